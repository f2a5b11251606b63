#!/usr/bin/env python3
"""The planner's offsets of every time zone against Python's zoneinfo, and against Node's own data by zone_offsets.mjs.
   zone_offsets.py zones.tsv     lines: zone, local time with its offset; or zone, 'refused'"""
import datetime as dt
import sys
from zoneinfo import ZoneInfo

zones, wrong, count, refused = {}, 0, 0, []
for line in open(sys.argv[1], encoding='utf-8'):
    name, said = line.rstrip('\n').split('\t')
    if said == 'refused':
        refused.append(name)
        continue
    zone = zones.setdefault(name, ZoneInfo(name))
    local = dt.datetime.fromisoformat(said)
    if local.replace(tzinfo=zone).utcoffset() != local.utcoffset():
        print(f'{name}: {said}, but zoneinfo says {local.replace(tzinfo=zone).isoformat()}')
        wrong += 1
    count += 1
print(f'zoneinfo: {len(zones)} zones, {count} times, {wrong} differ; refused: {", ".join(refused)}')
sys.exit(wrong > 0 or not zones)
