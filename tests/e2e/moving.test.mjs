// Moving work: dragging it in the month by mouse and by finger, what refuses it, where the focus goes, and what is said when
// there is no day left.
import assert from 'node:assert/strict';
import { PHONE, journey } from './harness.mjs';
import { begun, entry, entryOf, focusedIn, said, says } from './living.mjs';

/** The middle of an element. */
const middle = async locator => {
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
};

/** A month with work that can be dragged within it: the first chip that some day takes, taken hold of and let go again. */
async function draggable(page) {
  for (const chip of await page.locator('.cal [data-entry]').all()) {
    const [x, y] = await middle(chip);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 4, { steps: 4 });
    const takes = await page.locator('td:not(.out)[data-drop=yes]').count();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    if (takes > 0) return chip;
  }
  throw new Error('no work of this month can be dragged');
}

const openDay = page => page.locator('td[aria-selected=true]').getAttribute('id');

journey('work is dragged to another day with the mouse, and the focus goes along', async journey => {
  const { page, open, shot } = journey;
  await begun(journey);
  await open('#/kalendarz/2026-12');
  const chip = await draggable(page);
  const id = await chip.getAttribute('data-entry');
  assert.equal(await page.locator('[data-drop], .ghost').count(), 0, 'Escape leaves no mark');
  assert.equal(await said(page).count(), 0, 'and moves nothing');
  const from = await chip.evaluate(element => element.closest('td').id);

  // A day that takes it.
  let [x, y] = await middle(chip);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 4, { steps: 4 });
  const name = await page.locator('.ghost').innerText();
  const day = page.locator('td:not(.out)[data-drop=yes]').first();
  const to = await day.getAttribute('id');
  assert.notEqual(to, from);
  await page.mouse.move(...await middle(day), { steps: 5 });
  assert.equal(await page.locator('[data-over]').getAttribute('id'), to);
  await shot('drag-1280');
  await page.mouse.up();
  await says(page, 'Nowy dzień:');
  assert.ok((await said(page).innerText()).includes(name));
  await focusedIn(page, id);
  assert.equal(await openDay(page), to);
  assert.equal(await page.locator('[data-drop], .ghost').count(), 0);

  // A day that refuses it says why, and nothing changes.
  await entry(page, id).locator('.tn').scrollIntoViewIfNeeded();
  [x, y] = await middle(entry(page, id).locator('.tn'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 20, { steps: 4 });
  const sunday = page.locator('[id="dnia-2026-12-13"]');
  assert.equal(await sunday.getAttribute('data-drop'), 'no');
  await sunday.scrollIntoViewIfNeeded();
  await page.mouse.move(...await middle(sunday), { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => /zostaje na swoim dniu\. Dlaczego nie niedz\.\s13\sgrudnia: nikt wtedy nie pracuje\./.test(document.querySelector('.said p')?.textContent));
  await focusedIn(page, id);
  assert.equal(await openDay(page), to);
  assert.ok(await entry(page, id).locator('input[type=checkbox]').first().isVisible(), 'a name that is dragged ticks nothing');

  // What was done by dragging is taken back like everything else.
  await page.locator('#undo-action').click();
  await says(page, 'Cofnięto przeniesienie');
  await focusedIn(page, id);
  assert.equal(await openDay(page), from);
});

journey('a finger that rests takes work along, one that moves scrolls', { viewport: PHONE, hasTouch: true }, async journey => {
  const { page, open, shot } = journey;
  await begun(journey);
  await open('#/kalendarz/2026-12');
  const session = await page.context().newCDPSession(page);
  const finger = (type, at) => session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
  const rest = async locator => {
    const at = await middle(locator);
    await finger('touchStart', at);
    await page.locator('.ghost').waitFor();
    return at;
  };
  const chip = await draggable(page);
  await chip.scrollIntoViewIfNeeded();

  // Moved at once: the page scrolls, and nothing is taken.
  const [x, y] = await middle(chip);
  const before = await page.evaluate(() => scrollY);
  await finger('touchStart', [x, y]);
  for (let step = 1; step <= 10; step++) await finger('touchMove', [x, y - 12 * step]);
  await finger('touchEnd');
  await page.waitForFunction(before => scrollY > before, before);
  assert.equal(await page.locator('.ghost').count(), 0);

  // What was set in motion comes to rest.
  await page.waitForFunction(() => {
    const still = globalThis.lastScroll === scrollY;
    globalThis.lastScroll = scrollY;
    return still;
  }, null, { polling: 150 });
  await page.evaluate(() => document.querySelector('.cal').scrollIntoView({ block: 'center' }));
  // Rested first: it goes along, and the page stays.
  const id = await chip.getAttribute('data-entry');
  const start = await rest(chip);
  const scrolled = await page.evaluate(() => scrollY);
  const day = page.locator('td:not(.out)[data-drop=yes]').first();
  const to = await day.getAttribute('id');
  const [toX, toY] = await middle(day);
  for (let step = 1; step <= 8; step++) await finger('touchMove', [start[0] + (toX - start[0]) * step / 8, start[1] + (toY - start[1]) * step / 8]);
  assert.equal(await page.evaluate(() => scrollY), scrolled);
  await shot('drag-390');
  await finger('touchEnd');
  await says(page, 'Nowy dzień:');
  await focusedIn(page, id);
  assert.equal(await openDay(page), to);
});

journey('Alt and an arrow move work of a month into the next one, and say when there is no day left', async journey => {
  const { page, open } = journey;
  const task = { title: 'Zdjęcia kolekcji', minutes: 10, who: 'owner', every: 365, floating: false, first: '2027-01-27' };
  await begun(journey, { own_work: { issued: 1, tasks: { 1: task }, edits: {}, off: {} } });
  await open('#/kalendarz/2027-02');
  const own = page.locator('li[id^="wpis-OWN1"]');
  for (const cell of await page.locator('td:not(.out):has([data-entry])').all()) {
    await cell.click();
    if (await own.count()) break;
  }
  const id = await own.getAttribute('id');
  await own.locator('input[type=checkbox]').first().focus();
  const step = async key => {
    const before = await said(page).allInnerTexts();
    await page.keyboard.press(key);
    await page.waitForFunction(before => document.querySelector('.said p') && document.querySelector('.said p').innerText !== before, before[0]);
    await focusedIn(page, id);
    assert.equal(await page.locator(`section[aria-labelledby=dzien] [id="${id}"]`).count(), 1, 'the day on which it lies is open');
    return said(page).innerText();
  };
  for (let steps = 0; /Luty 2027/.test(await page.locator('h1').innerText()); steps++) {
    assert.ok(steps < 25);
    assert.match(await step('Alt+ArrowRight'), /^Nowy dzień: Zdjęcia kolekcji, /);
  }

  // Work that hangs on other work has nowhere to go.
  await open('#/kalendarz/2027-03');
  const chip = page.locator('td:not(.out) [data-entry]').first();
  const stuck = await chip.getAttribute('data-entry');
  await chip.click();
  await entry(page, stuck).locator('input[type=checkbox]').first().focus();
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Alt+ArrowLeft');
    await said(page).waitFor();
    if (/Nie ma wcześniejszego/.test(await said(page).innerText())) break;
  }
  assert.match(await said(page).innerText(), /zostaje na swoim dniu\. Nie ma wcześniejszego dnia, w którym się zmieści: \S/);
  await focusedIn(page, stuck);
});

journey('a field that is corrected is no longer called wrong before the form is sent again', async journey => {
  const { page } = journey;
  await begun(journey);
  const id = await entryOf(page.locator('.visit .more').first());
  await entry(page, id).locator('.more').click();
  const panel = entry(page, id).locator('.panel');
  const time = panel.locator('[id$=zrobione-czas]');
  await time.fill('wieczność');
  await panel.locator('form').first().locator('button').click();
  await panel.locator('.err').waitFor();
  await time.fill('wieczność i dzień');
  assert.equal(await panel.locator('.err').count(), 1, 'another wrong text is as wrong');
  await time.fill('1 h');
  await panel.locator('.err').waitFor({ state: 'detached' });
  assert.equal(await time.getAttribute('aria-invalid'), null);
  assert.equal(await page.evaluate(() => document.activeElement.id.endsWith('zrobione-czas')), true, 'typing goes on');
});
