// The comparison of the three tiers: what it says, how a plan is chosen on it by keyboard alone, on paper, in both
// languages.
import assert from 'node:assert/strict';
import { PHONE, journey } from './harness.mjs';
import { saved, shop, stored } from './plan.mjs';

const TIERS = ['basic', 'extended', 'comprehensive'];

/** Presses Tab until the element with this id has the focus, as a person without a mouse would. */
async function reach(page, id) {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate(() => document.activeElement?.id) === id) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not reach #${id}`);
}

/** A plan that the application has not seen. */
async function compared(page, context, open, more = {}) {
  await stored(context, saved(shop(), more));
  await open('#/porownanie');
}

journey('each tier tells its promise, its limits and both modes of an average year', async ({ page, context, open, shot }) => {
  await compared(page, context, open);
  for (const tier of TIERS) {
    const card = page.locator(`section[aria-labelledby~="obietnica-${tier}"]`);
    assert.equal(await card.locator('dt').count(), 10, tier);
    assert.equal(await card.locator('.held > li').count(), 3, tier);
    const table = page.locator(`table[aria-labelledby="rok-${tier}"]`);
    assert.deepEqual(await table.locator('th[scope=col]').allInnerTexts(), ['Wsparcie', 'Opieka']);
    assert.equal(await table.locator('th[scope=row]').count(), 12, tier);
    for (const row of await table.locator('tr:has(th[scope=row])').all()) {
      assert.equal(await row.locator('td').count(), 2);
      for (const cell of await row.locator('td').allInnerTexts()) assert.match(cell, /\S/);
    }
  }
  const extended = page.locator('section[aria-labelledby~="obietnica-extended"]');
  const text = (await extended.innerText()).replaceAll('\u00a0', ' ');
  assert.match(text, /29 na 100 przypadków trwa ponad 24 h/);
  assert.match(text, /piątek 26 marca, 14:01; po drodze jest weekend i święto: Wielkanoc/i);
  const basic = (await page.locator('section[aria-labelledby~="obietnica-basic"]').innerText()).replaceAll('\u00a0', ' ');
  assert.match(basic, /Nie spełnia: Strona może nie działać najwyżej 24 h/);
  await shot('compare');
});

journey('a tier and a mode are chosen by keyboard, kept, and used for the calendar', async ({ page, context, open }) => {
  await compared(page, context, open);
  const pressed = () => page.locator('[aria-pressed=true]').evaluateAll(all => all.map(one => one.id));
  assert.deepEqual(await pressed(), ['plan-extended-care'], 'the advised variant');
  await reach(page, 'plan-basic-support');
  await page.keyboard.press('Space');
  await page.locator('#plan-basic-support[aria-pressed=true]').waitFor();
  assert.deepEqual(await pressed(), ['plan-basic-support']);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'plan-basic-support', 'the focus stays');
  await page.reload();
  await page.locator('#plan-basic-support[aria-pressed=true]').waitFor();
  await page.locator('#plan-extended-care').focus();
  await page.keyboard.press('Enter');
  await page.locator('#plan-extended-care[aria-pressed=true]').waitFor();
  assert.deepEqual(await pressed(), ['plan-extended-care']);
  await reach(page, 'make-calendar');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/kalendarz$/);
});

journey('the comparison reads in English too', { viewport: PHONE }, async ({ page, context, open, shot }) => {
  await compared(page, context, open, { language: 'en' });
  assert.equal(await page.locator('h1').innerText(), 'Three tiers side by side');
  assert.match(await page.title(), /^Three tiers side by side/);
  const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
  assert.match(text, /29 in 100 cases take more than 24 h/);
  assert.match(text, /Extended with care costs less than basic with care in \d+ of 100 recalculations/);
  assert.doesNotMatch(text, /\b(wsparcie|opieka|rocznie)\b/);
  await shot('compare-en-phone');
});

journey('on paper there are no buttons, and no card is cut', async ({ page, context, open }) => {
  await compared(page, context, open);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('main button:visible').count(), 0);
  assert.equal(await page.locator('.compared > .tier:visible').count(), 3);
  const breaks = await page.locator('main .tier').evaluateAll(all => all.map(one => getComputedStyle(one).breakInside));
  assert.deepEqual([...new Set(breaks)], ['avoid']);
});
