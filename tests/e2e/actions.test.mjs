// Everything that can be done to the work, the book and the papers, by the keyboard alone and by touch alone, on a phone
// and on a desk. Each action says what happened in the live region, and leaves the focus where the work goes on.
import assert from 'node:assert/strict';
import { journey } from './harness.mjs';
import { HANDS, begun, dayOf, entry, entryOf, focusedIn, says } from './living.mjs';

/** The entry of the agenda that comes so many places after the first one with something to do. */
const entryAt = (page, at) => entryOf(page.locator('.visit .more').nth(at));

/** The panel of an entry, opened. */
async function panelOf(page, hands, id) {
  if (await entry(page, id).locator('.panel').count() === 0) await hands.press(entry(page, id).locator('.more'));
  return entry(page, id).locator('.panel');
}

/** One of the folds of an entry's panel, opened: moving, skipping, the task's settings, switching it off. */
async function foldOf(page, hands, id, at) {
  const fold = (await panelOf(page, hands, id)).locator('> details').nth(at);
  await hands.press(fold.locator('> summary'));
  await fold.locator('form, p').first().waitFor();
  return fold;
}

const focusedOn = (page, id) => page.waitForFunction(id => document.activeElement?.id === id, id);
const notLost = async page => assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY', 'the focus is not lost');

/** An entry that can be moved, with its month of days open. */
async function movableBy(page, hands) {
  for (let at = 0; at < 12; at++) {
    const id = await entryAt(page, at);
    const fold = await foldOf(page, hands, id, 0);
    if (await fold.locator('.pick input').count() > 1) return [id, fold];
  }
  throw new Error('nothing can be moved');
}

/** What is done to the work of the list, each with what is said of it. */
const WORK = [
  ['ticks the whole entry', async ({ page, hands }) => {
    const id = await entryAt(page, 0);
    await hands.tick(entry(page, id).locator('input[type=checkbox]').first());
    await says(page, 'Zrobione: ');
    await focusedIn(page, id);
  }],
  ['takes that back and does it again', async ({ page, hands }) => {
    await hands.undo();
    await says(page, 'Cofnięto odhaczenie: ');
    await notLost(page);
    await hands.redo();
    await says(page, 'Ponowiono odhaczenie: ');
    await notLost(page);
  }],
  ['opens it again', async ({ page, hands }) => {
    const closed = page.locator('li.closed').first();
    const id = await closed.getAttribute('id');
    await hands.press(closed.locator('button'));
    await says(page, 'Znów do zrobienia: ');
    await focusedIn(page, id);
  }],
  ['ticks a line of the list, tells minutes and a note, and sends them', async ({ page, hands }) => {
    let at = 0;
    let panel;
    let id;
    do {
      id = await entryAt(page, at++);
      panel = await panelOf(page, hands, id);
    } while (await panel.locator('.checklist input').count() === 0);
    const line = panel.locator('.checklist input').first();
    await hands.tick(line);
    assert.ok(await line.isChecked());
    await hands.type(panel.locator('[id$=zrobione-czas]'), '35 min');
    await hands.type(panel.locator('[id$=zrobione-opis]'), 'Wszystko działa.');
    await hands.press(panel.locator('form').first().locator('button[type=submit]'));
    await says(page, 'Zrobione: ');
    await focusedIn(page, id);
  }],
  ['skips with a reason', async ({ page, hands }) => {
    const id = await entryAt(page, 1);
    const fold = await foldOf(page, hands, id, 1);
    await hands.choose(fold.locator('select'), 'no-time');
    await hands.press(fold.locator('button[type=submit]'));
    await says(page, 'Pominięte: ');
    await focusedIn(page, id);
    assert.match(await entry(page, id).innerText(), /pominięte/);
  }],
  ['moves to a day of the month', async ({ page, hands }) => {
    const [id, fold] = await movableBy(page, hands);
    const from = await dayOf(page, id);
    await hands.another(fold.locator('.pick'));
    await hands.press(fold.locator('button[type=submit]'));
    await says(page, 'Nowy dzień: ');
    await focusedIn(page, id);
    assert.notEqual(await dayOf(page, id), from);
  }],
  ['takes the move back', async ({ page, hands }) => {
    await hands.undo();
    await says(page, 'Cofnięto przeniesienie na ');
    await notLost(page);
  }],
  ['puts off to the next visit', async ({ page, hands }) => {
    for (let at = 0; at < 12; at++) {
      const id = await entryAt(page, at);
      const opened = entry(page, id).locator('.panel > details[open]').first();
      const fold = await opened.count() ? opened : await foldOf(page, hands, id, 0);
      const snooze = fold.locator('button', { hasText: 'Odłóż do następnej wizyty' });
      if (await snooze.count() === 0) continue;
      await hands.press(snooze);
      await says(page, 'Nowy dzień: ');
      return focusedIn(page, id);
    }
    throw new Error('nothing can be put off');
  }],
  ['steps to the neighbouring day', async ({ page, hands }) => {
    // By touch there is no such key: the month of days does the same.
    if (hands.way === 'touch') return;
    const id = await page.evaluate(() => document.activeElement.closest('li').id);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForFunction(() => /^Nowy dzień: |Nie ma wcześniejszego dnia/.test(document.querySelector('.said p')?.textContent));
    await focusedIn(page, id);
  }],
];

/** An own task, told in the form of the settings. */
const ownTask = (name, when, days) => async ({ page, hands, open }) => {
  await open('#/ustawienia-kalendarza');
  const own = page.locator('section[aria-labelledby=wlasne]');
  await hands.press(own.locator('summary'));
  await hands.type(own.locator('#wlasna-nazwa'), name);
  await hands.choose(own.locator('#wlasna-kiedy'), when);
  await hands.date(own.locator('#wlasna-dzien'), '12', '2026');
  if (days) await hands.type(own.locator('#wlasna-odstep'), days);
  await hands.choose(own.locator('#wlasna-kto'), 'owner');
  await hands.type(own.locator('#wlasna-czas'), '30 min');
  await hands.press(own.locator('button[type=submit]'));
  await page.waitForFunction(name => document.querySelector('.said p')?.textContent.includes(`dodanie czynności: ${name}`), name);
  await own.locator('li', { hasText: name }).waitFor();
  await notLost(page);
};

/** What makes the work of a site another. */
const OWN_WORK = [
  ['adds a task that is due once', ownTask('Zdjęcia kolekcji', 'once')],
  ['adds a task with fixed days', ownTask('Przegląd zdjęć', 'fixed', '30')],
  ['adds a task that counts from the last time', ownTask('Kopia na dysk', 'floating', '45')],
  ['takes that back and does it again', async ({ page, hands }) => {
    if (hands.way === 'keyboard') await page.locator('h1').focus();
    await hands.undo();
    await says(page, 'Cofnięto dodanie czynności: Kopia na dysk');
    await hands.redo();
    await says(page, 'Ponowiono dodanie czynności: Kopia na dysk');
    await notLost(page);
  }],
  ['changes the interval and who does it', async ({ page, hands, open }) => {
    await open('#/kalendarz');
    const id = await entryOf(page.locator('.visit li').filter({ hasText: 'BK03' }).first().locator('.more'));
    const fold = await foldOf(page, hands, id, 2);
    await hands.type(fold.locator('[id$=odstep]'), '60');
    await hands.choose(fold.locator('[id$=kto]'), 'owner');
    await hands.press(fold.locator('button[type=submit]'));
    await says(page, 'Zapisano: nowe ustawienia czynności');
    await notLost(page);
  }],
  ['switches a task off with a reason', async ({ page, hands }) => {
    const id = await entryOf(page.locator('.visit li').filter({ hasText: 'BK03' }).first().locator('.more'));
    const fold = await foldOf(page, hands, id, 3);
    await hands.choose(fold.locator('[id$=powod]'), 'done-otherwise');
    await hands.press(fold.locator('button[type=submit]'));
    await says(page, 'Zapisano: wyłączenie czynności');
    await notLost(page);
  }],
  ['switches it on again', async ({ page, hands, open }) => {
    await open('#/ustawienia-kalendarza');
    const row = page.locator('section[aria-labelledby=wlasne] li', { hasText: 'BK03' }).filter({ hasText: 'wyłączona' });
    await hands.press(row.locator('button'));
    await says(page, 'Zapisano: włączenie czynności');
    await row.waitFor({ state: 'detached' });
    await notLost(page);
  }],
];

/** What is written into the service book. */
const BOOK = [
  ['writes an entry', async ({ page, hands, open }) => {
    await open('#/ksiazka');
    await hands.press(page.locator('#nowy-wpis'));
    await focusedOn(page, 'rodzaj-wpisu');
    await hands.choose(page.locator('#nowy-przyczyna'), 'mail');
    await hands.type(page.locator('#nowy-opis'), 'Nie dało się zapłacić.');
    await hands.press(page.locator('.book-form button[type=submit]'));
    await says(page, 'Zapisano: wpis do książki serwisowej');
    await focusedOn(page, 'zapis-1');
  }],
  ['corrects it', async ({ page, hands }) => {
    const line = page.locator('#zapis-1');
    await hands.press(line.locator('button').first());
    await hands.type(line.locator('textarea').first(), 'Bramka odrzucała karty.');
    await hands.press(line.locator('button[type=submit]'));
    await says(page, 'Zapisano: poprawienie wpisu');
    await focusedOn(page, 'zapis-1');
    assert.match(await line.innerText(), /Bramka odrzucała karty/);
  }],
  ['withdraws it', async ({ page, hands }) => {
    await hands.press(page.locator('#zapis-1 button').last());
    await says(page, 'Zapisano: wycofanie wpisu');
    await focusedOn(page, 'zapis-1');
    assert.match(await page.locator('#zapis-1').innerText(), /wycofane/);
  }],
  ['takes the withdrawal back', async ({ page, hands }) => {
    await hands.undo();
    await says(page, 'Cofnięto wycofanie wpisu');
    await notLost(page);
    assert.doesNotMatch(await page.locator('#zapis-1').innerText(), /wycofane/);
  }],
];

/** A text of a paper, written anew. */
const rewritten = (address, code, text) => async ({ page, hands, open }) => {
  await open(address);
  await hands.press(page.locator(`#${code}-edit`));
  await focusedOn(page, `${code}-field`);
  await hands.type(page.locator(`#${code}-field`), text);
  await hands.press(page.locator('main form button[type=submit]'));
  await says(page, 'Zapisano: nowy tekst');
  await focusedOn(page, `${code}-edit`);
  await page.locator('main').getByText(text).first().waitFor();
};

/** What is done to the papers. */
const PAPERS = [
  ['switches the report to a quarter', async ({ page, hands, open }) => {
    await open('#/raport');
    await hands.press(page.locator('main nav a', { hasText: 'Kwartał' }));
    await page.waitForURL(/2026-kw4$/);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    assert.match(await page.title(), /IV kwartał 2026|4\. kwartał 2026|kwartał/);
  }],
  ['rewrites a part of the contingency plan', rewritten('#/plan-awaryjny', 'plan-calls', 'Technik: 600 000 000')],
  ['rewrites a procedure', rewritten('#/procedury/BK03', 'procedure-BK03', 'Kopia leży w sejfie.')],
];

for (const { name, options, of } of HANDS) {
  for (const [what, actions] of [['work', WORK], ['own work', OWN_WORK], ['the book', BOOK], ['papers', PAPERS]]) {
    journey(`${what}: ${name} does everything`, options, async journey => {
      const { page, open } = journey;
      await begun(journey);
      const hands = of(page);
      for (const [action, act] of actions) {
        try {
          await act({ page, hands, open });
        } catch (error) {
          error.message = `${action}: ${error.message}`;
          throw error;
        }
      }
    });
  }
}
