// The demo town: who you are, which conversation is open, what is unread, and what you write.
import { setClock, show as showClock, start as startClock } from './clock.js';
import { make, showAll, showMessage } from './log.js';
import { apply, language, load, say, speak } from './words.js';

const $ = id => document.getElementById(id);
const messages = new Map();
const started = new Set();
const drafts = {};
const read = JSON.parse(sessionStorage.getItem('read') ?? '{}');
let town = null;
let me = '';
let chat = '';
let toastTimer = 0;
let comingBack = '';

const resident = address => town.residents.find(one => one.address === address);
const group = address => town.groups.find(one => one.address === address);
const chatsOf = who => [...town.groups.filter(one => one.members.includes(who)).map(one => one.address), who];
const seen = (where, who) => [...messages.values()].filter(one => one.chat === where && one.seenBy.includes(who));
const titleOf = where => group(where)?.title ?? say('private');

const view = {
  get me() { return me; },
  get title() { return titleOf(chat); },
  nameOf: address => resident(address)?.name ?? '',
  languageOf: message => message.from !== null ? resident(message.from).language
    : !message.private && group(message.chat) ? group(message.chat).language
    : resident(message.seenBy[0]).language,
};

function unread(where, who) {
  const upTo = read[`${who} ${where}`] ?? 0;
  return seen(where, who).filter(one => one.order > upTo && one.from !== who).length;
}

function markRead() {
  read[`${me} ${chat}`] = Math.max(0, ...seen(chat, me).map(one => one.order));
  sessionStorage.setItem('read', JSON.stringify(read));
}

// A passing text; a serious one has to be closed.
function announce(text, mustBeClosed = false) {
  if (mustBeClosed) {
    $('alert-text').textContent = text;
    if (!$('alert').open) {
      $('alert').showModal();
    }
    return;
  }
  $('toast').textContent = text;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { $('toast').textContent = ''; }, 8000);
}

async function post(path, body) {
  try {
    const response = await fetch(`/playground/${path}`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    });
    if (response.ok) {
      return true;
    }
    announce(say('failed'));
  } catch {
    announce(say('offline'));
  }
  return false;
}

function badge(button, count) {
  const old = button.querySelector('.unread');
  if (count === 0) {
    old?.remove();
    return;
  }
  const mark = old ?? button.appendChild(make('span', 'unread'));
  const number = make('span', '', String(count));
  number.setAttribute('aria-hidden', 'true');
  mark.replaceChildren(number, make('span', 'unseen', ` ${say('unread', { count })}`));
}

function drawResidents() {
  $('residents').replaceChildren(...town.residents.map(one => {
    const button = make('button');
    button.type = 'button';
    button.dataset.resident = one.address;
    button.append(make('span', 'label', one.name));
    const note = one.address === town.organiser ? say('organiser') : one.language !== 'sv' ? say('clientlanguage') : '';
    if (note) {
      button.append(' ', make('span', 'note', note));
    }
    const item = make('li');
    item.append(button);
    return item;
  }));
}

function drawChats() {
  $('chats').replaceChildren(...chatsOf(me).map(where => {
    const button = make('button');
    button.type = 'button';
    button.dataset.chat = where;
    const label = make('span', 'label', titleOf(where));
    label.lang = group(where)?.language ?? language;
    button.append(label);
    const item = make('li');
    item.append(button);
    return item;
  }));
}

// A group that this neighbour has left isn't theirs to look into; they can come back.
function drawComeBack() {
  $('come-back').replaceChildren(...town.groups.filter(one => one.left.includes(me)).map(one => {
    const button = make('button', 'plain', say('comeback', { chat: one.title }));
    button.type = 'button';
    button.dataset.back = one.address;
    return button;
  }));
}

function drawMarks() {
  for (const button of $('residents').querySelectorAll('button')) {
    const who = button.dataset.resident;
    button.setAttribute('aria-pressed', String(who === me));
    badge(button, who === me ? 0 : chatsOf(who).reduce((sum, where) => sum + unread(where, who), 0));
  }
  for (const button of $('chats').querySelectorAll('button')) {
    if (button.dataset.chat === chat) {
      button.setAttribute('aria-current', 'true');
    } else {
      button.removeAttribute('aria-current');
    }
    badge(button, unread(button.dataset.chat, me));
  }
}

// On a narrow screen the lists are pushed sideways.
function showChosen() {
  for (const chosen of document.querySelectorAll('.list [aria-pressed="true"], .list [aria-current="true"]')) {
    chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

// Until somebody has written here: lines to try. In a private chat that isn't open: the way to open it.
function drawHints() {
  const open = Boolean(group(chat)) || started.has(me);
  const wrote = seen(chat, me).some(one => one.from !== null && one.text[0]?.text !== '/start');
  $('composer').hidden = !open;
  $('hints').replaceChildren();
  if (!open) {
    const button = make('button', 'strong', say('start'));
    button.type = 'button';
    button.dataset.start = '';
    $('hints').append(make('p', '', say('notstarted', { name: resident(me).name })), button);
  } else if (!wrote) {
    const kind = group(chat) ? chat.replace('group-', '') : 'private';
    $('hints').append(make('p', '', say(group(chat) ? 'empty.group' : 'empty.private')));
    for (const number of ['one', 'two', 'three']) {
      const button = make('button', 'example', say(`example.${kind}.${number}`, {}, resident(me).language));
      button.type = 'button';
      button.lang = resident(me).language;
      button.dataset.example = button.textContent;
      $('hints').append(button);
    }
  }
  $('answering').hidden = !waiting();
}

// The bot's question that this resident has not answered in words yet.
function waiting() {
  const here = seen(chat, me);
  const last = here.findLastIndex(one => one.from === me);
  return here.slice(last + 1).some(one => one.from === null && one.awaitsWords);
}

function drawConversation() {
  const where = group(chat);
  $('leave').hidden = !where;
  $('chat-title').textContent = view.title;
  $('chat-title').lang = where?.language ?? language;
  $('chat-about').textContent = where ? say('members', { name: where.members.map(view.nameOf).join(', ') }) : say('privatehint');
  $('words-label').textContent = say('compose', { name: resident(me).name });
  $('words').value = drafts[`${me} ${chat}`] ?? '';
  showAll(seen(chat, me), view);
  markRead();
  drawMarks();
  drawHints();
}

function go(who, where) {
  const moved = who !== me;
  me = who;
  chat = chatsOf(who).includes(where) ? where : group(where) ? chatsOf(who)[0] : who;
  history.replaceState(null, '', `#${me}/${group(chat) ? chat : 'private'}`);
  if (moved) {
    drawChats();
    drawComeBack();
  }
  drawConversation();
  showChosen();
}

// Somebody left a group, or came back: in this browser or another.
function changeMembers(changed) {
  town.groups = town.groups.map(one => one.address === changed.address ? changed : one);
  drawChats();
  drawComeBack();
  const back = comingBack === changed.address && changed.members.includes(me);
  go(me, back ? comingBack : chat);
  comingBack = back ? '' : comingBack;
}

async function comeOrGo(where, leaves) {
  comingBack = leaves ? '' : where;
  if (await post('members', { as: me, chat: where, leaves })) {
    announce(say(leaves ? 'left' : 'cameback', { name: resident(me).name, chat: group(where).title }));
  }
  $('conversation').focus();
}

async function openPrivate(who, payload) {
  started.add(who);
  go(who, who);
  $('conversation').focus();
  await post('start', { as: who, payload });
}

function hear(message) {
  messages.set(message.id, message);
  if (message.chat === chat && message.seenBy.includes(me)) {
    showMessage(message, view);
    markRead();
    drawHints();
  }
  drawMarks();
}

function write(text) {
  $('words').value = text;
  drafts[`${me} ${chat}`] = text;
}

async function send() {
  const text = $('words').value.trim();
  if (!text) {
    return;
  }
  const request = { as: me, chat, text, answersBot: waiting() };
  write('');
  if (!await post('say', request) && me === request.as && chat === request.chat && !$('words').value) {
    write(text);
  }
}

function listen() {
  const events = new EventSource('/playground/events');
  const on = (name, act) => events.addEventListener(name, event => act(JSON.parse(event.data)));
  let broken = false;
  on('town', whole => {
    const first = town === null;
    town = whole;
    messages.clear();
    whole.messages.forEach(one => messages.set(one.id, one));
    started.clear();
    whole.started.forEach(one => started.add(one));
    setClock(whole.now);
    if (first) {
      drawResidents();
      const [who, where] = location.hash.slice(1).split('/');
      const known = resident(who) ? who : town.residents[0].address;
      go(known, where === 'private' ? known : group(where) ? where : chatsOf(known)[0]);
    } else {
      drawChats();
      drawComeBack();
      go(me, chat);
    }
    document.body.dataset.ready = 'true';
  });
  on('message', hear);
  on('started', ({ resident: who }) => { started.add(who); if (who === me) { drawHints(); } });
  on('members', changeMembers);
  on('clock', ({ now }) => setClock(now));
  on('toast', ({ resident: who, text, alert, startPayload }) => {
    if (who !== me) {
      return;
    }
    if (startPayload) {
      openPrivate(who, startPayload);
    } else {
      announce(text, alert);
    }
  });
  events.onerror = () => { broken = true; announce(say('offline')); };
  events.onopen = () => { if (broken) { broken = false; announce(say('online')); } };
}

document.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button || !town) {
    return;
  }
  const { resident: who, chat: where, press, start, example, back } = button.dataset;
  if (who) {
    go(who, chat === me ? who : chat);
  } else if (where) {
    go(me, where);
  } else if (press !== undefined) {
    post('press', { as: me, chat, message: button.closest('.message').dataset.id, data: press });
  } else if (back) {
    comeOrGo(back, false);
  } else if (start !== undefined) {
    openPrivate(me, start);
  } else if (example) {
    write(example);
    $('words').focus();
  }
});

$('leave').addEventListener('click', () => comeOrGo(chat, true));
$('language').addEventListener('click', () => {
  speak(language === 'sv' ? 'en' : 'sv');
  showClock();
  if (town) {
    drawResidents();
    drawChats();
    drawComeBack();
    drawConversation();
  }
});

$('composer').addEventListener('submit', event => { event.preventDefault(); send(); });
$('words').addEventListener('input', () => { drafts[`${me} ${chat}`] = $('words').value; });
$('words').addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  }
});

await load();
apply();
startClock(announce);
listen();
