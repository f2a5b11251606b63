// Identity, description, categories and address of every event, as ical.js reads them: texts.mjs FILE.ics
import fs from 'node:fs';
import { createRequire } from 'node:module';

const ICAL = (await import(createRequire(process.env.KIT_JS + '/').resolve('ical.js'))).default;
const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], 'utf8')));
const rows = calendar.getAllSubcomponents('vevent').map(event => [
  event.getFirstPropertyValue('uid'), event.getFirstPropertyValue('description') ?? '',
  event.getFirstProperty('categories')?.getValues() ?? [], event.getFirstPropertyValue('url') ?? '',
]);
console.log(JSON.stringify(rows));
