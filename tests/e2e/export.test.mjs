// The page of calendar files: what is told before the click, several calendars at once, the ways of handing over, zones that
// no file can hold, the way back from an entry, links into calendars on the web.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DESK, PHONE, ROOT, journey } from './harness.mjs';
import { saved, shop, stored } from './plan.mjs';

async function begun({ page, context, open }, options = {}) {
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00+01:00'));
  await stored(context, saved(shop(), { calendar_from: '2026-12-01', ...options }));
  await open('#/eksport');
  await page.locator('#ile').waitFor();
}

const held = page => page.locator('#ile').innerText();
const choose = (page, id, name) => page.locator(`#${id}`).selectOption({ label: name });

async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return fs.readFileSync(await file.path(), 'utf8');
}

const items = file => new Map(file.replace(/\r\n /g, '').split('BEGIN:VEVENT\r\n').slice(1)
  .map(event => [/^UID:(.*)\r$/m.exec(event)[1], event]));

for (const [name, viewport] of [['a phone', PHONE], ['a desk', DESK]]) {
  journey(`a part of the plan goes to the technician, and its next file says what changed, on ${name}`, { viewport }, async journey => {
    const { page, url, shot } = journey;
    await begun(journey);
    const whole = await held(page);
    const tops = await page.locator('nav.tabs a').evaluateAll(tabs => tabs.map(tab => tab.getBoundingClientRect().top));
    assert.ok(tops.every(top => tops.filter(other => other === top).length > 1), 'no view stands alone in a second row');
    await page.locator('#plik-od').fill('2027-02-03');
    await page.locator('#plik-od').dispatchEvent('change');
    await page.locator('label[for=plik-od]', { hasText: /^\s*Od dnia\s+3\slutego 2027\s*$/ }).waitFor();
    await page.locator('#plik-od').fill('');
    await page.locator('#plik-od').dispatchEvent('change');
    await page.locator('label[for=plik-od]', { hasText: /^\s*Od dnia\s*$/ }).waitFor();
    await choose(page, 'plik-kto', 'Technik');
    assert.notEqual(await held(page), whole, 'the count follows the choice');
    await choose(page, 'plik-przypomnienie', 'tydzień wcześniej');
    const first = items(await download(page, page.locator('#download-ical')));
    assert.ok([...first.values()].every(event => event.includes('TRIGGER:-P7D\r\n') && event.includes('Technik')));
    assert.equal(first.size, Number.parseInt(await held(page), 10), 'what was counted before is in the file');
    await shot(`export-${viewport.width}`);

    const link = /^URL:(.*)\r$/m.exec([...first.values()][0])[1];
    assert.ok(link.startsWith(`${url}#/kalendarz/`), link);
    await page.goto(link);
    await page.locator('.visit').first().waitFor();
    const visit = page.locator('.visit').first();
    await visit.locator('input[type=checkbox]').first().click();

    await page.goto(`${url}#/eksport`);
    const card = page.locator('article.card');
    assert.match(await card.innerText(), /Praca technika[^]*Zmiany od tego czasu:/);
    const next = items(await download(page, card.locator('button').first()));
    assert.deepEqual([...first.keys()].filter(uid => !next.has(uid)), [], 'no item is dropped');
    const changed = [...first].filter(([uid, event]) => next.get(uid) !== event);
    assert.ok(changed.length > 0 && changed.every(([uid]) => next.get(uid).includes('SEQUENCE:1\r\n')));
    await page.waitForFunction(() => document.querySelector('article.card').textContent.includes('nic się nie zmieniło'));
    await card.getByRole('button', { name: 'Zapomnij' }).click();
    await card.waitFor({ state: 'detached' });
  });
}

journey('a text goes to the clipboard, and stands selected where that is refused', async journey => {
  const { page, context, url } = journey;
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin });
  await begun(journey);
  await page.locator('#copy-ical').click();
  await page.getByText('pliku jest w schowku').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^BEGIN:VCALENDAR/);
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
  await page.locator('#copy-ical').click();
  const text = page.locator('main textarea');
  await text.waitFor();
  assert.match(await text.inputValue(), /^BEGIN:VCALENDAR/);
  const selected = () => page.evaluate(() => {
    const field = document.querySelector('main textarea');
    return document.activeElement === field && field.selectionEnd - field.selectionStart === field.value.length;
  });
  assert.ok(await selected(), 'it only has to be copied');
});

journey('a file is shared where the browser can, and not offered where it cannot', async journey => {
  const { page, context } = journey;
  await context.addInitScript(() => {
    navigator.canShare = data => data?.files?.length === 1;
    navigator.share = async data => { globalThis.shared = [data.files[0].name, data.files[0].type, await data.files[0].text()]; };
  });
  await begun(journey);
  await page.getByRole('button', { name: 'Udostępnij' }).click();
  await page.waitForFunction(() => globalThis.shared);
  const [name, type, text] = await page.evaluate(() => globalThis.shared);
  assert.match(name, /\.ics$/);
  assert.match(type, /^text\/calendar/);
  assert.match(text, /^BEGIN:VCALENDAR/);
});

journey('a zone without a yearly rule is refused with a sentence, and another is written with its rules', async journey => {
  const { page } = journey;
  await begun(journey);
  assert.equal(await page.getByRole('button', { name: 'Udostępnij' }).count(), 0, 'this browser shares no files');
  await page.locator('#plik-godziny').selectOption('1');
  await page.locator('#plik-strefa').selectOption('Africa/Casablanca');
  await page.getByText('zegary przestawia się bez stałej').waitFor();
  assert.match(await download(page, page.locator('#download-ical')), /TZID:Europe\/Warsaw/, 'the zone before stays');
  await page.locator('#plik-strefa').selectOption('America/New_York');
  const file = await download(page, page.locator('#download-ical'));
  assert.match(file, /TZID:America\/New_York\r\nBEGIN:DAYLIGHT/);
  assert.match(file, /RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU/);
});

journey('one entry goes to a calendar on the web only when the link is followed', async journey => {
  const { page, open } = journey;
  await begun(journey);
  await open('#/kalendarz');
  await page.locator('.visit .more').first().click();
  await page.getByText('Dodaj do Google albo Outlooka').click();
  const links = page.locator('.panel a[target=_blank]');
  await links.first().waitFor();
  const found = await links.evaluateAll(links => links.map(link => [link.href, link.rel]));
  assert.deepEqual(found.map(([href]) => new URL(href).host), ['calendar.google.com', 'outlook.live.com']);
  assert.ok(found.every(([, rel]) => rel === 'noopener noreferrer'));
  assert.match(new URL(found[0][0]).searchParams.get('dates'), /^\d{8}\/\d{8}$/);
  await page.getByText('Przed kliknięciem nic nie jest wysyłane.').waitFor();
});

journey('everybody can use the page', { viewport: PHONE }, async journey => {
  const { page } = journey;
  await begun(journey);
  await download(page, page.locator('#download-ical'));
  await page.locator('#plik-godziny').selectOption('1');
  await page.locator('main details summary').first().click();
  await page.evaluate(fs.readFileSync(path.join(ROOT, 'tests/e2e/node_modules/axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() => globalThis.axe.run({ rules: { 'target-size': { enabled: true } } }));
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html.slice(0, 120))]), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0, 'nothing has to be scrolled sideways');
});
