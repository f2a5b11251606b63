// A calendar of five years with 2,000 pieces of work: how much of it each view draws, and what it leaves alone. How long a
// view takes follows from that; time itself is measured by `cargo xtask bench`, since machines differ.
import assert from 'node:assert/strict';
import { PHONE, journey } from './harness.mjs';
import { DAY_OF_LONG_PLAN, longPlan, stored } from './plan.mjs';

async function long({ page, context, open }, address) {
  await page.clock.setFixedTime(new Date(`${DAY_OF_LONG_PLAN}T09:00:00+01:00`));
  await stored(context, longPlan());
  await open(address);
  await page.locator('.tabs').waitFor();
}

const drawn = page => page.evaluate(() => document.querySelectorAll('main *').length);

/** The most elements that a view draws when it is opened. */
const MOST = {
  '#/kalendarz': 400,
  '#/kalendarz?kto=owner': 470,
  '#/kalendarz/2027-01': 490,
  '#/kalendarz/2027': 620,
  '#/kalendarz/tabela': 480,
};

journey('no view draws more of 2,000 pieces of work than somebody looks at', { viewport: PHONE }, async journey => {
  const { page, open } = journey;
  await long(journey, '#/kalendarz/tabela');
  assert.match(await page.locator('.row > [role=status]').innerText(), /2\s?000/, 'the calendar holds that much');
  for (const [address, most] of Object.entries(MOST)) {
    await open(address);
    await page.locator('.visit, .cal, .heat, .work-table').first().waitFor();
    const elements = await drawn(page);
    assert.ok(elements <= most, `${address}: ${elements} elements`);
    assert.equal(await page.locator('use').count(), 0, 'a reference brings a hidden copy of what it refers to');
  }
});

journey('what is folded or asked for later is there as soon as it is asked for', { viewport: PHONE }, async journey => {
  const { page } = journey;
  await long(journey, '#/kalendarz');
  const year = page.locator('details.month', { hasText: '2029' }).first();
  await year.locator('summary').focus();
  await page.keyboard.press('Enter');
  const months = year.locator('details.month');
  await months.first().waitFor();
  assert.equal(await months.count(), 12);
  await months.last().locator('summary').focus();
  await page.keyboard.press('Enter');
  await months.last().locator('.visit').first().waitFor();
  assert.match(await months.last().locator('.day h3').first().innerText(), /grudnia/);
  const reasons = months.last().locator('.reasons').first();
  await reasons.focus();
  await page.keyboard.press('Enter');
  assert.equal(await reasons.getAttribute('aria-expanded'), 'true');
  assert.match(await months.last().locator('.acts').first().innerText(), /Źródło/);
});

/** Notes for every change of the page from now on which of these elements it happened in. */
const watch = (page, inside) => page.evaluate(inside => {
  globalThis.touched = new Set();
  const place = node => (node.nodeType === 1 ? node : node.parentElement)?.closest(inside)?.id ?? 'elsewhere';
  new MutationObserver(all => all.forEach(one => globalThis.touched.add(place(one.target))))
    .observe(document.querySelector('main table'), { subtree: true, childList: true, characterData: true, attributes: true });
}, inside);
const touched = page => page.evaluate(() => [...globalThis.touched].toSorted());

journey('opening another day draws two days again, and no other', async journey => {
  const { page } = journey;
  await long(journey, '#/kalendarz/2027-02?dzien=2027-02-10');
  await page.locator('#dnia-2027-02-10').focus();
  await watch(page, 'td');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.activeElement.id === 'dnia-2027-02-11');
  await page.keyboard.press('Enter');
  await page.waitForURL(/dzien=2027-02-11/);
  await page.waitForFunction(() => document.activeElement.id === 'dzien');
  assert.deepEqual(await touched(page), ['dnia-2027-02-10', 'dnia-2027-02-11']);
});

journey('more rows of the table leave those before them alone', async journey => {
  const { page } = journey;
  await long(journey, '#/kalendarz/tabela');
  const rows = page.locator('.work-table tbody tr');
  const before = await rows.count();
  await page.evaluate(() => document.querySelectorAll('tbody tr').forEach((row, at) => { row.id = `row-${at}`; }));
  await watch(page, 'tr');
  await page.getByRole('button', { name: /^Pokaż jeszcze/ }).click();
  await page.waitForFunction(before => document.querySelectorAll('.work-table tbody tr').length > before, before);
  assert.deepEqual((await touched(page)).filter(row => row.startsWith('row-')), []);
});
