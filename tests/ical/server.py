#!/usr/bin/env python3
"""Files of one calendar imported one after the other into a CalDAV server (Radicale), as programs do: each item under its
identifier. The server is started here on a free port of this machine and ended here.

  server.py FOLDER     reads next-CALENDAR-NUMBER.ics

After each import every item of the file is there once with what the file says, and no other is there.
"""
import http.client
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

import icalendar

COLLECTION = '/konserwator/calendar-{}/'
MAKE = b'''<?xml version="1.0" encoding="utf-8"?><mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop>
<resourcetype><collection/><C:calendar/></resourcetype></prop></set></mkcol>'''


def request(port, method, path, body=None, headers=None):
    connection = http.client.HTTPConnection('127.0.0.1', port, timeout=20)
    connection.request(method, path, body, {'Authorization': 'Basic a29uc2Vyd2F0b3I6', **(headers or {})})
    response = connection.getresponse()
    return response.status, response.read().decode('utf-8')


def start(folder):
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen([sys.executable, '-m', 'radicale', '--config', '', '--server-hosts', f'127.0.0.1:{port}',
                               '--auth-type', 'none', '--storage-filesystem-folder', folder, '--logging-level', 'error'])
    for _ in range(200):
        try:
            request(port, 'GET', '/')
            return server, port
        except OSError:
            time.sleep(0.05)
    server.kill()
    raise SystemExit('the server does not answer')


def said(component):
    """What counts of an event, whatever the server adds or orders otherwise."""
    names = ('SUMMARY', 'DESCRIPTION', 'SEQUENCE', 'STATUS', 'DTSTART', 'DTEND', 'RRULE', 'EXDATE', 'LAST-MODIFIED')
    value = lambda name: component[name].to_ical() if hasattr(component.get(name), 'to_ical') else repr(component.get(name))
    return [value(name) for name in names]


def events(text):
    return {str(event['UID']): event for event in icalendar.Calendar.from_ical(text).walk('VEVENT')}


def import_file(port, collection, path):
    text = path.read_bytes().decode('utf-8')
    head = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Konserwator//Konserwator//PL\r\n'
    zones = ''.join(re.findall(r'BEGIN:VTIMEZONE\r\n.*?END:VTIMEZONE\r\n', text, re.S))
    for event in re.findall(r'BEGIN:VEVENT\r\n.*?\r\nEND:VEVENT\r\n', text, re.S):
        uid = re.search(r'^UID:(\S+)\r$', event.replace('\r\n ', ''), re.M)[1]
        status, answer = request(port, 'PUT', f'{collection}{uid}.ics', (head + zones + event + 'END:VCALENDAR\r\n').encode(),
                                 {'Content-Type': 'text/calendar; charset=utf-8'})
        if status not in (201, 204):
            raise SystemExit(f'{path.name}: {uid} was refused ({status}): {answer[:200]}')
    return events(text)


def main(folder):
    files = sorted(pathlib.Path(folder).glob('next-*-*.ics'))
    calendars = sorted({file.name.split('-')[1] for file in files})
    with tempfile.TemporaryDirectory() as storage:
        server, port = start(storage)
        try:
            for calendar in calendars:
                collection = COLLECTION.format(calendar)
                status, answer = request(port, 'MKCOL', collection, MAKE)
                assert status == 201, (status, answer)
                before = {}
                for file in (one for one in files if one.name.split('-')[1] == calendar):
                    meant = import_file(port, collection, file)
                    status, text = request(port, 'GET', collection)
                    assert status == 200, status
                    there = events(text)
                    if set(there) != set(meant):
                        raise SystemExit(f'{file.name}: {len(there)} items are there instead of {len(meant)}')
                    other = [uid for uid in meant if said(meant[uid]) != said(there[uid])]
                    if other:
                        raise SystemExit(f'{file.name}: {other[0]} says something else on the server')
                    changed = [uid for uid in before if said(before[uid]) != said(meant[uid])]
                    print(f'{file.name}: {len(there)} items, {len(set(meant) - set(before))} new, {len(changed)} changed')
                    before = meant
        finally:
            server.terminate()
            server.wait(10)
    print(f'{len(files)} files of {len(calendars)} calendars were imported one after the other')
    return not files


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
