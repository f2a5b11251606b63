// From an empty browser through the eight questions to a downloaded calendar, for each sample site, with a reload at
// every step. The files are kept in target/journeys, where independent readers check them afterwards.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DESK, PHONE, ROOT, journey } from './harness.mjs';

const KEPT = path.join(ROOT, 'target', 'journeys');
const QUICK = {
  1: ['purpose'],
  2: ['platform-kind', 'platform'],
  3: ['payments', 'components', 'mail-on-domain'],
  4: ['worst-moment', 'site-outage', 'form-outage', 'basket-outage', 'other-harm'],
  5: ['cover', 'night-alarm'],
  6: ['data-loss'],
  7: ['revenue', 'orders', 'margin'],
  8: ['visits', 'busy-hours'],
};

const sites = fs.readdirSync(path.join(ROOT, 'crates', 'planner', 'examples', 'sites')).filter(name => name.endsWith('.json'));

/** The answers of a sample site, by part. */
function sample(file) {
  return JSON.parse(fs.readFileSync(path.join(ROOT, 'crates', 'planner', 'examples', 'sites', file), 'utf8'));
}

/** The control of one choice of a part. */
const control = (page, part, value) => page.locator(`input[name="${part}"][value="${value}"]`);

/** Gives one answer as a person would. */
async function answer(page, part, reply) {
  const value = reply?.maybe ?? reply;
  if (value === null) {
    await control(page, part, 'unknown').check();
  } else if (Array.isArray(value)) {
    for (const one of value) await control(page, part, one).check();
  } else if (await control(page, part, value).count()) {
    await control(page, part, value).check();
  } else {
    await page.locator(`#p-${part}`).fill(String(value));
  }
  if (reply?.maybe) await page.locator(`input[name="${part}-unsure"]`).check();
}

/** What a reply looks like when the page shows it again. */
async function shown(page, part, reply) {
  const value = reply?.maybe ?? reply;
  if (value === null) {
    assert.ok(await control(page, part, 'unknown').isChecked(), `${part}: I don't know`);
  } else if (Array.isArray(value)) {
    const checked = await page.locator(`input[name="${part}"]:checked`).evaluateAll(all => all.map(one => one.value));
    assert.deepEqual(checked.toSorted(), value.toSorted(), part);
  } else if (await control(page, part, value).count()) {
    assert.ok(await control(page, part, value).isChecked(), `${part}: ${value}`);
  } else {
    assert.equal(await page.locator(`#p-${part}`).inputValue(), String(value), part);
  }
  if (reply?.maybe) assert.ok(await page.locator(`input[name="${part}-unsure"]`).isChecked(), `${part}: I think so`);
}

async function reload(page) {
  await page.reload();
  await page.locator('h1').first().waitFor();
}

/** Goes to a page by a link or button, and waits until its heading is there. */
async function go(page, control, address) {
  const before = await page.locator('h1').first().innerText();
  await control.click();
  await page.waitForURL(address);
  await page.waitForFunction(old => document.querySelector('h1')?.innerText !== old, before);
}

for (const file of sites) {
  const site = path.basename(file, '.json');
  const viewport = site === 'hairdresser' ? PHONE : DESK;
  journey(`${site}: from nothing to a calendar file`, { viewport, acceptDownloads: true }, async ({ page, open, shot }) => {
    const answers = sample(file);
    await open();
    await page.locator('main a.btn-l').click();
    for (const [number, parts] of Object.entries(QUICK)) {
      await page.waitForURL(new RegExp(`#/pytanie/${number}$`));
      await page.locator(`[name="${parts[0]}"]`).first().waitFor();
      for (const part of parts) {
        if (part in answers) await answer(page, part, answers[part]);
      }
      await reload(page);
      assert.match(page.url(), new RegExp(`#/pytanie/${number}$`), 'a reload stays on the page');
      for (const part of parts) {
        if (part in answers) await shown(page, part, answers[part]);
      }
      await page.locator('form button[type=submit]').click();
    }
    await page.waitForURL(/#\/droga$/);
    await page.locator('main a[href="#/porada"].btn').first().waitFor();
    await reload(page);
    await shot(`${site}-crossroads`);
    await go(page, page.locator('main a[href="#/porada"].btn').first(), /#\/porada$/);
    await reload(page);
    const advised = { hairdresser: /podstawowe/, 'service-firm': /rozszerzone/, 'woocommerce-shop': /rozszerzone/ }[site];
    assert.match(await page.locator('h1').innerText(), advised);
    await shot(`${site}-advice`);
    await go(page, page.locator('#make-calendar'), /#\/kalendarz$/);
    await reload(page);
    await shot(`${site}-agenda`);
    assert.ok(await page.locator('article.visit').count() > 5, 'visits are listed');

    fs.mkdirSync(KEPT, { recursive: true });
    await go(page, page.locator('aside a[href="#/eksport"]'), /#\/eksport$/);
    assert.match(await page.locator('#ile').innerText(), /^\d+\swpis/, 'what the file will hold is told before');
    await shot(`${site}-export`);
    for (const [style, timed] of [['all-day', '0'], ['timed', '1']]) {
      await page.locator('#plik-godziny').selectOption(timed);
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download-ical').click()]);
      assert.match(download.suggestedFilename(), /\.ics$/);
      await download.saveAs(path.join(KEPT, `${site}-${style}.ics`));
    }
    await reload(page);
    const timed = page.locator('article.card').nth(1);
    assert.match(await timed.innerText(), /z godzinami/, 'both calendars are remembered');
    assert.match(await timed.innerText(), /nic się nie zmieniło/);
    const again = path.join(KEPT, `${site}-again.ics`);
    const [download] = await Promise.all([page.waitForEvent('download'), timed.locator('button').first().click()]);
    await download.saveAs(again);
    assert.equal(fs.readFileSync(again, 'utf8'), fs.readFileSync(path.join(KEPT, `${site}-timed.ics`), 'utf8'),
      'an unchanged plan gives the same file after a reload');
    fs.rmSync(again);
  });
}
