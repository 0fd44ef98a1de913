// Draws messages. An edited message keeps its place and its elements, so that whoever stands on a button stays there.
import { day, say, time, wall } from './words.js';

const log = document.getElementById('log');

export function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}

function piece({ text, kind, url, at }) {
  if (kind === 'bold') {
    return make('strong', '', text);
  }
  if (kind === 'time') {
    const moment = make('time', '', text);
    moment.dateTime = new Date(at * 1000).toISOString();
    return moment;
  }
  if (kind === 'link' && /^https?:/i.test(url)) {
    return link(url, text);
  }
  if (kind === 'covered') {
    const cover = make('details', 'covered');
    cover.append(make('summary', '', say('covered')), text);
    return cover;
  }
  return document.createTextNode(text);
}

function link(url, text) {
  const anchor = make('a', '', text);
  anchor.href = url;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  return anchor;
}

function face({ label, data, url }) {
  if (url && /^(https?|tel|mailto):/i.test(url)) {
    return link(url, label);
  }
  const button = make('button', '', label);
  button.type = 'button';
  if (url?.startsWith('start:')) {
    button.dataset.start = url.slice('start:'.length);
  } else {
    button.dataset.press = data ?? '';
  }
  return button;
}

// The same number of rows and buttons: the old ones get new words. Otherwise new ones, and the focus goes to the nearest.
function drawButtons(box, rows) {
  const old = [...box.children].map(row => [...row.children]);
  const fresh = rows.map(row => row.map(face));
  const alike = old.length === fresh.length
    && old.every((row, r) => row.length === fresh[r].length && row.every((button, b) => button.tagName === fresh[r][b].tagName));
  if (alike) {
    fresh.flat().forEach((button, n) => {
      const kept = old.flat()[n];
      if (kept.textContent !== button.textContent) {
        kept.textContent = button.textContent;
      }
      for (const name of ['data-press', 'data-start', 'href']) {
        const value = button.getAttribute(name);
        if (value === null) {
          kept.removeAttribute(name);
        } else if (kept.getAttribute(name) !== value) {
          kept.setAttribute(name, value);
        }
      }
    });
    return;
  }

  const stoodOn = old.flat().indexOf(document.activeElement);
  box.replaceChildren(...fresh.map(row => {
    const line = make('div', 'row');
    line.append(...row);
    return line;
  }));
  if (stoodOn >= 0) {
    (fresh.flat()[Math.min(stoodOn, fresh.flat().length - 1)] ?? log).focus();
  }
}

function who(message, view) {
  const line = make('p', 'who');
  const name = message.from === null ? say('bot') : message.from === view.me ? `${view.nameOf(message.from)} (${say('you')})` : view.nameOf(message.from);
  line.append(make('span', 'name', name));
  if (message.private) {
    line.append(' ', make('span', 'only', say('onlyyou')));
  }
  const moment = make('time', '', time(wall(message.at)));
  moment.dateTime = message.at;
  line.append(' ', moment);
  if (message.edited) {
    line.append(' ', make('span', 'edited', say('edited')));
  }
  return line;
}

function draw(article, message, view) {
  const text = make('p', 'text');
  text.lang = view.languageOf(message);
  text.append(...message.text.map(piece));
  const [oldWho, oldText, buttons] = article.children;
  const line = who(message, view);
  if (oldWho.innerHTML !== line.innerHTML) {
    oldWho.replaceWith(line);
  }
  if (oldText.innerHTML !== text.innerHTML) {
    oldText.replaceWith(text);
  }
  buttons.lang = text.lang;
  drawButtons(buttons, message.buttons);
}

function append(message, view) {
  const today = message.at.slice(0, 10);
  if (log.lastElementChild?.dataset.day !== today) {
    const heading = make('p', 'day', day(wall(message.at)));
    heading.dataset.day = today;
    log.append(heading);
  }
  const kind = message.from === null ? 'bot' : message.from === view.me ? 'mine' : 'other';
  const article = make('article', `message ${kind}${message.private ? ' private' : ''}`);
  article.dataset.id = message.id;
  article.dataset.day = today;
  article.append(make('p'), make('p'), make('div', 'rows'));
  draw(article, message, view);
  log.append(article);
}

export function showMessage(message, view) {
  const there = log.querySelector(`[data-id="${CSS.escape(message.id)}"]`);
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  if (there) {
    draw(there, message, view);
  } else {
    append(message, view);
  }
  if (atEnd || message.from === view.me) {
    log.scrollTop = log.scrollHeight;
  }
}

// Another conversation is not news: it is drawn in silence, and only what comes after it is read out.
export function showAll(messages, view) {
  log.setAttribute('aria-live', 'off');
  log.setAttribute('aria-label', say('log', { chat: view.title }));
  log.replaceChildren();
  messages.forEach(message => append(message, view));
  log.scrollTop = log.scrollHeight;
  setTimeout(() => log.setAttribute('aria-live', 'polite'), 500);
}
