// What every journey through the application shares: a web server for dist/, a browser, and the rules that hold on
// every page. A journey fails on any error in the console, any uncaught exception, any failed request, and any request
// to another origin, for nothing may leave the browser.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const DIST = path.resolve(process.env.KONSERWATOR_DIST ?? path.join(ROOT, 'dist'));
const SHOTS = path.resolve(process.env.KONSERWATOR_SHOTS ?? path.join(ROOT, 'target', 'shots'));
const JOURNEY_LIMIT_MS = 60_000;

/** The two widths that every page is looked at in: a phone and a desk. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

const MIME = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder on a free port of this machine. Pages have addresses such as `#/kalendarz`, so the server only ever
 * sees the names of files: what is no file is 404. `below` puts the folder under a path, as a visitor's host may.
 */
export async function serve(folder = DIST, { below = '/' } = {}) {
  assert.ok(fs.existsSync(path.join(folder, 'index.html')), `${folder} holds no index.html: run \`cargo xtask build\` first`);
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const inside = asked.startsWith(below) ? asked.slice(below.length) : null;
    const file = inside === null ? null : path.join(folder, inside === '' ? 'index.html' : inside);
    if (file === null || !file.startsWith(folder + path.sep) || !fs.existsSync(file) || !fs.statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no such file');
      return;
    }
    const type = MIME[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => new Promise(resolve => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { origin, url: origin + below, close };
}

/** The browser that CHROME names, else the first known one; `cargo xtask` looks for the same names. */
export function findBrowser() {
  if (process.env.CHROME) return process.env.CHROME;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = names.flatMap(name => folders.map(folder => path.join(folder, name))).concat(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  );
  const found = candidates.find(file => fs.existsSync(file));
  assert.ok(found, 'no Chromium or Chrome found: name one in the variable CHROME');
  return found;
}

export function launch() {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
      // Whatever else a page might ask for is not even looked up.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

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
 * A test in a fresh browser context: nothing stored, Polish, a desk's width, light, unless `options` says otherwise.
 * They are Playwright's context options, and `below`: the folder of the web server in which the application lies.
 * The body gets:
 *   page      the page, still empty
 *   context   its context, for a second page
 *   open      open(where = '') goes to that address of the application and waits for its heading
 *   shot      shot(name) keeps a picture of the whole page in target/shots
 *   url       the address of the application
 *   broken    the rules broken so far; a journey that provokes an error takes it out of the list
 */
export function journey(name, ...rest) {
  const body = rest.pop();
  const { below, ...options } = rest.pop() ?? {};
  test(name, { timeout: JOURNEY_LIMIT_MS }, async () => {
    browser ??= launch();
    const server = await serve(DIST, { below });
    const context = await (await browser).newContext({
      locale: 'pl-PL', timezoneId: 'Europe/Warsaw', viewport: DESK, colorScheme: 'light', reducedMotion: 'reduce', ...options,
    });
    const broken = watch(context, server.origin);
    try {
      const page = await context.newPage();
      const open = async (where = '') => {
        await page.goto(server.url + where);
        await page.locator('h1').first().waitFor();
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
