// How long it takes on a slow device to go from one view of a long calendar to another: five years with 2,000 pieces of
// work, agreed on, of which some are done, some late and most ahead.
//
// Prints one line of JSON: the median of each kind of step and the worst of all in milliseconds, from the changed address (or
// the pressed key) to the frame that shows what it leads to.
import { launch, serve } from './site.mjs';
import { saved, shop, stored } from './plan.mjs';

/** Times slower than this machine: what a cheap phone is against a desk. */
const SLOWER = 4;
const ROUNDS = 3;
const WORK = 2000;
const DAYS = 5 * 365;
const TODAY = '2027-01-20';
const TASKS = ['UP03', 'BK03', 'SE03', 'QA01', 'MO02', 'PF01', 'SO01', 'CN01', 'DN01', 'RT01'];

const iso = days => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);

/** A plan of that size: ten pieces of work on a working day, so that visits are as full as people make them. */
function long() {
  const entries = {}, work = [];
  const visits = WORK / 10;
  for (let visit = 0; visit < visits; visit += 1) {
    const day = iso(Math.floor(visit * DAYS / visits));
    TASKS.forEach((task, at) => {
      const performer = at % 3 === 2 ? 'owner' : 'tech';
      entries[`${task}/${visit}`] = [day, day, performer, 10 + at * 5, 1];
      if (day < '2026-12-01') work.push([day, `${task}/${visit}`, performer, 'done', day, 10 + at * 5, day]);
    });
  }
  const agreed = { through: iso(DAYS), made_from: 0, entries, left: [], series: {} };
  return saved(shop(), { calendar_from: '2025-01-01', agreed, work, preferences: { months: 36 } });
}

const STEPS = {
  agenda: ['#/kalendarz', '#/kalendarz?kto=owner', '#/kalendarz'],
  month: ['#/kalendarz/2027-01', '#/kalendarz/2027-02', '#/kalendarz/2027-03?tygodnie=1'],
  year: ['#/kalendarz/2027', '#/kalendarz/2028', '#/kalendarz/2028?rodzaj=update'],
  table: ['#/kalendarz/tabela', '#/kalendarz/tabela?porzadek=-czynnosc', '#/kalendarz/tabela?szukaj=kopii', '#/kalendarz/tabela?stan=zrobione'],
};

const server = await serve();
const browser = await launch();
try {
  const context = await browser.newContext({ locale: 'pl-PL', timezoneId: 'Europe/Warsaw', viewport: { width: 390, height: 844 } });
  await stored(context, long());
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${TODAY}T09:00:00+01:00`));
  await page.goto(`${server.url}#/kalendarz`);
  await page.locator('.visit').first().waitFor();
  await page.goto(`${server.url}#/kalendarz/tabela`);
  const rows = await page.locator('.row > [role=status]').innerText();
  if (!/2.?000/.test(rows)) throw new Error(`the calendar holds something else: ${rows}`);
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(() => {
    globalThis.timed = act => new Promise(resolve => {
      const channel = new MessageChannel();
      const began = performance.now();
      const observer = new MutationObserver(() => {
        observer.disconnect();
        // The first frame that shows the change has been drawn when the task after it runs.
        requestAnimationFrame(() => channel.port2.postMessage(null));
      });
      channel.port1.onmessage = () => resolve(performance.now() - began);
      observer.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributes: true });
      act();
    });
  });
  const times = {};
  const keep = (name, time) => (times[name] ??= []).push(time);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, addresses] of Object.entries(STEPS)) {
      for (const address of addresses) {
        keep(name, await page.evaluate(address => globalThis.timed(() => { location.hash = address; }), address));
      }
    }
    await page.evaluate(() => globalThis.timed(() => { location.hash = '#/kalendarz/2027-02?dzien=2027-02-10'; }));
    for (const key of ['ArrowRight', 'PageDown', 'ArrowDown', 'PageUp']) {
      keep('key', await page.evaluate(key => globalThis.timed(() => {
        const day = document.querySelector('.cal [tabindex="0"]');
        day.focus();
        day.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }), key));
    }
  }
  const tenths = time => Math.round(time * 10) / 10;
  const median = all => all.toSorted((one, other) => one - other)[all.length >> 1];
  const medians = Object.entries(times).map(([name, all]) => [name, tenths(median(all))]);
  console.log(JSON.stringify({ ...Object.fromEntries(medians), worst: tenths(Math.max(...Object.values(times).flat())) }));
} finally {
  await browser.close();
  await server.close();
}
