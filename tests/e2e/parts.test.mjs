// The parts of the program: what is loaded when, what is said while it loads, and what is safe when it cannot be.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { saved, shop, stored } from './plan.mjs';

/** The parts of the program that the page asks for from now on, by the ends of their names. */
function partsOf(page) {
  const parts = [];
  page.on('request', request => {
    const part = /konserwator-[0-9a-f]+[-_](\w+)\.wasm$/.exec(request.url());
    if (part) parts.push(part[1]);
  });
  return parts;
}

journey('each part is loaded once, and not before one of its pages is opened', async ({ page, context, open }) => {
  await stored(context, saved(shop()));
  const parts = partsOf(page);
  await open();
  assert.deepEqual([...new Set(parts)], ['bg'], 'the home page needs the first part alone');
  await page.goto(`${page.url().split('#')[0]}#/pytanie/3`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.deepEqual([...new Set(parts)], ['bg'], 'so do the questions');

  await page.goto(`${page.url().split('#')[0]}#/porada`);
  await page.getByRole('button', { name: 'Ułóż kalendarz' }).waitFor();
  assert.ok(parts.includes('advice') && !parts.includes('calendar'), `the advice needs its own part: ${parts}`);

  await page.goto(`${page.url().split('#')[0]}#/kalendarz`);
  await page.locator('.visit').first().waitFor();
  assert.ok(parts.includes('calendar'), `the calendar needs its own part: ${parts}`);
  const loaded = parts.filter(part => part !== 'bg');
  await page.goto(`${page.url().split('#')[0]}#/porada`);
  await page.goto(`${page.url().split('#')[0]}#/kalendarz`);
  await page.locator('.visit').first().waitFor();
  assert.deepEqual(parts.filter(part => part !== 'bg'), loaded, 'what was loaded stays');
  assert.equal(new Set(loaded).size, loaded.length, 'and is never loaded twice');
});

journey('a part that takes long is announced', async ({ page, context, open }) => {
  await stored(context, saved(shop()));
  let release;
  const held = new Promise(resolve => { release = resolve; });
  await context.route(/-calendar\.wasm$/, async route => { await held; await route.continue(); });
  await open();
  await page.goto(`${page.url().split('#')[0]}#/kalendarz`);
  const waiting = page.locator('.waiting');
  await waiting.waitFor({ state: 'attached' });
  await waiting.waitFor({ state: 'visible' });
  assert.equal(await waiting.getAttribute('role'), 'status');
  assert.match(await waiting.innerText(), /Wczytuję/);
  release();
  await page.locator('.visit').first().waitFor();
  assert.equal(await waiting.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1', 'the focus goes where a page begins');
});

journey('without a connection the plan is safe, and loading is tried again when asked', async ({ page, context, open, broken }) => {
  await stored(context, saved(shop()));
  await open();
  const before = await page.evaluate(() => ({ ...localStorage }));
  await context.setOffline(true);
  await page.goto(`${page.url().split('#')[0]}#/kalendarz`);
  const heading = page.getByRole('heading', { level: 1, name: 'Tej strony nie udało się wczytać' });
  await heading.waitFor();
  assert.match(await page.locator('main').innerText(), /Odpowiedzi i.plan są bezpieczne/);
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), before, 'nothing was lost');
  assert.ok(broken.length > 0, 'a request failed');
  broken.length = 0;

  // The heading has the focus, and another page needs no connection.
  assert.equal(await page.evaluate(() => document.activeElement.textContent), await heading.innerText());
  await page.goto(`${page.url().split('#')[0]}#/odpowiedzi`);
  await heading.waitFor({ state: 'detached' });

  await page.goto(`${page.url().split('#')[0]}#/kalendarz`);
  await heading.waitFor();
  await context.setOffline(false);
  broken.length = 0;
  await page.getByRole('button', { name: 'Spróbuj jeszcze raz' }).click();
  await page.locator('.visit').first().waitFor();
});

journey('a calendar asked for without a connection is made as soon as there is one', async ({ page, context, open, broken }) => {
  await stored(context, saved(shop()));
  await open('#/porada');
  const make = page.getByRole('button', { name: 'Ułóż kalendarz' });
  await make.waitFor();
  await context.setOffline(true);
  await make.click();
  const again = page.getByRole('button', { name: 'Spróbuj jeszcze raz' });
  await again.waitFor();
  await context.setOffline(false);
  assert.ok(broken.length > 0, 'a request failed');
  broken.length = 0;
  await again.click();
  await page.locator('.visit').first().waitFor();
  assert.match(page.url(), /#\/kalendarz$/);
});
