#!/usr/bin/env python3
"""The linter over a folder of files of `calendar_files`: every file by itself, and every file of one calendar as the next of
the one before. Ends with a count; exit code 1 at any finding, also those that the rules only recommend against."""
import pathlib
import re
import sys

import lint_ics


def main(folder):
    files = sorted(pathlib.Path(folder).glob('*.ics'))
    done = {file.name: lint_ics.lint(str(file)) for file in files if file.name != 'all.ics'}
    for name, (report, events) in done.items():
        this = re.fullmatch(r'next-(\d+)-(\d+)\.ics', name)
        before = this and done.get(f'next-{this[1]}-{int(this[2]) - 1}.ics')
        if before:
            lint_ics.compare(before[1], events, report)
    findings = 0
    for report, _ in done.values():
        for line, level, rule, text in report.items:
            print(f'{report.name}:{line}: {level} [{rule}] {text}')
            findings += 1
    print(f'{len(done)} files, {findings} findings')
    return findings > 0 or not done


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
