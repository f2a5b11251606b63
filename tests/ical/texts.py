#!/usr/bin/env python3
"""Descriptions, categories and addresses as four readers see them, against what the planner meant.

  texts.py FILE.ics texts.json      texts.json: {uid: [description, [category], address]}

A description loses control characters, has line feeds as its only line ends, is cut at 3,000 characters with the address,
and ends in the address.
"""
import json
import pathlib
import re
import subprocess
import sys

import icalendar
import vobject
from ical.calendar_stream import IcsCalendarStream

ROOM = 3000


def clean(text):
    text = re.sub('\r\n|[\r\n\v\f\x85\u2028\u2029]', '\n', text).replace('\t', ' ')
    return re.sub('[\x00-\x09\x0b-\x1f\x7f-\x9f]', '', text).strip()


def fits(got, meant, address):
    whole = clean(meant)
    tail = '\n' + address if address else ''
    if got == (whole + tail).strip():
        return True
    body, cut = got.removesuffix(tail), len(whole) + len(tail) > ROOM
    return cut and len(got) <= ROOM and body.endswith('…') and whole.startswith(body[:-1]) and len(body) > ROOM - 200


def icalendar_reads(text):
    for event in icalendar.Calendar.from_ical(text).walk('VEVENT'):
        categories = event.get('CATEGORIES')
        yield str(event['UID']), str(event.get('DESCRIPTION', '')), [str(c) for c in categories.cats], str(event.get('URL', ''))


def vobject_reads(text):
    for event in vobject.readOne(text).vevent_list:
        yield event.uid.value, event.description.value, event.categories.value, getattr(event, 'url', None) and event.url.value


def ical_reads(text):
    for event in IcsCalendarStream.calendar_from_ics(text).events:
        yield event.uid, event.description, list(event.categories), str(event.url or '')


def icaljs_reads(path):
    script = pathlib.Path(__file__).with_name('texts.mjs')
    for row in json.loads(subprocess.run(['node', script, path], check=True, capture_output=True).stdout):
        yield row


def main(path, expected):
    text = open(path, encoding='utf-8', newline='').read()
    meant = json.load(open(expected, encoding='utf-8'))
    wrong = 0
    for name, rows in [('icalendar', icalendar_reads(text)), ('vobject', vobject_reads(text)), ('ical', ical_reads(text)),
                       ('ical.js', icaljs_reads(path))]:
        seen = 0
        for uid, description, categories, address in rows:
            said, kinds, where = meant[uid]
            seen += 1
            if not fits(description, said, where) or list(categories) != kinds or (address or '') != where:
                wrong += 1
                if wrong < 6:
                    print(f'{name}: {uid}\n  got   {description!r} {categories} {address}\n  meant {said!r} {kinds} {where}')
        if seen != len(meant):
            wrong += 1
            print(f'{name}: {seen} items instead of {len(meant)}')
    print(f'4 readers, {len(meant)} items, {wrong} texts differ')
    return wrong > 0 or not meant


sys.exit(main(*sys.argv[1:]))
