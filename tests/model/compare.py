#!/usr/bin/env python3
"""Holds the planner's advice against the independent reference, for every example site.

    python3 tests/model/compare.py PATH/TO/EXAMPLES/advice [--sites FOLDER] [--draws 100000] [--seed 1]

Exit 0 when all figures agree, with the largest deviation of each kind; exit 1 with a table of the figures that do not.
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys

import numpy as np

import reference

SITES = pathlib.Path(__file__).resolve().parents[2] / 'crates' / 'planner' / 'examples' / 'sites'
REFERENCE_DRAWS = 400_000
REFERENCE_YEARS = 400_000

# What may differ: (kind, limit, whether relative).
WALL = ('wall clock, hours', 0.05, False)
# A share of starts is counted, so nothing but rounding may differ.
WALL_SHARE = ('wall clock, share over 24 h', 0.001, False)
WALL_START = ('wall clock, worst start', 0.0, False)
MIDDLE = ('expected year, p50 and mean', 0.02, True)
ENDS = ('expected year, p10 and p90', 0.05, True)
ANY = ('at least one incident', 0.01, False)
PAIR = ('share of draws, pairs', 0.02, False)
CROSSING = ('break-even margin an hour', 0.02, True)
YEAR_MEAN = ('single year, mean', 0.03, True)
YEAR_QUANTILE = ('single year, p50 and p90', 0.06, True)
KINDS = (WALL, WALL_SHARE, WALL_START, MIDDLE, ENDS, ANY, PAIR, CROSSING, YEAR_MEAN, YEAR_QUANTILE)

# Quantiles of a single year below these stem from short outages of the host alone, or from nothing at all: half an hour
# and 25 zloty a year decide nothing, and a small number has large relative noise.
TRIVIAL = {'hours': 0.5, 'loss': 25.0}
# So many standard errors of both samples are allowed for the place of a quantile.
ERRORS = 3


class Comparison:
    """Collects deviations; remembers the largest of each kind and all that go too far."""

    def __init__(self):
        self.largest, self.count, self.off = {}, {}, []

    def check(self, where, kind, ours, theirs, slack=0.0):
        """`slack`: how far sampling noise alone explains the difference, in the unit of the limit."""
        name, limit, relative = kind
        if isinstance(ours, str) or ours is None or theirs is None:
            deviation = 0.0 if ours == theirs else math.inf
        else:
            deviation = abs(ours - theirs)
            if relative and deviation:
                deviation = deviation / abs(theirs) if theirs else math.inf
        deviation = max(deviation - slack, 0.0)
        self.count[name] = self.count.get(name, 0) + 1
        if deviation > self.largest.get(name, (-1.0,))[0]:
            self.largest[name] = (deviation, where)
        # A figure that is no number agrees with nothing.
        if not deviation <= limit:
            self.off.append((where, name, ours, theirs, deviation, limit))


def quantile_noise(sample, share, other_size):
    """How far the quantiles of two samples can lie apart by chance, relative to the quantile: lower and upper."""
    error = ERRORS * math.sqrt(share * (1 - share) * (1 / len(sample) + 1 / other_size))
    low, middle, high = np.quantile(sample, (share - error, share, share + error))
    return (middle - low) / middle, (high - middle) / middle


def compare_site(site, binary, draws, seed, comparison):
    """Every figure that the planner prints for one site."""
    command = [binary, site, '--draws', str(draws)]
    ours = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    replies = json.loads(site.read_text(encoding='utf-8'))
    theirs, samples = reference.compute(replies, ours, REFERENCE_DRAWS, REFERENCE_YEARS, seed)

    def check(path, kind, a, b, slack=0.0):
        comparison.check(f'{site.stem}: {path}', kind, a, b, slack)

    for name, wall in ours['wall'].items():
        for what, value in wall.items():
            kind = {'worst_start': WALL_START, 'over_24': WALL_SHARE}.get(what, WALL)
            check(f'wall {name} {what}', kind, value, theirs['wall'][name][what])

    for variant in reference.VARIANTS:
        expected, known = ours['expected'][variant], theirs['expected'][variant]
        for what in ('incidents', 'hours', 'loss', 'total'):
            for figure, kind in (('p10', ENDS), ('p50', MIDDLE), ('p90', ENDS), ('mean', MIDDLE)):
                check(f'expected {variant} {what} {figure}', kind, expected[what][figure], known[what][figure])
        check(f'expected {variant} any', ANY, expected['any'], known['any'])
        for what in ('incidents', 'hours', 'loss'):
            mine, yours = ours['years'][variant][what], theirs['years'][variant][what]
            check(f'year {variant} {what} mean', YEAR_MEAN, mine['mean'], yours['mean'])
        for what, trivial in TRIVIAL.items():
            mine, yours = ours['years'][variant][what], theirs['years'][variant][what]
            for figure, share in (('p50', 0.5), ('p90', 0.9)):
                if max(mine[figure], yours[figure]) < trivial:
                    continue
                below, above = quantile_noise(samples[variant][what], share, draws) if yours[figure] else (0, 0)
                slack = above if mine[figure] > yours[figure] else below
                check(f'year {variant} {what} {figure}', YEAR_QUANTILE, mine[figure], yours[figure], slack)

    shares = {(pair['lower'], pair['than']): pair['share'] for pair in theirs['pairs']}
    for pair in ours['pairs']:
        check(f'pair {pair["lower"]} < {pair["than"]}', PAIR, pair['share'], shares[pair['lower'], pair['than']])
    crossings = {(row['from'], row['to']): row for row in theirs['break_even']}
    for row in ours['break_even']:
        known = crossings[row['from'], row['to']]
        # Lines that are nearly parallel cross nobody knows where.
        noise = ERRORS * known['spread'] * math.sqrt(1 / REFERENCE_DRAWS + 1 / draws)
        slack = max(0.0, noise / abs(known['margin'] or math.inf) - CROSSING[1])
        check(f'break-even {row["from"]} {row["to"]}', CROSSING, row['margin'], known['margin'], slack)


def as_text(value):
    return f'{value:.6g}' if isinstance(value, float) else str(value)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('binary', help="the compiled example `advice` of the planner")
    parser.add_argument('--sites', type=pathlib.Path, default=SITES, help='a folder of answers files')
    parser.add_argument('--draws', type=int, default=100_000, help='draws, and so years, of the planner')
    parser.add_argument('--seed', type=int, default=1, help='seed of the reference')
    options = parser.parse_args()

    sites = sorted(options.sites.glob('*.json'))
    if not sites:
        sys.exit(f'compare: {options.sites} holds no site')
    comparison = Comparison()
    for site in sites:
        compare_site(site, options.binary, options.draws, options.seed, comparison)
    missing = [kind[0] for kind in KINDS if kind[0] not in comparison.count]
    if missing:
        sys.exit(f'compare: the planner printed nothing of: {"; ".join(missing)}')

    if comparison.off:
        print(f'{"figure":64}{"planner":>14}{"reference":>14}{"off by":>10}{"allowed":>10}')
        for where, _, ours, theirs, deviation, limit in comparison.off:
            print(f'{where:64}{as_text(ours):>14}{as_text(theirs):>14}{deviation:10.4f}{limit:10.4f}')
        print(f'{len(comparison.off)} of {sum(comparison.count.values())} figures differ')
        sys.exit(1)
    print(f'{"kind":34}{"figures":>8}{"largest":>10}{"allowed":>10}  where')
    for kind, limit, _ in KINDS:
        deviation, where = comparison.largest[kind]
        print(f'{kind:34}{comparison.count[kind]:8}{deviation:10.4f}{limit:10.4f}  {where if deviation else ""}')
    print(f'planner and reference agree on {sum(comparison.count.values())} figures of {len(sites)} sites')


if __name__ == '__main__':
    main()
