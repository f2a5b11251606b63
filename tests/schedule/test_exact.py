"""The exact solver against trying out every plan, on random instances of a few parts."""

import itertools
import random
import unittest

import check
import exact
import linear
from instance import instance_of, plan_of
from small import days, december, occurrence, performer, problem

ROUNDS = 60
FIRST, LAST = "2026-11-26", "2026-12-07"
ALL_DAYS = days(FIRST, LAST)


def random_problem(chance):
    """Every rule has work to do: parts, halves, nets and completions, order, freezes, budgets that burst."""
    made = []

    def window():
        start = chance.randrange(0, len(ALL_DAYS) - 4)
        return ALL_DAYS[start], ALL_DAYS[min(len(ALL_DAYS) - 1, start + chance.randint(3, 7))]

    def work(identity, **stated):
        kind = {
            "minutes": chance.choice([10, 25, 40, 60]),
            "value_min": float(chance.choice([20, 90, 150.5, 300])),
            "w": chance.randint(1, 5),
            "nominal": chance.choice(ALL_DAYS),
            "overdue": chance.random() < 0.2,
            "risky": chance.random() < 0.4,
            "freeze": chance.choice(["allowed", "allowed", "blocked", "security-only"]),
            "mandatory": mandatory,
            "interval": chance.choice([4, 7, 14]) if task_interval is None else task_interval,
        }
        return occurrence(identity, first, last, **{**kind, **stated})

    names = ["BK01", "UP01", "UP02", "SE01"]
    open_parts = 0
    for task in chance.sample(names, 3):
        task_interval = chance.choice([4, 7, 14])
        for slot in range(1, chance.randint(2, 3)):
            if open_parts >= 4:
                continue
            first, last = window()
            mandatory = chance.random() < 0.35
            needs = []
            if task != "BK01" and chance.random() < 0.6:
                needs.append({"id": "BK01/1", "lead": chance.choice([None, 1, 3]), "safety": True})
            if task == "UP02" and chance.random() < 0.7:
                needs.append({"id": "UP01/1", "lead": None, "safety": False})
            shape = chance.choice(["one", "one", "halves", "parts"])
            identity = f"{task}/{slot}"
            if shape == "halves":
                made.append(work(identity, after=needs, same_day_as=[f"{identity}@owner"]))
                half = dict(made[-1], id=f"{identity}@owner", performer="owner", same_day_as=[identity])
                made.append({**half, "minutes": 15, "value_min": 0.0, "risky": False, "freeze": "allowed"})
                open_parts += 1
            elif shape == "parts" and open_parts < 3:
                made.append(work(f"{identity}.1", after=needs, part=[1, 2], value_min=0.0))
                made.append({**made[-1], "id": f"{identity}.2", "part": [2, 2], "value_min": 240.0})
                open_parts += 2
            else:
                made.append(work(identity, after=needs, performer=chance.choice(["tech", "owner"])))
                open_parts += 1
    done = {}
    if chance.random() < 0.5:
        done["BK01/0"] = chance.choice(["2026-11-23", "2026-11-25"])
    rhythm = {
        name: sorted(chance.sample([day for day in ALL_DAYS if day != "2026-11-28"], 3)) for name in ("tech", "owner")
    }
    performers = {}
    for name in ("tech", "owner"):
        budgets = {month: chance.choice([0, 30, 65, 121, 400]) for month in ("2026-11", "2026-12")}
        performers[name] = performer(FIRST, LAST, [], budgets, longest=chance.choice([80, 120, 240]))
        performers[name]["rhythm"] = [day for day in rhythm[name] if day in performers[name]["days"]]
    freezes = [["2026-11-30", "2026-12-01"]] if chance.random() < 0.4 else []
    return problem(FIRST, LAST, performers, made, done=done, freezes=freezes)


def best_by_trying_all(instance):
    """Duty and total of the best plan, by the checker alone."""
    parts = [part for slot in instance.slots.values() for part in slot]
    # Rules 1 and 2 only: whether rule 3 is understood is a question to the solver.
    choices = [[None, *instance.lawful_days(part.halves[0])] for part in parts]
    best = None
    for chosen in itertools.product(*choices):
        placed = {half.identity: day for part, day in zip(parts, chosen) if day is not None for half in part.halves}
        if best is not None and worth(instance, placed) >= best:
            continue
        if not check.breaches_of(instance, placed):
            best = worth(instance, placed)
    return best


def worth(instance, placed):
    duty = exact.duty_of(instance, placed)
    return duty.undone, duty.excess, round(exact.objective(instance, placed)["total"], 6)


class AgainstTryingAll(unittest.TestCase):
    def test_no_plan_is_better_than_the_solver_says(self):
        excess = undone = 0
        for seed in range(ROUNDS):
            with self.subTest(seed=seed):
                instance = instance_of(random_problem(random.Random(seed)))
                found = exact.solve(instance, plan_of(december()), limit=60)
                self.assertEqual(found.status, "optimal")
                self.assertEqual(check.breaches_of(instance, found.placed), [])
                total = found.terms["total"]
                expected = best_by_trying_all(instance)
                excess += expected[1] > 0
                undone += expected[0] > 0
                # Costs are rounded to thousandths of a minute.
                self.assertEqual((found.duty.undone, found.duty.excess), expected[:2])
                self.assertAlmostEqual(total, expected[2], delta=0.01)
                self.assertLessEqual(found.bound, expected[2] + 1e-6)
                self.assertGreaterEqual(found.bound, expected[2] - 0.02)
        # Otherwise the instances would not try what they are to try.
        self.assertGreater(excess, 3)
        self.assertGreater(undone, 3)

    def test_both_solvers_agree(self):
        for seed in range(ROUNDS, ROUNDS + 10):
            with self.subTest(seed=seed):
                instance = instance_of(random_problem(random.Random(seed)))
                model = exact.Model(instance, may_exceed=True)
                model.model.minimize(model.objective())
                start = model.values_of({})
                by_highs = linear.minimise(model.model.proto, start, lambda: False)
                by_cp_sat = exact.minimise(model, model.objective(), exact.Clock(60, exact.cpu_seconds()))
                self.assertTrue(by_highs.optimal and by_cp_sat.optimal)
                self.assertAlmostEqual(by_highs.bound, by_cp_sat.bound, delta=1)


if __name__ == "__main__":
    unittest.main()
