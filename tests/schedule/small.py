"""Instances that fit on a page, as the JSON of the planner has them. Made here, not dumped."""

from datetime import date, timedelta


def days(first, last):
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return [(begin + timedelta(days=number)).isoformat() for number in range((end - begin).days + 1)]


def weekday(day):
    return date.fromisoformat(day).weekday()


def performer(first, last, rhythm, budgets, longest=240):
    working = [day for day in days(first, last) if weekday(day) < 5]
    return {
        "days": working,
        "rhythm": rhythm,
        "risky_days": [day for day in working if weekday(day) < 4],
        "setup_min": 15,
        "max_visit_min": longest,
        "month_budget_min": budgets,
    }


def occurrence(identity, earliest, latest, **stated):
    """Half an hour of optional, harmless work of the technician, where nothing else is stated."""
    task, rest = identity.split("/")
    made = {
        "id": identity,
        "task": task,
        "slot": int(rest.split("@")[0].split(".")[0]),
        "part": [1, 1],
        "performer": "owner" if identity.endswith("@owner") else "tech",
        "minutes": 30,
        "value_min": 300.0,
        "interval": 28,
        "overdue": False,
        "nominal": earliest,
        "w": 4,
        "earliest": earliest,
        "latest": latest,
        "risky": False,
        "freeze": "allowed",
        "after": [],
        "same_day_as": [],
        "mandatory": False,
    }
    assert set(stated) <= set(made), stated
    return {**made, **stated}


def problem(first, last, performers, occurrences, **stated):
    """An instance without a plan: everything is left undone."""
    made = {
        "today": first,
        "from": first,
        "to": last,
        "weights": {"visit_on_rhythm": 15.0, "visit_off_rhythm": 60.0, "deviation": 10.0, "peak": 0.2},
        "performers": performers,
        "freezes": [],
        "occurrences": occurrences,
        "done": {},
        "impossible": [],
        "solution": {"placed": {}, "left_undone": [], "over_budget_min": {}},
        "objective": {},
    }
    assert set(stated) <= set(made), stated
    return {**made, **stated}


def december():
    """A month with one thing of each kind, and a plan of which every figure is worked out by hand.

    The technician comes on 1 December (backup, update, report) and 15 December (second update, shared review), which
    are rhythm days, and on the 2nd and 3rd for long work in two parts: 4 visits of 105, 75, 115 and 115 minutes. The
    owner has the domain on the 10th and the shared review on the 15th, both off the rhythm: 2 visits of 40 and 30
    minutes.

    undone: 50. visits: 2 * 15 + 4 * 60 = 270. deviation: the parts lie 1 and 2 days of 55 late, the domain 6 of 15
    early: 10 * (1 + 4) / 3025 + 10 * 36 / 225 = 1.6165289. peak: 0.2 * (410 + 70) = 96.
    """
    first, last = "2026-12-01", "2026-12-31"
    net = [{"id": "BK02/1", "lead": 20, "safety": True}]
    return problem(
        first,
        last,
        {
            "tech": performer(first, last, ["2026-12-01", "2026-12-15", "2026-12-29"], {"2026-12": 500}, longest=180),
            "owner": performer(first, last, ["2026-12-03", "2026-12-17", "2026-12-31"], {"2026-12": 70}),
        },
        [
            occurrence("BK02/1", "2026-12-01", "2026-12-10"),
            occurrence("UP03/1", "2026-12-01", "2026-12-14", interval=14, w=2, risky=True, freeze="blocked", after=net),
            occurrence(
                "UP03/2", "2026-12-07", "2026-12-24", interval=14, nominal="2026-12-15", w=2, risky=True, after=net
            ),
            occurrence("MO01/0", "2026-12-01", "2026-12-31", after=[{"id": "UP03/1", "lead": None, "safety": False}]),
            occurrence("AN01/0", "2026-12-11", "2026-12-31", nominal="2026-12-15", same_day_as=["AN01/0@owner"]),
            occurrence(
                "AN01/0@owner",
                "2026-12-11",
                "2026-12-31",
                nominal="2026-12-15",
                minutes=15,
                value_min=0.0,
                same_day_as=["AN01/0"],
            ),
            occurrence(
                "LG05/0.1", "2026-12-01", "2026-12-31", part=[1, 2], minutes=100, value_min=0.0, interval=365, w=55
            ),
            occurrence(
                "LG05/0.2", "2026-12-01", "2026-12-31", part=[2, 2], minutes=100, value_min=900.0, interval=365, w=55
            ),
            occurrence(
                "DN01/20261216",
                "2026-12-01",
                "2026-12-16",
                performer="owner",
                minutes=25,
                interval=None,
                w=15,
                nominal="2026-12-16",
                mandatory=True,
            ),
            occurrence("SE01/0", "2026-12-01", "2026-12-31", overdue=True, minutes=20, value_min=50.0),
            occurrence("PF02/0", "2026-12-21", "2026-12-25", risky=True, freeze="blocked"),
        ],
        freezes=[["2026-12-21", "2026-12-27"]],
        done={"UP03/0": "2026-11-24"},
        impossible=[{"id": "PF02/0", "cause": "freeze"}],
        solution={
            "placed": {
                "BK02/1": "2026-12-01",
                "UP03/1": "2026-12-01",
                "MO01/0": "2026-12-01",
                "UP03/2": "2026-12-15",
                "AN01/0": "2026-12-15",
                "AN01/0@owner": "2026-12-15",
                "LG05/0.1": "2026-12-02",
                "LG05/0.2": "2026-12-03",
                "DN01/20261216": "2026-12-10",
            },
            "left_undone": ["SE01/0"],
            "over_budget_min": {"tech": {"2026-12": 0}, "owner": {"2026-12": 0}},
        },
        objective={
            "undone": 50.0,
            "visits": 270.0,
            "deviation": 50 / 3025 + 1.6,
            "peak": 96.0,
            "total": 50.0 + 270.0 + 50 / 3025 + 1.6 + 96.0,
        },
    )
