// The advice page: every part of it comes, what is worked out later too, and it can be read by everybody, everywhere.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DESK, PHONE, ROOT, journey } from './harness.mjs';
import { saved, stored } from './plan.mjs';

const AXE = fs.readFileSync(path.join(ROOT, 'tests/e2e/node_modules/axe-core/axe.min.js'), 'utf8');
const SECTIONS = ['prog', 'powody', 'zmiany', 'dlaczego-nie', 'pomiedzy', 'koszt-roku', 'jeden-rok', 'zalozenia'];

const sample = name => JSON.parse(fs.readFileSync(path.join(ROOT, `crates/planner/examples/sites/${name}.json`), 'utf8'));

async function openAdvice({ page, context, open }, answers, language = null) {
  await stored(context, saved(answers, { language }));
  await open('#/porada');
  await page.locator('section[aria-labelledby=zmiany] [aria-busy=false]').waitFor({ timeout: 30_000 });
}

const section = (page, id) => page.locator(`section[aria-labelledby=${id}]`);

for (const name of ['hairdresser', 'service-firm', 'woocommerce-shop']) {
  journey(`${name}: the advice is told from its answer to what it rests on`, async tools => {
    const { page, shot } = tools;
    await openAdvice(tools, sample(name));
    const found = await page.locator('main section').evaluateAll(all => all.map(one => one.getAttribute('aria-labelledby')));
    assert.deepEqual(found, SECTIONS);
    assert.equal(await page.locator('aside dl > div').count(), 3, 'response, price and certainty beside the headline');
    assert.match(await section(page, 'powody').innerText(), /opieka/, 'care has its reason');
    assert.ok(await section(page, 'zmiany').locator('.list > li').count() > 0, 'some change of an answer changes the advice');
    assert.equal(await section(page, 'zmiany').locator('[aria-live=polite]').innerText(), 'Sprawdzone: wiadomo, co zmieniłoby tę radę.');
    assert.equal(await section(page, 'koszt-roku').locator('.bnd').count(), 5, 'three tiers, then support and care');
    assert.equal(await section(page, 'jeden-rok').locator('.bnd').count(), 6, 'hours and losses of three tiers');
    assert.match(await section(page, 'koszt-roku').innerText(), /8\u00a0na 10 przeliczeń/);
    assert.match(await section(page, 'jeden-rok').innerText(), /na 10 lat/);
    await shot(`${name}-advice-page`);
  });
}

journey('each figure of the charts stands in a table, which the keyboard opens', async tools => {
  const { page } = tools;
  await openAdvice(tools, sample('woocommerce-shop'));
  for (const [id, rows] of [['koszt-roku', 6], ['jeden-rok', 6]]) {
    const table = section(page, id).locator('table');
    assert.ok(!await table.isVisible());
    await section(page, id).locator('summary').focus();
    await page.keyboard.press('Enter');
    await table.waitFor();
    assert.equal(await table.locator('tbody tr').count(), rows);
  }
  const cells = (await section(page, 'koszt-roku').locator('tbody tr').nth(3).innerText()).replaceAll('\u00a0', ' ');
  assert.match(cells, /Rozszerzone z opieką\s+7 080 zł/);
});

journey('a budget below what is needed is told with the price of each requirement', async tools => {
  const { page } = tools;
  await openAdvice(tools, { ...sample('hairdresser'), 'site-outage': '24-h', budget: 300 });
  assert.match(await page.locator('h1').innerText(), /W\stym budżecie nie ma tego/);
  assert.equal(await page.locator('aside dl > div').count(), 2, 'nothing to be sure of');
  assert.match(await section(page, 'powody').innerText(), /Kosztuje ok\.\s[\d\s]+zł rocznie/);
  assert.match(await section(page, 'zmiany').innerText(), /W\sbudżecie mieści się po jednej z\stych zmian/);
});

for (const [label, options, language] of [
  ['light', { viewport: DESK }, null], ['dark', { viewport: PHONE, colorScheme: 'dark' }, 'en'],
]) {
  journey(`the page has no flaw that a program finds (${label})`, options, async tools => {
    const { page } = tools;
    await openAdvice(tools, sample('service-firm'), language);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(node => node.target.join(' '))]), []);
  });
}

for (const width of [320, 390, 1280]) {
  for (const language of ['pl', 'en']) {
    journey(`nothing stands out sideways at ${width} px (${language})`, { viewport: { width, height: 844 } }, async tools => {
      const { page } = tools;
      await openAdvice(tools, sample('woocommerce-shop'), language);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(wide, 0);
      const outside = await page.evaluate(() => [...document.querySelectorAll('main *')]
        .filter(one => !one.closest('.wrap, .hide, svg') && one.getBoundingClientRect().right > document.querySelector('main').getBoundingClientRect().right + 1)
        .map(one => one.outerHTML.slice(0, 80)));
      assert.deepEqual(outside, []);
    });
  }
}
