// The papers of a site: report, contingency plan, procedures, hand-over. On the screen, by keyboard, on paper, as files.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { DESK, PHONE, journey } from './harness.mjs';
import { begun, fits, printed, rulesHold } from './living.mjs';
import { pagesOf, tight } from './pdf.mjs';

/** A shop whose calendar was made on a Monday morning, and whose first late work was done. */
async function kept(journey, options) {
  const { page } = journey;
  await begun(journey, options);
  await page.locator('.visit input[type=checkbox]').first().click();
  await page.clock.setFixedTime(new Date('2026-12-21T09:00:00+01:00'));
  await page.reload();
  const late = page.locator('section[aria-labelledby=po-terminie]');
  await late.locator('input[type=checkbox]').first().click();
  await page.locator('.said p').waitFor();
}

async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') };
}

/** Fields of a Polish file of separated values, by RFC 4180. */
function csv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

journey('the care report tells a month, prints it and gives it as a file', async journey => {
  const { page, open, shot } = journey;
  await kept(journey);
  await page.locator('.nav a[href="#/raport"]').click();
  await page.locator('#zrobione').waitFor();
  assert.equal(await page.title(), 'Raport: grudzień 2026 – Konserwator');
  assert.match(await page.locator('.lead').innerText(), /^Ceramika Podgórze, grudzień 2026, stan na 21\sgrudnia 2026$/);
  await page.locator('a[aria-current=page]', { hasText: 'Miesiąc' }).waitFor();
  await page.locator('nav a', { hasText: 'Kwartał' }).click();
  await page.waitForURL(/#\/raport\/2026-kw4$/);
  await page.locator('section[aria-labelledby=zrobione] tbody tr').nth(1).waitFor();
  const done = await page.locator('section[aria-labelledby=zrobione] tbody tr').count();
  assert.equal(done, 2);
  await shot('report-1280');

  const pages = pagesOf(await printed(page));
  const text = tight(pages.join(''));
  for (const heading of await page.locator('main h2').allInnerTexts()) assert.ok(text.includes(tight(heading)), heading);
  for (const cell of await page.locator('section[aria-labelledby=zrobione] td').allInnerTexts()) assert.ok(text.includes(tight(cell)), cell);
  assert.ok(!text.includes('PobierzCSV') && !text.includes('Propozycjaopieki'), 'controls and other papers are not printed');

  const file = await downloaded(page, () => page.locator('#csv').click());
  assert.equal(file.name, 'konserwator-ceramika-podgorze-2026-kw4.csv');
  assert.ok(file.text.startsWith('\ufeff'));
  const rows = csv(file.text.slice(1));
  assert.ok(rows.every(row => row.length === rows[0].length));
  assert.equal(rows.filter(row => row[0] === 'Zrobione').length, done);

  await open('#/raport/2027-kw9');
  assert.match(await page.locator('h1').innerText(), /Nie ma takiej strony/);
});

journey('the keyboard alone walks through the report on a phone', { viewport: PHONE }, async journey => {
  const { page, open, shot } = journey;
  await kept(journey);
  await open('#/raport');
  await page.locator('#zrobione').waitFor();
  await shot('report-390');
  await page.locator('nav a', { hasText: 'Rok' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/raport\/2026$/);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  const before = page.locator('main a', { hasText: 'Wcześniej: rok 2025' });
  await before.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/raport\/2025$/);
  await page.getByText('W tym okresie niczego nie odhaczono.').waitFor();
});

journey('the contingency plan is rewritten by keyboard alone, keeps its versions, prints, and comes back', async journey => {
  const { page, open, shot } = journey;
  await kept(journey);
  await open('#/raport');
  await page.locator('nav a', { hasText: 'Plan awaryjny' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/plan-awaryjny$/);
  const calls = page.locator('section[aria-labelledby=plan-calls]');
  await calls.waitFor();
  assert.match(await calls.innerText(), /Technik: \[telefon\]\. Wsparcie .* średnio po/);
  await shot('contingency-1280');
  const rewrite = async text => {
    await page.locator('#plan-calls-edit').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'plan-calls-field');
    await page.keyboard.press('ControlOrMeta+a');
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) await page.keyboard.press('Enter');
      await page.keyboard.type(line);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'plan-calls-edit');
  };
  await rewrite('1. Technik: 600 000 000');
  assert.match(await page.locator('.said p').innerText(), /nowy tekst: Do kogo dzwonić/);
  await rewrite('1. Technik: 600 000 001\n2. Hosting: 22 000 00 00');
  assert.deepEqual(await calls.locator('> .stack > ol > li').allInnerTexts(), ['Technik: 600 000 001', 'Hosting: 22 000 00 00']);
  await page.reload();
  await calls.locator('summary').click();
  assert.match(await calls.locator('details').innerText(), /21\sgrudnia 2026[\s\S]*600 000 000/);
  const text = tight(pagesOf(await printed(page)).join(''));
  assert.ok(text.includes(tight('Technik: 600 000 001')) && text.includes(tight('Próba planu')));
  assert.ok(!text.includes(tight('Zmień tekst')) && !text.includes(tight('Technik: 600 000 000')), 'only what holds is printed');
  await calls.locator('button', { hasText: 'Wróć do tekstu z programu' }).click();
  await page.getByText('Technik: [telefon]').waitFor();
});

journey('a procedure of the site is written, and stands in the hand-over pack and its files', { viewport: PHONE, hasTouch: true }, async journey => {
  const { page, open, shot } = journey;
  await kept(journey);
  await open('#/procedury');
  await page.locator('.procedures a', { hasText: 'Test odtworzenia kopii' }).tap();
  await page.waitForURL(/#\/procedury\/BK03$/);
  await page.locator('#procedure-BK03-edit').tap();
  await page.locator('#procedure-BK03-field').fill('1. Pobierz kopię z [miejsce].\n2. Odtwórz ją obok. <b>*');
  await page.locator('form button[type=submit]').tap();
  await page.getByText('Odtwórz ją obok. <b>*').waitFor();
  await open('#/procedury');
  assert.equal(await page.locator('.procedures .tag').count(), 1);
  await open('#/teczka');
  const gaps = page.locator('section[aria-labelledby=braki] li');
  const before = await gaps.allInnerTexts();
  assert.ok(before.some(gap => /Nikt nie opisał/.test(gap)));
  await shot('handover-390');
  await page.locator('#architecture-edit').tap();
  await page.locator('#architecture-field').fill('Jeden serwer, płatności przez bramkę.');
  await page.locator('form button[type=submit]').tap();
  await page.getByText('Jeden serwer, płatności przez bramkę.').first().waitFor();
  assert.ok(!(await gaps.allInnerTexts()).some(gap => /Nikt nie opisał/.test(gap)), 'the gap is closed');

  const markdown = await downloaded(page, () => page.locator('#markdown').tap());
  assert.equal(markdown.name, 'konserwator-ceramika-podgorze-2026-12-21.md');
  assert.ok(markdown.text.includes('2. Odtwórz ją obok. \\<b\\>\\*'));
  const file = await downloaded(page, () => page.locator('#json').tap());
  const json = JSON.parse(file.text);
  assert.equal(json.format, 'konserwator-handover');
  assert.equal(json.document.sections.length, await page.locator('main section').count());
  assert.equal(json.service_book.length, 2);
  const text = tight(pagesOf(await printed(page)).join(''));
  for (const needed of ['Odtwórz ją obok. <b>*', 'Profil strony', 'Książka serwisowa', 'Jeden serwer']) assert.ok(text.includes(tight(needed)), needed);
});

const ADDRESSES = ['#/raport', '#/raport/2026-kw4', '#/raport/2026', '#/plan-awaryjny', '#/procedury', '#/procedury/BK03', '#/teczka'];

for (const width of [320, 390, 1280]) {
  journey(`no paper scrolls sideways at ${width} px`, { viewport: { width, height: 800 } }, async journey => {
    const { page, open } = journey;
    await kept(journey);
    for (const address of ADDRESSES) {
      await open(address);
      await fits(page, address);
    }
  });
}

for (const [colorScheme, language] of [['light', 'pl'], ['dark', 'pl'], ['light', 'en'], ['dark', 'en']]) {
  journey(`papers break no rule that a program can check (${colorScheme}, ${language})`, { colorScheme, viewport: language === 'pl' ? DESK : PHONE }, async journey => {
    const { page, open, shot } = journey;
    await kept(journey, { language });
    for (const [place, address] of ADDRESSES.entries()) {
      await open(address);
      // With a text being rewritten, where there is one.
      if (place > 2 && await page.locator('main button[id$=-edit]').count()) await page.locator('main button[id$=-edit]').first().click();
      await rulesHold(page, address);
      if (colorScheme === 'dark') await shot(`papers-${place}-${language}-dark`);
    }
  });
}
