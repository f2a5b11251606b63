// The figures of the model: seen with their sources, changed by the keyboard, kept, and put back. And how we count.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, journey } from './harness.mjs';

const ASSUMPTIONS = '#/zalozenia';
const METHOD = '#/jak-liczymy';

/** Opens every group of figures, and every field. */
const unfold = page => page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
const focused = page => page.evaluate(() => document.activeElement?.id);

/** Presses a key until the element with this id has the focus. */
async function tabTo(page, id, presses = 120) {
  for (let press = 0; press < presses && await focused(page) !== id; press++) await page.keyboard.press('Tab');
  assert.equal(await focused(page), id);
}

journey('a figure is changed by the keyboard alone, kept over a reload, and put back', async ({ page, open }) => {
  await open(ASSUMPTIONS);
  const costs = page.locator('section[aria-labelledby="koszty"] > div > details > summary');
  await costs.focus();
  await page.keyboard.press('Enter');
  await tabTo(page, 'zmien-hourly-rate');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'f-hourly-rate');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1 250,5 zł');
  assert.match(await page.locator('#zmienione').innerText(), /są nasze/, 'nothing counts while it is being typed');
  await page.keyboard.press('Enter');
  await page.locator('#wroc-do-naszych').waitFor();
  assert.equal(await page.locator('#f-hourly-rate').inputValue(), '1\u{a0}250,5');
  assert.equal(await focused(page), 'f-hourly-rate', 'the focus stays in the field');
  assert.match(await costs.innerText(), /zmienione: 1/);

  await page.reload();
  await page.locator('#wroc-do-naszych').waitFor();
  await unfold(page);
  assert.equal(await page.locator('#f-hourly-rate').inputValue(), '1\u{a0}250,5');
  const row = page.locator('tr', { has: page.locator('#f-hourly-rate') });
  assert.match(await row.innerText(), /zmienione, u\s+nas 200\s+zł\/h/);
  await row.locator('button').press('Enter');
  await page.waitForFunction(() => document.querySelector('#f-hourly-rate').value === '200');
  assert.equal(await focused(page), 'zmien-hourly-rate', 'the focus does not fall off the page');
  assert.equal(await row.locator('button').count(), 0);
});

journey('a number that cannot be used stays as it was typed, with the reason beside it', async ({ page, open }) => {
  await open(ASSUMPTIONS);
  await unfold(page);
  const field = page.locator('#f-report-share');
  for (const [typed, reason] of [['sporo', /Nie widzimy tu liczby/], ['250', /nie policzy/], ['', /Nie widzimy tu liczby/]]) {
    await field.fill(typed);
    await field.press('Tab');
    const problem = page.locator('#f-report-share-problem');
    await problem.waitFor();
    assert.match(await problem.innerText(), reason);
    assert.match(await problem.innerText(), /Liczymy dalej z\s+poprzednią: 1\s+%\. Wpisz liczbę od 0,01 do 100\s+%/);
    assert.equal(await field.inputValue(), typed);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.match(await field.getAttribute('aria-describedby'), /f-report-share-problem/);
  }
  assert.match(await page.locator('#zmienione').innerText(), /są nasze/);
  await field.fill('2,5');
  await field.press('Tab');
  await page.locator('#wroc-do-naszych').waitFor();
  assert.equal(await page.locator('#f-report-share-problem').count(), 0);
});

journey('what a tier does is changed in its table, and everything is put back at once', async ({ page, open }) => {
  await open(ASSUMPTIONS);
  await unfold(page);
  for (const [id, number] of [['f-patch-days-extended-care', '7'], ['f-access-left-basic-care', '65 %'], ['f-own-eyes', '48']]) {
    await page.locator(`#${id}`).fill(number);
    await page.locator(`#${id}`).press('Tab');
  }
  await page.waitForFunction(() => /3/.test(document.querySelector('#zmienione').textContent));
  assert.equal(await page.locator('#f-patch-days-extended-support').count(), 0, 'plain support plans no updates');
  await page.locator('.end [lang=en]').click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  assert.match(await page.locator('#zmienione').innerText(), /Changed figures: 3/);
  await page.locator('#wroc-do-naszych').click();
  await page.waitForFunction(() => document.querySelector('#f-patch-days-extended-care').value === '14');
  assert.equal(await page.locator('#f-own-eyes').inputValue(), '72');
  assert.equal(await page.locator('#wroc-do-naszych').count(), 0);
  assert.equal(await focused(page), 'zmienione');
});

journey('sources open only when a person follows them, and tell nobody where from', async ({ page, open }) => {
  await open(ASSUMPTIONS);
  const links = await page.locator('main a[href^="http"]').evaluateAll(all => all.map(link => [link.target, link.rel]));
  assert.ok(links.length > 50, `${links.length} links`);
  for (const link of links) assert.deepEqual(link, ['_blank', 'noreferrer noopener']);
});

journey('the pages are found from the footer, the start and each other', async ({ page, open }) => {
  await open();
  await page.locator(`main a[href="${METHOD}"]`).click();
  await page.waitForURL(/#\/jak-liczymy$/);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await page.locator(`main a[href="${ASSUMPTIONS}"]`).click();
  await page.waitForURL(/#\/zalozenia$/);
  await page.locator(`main a[href="${METHOD}"]`).first().waitFor();
  assert.equal(await page.locator(`.foot a[href="${ASSUMPTIONS}"]`).getAttribute('aria-current'), 'page');
});

for (const width of [320, 390, 1280]) {
  journey(`figures and method never scroll sideways at ${width} px`, { viewport: { width, height: 800 } }, async ({ page, open }) => {
    for (const address of [ASSUMPTIONS, METHOD]) {
      await open(address);
      for (const language of ['pl', 'en']) {
        await unfold(page);
        if (address === ASSUMPTIONS) {
          await page.locator('#f-clean-up-orders').fill('sporo');
          await page.locator('#f-clean-up-orders').press('Tab');
          await page.locator('#f-host-left-basic-care').fill(language === 'pl' ? '50' : '60');
          await page.locator('#f-host-left-basic-care').press('Tab');
        }
        const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(inner <= outer, `${address} ${language}: ${inner} px in ${outer} px`);
        await page.locator(`.end [lang=${language === 'pl' ? 'en' : 'pl'}]`).click();
        await page.waitForFunction(before => document.documentElement.lang !== before, language);
      }
    }
  });
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of [390, 1280]) {
    journey(`figures and method break no rule that a program can check (${colorScheme}, ${width} px)`,
      { colorScheme, viewport: { width, height: 900 } }, async ({ page, open, shot }) => {
        const axe = fs.readFileSync(path.join(ROOT, 'tests/e2e/node_modules/axe-core/axe.min.js'), 'utf8');
        for (const [name, address] of [['assumptions', ASSUMPTIONS], ['method', METHOD]]) {
          await open(address);
          if (address === ASSUMPTIONS) {
            await unfold(page);
            for (const [id, typed] of [['f-episodes', '2'], ['f-repeat', 'sporo'], ['f-runbook-basic-care', '200']]) {
              await page.locator(`#${id}`).fill(typed);
              await page.locator(`#${id}`).press('Tab');
            }
          }
          await shot(`${name}-${colorScheme}-${width}`);
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => globalThis.axe.run({ rules: { 'target-size': { enabled: true } } }));
          assert.deepEqual(violations.map(rule => `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.target).join(' | ')}`), [], address);
        }
      });
  }
}
