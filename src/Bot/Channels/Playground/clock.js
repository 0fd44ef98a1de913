// The clock bar: shows the town's time, which runs on, and asks the server to jump.
import { day, isoOf, say, time, wall } from './words.js';

const now = document.getElementById('now');
const bar = document.getElementById('clock');
const form = document.getElementById('until-form');
const until = document.getElementById('until');
const other = document.getElementById('other-time');
const oneDay = 24 * 60 * 60 * 1000;

let set = new Date(0);
let setAt = 0;

const read = () => new Date(set.getTime() + performance.now() - setAt);

const at = (date, hour) => `${date.toISOString().slice(0, 10)}T${hour}:00`;

const jumps = {
  hour: () => ({ advance: 'PT1H' }),
  week: () => ({ advance: 'P7D' }),
  evening: () => ({ until: at(read().getUTCHours() < 18 ? read() : new Date(read().getTime() + oneDay), 18) }),
  tomorrow: () => ({ until: at(new Date(read().getTime() + oneDay), '08') }),
};

export function setClock(iso) {
  set = wall(iso);
  setAt = performance.now();
  show();
}

export function show() {
  const text = say('clock.now', { day: day(read()), time: time(read()) });
  if (now.textContent !== text) {
    now.textContent = text;
    now.dateTime = isoOf(read());
  }
}

export function start(announce) {
  const jump = async request => {
    if (bar.getAttribute('aria-busy') === 'true') {
      return;
    }
    bar.setAttribute('aria-busy', 'true');
    announce(say('clock.moving'));
    try {
      const response = await fetch('/dev/clock', { method: 'POST', body: JSON.stringify(request) });
      if (response.ok) {
        setClock((await response.json()).now);
        announce(say('clock.moved', { day: day(read()), time: time(read()) }));
      } else {
        announce(say(response.status === 400 ? 'clock.notback' : 'failed'));
      }
    } catch {
      announce(say('offline'));
    } finally {
      bar.removeAttribute('aria-busy');
    }
  };

  bar.addEventListener('click', event => {
    const wanted = event.target.closest('[data-jump]');
    if (wanted) {
      jump(jumps[wanted.dataset.jump]());
    }
  });

  other.addEventListener('click', () => {
    form.hidden = !form.hidden;
    other.setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) {
      until.value = until.min = isoOf(read());
      until.focus();
    }
  });

  form.addEventListener('submit', event => {
    event.preventDefault();
    jump({ until: until.value });
  });

  setInterval(show, 1000);
}
