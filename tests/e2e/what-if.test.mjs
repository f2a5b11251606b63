// Other answers and prices on trial, by keyboard alone: the advice follows every key, what cannot be used is named and
// leaves the last result, and nothing is saved until it is asked for.
import assert from 'node:assert/strict';
import { PHONE, journey } from './harness.mjs';
import { SLOT, saved, shop, stored } from './plan.mjs';

/** Presses Tab until the element with this id has the focus. */
async function reach(page, id) {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate(() => document.activeElement?.id) === id) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not reach #${id}`);
}

/** Types in place of what stands in a field. */
async function type(page, id, text) {
  await reach(page, id);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function tried(context, open, answers = shop(), more = {}) {
  await stored(context, saved(answers, more));
  await open('#/co-jesli');
}

/** The result once it rests on all draws. */
const result = async page => (await page.locator('#advised[aria-busy=false]').innerText()).replaceAll('\u00a0', ' ');
const envelopes = page => page.evaluate(slot => [slot, slot.replace(/a$/, 'b')].map(key => localStorage.getItem(key)), SLOT);

journey('every key changes the result, and an impossible one keeps the last', async ({ page, context, open, shot }) => {
  await tried(context, open);
  const before = await result(page);
  assert.match(before, /To tyle samo co przy zapisanych/);
  const untouched = await envelopes(page);

  await type(page, 'p-revenue', '20000');
  const cheaper = await result(page);
  assert.match(cheaper, /rocznie mniej niż przy zapisanych/);
  assert.match(await page.locator('.figures').innerText(), /\u2212\d/, 'differences have a sign');

  await page.keyboard.type('x');
  const field = page.locator('#p-revenue');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const described = (await field.getAttribute('aria-describedby')).split(' ').at(-1);
  assert.match((await page.locator(`#${described}`).innerText()).replaceAll('\u00a0', ' '), /^Wpisz /);
  assert.equal(await result(page), cheaper, 'the last result stays');
  assert.equal(await page.locator('.outcome .banner.is-warn').count(), 1, 'and says that it is the last');
  assert.equal(await page.locator('#apply').getAttribute('aria-disabled'), 'true');
  await shot('what-if-problem');

  await page.keyboard.press('Backspace');
  await page.locator('#p-revenue:not([aria-invalid])').waitFor();
  assert.equal(await result(page), cheaper);
  assert.deepEqual(await envelopes(page), untouched, 'nothing is saved');
});

journey('a limit that no affordable tier meets is told, and discarding brings the saved result back', async ({ page, context, open }) => {
  await tried(context, open);
  const before = await result(page);
  await reach(page, 'p-site-outage');
  // The list is walked through as a person does: upwards to the strictest.
  await page.keyboard.press('Home');
  await page.waitForFunction(before => document.querySelector('#advised').innerText !== before, before);
  assert.notEqual(await result(page), before);
  assert.doesNotMatch(await page.locator('#because').innerText(), /^Rada zostaje ta sama/);
  await reach(page, 'discard');
  await page.keyboard.press('Enter');
  await page.locator('.ended').waitFor();
  assert.match(await page.locator('.ended').innerText(), /Wróciły/);
  assert.equal(await result(page), before);
  assert.equal(await page.locator('#p-site-outage').inputValue(), '24-h');
});

journey('applying saves answers and prices, says which, and they are there after a reload', async ({ page, context, open }) => {
  await tried(context, open);
  await type(page, 'p-visits', '12 000');
  await type(page, 'price-extended-care', '450');
  const after = await result(page);
  await reach(page, 'apply');
  await page.keyboard.press('Enter');
  await page.locator('.ended').waitFor();
  const told = (await page.locator('.ended').innerText()).replaceAll('\u00a0', ' ');
  assert.match(told, /Zapisano: Wizyty: 12 000 wizyt miesięcznie; Rozszerzone z opieką: 450 zł/);
  assert.match(await result(page), /To tyle samo co przy zapisanych/, 'what was tried is what is saved now');
  await page.reload();
  await page.locator('#p-visits').waitFor();
  assert.equal(await page.locator('#p-visits').inputValue(), '12 000');
  assert.equal(await page.locator('#price-extended-care').inputValue(), '450');
  assert.equal((await result(page)).split('\n')[1], after.split('\n')[1], 'the same price and total');
  await open('#/porownanie');
  assert.match((await page.locator('main').innerText()).replaceAll('\u00a0', ' '), /450 zł miesięcznie z opieką/);
});

journey('leaving the page throws the trial away and nothing else', async ({ page, context, open }) => {
  await tried(context, open);
  const untouched = await envelopes(page);
  await type(page, 'p-margin', '60');
  await open('#/porada');
  await open('#/co-jesli');
  assert.equal(await page.locator('#p-margin').inputValue(), '30');
  assert.deepEqual(await envelopes(page), untouched);
});

journey('a range is told beside an empty field, in English too', { viewport: PHONE }, async ({ page, context, open, shot }) => {
  await tried(context, open, { ...shop(), visits: '2000-10000', revenue: null, margin: undefined }, { language: 'en' });
  assert.equal(await page.locator('#p-visits').inputValue(), '');
  const hint = (await page.locator('#p-visits-saved').innerText()).replaceAll('\u00a0', ' ');
  assert.match(hint, /^Saved: 2,000.*10,000 visits/);
  assert.match(await page.locator('#p-revenue-saved').innerText(), /don’t know/);
  assert.equal(await page.locator('#p-margin').count(), 0, 'no margin is asked for without revenue');
  await type(page, 'p-revenue', '30000');
  await page.locator('#p-margin').waitFor();
  assert.match(await result(page), /a year (more|less) than with the saved|the same as with the saved/);
  assert.ok(await page.locator('.at-hand').isVisible(), 'the result stays in sight');
  await shot('what-if-en-phone');
});
