#!/usr/bin/env python3
"""Print the public holidays of Poland as an independent party knows them: one `YYYY-MM-DD<tab>Name` a line, sorted.

The planner computes these days from rules of its own; this list, made by other people from the same law, is what its
tests compare them with. Every ordinary Sunday is free from work in Poland too, but is no holiday by name, so it is not
listed; Easter and Pentecost are Sundays and are.

    python3 tests/ical/polish_holidays.py > crates/planner/tests/fixtures/holidays_pl_2024_2040.tsv
"""
import pathlib
import re
import sys

FIRST, LAST = 2024, 2040
# The printed list names the version that made it, so another version must not print it unnoticed.
REQUIREMENTS = pathlib.Path(__file__).with_name('requirements.txt').read_text(encoding='utf-8')
WANTED = re.search(r'^holidays==(\S+)$', REQUIREMENTS, re.M)[1]

try:
    import holidays
except ImportError:
    sys.exit(f'polish_holidays.py: needs the Python package holidays=={WANTED}')
if holidays.__version__ != WANTED:
    sys.exit(f'polish_holidays.py: needs the Python package holidays=={WANTED}, found {holidays.__version__}')

sys.stdout.reconfigure(encoding='utf-8')
print(f'# Public holidays of Poland, {FIRST} to {LAST}, as the Python package holidays {WANTED} lists them.')
print('# The package has the MIT licence; the dates themselves are facts. Made by tests/ical/polish_holidays.py, not by hand.')
poland = holidays.Poland(years=range(FIRST, LAST + 1), language='pl', categories=holidays.PUBLIC)
for day in sorted(poland):
    for name in sorted(poland.get_list(day)):
        print(f'{day.isoformat()}\t{name}')
