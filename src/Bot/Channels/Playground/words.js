// The page's words come from the server; this file only fills in values, days and times.
const books = {};

export let language = document.documentElement.lang;

export async function load() {
  for (const wanted of ['sv', 'en']) {
    books[wanted] = await (await fetch(`/playground/words/${wanted}`)).json();
  }
}

export function say(key, values = {}, wanted = language) {
  return books[wanted][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

export function speak(wanted) {
  language = wanted;
  document.documentElement.lang = wanted;
  document.cookie = `playground-language=${wanted}; path=/; max-age=31536000; samesite=strict`;
  apply();
}

export function apply() {
  document.title = say('title');
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = say(element.dataset.t);
  }
  document.getElementById('language').lang = language === 'sv' ? 'en' : 'sv';
}

// "2026-11-21T14:00:00+01:00": what stands on the wall, whatever zone this browser is in.
export const wall = iso => new Date(iso.slice(0, 19) + 'Z');

export const isoOf = date => date.toISOString().slice(0, 16);

export function day(date) {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' };
  return date.toLocaleDateString(language === 'sv' ? 'sv-SE' : 'en-GB', parts);
}

export const time = date => date.toISOString().slice(11, 16).replace(':', language === 'sv' ? '.' : ':');
