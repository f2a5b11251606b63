// How long it takes on a slow device from a key on the page "What if" to the frame after the result has changed.
//
// Prints one line of JSON: how many keystrokes, and the median and the worst of their times in milliseconds.
import { launch, serve } from './site.mjs';
import { saved, shop, stored } from './plan.mjs';

/** Times slower than this machine: what a cheap phone is against a desk. */
const SLOWER = 4;
/** Typed behind a revenue of 2000, one key after the other: each makes it ten times as much or as little. */
const KEYS = ['7', '3', 'Backspace', '8', 'Backspace', 'Backspace'];
const ROUNDS = 4;

const server = await serve();
const browser = await launch();
try {
  const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 390, height: 844 } });
  await stored(context, saved(shop()));
  const page = await context.newPage();
  await page.goto(`${server.url}#/co-jesli`);
  await page.locator('#p-revenue').waitFor();
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(() => {
    globalThis.times = [];
    let began = null;
    // The time stamp of the event is that of the key, also when the page was busy.
    addEventListener('keydown', event => { began = event.timeStamp; }, { capture: true });
    const result = document.querySelector('.outcome');
    new MutationObserver(() => {
      if (began === null) return;
      const key = began;
      began = null;
      // The first frame that shows the change has been drawn when the task after it runs.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => globalThis.times.push(performance.now() - key);
        channel.port2.postMessage(null);
      });
    }).observe(result, { subtree: true, childList: true, characterData: true });
  });
  await page.locator('#p-revenue').fill('2000');
  await page.locator('#advised[aria-busy=false]').waitFor();
  await page.locator('#p-revenue').focus();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const key of KEYS) {
      const done = await page.evaluate(() => globalThis.times.length);
      await page.keyboard.press(key);
      await page.waitForFunction(done => globalThis.times.length > done, done);
    }
  }
  const times = await page.evaluate(() => globalThis.times);
  const sorted = times.toSorted((one, other) => one - other);
  const tenths = time => Math.round(time * 10) / 10;
  console.log(JSON.stringify({ keystrokes: times.length, median: tenths(sorted[sorted.length >> 1]), worst: tenths(sorted.at(-1)) }));
} finally {
  await browser.close();
  await server.close();
}
