// A calendar in the states in which it is seldom looked at: empty, overfull, overdue altogether, finished, and simply up to
// date. Each says in one sentence how it stands and what to do, in every view, and no view scrolls sideways.
import assert from 'node:assert/strict';
import { DESK, PHONE, journey } from './harness.mjs';
import { LOOKS, begun, fits, rulesHold } from './living.mjs';
import { STATES, inState } from './plan_states.mjs';

/** What the views say of each state, and where that leads. */
const KEY_SENTENCES = {
  empty: [/^W\stym planie nie ma żadnej wizyty: nie ma na nie godzin albo wszystkie czynności są wyłączone\./, '#/ustawienia-kalendarza'],
  overfull: [/^W\sniektórych miesiącach jest więcej pracy niż czasu\./, '#/godziny'],
  overdue: [/^Po terminie: \d+\sczynności, od 30\slistopada 2026\.\s+Zacznij od najstarszego: .+, \d+\s\S+ 2026\.\s+Odhacz, co już zrobione\. Resztę ułóż od nowa, licząc od dziś\./, '#/zmiany'],
  finished: [/^Wszystko zrobione\. Do 31\sgrudnia 2027 nic więcej nie jest zaplanowane\./, '#/ustawienia-kalendarza'],
};

const viewsOf = state => {
  const month = STATES[state].today.slice(0, 7);
  return {
    told: ['#/kalendarz', `#/kalendarz/${month}`, `#/kalendarz/${month.slice(0, 4)}`, '#/kalendarz/tabela'],
    rest: ['#/godziny', '#/ksiazka', '#/raport', '#/teczka', '#/procedury'],
  };
};

for (const [state, [sentence, to]] of Object.entries(KEY_SENTENCES)) {
  for (const viewport of [PHONE, DESK]) {
    journey(`every view of a plan that is ${state} says so at ${viewport.width} px`, { viewport }, async journey => {
      const { page, open, shot } = journey;
      await inState(journey, state);
      const { told, rest } = viewsOf(state);
      for (const address of told) {
        await open(address);
        const banner = page.locator('main .banner').filter({ has: page.locator(`a[href="${to}"]`) }).last();
        await banner.waitFor();
        assert.match((await banner.innerText()).trim(), sentence, address);
        await fits(page, address);
      }
      await shot(`state-${state}-table-${viewport.width}`);
      for (const address of rest) {
        await open(address);
        await fits(page, address);
      }
    });
  }
  journey(`no view of a plan that is ${state} scrolls sideways at 320 px`, { viewport: { width: 320, height: 700 } }, async journey => {
    await inState(journey, state);
    const { told, rest } = viewsOf(state);
    for (const address of [...told, ...rest]) {
      await journey.open(address);
      await fits(journey.page, address);
    }
  });
}

for (const { viewport, colorScheme, language } of LOOKS) {
  journey(`plans in all states break no rule that a program can check (${viewport.width} px, ${colorScheme}, ${language})`, { viewport, colorScheme }, async journey => {
    const { page, open } = journey;
    const state = { light: { pl: 'overdue', en: 'finished' }, dark: { pl: 'empty', en: 'overfull' } }[colorScheme][language];
    await inState(journey, state, { language });
    for (const address of Object.values(viewsOf(state)).flat()) {
      await open(address);
      await rulesHold(page, `${state}, ${address}`);
    }
  });
}

journey('where nothing is late and nothing is for today, the list says when the next visit is', async journey => {
  const { page } = journey;
  await begun(journey);
  const banner = page.locator('main .banner.is-ok');
  assert.match(await banner.innerText(), /^Wszystko zrobione na czas\. Następna wizyta: pon\.\s30\slistopada\.$/);
});

journey('who is far behind plans anew from today, oldest work first', { viewport: PHONE }, async journey => {
  const { page } = journey;
  await inState(journey, 'overdue');
  const days = await page.locator('section[aria-labelledby=po-terminie] .day > h3').allInnerTexts();
  assert.match(days[0], /30\slistopada/, 'the oldest day stands first');
  await page.locator('main .banner.is-warn a[href="#/zmiany"]').click();
  await page.waitForURL(/#\/zmiany$/);
  await page.locator('#od-nowa').check();
  await page.locator('#apply-changes').click();
  await page.waitForURL(/#\/kalendarz$/);
  await page.locator('main .banner.is-warn').waitFor({ state: 'detached' });
  assert.equal(await page.locator('section[aria-labelledby=po-terminie]').count(), 0);
});

journey('the header of a phone is one line in which every page can be reached', { viewport: PHONE, hasTouch: true }, async journey => {
  const { page, open } = journey;
  await begun(journey);
  for (const address of ['#/kalendarz', '#/odpowiedzi', '#/raport']) {
    await open(address);
    const height = await page.locator('.top').evaluate(element => element.getBoundingClientRect().height);
    assert.ok(height < 64, `${address}: ${height} px`);
    const inside = await page.locator('.nav').evaluate(strip => {
      const [outer, link] = [strip, strip.querySelector('[aria-current]')].map(element => element?.getBoundingClientRect());
      return !link || (link.left >= outer.left - 1 && link.right <= outer.right + 1);
    });
    assert.ok(inside, `${address}: the present page can be seen`);
  }
  const sizes = await page.locator('.nav a, .top button').evaluateAll(all => all.map(link => link.getBoundingClientRect().height));
  assert.ok(sizes.every(height => height >= 43.5), `${sizes}`);
  // The strip follows the keyboard; under a finger it stays, or the link would not be followed.
  await page.locator('.nav a').first().focus();
  for (let link = await page.locator('.nav a').count(); link > 1; link--) await page.keyboard.press('Tab');
  await page.waitForFunction(() => {
    const [outer, own] = ['.nav', '.nav a:last-child'].map(which => document.querySelector(which).getBoundingClientRect());
    return own.left >= outer.left - 1 && own.right <= outer.right + 1;
  }, null, { timeout: 5000 });
  await page.locator('.nav a').first().tap();
  await page.waitForURL(/#\/rada$|#\/porada$/);
});
