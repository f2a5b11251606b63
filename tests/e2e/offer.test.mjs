// The provider's offer and brand: edited by the keyboard alone, seen in advice and comparison, exported, imported, refused
// where it is hostile, brought along by the build. And no trace of it for who never opens the page.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { DESK, PHONE, ROOT, journey } from './harness.mjs';
import { LOOKS, fits, rulesHold, tabTo } from './living.mjs';
import { saved, shop, stored } from './plan.mjs';

const PAGE = '#/oferta';
const KEY = 'konserwator.offer';
const plain = text => text.replaceAll('\u00a0', ' ');
const STANDARD = JSON.parse(fs.readFileSync(path.join(ROOT, 'public/brand.json'), 'utf8'));
const schema = JSON.parse(fs.readFileSync(path.join(ROOT, 'docs/offer.schema.json'), 'utf8'));
const valid = new Ajv({ allErrors: true }).compile(schema);

/** The standard offer with other values at these paths. */
function offer(changes) {
  const file = structuredClone(STANDARD);
  for (const [place, value] of Object.entries(changes)) {
    const names = place.split('.');
    const inner = names.slice(0, -1).reduce((object, name) => object[name], file);
    inner[names.at(-1)] = value;
  }
  return file;
}

const upload = (page, text, id = 'plik-oferty', name = 'oferta.json', mimeType = 'application/json') =>
  page.locator(`#${id}`).setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
const focused = page => page.evaluate(() => document.activeElement?.id);
const focusOn = (page, id) => page.waitForFunction(id => document.activeElement?.id === id, id);

/** Types into the field that Tab leads to. */
async function type(page, id, text) {
  await tabTo(page, `#${id}`, 120);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Opens a fold that Tab leads to. */
async function unfold(page, id) {
  await tabTo(page, `#grupa-${id}`, 120);
  await page.keyboard.press('Enter');
}

async function exported(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#pobierz-oferte').click()]);
  return fs.readFileSync(await download.path(), 'utf8');
}

for (const viewport of [PHONE, DESK]) {
  journey(`an offer is written by the keyboard alone at ${viewport.width} px, and advice and comparison show it`, { viewport }, async ({ page, context, open }) => {
    await stored(context, saved(shop()));
    await open(PAGE);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1' || document.getElementById('o-brand-name'));
    await type(page, 'o-brand-name', 'Studio <b>Opieka</b>');
    await type(page, 'o-brand-accent', '#ffff00');
    await type(page, 'o-links-care', 'https://example.pl/opieka-techniczna');
    await unfold(page, 'extended');
    await type(page, 'o-tiers-extended-name-pl', 'Spokój');
    await type(page, 'o-tiers-extended-net-care', '-650');
    await type(page, 'o-tiers-extended-covers-pl', 'Aktualizacje co miesiąc');
    await type(page, 'o-tiers-extended-details', 'example.pl/spokoj');
    await page.keyboard.press('Enter');
    await focusOn(page, 'problemy');
    assert.equal(await page.evaluate(key => localStorage.getItem(key), KEY), null, 'nothing is saved');
    const problems = (await page.locator('#problemy li').allInnerTexts()).map(plain);
    assert.deepEqual(problems, [
      'Wsparcie rozszerzone: Cena miesięczna z opieką, netto. Wpisz wartość od 0 do 1 000 000.',
      'Wsparcie rozszerzone: Strona o tym poziomie. Wpisz adres, który zaczyna się od https:// i zaraz potem ma nazwę serwera.',
    ]);
    await tabTo(page, '#problemy li a');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'o-tiers-extended-net-care');
    assert.equal(await page.locator('#o-tiers-extended-net-care').getAttribute('aria-describedby'), 'o-tiers-extended-net-care-p');
    await type(page, 'o-tiers-extended-net-care', '650,50');
    await type(page, 'o-tiers-extended-details', 'https://example.pl/spokoj');
    const preview = plain(await page.locator('#podglad').innerText());
    assert.match(preview, /Studio <b>Opieka<\/b>/, 'a name is plain text');
    assert.match(preview, /Spokój.*650,50 zł.*netto; z VAT 23 % to 800,12 zł/s);
    assert.match(plain(await page.locator('#zmiany-oferty').innerText()), /Na jasnym tle ten kolor jest nieczytelny/);
    await page.keyboard.press('Enter');
    await focusOn(page, 'stan-oferty');
    assert.match(plain(await page.locator('#stan-oferty').innerText()), /^Obowiązuje wersja 2 z .*Zapisano\. Ta oferta obowiązuje\.$/s);

    await open('#/porownanie');
    const card = page.locator('section[aria-labelledby="obietnica-extended"]');
    assert.match(plain(await card.innerText()), /Spokój \(rozszerzone\).*650,50 zł.*netto; z VAT 23 % to 800,12 zł/s);
    assert.match(plain(await card.innerText()), /W cenie\s+Aktualizacje co miesiąc/);
    const link = card.locator('a[href="https://example.pl/spokoj"]');
    assert.deepEqual(await link.evaluate(link => [link.target, link.rel]), ['_blank', 'noreferrer noopener']);
    assert.match(plain(await page.locator('main').innerText()), /z oferty firmy Studio <b>Opieka<\/b>, wersja 2/);
    await open('#/porada');
    await page.reload();
    await page.locator('aside h2').waitFor();
    assert.match(plain(await page.locator('main').innerText()), /Porada liczy bez VAT\./);
  });
}

journey('a file is exported, fits its schema, is imported with its differences and put back', async ({ page, open, shot }) => {
  await open(PAGE);
  await page.locator('#o-brand-name').fill('Studio');
  await page.locator('#grupa-extended').click();
  await page.locator('#o-tiers-extended-covers-pl').fill('aktualizacje\nkopie');
  await page.locator('#zapisz-oferte').click();
  await focusOn(page, 'stan-oferty');
  const file = await exported(page);
  assert.ok(valid(JSON.parse(file)), JSON.stringify(valid.errors));
  assert.equal(JSON.parse(file).tiers.extended.covers.pl, 'aktualizacje\nkopie');
  assert.ok(valid(STANDARD), 'what the build brings along fits too');

  // Pictures made by the browser itself are what they say.
  for (const [type, ending] of [['image/png', 'png'], ['image/jpeg', 'jpg'], ['image/webp', 'webp']]) {
    const address = await page.evaluate(type => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [120, 40];
      canvas.getContext('2d').fillRect(10, 10, 50, 20);
      return canvas.toDataURL(type);
    }, type);
    await page.locator('#o-brand-logo').setInputFiles({ name: `logo.${ending}`, mimeType: type, buffer: Buffer.from(address.split(',')[1], 'base64') });
    await page.waitForFunction(address => document.querySelector('img.brand-logo')?.src === address, address);
    assert.deepEqual(await page.locator('img.brand-logo').evaluate(image => [image.naturalWidth, image.naturalHeight]), [120, 40]);
  }
  const bad = [
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/svg+xml', /skrypt/],
    ['<p>x</p>', 'image/svg+xml', /uszkodzony/],
    ['hello', 'image/png', /uszkodzony/],
    ['hello', 'text/plain', /nie jest obraz/],
    [`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(66_000)}</svg>`, 'image/svg+xml', /ponad 64/],
    ['x'.repeat(600_000), 'image/png', /ponad 64/],
  ];
  for (const [text, type, reason] of bad) {
    await upload(page, text, 'o-brand-logo', 'logo', type);
    await page.locator('#o-brand-logo-p', { hasText: reason }).waitFor();
  }
  await page.locator('#porzuc-zmiany').click();
  await page.waitForFunction(() => !document.querySelector('img.brand-logo'));

  await upload(page, JSON.stringify(offer({ 'brand.name': 'Inna firma', version: 9, 'tiers.basic.net.support': 12_345 })));
  await focusOn(page, 'stan-oferty');
  const changes = (await page.locator('#zmiany-oferty li').allInnerTexts()).map(text => text.replace(/\s+/g, ' '));
  assert.deepEqual(changes, [
    'Nazwa firmy: Inna firma (było: Studio)',
    'Wsparcie podstawowe: Cena miesięczna ze wsparciem, netto: 123,45 (było: 90)',
    'Wsparcie rozszerzone: W cenie, po polsku: nic (było: aktualizacje kopie)',
  ]);
  await page.locator('#zapisz-oferte').click();
  await page.waitForFunction(() => /wersja\s9/.test(document.getElementById('stan-oferty').textContent));
  await page.locator('button', { hasText: 'Weź do formularza' }).first().click();
  await focusOn(page, 'stan-oferty');
  assert.equal(await page.locator('#o-brand-name').inputValue(), 'Studio');
  await shot('offer-1280');
  await page.locator('#oferta-z-programu').click();
  await page.waitForFunction(() => document.getElementById('o-brand-name').value === '');
  await page.locator('#zapisz-oferte').click();
  await page.waitForFunction(() => document.getElementById('stan-oferty').textContent.match(/która przychodzi z\sprogramem/));
});

journey('hostile files are refused with reasons, and the offer stays as it was', async ({ page, open }) => {
  page.on('dialog', () => assert.fail('a script ran'));
  await open(PAGE);
  const refuse = async (text, ...reasons) => {
    await upload(page, typeof text === 'string' ? text : JSON.stringify(text));
    for (const reason of reasons) await page.locator('#problem-oferty', { hasText: reason }).waitFor();
    await focusOn(page, 'problem-oferty');
    assert.match(plain(await page.locator('#problem-oferty').innerText()), /Oferta jest bez zmian\./);
    assert.equal(await page.locator('#zmiany-oferty').count(), 0);
  };
  const missing = offer({});
  delete missing.tiers.comprehensive;
  await refuse('hello', 'nie jest poprawny JSON');
  await refuse({}, 'nie jest plik oferty');
  await refuse('x'.repeat(204_801), /ponad 200/);
  await refuse(offer({ form: 2 }), 'w nowszej wersji programu');
  await refuse(offer({ 'brand.evil': '<script>alert(1)</script>' }), 'Pola „brand.evil” nie ma');
  await refuse(missing, 'Wsparcie kompleksowe', 'nie ma ani słowa');
  await refuse(offer({ 'tiers.basic.net.care': -1, 'links.care': 'javascript:alert(1)', 'brand.accent': 'red"><script>', 'contact.email': '<img src=x onerror=alert(1)>' }),
    'Wsparcie podstawowe: Cena miesięczna z opieką, netto', 'Strona o opiece technicznej', 'Kolor firmy', 'E-mail');
  const huge = `data:image/svg+xml;base64,${Buffer.from(`<svg>${' '.repeat(70_000)}</svg>`).toString('base64')}`;
  await refuse(offer({ 'brand.logo': huge }), /ponad 64/);
  for (const invalid of [missing, offer({ form: 2 }), offer({ 'tiers.basic.net.care': -1 }), offer({ 'brand.evil': 'x' }), offer({ 'brand.accent': 'red' })]) {
    assert.equal(valid(invalid), false, 'the schema refuses it too');
  }
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
  const texts = Object.fromEntries(['brand.name', 'contact.address', 'closing.title.pl', 'closing.text.pl', 'tiers.basic.covers.pl', 'tiers.basic.leaves_out.pl'].map(name => [name, script]));
  await upload(page, JSON.stringify(offer({ ...texts, 'tiers.basic.name.pl': '<script>alert(1)</script>' })));
  await focusOn(page, 'stan-oferty');
  await page.locator('#zapisz-oferte').click();
  await page.waitForFunction(() => document.getElementById('stan-oferty').textContent.includes('wersja'));
  assert.equal(await page.locator('main script, main img').count(), 0);
  assert.match(await page.locator('#podglad').innerText(), /<script>alert\(1\)<\/script>/);
});

journey('what the build brings along holds, and a broken one is said only on the page of the offer', async ({ page, context, open }) => {
  await stored(context, saved(shop()));
  let body = JSON.stringify(offer({ 'tiers.extended.name.pl': 'Spokój', default_language: 'pl' }));
  await context.route('**/brand.json', route => route.fulfill({ contentType: 'application/json', body }));
  await open('#/porownanie');
  await page.locator('h3', { hasText: 'Spokój (rozszerzone)' }).first().waitFor();
  body = '<!doctype html>';
  await open(PAGE);
  await page.reload();
  await page.locator('[role=alert]', { hasText: 'brand.json' }).waitFor();
  assert.match(await page.locator('[role=alert]').innerText(), /nie jest poprawny JSON/);
  await open('#/porada');
  await page.locator('aside h2').waitFor();
  assert.equal(await page.locator('[role=alert]').count(), 0);
});

journey('who never opens the page sees nothing of it', async ({ page, context, open }) => {
  await stored(context, saved(shop()));
  await open('#/porownanie');
  const text = plain(await page.locator('main').innerText());
  assert.doesNotMatch(text, /netto|VAT|Szczegóły poziomu/);
  assert.match(text, /Ceny, godziny w abonamencie/);
  assert.equal(await page.evaluate(key => localStorage.getItem(key), KEY), null);
});

for (const { viewport, colorScheme, language } of LOOKS) {
  journey(`the page breaks no rule that a program can check (${language}, ${colorScheme}, ${viewport.width} px)`, { viewport, colorScheme }, async ({ page, context, open, shot }) => {
    await stored(context, saved(shop(), { language }));
    await open(PAGE);
    await page.waitForFunction(language => document.documentElement.lang === language, language);
    await page.locator('#o-brand-name').fill('Bardzo długa nazwa firmy opiekującej się stronami internetowymi');
    await page.locator('#o-brand-accent').fill('#e0a030');
    await page.locator('#grupa-extended').click();
    await page.locator('#o-tiers-extended-net-care').fill('dużo');
    await page.locator('#zapisz-oferte').click();
    await focusOn(page, 'problemy');
    await rulesHold(page, 'with problems');
    await fits(page, 'with problems');
    await page.locator('#o-tiers-extended-net-care').fill('650,50');
    await page.locator('#o-tiers-extended-details').fill('https://example.pl/spokoj');
    await page.locator('#zapisz-oferte').click();
    await focusOn(page, 'stan-oferty');
    await shot(`offer-${language}-${colorScheme}-${viewport.width}`);
    await rulesHold(page, 'saved');
    await fits(page, 'saved');
    await open('#/porownanie');
    await rulesHold(page, 'comparison');
    await fits(page, 'comparison');
    await shot(`offer-compare-${language}-${viewport.width}`);
  });
}
