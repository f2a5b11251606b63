// The calendar's settings: changed by the keyboard alone, kept over a reload, wrong ones named and left as they were typed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, journey } from './harness.mjs';
import { SLOT, saved, shop, stored } from './plan.mjs';

const SETTINGS = '#/ustawienia-kalendarza';
const plain = text => text.replaceAll('\u00a0', ' ');
const focused = page => page.evaluate(() => document.activeElement?.id);

/** Opens the settings of the sample shop's calendar. */
async function settings(context, open, more = {}, answers = shop()) {
  await stored(context, saved(answers, { calendar_from: '2026-12-01', ...more }));
  await open(SETTINGS);
}

/** Presses Tab until the element with this id has the focus. */
async function tabTo(page, id, presses = 90) {
  for (let press = 0; press < presses && await focused(page) !== id; press++) await page.keyboard.press('Tab');
  assert.equal(await focused(page), id);
}

/** What is saved of the settings, from the newer of the two slots. */
const kept = page => page.evaluate(slot => {
  const envelopes = [slot, slot.replace(/a$/, 'b')].map(key => JSON.parse(localStorage.getItem(key) ?? '{"rev":0}'));
  const newest = envelopes.reduce((one, other) => other.rev > one.rev ? other : one);
  return { ...newest.data?.preferences, calendar_from: newest.data?.calendar_from };
}, SLOT);

/** What the live region of a section says. */
const told = async (page, section) => plain(await page.locator(`section[aria-labelledby="${section}"] [role=status]`).innerText());

journey('settings are changed by the keyboard alone and kept over a reload', async ({ page, context, open }) => {
  await settings(context, open);
  assert.deepEqual(await kept(page), { calendar_from: '2026-12-01' });
  await tabTo(page, 'miesiace');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('24');
  assert.deepEqual(await kept(page), { calendar_from: '2026-12-01' }, 'nothing counts while it is being typed');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('section[aria-labelledby=zakres] [role=status]').textContent);
  assert.equal(await told(page, 'zakres'), 'Zapisano: Ile miesięcy naprzód.');
  assert.equal(await focused(page), 'miesiace', 'the focus stays in the field');

  await tabTo(page, 'dzien-technika');
  assert.match(plain(await page.locator('#dzien-technika option:checked').innerText()), /, według ruchu na stronie$/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'godziny-technika');
  await page.keyboard.type('7,5 h');
  await tabTo(page, 'technik-saturday');
  await page.keyboard.press('Space');
  assert.equal(await told(page, 'technik'), 'Zapisano: soboty.');
  assert.equal(await page.locator('#dzien-technika option[value=Sat]').count(), 1, 'a rhythm on worked Saturdays is offered');

  await tabTo(page, 'dodaj-dni');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'dodaj-dni-0-kto');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.locator('#dodaj-dni-0-od').fill('2027-07-05');
  await page.locator('#dodaj-dni-0-do').fill('2027-07-16');
  await page.keyboard.press('Tab');

  await tabTo(page, 'dodaj-okres');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'dodaj-okres-0-nazwa');
  await page.keyboard.type('Audyt');
  await page.locator('#dodaj-okres-0-od').fill('2027-03-01');
  await page.locator('#dodaj-okres-0-do').fill('2027-03-05');
  await page.keyboard.press('Tab');

  await tabTo(page, 'okno-od');
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('#okno-do-problem').count(), 0, 'what is not filled in yet is no mistake');
  await page.keyboard.type('6,30');
  await tabTo(page, 'szczyt');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0,5');
  await page.keyboard.press('Enter');

  const expected = {
    months: 24, tech: { weekday: 'mon', minutes: 450, works_on: ['saturday'] },
    days_off: [{ who: 'owner', first: '2027-07-05', last: '2027-07-16' }],
    freezes: [{ name: 'Audyt', first: '2027-03-01', last: '2027-03-05' }],
    window: { from: '5:00', to: '6:30' }, weights: { peak: 0.5 }, calendar_from: '2026-12-01',
  };
  assert.deepEqual(await kept(page), expected);
  await page.reload();
  await page.locator('#miesiace').waitFor();
  assert.deepEqual(await kept(page), expected);
  for (const [id, value] of [
    ['miesiace', '24'], ['dzien-technika', 'Mon'], ['godziny-technika', '7,5'], ['dodaj-dni-0-kto', 'owner'],
    ['dodaj-dni-0-do', '2027-07-16'], ['dodaj-okres-0-nazwa', 'Audyt'], ['okno-od', '5:00'], ['okno-do', '6:30'], ['szczyt', '0,5'],
  ]) assert.equal(await page.locator(`#${id}`).inputValue(), value, id);
  assert.ok(await page.locator('#technik-saturday').isChecked());

  // Rows go, and the focus stays on the page; the coefficients go back to ours.
  await page.locator('section[aria-labelledby="dni-wolne"] fieldset button').press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'dodaj-dni');
  await page.locator('#wroc-do-naszych').press('Enter');
  await page.waitForFunction(() => document.querySelector('#szczyt').value === '0,2');
  const { days_off, weights } = await kept(page);
  assert.deepEqual([days_off, weights], [undefined, undefined]);
});

journey('what cannot be used stays as it was typed, with the reason beside it', async ({ page, context, open }) => {
  await settings(context, open);
  for (const [id, typed, reason] of [
    ['miesiace', '40', /od 3 do 36 miesięcy/], ['miesiace', 'rok', /liczby/], ['godziny-wlasciciela', '201', /od 0 do 200 godzin/],
    ['godziny-technika', 'dużo', /liczby/], ['wizyta', '-1', /od 0 do 1000/],
  ]) {
    await page.locator(`#${id}`).fill(typed);
    await page.locator(`#${id}`).press('Tab');
    const problem = page.locator(`#${id}-problem`);
    await problem.waitFor();
    assert.match(plain(await problem.innerText()), reason);
    assert.match(plain(await problem.innerText()), /Na razie obowiązuje to, co było\.$/);
    assert.equal(await page.locator(`#${id}`).inputValue(), typed);
    assert.equal(await page.locator(`#${id}`).getAttribute('aria-invalid'), 'true');
    assert.match(await page.locator(`#${id}`).getAttribute('aria-describedby'), new RegExp(`${id}-problem`));
  }
  await page.locator('#okno-od').fill('22:00');
  await page.locator('#okno-do').fill('2:00');
  await page.locator('#okno-do').press('Tab');
  assert.match(plain(await page.locator('#okno-do-problem').innerText()), /tego samego dnia/);
  await page.locator('#dodaj-okres').click();
  await page.locator('#dodaj-okres-0-od').fill('2027-03-05');
  await page.locator('#dodaj-okres-0-do').fill('2027-03-01');
  await page.locator('#dodaj-okres-0-nazwa').fill('Audyt');
  await page.locator('#dodaj-okres-0-nazwa').press('Tab');
  const row = page.locator('#dodaj-okres-0-do-problem');
  assert.match(plain(await row.innerText()), /przed pierwszym.*Ten wiersz jeszcze się nie liczy\.$/);
  assert.deepEqual(await kept(page), { calendar_from: '2026-12-01' }, 'nothing of it is saved');
  await page.locator('#dodaj-okres-0-do').fill('2027-03-05');
  await page.locator('#dodaj-okres-0-do').press('Tab');
  await row.waitFor({ state: 'detached' });
  assert.equal((await kept(page)).freezes.length, 1);
});

journey('an empty field says what it stands for and where that comes from, in both languages', async ({ page, context, open }) => {
  await settings(context, open, {}, { ...shop(), 'own-hours': null });
  const hint = async id => plain(await page.locator(`#${id}-hint`).innerText());
  assert.match(await hint('godziny-technika'), /^Puste pole to \d+ h, tyle obejmuje poziom\.$/);
  assert.match(await hint('godziny-wlasciciela'), /^Puste pole to 2 h, to nasze założenie\.$/);
  assert.match(await hint('okno'), /pora najmniejszego ruchu/);
  await page.locator('.end [lang=en]').click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  assert.match(await page.title(), /^Calendar settings/);
  assert.match(await hint('godziny-technika'), /which the tier includes/);
  assert.match(await hint('godziny-wlasciciela'), /our assumption/);
  await page.locator('#miesiace').fill('2');
  await page.locator('#miesiace').press('Tab');
  assert.match(await page.locator('#miesiace-problem').innerText(), /3 to 36 months/);
});

journey('the settings are found from both views of the calendar, and the first day is chosen there', async ({ page, context, open }) => {
  await settings(context, open);
  for (const view of ['#/kalendarz', '#/kalendarz/2026-12']) {
    await open(view);
    await page.locator(`main a[href="${SETTINGS}"]`).first().click();
    await page.waitForURL(/#\/ustawienia-kalendarza$/);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  }
  await page.locator('#pierwszy-dzien').fill('2027-02-01');
  await page.locator('#pierwszy-dzien').press('Tab');
  await page.waitForFunction(() => document.querySelector('section[aria-labelledby=zakres] [role=status]').textContent);
  assert.equal((await kept(page)).calendar_from, '2027-02-01');
  assert.ok(await page.locator('section[aria-labelledby="okresy-ochronne"] li').count() > 0, 'peaks of the answers are listed');
  await page.locator('section[aria-labelledby="okresy-ochronne"] a').click();
  await page.waitForURL(/#\/pytanie\/10$/);
});

/** Fills the page with rows and problems. */
async function crowd(page) {
  for (const [id, typed] of [['miesiace', '40'], ['okno-od', '22:00'], ['okno-do', '2:00'], ['szczyt', 'x']]) {
    await page.locator(`#${id}`).fill(typed);
    await page.locator(`#${id}`).press('Tab');
  }
  await page.locator('#dodaj-dni').click();
  await page.locator('#dodaj-okres').click();
  await page.locator('#dodaj-okres-0-od').focus();
  await page.locator('#dodaj-okres-0-do').focus();
}

for (const width of [320, 390, 1280]) {
  journey(`the settings never scroll sideways at ${width} px`, { viewport: { width, height: 800 } }, async ({ page, context, open }) => {
    await settings(context, open);
    await crowd(page);
    for (const language of ['pl', 'en']) {
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(inner <= outer, `${language}: ${inner} px in ${outer} px`);
      await page.locator(`.end [lang=${language === 'pl' ? 'en' : 'pl'}]`).click();
      await page.waitForFunction(before => document.documentElement.lang !== before, language);
    }
  });
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of [390, 1280]) {
    journey(`the settings break no rule that a program can check (${colorScheme}, ${width} px)`,
      { colorScheme, viewport: { width, height: 900 } }, async ({ page, context, open, shot }) => {
        const axe = fs.readFileSync(path.join(ROOT, 'tests/e2e/node_modules/axe-core/axe.min.js'), 'utf8');
        await settings(context, open);
        await shot(`calendar-settings-${colorScheme}-${width}`);
        await crowd(page);
        await shot(`calendar-settings-problems-${colorScheme}-${width}`);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run({ rules: { 'target-size': { enabled: true } } }));
        assert.deepEqual(violations.map(rule => `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.target).join(' | ')}`), []);
      });
  }
}
