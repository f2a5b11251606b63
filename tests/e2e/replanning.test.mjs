// Living with a calendar: ticking, what is late, the preview of changes, hours.
import assert from 'node:assert/strict';
import { DESK, PHONE, journey } from './harness.mjs';
import { begun, entry, entryOf, fits, focusedIn, rulesHold, said } from './living.mjs';

for (const [name, viewport] of [['a phone', PHONE], ['a desk', DESK]]) {
  journey(`an entry is ticked and opened again on ${name}`, { viewport, hasTouch: viewport === PHONE }, async journey => {
    const { page } = journey;
    await begun(journey);
    const press = locator => viewport === PHONE ? locator.tap() : locator.click();
    const id = await entryOf(page.locator('.visit input[type=checkbox]').first());

    await press(entry(page, id).locator('input[type=checkbox]'));
    await said(page).waitFor();
    assert.match(await said(page).innerText(), /^Zrobione: .*23\slistopada/);
    assert.match(await entry(page, id).innerText(), /zrobione, pon\.\s23\slistopada/);
    await focusedIn(page, id);
    await press(entry(page, id).locator('button'));
    await entry(page, id).locator('input[type=checkbox]').waitFor();
    await focusedIn(page, id);
    assert.match(await said(page).innerText(), /^Znów do zrobienia/);

    await page.reload();
    await page.locator('.visit').first().waitFor();
    const targets = await page.locator('.visit .check, .reasons, .more').evaluateAll(
      elements => elements.filter(element => element.offsetParent).map(element => element.getBoundingClientRect().height),
    );
    assert.ok(targets.every(height => height >= 43.5), `targets of 44 px: ${Math.min(...targets)}`);
  });
}

journey('a changed plan is shown before it is applied, and stays applied', { viewport: PHONE }, async journey => {
  const { page, open, shot } = journey;
  await begun(journey);
  await open('#/porownanie');
  await page.locator('#plan-basic-care').click();
  await open('#/kalendarz');
  const banner = page.locator('main .banner').filter({ hasText: 'na Twoją zgodę' });
  assert.match(await banner.innerText(), /^\d+\szmian/);
  const before = await page.locator('.visit').count();
  await banner.locator('a').click();
  await page.waitForURL(/#\/zmiany$/);
  assert.match(await page.locator('.lead').innerText(), /Reszta zostaje na miejscu\.$/);
  await shot('changes-390');
  await page.locator('#od-nowa').check();
  await page.getByText(/^Wizyt będzie/).waitFor();
  await page.locator('main a.btn-2').click();
  await page.waitForURL(/#\/kalendarz$/);
  await page.locator('main .banner a[href="#/zmiany"]').waitFor();
  assert.equal(await page.locator('.visit').count(), before, 'nothing is applied by looking');
  await page.locator('main .banner a[href="#/zmiany"]').click();
  await page.waitForURL(/#\/zmiany$/);
  assert.ok(await page.locator('#zostaw').isChecked(), 'planning anew was only a try');
  await page.locator('#apply-changes').click();
  await page.waitForURL(/#\/kalendarz$/);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  assert.match(await said(page).innerText(), /Plan zawiera teraz .* pobierz go ponownie/);
  assert.equal(await banner.count(), 0);
  const after = await page.locator('.visit').count();
  await page.reload();
  await page.locator('.visit').first().waitFor();
  assert.equal(await page.locator('.visit').count(), after);
  assert.equal(await banner.count(), 0, 'what was accepted is saved');
});

journey('what is late stands first and can be ticked one by one or at once', { viewport: PHONE }, async journey => {
  const { page, shot } = journey;
  await begun(journey);
  await page.clock.setFixedTime(new Date('2027-01-20T09:00:00+01:00'));
  await page.reload();
  const late = page.locator('section[aria-labelledby=po-terminie]');
  await late.waitFor();
  await shot('calendar-late-390');
  const more = page.getByRole('button', { name: /^Pokaż jeszcze/ });
  if (await more.count()) await more.click();
  const boxes = late.locator('input[type=checkbox]');
  const all = await boxes.count();
  assert.ok(all > 3);
  await boxes.first().tap?.().catch(() => boxes.first().click());
  await said(page).waitFor();
  assert.equal(await boxes.count(), all - 1);
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY', 'the focus is not lost');
  await late.locator('button.btn').first().click();
  await late.waitFor({ state: 'detached' });
  assert.match(await page.locator('details.month summary').first().innerText(), /Ostatnio zrobione i.pominięte: \d+/);
});

const ADDRESSES = ['#/kalendarz', '#/kalendarz/2026-12', '#/zmiany', '#/godziny'];

for (const width of [320, 390, 1280]) {
  journey(`no page of a living calendar scrolls sideways at ${width} px`, { viewport: { width, height: 800 } }, async journey => {
    const { page, open } = journey;
    await begun(journey);
    await page.locator('.visit input[type=checkbox]').first().click();
    await page.locator('.visit .more').first().click();
    for (const address of [null, ...ADDRESSES]) {
      if (address) await open(address);
      if (address === '#/zmiany') await page.locator('#od-nowa').check();
      await fits(page, address);
    }
  });
}

for (const [colorScheme, language] of [['light', 'pl'], ['dark', 'pl'], ['light', 'en'], ['dark', 'en']]) {
  journey(`a living calendar breaks no rule that a program can check (${colorScheme}, ${language})`, { colorScheme }, async journey => {
    const { page, open } = journey;
    await begun(journey, { language });
    const check = where => rulesHold(page, where);
    await page.locator('.visit input[type=checkbox]').first().click();
    await page.locator('.visit .more').first().click();
    await check('an entry ticked, another one open');
    await page.clock.setFixedTime(new Date('2027-01-20T09:00:00+01:00'));
    await page.reload();
    for (const address of ADDRESSES) {
      await open(address);
      if (address === '#/zmiany') {
        await page.locator('#od-nowa').check();
        for (const fold of await page.locator('main details').all()) await fold.evaluate(element => { element.open = true; });
      }
      await check(address);
    }
  });
}
