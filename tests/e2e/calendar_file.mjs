// How long npm's ical-generator takes in a browser for the calendar file that the page in the folder given as argument has
// just written: the same items, with texts, categories, address and reminder. Prints the median and what was written as one
// line of JSON.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, serve } from './site.mjs';

const RUNS = 9;
const MODULE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules/ical-generator/dist/index.mjs');

const ours = await serve({ folder: process.argv[2] });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'konserwator-'));
fs.copyFileSync(MODULE, path.join(folder, 'ical-generator.js'));
fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>ical-generator</title>');
const theirs = await serve({ folder });
const browser = await launch();
try {
  const page = await browser.newPage();
  page.on('pageerror', error => { throw error; });
  await page.goto(`${ours.url}#file`);
  await page.waitForFunction(() => document.title === 'done', undefined, { timeout: 120_000 });
  const file = await page.evaluate(() => document.body.textContent);
  await page.goto(theirs.url);
  const result = await page.evaluate(async ({ file, runs }) => {
    const { default: ical } = await import('./ical-generator.js');
    const value = (event, name) => new RegExp(`^${name}[^:\n]*:(.*)$`, 'm').exec(event)?.[1];
    const text = value => value?.replace(/\\([\\;,nN])/g, (_, mark) => mark.toLowerCase() === 'n' ? '\n' : mark);
    const date = value => new Date(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}T00:00:00`);
    const items = file.replace(/\r\n /g, '').replace(/\r/g, '').split('BEGIN:VEVENT\n').slice(1).map(event => ({
      id: value(event, 'UID'), sequence: Number(value(event, 'SEQUENCE')), stamp: new Date(), allDay: true,
      start: date(value(event, 'DTSTART')), end: date(value(event, 'DTEND')), summary: text(value(event, 'SUMMARY')),
      description: text(value(event, 'DESCRIPTION')), url: value(event, 'URL'),
      categories: value(event, 'CATEGORIES').split(',').map(name => ({ name })),
      alarms: [{ type: 'display', trigger: 54_000 }],
    }));
    const times = [];
    let written = '';
    for (let run = 0; run < runs; run++) {
      const began = performance.now();
      written = ical({ name: 'Plan', events: items }).toString();
      times.push(performance.now() - began);
    }
    times.sort((one, other) => one - other);
    return { items: items.length, theirs: written.split('BEGIN:VEVENT').length - 1, median: times[runs >> 1], bytes: file.length };
  }, { file, runs: RUNS });
  if (result.items === 0 || result.items !== result.theirs) throw new Error(`not the same items: ${JSON.stringify(result)}`);
  const { items, median, bytes } = result;
  console.log(JSON.stringify({ items, bytes, ical_generator: Math.round(median * 10) / 10 }));
} finally {
  await browser.close();
  await Promise.all([ours.close(), theirs.close()]);
  fs.rmSync(folder, { recursive: true });
}
