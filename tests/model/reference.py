#!/usr/bin/env python3
"""The risk model of docs/model.md a second time, written from that page alone, by plain Monte Carlo.

    python3 tests/model/reference.py SITE.json --facts FACTS.json [--draws 400000] [--years 50000] [--seed 1] [--json]

FACTS.json holds the parameters, practices and offer with which to compute: the output of the planner's example
`advice`, of which nothing else is read here.
"""
import argparse
import datetime as dt
import itertools
import json
import math
import re
from types import SimpleNamespace

import holidays
import numpy as np

YEAR = 2027
TIERS = ('basic', 'extended', 'comprehensive')
VARIANTS = tuple(f'{tier}.{mode}' for tier in TIERS for mode in ('support', 'care'))
CAUSES = ('S', 'Cu', 'Co', 'R', 'E', 'F')
Z90 = 1.2815515655446004
HOURS_A_MONTH = 730
# Hours after which an infection shows itself, whoever looks.
INFECTION_ENDS = 1440

# Each column of independent normal numbers, with the parameters that vary together on it and so share a band.
COLUMNS = {
    'S rate': ['episodes'],
    'fast share': ['fast-share'],
    'fast delay': ['fast-delay'],
    'slow delay': ['slow-delay'],
    'stolen access': ['stolen-access'],
    'C rate': ['untested-failure', 'own-change-failure'],
    'R rate': ['decay'],
    'R delay': ['decay-delay'],
    'E rate': ['expiry-automatic', 'expiry-by-hand', 'expiry-licence'],
    'F rate': ['silent-base', 'silent-function'],
    'host': ['host-hours'],
    'notice': ['report-share', 'own-eyes'],
    'own interval': [],
    'hourly rate': ['hourly-rate'],
    'margin': ['margin-correction'],
    'return': ['return-orders', 'return-others'],
    'repair': ['repair-compromise', 'repair-breakage', 'repair-decay', 'repair-expiry', 'repair-silent'],
    'clean-up': ['clean-up', 'clean-up-data', 'clean-up-orders'],
}
RATE_COLUMN = {'S': 'S rate', 'C': 'C rate', 'R': 'R rate', 'E': 'E rate', 'F': 'F rate', 'host': 'host'}
INCIDENT_CAUSE = {'compromise': 'S', 'breakage': 'C', 'decay': 'R', 'expiry': 'E', 'silent': 'F', 'host': 'host'}

RANGES = {
    'revenue': {'under-1000': (0, 1e3), '1000-5000': (1e3, 5e3), '5000-20000': (5e3, 2e4), '20000-100000': (2e4, 1e5),
                '100000-500000': (1e5, 5e5), 'over-500000': (5e5, 2.5e6)},
    'orders': {'under-10': (0, 10), '10-50': (10, 50), '50-200': (50, 200), '200-1000': (200, 1e3),
               'over-1000': (1e3, 5e3)},
    'margin': {'5-15': (5, 15), '15-30': (15, 30), '30-50': (30, 50), '50-70': (50, 70), '70-95': (70, 95)},
    'visits': {'under-500': (0, 500), '500-2000': (500, 2e3), '2000-10000': (2e3, 1e4), '10000-50000': (1e4, 5e4),
               '50000-200000': (5e4, 2e5), 'over-200000': (2e5, 1e6)},
    'return-share': {'0-20': (0, 20), '20-40': (20, 40), '40-60': (40, 60), '60-80': (60, 80), '80-100': (80, 100)},
}
OWN_SOFTWARE_ONLY = {'backup-interval', 'backup-elsewhere', 'last-restore', 'updater', 'update-interval', 'staging',
                     'plugins', 'own-code'}


# ---------------------------------------------------------------------------------------------------------- answers

def number(text):
    """A number as people type it: `60 000`, `99,9`, `1.234`. Decimals never come in threes, groups always do."""
    text = re.sub(r"[\s'’]|zł|%", '', str(text))
    if re.fullmatch(r'[1-9]\d{0,2}([.,]\d{3})+', text):
        return float(re.sub('[.,]', '', text))
    return float(text.replace(',', '.'))


def date(text):
    """A date as `2026-12-24` or `24.12.2026`."""
    if '-' in text:
        return dt.date.fromisoformat(text)
    day, month, year = (int(part) for part in re.findall(r'\d+', text))
    return dt.date(year, month, day)


class Answers:
    """The answers file. A part that is null, absent or not asked of such a site is unknown."""

    def __init__(self, replies):
        self.replies = replies

    def _reply(self, part):
        reply = self.replies.get(part)
        sure = not (isinstance(reply, dict) and set(reply) == {'maybe'})
        return (reply if sure else reply['maybe']), sure

    def _applies(self, part):
        kind = self._reply('platform-kind')[0]
        if part in OWN_SOFTWARE_ONLY:
            return kind not in ('hosted', 'static')
        if part == 'platform':
            return kind in ('own-cms', 'hosted', 'own-code')
        if part in ('hosting', 'uptime-promise'):
            return kind != 'hosted'
        if part == 'margin':
            return self._reply('revenue')[0] is not None
        if part == 'own-peaks':
            return 'no-date' not in (self._reply('peaks')[0] or [])
        return True

    def __getitem__(self, part):
        """The value, sure or not; None when it is not known."""
        return self._reply(part)[0] if self._applies(part) else None

    def maybe(self, part):
        """Whether the value was given with "I think so"."""
        return self[part] is not None and not self._reply(part)[1]

    def chosen(self, part):
        """The members of a set, "none of these" left out."""
        return set(self[part] or []) - {'none', 'no-date'}

    def between(self, part):
        """The ends between which a quantity lies, equal for a number; None when it is not known."""
        value = self[part]
        if value is None:
            return None
        return RANGES[part].get(value) or (number(value), number(value))

    def takes_orders(self):
        return (self['purpose'] in ('shop', 'booking') or self['payments'] in ('redirect', 'own-form')
                or 'booking' in self.chosen('components'))


def middle(ends):
    """The middle of a range on the scale of factors; an open lower end counts as a tenth of the upper."""
    low, high = ends
    return math.sqrt(max(low, high / 10) * high)


def band(ends):
    """The band factor of a range."""
    low, high = ends
    return math.sqrt(high / max(low, high / 10)) if high > 0 else 1.0


# ------------------------------------------------------------------------------------------------------------ dates

POLISH_HOLIDAYS = holidays.Poland(years=range(YEAR, YEAR + 5), categories=holidays.PUBLIC)


def days_of(years):
    first, last = dt.date(YEAR, 1, 1), dt.date(YEAR + years, 1, 1)
    return [first + dt.timedelta(days=i) for i in range((last - first).days)]


def is_working_day(day):
    return day.weekday() < 5 and day not in POLISH_HOLIDAYS


def season(code, year):
    """First and last day of a season in which a site earns more."""
    def nth(month, weekday, n):
        first = dt.date(year, month, 1)
        return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    day, weeks = dt.date, lambda n: dt.timedelta(weeks=n)
    one = dt.timedelta(days=1)
    # Holidays of fixed days are easy; Easter Sunday is taken from the independent list of holidays.
    easter = next(d for d, name in holidays.Poland(years=year, language='en_US').items() if name == 'Easter Sunday')
    black_friday = nth(11, 3, 4) + one
    return {
        'black-friday': (black_friday, black_friday + 3 * one),
        'christmas': (day(year, 12, 1), day(year, 12, 22)),
        'easter': (easter - weeks(2), easter - one),
        'back-to-school': (day(year, 8, 15), day(year, 9, 7)),
        'valentine': (day(year, 2, 14),) * 2,
        'womens-day': (day(year, 3, 8),) * 2,
        'mothers-day': (day(year, 5, 26),) * 2,
        'childrens-day': (day(year, 6, 1),) * 2,
        'may-weekend': (day(year, 5, 1), day(year, 5, 3)),
        'summer': (day(year, 6, 15), day(year, 8, 31)),
        'winter-holidays': (nth(1, 0, 3), nth(1, 0, 3) + weeks(6) - one),
    }[code]


def peak_days(answers, year):
    """The days of a year that lie inside a chosen season or an own peak, each once."""
    def every(first, last):
        return (first + dt.timedelta(days=i) for i in range((last - first).days + 1))
    found = {day for code in answers.chosen('peaks') for day in every(*season(code, year))}
    for row in answers['own-peaks'] or []:
        for day in every(date(row['from']), date(row['to'])):
            found.add(dt.date(year, day.month, 28 if (day.month, day.day) == (2, 29) else day.day))
    return found


class Clock:
    """A response promise, followed minute by minute over several years."""

    def __init__(self, target_hours, week, on_holidays, years=1):
        """`week`: opening and closing hour of each day from Monday on, None for a day off."""
        minutes = []
        for day in days_of(years + 1):
            hours = week[day.weekday()]
            runs = np.zeros(1440, dtype=np.int64)
            if hours and (on_holidays or day not in POLISH_HOLIDAYS):
                runs[hours[0] * 60:hours[1] * 60] = 1
            minutes.append(runs)
        served = np.concatenate([[0], np.cumsum(np.concatenate(minutes))])
        starts = len(days_of(years)) * 1440
        end = np.searchsorted(served, served[:starts] + round(target_hours * 60), side='left')
        # The wait, in minutes, of a start at each minute.
        self.wait = np.maximum(end - np.arange(starts), 0)

    def figures(self):
        """Of the first year: mean, mean of starts in working hours, nine tenths, worst, its start, share over a day."""
        days = days_of(1)
        wait = self.wait[:len(days) * 1440]
        working = np.zeros((len(days), 1440), dtype=bool)
        working[[is_working_day(day) for day in days], 8 * 60:16 * 60] = True
        worst = int(np.argmax(wait))
        start = dt.datetime(YEAR, 1, 1) + dt.timedelta(minutes=worst)
        return {
            'mean': float(wait.mean() / 60),
            'working': float(wait[working.ravel()].mean() / 60),
            'p90': float(np.sort(wait)[math.ceil(len(wait) * 9 / 10) - 1] / 60),
            'worst': float(wait[worst] / 60),
            'worst_start': str(start),
            'over_24': float((wait > 24 * 60).mean()),
        }

    def wait_at(self, hours):
        """The wait in hours from moments in hours since the year began; very late ones count as the last known."""
        minute = np.minimum((hours * 60).astype(np.int64), len(self.wait) - 1)
        return self.wait[minute] / 60


WEEKS = {
    'basic': ([(8, 16)] * 5 + [None] * 2, False),
    'extended': ([(8, 18)] * 5 + [None] * 2, False),
    'comprehensive': ([(0, 24)] * 7, True),
}


# Promises that no tier of the standard offer makes, so that other clocks are tried too.
OTHER_CLOCKS = {
    '16x7': Clock(2, [(6, 22)] * 7, True),
    'own': Clock(3, [(9, 17)] * 4 + [(9, 15), (10, 14), None], False),
}


# ------------------------------------------------------------------------------------------------------------ model

def found(mean, interval, end=math.inf):
    """Mean of the earliest of an exponential time, a uniform share of an interval, and an end.

    That is the integral, up to the last of these moments, of the chance that nothing has happened yet:
    exp(-t / mean) * (1 - t / interval).
    """
    last = min(interval, end)
    reached = np.exp(-last / mean)
    exponential_alone = mean * (1 - reached)
    return exponential_alone - mean * (exponential_alone - last * reached) / interval


class Model:
    """One site: what the answers give, the width of each column, and the history."""

    def __init__(self, replies, facts):
        self.answers = answers = Answers(replies)
        self.parameters = {code: figure['value'] for code, figure in facts['parameters'].items()}
        self.bands = {code: figure['band'] for code, figure in facts['parameters'].items()}
        self.practices, self.offer = facts['practices'], facts['offer']
        hours = {tier: facts['offer'][tier]['response_minutes'] / 60 for tier in TIERS}
        self.clocks = {tier: Clock(hours[tier], *WEEKS[tier], years=4) for tier in TIERS}
        self.wall = {tier: self.clocks[tier].figures() for tier in TIERS}
        self.variance = {}
        for column, codes in COLUMNS.items():
            assert len({self.bands[code] for code in codes}) <= 1, f'{column}: one column cannot have two bands'
            self.variance[column] = 0.0
            if codes:
                self.widen(column, self.bands[codes[0]])
        self.inputs = self.read(answers)
        self.factor = self.learn(answers['incidents'])

    def widen(self, column, factor):
        """A further independent cause of doubt."""
        self.variance[column] += (math.log(factor) / Z90) ** 2

    def doubt(self, part, factor, *columns):
        """Widens columns fully for a part that is not known, by half for "I think so"."""
        for column in columns:
            if self.answers[part] is None:
                self.widen(column, factor)
            elif self.answers.maybe(part):
                self.widen(column, math.sqrt(factor))

    def read(self, answers):
        """The table "Inputs from the answers"."""
        p, i = self.parameters, SimpleNamespace()
        kind, platform = answers['platform-kind'], answers['platform']
        i.managed = kind in ('hosted', 'static')
        components = answers.chosen('components')
        orders = answers.takes_orders()

        # How often
        if i.managed:
            attraction = p['managed-share']
        elif kind == 'own-code':
            attraction = p['own-code-attraction']
        elif kind is None:
            attraction = p['other-cms-attraction']
        else:
            attraction = 1 if platform in (None, 'wordpress', 'woocommerce') else p['other-cms-attraction']
        self.doubt('platform-kind', 2, 'S rate')
        if kind == 'own-cms':
            self.doubt('platform', 1.3, 'S rate')
        parts = code = 1.0
        staging = 1.0
        if not i.managed:
            if answers['plugins'] is not None:
                parts = (max(number(answers['plugins']), 1) / 18) ** p['parts-exponent']
                parts = min(max(parts, 0.4), 2)
            self.doubt('plugins', 1.3, 'S rate', 'C rate', 'R rate')
            code = {'nothing': 1 / p['own-code-factor'], 'much': p['own-code-factor']}.get(answers['own-code'], 1)
            self.doubt('own-code', 1.25, 'C rate', 'R rate')
            if answers['staging'] == 'yes':
                staging = p['staging-left']
            self.doubt('staging', 1.2, 'C rate')
        i.staging, i.complexity = staging, parts * code
        i.slow_defects = p['managed-share'] if i.managed else 1
        i.episodes = p['episodes'] * attraction * parts * (p['orders-attraction'] if orders else 1)
        left = p['two-factor-left']
        i.access = {'everybody': left, 'nobody': 1}.get(answers['two-factor'], (1 + left) / 2)
        self.doubt('two-factor', 1.6, 'stolen access')

        # Own updates and changes
        updater, interval = answers['updater'], answers['update-interval']
        i.updater = updater
        days = {'daily': 1, 'weekly': 7, 'monthly': 30, 'quarterly': 91, 'rarely': 365, None: 91}[interval]
        i.own_interval = 1 if i.managed else {'nobody': 1095, 'automatic': 2}.get(updater, days)
        if not i.managed:
            asked = ['updater'] if updater in ('nobody', 'automatic') else ['updater', 'update-interval']
            if any(answers[part] is None for part in asked):
                self.widen('own interval', 3)
            elif any(answers.maybe(part) for part in asked):
                self.widen('own interval', math.sqrt(3))
        i.own_changes = {'daily': 250, 'weekly': 52, 'quarterly': 4, 'rarely': 2}.get(answers['own-changes'], 12)
        self.doubt('own-changes', 1.2, 'C rate')

        # Functions, renewals, host
        functions = {'forms', 'newsletter', 'booking', 'membership', 'integrations', 'courier', 'search'}
        i.functions = 1 if answers['components'] is None else len(components & functions)
        i.functions += answers['payments'] in ('redirect', 'own-form')
        self.doubt('components', 1.5, 'F rate')
        self.doubt('payments', 1.2, 'F rate')
        i.expiry = 0 if i.managed else p['expiry-licence']
        for part in ('domain-auto-renewal', 'certificate-auto-renewal'):
            i.expiry += p['expiry-automatic'] if answers[part] == 'yes' else p['expiry-by-hand']
            self.doubt(part, 1.5, 'E rate')
        if answers['uptime-promise'] is not None:
            down = 8760 * (1 - number(answers['uptime-promise']) / 100)
            i.host = max(down * p['promise-kept'], 0.5)
        elif kind == 'hosted':
            i.host = p['host-hours'] * p['managed-host']
        else:
            by_hosting = {'shared': 'shared-host', 'managed': 'managed-host', 'provider': 'provider-host'}
            name = by_hosting.get(answers['hosting'])
            i.host = p['host-hours'] * (p[name] if name else 1)
            self.doubt('hosting', 1.4, 'host')

        # Noticing
        visits = answers.between('visits')
        i.visits = 2000 if visits is None else max(middle(visits), 1)
        if visits is not None:
            self.widen('notice', band(visits))
        self.doubt('visits', 5, 'notice')
        i.own_eyes = p['own-eyes'] * {'team': 1 / 3, 'nobody': 7 / 3}.get(answers['noticed-by'], 1)
        i.own_monitoring = answers['noticed-by'] == 'monitoring'
        self.doubt('noticed-by', 1.5, 'notice')

        # Repair
        written = p['written-down']
        i.documents = {'complete': written, 'missing': 1 / written}.get(answers['documentation'], 1)
        self.doubt('documentation', 1.15, 'repair')
        years = 1 if answers['provider-years'] is None else number(answers['provider-years'])
        if answers['provider-change'] == 'yes':
            years = 0
        extra, months = p['novice-extra'], p['novice-months']
        i.familiarity = 1 + extra * months / 12 * math.exp(-12 * years / months) * (1 - math.exp(-12 / months))
        self.doubt('provider-years', 1.15, 'repair')
        self.doubt('provider-change', 1.1, 'repair')
        if i.managed:
            i.backup = 0.97
        else:
            restored = {'this-quarter': 0.97, 'this-year': 0.9, 'longer': 0.8, 'never': 0.7}
            i.backup = restored.get(answers['last-restore'], 0.8)
            i.backup *= 1 if answers['backup-elsewhere'] == 'yes' else 0.9
            if answers['backup-interval'] == 'never':
                i.backup = 0
            for part in ('backup-interval', 'backup-elsewhere', 'last-restore'):
                self.doubt(part, 1.1, 'repair')

        # Money
        i.margin_an_hour = self.revenue(answers, i) * self.margin(answers) / HOURS_A_MONTH * p['margin-correction']
        share = answers.between('return-share')
        if share is None:
            i.returns = p['return-orders'] if orders else p['return-others']
        else:
            i.returns = min(max(sum(share) / 2 / 100, 0.02), 0.98)
        self.doubt('return-share', 1.6, 'return')
        i.substitutes = len(answers.chosen('substitutes'))
        i.hourly_rate = p['hourly-rate']
        if answers['hourly-rate'] is not None:
            i.hourly_rate = number(answers['hourly-rate'])
            self.variance['hourly rate'] = 0.0
        i.clean_up = p['clean-up']
        if components & {'personal-data', 'newsletter', 'membership'}:
            i.clean_up += p['clean-up-data']
        if orders:
            i.clean_up += p['clean-up-orders']
        i.peak_days = len(peak_days(answers, YEAR))
        return i

    def revenue(self, answers, inputs):
        p, revenue, orders = self.parameters, answers.between('revenue'), answers.between('orders')
        self.doubt('revenue', 5, 'margin')
        if revenue is not None:
            self.widen('margin', band(revenue))
            return middle(revenue)
        if answers.takes_orders() and orders is not None:
            return max(middle(orders), 1) * p['order-value']
        if answers.takes_orders() and answers['visits'] is not None:
            return inputs.visits * p['conversion'] * p['order-value']
        return p['typical-revenue']

    def margin(self, answers):
        margin = answers.between('margin')
        self.doubt('margin', 2, 'margin')
        if margin is None:
            return 0.30
        self.widen('margin', band(margin))
        return min(middle(margin) / 100, 0.95)

    def learn(self, incidents):
        """The factor of each cause's rate from the incidents of two years; narrows the columns of the rates.

        Host outages are rarely remembered: of them only a service book tells, and the answers have none.
        """
        factor = dict.fromkeys(RATE_COLUMN, 1.0)
        if incidents is None:
            return factor
        before = self.rates('basic.support', self.middles(), dict(factor))
        before['C'] = before['Cu'] + before['Co']
        years = 2
        for cause, column in RATE_COLUMN.items():
            if cause == 'host':
                continue
            n = sum(INCIDENT_CAUSE[row['kind']] == cause for row in incidents)
            alpha = 1 / math.expm1(self.variance[column])
            factor[cause] = (alpha + n) / (alpha + float(before[cause][0]) * years)
            self.variance[column] = math.log1p(1 / (alpha + n))
        return factor

    def middles(self):
        return {column: np.ones(1) for column in COLUMNS}

    def draw(self, rng, n):
        """Random factors around the middle, one for each column and draw."""
        return {column: np.exp(math.sqrt(s2) * rng.standard_normal(n)) for column, s2 in self.variance.items()}

    def practice(self, name, variant):
        return self.practices[f'{name}.{variant}']

    def fails(self, interval, mean):
        """Share of defects that fail although somebody looks at every interval and finds with some probability."""
        found = self.parameters['inspection-finds']
        x = interval / mean
        q, s = np.exp(-x), -np.expm1(-x) / x
        return 1 - found * s / (1 - (1 - found) * q)

    def rates(self, variant, draw, factor=None):
        """Incidents of each cause a year, and hours of host outages."""
        p, i, factor = self.parameters, self.inputs, factor or self.factor
        tier, mode = variant.split('.')
        care = mode == 'care'

        patch = np.full_like(draw['S rate'], 1.0) if i.managed else i.own_interval * draw['own interval']
        if care and not i.managed:
            patch = np.minimum(patch, self.practice('patch-days', variant))
        fast = np.minimum(p['fast-share'] * draw['fast share'], 1)
        struck = (fast * self.fails(patch, p['fast-delay'] * draw['fast delay'])
                  + (1 - fast) * self.fails(patch, p['slow-delay'] * 365 * draw['slow delay']))
        stolen = p['stolen-access'] * draw['stolen access'] * i.access * self.practice('access-left', variant)
        compromise = (i.episodes * draw['S rate'] * struck + stolen) * p['repeat']

        if i.managed or (not care and i.updater == 'nobody'):
            update = 0.0
        elif care:
            rounds = 365 / max(self.practice('patch-days', variant), 7)
            update = rounds * self.practice('tested-failure', variant) * i.complexity
        else:
            interval = max(i.own_interval, 7)
            update = 365 / interval * p['untested-failure'] * math.sqrt(interval / 90) * i.staging * i.complexity
        change = i.own_changes * p['own-change-failure'] * i.complexity
        grown = self.fails(self.practice('check-days', variant), p['decay-delay'] * draw['R delay'])
        silent = p['silent-base'] + i.functions * p['silent-function']
        return {
            'S': compromise * factor['S'],
            'Cu': update * draw['C rate'] * factor['C'],
            'Co': change * draw['C rate'] * factor['C'],
            'R': p['decay'] * i.complexity * i.slow_defects * grown * draw['R rate'] * factor['R'],
            'E': i.expiry * self.practice('expiry-left', variant) * draw['E rate'] * factor['E'],
            'F': silent * draw['F rate'] * factor['F'],
            'host': i.host * self.practice('host-left', variant) * draw['host'] * factor['host'],
        }


    def notice(self, draw):
        """Mean hours until somebody notices an outage by chance."""
        i = self.inputs
        return draw['notice'] / (i.visits / HOURS_A_MONTH * self.parameters['report-share'] + 1 / i.own_eyes)

    def watch(self, tier):
        """The most hours for which an outage stays unnoticed: somebody's monitoring finds it."""
        limit = {'nothing': math.inf, 'basic': 0.125, 'around-the-clock': 0.025}[self.offer[tier]['monitoring']]
        return min(limit, self.parameters['own-monitoring']) if self.inputs.own_monitoring else limit

    def repair(self, variant, draw):
        """For each cause: hours of repair, and hours of paid work."""
        p, i = self.parameters, self.inputs
        runbook = self.practice('runbook', variant)
        works = max(i.backup, 0.97) if variant.endswith('care') else i.backup
        rebuild = (1 - works) * p['rebuild-hours']
        # Cause: hours of repair, hours of work, share of the cases in which a copy that fails is needed.
        table = {
            'S': (p['repair-compromise'], p['work-compromise'], 0.5),
            'C': (p['repair-breakage'], p['repair-breakage'], p['restore-share']),
            'R': (p['repair-decay'], p['repair-decay'], p['restore-share']),
            'E': (p['repair-expiry'], p['repair-expiry'], 0),
            'F': (p['repair-silent'], p['repair-silent'], 0),
        }
        known = i.documents * i.familiarity
        hours, work = {}, {}
        for cause in CAUSES:
            lasts, labour, restored = table[cause[0]]
            hours[cause] = lasts * draw['repair'] * runbook * known + restored * rebuild
            work[cause] = labour * math.sqrt(runbook) * known + restored * rebuild
        return hours, work

    def lost_share(self, draw):
        """Share of the margin of an hour that is lost for good."""
        p, i = self.parameters, self.inputs
        return (1 - np.minimum(0.9, i.returns * draw['return'])) * p['substitute-left'] ** i.substitutes

    def work_price(self, variant, draw):
        """What an hour of a repair costs."""
        urgent = self.parameters['urgent-factor'] if variant.startswith('basic') else 1
        return self.inputs.hourly_rate * draw['hourly rate'] * urgent

    def own_work(self, variant, draw):
        """What the owner's own rounds of updates cost a year."""
        p, i = self.parameters, self.inputs
        if variant.endswith('care') or i.managed or i.updater in ('nobody', 'automatic'):
            return 0.0
        rounds = 365 / max(i.own_interval, 7)
        hour = p['own-hour'] if i.updater in ('owner', 'employee') else i.hourly_rate * draw['hourly rate']
        return rounds * p['update-round'] * hour

    def price(self, variant):
        """Price of a year."""
        tier, mode = variant.split('.')
        return 12 * self.offer[tier][mode]

    def peaks(self):
        """Weights of an ordinary day and of a peak day, whose mean over the year is one."""
        days, k = self.inputs.peak_days, self.parameters['peak-factor']
        ordinary = 365 / (365 - days + days * k)
        return ordinary, ordinary * k

    def average_year(self, variant, draw):
        """The average year of each draw: incidents, hours, loss without lost revenue, hours that cost revenue."""
        p, i = self.parameters, self.inputs
        tier, mode = variant.split('.')
        care = mode == 'care'
        rate, notice = self.rates(variant, draw), self.notice(draw)
        repair, work = self.repair(variant, draw)
        det = np.minimum(notice, self.watch(tier))
        wait, wait_working = self.wall[tier]['mean'], self.wall[tier]['working']
        infection = found(p['infection-unnoticed'] * notice, 24 * self.practice('scan-days', variant), INFECTION_ENDS)
        silent = found(p['silent-unnoticed'] * notice, 24 * self.practice('test-days', variant))
        changed = 0.3 + p['unplanned-wait'] * wait_working if care else det + wait_working
        lasts = {
            'S': p['infection-loss'] * infection + wait + repair['S'],
            'Cu': changed + repair['Cu'],
            'Co': det + wait_working + repair['Co'],
            'R': det + wait + repair['R'],
            'E': det + wait + repair['E'],
            'F': p['silent-loss'] * (silent + wait + repair['F']),
        }
        incidents = sum(rate[cause] for cause in CAUSES)
        hours = sum(rate[cause] * lasts[cause] for cause in CAUSES) + rate['host']
        ordinary, peak = self.peaks()
        kappa = ((365 - i.peak_days) * ordinary**2 + i.peak_days * peak**2) / 365
        costly_hours = hours + (kappa - 1) * rate['R'] * lasts['R']
        repairs = sum(rate[cause] * work[cause] for cause in CAUSES) * self.work_price(variant, draw)
        other = repairs + rate['S'] * i.clean_up * draw['clean-up'] + self.own_work(variant, draw)
        return incidents, hours, other, costly_hours


# ---------------------------------------------------------------------------------------------------------- results

def summary(values):
    p10, p50, p90 = np.quantile(values, (0.1, 0.5, 0.9))
    return {'p10': float(p10), 'p50': float(p50), 'p90': float(p90), 'mean': float(values.mean())}


def expected_year(model, n, seed):
    """How many incidents, hours and złoty a year brings on average, and how well that is known."""
    draw = model.draw(np.random.default_rng(seed), n)
    an_hour = draw['margin'] * model.lost_share(draw)
    figures, totals, lines = {}, {}, {}
    for variant in VARIANTS:
        incidents, hours, other, costly_hours = model.average_year(variant, draw)
        lost = costly_hours * an_hour
        loss = other + lost * model.inputs.margin_an_hour
        totals[variant] = loss + model.price(variant)
        # The total as a line in the margin an hour: what it starts from and how it rises.
        lines[variant] = (other + model.price(variant), lost)
        figures[variant] = {
            'incidents': summary(incidents), 'hours': summary(hours), 'loss': summary(loss),
            'total': summary(totals[variant]), 'any': float((1 - np.exp(-incidents)).mean()),
        }
    pairs = {(a, b): float((totals[a] < totals[b]).mean()) for a in VARIANTS for b in VARIANTS if a != b}
    crossings = {}
    for low, high in itertools.product(VARIANTS, VARIANTS):
        if TIERS.index(low.split('.')[0]) < TIERS.index(high.split('.')[0]):
            dearer, saved = lines[high][0] - lines[low][0], lines[low][1] - lines[high][1]
            if saved.mean() > 0:
                margin = dearer.mean() / saved.mean()
                # How far a mean of n draws may be off: this divided by the root of n.
                spread = (dearer - margin * saved).std() / saved.mean()
                crossings[low, high] = {'margin': float(margin), 'spread': float(spread)}
            else:
                crossings[low, high] = {'margin': None, 'spread': 0.0}
    return figures, pairs, crossings


def margin_since_new_year(model, years):
    """Margin of all minutes before each minute, in average hours; busy hours of the week and peak days count more."""
    busy, weight = model.answers['busy-hours'], np.ones((7, 24))
    if busy == 'office':
        weight[:5, 8:17] = 4
    elif busy == 'evening':
        weight[:, 17:23] = 3
    elif busy == 'weekend':
        weight[5:, 9:21] = 3
    else:
        weight[:, 7:23] = 3
    ordinary, peak = model.peaks()
    peaks = set().union(*(peak_days(model.answers, YEAR + k) for k in range(years)))
    hours = [weight[day.weekday()] * (peak if day in peaks else ordinary) for day in days_of(years)]
    hours = np.concatenate(hours)
    # The mean over the reference year is made 1.
    hours /= hours[:24 * len(days_of(1))].mean()
    return np.concatenate([[0], np.cumsum(np.repeat(hours, 60) / 60)])


def single_years(model, n, seed):
    """How one year can turn out: incidents are drawn one by one, each with its start, detection, wait and repair.

    For each variant the incidents, hours and loss of every simulated year.
    """
    rng = np.random.default_rng(seed)
    p, i = model.parameters, model.inputs
    draw = model.draw(rng, n)
    an_hour = i.margin_an_hour * draw['margin'] * model.lost_share(draw)
    earned = margin_since_new_year(model, 4)
    earned_at = lambda hours: np.interp(hours * 60, np.arange(len(earned)), earned)
    notice_mean = model.notice(draw)
    days = days_of(1)
    working = np.array([k for k, day in enumerate(days) if is_working_day(day)])
    of_day = np.diff(earned[:len(days) * 1440 + 1:1440])

    def start_of(cause, count):
        if cause in ('Cu', 'Co'):
            return rng.choice(working, count) * 24 + rng.uniform(8, 16, count)
        if cause == 'R':
            return rng.choice(len(days), count, p=of_day / of_day.sum()) * 24 + rng.uniform(0, 24, count)
        return rng.uniform(0, len(days) * 24, count)

    samples = {}
    for variant in VARIANTS:
        tier, mode = variant.split('.')
        rate = model.rates(variant, draw)
        repair_mean, work = model.repair(variant, draw)
        work_price = model.work_price(variant, draw)
        incidents, hours = np.zeros(n), np.zeros(n)
        loss = np.zeros(n) + model.own_work(variant, draw)
        for cause in CAUSES:
            number_of = rng.poisson(np.broadcast_to(rate[cause], n))
            year = np.repeat(np.arange(n), number_of)
            count = len(year)
            start = start_of(cause, count)
            notice = rng.exponential(notice_mean[year])
            if cause == 'S':
                scan = rng.uniform(0, 24 * model.practice('scan-days', variant), count)
                unnoticed = np.minimum(np.minimum(p['infection-unnoticed'] * notice, scan), INFECTION_ENDS)
            elif cause == 'F':
                test = rng.uniform(0, 24 * model.practice('test-days', variant), count)
                unnoticed = np.minimum(p['silent-unnoticed'] * notice, test)
            elif cause == 'Cu' and mode == 'care':
                unnoticed = np.full(count, 0.3)
            else:
                unnoticed = np.minimum(notice, model.watch(tier))
            found = start + unnoticed
            wait = model.clocks[tier].wait_at(found)
            if cause == 'Cu' and mode == 'care':
                wait *= rng.random(count) < p['unplanned-wait']
            end = found + wait + rng.exponential(repair_mean[cause][year])
            before, after = {'S': (p['infection-loss'], 1), 'F': (p['silent-loss'],) * 2}.get(cause, (1, 1))
            lost_margin = before * (earned_at(found) - earned_at(start)) + after * (earned_at(end) - earned_at(found))
            incidents += number_of
            hours += np.bincount(year, before * unnoticed + after * (end - found), n)
            loss += np.bincount(year, lost_margin, n) * an_hour + number_of * work[cause] * work_price
            if cause == 'S':
                loss += number_of * i.clean_up * draw['clean-up']
        outages = rng.poisson(rate['host'] / p['host-outage'])
        year = np.repeat(np.arange(n), outages)
        start = start_of('host', len(year))
        lasts = rng.exponential(p['host-outage'], len(year))
        hours += np.bincount(year, lasts, n)
        loss += np.bincount(year, earned_at(start + lasts) - earned_at(start), n) * an_hour
        samples[variant] = {'incidents': incidents, 'hours': hours, 'loss': loss}
    return samples


def compute(replies, facts, draws=400_000, years=50_000, seed=1):
    """All that is compared, in the form of the planner's example `advice`, and the simulated years themselves."""
    model = Model(replies, facts)
    expected, pairs, crossings = expected_year(model, draws, seed)
    samples = single_years(model, years, seed + 1)
    return {
        'wall': model.wall | {name: clock.figures() for name, clock in OTHER_CLOCKS.items()},
        'expected': expected,
        'pairs': [{'lower': a, 'than': b, 'share': share} for (a, b), share in pairs.items()],
        'break_even': [{'from': a, 'to': b} | crossing for (a, b), crossing in crossings.items()],
        'years': {v: {what: summary(years) for what, years in kinds.items()} for v, kinds in samples.items()},
    }, samples


def show(result):
    print(f'{"wall clock":24}{"mean":>9}{"working":>9}{"p90":>9}{"worst":>9}  {"worst start":20}{"over 24 h":>9}')
    for name, w in result['wall'].items():
        print(f'{name:24}{w["mean"]:9.3f}{w["working"]:9.3f}{w["p90"]:9.3f}{w["worst"]:9.3f}  {w["worst_start"]:20}'
              f'{w["over_24"]:9.4f}')
    for title, part in (('expected year', 'expected'), ('single year', 'years')):
        print(f'\n{title:36}{"p10":>12}{"p50":>12}{"p90":>12}{"mean":>12}')
        for variant in VARIANTS:
            for what, s in result[part][variant].items():
                if what == 'any':
                    print(f'{variant:24}{"at least one":12}{s:48.4f}')
                else:
                    print(f'{variant:24}{what:12}{s["p10"]:12.3f}{s["p50"]:12.3f}{s["p90"]:12.3f}{s["mean"]:12.3f}')
    print('\nshare of draws in which the row costs less than the column')
    print(' ' * 24 + ''.join(f'{v.replace("comprehensive", "compr."):>18}' for v in VARIANTS))
    shares = {(pair['lower'], pair['than']): pair['share'] for pair in result['pairs']}
    for a in VARIANTS:
        print(f'{a:24}' + ''.join(f'{shares[a, b]:18.4f}' if a != b else f'{"":18}' for b in VARIANTS))
    print('\nmargin an hour at which the mean totals are equal')
    for crossing in result['break_even']:
        margin = 'never' if crossing['margin'] is None else f'{crossing["margin"]:.2f}'
        print(f'{crossing["from"]:24}{crossing["to"]:24}{margin:>12}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('site', type=argparse.FileType(encoding='utf-8'))
    parser.add_argument('--facts', type=argparse.FileType(encoding='utf-8'), required=True)
    parser.add_argument('--draws', type=int, default=400_000)
    parser.add_argument('--years', type=int, default=50_000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--json', action='store_true', help='print the figures as JSON instead of as a table')
    options = parser.parse_args()
    result, _ = compute(json.load(options.site), json.load(options.facts), options.draws, options.years, options.seed)
    print(json.dumps(result, indent=1)) if options.json else show(result)


if __name__ == '__main__':
    main()
