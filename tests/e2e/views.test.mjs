// Looking at a calendar as a list, a month, a year and a table: filters in the address, the grid by keys, sorting,
// searching, the file; by keyboard alone and by touch, in both languages and themes.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { PHONE, journey } from './harness.mjs';
import { LOOKS, begun, fits, rulesHold } from './living.mjs';

/** A shop whose calendar was made on a Monday, looked at two weeks later: one task is done, some are late. */
async function living(journey, options) {
  const { page } = journey;
  await begun(journey, options);
  await page.locator('.visit input[type=checkbox]').first().click();
  await page.locator('.said p').waitFor();
  await page.clock.setFixedTime(new Date('2026-12-10T09:00:00+01:00'));
  await page.reload();
  await page.locator('.visit').first().waitFor();
}

const hash = page => page.evaluate(() => decodeURIComponent(location.hash));
const focused = page => page.evaluate(() => document.activeElement.id);
const onDay = (page, day) => page.waitForFunction(id => document.activeElement?.id === id, `dnia-${day}`);

journey('keys lead through the grid of a month and into the months around', async journey => {
  const { page, open } = journey;
  await living(journey);
  await open('#/kalendarz/2026-12');
  const grid = page.getByRole('grid');
  assert.equal(await grid.getAttribute('aria-label'), 'Grudzień 2026');
  assert.equal(await grid.locator('[tabindex="0"]').count(), 1, 'one stop for the Tab key');
  await grid.locator('[tabindex="0"]').focus();
  assert.equal(await focused(page), 'dnia-2026-12-10', 'today');
  for (const [key, day] of [
    ['ArrowRight', '2026-12-11'], ['ArrowDown', '2026-12-18'], ['ArrowLeft', '2026-12-17'], ['ArrowUp', '2026-12-10'],
    ['Home', '2026-12-07'], ['End', '2026-12-13'], ['Control+Home', '2026-12-01'], ['Control+End', '2026-12-31'],
  ]) {
    await page.keyboard.press(key);
    await onDay(page, day);
    assert.equal(await grid.locator('[tabindex="0"]').getAttribute('id'), `dnia-${day}`, key);
  }
  assert.equal(await hash(page), '#/kalendarz/2026-12', 'walking through a month changes no address');
  await page.keyboard.press('ArrowRight');
  await onDay(page, '2027-01-01');
  assert.match(await page.locator('h1').innerText(), /Styczeń 2027/);
  assert.match(await page.locator('#dnia-2027-01-01 > .hide').innerText(), /^Piątek, 1\sstycznia 2027, Nowy Rok \(święto\)/);
  await page.keyboard.press('PageDown');
  await onDay(page, '2027-02-01');
  await page.keyboard.press('PageUp');
  await onDay(page, '2027-01-01');
  await page.keyboard.press('PageUp');
  await onDay(page, '2026-12-01');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'dzien');
  assert.match(await page.locator('#dzien').innerText(), /^Wtorek,\s1\sgrudnia 2026$/);
  assert.equal(await page.locator('#dnia-2026-12-01').getAttribute('aria-selected'), 'true');
  await page.reload();
  await page.locator('#dzien').waitFor();
  assert.match(await page.locator('#dzien').innerText(), /^Wtorek,\s1\sgrudnia 2026$/, 'the open day stands in the address');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('h1').textContent.startsWith('Styczeń 2027'));
});

journey('a touch opens a day, and weeks have numbers when they are wanted', { viewport: PHONE, hasTouch: true }, async journey => {
  const { page, open, shot } = journey;
  await living(journey);
  await open('#/kalendarz/2026-12');
  const full = page.locator('td', { has: page.locator('.more-work') }).first();
  const id = await full.getAttribute('id');
  await full.locator('.more-work').tap();
  await page.waitForFunction(() => document.activeElement?.id === 'dzien');
  const named = await page.locator(`[id="${id}"] .chip`).count();
  const more = Number((await page.locator(`[id="${id}"] .more-work`).innerText()).replace('+', ''));
  assert.equal(await page.locator('section[aria-labelledby=dzien] .tasks > li').count(), named + more, '"+N" tells what is not named');
  assert.equal(await page.locator('.wk').count(), 0);
  await page.locator('.filters summary').tap();
  await page.locator('#numery-tygodni').tap();
  await page.locator('tbody .wk').first().waitFor();
  const numbers = await page.locator('tbody .wk').allInnerTexts();
  assert.deepEqual(numbers.map(text => Number(text.match(/\d+/)[0])), [49, 50, 51, 52, 53]);
  assert.match(await hash(page), /tygodnie=1/);
  const sizes = await page.locator('.cal td, .tabs a').evaluateAll(all => all.map(one => one.getBoundingClientRect().height));
  assert.ok(sizes.every(height => height >= 39.5), `targets: ${Math.min(...sizes)}`);
  await shot('month-390');
});

journey('filters stand in the address, lead from view to view, and survive a reload and Back', async journey => {
  const { page, open } = journey;
  await living(journey);
  const all = await page.locator('.visit').count();
  await page.locator('.filters summary').click();
  await page.locator('#filtr-kto').selectOption({ label: 'Ty' });
  await page.waitForURL(/kto=owner/);
  await page.waitForFunction(all => document.querySelectorAll('.visit').length < all, all);
  const onlyMine = async () => {
    await page.locator('.visit .meta').filter({ hasText: 'Ty' }).first().waitFor();
    assert.equal(await page.locator('.visit .meta').filter({ hasText: 'Technik' }).count(), 0);
  };
  await onlyMine();
  assert.equal(await page.locator('.visit > p > button').count(), 0, 'a part of a visit is not ticked as a whole');
  await page.locator('#filtr-stan').selectOption({ label: 'po terminie' });
  await page.waitForURL(/stan=po-terminie/);
  await page.reload();
  await page.locator('.visit').first().waitFor();
  assert.equal(await page.locator('#filtr-kto option:checked').innerText(), 'Ty');
  assert.equal(await page.locator('#filtr-stan option:checked').innerText(), 'po terminie');
  assert.equal(await page.locator('.filters summary').innerText(), 'Filtry: 2');
  await page.goBack();
  await page.locator('.filters summary').getByText('Filtry: 1').waitFor();
  await onlyMine();
  assert.match(await hash(page), /^#\/kalendarz\?kto=owner$/);
  for (const [name, address] of [['Miesiąc', '2026-12'], ['Rok', '2026'], ['Tabela', 'tabela']]) {
    await page.locator('.tabs').getByText(name, { exact: true }).click();
    await page.waitForURL(new RegExp(`${address}\\?kto=owner$`));
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    assert.equal(await page.locator('#filtr-kto option:checked').innerText(), 'Ty', name);
  }
  const cells = await page.locator('.work-table tbody tr:not(.special) td:nth-of-type(3)').allInnerTexts();
  assert.ok(cells.length > 3 && cells.every(text => text.trim() === 'Ty'));
  await page.locator('.filters a').click();
  await page.waitForURL(/tabela$/);
  assert.ok(await page.locator('.special').count() > 0, 'holidays and protected periods stand among the rows');
  // What nobody knows is passed over.
  await open('#/kalendarz?nic=nie&stan=inny&kto=owner');
  await onlyMine();
  assert.equal(await page.locator('.filters summary').innerText(), 'Filtry: 1');
});

journey('the table is sorted, searched and taken along', { acceptDownloads: true }, async journey => {
  const { page, open } = journey;
  await living(journey);
  await open('#/kalendarz/tabela');
  const column = number => page.locator(`.work-table tbody tr:not(.special) > :nth-child(${number})`).allInnerTexts();
  const heading = name => page.locator('.work-table thead').getByText(name);
  assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'ascending');
  await heading('Czynność').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/porzadek=czynnosc/);
  const names = (await column(2)).map(text => text.replace(/\s\S+$/, ''));
  assert.deepEqual(names, names.toSorted(new Intl.Collator('pl').compare), 'as in a dictionary');
  await heading('Czynność').click();
  await page.waitForURL(/porzadek=-czynnosc/);
  assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'descending');
  const rows = await page.locator('.work-table tbody tr').count();
  await page.getByRole('button', { name: /^Pokaż jeszcze/ }).click();
  await page.waitForFunction(rows => document.querySelectorAll('.work-table tbody tr').length > rows, rows);
  await page.locator('#szukaj').pressSequentially('kopii odtworz');
  await page.waitForURL(/szukaj=kopii%20odtworz/);
  await page.waitForFunction(() => [...document.querySelectorAll('.work-table tbody tr')].every(row => /kopii/i.test(row.textContent)));
  assert.equal(await focused(page), 'szukaj', 'typing goes on');
  assert.match(await page.locator('[role=status]').filter({ hasText: 'czynności' }).first().innerText(), /^\d+\sz\s\d+\sczynności$/);
  const found = await page.locator('.work-table tbody tr').count();
  assert.ok(found > 0);
  await page.reload();
  await page.locator('.work-table').waitFor();
  assert.equal(await page.locator('#szukaj').inputValue(), 'kopii odtworz');
  assert.equal(await page.locator('.work-table tbody tr').count(), found);
  const download = page.waitForEvent('download');
  await page.locator('#download-csv').click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'czynnosci-2026-12-10.csv');
  const lines = fs.readFileSync(await file.path(), 'utf8').split('\r\n');
  assert.equal(lines[0], '\ufeffDzień;Czynność;Rodzaj;Kto;Minuty;Stan;Kod;Zrobione dnia;Okres ochronny;Dlaczego tego dnia;Co zrobić');
  assert.equal(lines.length, found + 2);
  await page.locator('#szukaj').fill('czegoś takiego nie ma');
  await page.getByText('Nic nie pasuje do tego wyboru.').waitFor();
  await page.locator('p > a', { hasText: 'Pokaż wszystko' }).click();
  await page.waitForFunction(rows => document.querySelectorAll('.work-table tbody tr').length === rows, rows);
});

journey('the year shows its months, opens them, and says the same in a table', async journey => {
  const { page, open, shot } = journey;
  await living(journey);
  await open('#/kalendarz/2027');
  assert.equal(await page.locator('.heat').count(), 12);
  assert.match(await page.locator('.heat').nth(2).getAttribute('aria-label'), /^Marzec: \d+\swizyt.*; Święta: 28–29; Okres ochronny 8–14$/);
  await page.locator('.unseen summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.of-months').waitFor();
  assert.equal(await page.locator('.of-months tbody tr').count(), 12);
  assert.match(await page.locator('.of-months tbody tr').nth(2).innerText(), /28\smarca Wielkanoc/);
  await shot('year-1280');
  await page.locator('.of-year a').nth(2).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/2027-03$/);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await page.goBack();
  await page.getByRole('link', { name: 'Następny rok: 2028' }).click();
  await page.waitForURL(/2028$/);
  await page.getByText('Z tego roku plan nie obejmuje ani jednego dnia.'.replaceAll(' tego', '\u00a0tego')).waitFor();
});

journey('all that is late is said, shown in parts, and planned anew from there', { viewport: PHONE }, async journey => {
  const { page, shot } = journey;
  await living(journey);
  await page.clock.setFixedTime(new Date('2031-01-10T09:00:00+01:00'));
  await page.reload();
  await page.locator('.banner.is-warn a[href="#/zmiany"]').waitFor();
  assert.match(await page.locator('.banner.is-warn').first().innerText(), /^Po terminie: \d/);
  const before = await page.locator('.visit').count();
  await shot('all-late-390');
  await page.getByRole('button', { name: /^Pokaż jeszcze/ }).click();
  await page.waitForFunction(before => document.querySelectorAll('.visit').length > before, before);
  await page.locator('section[aria-labelledby=po-terminie] > div button').click();
  await page.locator('section[aria-labelledby=po-terminie]').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.banner.is-warn a[href="#/zmiany"]').count(), 0);
});

journey('a day that stays as it was is not drawn again', async journey => {
  const { page, open } = journey;
  await living(journey);
  await open('#/kalendarz/2026-12');
  await page.locator('#dnia-2026-12-10').focus();
  await page.evaluate(() => {
    globalThis.touched = new Set();
    const day = node => (node.nodeType === 1 ? node : node.parentElement)?.closest('td')?.id;
    new MutationObserver(all => all.forEach(one => globalThis.touched.add(day(one.target))))
      .observe(document.querySelector('.cal'), { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.keyboard.press('ArrowRight');
  await onDay(page, '2026-12-11');
  await page.waitForFunction(() => document.querySelector('[id="dnia-2026-12-11"]').tabIndex === 0);
  assert.deepEqual(await page.evaluate(() => [...globalThis.touched].toSorted()), ['dnia-2026-12-10', 'dnia-2026-12-11']);
});

const ADDRESSES = [
  '#/kalendarz', '#/kalendarz?kto=owner', '#/kalendarz/2026-12?tygodnie=1', '#/kalendarz/2027', '#/kalendarz/2026?stan=zrobione',
  '#/kalendarz/tabela', '#/kalendarz/tabela?szukaj=nie-ma-tego',
];

/** Opens the filters, and the table of a year. */
const unfold = async page => {
  for (const fold of await page.locator('.filters, .unseen details').all()) await fold.evaluate(element => { element.open = true; });
  if (await page.locator('.unseen').count()) await page.locator('.of-months').waitFor();
};

for (const width of [320, 390, 1280]) {
  journey(`no view scrolls sideways at ${width} px`, { viewport: { width, height: 800 } }, async journey => {
    const { page, open } = journey;
    await living(journey);
    for (const address of ADDRESSES) {
      await open(address);
      await unfold(page);
      await fits(page, address);
    }
  });
}

for (const { viewport, colorScheme, language } of LOOKS) {
  journey(`the views break no rule that a program can check (${viewport.width} px, ${colorScheme}, ${language})`, { viewport, colorScheme }, async journey => {
    const { page, open } = journey;
    await living(journey, { language });
    for (const address of ADDRESSES) {
      await open(address);
      await unfold(page);
      await rulesHold(page, address);
    }
  });
}
