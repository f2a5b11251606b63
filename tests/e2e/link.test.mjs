// A plan leaves by a link and arrives by it: made and copied by the keyboard alone, opened in a fresh profile, refused where
// it is damaged, asked about where it would replace something.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import jsQR from 'jsqr';
import { DESK, PHONE, drawn, journey } from './harness.mjs';
import { LOOKS, begun, fits, rulesHold, tabTo } from './living.mjs';
import { saved, shop, stored } from './plan.mjs';

const plain = text => text.replaceAll('\u00a0', ' ');
const linkOf = page => page.locator('#link-do-planu').inputValue();

/** The calendar as a file, as it is downloaded on the page for that. */
async function calendarFile(page, url) {
  await page.goto(`${url}#/eksport`);
  const download = page.waitForEvent('download');
  await page.locator('#download-ical').click();
  return fs.readFileSync(await (await download).path(), 'utf8');
}

/** A page in a profile of its own, on the same day. */
async function elsewhere(context, options = {}) {
  const other = await context.browser().newContext({ locale: 'en-GB', timezoneId: 'Europe/Warsaw', viewport: PHONE, acceptDownloads: true, ...options });
  const page = await other.newPage();
  await page.clock.setFixedTime(new Date('2026-11-23T09:00:00+01:00'));
  return page;
}

for (const [name, viewport] of [['a phone', PHONE], ['a desk', DESK]]) {
  journey(`a link is made and copied by the keyboard alone on ${name}`, { viewport, permissions: ['clipboard-read', 'clipboard-write'] }, async journey => {
    const { page, open, url, shot } = journey;
    await begun(journey, { site: 'Ceramika Podgórze' });
    await open('#/link');
    const link = await linkOf(page);
    assert.ok(link.startsWith(`${url}#/otworz/`) && link.length < 2000, `${link.length} characters`);
    const stays = page.locator('[aria-labelledby=co-zostaje]');
    assert.match(plain(await stays.innerText()), /nazwa strony, dopóki jej nie dołączysz/);
    await tabTo(page, '#z-nazwa');
    await page.keyboard.press('Space');
    await page.waitForFunction(link => document.getElementById('link-do-planu').value !== link, link);
    const named = await linkOf(page);
    assert.match(plain(await stays.innerText()), /Nic: link niesie cały plan/);
    await tabTo(page, '#kopiuj-link');
    await page.keyboard.press('Enter');
    await page.getByText('Link jest w schowku.').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), named);
    const mail = new URL(await page.locator('a[href^="mailto:"]').getAttribute('href'));
    assert.equal(mail.searchParams.get('subject'), 'Plan opieki nad stroną');
    assert.ok(mail.searchParams.get('body').includes(`\r\n${named}\r\n`));
    await fits(page, 'the page of the link');
    await shot(`link-${viewport.width}`);
  });
}

journey('a fresh profile that opens the link has the same advice and the same calendar', { acceptDownloads: true }, async journey => {
  const { page, open, url, context } = journey;
  await begun(journey, { site: '' });
  await open('#/porada');
  const advice = await page.locator('main').innerText();
  await open('#/link');
  const link = await linkOf(page);
  const other = await elsewhere(context);
  await other.goto(link);
  await other.locator('#otworz-plan').waitFor();
  assert.equal(plain(await other.locator('h1').innerText()), 'Plan z linku', 'in the language of the sender');
  assert.match(plain(await other.locator('dl').innerText()), /Opis\s+\d+ odpowiedzi/);
  assert.equal(await other.evaluate(() => localStorage.length), 0, 'nothing is kept before consent');
  await other.locator('#otworz-plan').click();
  await other.waitForURL(/#\/porada$/);
  await other.setViewportSize(DESK);
  await drawn(other);
  await other.locator('main').getByText('Dlaczego nie').first().waitFor();
  assert.equal(await other.locator('main').innerText(), advice);
  await other.goto(`${url}#/kalendarz`);
  await other.locator('.visit').first().waitFor();
  assert.equal(await calendarFile(other, url), await calendarFile(page, url), 'byte for byte');
  await other.context().close();
});

journey('a plan is replaced only by consent, with a copy at hand', { acceptDownloads: true, viewport: PHONE }, async journey => {
  const { page, open, context, url } = journey;
  await begun(journey);
  await open('#/link');
  const link = await linkOf(page);
  await page.goto(link);
  await page.getByText('Ten plan jest już w tej przeglądarce.').waitFor();

  const other = await elsewhere(context, { locale: 'pl-PL' });
  await stored(other.context(), saved({ purpose: 'shop', visits: '1 000' }, { site: 'Inna' }));
  await other.goto(link);
  await other.locator('.banner.is-warn').waitFor();
  assert.match(plain(await other.locator('.banner.is-warn').innerText()), /jest już plan: 2 odpowiedzi\. Plan z linku zajmie jego miejsce/);
  const copy = other.waitForEvent('download');
  await other.getByRole('button', { name: 'Pobierz kopię mojego planu' }).click();
  assert.match(fs.readFileSync(await (await copy).path(), 'utf8'), /"site":"Inna"/);
  await other.getByRole('link', { name: 'Zostaw mój plan' }).click();
  await other.waitForURL(`${url}#/`);
  await other.goto(`${url}#/odpowiedzi`);
  await other.getByText('1 000').first().waitFor();
  await other.goto(link);
  await other.locator('#otworz-plan').click();
  await other.waitForURL(/#\/porada$/);
  await other.context().close();
});

journey('a damaged link says so and changes nothing', async journey => {
  const { page, open } = journey;
  await begun(journey);
  await open('#/link');
  const link = await linkOf(page);
  const before = await page.evaluate(() => JSON.stringify(localStorage));
  for (const broken of [link.slice(0, -7), link.replace(/otworz\/..../, 'otworz/AAAA'), link.replace(/otworz\/.*/, 'otworz/'), `${link}%20`]) {
    await open('#/');
    await page.goto(broken);
    await page.getByText('Link jest uszkodzony').waitFor();
    assert.equal(await page.locator('#otworz-plan').count(), 0);
  }
  assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), before);
});

journey('another program reads the link in the code', async journey => {
  const { page, open, shot } = journey;
  await begun(journey);
  await open('#/link');
  const SCALE = 4;
  const { width, height, data } = await page.locator('.qr').evaluate((svg, scale) => {
    const side = Number(svg.getAttribute('viewBox').split(' ')[2]) * scale;
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    const pen = canvas.getContext('2d');
    pen.scale(scale, scale);
    for (const path of svg.querySelectorAll('path')) {
      pen.fillStyle = path.getAttribute('fill');
      pen.fill(new Path2D(path.getAttribute('d')));
    }
    const { width, height, data } = pen.getImageData(0, 0, side, side);
    return { width, height, data: [...data] };
  }, SCALE);
  assert.equal(jsQR(Uint8ClampedArray.from(data), width, height)?.data, await linkOf(page));
  await shot('link-code');
});

for (const look of LOOKS) {
  journey(`links break no rule that a program can check (${look.colorScheme}, ${look.language}, ${look.viewport.width} px)`, look, async journey => {
    const { page, open } = journey;
    await begun(journey, { language: look.language });
    await open('#/link');
    await rulesHold(page);
    await fits(page, 'the page of the link');
    const link = await linkOf(page);
    await page.goto(link);
    await page.locator('main a.btn').waitFor();
    await rulesHold(page);
    await page.goto(link.slice(0, -3));
    await page.locator('[role=alert]').waitFor();
    await rulesHold(page);
  });
}
