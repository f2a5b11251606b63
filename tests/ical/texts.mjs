// What a person can have written, as JavaScript readers see it: texts.mjs icaljs|nodeical|rruletemporal FILE.ics
// Prints [[calendar names], [[uid, summary, description, [category], address, reminder]]] as JSON. rrule-temporal reads rules
// alone, so under its name stand the texts of the small scanner that its reader in this kit brings along.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [reader, file] = process.argv.slice(2);
const module = name => import(createRequire(process.env.KIT_JS + '/').resolve(name));
const text = () => fs.readFileSync(file, 'utf8');
const plain = value => (value && typeof value === 'object' && 'val' in value ? value.val : value) ?? '';

const READERS = {
  async icaljs() {
    const ICAL = (await module('ical.js')).default;
    const calendar = new ICAL.Component(ICAL.parse(text()));
    const value = (component, name) => component?.getFirstPropertyValue(name) ?? '';
    return [['name', 'x-wr-calname'].map(name => value(calendar, name)), calendar.getAllSubcomponents('vevent').map(event => [
      value(event, 'uid'), value(event, 'summary'), value(event, 'description'),
      event.getFirstProperty('categories')?.getValues() ?? [], value(event, 'url'),
      value(event.getFirstSubcomponent('valarm'), 'description'),
    ])];
  },
  async nodeical() {
    const ical = (await module('node-ical')).default;
    const read = Object.values(ical.sync.parseFile(file));
    const calendar = read.find(one => one.type === 'VCALENDAR');
    return [[plain(calendar.name), plain(calendar['WR-CALNAME'])], read.filter(one => one.type === 'VEVENT').map(event => [
      event.uid, plain(event.summary), plain(event.description), event.categories ?? [], plain(event.url),
      plain(event.alarms?.[0]?.description),
    ])];
  },
  async rruletemporal() {
    const unescaped = value => value.replace(/\\(.)/g, (_, mark) => (mark === 'n' || mark === 'N' ? '\n' : mark));
    const value = (lines, name) => lines.match(new RegExp(`^${name}:(.*)$`, 'm'))?.[1] ?? '';
    const [head, ...events] = text().replace(/\r\n[ \t]/g, '').replace(/\r\n/g, '\n').split('BEGIN:VEVENT\n');
    return [['NAME', 'X-WR-CALNAME'].map(name => unescaped(value(head, name))), events.map(event => {
      const [own, alarm = ''] = event.split('BEGIN:VALARM\n');
      const [summary, description] = ['SUMMARY', 'DESCRIPTION'].map(name => unescaped(value(own, name)));
      const categories = value(own, 'CATEGORIES').split(/(?<!\\),/).map(unescaped).filter(Boolean);
      return [value(own, 'UID'), summary, description, categories, value(own, 'URL'), unescaped(value(alarm, 'DESCRIPTION'))];
    })];
  },
};

console.log(JSON.stringify(await READERS[reader]()));
