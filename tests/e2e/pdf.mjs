// The text of a PDF that Chromium printed: pages' contents are inflated and their glyphs read by the fonts' own tables
// (ToUnicode). Enough for what a browser writes, and nothing more; so a test sees what paper would say.
import zlib from 'node:zlib';

/** Every object of the file by its number: its dictionary as text, and its stream as far as it has one. */
function objects(bytes) {
  const text = bytes.toString('latin1');
  const found = new Map();
  for (const match of text.matchAll(/(\d+) 0 obj\b/g)) {
    const from = match.index + match[0].length;
    const end = text.indexOf('endobj', from);
    const body = text.slice(from, end);
    const begins = body.search(/stream\r?\n/);
    let stream = null;
    if (begins >= 0) {
      const start = from + begins + (body.slice(begins).startsWith('stream\r\n') ? 8 : 7);
      const raw = bytes.subarray(start, text.indexOf('endstream', start));
      const dictionary = body.slice(0, begins);
      try { stream = /FlateDecode/.test(dictionary) ? zlib.inflateSync(raw, { finishFlush: zlib.constants.Z_SYNC_FLUSH }) : raw; } catch { stream = null; }
    }
    found.set(Number(match[1]), { dictionary: begins >= 0 ? body.slice(0, begins) : body, stream });
  }
  return found;
}

/** Glyph to text, by a ToUnicode table. */
function glyphs(table) {
  const map = new Map();
  const utf16 = hex => String.fromCharCode(...hex.match(/.{4}/g).map(unit => parseInt(unit, 16)));
  for (const [, block] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, to] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) map.set(parseInt(glyph, 16), utf16(to));
  }
  for (const [, block] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, to] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      for (let glyph = parseInt(first, 16), step = 0; glyph <= parseInt(last, 16); glyph++, step++) {
        map.set(glyph, String.fromCharCode(parseInt(to, 16) + step));
      }
    }
    for (const [, first, , list] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
      [...list.matchAll(/<([0-9a-f]+)>/gi)].forEach(([, to], step) => map.set(parseInt(first, 16) + step, utf16(to)));
    }
  }
  return map;
}

/** The text of each page; spaces where words are set apart are not always there, so compare without them. */
export function pagesOf(bytes) {
  const all = objects(bytes);
  const reference = (dictionary, name) => Number(new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(dictionary)?.[1]);
  const pages = [];
  for (const { dictionary } of all.values()) {
    if (!/\/Type\s*\/Page\b(?!s)/.test(dictionary)) continue;
    const resources = /\/Font\s*<<([\s\S]*?)>>/.exec(dictionary)?.[1] ?? all.get(reference(dictionary, 'Font'))?.dictionary ?? '';
    const fonts = new Map();
    for (const [, name, number] of resources.matchAll(/\/(F\d+)\s+(\d+) 0 R/g)) {
      const table = all.get(reference(all.get(Number(number)).dictionary, 'ToUnicode'))?.stream;
      fonts.set(name, table ? glyphs(table.toString('latin1')) : new Map());
    }
    const contents = all.get(reference(dictionary, 'Contents'))?.stream?.toString('latin1') ?? '';
    let font = new Map();
    let text = '';
    for (const [, name, hex] of contents.matchAll(/\/(F\d+)\s+[\d.]+\s+Tf|<([0-9a-fA-F]*)>/g)) {
      if (name) { font = fonts.get(name) ?? new Map(); continue; }
      for (const glyph of hex.match(/.{4}/g) ?? []) text += font.get(parseInt(glyph, 16)) ?? '';
    }
    pages.push(text);
  }
  return pages;
}

/** Text without any white space and ligatures, to be compared. */
export const tight = text => text.normalize('NFKC').replace(/\s/g, '');
