// Saved plans, made here and not by the application, for journeys and measurements that begin with one.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { ROOT } from './site.mjs';

export const SLOT = 'konserwator.plan.a';

/** The text of a saved plan with these answers, made here and not by the application. */
export function saved(answers, more = {}) {
  const data = {
    plan: '0190f3c4-7d5a-7c60-8a5e-1f2e3d4c5b6a', site: 'Ceramika Podgórze', language: null, theme: null, answers,
    calendar_from: null, tier: null, care: null, assumptions: {}, prices: {}, preferences: {}, timed_export: false, exported: {}, ...more,
  };
  // Keys in the order of their letters, also those that are numbers.
  const canonical = value => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    if (!value || typeof value !== 'object') return JSON.stringify(value);
    const known = Object.keys(value).filter(key => value[key] !== undefined).sort();
    return `{${known.map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
  };
  const checksum = crc32(Buffer.from(canonical(data))).toString(16).padStart(8, '0');
  return JSON.stringify({ schema: 4, rev: 3, checksum: `crc32:${checksum}`, data });
}

function crc32(bytes) {
  if (zlib.crc32) return zlib.crc32(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xEDB88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

/** The answers of the sample shop. */
export const shop = () => JSON.parse(fs.readFileSync(path.join(ROOT, 'crates/planner/examples/sites/woocommerce-shop.json'), 'utf8'));

/** Puts a text into the storage before the application starts for the first time. */
export const stored = (context, text, key = SLOT) => context.addInitScript(([key, text]) => {
  if (!sessionStorage.getItem('filled')) {
    sessionStorage.setItem('filled', 'yes');
    localStorage.setItem(key, text);
  }
}, [key, text]);

/** The day on which the long plan is looked at. */
export const DAY_OF_LONG_PLAN = '2027-01-20';
const WORK = 2000;
const DAYS = 5 * 365;
const TASKS = ['UP03', 'BK03', 'SE03', 'QA01', 'MO02', 'PF01', 'SO01', 'CN01', 'DN01', 'RT01'];

/**
 * A saved plan of five years with 2,000 pieces of work, agreed on, of which some are done, some late and most ahead: ten on
 * a working day, so that visits are as full as people make them.
 */
export function longPlan() {
  const iso = days => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);
  const entries = {}, book = [];
  const visits = WORK / TASKS.length;
  for (let visit = 0; visit < visits; visit += 1) {
    const day = iso(Math.floor(visit * DAYS / visits));
    TASKS.forEach((task, at) => {
      const performer = at % 3 === 2 ? 'owner' : 'tech';
      entries[`${task}/${visit}`] = [day, day, performer, 10 + at * 5, 1];
      if (day < '2026-12-01') book.push([book.length + 1, day, 'done', `${task}/${visit}`, performer, day, 10 + at * 5, day]);
    });
  }
  const agreed = { through: iso(DAYS), made_from: 0, entries, left: [], series: {} };
  return saved(shop(), { calendar_from: '2025-01-01', agreed, book, preferences: { months: 36 } });
}
