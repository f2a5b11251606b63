"""The checker finds what is broken on purpose: one lawful plan, and a table of plans with a flaw each."""

import copy
import unittest

import check
from instance import instance_of, plan_of
from small import december


def place(identity, day):
    def change(dump):
        solution = dump["solution"]
        solution["left_undone"] = [other for other in solution["left_undone"] if other != identity]
        solution["placed"][identity] = day

    return change


def undo(*identities):
    def change(dump):
        for identity in identities:
            del dump["solution"]["placed"][identity]
            dump["solution"]["left_undone"].append(identity)

    return change


def state(identity, **stated):
    def change(dump):
        next(found for found in dump["occurrences"] if found["id"] == identity).update(stated)

    return change


def put(*path, value):
    def change(dump):
        inner = dump
        for key in path[:-1]:
            inner = inner[key]
        inner[path[-1]] = value

    return change


def both(*changes):
    def change(dump):
        for each in changes:
            each(dump)

    return change


def need(lead):
    return [{"id": "BK02/1", "lead": lead, "safety": True}]


# What is done to the plan, and the rules that are then broken: these and no others.
BROKEN = [
    ("nothing", both(), set()),
    ("on a Saturday", place("MO01/0", "2026-12-05"), {"rule 1"}),
    ("a day after its window", place("DN01/20261216", "2026-12-17"), {"rule 1"}),
    ("before the first day of the plan", put("from", value="2026-12-02"), {"rule 1"}),
    ("before today", put("today", value="2026-12-02"), {"rule 1"}),
    ("after the last day of the plan", put("to", value="2026-12-14"), {"rule 1"}),
    ("downtime on a Friday", place("UP03/2", "2026-12-18"), {"rule 2"}),
    ("downtime in a freeze", place("UP03/2", "2026-12-21"), {"rule 2"}),
    ("blocked work in a freeze", both(state("MO01/0", freeze="blocked"), place("MO01/0", "2026-12-22")), {"rule 2"}),
    (
        "security work on a Friday, which is lawful",
        both(state("UP03/2", freeze="security-only"), place("UP03/2", "2026-12-18")),
        set(),
    ),
    (
        "security work in a freeze, which is lawful",
        both(state("UP03/2", freeze="security-only"), place("UP03/2", "2026-12-21")),
        set(),
    ),
    ("harmless work in a freeze, which is lawful", place("MO01/0", "2026-12-22"), set()),
    ("halves on two days", place("AN01/0@owner", "2026-12-29"), {"rule 3"}),
    ("one half left undone", undo("AN01/0@owner"), {"rule 3"}),
    (
        "halves off the technician's rhythm",
        both(place("AN01/0", "2026-12-16"), place("AN01/0@owner", "2026-12-16")),
        {"rule 3"},
    ),
    (
        "halves off the rhythm where one rhythm day serves",
        both(
            put("performers", "tech", "rhythm", value=["2026-12-01", "2026-12-15"]),
            place("AN01/0", "2026-12-16"),
            place("AN01/0@owner", "2026-12-16"),
        ),
        {"rule 3"},
    ),
    (
        "halves off the rhythm where no rhythm day serves, which is lawful",
        both(
            put("performers", "tech", "rhythm", value=["2026-12-01"]),
            place("AN01/0", "2026-12-16"),
            place("AN01/0@owner", "2026-12-16"),
        ),
        set(),
    ),
    ("the second part first", both(place("LG05/0.1", "2026-12-03"), place("LG05/0.2", "2026-12-02")), {"rule 4"}),
    ("the second part alone", undo("LG05/0.1"), {"rule 4"}),
    ("the first part alone, which is lawful", undo("LG05/0.2"), set()),
    ("seven days after the slot before, which is lawful", place("UP03/2", "2026-12-08"), set()),
    ("six days after the slot before", place("UP03/2", "2026-12-07"), {"rule 5"}),
    ("six days after a completed slot", put("done", "UP03/0", value="2026-11-25"), {"rule 5"}),
    ("after the completion of a later slot", put("done", "UP03/9", value="2026-11-30"), {"rule 5"}),
    ("near a dated slot, which is lawful", put("done", "UP03/20261130", value="2026-11-30"), set()),
    ("without its safety net", undo("BK02/1"), {"rule 6"}),
    ("with a safety net of the day after", place("BK02/1", "2026-12-02"), {"rule 6"}),
    ("with a safety net of 14 days ago, of 13 allowed", state("UP03/2", after=need(13)), {"rule 6"}),
    ("with a safety net of 14 days ago, of 14 allowed", state("UP03/2", after=need(14)), set()),
    (
        "with a completed safety net, which is lawful",
        both(undo("BK02/1"), put("done", "BK02/0", value="2026-11-25")),
        set(),
    ),
    (
        "with a completed safety net that is too old for one of two",
        both(undo("BK02/1"), put("done", "BK02/0", value="2026-11-24")),
        {"rule 6"},
    ),
    ("mandatory work with a safety net that is none", state("UP03/2", mandatory=True), {"rule 6"}),
    (
        "mandatory work with a safety net that is mandatory too, which is lawful",
        both(state("UP03/2", mandatory=True), state("BK02/1", mandatory=True)),
        set(),
    ),
    ("before what it follows", place("UP03/1", "2026-12-02"), {"rule 7"}),
    ("without what it follows, which is lawful", undo("UP03/1"), set()),
    ("visits of 115 minutes, of 114 allowed", put("performers", "tech", "max_visit_min", value=114), {"rule 8"}),
    ("visits of 115 minutes, of 115 allowed", put("performers", "tech", "max_visit_min", value=115), set()),
    ("410 minutes in a month of 409", put("performers", "tech", "month_budget_min", "2026-12", value=409), {"rule 9"}),
    ("410 minutes in a month of 410", put("performers", "tech", "month_budget_min", "2026-12", value=410), set()),
    (
        "mandatory work alone over the budget, which is lawful",
        both(undo("AN01/0", "AN01/0@owner"), put("performers", "owner", "month_budget_min", "2026-12", value=20)),
        set(),
    ),
    ("mandatory work left undone", undo("DN01/20261216"), {"rule 10"}),
    ("an occurrence in two places", put("solution", "left_undone", value=["SE01/0", "MO01/0"]), {"solution"}),
    ("an occurrence in no place", put("solution", "left_undone", value=[]), {"solution"}),
    ("a placed occurrence that does not exist", place("XX01/0", "2026-12-01"), {"solution"}),
    ("an impossible occurrence that is placed", place("PF02/0", "2026-12-22"), {"solution"}),
    ("an impossible occurrence with lawful days", put("freezes", value=[]), {"instance"}),
    ("a half that nobody knows of", state("AN01/0", same_day_as=[]), {"instance"}),
    ("no budget for a month", put("performers", "owner", "month_budget_min", value={}), {"instance"}),
]


def rules_of(dump):
    flaws = check.violations_of(instance_of(dump), plan_of(dump))
    return {flaw.split(":")[0] for flaw in flaws}


def restate(dump):
    """States excess and objective as they now are, so that a broken rule stands alone."""
    instance, plan = instance_of(dump), plan_of(dump)
    if check.wrong_places(instance, plan):
        return
    excess = {"tech": {}, "owner": {}}
    for (name, month), over in check.excess_of(instance, plan.placed).items():
        excess[name][month] = over
    dump["solution"]["over_budget_min"] = excess
    dump["objective"] = check.objective_of(instance, plan.placed, plan.left_undone)


class BrokenPlans(unittest.TestCase):
    def test_each_flaw_is_found_and_named_by_its_rule(self):
        for flaw, change, expected in BROKEN:
            with self.subTest(flaw):
                dump = copy.deepcopy(december())
                change(dump)
                restate(dump)
                self.assertEqual(rules_of(dump), expected)

    def test_a_plan_with_figures_worked_out_by_hand_agrees(self):
        self.assertEqual(rules_of(december()), set())

    def test_each_wrong_figure_is_found(self):
        for term in ("undone", "visits", "deviation", "peak", "total"):
            with self.subTest(term):
                dump = december()
                dump["objective"][term] += 2e-6
                self.assertEqual(rules_of(dump), {"objective"})

    def test_a_wrong_excess_is_found(self):
        dump = december()
        dump["solution"]["over_budget_min"]["tech"]["2026-12"] = 5
        self.assertEqual(rules_of(dump), {"rule 10"})

    def test_overdue_work_is_measured_from_its_first_day(self):
        dump = december()
        place("SE01/0", "2026-12-03")(dump)
        dump["occurrences"][9]["nominal"] = "2026-10-01"
        restate(dump)
        self.assertAlmostEqual(dump["objective"]["deviation"], 50 / 3025 + 1.6 + 10 * (2 / 4) ** 2)


if __name__ == "__main__":
    unittest.main()
