// Doing the work and keeping the service book: telling how work went, skipping with a reason, moving on the month of possible
// days and by keys, taking back and doing again; entries of the book written, corrected and withdrawn; by keyboard alone and
// by touch.
import assert from 'node:assert/strict';
import { DESK, PHONE, journey } from './harness.mjs';
import { arrowTo, begun, dayOf, entry, entryOf, fits, focusedIn, movable, rulesHold, said, says, tabTo } from './living.mjs';

for (const [name, viewport] of [['a phone', PHONE], ['a desk', DESK]]) {
  journey(`work is described, skipped with a reason, moved, taken back and done again on ${name}`, { viewport, hasTouch: viewport === PHONE }, async journey => {
    const { page, shot } = journey;
    await begun(journey);
    const press = locator => viewport === PHONE ? locator.tap() : locator.click();
    const id = await entryOf(page.locator('.visit .more').first());
    const panel = entry(page, id).locator('.panel');

    await press(entry(page, id).locator('.more'));
    await press(panel.locator('.checklist input').first());
    await panel.locator('[id$=zrobione-czas]').fill('wieczność');
    await press(panel.locator('form').first().locator('button'));
    assert.match(await panel.locator('.err').innerText(), /Wpisz czas/);
    assert.equal(await panel.locator('[id$=zrobione-czas]').getAttribute('aria-invalid'), 'true');
    assert.equal(await page.evaluate(() => document.activeElement.id.endsWith('zrobione-czas')), true, 'the focus is on what is wrong');
    await panel.locator('[id$=zrobione-czas]').fill('1 h 10 min');
    await panel.locator('[id$=zrobione-opis]').fill('Klucz do płatności wymieniony.');
    await shot(`entry-open-${viewport.width}`);
    await press(panel.locator('form').first().locator('button'));
    await says(page, 'Zrobione:');
    await focusedIn(page, id);

    // Taken back by name, and done again by name.
    assert.match(await page.locator('#undo-action').innerText(), /^Cofnij/);
    await press(page.locator('#undo-action'));
    await says(page, 'Cofnięto odhaczenie:');
    await entry(page, id).locator('.more').waitFor();
    await focusedIn(page, id);
    await press(page.locator('#redo-action'));
    await says(page, 'Ponowiono odhaczenie:');
    await entry(page, id).locator('s').waitFor();

    // Skipped: not without a reason.
    const other = await entryOf(page.locator('.visit .more').first());
    await press(entry(page, other).locator('.more'));
    await press(entry(page, other).locator('.panel > details > summary').nth(1));
    const skip = entry(page, other).locator('.panel > details').nth(1).locator('form');
    await press(skip.locator('button'));
    assert.match(await skip.locator('.err').innerText(), /Uzupełnij/);
    await skip.locator('select').selectOption('no-time');
    await skip.locator('textarea').fill('Szczyt sezonu.');
    await press(skip.locator('button'));
    await says(page, 'Pominięte:');
    assert.match(await entry(page, other).innerText(), /pominięte/);

    // Moved on the month of possible days; the focus goes along.
    const moved = await movable(page);
    const from = await dayOf(page, moved);
    const days = entry(page, moved).locator('.pick input');
    const free = (await days.count()) - 1;
    await press(days.nth(free));
    await press(entry(page, moved).locator('.panel > details').first().locator('button[type=submit]'));
    await says(page, 'Nowy dzień:');
    await focusedIn(page, moved);
    assert.notEqual(await dayOf(page, moved), from);
    await press(page.locator('#undo-action'));
    await says(page, 'Cofnięto przeniesienie');
    await focusedIn(page, moved);
    assert.equal(await dayOf(page, moved), from);

    // Everything stands in the book.
    await press(page.locator('.nav a[href="#/ksiazka"]'));
    await page.locator('.book').waitFor();
    const text = await page.locator('.book').innerText();
    assert.match(text, /Klucz do płatności wymieniony\. Odhaczone z\slisty: 1\./);
    assert.match(text, /1\sh\s10\smin/);
    assert.match(text, /Brak czasu|brak czasu/);
    assert.match(text, /wycofane/, 'what was taken back is withdrawn, not gone');
    await shot(`book-work-${viewport.width}`);
  });

  journey(`an incident is written, corrected, withdrawn and restored, and suggests work on ${name}`, { viewport, hasTouch: viewport === PHONE }, async journey => {
    const { page, open, shot } = journey;
    await begun(journey);
    await open('#/ksiazka');
    const press = locator => viewport === PHONE ? locator.tap() : locator.click();
    await page.locator('section.card h2').waitFor();
    await shot(`book-empty-${viewport.width}`);
    await press(page.locator('#nowy-wpis'));
    await page.waitForFunction(() => document.activeElement?.id === 'rodzaj-wpisu');
    await page.locator('#nowy-dzien').fill('2026-11-24');
    await page.locator('#nowy-kto-zauwazyl').selectOption('customer');
    await page.locator('#nowy-rodzaj').selectOption({ index: 0 });
    await page.locator('#nowy-przyczyna').selectOption('mail');
    await page.locator('#nowy-opis').fill('Nie dało się zapłacić.');
    await page.locator('#nowy-naprawa').fill('6 h');
    await page.locator('#nowy-kwota').fill('250');
    await press(page.locator('.book-form button[type=submit]'));
    assert.match(await page.locator('.book-form .err').innerText(), /nie nadszedł/);
    await page.locator('#nowy-dzien').fill('2026-11-22');
    await shot(`book-form-${viewport.width}`);
    await press(page.locator('.book-form button[type=submit]'));
    await says(page, 'Zapisano: wpis do książki serwisowej');
    await page.waitForFunction(() => document.activeElement?.id === 'zapis-1');
    const line = page.locator('#zapis-1');
    assert.match(await line.innerText(), /22\.11\.2026/);
    assert.match(await line.innerText(), /Zamknięto/i);
    assert.match(await line.innerText(), /250\szł/);

    // It suggests a weekly test order; one suggestion is taken on, another turned down.
    const suggestions = page.locator('section[aria-labelledby=podpowiedzi] li');
    const before = await suggestions.count();
    assert.ok(before > 0);
    assert.match(await suggestions.first().innerText(), /Podpowiada to wpis nr 1/);
    await shot(`book-suggestions-${viewport.width}`);
    await press(suggestions.first().locator('button').last());
    await page.waitForFunction(before => document.querySelectorAll('section[aria-labelledby=podpowiedzi] li').length === before - 1, before);
    assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY', 'the focus is not lost');

    // Corrected: what stood there before stays readable.
    await press(line.locator('button').first());
    await line.locator('textarea').first().fill('Bramka płatności odrzucała karty.');
    await press(line.locator('button[type=submit]'));
    await says(page, 'Zapisano: poprawienie wpisu');
    assert.match(await line.innerText(), /Bramka płatności odrzucała karty/);
    await press(line.locator('summary'));
    assert.match(await line.innerText(), /Nie dało się zapłacić/);
    await press(line.locator('button').last());
    await says(page, 'Zapisano: wycofanie wpisu');
    assert.match(await line.innerText(), /wycofane/);
    await page.waitForFunction(() => document.activeElement?.id === 'zapis-1');
    await press(line.locator('button').last());
    await says(page, 'Zapisano: przywrócenie wpisu');
    assert.doesNotMatch(await line.innerText(), /wycofane/);

    // Saved, and filtered in the address.
    await open('#/ksiazka/incydenty');
    await page.reload();
    await line.waitFor();
    assert.match(await line.innerText(), /Bramka płatności odrzucała karty/);
    assert.equal(await page.locator('.book tbody tr').count(), 1);
    await open('#/ksiazka/koszty');
    assert.equal(await page.locator('.book').count(), 0);
  });
}

journey('the keyboard alone describes, moves, takes back and does again', async journey => {
  const { page } = journey;
  await begun(journey);
  await page.locator('h1').focus();
  await tabTo(page, '.visit .more');
  const id = await entryOf(page.locator('.visit .more').first());
  await page.keyboard.press('Enter');
  await tabTo(page, '.checklist input');
  await page.keyboard.press('Space');
  await tabTo(page, '[id$=zrobione-czas]');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('25');
  await page.keyboard.press('Control+Z');
  assert.equal(await said(page).count(), 0, 'in a field these keys belong to what is typed');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await says(page, 'Zrobione:');
  await focusedIn(page, id);
  await page.keyboard.press('Control+z');
  await says(page, 'Cofnięto odhaczenie:');
  await focusedIn(page, id);
  await page.keyboard.press('Control+Shift+Z');
  await says(page, 'Ponowiono odhaczenie:');
  await page.keyboard.press('Control+z');
  await says(page, 'Cofnięto');

  // Alt and an arrow move the entry on which the focus is.
  const moved = await movable(page);
  await entry(page, moved).locator('input[type=checkbox]').first().focus();
  const from = await dayOf(page, moved);
  await page.keyboard.press('Alt+ArrowLeft');
  await says(page, 'Nowy dzień:');
  await focusedIn(page, moved);
  const earlier = await dayOf(page, moved);
  assert.notEqual(earlier, from);
  await page.keyboard.press('Alt+ArrowRight');
  await page.waitForFunction(([id, earlier]) => document.getElementById(id)?.closest('.day')?.querySelector('small')?.textContent !== earlier, [moved, earlier]);
  await focusedIn(page, moved);
});

journey('the keyboard alone writes and corrects an entry of the book', async journey => {
  const { page, open } = journey;
  await begun(journey);
  await open('#/ksiazka');
  await page.locator('h1').focus();
  await tabTo(page, '#nowy-wpis');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'rodzaj-wpisu');
  const kinds = page.locator('#rodzaj-wpisu');
  await arrowTo(page, kinds, await kinds.locator('option', { hasText: 'decyzja' }).getAttribute('value'));
  await tabTo(page, '#nowy-opis');
  await page.keyboard.type('Zostajemy przy obecnym hostingu.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await says(page, 'Zapisano: wpis do książki serwisowej: decyzja');
  await page.waitForFunction(() => document.activeElement?.id === 'zapis-1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, '#zapis-1 textarea');
  await page.keyboard.press('End');
  await page.keyboard.type(' Do przeglądu we wrześniu.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await says(page, 'Zapisano: poprawienie');
  assert.match(await page.locator('#zapis-1').innerText(), /hostingu\. Do przeglądu we wrześniu\./);
  await page.keyboard.press('Control+z');
  await says(page, 'Cofnięto poprawienie');
  assert.doesNotMatch(await page.locator('#zapis-1 b').innerText(), /wrześniu/);
});

for (const [name, viewport] of [['a phone', PHONE], ['a desk', DESK]]) {
  journey(`a task is added, done otherwise and switched off, and all of it taken back on ${name}`, { viewport, hasTouch: viewport === PHONE }, async journey => {
    const { page, open, shot } = journey;
    await begun(journey);
    const press = locator => viewport === PHONE ? locator.tap() : locator.click();

    await open('#/ustawienia-kalendarza');
    const own = page.locator('section[aria-labelledby=wlasne]');
    await press(own.locator('summary'));
    await press(own.locator('button[type=submit]'));
    assert.match(await own.locator('.err').innerText(), /Nazwij czynność/);
    await own.locator('#wlasna-nazwa').fill('Zdjęcia nowej kolekcji');
    await own.locator('#wlasna-dzien').fill('2026-12-09');
    await own.locator('#wlasna-kto').selectOption('owner');
    await own.locator('#wlasna-czas').fill('30 min');
    await shot(`own-task-${viewport.width}`);
    await own.locator('#wlasna-sprawdzenie').fill('Każdy wyrób ma trzy zdjęcia.\nZdjęcia mają opisy.');
    await press(own.locator('button[type=submit]'));
    await says(page, 'Zapisano:');
    await own.getByText('OWN1').waitFor();

    // It enters the plan once the change is agreed to; then it has its own lines to tick.
    await open('#/zmiany');
    await page.locator('#apply-changes').click();
    await page.waitForURL(/#\/kalendarz$/);
    const entry = page.locator('.visit li').filter({ hasText: 'Zdjęcia nowej kolekcji' });
    await press(entry.locator('.more'));
    assert.equal(await entry.locator('.checklist input').count(), 2);

    // A task of the catalogue: another interval, then not at all.
    const other = page.locator('.visit li').filter({ hasText: 'BK03' }).first();
    await press(other.locator('.more'));
    const folds = other.locator('.panel > details');
    await press(folds.nth(2).locator('summary'));
    await folds.nth(2).locator('input').first().fill('3');
    await press(folds.nth(2).locator('button[type=submit]'));
    assert.match(await folds.nth(2).locator('.err').innerText(), /od 7 do 1825/);
    await folds.nth(2).locator('input').first().fill('60');
    await press(folds.nth(2).locator('button[type=submit]'));
    await says(page, 'Zapisano:');
    await press(folds.nth(3).locator('summary'));
    await folds.nth(3).locator('select').selectOption('done-otherwise');
    await shot(`entry-settings-${viewport.width}`);
    await press(folds.nth(3).locator('button[type=submit]'));
    await page.waitForFunction(() => /wyłączenie/.test(document.querySelector('.said p')?.textContent));

    await open('#/ustawienia-kalendarza');
    assert.match(await own.innerText(), /wyłączona: robi to ktoś inny albo program/);
    assert.match(await own.innerText(), /co\s60\sdni/);
    await page.locator('h1').focus();
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => /^Cofnięto/.test(document.querySelector('.said p')?.textContent));
    assert.doesNotMatch(await own.innerText(), /wyłączona/);
  });
}

/** Everything of these pages that can be open at once. */
async function everythingOpen({ page, open }) {
  await page.locator('.visit input[type=checkbox]').first().click();
  await page.locator('.visit .more').first().click();
  for (const fold of await page.locator('.panel > details > summary').all()) await fold.click();
  await page.locator('.panel > details').nth(1).locator('form button').click();
}

async function bookFilled({ page, open }) {
  await open('#/ksiazka');
  await page.locator('#nowy-wpis').click();
  await page.locator('#nowy-przyczyna').selectOption('mail');
  await page.locator('#nowy-opis').fill('Nie dało się zapłacić.');
  await page.locator('.book-form button[type=submit]').click();
  await page.locator('#nowy-wpis').click();
  await page.locator('tr button').first().click();
}

for (const width of [320, 390, 1280]) {
  journey(`neither an open entry nor the book scrolls sideways at ${width} px`, { viewport: { width, height: 800 } }, async journey => {
    const { page } = journey;
    await begun(journey);
    await everythingOpen(journey);
    await fits(page, 'an open entry');
    await bookFilled(journey);
    await fits(page, 'the book');
    const small = await page.locator('main button, main .pick label, main summary').evaluateAll(elements => elements
      .filter(element => element.offsetParent && element.getBoundingClientRect().height < 24).map(element => element.textContent));
    assert.deepEqual(small, []);
  });
}

for (const [colorScheme, language] of [['light', 'pl'], ['dark', 'pl'], ['light', 'en'], ['dark', 'en']]) {
  journey(`doing breaks no rule that a program can check (${colorScheme}, ${language})`, { colorScheme }, async journey => {
    const { page, open } = journey;
    await begun(journey, { language });
    const check = where => rulesHold(page, where);
    await open('#/ksiazka');
    await check('an empty book');
    await open('#/kalendarz');
    await everythingOpen(journey);
    await check('an open entry');
    await bookFilled(journey);
    await check('the book with its forms');
    await open('#/ustawienia-kalendarza');
    await page.locator('section[aria-labelledby=wlasne] summary').click();
    await page.locator('section[aria-labelledby=wlasne] button[type=submit]').click();
    await check('the form of an own task');
  });
}
