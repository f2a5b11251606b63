// A calendar is read in: days off by keyboard alone on a phone and on a desk, our own file with a moved entry, broken and
// hostile files, the plan as CSV and JSON.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { DESK, PHONE, ROOT, drawn, journey } from './harness.mjs';
import { arrowTo, begun, tabTo } from './living.mjs';

const PAGE = '#/wczytaj-kalendarz';
const plain = text => text.replaceAll('\u00a0', ' ');

const calendar = events => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//Test//PL',
  ...events.flatMap(lines => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR', ''].join('\r\n');

/** Days off in every second week of two months, a campaign, and meetings: what a person has in a calendar. */
const OWN = calendar([
  ['UID:1', 'SUMMARY:Urlop', 'DTSTART;VALUE=DATE:20270104', 'DTEND;VALUE=DATE:20270116'],
  ['UID:2', 'SUMMARY:Urlop', 'DTSTART;VALUE=DATE:20270705', 'DTEND;VALUE=DATE:20270710'],
  ['UID:3', 'SUMMARY:Wyprzedaż letnia', 'DTSTART;VALUE=DATE:20270614', 'DTEND;VALUE=DATE:20270619'],
  ['UID:4', 'SUMMARY:Zebranie', 'DTSTART;TZID=Europe/Warsaw:20261207T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=8'],
  ['UID:5', 'SUMMARY:Zaległe', 'DTSTART;VALUE=DATE:20200101'],
]);

const choose = (page, text, name = 'kalendarz.ics') =>
  page.locator('#plik').setInputFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) });

for (const [name, viewport] of [['a phone', PHONE], ['a desk', DESK]]) {
  journey(`days off are read in by the keyboard alone, wait for consent and are taken back on ${name}`, { viewport }, async journey => {
    const { page, open, shot } = journey;
    await begun(journey);
    await open(PAGE);
    // The heading takes the focus when the page is there; Tab before that would be lost.
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1' && document.getElementById('plik'));
    await tabTo(page, '#plik');
    assert.equal(plain(await page.locator('#plik-nazwa').innerText()), 'Nie wybrano pliku.');
    // The browser is asked to hand the choice over; until it does, the key would open its own dialogue.
    const chooser = page.waitForEvent('filechooser');
    await drawn(page);
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'moj.ics', mimeType: 'text/calendar', buffer: Buffer.from(OWN) });
    await page.waitForFunction(() => document.activeElement?.id === 'wczytane');
    assert.equal(plain(await page.locator('#plik-nazwa').innerText()), 'Wybrany plik: moj.ics', 'the file is named in our words');
    assert.match(await page.locator('#plik').getAttribute('aria-describedby'), /\bplik-nazwa\b/);
    const groups = (await page.locator('form .list > li').allInnerTexts()).map(plain);
    assert.equal(groups.length, 3);
    assert.match(groups[0], /^Zebranie.*8 terminów · w godzinach/s);
    assert.match(groups[1], /^Urlop.*2 terminy · całe dni.*5–9 lipca 2027/s);
    assert.equal(plain(await page.locator('details li').textContent()), '1 wydarzenie już za nami.');
    await shot(`import-${viewport.width}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert.equal(wide, false, 'nothing is wider than the screen');

    // Nothing is chosen yet, so nothing changes.
    for (const list of await page.locator('form select').all()) assert.equal(await list.inputValue(), '', 'nothing is chosen for anybody');
    await tabTo(page, '#grupa-0');
    await arrowTo(page, page.locator('#grupa-0'), 'both');
    await tabTo(page, '#grupa-1');
    await arrowTo(page, page.locator('#grupa-1'), 'both');
    await tabTo(page, '#grupa-2');
    await arrowTo(page, page.locator('#grupa-2'), 'campaign');
    await tabTo(page, '#zastosuj');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/zmiany$/);
    const said = plain(await page.locator('.said p').innerText());
    assert.match(said, /^Wczytano z kalendarza: 34 dni wolne, 1 okres ochronny\./);
    assert.match(said, /na Twoją zgodę\./, 'the changed plan waits');
    await page.locator('#undo-action').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.said p')?.textContent.startsWith('Cofnięto'));
    await open('#/ustawienia-kalendarza');
    assert.equal(await page.locator('[id^="dodaj-dni-"][id$="-kto"]').count(), 0);
  });
}

/** Our own file, in which the first entry that can be moved lies on another day. */
async function dragged(page, file) {
  const items = file.split('BEGIN:VEVENT');
  const day = text => text.match(/DTSTART;VALUE=DATE:(\d{8})/)[1];
  // To try, item by item and day by day, is what the page itself does: here all of an autumn's items go to one Tuesday.
  return [items[0], ...items.slice(1).map(item => day(item) < '20261215' && day(item) > '20261124'
    ? item.replace(/(DTSTART;VALUE=DATE:)\d{8}/, '$120261215').replace(/(DTEND;VALUE=DATE:)\d{8}/, '$120261216') : item)].join('BEGIN:VEVENT');
}

journey('our own file brings back what was moved, with the reasons against the rest', async journey => {
  const { page, open, shot } = journey;
  await begun(journey);
  await open('#/eksport');
  const download = page.waitForEvent('download');
  await page.locator('#download-ical').click();
  const file = fs.readFileSync(await (await download).path(), 'utf8');
  await open(PAGE);
  await choose(page, file);
  await page.waitForFunction(() => document.activeElement?.id === 'wczytane');
  assert.match(plain(await page.locator('form fieldset').innerText()), /Nic, co dałoby się przenieść\.\s+\d+ wpis\S* bez zmian dnia\./);
  assert.equal(await page.locator('#zastosuj').count(), 0);

  await choose(page, await dragged(page, file));
  await page.locator('#ruch-0, form fieldset .list > li').first().waitFor();
  const boxes = page.locator('form fieldset input[type=checkbox]');
  const possible = await boxes.count();
  assert.ok(possible >= 1, 'something can be moved');
  for (const box of await boxes.all()) assert.equal(await box.isChecked(), true);
  assert.ok(await page.locator('form fieldset .list > li').count() > possible, 'not everything fits into one day');
  await shot('import-own-1280');
  await page.locator('#zastosuj').click();
  await page.waitForURL(/#\/kalendarz$/);
  const said = plain(await page.locator('.said p').innerText());
  assert.match(said, new RegExp(`^Wczytano z kalendarza: ${possible} przeniesie`));
  await page.locator('#undo-action').click();
  await page.waitForFunction(() => document.querySelector('.said p')?.textContent.startsWith('Cofnięto'));
});

journey('broken, hostile and foreign files give a sentence', async journey => {
  const { page, open } = journey;
  await begun(journey);
  await open(PAGE);
  const problem = async (text, expected) => {
    await choose(page, text);
    await page.locator('#problem-pliku', { hasText: expected }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'problem-pliku');
    assert.match(plain(await page.locator('#problem-pliku').innerText()), /Kalendarz jest bez zmian\./);
  };
  await problem('hello', 'To nie jest plik kalendarza.');
  await problem('BEGIN:VCALENDAR\nBEGIN:VEVENT\n', 'Plik jest uszkodzony');
  await problem('x'.repeat(1_048_577), /ponad 1\sMiB/);
  await problem(calendar([['DTSTART:00010101T000000', 'RRULE:FREQ=SECONDLY']]), 'Żadnego wydarzenia');
  await problem(calendar([['DTSTART;VALUE=DATE:20200101']]), 'już minęło');
  await problem(calendar(Array.from({ length: 2001 }, () => ['DTSTART;VALUE=DATE:20270101'])), /ponad 2\s?000\swydarzeń/);
  const foreign = calendar([['UID:a220115d-2723-5acd-ae55-9cbb9bf3f3be@konserwator', 'DTSTART;VALUE=DATE:20270101']]);
  await choose(page, foreign);
  await page.getByText('z innego planu albo z innej przeglądarki').waitFor();

  const days = Array.from({ length: 41 }, (_, at) => new Date(Date.UTC(2027, 0, 1 + 2 * at)).toISOString().slice(0, 10).replaceAll('-', ''));
  await choose(page, calendar(days.map(day => ['SUMMARY:Wolne', `DTSTART;VALUE=DATE:${day}`])));
  await page.locator('#grupa-0').selectOption('both');
  await page.locator('#zastosuj').click();
  await page.waitForFunction(() => document.activeElement?.id === 'problem-wyboru');
  assert.match(plain(await page.locator('#problem-wyboru').innerText()), /razem z obecnymi 41, a mieści się 40\. Niczego nie zmieniono\./);
  assert.equal(await page.locator('#grupa-0').inputValue(), 'both', 'what was chosen stays');
});

/** Fields of a Polish file of separated values, by RFC 4180. */
function csv(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

journey('the plan is handed out as CSV and as JSON of the documented form', async journey => {
  const { page, open } = journey;
  await begun(journey);
  await open('#/dane');
  const downloaded = async id => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(id).click()]);
    return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') };
  };
  const table = await downloaded('#plan-csv');
  assert.equal(table.name, 'konserwator-ceramika-podgorze-plan-2026-11-23.csv');
  assert.ok(table.text.startsWith('\ufeffDzień;'));
  const rows = csv(table.text.slice(1));
  assert.ok(rows.every(row => row.length === rows[0].length && !/^[=+\-@\t\r]/.test(row.join(''))));
  assert.ok(rows.slice(1).every(row => /^\d{4}-\d\d-\d\d$/.test(row[0]) && /^\d+$/.test(row[4])));

  const json = await downloaded('#plan-json');
  assert.equal(json.name, 'konserwator-ceramika-podgorze-plan-2026-11-23.json');
  const plan = JSON.parse(json.text);
  const schema = JSON.parse(fs.readFileSync(path.join(ROOT, 'docs/plan.schema.json'), 'utf8'));
  const valid = new Ajv({ allErrors: true }).compile(schema);
  assert.ok(valid(plan), JSON.stringify(valid.errors?.slice(0, 3)));
  assert.equal(valid({ ...plan, version: 2 }), false, 'the schema refuses what it should');
  assert.equal(plan.entries.length, rows.length - 1);
  assert.deepEqual(plan.entries.map(entry => [entry.day, entry.task]), rows.slice(1).map(row => [row[0], row[6]]));
});

for (const [colorScheme, language] of [['light', 'pl'], ['dark', 'pl'], ['light', 'en'], ['dark', 'en']]) {
  journey(`reading in breaks no rule that a program can check (${colorScheme}, ${language})`, { colorScheme }, async journey => {
    const { page, open } = journey;
    const axe = fs.readFileSync(path.join(ROOT, 'tests/e2e/node_modules/axe-core/axe.min.js'), 'utf8');
    await begun(journey, { language });
    const check = async where => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run({ rules: { 'target-size': { enabled: true } } }));
      assert.deepEqual(violations.map(rule => `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.target).join(' | ')}`), [], where);
    };
    await open(PAGE);
    await check('before a file');
    await choose(page, OWN);
    await page.locator('#wczytane').waitFor();
    await page.locator('details summary').click();
    await check('the preview');
    await choose(page, 'hello');
    await page.locator('#problem-pliku').waitFor();
    await check('a broken file');
    await open('#/dane');
    await check('the plan as files');
  });
}
