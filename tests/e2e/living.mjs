// What tests of a calendar that somebody lives with have in common: a shop with its calendar, its entries and what is said
// of them, hands that use the keyboard alone or touch alone, and what holds of every page.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DESK, PHONE, ROOT } from './harness.mjs';
import { saved, shop, stored } from './plan.mjs';

/** Both languages in both appearances, for what has to hold in each of them; and both widths, once in each theme. */
export const LOOKS = [
  { viewport: DESK, colorScheme: 'light', language: 'pl' }, { viewport: PHONE, colorScheme: 'dark', language: 'pl' },
  { viewport: PHONE, colorScheme: 'light', language: 'en' }, { viewport: DESK, colorScheme: 'dark', language: 'en' },
];

/** A shop whose calendar was made on a Monday morning. */
export async function begun({ page, context, open }, more = {}) {
  await page.clock.setFixedTime(new Date('2026-11-23T09:00:00+01:00'));
  await stored(context, saved(shop(), more));
  await open('#/kalendarz');
  await page.locator('#make-calendar').click();
  await page.locator('.visit').first().waitFor();
}

export const said = page => page.locator('.said p');
export const says = (page, start) => page.waitForFunction(start => document.querySelector('.said p')?.textContent.startsWith(start), start);
export const entry = (page, id) => page.locator(`[id="${id}"]`);
export const entryOf = async box => box.evaluate(element => element.closest('li').id);
export const focusedIn = (page, id) => page.waitForFunction(id => document.getElementById(id)?.contains(document.activeElement), id);
export const dayOf = (page, id) => entry(page, id).evaluate(element => element.closest('.day').querySelector('small').textContent);

/** The first entry with at least so many other days to go to in a month. Its panel and that month stay open. */
export async function movable(page, days = 2) {
  for (const more of await page.locator('.visit .more').all()) {
    const id = await entryOf(more);
    await more.click();
    const fold = entry(page, id).locator('.panel > details').first();
    await fold.locator('summary').click();
    // The month is drawn a moment after the fold is open; without other days a sentence stands there.
    await fold.locator('form, p').first().waitFor();
    if (await entry(page, id).locator('.pick input').count() >= days) return id;
    await more.click();
  }
  throw new Error('no entry can be moved');
}

/** Goes on with Tab until the focus is on an element that fits. */
export async function tabTo(page, selector, most = 60) {
  for (let step = 0; step < most; step++) {
    if (await page.evaluate(selector => document.activeElement?.matches(selector), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/**
 * Goes down a list that has the focus to a value. Typing its name would do, too, but what is typed slowly is taken for
 * several names.
 */
export async function arrowTo(page, list, value) {
  await page.keyboard.press('Home');
  for (let step = 0; step < 30 && await list.inputValue() !== value; step++) await page.keyboard.press('ArrowDown');
  assert.equal(await list.inputValue(), value);
}

/** Hands on the keyboard: whatever they use is first reached by Tab, in the direction in which it stands. */
function keyboard(page) {
  const reach = async target => {
    const element = await target.elementHandle();
    const back = await element.evaluate(it => Boolean(document.activeElement.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING));
    for (let step = 0; step < 250; step++) {
      if (await element.evaluate(it => it === document.activeElement)) return;
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not lead to ${target}`);
  };
  return {
    way: 'keyboard',
    press: async target => { await reach(target); await page.keyboard.press('Enter'); },
    tick: async target => { await reach(target); await page.keyboard.press('Space'); },
    type: async (target, text) => {
      await reach(target);
      await page.keyboard.press('Control+A');
      for (const [at, line] of text.split('\n').entries()) {
        if (at > 0) await page.keyboard.press('Enter');
        await page.keyboard.type(line);
      }
    },
    /** The same number stands for day and month, whichever the browser asks for first. */
    date: async (target, month, year) => { await reach(target); await page.keyboard.type(`${month}${month}${year}`); },
    choose: async (target, value) => { await reach(target); await arrowTo(page, target, value); },
    /** Another of several: the arrows lead from the chosen one to its neighbours. */
    another: async group => { await reach(group.locator('input:checked')); await page.keyboard.press('ArrowDown'); },
    undo: () => page.keyboard.press('Control+z'),
    redo: () => page.keyboard.press('Control+Shift+Z'),
  };
}

/** Hands on a touch screen: what the screen's own keyboard and lists do is filled in. */
function touch(page) {
  return {
    way: 'touch',
    press: target => target.tap(),
    tick: target => target.tap(),
    type: async (target, text) => { await target.tap(); await target.fill(text); },
    date: (target, month, year) => target.fill(`${year}-${month}-${month}`),
    choose: (target, value) => target.selectOption(value),
    another: group => group.locator('input:not(:checked)').first().tap({ force: true }),
    undo: () => page.locator('#undo-action').tap(),
    redo: () => page.locator('#redo-action').tap(),
  };
}

/** Each way of using a page, at each width. */
export const HANDS = [PHONE, DESK].flatMap(viewport => [
  { name: `the keyboard alone at ${viewport.width} px`, options: { viewport }, of: keyboard },
  { name: `touch at ${viewport.width} px`, options: { viewport, hasTouch: true }, of: touch },
]);

const AXE = fs.readFileSync(path.join(ROOT, 'tests/e2e/node_modules/axe-core/axe.min.js'), 'utf8');

/** Nothing on the page breaks a rule that a program can check. */
export async function rulesHold(page, where) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ rules: { 'target-size': { enabled: true } } }));
  assert.deepEqual(violations.map(rule => `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.target).join(' | ')}`), [], where);
}

/** The page is no wider than the window. */
export async function fits(page, where) {
  const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(inner <= outer, `${where}: ${inner} px in ${outer} px`);
}

/** What the browser would print, as bytes; A4, as the style sheet says. */
export async function printed(page) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  return Buffer.from(data, 'base64');
}
