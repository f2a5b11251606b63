// How long it takes on a slow device to go from one view of a long calendar to another: five years with 2,000 pieces of
// work, agreed on, of which some are done, some late and most ahead.
//
// Prints one line of JSON, in milliseconds: of each kind of step the median and the worst, from the changed address (or the
// pressed key) to the frame that shows what it leads to; and as `_busy` the median of what the page's thread was busy,
// times four, measured at full speed. Other work on the machine lengthens the former, hardly the latter.
import { launch, serve } from './site.mjs';
import { DAY_OF_LONG_PLAN, longPlan, stored } from './plan.mjs';

/** Times slower than this machine: what a cheap phone is against a desk. */
const SLOWER = 4;
const ROUNDS = 5;
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
  await stored(context, longPlan());
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${DAY_OF_LONG_PLAN}T09:00:00+01:00`));
  await page.goto(`${server.url}#/kalendarz`);
  await page.locator('.visit').first().waitFor();
  await page.goto(`${server.url}#/kalendarz/tabela`);
  const rows = await page.locator('.row > [role=status]').innerText();
  if (!/2.?000/.test(rows)) throw new Error(`the calendar holds something else: ${rows}`);
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
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => (await devtools.send('Performance.getMetrics')).metrics.find(one => one.name === 'TaskDuration').value;
  const go = address => page.evaluate(address => globalThis.timed(() => { location.hash = address; }), address);
  const press = key => page.evaluate(key => globalThis.timed(() => {
    const day = document.querySelector('.cal [tabindex="0"]');
    day.focus();
    day.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }), key);
  /** Walks through all steps, and gives each one with its kind to `measured`. */
  const walk = async measured => {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, addresses] of Object.entries(STEPS)) {
        for (const address of addresses) await measured(name, () => go(address));
      }
      await go('#/kalendarz/2027-02?dzien=2027-02-10');
      for (const key of ['ArrowRight', 'PageDown', 'ArrowDown', 'PageUp']) await measured('key', () => press(key));
    }
  };
  const times = {};
  const keep = (name, time) => (times[name] ??= []).push(time);
  await walk(async (name, step) => {
    const before = await busy();
    await step();
    keep(`${name}_busy`, (await busy() - before) * 1000 * SLOWER);
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await walk(async (name, step) => keep(name, await step()));
  const tenths = time => Math.round(time * 10) / 10;
  const median = all => tenths(all.toSorted((one, other) => one - other)[all.length >> 1]);
  const told = Object.entries(times).flatMap(([name, all]) => [[name, median(all)], [`${name}_worst`, tenths(Math.max(...all))]]);
  console.log(JSON.stringify(Object.fromEntries(told.filter(([name]) => !name.endsWith('_busy_worst')))));
} finally {
  await browser.close();
  await server.close();
}
