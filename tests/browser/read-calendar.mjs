// Reads a calendar with ical.js and says what it found, as JSON: the form of each line, and every instance of every event.
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';

const text = readFileSync(0, 'utf8');
const fault = (words) => { console.error(words); process.exit(1); };

for (const [index, line] of text.split('\r\n').entries()) {
  if (Buffer.byteLength(line) > 75) fault(`line ${index + 1} has ${Buffer.byteLength(line)} octets`);
  if (/[\r\n]/.test(line)) fault(`line ${index + 1} ends otherwise than by CRLF`);
}

const calendar = new ICAL.Component(ICAL.parse(text));
if (calendar.getFirstPropertyValue('version') !== '2.0' || !calendar.getFirstPropertyValue('prodid')) fault('VERSION and PRODID are required');
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);

const events = calendar.getAllSubcomponents('vevent');
for (const event of events) {
  for (const name of ['uid', 'dtstamp', 'dtstart']) if (!event.hasProperty(name)) fault(`an event has no ${name}`);
  const zone = event.getFirstProperty('dtstart').getParameter('tzid');
  if (zone && !ICAL.TimezoneService.has(zone)) fault(`no VTIMEZONE for ${zone}`);
}

const iso = (time) => time.toJSDate().toISOString();
const about = (item, start, of) => ({
  uid: item.uid, start: iso(start), summary: item.summary, where: item.location, sequence: item.sequence, status: item.component.getFirstPropertyValue('status'),
  occurrence: of ? iso(of) : null,
});
const found = [];
const masters = events.filter((event) => !event.hasProperty('recurrence-id'));
const exceptions = events.filter((event) => event.hasProperty('recurrence-id'));
for (const component of masters) {
  const event = new ICAL.Event(component, { exceptions: exceptions.filter((other) => other.getFirstPropertyValue('uid') === component.getFirstPropertyValue('uid')) });
  if (!event.isRecurring()) { found.push(about(event, event.startDate)); continue; }
  const instances = event.iterator();
  for (let next = instances.next(), count = 0; next && count < 1000; next = instances.next(), count++) {
    const details = event.getOccurrenceDetails(next);
    found.push(about(details.item, details.startDate, details.recurrenceId));
  }
}
const known = new Set(masters.map((component) => component.getFirstPropertyValue('uid')));
for (const component of exceptions.filter((other) => !known.has(other.getFirstPropertyValue('uid')))) {
  const event = new ICAL.Event(component);
  found.push(about(event, event.startDate, event.recurrenceId));
}

console.log(JSON.stringify({
  name: calendar.getFirstPropertyValue('x-wr-calname'),
  alarms: events.map((event) => event.getAllSubcomponents('valarm').map((alarm) => alarm.getFirstPropertyValue('trigger').toString())).flat(),
  instances: found.sort((one, other) => one.start.localeCompare(other.start)),
}));
