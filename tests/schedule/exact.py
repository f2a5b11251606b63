"""The scheduling problem of `docs/scheduling.md` solved exactly: the best plan, and how good any plan can be.

`exact.py INSTANCE.json --cpu-seconds N` prints one line of JSON: the planner's total, the best total found, the
solver's bound below every plan, the status and the gaps in percent. The planner's plan is the solver's hint. CP-SAT
begins, since it settles short plans at once; long ones are then improved a few months at a time, and proven by HiGHS
(`linear.py`). Exit code 1 when the planner leaves more mandatory work undone, or exceeds its budgets by more, than it
must.
"""

import argparse
import json
import math
import resource
import sys
import threading
import time
from collections import defaultdict
from dataclasses import dataclass

from ortools.sat.python import cp_model

import check
import linear
from instance import FIRST_DATED_SLOT, Plan, month_of, read, written

# Costs are whole thousandths of a minute, rounded down so that the bound stays below every plan.
SCALE = 1000
# More workers than cores on purpose: each is another strategy, and those that prove the bound are among the later ones.
WORKERS = 8
SEED = 20261201
# The shares of the time after which CP-SAT hands over, improving ends, and proving ends.
TRIED, IMPROVED, PROVEN = 0.1, 0.4, 0.95
# Months that are improved together while the others stand still: first few, then more.
MONTHS_TOGETHER = (2, 3, 4)
# Processor time for some months: they are nearly always settled in less.
SECONDS_FOR_MONTHS = 60


@dataclass
class Duty:
    """What comes before the objective: mandatory minutes left undone, and the sum of all excess."""

    undone: int
    excess: int


@dataclass
class Found:
    """The best plan, its exact objective, and the bound."""

    placed: dict
    duty: Duty
    terms: dict
    bound: float
    status: str


class Model:
    """Variables and rules; the caller sets the objective."""

    def __init__(self, instance, may_exceed):
        self.instance = instance
        self.may_exceed = may_exceed
        self.model = cp_model.CpModel()
        self.parts = {(part.task, part.slot, part.number): part for parts in instance.slots.values() for part in parts}
        self.on = {}
        for key, part in self.parts.items():
            possible = all(half.identity not in instance.impossible for half in part.halves)
            days = part.days if possible and not any(check.is_too_long(instance, half) for half in part.halves) else ()
            self.on[key] = {day: self.model.new_bool_var(f"{key} {written(day)}") for day in days}
            self.model.add_at_most_one(self.on[key].values())
        self.add_visits()
        self.add_budgets()
        for (task, slot), parts in instance.slots.items():
            keys = [(task, slot, part.number) for part in parts]
            for before, after in zip(keys, keys[1:]):
                self.add_parts(before, after)
            for key in keys:
                self.add_safety_nets(key)
        self.add_orders()
        self.add_distances()

    def add_visits(self):
        """Rule 8, and a visit wherever there is work."""
        work = defaultdict(list)
        for key, days in self.on.items():
            for half in self.parts[key].halves:
                for day, variable in days.items():
                    work[half.performer, day].append((half.minutes, variable))
        self.work = work
        self.visits = {}
        for (name, day), entries in sorted(work.items()):
            performer = self.instance.performers[name]
            visit = self.visits[name, day] = self.model.new_bool_var(f"visit {name} {written(day)}")
            for _, variable in entries:
                self.model.add_implication(variable, visit)
            length = sum(minutes * variable for minutes, variable in entries)
            if sum(minutes for minutes, _ in entries) + performer.setup > performer.longest_visit:
                self.model.add(length <= (performer.longest_visit - performer.setup) * visit)
            # Nobody goes where there is nothing to do; it would only cost.
            self.model.add(visit <= sum(variable for _, variable in entries))

    def add_budgets(self):
        """Rule 9, with the excess and the fullest month as variables."""
        spending = defaultdict(list)
        optional = defaultdict(list)
        mandatory = defaultdict(int)
        for (name, day), visit in sorted(self.visits.items()):
            spending[name, month_of(day)].append((self.instance.performers[name].setup, visit))
            spending[name, month_of(day)] += self.work[name, day]
        for key, days in self.on.items():
            for half in self.parts[key].halves:
                for day, variable in days.items():
                    if half.mandatory:
                        mandatory[half.performer, month_of(day)] += (
                            half.minutes + self.instance.performers[half.performer].setup
                        )
                    else:
                        optional[half.performer, month_of(day)].append(variable)
        self.over = {}
        self.excess = {}
        peaks = defaultdict(list)
        for (name, month), entries in sorted(spending.items()):
            budget = self.instance.performers[name].budgets[month]
            spent = sum(minutes * variable for minutes, variable in entries)
            possible = mandatory[name, month] - budget if self.may_exceed else 0
            most = budget + max(0, possible)
            if possible > 0:
                over = self.over[name, month] = self.model.new_bool_var(f"over {name} {month}")
                excess = self.excess[name, month] = self.model.new_int_var(0, possible, f"excess {name} {month}")
                self.model.add(excess <= possible * over)
                self.model.add(excess >= over)
                self.model.add(spent <= budget + excess)
                # Where there is excess it is exactly the difference.
                self.model.add(spent >= budget + excess - budget * (1 - over))
                for variable in optional[name, month]:
                    self.model.add_implication(variable, ~over)
            else:
                # All durations are multiples of five minutes or so; what no sum of them fills is no budget.
                step = math.gcd(*(minutes for minutes, _ in entries))
                most = budget // step * step
                self.model.add(spent <= most)
            peaks[name].append((spent, most))
        self.peaks = {}
        for name, months in sorted(peaks.items()):
            peak = self.model.new_int_var(0, max(most for _, most in months), f"peak {name}")
            for spent, _ in months:
                self.model.add(peak >= spent)
            self.peaks[name] = peak

    def add_parts(self, before, after):
        """Rule 4: up to any day, no more of the later part than of the earlier."""
        for day in self.on[after]:
            self.model.add(self.until(after, day) <= self.until(before, day))

    def add_safety_nets(self, key):
        """Rule 6: what is placed from one day to another needs a net in reach of all of these days."""
        days = list(self.on[key])
        halves = self.parts[key].halves
        needs = {(need.task, need.lead) for half in halves for need in half.needs if need.safety}
        for_duty = any(half.mandatory for half in halves)
        for task, lead in sorted(needs, key=str):
            lead = 10**6 if lead is None else lead
            nets, completed = self.nets(task, for_duty)
            for position, day in enumerate(days):
                # The intervals that end here and begin at the first day, and here alone, say all; the former make
                # the relaxation tight. Both are the same where no net is ever too old.
                starts = [days[0]]
                if any(net < day - lead for net in [*nets, *completed]) and position > 0:
                    starts.append(day)
                for start in starts:
                    if any(start - lead <= net <= day for net in completed):
                        # A completion excuses the days in its reach; those beyond it have a rule of their own.
                        continue
                    reach = [
                        variable for net, entries in nets.items() if start - lead <= net <= day for variable in entries
                    ]
                    placed = sum(self.on[key][other] for other in days if start <= other <= day)
                    self.model.add(placed <= sum(reach))

    def nets(self, task, for_duty):
        """The variables of finishing a slot of the task, by day, and the days on which slots were finished before.

        Mandatory work leans on no slot that may be left out.
        """
        nets = defaultdict(list)
        completed = []
        open_slots = set(self.instance.slots_of_task.get(task, ()))
        for slot in sorted(open_slots):
            # Part k needs part k - 1, so the last part finishes the slot.
            last = self.instance.slots[task, slot][-1]
            if for_duty and not all(half.mandatory for half in last.halves):
                continue
            for day, variable in self.on[task, slot, last.number].items():
                nets[day].append(variable)
        for (of, slot), days in sorted(self.instance.completed.items()):
            if of == task and slot not in open_slots:
                completed.append(max(days))
        return nets, completed

    def add_orders(self):
        """Rule 7: of the pairs of days in the wrong order at most one is taken."""
        for before, after in check.orders_of(self.instance):
            first = {self.key_of(identity) for identity in before}
            for earlier in first:
                for later in sorted({self.key_of(identity) for identity in after}):
                    self.keep_apart(earlier, later, 0)

    def add_distances(self):
        """Rule 5."""
        for task, slots in self.instance.slots_of_task.items():
            keys = [key for slot in slots for key in self.keys(task, slot) if self.keeps_distance(key)]
            for position, lower in enumerate(keys):
                for higher in keys[position + 1 :]:
                    if higher[1] != lower[1]:
                        self.keep_apart(lower, higher, self.half_interval(higher))
            for key in keys:
                for (of, slot), completions in self.instance.completed.items():
                    if of != task or slot == key[1] or slot >= FIRST_DATED_SLOT:
                        continue
                    direction = 1 if key[1] > slot else -1
                    for day, variable in self.on[key].items():
                        if any((day - completion) * direction < self.half_interval(key) for completion in completions):
                            self.model.add(variable == 0)

    def keep_apart(self, earlier, later, distance):
        """Where both are placed, `later` is at least `distance` days after `earlier`."""
        first, second = self.on[earlier], self.on[later]
        if not first or not second or min(second) - max(first) >= distance:
            return
        for day in second:
            # All of these exclude each other, which is tighter than pair by pair.
            together = [variable for other, variable in second.items() if other <= day]
            together += [variable for other, variable in first.items() if other > day - distance]
            self.model.add_at_most_one(together)

    def until(self, key, day):
        return sum(variable for other, variable in self.on[key].items() if other <= day)

    def keys(self, task, slot):
        return [(task, slot, part.number) for part in self.instance.slots[task, slot]]

    def key_of(self, identity):
        occurrence = self.instance.occurrences[identity]
        return occurrence.task, occurrence.slot, occurrence.part

    def keeps_distance(self, key):
        return all(half.keeps_distance for half in self.parts[key].halves)

    def half_interval(self, key):
        return -(-self.parts[key].halves[0].interval // 2)

    def undone(self, weight):
        """The sum of a weight over all that is left undone."""
        terms = []
        for key, part in self.parts.items():
            total = sum(weight(half) for half in part.halves if half.identity not in self.instance.impossible)
            if total:
                terms.append(total * (1 - sum(self.on[key].values())))
        return sum(terms)

    def mandatory_minutes(self):
        return self.undone(lambda half: half.minutes if half.mandatory else 0)

    def keep_to(self, expression, most):
        # A sum of nothing is a plain 0, for which the model would invent a variable.
        if not isinstance(expression, int):
            self.model.add(expression <= most)

    def total_excess(self):
        return sum(self.excess.values())

    def objective(self):
        cost = self.undone(lambda half: scaled(half.value))
        cost += sum(scaled(self.instance.visit_cost(name, day)) * visit for (name, day), visit in self.visits.items())
        for key, days in self.on.items():
            for day, variable in days.items():
                deviation = sum(self.instance.deviation_cost(half, day) for half in self.parts[key].halves)
                cost += scaled(deviation) * variable
        return cost + sum(scaled(self.instance.weights.peak) * peak for peak in self.peaks.values())

    def values_of(self, placed):
        """What a lawful plan makes of each variable, in the order of the variables."""
        values = {}
        for key, days in self.on.items():
            chosen = placed.get(self.parts[key].halves[0].identity)
            values.update((variable.index, int(day == chosen)) for day, variable in days.items())
        used = check.visits_of(self.instance, placed)
        values.update((variable.index, int(visit in used)) for visit, variable in self.visits.items())
        excess = check.excess_of(self.instance, placed)
        values.update((variable.index, excess.get(month, 0)) for month, variable in self.excess.items())
        values.update((variable.index, int(month in excess)) for month, variable in self.over.items())
        spending = check.spending_of(self.instance, placed)
        for name, variable in self.peaks.items():
            values[variable.index] = max(spent for (of, _), spent in spending.items() if of == name)
        return [values[index] for index in range(len(values))]

    def free_in(self, months):
        """The variables that may change when all days outside of these months stay as they are."""
        free = {variable.index for variable in self.peaks.values()}
        for days in self.on.values():
            free |= {variable.index for day, variable in days.items() if month_of(day) in months}
        free |= {variable.index for (_, day), variable in self.visits.items() if month_of(day) in months}
        for amounts in (self.over, self.excess):
            free |= {variable.index for (_, month), variable in amounts.items() if month in months}
        return free

    def hint(self, placed):
        self.model.clear_hints()
        for index, value in enumerate(self.values_of(placed)):
            self.model.add_hint(self.model.get_int_var_from_proto_index(index), value)

    def placement(self, values):
        placed = {}
        for key, days in self.on.items():
            for day, variable in days.items():
                if values[variable.index]:
                    placed.update((half.identity, day) for half in self.parts[key].halves)
        return placed


def scaled(minutes):
    return math.floor(minutes * SCALE + 1e-6)


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


@dataclass
class Clock:
    """Seconds of processor time, all threads together: what is given in all, and when it began."""

    limit: float
    began: float

    def is_over(self, share=1.0):
        return cpu_seconds() - self.began >= self.limit * share


def minimise(model, expression, clock, share=1.0, log=False):
    """CP-SAT until that share of the time is used up."""
    model.model.minimize(expression)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = WORKERS
    solver.parameters.random_seed = SEED
    solver.parameters.linearization_level = 2
    solver.parameters.log_search_progress = log
    ended = threading.Event()

    def watch():
        while not ended.wait(0.1):
            if clock.is_over(share):
                solver.stop_search()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    status = solver.solve(model.model)
    ended.set()
    watcher.join()
    if status in (cp_model.INFEASIBLE, cp_model.MODEL_INVALID):
        raise RuntimeError("CP-SAT refuses the model, though leaving optional work undone is always lawful")
    values = list(solver.response_proto.solution) if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None
    bound = -math.inf if status == cp_model.UNKNOWN else solver.best_objective_bound
    return linear.Outcome(values, bound, status == cp_model.OPTIMAL)


def solve(instance, plan, limit, log=False):
    """The best plan found within the limit, starting from `plan` where that is lawful."""
    clock = Clock(limit, cpu_seconds())
    lawful = not check.wrong_places(instance, plan) and not check.breaches_of(instance, plan.placed)
    placed = dict(plan.placed) if lawful else {}
    duty = duty_of(instance, placed)
    proven = True
    # What is 0 already cannot be less.
    if duty.undone > 0 or duty.excess > 0:
        model = Model(instance, may_exceed=True)
        placed, undone_proven = lower(model, model.mandatory_minutes(), placed, clock)
        model.keep_to(model.mandatory_minutes(), duty_of(instance, placed).undone)
        placed, excess_proven = lower(model, model.total_excess(), placed, clock)
        proven = undone_proven and excess_proven
        duty = duty_of(instance, placed)
    model = Model(instance, may_exceed=duty.excess > 0)
    model.keep_to(model.mandatory_minutes(), duty.undone)
    model.keep_to(model.total_excess(), duty.excess)

    bound, optimal = -math.inf, False
    for turn in (try_cp_sat, improve_months, prove, improve_rest):
        model.hint(placed)
        outcome = turn(model, placed, clock, log)
        if outcome.values is not None:
            placed = better(instance, model.placement(outcome.values), placed)
        bound, optimal = max(bound, outcome.bound / SCALE), outcome.optimal
        if optimal or clock.is_over():
            break
    status = "duty-unproven" if not proven else "optimal" if optimal else "feasible"
    return Found(placed, duty_of(instance, placed), objective(instance, placed), bound, status)


def try_cp_sat(model, placed, clock, log):
    return minimise(model, model.objective(), clock, TRIED, log)


def prove(model, placed, clock, log):
    return linear.minimise(model.model.proto, model.values_of(placed), lambda: clock.is_over(PROVEN), log)


def improve_months(model, placed, clock, log, share=IMPROVED):
    """Solves every few months in turn with all others as they are, until that helps no more."""
    months = model.instance.months
    for together in MONTHS_TOGETHER:
        improved = together < len(months)
        while improved and not clock.is_over(share):
            improved = False
            for position in range(len(months) - together + 1):
                free = model.free_in(months[position : position + together])
                piece = Clock(SECONDS_FOR_MONTHS, cpu_seconds())
                start = model.values_of(placed)
                outcome = linear.minimise(
                    model.model.proto, start, lambda: piece.is_over() or clock.is_over(share), False, free
                )
                if outcome.values is not None:
                    found = better(model.instance, model.placement(outcome.values), placed)
                    improved = improved or found is not placed
                    placed = found
                if log:
                    total = objective(model.instance, placed)["total"]
                    print(f"months from {months[position]}: {total:.3f}, {cpu_seconds():.0f} s", file=sys.stderr)
    return linear.Outcome(model.values_of(placed), -math.inf, False)


def improve_rest(model, placed, clock, log):
    return improve_months(model, placed, clock, log, 1.0)


def better(instance, found, placed):
    """`found` where its objective is noticeably smaller."""
    gained = objective(instance, placed)["total"] - objective(instance, found)["total"]
    return found if gained > 1e-6 else placed


def lower(model, expression, placed, clock):
    """A plan with the least value of a duty, and whether that is proven."""
    model.hint(placed)
    outcome = minimise(model, expression, clock)
    return placed if outcome.values is None else model.placement(outcome.values), outcome.optimal


def left_undone(instance, placed):
    return tuple(
        identity for identity in instance.occurrences if identity not in placed and identity not in instance.impossible
    )


def objective(instance, placed):
    return check.objective_of(instance, placed, left_undone(instance, placed))


def duty_of(instance, placed):
    undone = check.mandatory_minutes(instance, left_undone(instance, placed))
    return Duty(undone, sum(check.excess_of(instance, placed).values()))


def percent(value, of):
    """By how much `value` lies above `of`, in percent."""
    if math.isinf(of):
        return None
    return 0.0 if value == of else 100 * (value - of) / max(abs(of), 1e-9)


def judge(path, limit, log=False, write=None):
    """One file as a row of figures; `write` names a file for the dump with the better plan."""
    began, wall = cpu_seconds(), time.monotonic()
    instance, plan = read(path)
    flaws = check.violations_of(instance, plan)
    found = solve(instance, plan, limit, log)
    best = plan_with(instance, found)
    wrong = check.violations_of(instance, best)
    if wrong:
        raise RuntimeError(f"the exact solver breaks a rule: {wrong[0]}")
    planner = check.objective_of(instance, plan.placed, plan.left_undone)["total"]
    mine = duty_of(instance, plan.placed)
    total = found.terms["total"]
    if write:
        write_better(path, write, best)
    return {
        "instance": str(path),
        "occurrences": len(instance.occurrences),
        "lawful": not flaws,
        "planner": planner,
        "best": total,
        "bound": None if math.isinf(found.bound) else found.bound,
        "status": found.status,
        "gap_percent": percent(planner, total),
        "best_to_bound_percent": percent(total, found.bound),
        "duty": {"planner": [mine.undone, mine.excess], "best": [found.duty.undone, found.duty.excess]},
        "terms": found.terms,
        "cpu_seconds": round(cpu_seconds() - began, 1),
        "wall_seconds": round(time.monotonic() - wall, 1),
    }


def plan_with(instance, found):
    excess = defaultdict(dict)
    for (name, month), over in check.excess_of(instance, found.placed).items():
        excess[name][month] = over
    return Plan(found.placed, left_undone(instance, found.placed), dict(excess), found.terms)


def write_better(source, target, plan):
    with open(source, encoding="utf-8") as file:
        dump = json.load(file)
    dump["solution"] = {
        "placed": {identity: written(day) for identity, day in sorted(plan.placed.items())},
        "left_undone": sorted(plan.left_undone),
        "over_budget_min": plan.excess,
    }
    dump["objective"] = plan.objective
    with open(target, "w", encoding="utf-8") as file:
        json.dump(dump, file, indent=1)


def duty_is_met(row):
    return row["duty"]["planner"] == row["duty"]["best"]


def main():
    parser = argparse.ArgumentParser(description="The best plan of an instance, and a bound below every plan.")
    parser.add_argument("instance", help="a dump of `cargo run -p planner --release --example schedule`")
    parser.add_argument("--cpu-seconds", type=float, default=60, help="processor time of all threads (default 60)")
    parser.add_argument("--write", metavar="FILE", help="write the dump with the better plan")
    parser.add_argument("--log", action="store_true", help="show what the solver does")
    arguments = parser.parse_args()
    row = judge(arguments.instance, arguments.cpu_seconds, arguments.log, arguments.write)
    print(json.dumps(row))
    return 0 if duty_is_met(row) else 1


if __name__ == "__main__":
    sys.exit(main())
