// How long npm's ical-generator and rrule take in a browser for the two calendar files of ten years that the page in the
// folder given as argument has just written: a task an item, and a series an item. Prints medians, counts and octets as one
// line of JSON.
//
// The peer begins where a program with these two libraries would: with the rule and the texts of every series. For items it
// lets rrule work out the days and writes one each; the days must be ours. For series it writes the rules. Texts are given
// to it ready, while ours come from the plan.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, serve } from './site.mjs';

const RUNS = 9;
/** When the runs have taken so long, no more are begun: a median of few is told as such. */
const ENOUGH_MS = 10_000;
const MODULES = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules');

const ours = await serve({ folder: process.argv[2] });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'konserwator-'));
fs.copyFileSync(path.join(MODULES, 'ical-generator/dist/index.mjs'), path.join(folder, 'ical-generator.js'));
fs.copyFileSync(path.join(MODULES, 'rrule/dist/es5/rrule.min.js'), path.join(folder, 'rrule.js'));
fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>npm</title><script src="rrule.js"></script>');
const theirs = await serve({ folder });
const browser = await launch();
try {
  const page = await browser.newPage();
  page.on('pageerror', error => { throw error; });
  await page.goto(`${ours.url}#file`);
  await page.waitForFunction(() => document.title === 'done', undefined, { timeout: 120_000 });
  const [texts, written] = await page.evaluate(() => {
    const times = name => performance.getEntriesByName(name, 'measure').map(entry => entry.duration);
    return [document.body.textContent, [times('file_10_years'), times('series_10_years')]];
  });
  await page.goto(theirs.url);
  const result = await page.evaluate(async ({ texts, runs, enough }) => {
    const { default: ical } = await import('./ical-generator.js');
    const { RRule, RRuleSet } = window.rrule;
    const value = (event, name) => new RegExp(`^${name}[^:\n]*:(.*)$`, 'm').exec(event)?.[1];
    const text = value => value?.replace(/\\([\\;,nN])/g, (_, mark) => mark.toLowerCase() === 'n' ? '\n' : mark);
    const date = value => new Date(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}T00:00:00Z`);
    const day = date => date.toISOString().slice(0, 10).replaceAll('-', '');
    const [single, series] = texts.split('BEGIN:VCALENDAR').slice(1).map(file => {
      const events = file.replace(/\r\n /g, '').replace(/\r/g, '').split('BEGIN:VEVENT\n').slice(1);
      return { bytes: new TextEncoder().encode('BEGIN:VCALENDAR' + file).length, events: events.map(event => ({
        rule: value(event, 'RRULE'), except: value(event, 'EXDATE')?.split(',').map(date) ?? [],
        given: {
          id: value(event, 'UID'), sequence: Number(value(event, 'SEQUENCE')), stamp: new Date(), allDay: true, timezone: 'UTC',
          start: date(value(event, 'DTSTART')), end: date(value(event, 'DTEND')), summary: text(value(event, 'SUMMARY')),
          description: text(value(event, 'DESCRIPTION')), url: value(event, 'URL'),
          categories: value(event, 'CATEGORIES').split(',').map(name => ({ name })),
          alarms: [{ type: 'display', trigger: 54_000 }],
        },
      })) };
    });
    const repeats = ({ rule, except, given }) => {
      const set = new RRuleSet();
      set.rrule(new RRule({ ...RRule.parseString(rule), dtstart: given.start }));
      except.forEach(day => set.exdate(day));
      return set;
    };
    const days = event => event.rule ? repeats(event).all() : [event.given.start];
    const each = event => days(event).map(start => ({
      ...event.given, id: `${event.given.id}/${day(start)}`, start, end: new Date(start.getTime() + 86_400_000),
    }));
    const repeated = event => event.rule ? { ...event.given, repeating: repeats(event) } : event.given;
    const run = events => ical({ name: 'Plan', events }).toString();
    const timed = work => {
      const times = [];
      let file = '';
      const until = performance.now() + enough;
      while (times.length < runs && (times.length === 0 || performance.now() < until)) {
        const began = performance.now();
        file = work();
        times.push(performance.now() - began);
      }
      return { times, file };
    };
    const starts = file => [...file.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(found => found[1]).sort().join();
    const items = timed(() => run(series.events.flatMap(each)));
    const rules = timed(() => run(series.events.map(repeated)));
    const known = single.events.map(event => day(event.given.start)).sort().join();
    if (starts(items.file) !== known) throw new Error('rrule makes other days of the series than the plan has');
    return {
      items: single.events.length, bytes: single.bytes, series: series.events.length, series_bytes: series.bytes,
      runs: items.times.length, theirs: [items.times, rules.times],
      found: [items.file.split('BEGIN:VEVENT').length - 1, rules.file.split('BEGIN:VEVENT').length - 1],
    };
  }, { texts, runs: RUNS, enough: ENOUGH_MS });
  const { items, bytes, series, series_bytes, runs, theirs: [npm_items, npm_series], found } = result;
  if (items === 0 || found[0] !== items || found[1] !== series) throw new Error(`not the same items: ${JSON.stringify(found)}`);
  const spread = times => [...times].sort((one, other) => one - other);
  const figures = { items, bytes, series, series_bytes, runs };
  for (const [name, times] of Object.entries({ ours: written[0], ours_series: written[1], npm: npm_items, npm_series })) {
    const sorted = spread(times);
    figures[name] = Math.round(sorted[sorted.length >> 1] * 10) / 10;
    figures[`${name}_least`] = Math.round(sorted[0] * 10) / 10;
  }
  console.log(JSON.stringify(figures));
} finally {
  await browser.close();
  await Promise.all([ours.close(), theirs.close()]);
  fs.rmSync(folder, { recursive: true });
}
