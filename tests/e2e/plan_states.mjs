// Saved plans in the states in which a calendar is seldom looked at: empty, overfull, overdue altogether, and finished.
import fs from 'node:fs';
import path from 'node:path';
import { SLOT, saved, shop } from './plan.mjs';
import { begun } from './living.mjs';
import { ROOT } from './site.mjs';

/** The codes of all tasks of the catalogue. */
const CODES = fs.readFileSync(path.join(ROOT, 'crates/planner/data/tasks.tsv'), 'utf8').trim().split('\n').slice(1).map(row => row.split('\t')[0]);

/** Nothing of the catalogue is done at this site. */
const allOff = () => Object.fromEntries(CODES.map(code => [code, ['not-needed', '']]));

const day = text => new Date(`${text}T00:00:00Z`);
const iso = date => date.toISOString().slice(0, 10);
const plus = (date, days) => new Date(date.getTime() + days * 86_400_000);

/** The longest title that fits, without a place to break. */
const LONG = 'Dokumentacjaprzeciwpożarowainternetowegosklepuzceramikąartystycznąiużytkową'.slice(0, 60);
const LONG_NOTE = `${'bardzodługiesłowobezspacji'.repeat(12)} ${'Tak było i tak zostanie. '.repeat(60)}`.slice(0, 1900);

/** So many tasks that a month has two hundred entries and each of its Mondays to Fridays about twelve. */
function overfull() {
  const tasks = {};
  const entries = {};
  const series = {};
  for (let number = 1; number <= 50; number++) {
    tasks[number] = {
      title: number % 10 === 1 ? LONG : `Przegląd działu ${number}`, minutes: number % 10 === 2 ? 960 : 15, who: number % 3 ? 'tech' : 'owner',
      every: 7, floating: false, first: iso(plus(day('2026-11-30'), number % 5)), note: number === 1 ? LONG_NOTE : 'Krótko.',
    };
    for (let slot = 0; slot < 5; slot++) {
      const on = iso(plus(day('2026-11-30'), number % 5 + 7 * slot));
      entries[`OWN${number}/${slot}`] = [on, on, tasks[number].who, 15, 1];
    }
    series[`OWN${number}`] = [0, iso(plus(day('2026-11-30'), number % 5)), 7];
  }
  return {
    calendar_from: '2026-11-23',
    own_work: { issued: 50, tasks, edits: {}, off: allOff() },
    agreed: { through: '2027-11-22', made_from: 0, entries, left: [], series },
    book: [
      [1, '2026-11-23', 'decision', '2026-11-23', LONG_NOTE],
      [2, '2026-11-23', 'access', '2026-11-23', 'given', LONG, LONG],
    ],
  };
}

/** Each state: what is saved, and the day on which it is looked at. */
export const STATES = {
  empty: { today: '2026-11-23', data: { calendar_from: '2026-11-23', own_work: { issued: 0, tasks: {}, edits: {}, off: allOff() } } },
  overfull: { today: '2026-11-30', data: overfull() },
  overdue: { begun: '2026-11-23', today: '2027-11-15' },
  finished: {
    today: '2026-12-12',
    data: {
      calendar_from: '2026-11-23',
      own_work: {
        issued: 2, edits: {}, off: allOff(),
        tasks: { 1: { title: 'Zdjęcia kolekcji', minutes: 30, who: 'owner', once: '2026-12-09', verify: ['Każdy wyrób ma zdjęcie.'] } },
      },
      agreed: { through: '2027-11-22', made_from: 0, entries: { 'OWN1/20261209': ['2026-12-09', '2026-12-09', 'owner', 30, 1] }, left: [], series: {} },
      book: [[1, '2026-12-09', 'done', 'OWN1/20261209', 'owner', '2026-12-09', 30, '2026-12-09']],
    },
  },
};

/** Opens the application with a plan in this state, on its day. */
export async function inState(journey, name, more = {}) {
  const { page, context, open } = journey;
  const state = STATES[name];
  if (state.begun) {
    await begun(journey, more);
  } else {
    await context.addInitScript(([key, text]) => {
      if (!sessionStorage.getItem('filled')) {
        sessionStorage.setItem('filled', 'yes');
        localStorage.setItem(key, text);
      }
    }, [SLOT, saved(shop(), { ...state.data, ...more })]);
  }
  await page.clock.setFixedTime(new Date(`${state.today}T09:00:00+01:00`));
  await open('#/kalendarz');
  if (state.begun) await page.reload();
  await page.locator('h1').first().waitFor();
}
