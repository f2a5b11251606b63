#!/usr/bin/env python3
"""The table of time zones from this machine's zone data (TZif files), by the standard library alone.

  time_zones.py > crates/planner/data/time_zones.tsv

A zone is listed with its rule (the footer of its TZif file, RFC 9636, section 3.3) when that rule holds for every moment of
the years below and fits the form of VTIMEZONE that every calendar program takes: an n-th or the last weekday of a month, at
a time of that day. All others are listed without a rule.
"""
import collections
import datetime as dt
import pathlib
import re
from zoneinfo import ZoneInfo

ROOT = pathlib.Path('/usr/share/zoneinfo')
YEARS = range(2025, 2101)
FIXED = re.compile(r'(<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)')
CHANGE = re.compile(r'M(\d+)\.(\d)\.(\d)(?:/([-+]?[\d:]+))?')


def minutes(text):
    sign = -1 if text.startswith('-') else 1
    parts = [int(part) for part in text.lstrip('+-').split(':')]
    return sign * (parts[0] * 60 + (parts[1] if len(parts) > 1 else 0))


def parse(rule):
    """Offset, and for a rule with changes the second offset and both changes; None for another form."""
    body, *changes = rule.split(',')
    offsets = FIXED.findall(body + ('' if re.search(r'\d$', body) else '0'))
    if not changes:
        return (-minutes(offsets[0][1]),) if len(offsets) == 1 else None
    named = re.fullmatch(r'(<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)(<[^>]+>|[A-Za-z]+)([-+]?[\d:]+)?', body)
    found = [CHANGE.fullmatch(change) for change in changes]
    if not named or len(found) != 2 or not all(found):
        return None
    first = -minutes(named[2])
    second = -minutes(named[4]) if named[4] else first + 60
    begins, ends = [(int(m[1]), int(m[2]), int(m[3]), minutes(m[4] or '2')) for m in found]
    if any(not 0 <= change[3] < 1440 for change in (begins, ends)):
        return None
    return first, second, begins, ends


def moment(year, change):
    month, week, weekday, minute = change
    first = dt.date(year, month, 1)
    day = first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (week - 1))
    while day.month != month:
        day -= dt.timedelta(7)
    return dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=minute)


def holds(name, parsed):
    """Whether the zone changes its offset when the rule says so, and at no other time: looked at every hour near the rule's
    changes, at midnight and noon otherwise."""
    zone = ZoneInfo(name)

    def offset(utc):
        return int(utc.replace(tzinfo=dt.timezone.utc).astimezone(zone).utcoffset().total_seconds() // 60)

    for year in YEARS:
        looked_at = [dt.datetime(year, 1, 1) + dt.timedelta(hours=12 * n) for n in range(732)]
        if len(parsed) == 1:
            if any(offset(utc) != parsed[0] for utc in looked_at):
                return False
            continue
        first, second, begins, ends = parsed
        on = moment(year, begins) - dt.timedelta(minutes=first)
        off = moment(year, ends) - dt.timedelta(minutes=second)
        for change in (on, off):
            looked_at += [change + dt.timedelta(minutes=30 * n) for n in range(-6, 7)] + [change - dt.timedelta(minutes=1)]
        for utc in looked_at:
            if utc.year != year:
                continue
            within = on <= utc < off if on < off else not off <= utc < on
            if offset(utc) != (second if within else first):
                return False
    return True


def main():
    version = (ROOT / 'tzdata.zi').read_text().splitlines()[0].removeprefix('# version ')
    names = [line.split('\t')[2].strip() for line in (ROOT / 'zone.tab').read_text().splitlines() if line[:1] not in ('#', '')]
    groups = collections.defaultdict(list)
    for name in sorted(names):
        rule = (ROOT / name).read_bytes().rstrip(b'\n').rpartition(b'\n')[2].decode()
        parsed = parse(rule)
        groups[rule if parsed and holds(name, parsed) else '-'].append(name)
    print('# Time zones by their yearly rule, as the IANA data of version', version, 'have them (zone.tab, footers of the TZif')
    print('# files). Made by tests/ical/time_zones.py, which checks that each rule holds from', YEARS[0], 'to', f'{YEARS[-1]}.')
    print('# Zones below "-" have no yearly rule, or one that calendar programs do not take.')
    print('rule\tzones')
    for rule in sorted(groups):
        print(rule, ' '.join(groups[rule]), sep='\t')


main()
