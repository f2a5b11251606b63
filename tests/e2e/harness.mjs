// What every journey through the application shares: a web server for dist/, a browser, and the rules that hold on
// every page. A journey fails on any error in the console, any uncaught exception, any failed request, and any request
// to another origin, for nothing may leave the browser.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { ROOT, launch, serve } from './site.mjs';

export { ROOT };
const SHOTS = path.resolve(process.env.KONSERWATOR_SHOTS ?? path.join(ROOT, 'target', 'shots'));
/** How many times slower than this machine the pages run: a test that does not wait for what it reads fails then. */
const SLOWER = Number(process.env.KONSERWATOR_SLOWER ?? 1);
const JOURNEY_LIMIT_MS = 60_000 * SLOWER;

/** The two widths that every page is looked at in: a phone and a desk. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

// One browser for all journeys of a file, started by the first of them.
let browser;
after(async () => (await browser)?.close());

/** Writes down everything that breaks a rule, in a list that the journey checks at its end. */
function watch(context, origin) {
  const broken = [];
  const own = url => /^(data|blob|about):/.test(url) || new URL(url).origin === origin;
  context.on('request', request => { if (!own(request.url())) broken.push(`request to another origin: ${request.url()}`); });
  context.on('requestfailed', request => {
    const why = request.failure()?.errorText;
    // Leaving a page breaks off what it was still loading; that is nobody's fault.
    if (why !== 'net::ERR_ABORTED') broken.push(`request failed: ${request.url()} (${why})`);
  });
  context.on('console', message => { if (message.type() === 'error') broken.push(`console: ${message.text()}`); });
  context.on('weberror', error => broken.push(`uncaught: ${error.error().stack ?? error.error()}`));
  context.on('page', page => {
    page.on('websocket', socket => broken.push(`web socket: ${socket.url()}`));
    page.on('crash', () => broken.push('the page crashed'));
  });
  return broken;
}

/**
 * Resolves when what has just happened is on the screen: an address changes before the page that it leads to is drawn.
 * Four frames: what an event asks for is drawn before the second of them, and what lies below the first screen two later.
 */
export const drawn = page => page.evaluate(async () => {
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
});

/** Makes every wait for an address a wait for its page as well, and slows the page down where a search for races asks so. */
async function steady(context, page) {
  for (const name of ['waitForURL', 'goBack', 'goForward', 'reload']) {
    const wait = page[name].bind(page);
    page[name] = async (...how) => {
      const answer = await wait(...how);
      await drawn(page);
      return answer;
    };
  }
  if (SLOWER > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/**
 * A test in a fresh browser context: nothing stored, Polish, a desk's width, light, unless `options` says otherwise.
 * They are Playwright's context options, and `below`: the folder of the web server in which the application lies.
 * The body gets:
 *   page      the page, still empty
 *   context   its context, for a second page
 *   open      open(where = '') goes to that address of the application and waits until it is drawn
 *   shot      shot(name) keeps a picture of the whole page in target/shots
 *   url       the address of the application
 *   broken    the rules broken so far; a journey that provokes an error takes it out of the list
 */
export function journey(name, ...rest) {
  const body = rest.pop();
  const { below, ...options } = rest.pop() ?? {};
  test(name, { timeout: JOURNEY_LIMIT_MS }, async () => {
    browser ??= launch();
    const server = await serve({ below });
    const context = await (await browser).newContext({
      locale: 'pl-PL', timezoneId: 'Europe/Warsaw', viewport: DESK, colorScheme: 'light', reducedMotion: 'reduce', ...options,
    });
    const broken = watch(context, server.origin);
    try {
      const page = await context.newPage();
      await steady(context, page);
      const open = async (where = '') => {
        await page.goto(server.url + where);
        await page.locator('h1').first().waitFor();
        await drawn(page);
      };
      const shot = async label => {
        fs.mkdirSync(SHOTS, { recursive: true });
        await page.screenshot({ path: path.join(SHOTS, `${label}.png`), fullPage: true });
      };
      await body({ page, context, open, shot, url: server.url, broken });
    } catch (error) {
      // The page's own errors usually explain why an element never came.
      if (broken.length > 0) error.message += `\nThe page broke rules before:\n${broken.join('\n')}`;
      throw error;
    } finally {
      await context.close();
      await server.close();
    }
    assert.deepEqual(broken, [], 'no errors in the console, no failed requests, no request to another origin');
  });
}
