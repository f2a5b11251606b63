#!/usr/bin/env python3
"""What a person can have written, as every reader sees it, against what the planner meant.

  texts.py FILE.ics texts.json      texts.json: {"calendar": name, "items": {uid: [summary, description, [category], address]}}

Compared are the calendar's name (NAME, X-WR-CALNAME), and of every item SUMMARY, DESCRIPTION, CATEGORIES, URL and the
DESCRIPTION of its reminder.

A text loses control characters and has line feeds as its only line ends. A summary and a name are one line of 255 octets at
most; a summary loses the word for "cancelled" at its beginning, and stands in the reminder too. A description is cut at 3,000
characters with the address, in which it ends.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

ROOM = 3000
LINE = 255
HERE = pathlib.Path(__file__).parent


def clean(text):
    text = re.sub('\r\n|[\r\n\v\f\x85\u2028\u2029]', '\n', text).replace('\t', ' ')
    return re.sub('[\x00-\x09\x0b-\x1f\x7f-\x9f]', '', text).strip()


def fits_line(got, meant):
    """The whole line, or as much of its beginning as 255 octets hold, ended by an ellipsis."""
    whole = clean(meant).replace('\n', ' ')
    while (bare := re.sub('^(Odwołane|Cancelled):', '', whole).lstrip()) != whole:
        whole = bare
    octets = len(whole.encode())
    if octets <= LINE:
        return got == whole
    return len(got.encode()) <= LINE and got.endswith('…') and whole.startswith(got[:-1]) and len(got.encode()) > LINE // 2


def fits(got, meant, address):
    whole = clean(meant)
    tail = '\n' + address if address else ''
    if got == (whole + tail).strip():
        return True
    body, cut = got.removesuffix(tail), len(whole) + len(tail) > ROOM
    return cut and len(got) <= ROOM and body.endswith('…') and whole.startswith(body[:-1]) and len(body) > ROOM - 200


def icalendar_reads(path):
    import icalendar
    calendar = icalendar.Calendar.from_ical(pathlib.Path(path).read_bytes())
    rows = []
    for event in calendar.walk('VEVENT'):
        categories, alarms = event.get('CATEGORIES'), event.walk('VALARM')
        rows.append([str(event['UID']), str(event['SUMMARY']), str(event.get('DESCRIPTION', '')),
                     [str(one) for one in categories.cats] if categories else [], str(event.get('URL', '')),
                     str(alarms[0]['DESCRIPTION']) if alarms else ''])
    return [str(calendar['NAME']), str(calendar['X-WR-CALNAME'])], rows


def vobject_reads(path):
    import vobject
    calendar = vobject.readOne(open(path, encoding='utf-8', newline='').read())
    names = [calendar.contents[name][0].value for name in ('name', 'x-wr-calname')]

    def value(component, name, nothing=''):
        return getattr(component, name).value if hasattr(component, name) else nothing
    return names, [[e.uid.value, e.summary.value, value(e, 'description'), value(e, 'categories', []), value(e, 'url'),
                    value(e.valarm, 'description') if hasattr(e, 'valarm') else ''] for e in calendar.vevent_list]


def ical_reads(path):
    from ical.calendar_stream import IcsCalendarStream
    calendar = IcsCalendarStream.calendar_from_ics(open(path, encoding='utf-8', newline='').read())
    names = [calendar.name[0], *(one.value for one in calendar.extras if one.name == 'x-wr-calname')]
    return names, [[e.uid, e.summary, e.description or '', list(e.categories), str(e.url or ''),
                    e.alarm[0].description if e.alarm else ''] for e in calendar.events]


def javascript_reads(name):
    return lambda path: json.loads(subprocess.run(
        ['node', HERE / 'texts.mjs', name, path], check=True, capture_output=True).stdout)


def libical_reads(path):
    program = pathlib.Path(os.environ['KIT_JS']).parent / 'bin' / 'r_libical'
    if not program.exists():
        raise ImportError('libical')
    names, rows = [], {}
    printed = subprocess.run([program, path], check=True, capture_output=True).stdout.decode()
    for line in printed.removesuffix('\n').split('\n'):
        uid, name, value = line.split('\t')
        value = re.sub(r'\\(.)', lambda mark: {'n': '\n', 't': '\t'}.get(mark[1], mark[1]), value)
        if name == 'NAME':
            names.append(value)
            continue
        row = rows.setdefault(uid, [uid, '', '', [], '', ''])
        if name == 'CATEGORIES':
            row[3].append(value)
        else:
            row[{'SUMMARY': 1, 'DESCRIPTION': 2, 'URL': 4, 'ALARM': 5}[name]] = value
    return names, list(rows.values())


READERS = {
    'icalendar': icalendar_reads, 'vobject': vobject_reads, 'ical': ical_reads, 'ical.js': javascript_reads('icaljs'),
    'node-ical': javascript_reads('nodeical'), 'scanner of rrule-temporal': javascript_reads('rruletemporal'),
    'libical': libical_reads,
}


def main(path, expected):
    expected = json.load(open(expected, encoding='utf-8'))
    meant, wrong, ran = expected['items'], 0, 0

    def differs(name, what, got, wanted):
        nonlocal wrong
        wrong += 1
        if wrong < 6:
            print(f'{name}: {what}\n  got   {got!r}\n  meant {wanted!r}')

    for name, reads in READERS.items():
        try:
            names, rows = reads(path)
        except (ImportError, subprocess.CalledProcessError) as missing:
            error = getattr(missing, 'stderr', None)
            if error and b'Cannot find module' not in error:
                raise
            print(f'SKIP    {name}: not installed')
            continue
        ran += 1
        if len(names) != 2 or not all(fits_line(one, expected['calendar']) for one in names):
            differs(name, 'the name', names, expected['calendar'])
        for uid, summary, description, categories, address, reminder in rows:
            title, said, kinds, where = meant[uid]
            if not fits_line(summary, title) or reminder not in ('', summary):
                differs(name, f'SUMMARY of {uid}', [summary, reminder], title)
            if not fits(description, said, where):
                differs(name, f'DESCRIPTION of {uid}', description, said)
            if [list(categories), address or ''] != [kinds, where]:
                differs(name, f'CATEGORIES and URL of {uid}', [categories, address], [kinds, where])
        reminders = sum(bool(row[5]) for row in rows)
        if sorted(row[0] for row in rows) != sorted(meant) or reminders != expected['reminders']:
            differs(name, 'items and reminders', [len(rows), reminders], [len(meant), expected['reminders']])
    print(f'{ran} readers, {len(meant)} items, {wrong} texts differ')
    return wrong > 0 or not meant or ran < 4


sys.exit(main(*sys.argv[1:]))
