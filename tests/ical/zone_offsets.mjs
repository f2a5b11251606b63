// The planner's offsets of every time zone against Node's Intl: zone_offsets.mjs zones.tsv
import fs from 'node:fs';

const formats = new Map();
let wrong = 0, count = 0;
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const [zone, said] = line.split('\t');
  if (said === 'refused') continue;
  if (!formats.has(zone)) {
    formats.set(zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }));
  }
  // The local time that Node shows at the moment that the planner means is the one that the planner said.
  const shown = formats.get(zone).format(new Date(said)).replace(' ', 'T');
  if (shown !== said.slice(0, 16)) {
    console.log(`${zone}: ${said}, but Intl shows ${shown}`);
    wrong += 1;
  }
  count += 1;
}
console.log(`Intl (tzdata ${process.versions.tz}): ${formats.size} zones, ${count} times, ${wrong} differ`);
process.exit(wrong > 0 || count === 0 ? 1 : 0);
