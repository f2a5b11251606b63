// What goes wrong, and what must not be lost: bad input, blocked storage, unreadable and newer data, the Back button,
// two languages, the keyboard alone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { PHONE, ROOT, journey } from './harness.mjs';
import { SLOT, saved, shop, stored } from './plan.mjs';

journey('bad input is named beside the field, keeps what was typed, and takes the focus', async ({ page, open }) => {
  await open('#/pytanie/8');
  await page.locator('#p-visits').fill('sporo');
  await page.locator('form button[type=submit]').click();
  const summary = page.locator('.errors');
  await summary.waitFor();
  assert.ok(await summary.evaluate(element => element.contains(document.activeElement)), 'the summary has the focus');
  assert.match(await summary.innerText(), /liczbę wizyt, na przykład/);
  assert.equal(await page.locator('#p-visits').inputValue(), 'sporo');
  assert.equal(await page.locator('#p-visits').getAttribute('aria-invalid'), 'true');
  await summary.locator('a').first().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'p-visits', 'the link leads to the field');
  await page.locator('#p-visits').fill('42 000,0');
  await page.locator('input[name="busy-hours"][value="evening"]').check();
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/#\/droga$/);
});

journey('with storage blocked everything works in memory, and a banner says so', async ({ page, context, open }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });
  });
  await open();
  assert.match(await page.locator('.banner').first().innerText(), /nie pozwala nam niczego zapisać/);
  await page.locator('main a.btn-l').click();
  await page.locator('input[name="purpose"][value="brochure"]').check();
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/#\/pytanie\/2$/);
});

journey('what cannot be read is set aside, can be downloaded, and is never written over', async ({ page, context, open }) => {
  const torn = saved(shop()).slice(0, 300);
  await stored(context, torn);
  await open();
  await page.locator('.banner a').first().click();
  await page.waitForURL(/#\/dane$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#odlozone ~ * button, section[aria-labelledby=odlozone] button').first().click()]);
  assert.equal(fs.readFileSync(await download.path(), 'utf8'), torn);
  await page.locator('.brand').click();
  await page.locator('main a.btn-l').click();
  await page.locator('input[name="purpose"][value="shop"]').check();
  const kept = await page.evaluate(() => Object.values({ ...localStorage }));
  assert.ok(kept.includes(torn), 'the unreadable text is still stored, word for word');
});

journey('a plan of a newer version is left alone', async ({ page, context, open }) => {
  const newer = saved(shop()).replace(/"schema":\d+/, '"schema":99');
  await stored(context, newer);
  await open('#/pytanie/1');
  assert.match(await page.locator('.banner').first().innerText(), /nowsza wersja/);
  await page.locator('input[name="purpose"][value="shop"]').check();
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), { [SLOT]: newer });
});

journey('a saved plan opens where it was, in both languages, and Back works', { viewport: PHONE }, async ({ page, context, open }) => {
  await stored(context, saved(shop(), { calendar_from: '2026-11-23' }));
  await open('#/porada');
  assert.match(await page.title(), /Wystarczy|Porada|porada|Konserwator/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'pl');
  await page.locator('.end [lang=en], .end [hreflang=en]').first().click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  assert.match(await page.locator('h1').innerText(), /Extended support is enough/);
  assert.match(page.url(), /#\/porada$/, 'the page stays');
  await page.locator('nav a[href="#/kalendarz"]').click();
  await page.waitForURL(/#\/kalendarz$/);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await page.goBack();
  await page.waitForURL(/#\/porada$/);
  await page.reload();
  await page.locator('h1').first().waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en', 'the language is kept');
});

journey('no address makes the application fall over', async ({ page, open }) => {
  for (const address of ['#/pytanie/0', '#/pytanie/99', '#/kalendarz/2027-13', '#/kalendarz/9999-01', '#/%F0%9F', '#x', '#/porada', '#/porownanie', '#/co-jesli', '#/kalendarz', '#/droga', '#/odpowiedzi', '#/dane']) {
    await open(address);
    assert.equal(await page.locator('h1').count(), 1, address);
  }
});

journey('the keyboard alone suffices for a question', async ({ page, open }) => {
  await open('#/pytanie/1');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.tagName);
  for (let press = 0; press < 12 && await focused() !== 'purpose'; press++) await page.keyboard.press('Tab');
  assert.equal(await focused(), 'purpose');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/pytanie\/2$/);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1', undefined, { timeout: 5000 });
});

for (const width of [320, 390, 1280]) {
  journey(`no page scrolls sideways at ${width} px`, { viewport: { width, height: 800 } }, async ({ page, context, open }) => {
    await stored(context, saved(shop(), { calendar_from: '2026-11-23' }));
    const pages = ['#/', '#/droga', '#/odpowiedzi', '#/porada', '#/porownanie', '#/co-jesli', '#/kalendarz', '#/kalendarz/2026-12', '#/dane'];
    for (const address of [...pages, ...Array.from({ length: 20 }, (_, at) => `#/pytanie/${at + 1}`)]) {
      await open(address);
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(inner <= outer, `${address}: ${inner} px in ${outer} px`);
    }
  });
}

for (const colorScheme of ['light', 'dark']) {
  journey(`no page breaks a rule that a program can check (${colorScheme})`, { colorScheme }, async ({ page, context, open }) => {
    const axe = fs.readFileSync(path.join(ROOT, 'tests/e2e/node_modules/axe-core/axe.min.js'), 'utf8');
    await stored(context, saved(shop(), { calendar_from: '2026-11-23' }));
    for (const address of ['#/', '#/pytanie/1', '#/pytanie/3', '#/pytanie/7', '#/pytanie/9', '#/pytanie/14', '#/droga', '#/odpowiedzi', '#/porada', '#/porownanie', '#/co-jesli', '#/kalendarz', '#/kalendarz/2026-12', '#/dane']) {
      await open(address);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run({ rules: { 'target-size': { enabled: true } } }));
      assert.deepEqual(violations.map(rule => `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.target).join(' | ')}`), [], address);
    }
  });
}
