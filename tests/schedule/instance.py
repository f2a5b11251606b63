"""A scheduling problem as `docs/scheduling.md` states it, read from the JSON that the planner prints.

What enters is one dump; what leaves is an `Instance`, whose days are whole numbers (ordinals of civil days) so that
distances are differences, and the `Plan` that the dump gives as its solution.
"""

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

# Slots with such a number are dates of facts: they have no interval and keep no distance.
FIRST_DATED_SLOT = 10_000_000

# `UP03/3`; `.2` is the second part of a slot in parts, `@owner` the owner's half.
IDENTITY = re.compile(r"(?P<task>[^/]+)/(?P<slot>\d+)(\.(?P<part>\d+))?(@(?P<half>\w+))?")


def number_of(text):
    """The ordinal of a day that is written as `2026-12-01`."""
    return date.fromisoformat(text).toordinal()


def written(day):
    """The day of an ordinal as `2026-12-01`."""
    return date.fromordinal(day).isoformat()


def month_of(day):
    """The month of an ordinal as `2026-12`."""
    return written(day)[:7]


@dataclass(frozen=True)
class Weights:
    visit_on_rhythm: float
    visit_off_rhythm: float
    deviation: float
    peak: float


@dataclass(frozen=True)
class Performer:
    name: str
    days: frozenset
    rhythm: frozenset
    risky_days: frozenset
    setup: int
    longest_visit: int
    budgets: dict


@dataclass(frozen=True)
class Need:
    """An entry of `after`: what is to be done before."""

    named: str
    lead: int | None
    safety: bool

    @property
    def task(self):
        return self.named.split("/")[0]


@dataclass(frozen=True)
class Occurrence:
    identity: str
    task: str
    slot: int
    part: int
    parts: int
    performer: str
    minutes: int
    value: float
    interval: int | None
    target: int
    tolerance: int
    earliest: int
    latest: int
    risky: bool
    freeze: str
    needs: tuple
    same_day_as: tuple
    mandatory: bool

    @property
    def keeps_distance(self):
        return self.interval is not None and self.slot < FIRST_DATED_SLOT

    @property
    def is_restricted(self):
        return (self.risky or self.freeze == "blocked") and self.freeze != "security-only"


@dataclass(frozen=True)
class Part:
    """One part of a slot with its halves: what is placed on one day or not at all."""

    task: str
    slot: int
    number: int
    halves: tuple
    days: tuple


@dataclass(frozen=True)
class Instance:
    first_day: int
    last_day: int
    weights: Weights
    performers: dict
    freezes: tuple
    occurrences: dict
    done: dict
    impossible: dict

    def lawful_days(self, occurrence):
        """The days that rules 1 (day) and 2 (risk) allow."""
        performer = self.performers[occurrence.performer]
        first = max(occurrence.earliest, self.first_day)
        last = min(occurrence.latest, self.last_day)
        days = [day for day in range(first, last + 1) if day in performer.days]
        if occurrence.is_restricted:
            days = [day for day in days if day in performer.risky_days and not self.is_frozen(day)]
        return days

    def is_frozen(self, day):
        return any(first <= day <= last for first, last in self.freezes)

    @cached_property
    def months(self):
        """Every month of the plan, first to last."""
        return sorted({month_of(day) for day in range(self.first_day, self.last_day + 1)})

    @cached_property
    def slots(self):
        """Open slots by task and number; each a list of its parts in order."""
        halves = defaultdict(list)
        for occurrence in self.occurrences.values():
            halves[occurrence.task, occurrence.slot, occurrence.part].append(occurrence)
        open_parts = defaultdict(int)
        for task, slot, _ in halves:
            open_parts[task, slot] += 1
        slots = defaultdict(list)
        for (task, slot, number), together in sorted(halves.items()):
            days = self.common_days(together, open_parts[task, slot])
            slots[task, slot].append(Part(task, slot, number, tuple(together), tuple(days)))
        return dict(slots)

    def common_days(self, halves, open_parts):
        """The days that rules 1 to 3 allow to a part whose slot has so many open parts."""
        days = [day for day in self.lawful_days(halves[0])]
        for half in halves[1:]:
            allowed = set(self.lawful_days(half))
            days = [day for day in days if day in allowed]
        if len(halves) > 1:
            on_rhythm = [day for day in days if day in self.performers["tech"].rhythm]
            if len(on_rhythm) >= open_parts:
                return on_rhythm
        return days

    @cached_property
    def slots_of_task(self):
        """The numbers of a task's open slots, ascending."""
        numbers = defaultdict(list)
        for task, slot in sorted(self.slots):
            numbers[task].append(slot)
        return dict(numbers)

    @cached_property
    def completed(self):
        """The days of a slot's completed occurrences, by task and slot."""
        days = defaultdict(list)
        for identity, day in self.done.items():
            words = IDENTITY.fullmatch(identity)
            if words is None:
                raise ValueError(f"`{identity}` among what is done is no identity")
            days[words["task"], int(words["slot"])].append(day)
        return dict(days)

    def visit_cost(self, performer, day):
        if day in self.performers[performer].rhythm:
            return self.weights.visit_on_rhythm
        return self.weights.visit_off_rhythm

    def deviation_cost(self, occurrence, day):
        return self.weights.deviation * ((day - occurrence.target) / occurrence.tolerance) ** 2


@dataclass(frozen=True)
class Plan:
    """A solution as it is stated: `excess` by performer and month, `objective` by term."""

    placed: dict
    left_undone: tuple
    excess: dict
    objective: dict


def read(path):
    """The instance and the plan in a file.

    Raises `ValueError` or `KeyError` where the file is no dump of this form.
    """
    dump = json.loads(Path(path).read_text(encoding="utf-8"))
    return instance_of(dump), plan_of(dump)


def instance_of(dump):
    performers = {name: performer_of(name, stated) for name, stated in sorted(dump["performers"].items())}
    occurrences = {}
    for stated in dump["occurrences"]:
        if stated["id"] in occurrences:
            raise ValueError(f"{stated['id']} stands twice among the occurrences")
        occurrences[stated["id"]] = occurrence_of(stated)
    return Instance(
        first_day=max(number_of(dump["today"]), number_of(dump["from"])),
        last_day=number_of(dump["to"]),
        weights=Weights(**dump["weights"]),
        performers=performers,
        freezes=tuple((number_of(first), number_of(last)) for first, last in dump["freezes"]),
        occurrences=occurrences,
        done={identity: number_of(day) for identity, day in dump["done"].items()},
        impossible={stated["id"]: stated["cause"] for stated in dump["impossible"]},
    )


def performer_of(name, stated):
    def days(key):
        return frozenset(map(number_of, stated[key]))

    return Performer(
        name=name,
        days=days("days"),
        rhythm=days("rhythm"),
        risky_days=days("risky_days"),
        setup=stated["setup_min"],
        longest_visit=stated["max_visit_min"],
        budgets=dict(stated["month_budget_min"]),
    )


def occurrence_of(stated):
    part, parts = stated["part"]
    return Occurrence(
        identity=stated["id"],
        task=stated["task"],
        slot=stated["slot"],
        part=part,
        parts=parts,
        performer=stated["performer"],
        minutes=stated["minutes"],
        value=stated["value_min"],
        interval=stated["interval"],
        target=number_of(stated["earliest" if stated["overdue"] else "nominal"]),
        tolerance=stated["w"],
        earliest=number_of(stated["earliest"]),
        latest=number_of(stated["latest"]),
        risky=stated["risky"],
        freeze=stated["freeze"],
        needs=tuple(Need(need["id"], need["lead"], need["safety"]) for need in stated["after"]),
        same_day_as=tuple(stated["same_day_as"]),
        mandatory=stated["mandatory"],
    )


def plan_of(dump):
    solution = dump["solution"]
    return Plan(
        placed={identity: number_of(day) for identity, day in solution["placed"].items()},
        left_undone=tuple(solution["left_undone"]),
        excess=solution["over_budget_min"],
        objective=dump["objective"],
    )
