// How long work takes in a browser: opens the page that `cargo xtask bench` has made around one of the app's examples,
// in the folder that is its argument, and prints the medians of its User Timings in milliseconds as one line of JSON.
import { launch, serve } from './site.mjs';

const server = await serve({ folder: process.argv[2] });
const browser = await launch();
try {
  const page = await browser.newPage();
  page.on('pageerror', error => { throw error; });
  await page.goto(server.url);
  await page.waitForFunction(() => document.title === 'done', undefined, { timeout: 120_000 });
  const measured = await page.evaluate(() => performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration]));
  const medians = {};
  for (const name of new Set(measured.map(([name]) => name))) {
    const times = measured.filter(([of]) => of === name).map(([, time]) => time).toSorted((one, other) => one - other);
    medians[name] = Math.round(times[times.length >> 1] * 10) / 10;
  }
  console.log(JSON.stringify(medians));
} finally {
  await browser.close();
  await server.close();
}
