"""Holds plans against every hard rule of `docs/scheduling.md` and adds their objective up again.

`check.py INSTANCE.json...` prints one line for each file and, below it, each violation with the number of its rule.
Exit code 1 when there is one. Of rule 10 (duty) only what needs no search is checked; `exact.py` searches.
"""

import sys
from collections import defaultdict
from itertools import combinations

from instance import FIRST_DATED_SLOT, month_of, read, written

TERMS = ("undone", "visits", "deviation", "peak")
PRECISION = 1e-6


def visits_of(instance, placed):
    """The length of every visit by performer and day: its minutes and the set-up."""
    lengths = {}
    for identity, day in placed.items():
        occurrence = instance.occurrences[identity]
        visit = occurrence.performer, day
        lengths.setdefault(visit, instance.performers[occurrence.performer].setup)
        lengths[visit] += occurrence.minutes
    return lengths


def spending_of(instance, placed):
    """The sum of the lengths of a performer's visits in a month, by performer and month."""
    spending = {(name, month): 0 for name in instance.performers for month in instance.months}
    for (name, day), length in visits_of(instance, placed).items():
        spending[name, month_of(day)] = spending.get((name, month_of(day)), 0) + length
    return spending


def excess_of(instance, placed):
    """By how much a month's spending exceeds its budget; only where it does."""
    excess = {}
    for (name, month), spent in spending_of(instance, placed).items():
        over = spent - instance.performers[name].budgets.get(month, 0)
        if over > 0:
            excess[name, month] = over
    return excess


def objective_of(instance, placed, left_undone):
    """The four terms and their `total`."""
    spending = spending_of(instance, placed)
    fullest = [
        max((spent for (of, _), spent in spending.items() if of == name), default=0) for name in instance.performers
    ]
    terms = {
        "undone": sum(instance.occurrences[identity].value for identity in left_undone),
        "visits": sum(instance.visit_cost(name, day) for name, day in visits_of(instance, placed)),
        "deviation": sum(
            instance.deviation_cost(instance.occurrences[identity], day) for identity, day in placed.items()
        ),
        "peak": instance.weights.peak * sum(fullest),
    }
    return {**terms, "total": sum(terms[term] for term in TERMS)}


def mandatory_minutes(instance, left_undone):
    """What rule 10 keeps smallest before everything else."""
    undone = (instance.occurrences[identity] for identity in left_undone)
    return sum(occurrence.minutes for occurrence in undone if occurrence.mandatory)


def violations_of(instance, plan):
    """Every violation as a sentence that begins with the rule."""
    flaws = flaws_of_instance(instance)
    flaws += wrong_places(instance, plan)
    if flaws:
        # The rules speak of plans in which every occurrence has its one place.
        return flaws
    flaws += breaches_of(instance, plan.placed)
    flaws += wrong_excess(instance, plan)
    flaws += needlessly_undone(instance, plan)
    flaws += wrong_objective(instance, plan)
    return flaws


def flaws_of_instance(instance):
    """What would make the instance itself meaningless."""
    flaws = []
    for name, performer in instance.performers.items():
        for kind in ("rhythm", "risky_days"):
            if not getattr(performer, kind) <= performer.days:
                flaws.append(f"instance: {name} has {kind} on which it does not work")
        flaws += [
            f"instance: {name} has no budget for {month}" for month in instance.months if month not in performer.budgets
        ]
    for (task, slot), parts in instance.slots.items():
        for part in parts:
            together = {half.identity for half in part.halves}
            where = f"{task}/{slot} part {part.number}"
            if len({half.performer for half in part.halves}) < len(part.halves):
                flaws.append(f"instance: {where} stands twice for one performer")
            for half in part.halves:
                if set(half.same_day_as) & set(instance.occurrences) != together - {half.identity}:
                    flaws.append(f"instance: `same_day_as` of {half.identity} does not name the other half of its part")
        numbers = [part.number for part in parts]
        if numbers != list(range(numbers[0], parts[0].halves[0].parts + 1)):
            flaws.append(f"instance: the open parts of {task}/{slot} are {numbers}, which are not its last ones")
    for occurrence in instance.occurrences.values():
        if occurrence.tolerance < 1:
            flaws.append(f"instance: {occurrence.identity} has a tolerance below one day")
    for identity, cause in instance.impossible.items():
        if identity not in instance.occurrences:
            flaws.append(f"instance: {identity} is impossible and no occurrence")
            continue
        occurrence = instance.occurrences[identity]
        slot = instance.slots[occurrence.task, occurrence.slot]
        has_days = all(len(part.days) >= len(slot) for part in slot)
        if has_days and not any(is_too_long(instance, half) for part in slot for half in part.halves):
            flaws.append(f"instance: {identity} is impossible ({cause}), yet rules 1 to 3 allow it enough days")
    for identity in instance.done:
        if identity in instance.occurrences:
            flaws.append(f"instance: {identity} is done and still among the occurrences")
    return flaws


def is_too_long(instance, occurrence):
    performer = instance.performers[occurrence.performer]
    return performer.setup + occurrence.minutes > performer.longest_visit


def wrong_places(instance, plan):
    """Occurrences that are not in exactly one of placed, left undone and impossible."""
    flaws = []
    places = defaultdict(list)
    for name, identities in (
        ("placed", plan.placed),
        ("left_undone", plan.left_undone),
        ("impossible", instance.impossible),
    ):
        for identity in identities:
            places[identity].append(name)
            if identity not in instance.occurrences:
                flaws.append(f"solution: {identity} is in {name} and no occurrence")
    for identity in instance.occurrences:
        if len(places[identity]) != 1:
            flaws.append(f"solution: {identity} is in {' and '.join(places[identity]) or 'none of the three places'}")
    return flaws


def breaches_of(instance, placed):
    """Breaches of rules 1 to 9."""
    breaches = []
    for identity, day in placed.items():
        breaches += breaches_of_day(instance, instance.occurrences[identity], day)
    for parts in instance.slots.values():
        breaches += breaches_of_halves(instance, parts, placed)
        breaches += breaches_of_parts(parts, placed)
    breaches += breaches_of_distance(instance, placed)
    breaches += breaches_of_safety(instance, placed)
    breaches += breaches_of_order(instance, placed)
    breaches += breaches_of_visits(instance, placed)
    for name, month in excess_of(instance, placed):
        for identity, day in placed.items():
            occurrence = instance.occurrences[identity]
            if occurrence.performer == name and month_of(day) == month and not occurrence.mandatory:
                breaches.append(f"rule 9: {identity} is optional, and {month} exceeds the budget of {name}")
    return breaches


def breaches_of_day(instance, occurrence, day):
    breaches = []
    performer = instance.performers[occurrence.performer]
    placed = f"{occurrence.identity} on {written(day)}"
    if not occurrence.earliest <= day <= occurrence.latest:
        window = f"{written(occurrence.earliest)} to {written(occurrence.latest)}"
        breaches.append(f"rule 1: {placed} is outside its window {window}")
    if not instance.first_day <= day <= instance.last_day:
        breaches.append(f"rule 1: {placed} is outside the plan")
    if day not in performer.days:
        breaches.append(f"rule 1: {placed} is on a day on which {performer.name} does not work")
    if occurrence.is_restricted:
        if day not in performer.risky_days:
            breaches.append(f"rule 2: {placed} is restricted work on a day that is no risky day")
        if instance.is_frozen(day):
            breaches.append(f"rule 2: {placed} is restricted work in a freeze")
    return breaches


def breaches_of_halves(instance, parts, placed):
    breaches = []
    for part in parts:
        days = {half.identity: placed.get(half.identity) for half in part.halves}
        if len(set(days.values())) > 1:
            told = ", ".join(
                f"{identity} {'undone' if day is None else written(day)}" for identity, day in days.items()
            )
            breaches.append(f"rule 3: halves are apart: {told}")
        elif len(days) > 1 and None not in days.values():
            day = next(iter(days.values()))
            lawful = set.intersection(*(set(instance.lawful_days(half)) for half in part.halves))
            if day in lawful and day not in part.days:
                names = " and ".join(days)
                breaches.append(f"rule 3: {names} on {written(day)}, though enough rhythm days of the technician serve")
    return breaches


def breaches_of_parts(parts, placed):
    breaches = []
    for before, after in zip(parts, parts[1:]):
        for later in after.halves:
            if later.identity not in placed:
                continue
            for earlier in before.halves:
                if earlier.identity not in placed:
                    breaches.append(f"rule 4: {later.identity} is placed without {earlier.identity}")
                elif placed[earlier.identity] > placed[later.identity]:
                    breaches.append(f"rule 4: {later.identity} lies before {earlier.identity}")
    return breaches


def breaches_of_distance(instance, placed):
    breaches = []
    by_task = defaultdict(list)
    for identity, day in placed.items():
        occurrence = instance.occurrences[identity]
        if occurrence.keeps_distance:
            by_task[occurrence.task].append((occurrence.slot, day, occurrence.interval, identity))
    for (task, slot), days in instance.completed.items():
        if slot >= FIRST_DATED_SLOT:
            continue
        for other, day, interval, identity in by_task.get(task, ()):
            for completion in days:
                distance = (day - completion) * (1 if other > slot else -1)
                if other != slot and 2 * distance < interval:
                    breaches.append(
                        f"rule 5: {identity} on {written(day)} is less than half of {interval} days from slot {slot},"
                        f" which was done on {written(completion)}"
                    )
    for entries in by_task.values():
        for (lower, earlier, _, first), (higher, later, interval, second) in combinations(sorted(entries), 2):
            # Of two open slots the higher one is placed against the lower.
            if lower != higher and 2 * (later - earlier) < interval:
                breaches.append(
                    f"rule 5: {second} on {written(later)} is less than half of {interval} days after {first}"
                    f" on {written(earlier)}"
                )
    return breaches


def finishing_days(instance, placed, task, for_duty):
    """The last day of each slot of a task of which nothing is left open; for mandatory work those that are sure to be."""
    days = []
    for slot in {*instance.slots_of_task.get(task, ()), *(slot for of, slot in instance.completed if of == task)}:
        halves = [half.identity for part in instance.slots.get((task, slot), ()) for half in part.halves]
        if for_duty and not all(instance.occurrences[identity].mandatory for identity in halves):
            continue
        if all(identity in placed for identity in halves):
            days.append(max([placed[identity] for identity in halves] + instance.completed.get((task, slot), [])))
    return days


def breaches_of_safety(instance, placed):
    breaches = []
    needed = {need.task for occurrence in instance.occurrences.values() for need in occurrence.needs if need.safety}
    finished = {(task, duty): finishing_days(instance, placed, task, duty) for task in needed for duty in (False, True)}
    for identity, day in placed.items():
        duty = instance.occurrences[identity].mandatory
        for need in instance.occurrences[identity].needs:
            lead = float("inf") if need.lead is None else need.lead
            if need.safety and not any(0 <= day - net <= lead for net in finished[need.task, duty]):
                within = "" if need.lead is None else f" within {need.lead} days"
                breaches.append(f"rule 6: {identity} on {written(day)} has no finished {need.task} before it{within}")
    return breaches


def breaches_of_order(instance, placed):
    return [
        f"rule 7: {later} on {written(placed[later])} lies before {earlier} on {written(placed[earlier])}"
        for before, after in orders_of(instance)
        for earlier in before
        for later in after
        if earlier in placed and later in placed and placed[earlier] > placed[later]
    ]


def orders_of(instance):
    """What rule 7 keeps in order: the halves of a slot's last part, and all that lies on or after them."""
    orders = []
    for parts in instance.slots.values():
        identities = [half.identity for part in parts for half in part.halves]
        named = {need.named for part in parts for half in part.halves for need in half.needs if not need.safety}
        orders += [(last_part_of(instance, name), identities) for name in sorted(named)]
    return orders


def last_part_of(instance, named):
    """The halves of the last part of the slot to which the named occurrence belongs."""
    occurrence = instance.occurrences.get(named)
    if occurrence is None:
        return []
    last = instance.slots[occurrence.task, occurrence.slot][-1]
    return [half.identity for half in last.halves]


def breaches_of_visits(instance, placed):
    return [
        f"rule 8: the visit of {name} on {written(day)} takes {length} minutes,"
        f" more than {instance.performers[name].longest_visit}"
        for (name, day), length in visits_of(instance, placed).items()
        if length > instance.performers[name].longest_visit
    ]


def wrong_excess(instance, plan):
    stated = {
        (name, month): over for name, months in plan.excess.items() for month, over in months.items() if over != 0
    }
    real = excess_of(instance, plan.placed)
    return [
        f"rule 10: the excess of {name} in {month} is {real.get((name, month), 0)} minutes, not"
        f" {stated.get((name, month), 0)}"
        for name, month in sorted({*stated, *real})
        if stated.get((name, month), 0) != real.get((name, month), 0)
    ]


def needlessly_undone(instance, plan):
    """Mandatory work that could simply be added when all optional work made room for it."""
    duty = {identity: day for identity, day in plan.placed.items() if instance.occurrences[identity].mandatory}
    if breaches_of(instance, duty):
        return []
    flaws = []
    for parts in instance.slots.values():
        for part in parts:
            identities = [half.identity for half in part.halves]
            if not all(half.mandatory and half.identity in plan.left_undone for half in part.halves):
                continue
            for day in part.days:
                if not breaches_of(instance, {**duty, **dict.fromkeys(identities, day)}):
                    flaws.append(
                        f"rule 10: {' and '.join(identities)}, mandatory and left undone, could lie on {written(day)}"
                    )
                    break
    return flaws


def wrong_objective(instance, plan):
    real = objective_of(instance, plan.placed, plan.left_undone)
    return [
        f"objective: {term} is {value:.9f}, not {plan.objective[term]:.9f}"
        for term, value in real.items()
        if abs(value - plan.objective[term]) > PRECISION
    ]


def main(paths):
    if not paths:
        print("Use: check.py INSTANCE.json...", file=sys.stderr)
        return 2
    broken = False
    for path in paths:
        try:
            instance, plan = read(path)
            flaws = violations_of(instance, plan)
        except (OSError, ValueError, KeyError, TypeError) as error:
            flaws = [f"the file is no dump of an instance and its solution: {type(error).__name__}: {error}"]
        broken |= bool(flaws)
        if flaws:
            print(f"{path}: {len(flaws)} violations")
            for flaw in flaws:
                print(f"    {flaw}")
        else:
            counts = (
                f"{len(plan.placed)} placed, {len(plan.left_undone)} left undone, {len(instance.impossible)} impossible"
            )
            print(f"{path}: lawful; {counts}; total {plan.objective['total']:.3f}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
