"""The instances of the long comparison: example sites over 3, 6 and 12 months from days all over the year.

Seed 1 leaves a site's answers as they are; further seeds change hours, traffic, components, expiries and peaks, so
that budgets bind and give way, and dates fall early and late. Everything follows from the names: the same sites give
the same instances. What enters is a folder of answers files; what leaves is a list of `Case`.
"""

import json
import random
from dataclasses import dataclass
from datetime import date, timedelta

# Eleven days, so that each site of the long comparison meets each once: the first of a month and its last, a public
# holiday, a Monday of Easter, the days around the turn of the year, and a leap year's February.
STARTS = (
    "2026-12-01",
    "2027-01-06",
    "2027-02-28",
    "2027-03-29",
    "2027-05-03",
    "2027-06-16",
    "2027-08-31",
    "2027-09-20",
    "2027-11-11",
    "2027-12-24",
    "2028-02-29",
)

# Months of the plan and how many seeds: 3 sites make 33 instances.
LONG = ((3, 4), (6, 4), (12, 3))
# Every length once, as the sites stand.
EXAMPLES = ((3, 1), (6, 1), (12, 1))
# For a quick look: the first of the long ones.
TINY = ((3, 2),)

SETS = {"long": LONG, "examples": EXAMPLES, "tiny": TINY}

# Components that ask no further question.
COMPONENTS = ("newsletter", "personal-data", "multilingual", "integrations", "comments", "search", "media-heavy", "cdn")
PEAKS = ("black-friday", "christmas", "easter", "valentine", "mothers-day", "may-weekend", "summer", "winter-holidays")


@dataclass(frozen=True)
class Case:
    """One instance: a name for its files, the answers, and what is asked for."""

    name: str
    answers: str
    start: str
    months: int


def cases(folder, of_set):
    """All cases of a set, sites in the order of their names.

    Raises `ValueError` when the folder holds no site.
    """
    sites = sorted(folder.glob("*.json"))
    if not sites:
        raise ValueError(f"{folder} holds no site")
    made = []
    for number, site in enumerate(sites):
        answers = json.loads(site.read_text(encoding="utf-8"))
        lengths = [(months, seed) for months, seeds in SETS[of_set] for seed in range(1, seeds + 1)]
        for position, (months, seed) in enumerate(lengths):
            # The example set is the one that is read beside the documentation: it starts as the other examples do.
            start = STARTS[0] if of_set == "examples" else STARTS[(position + 4 * number) % len(STARTS)]
            name = f"{site.stem}-{months:02}-{seed}"
            varied = answers if seed == 1 else vary(answers, start, random.Random(name))
            made.append(Case(name, json.dumps(varied, ensure_ascii=False, indent=2), start, months))
    return made


def vary(answers, start, chance):
    """Other answers of the same kind of site, still valid."""
    begin = date.fromisoformat(start)

    def later(least, most):
        return (begin + timedelta(days=chance.randint(least, most))).isoformat()

    varied = dict(answers)
    varied["own-hours"] = chance.choice([0, 1, 2, 3, 5, 8])
    if chance.random() < 0.6:
        varied["technician-hours"] = chance.choice([1, 2, 4, 8])
    varied["visits"] = chance.choice(["under-500", "500-2000", "2000-10000", "10000-50000"])
    changed = set(chance.sample(COMPONENTS, 3))
    varied["components"] = sorted(set(answers["components"]) ^ changed) or ["none"]
    varied["domain-expiry"] = later(5, 330)
    varied["certificate-auto-renewal"] = chance.choice(["yes", "no"])
    varied["certificate-expiry"] = later(5, 90)
    varied["licence-expiry"] = later(5, 330)
    varied["contract-end"] = later(40, 400)
    varied["peaks"] = sorted(chance.sample(PEAKS, chance.randint(1, 3)))
    first = later(10, 200)
    last = (date.fromisoformat(first) + timedelta(days=chance.randint(2, 24))).isoformat()
    varied["own-peaks"] = [{"name": "Own peak", "from": first, "to": last}]
    varied["updater"] = chance.choice(["provider", "owner", "nobody"])
    varied["plugins"] = chance.choice([4, 12, 25, 45])
    return varied
