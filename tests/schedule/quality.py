"""Runs the planner over many instances and says how far each plan is from the best one known.

`quality.py target/release/examples/schedule FOLDER [--set long|examples|tiny] [--cpu-seconds N]` writes each dump, the
best plan known and the solver's bound into FOLDER and prints a table in Markdown. It goes on where it was broken off:
an instance is solved once, and again only when it has changed or more time is allowed; a plan of the planner that is
better than the best known takes its place. Exit code 1 when a plan is unlawful, does less than its duty, or is further
from the best one known than `--at-most` percent.
"""

import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import check
import exact
import instances
from instance import instance_of, number_of, plan_of, written

SITES = Path(__file__).resolve().parents[2] / "crates" / "planner" / "examples" / "sites"
COLUMNS = ("Instance", "Occurrences", "Planner", "Best known", "Bound", "Gap, %", "Best above bound, %", "Status")


def dump_of(schedule, case):
    """What the planner prints.

    Raises `RuntimeError` when it refuses the answers.
    """
    command = [schedule, "--from", case.start, "--months", str(case.months)]
    done = subprocess.run(command, input=case.answers, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        raise RuntimeError(f"the planner refuses {case.name}: {done.stderr.strip()}")
    return done.stdout


def digest_of(dump):
    """What tells instances apart: all but the planner's own solution."""
    stated = {key: value for key, value in dump.items() if key not in ("solution", "objective")}
    return hashlib.sha256(json.dumps(stated, sort_keys=True).encode()).hexdigest()


def write_whole(path, text):
    """Never leaves half a file behind."""
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    os.replace(part, path)


def known(path, digest, cpu_seconds):
    """What is stored of this very instance, if it was given as much time or is settled."""
    if not path.is_file():
        return None
    stored = json.loads(path.read_text(encoding="utf-8"))
    settled = stored["status"] == "optimal" or stored["limit"] >= cpu_seconds
    return stored if stored["digest"] == digest and settled else None


def is_known(folder, name, text):
    return known(folder / f"{name}.best.json", digest_of(json.loads(text)), 0) is not None


def check_only(dumps):
    flawed = 0
    for name, text in dumps:
        dump = json.loads(text)
        flaws = check.violations_of(instance_of(dump), plan_of(dump))
        flawed += bool(flaws)
        print("\n".join(f"{name}: {flaw}" for flaw in flaws), end="\n" if flaws else "")
    print(f"    {len(dumps)} plans held against the rules, {flawed} of them unlawful")
    return 1 if flawed else 0


def judge(folder, name, text, cpu_seconds):
    """The row of one dump; solves it where nothing is stored."""
    dump = json.loads(text)
    instance, plan = instance_of(dump), plan_of(dump)
    flaws = check.violations_of(instance, plan)
    store = folder / f"{name}.best.json"
    digest = digest_of(dump)
    stored = known(store, digest, cpu_seconds)
    if stored is None:
        found = exact.solve(instance, plan, cpu_seconds)
        stored = {
            "digest": digest,
            "limit": cpu_seconds,
            "placed": {identity: written(day) for identity, day in sorted(found.placed.items())},
            "bound": found.bound,
            "status": found.status,
        }
        write_whole(store, json.dumps(stored, indent=1))
    best = {identity: number_of(day) for identity, day in stored["placed"].items()}
    if not flaws and is_better(instance, plan.placed, best):
        best = plan.placed
    return row_of(instance, name, plan, flaws, best, stored)


def is_better(instance, placed, than):
    def worth(plan):
        duty = exact.duty_of(instance, plan)
        return duty.undone, duty.excess, exact.objective(instance, plan)["total"]

    return worth(placed) < worth(than)


def row_of(instance, name, plan, flaws, best, stored):
    planner = check.objective_of(instance, plan.placed, plan.left_undone)["total"]
    total = exact.objective(instance, best)["total"]
    mine, least = exact.duty_of(instance, plan.placed), exact.duty_of(instance, best)
    if flaws:
        status = "UNLAWFUL"
    elif mine != least:
        status = f"DUTY: {mine.undone} min undone, {mine.excess} over; {least.undone} and {least.excess} would do"
    else:
        status = stored["status"]
    return {
        "name": name,
        "occurrences": len(instance.occurrences),
        "planner": planner,
        "best": total,
        "bound": stored["bound"],
        "gap": exact.percent(planner, total),
        "slack": exact.percent(total, stored["bound"]),
        "status": status,
        "flaws": flaws,
        "good": not flaws and mine == least,
    }


def table(rows):
    lines = ["| " + " | ".join(COLUMNS) + " |", "|---|" + "---:|" * (len(COLUMNS) - 2) + "---|"]
    for row in rows:
        figures = [row["planner"], row["best"], row["bound"], row["gap"], row["slack"]]
        shown = [f"{figure:.2f}" for figure in figures]
        lines.append("| " + " | ".join([row["name"], str(row["occurrences"]), *shown, row["status"]]) + " |")
    return "\n".join(lines)


def summary(rows):
    gaps = [row["gap"] for row in rows if row["good"]]
    optimal = sum(row["status"] == "optimal" for row in rows)
    bad = sum(not row["good"] for row in rows)
    parts = [f"{len(rows)} instances, {optimal} proven optimal, {bad} unlawful or short of duty."]
    if gaps:
        parts.append(f"Gap to the best known: median {statistics.median(gaps):.2f} %, worst {max(gaps):.2f} %.")
        slacks = [row["slack"] for row in rows if row["good"]]
        parts.append(
            f"Best known above the bound: median {statistics.median(slacks):.2f} %, worst {max(slacks):.2f} %."
        )
    return "\n".join(parts)


def failures(rows, at_most):
    sentences = []
    for row in rows:
        if not row["good"]:
            sentences.append(f"{row['name']}: {row['status']}")
            sentences += [f"    {flaw}" for flaw in row["flaws"]]
        elif at_most is not None and row["gap"] > at_most:
            sentences.append(f"{row['name']}: the plan is {row['gap']:.2f} % above the best one known")
    return sentences


def main():
    parser = argparse.ArgumentParser(description="The planner's plans against the best ones known.")
    parser.add_argument("schedule", type=Path, help="the compiled example `schedule`")
    parser.add_argument("folder", type=Path, help="where dumps and best plans are kept")
    parser.add_argument("--set", choices=sorted(instances.SETS), default="long", help="which instances (default long)")
    parser.add_argument("--only", default="", help="only instances whose name holds this")
    parser.add_argument("--cpu-seconds", type=float, default=1200, help="processor time for each (default 1200)")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count(), help="how many at once (default: one for each core)"
    )
    parser.add_argument("--at-most", type=float, help="the largest gap in percent that is good enough")
    parser.add_argument("--summary", action="store_true", help="solve nothing, tell what is known")
    parser.add_argument("--check-only", action="store_true", help="solve nothing, hold every plan against the rules")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    dumps = []
    for case in instances.cases(SITES, arguments.set):
        if arguments.only in case.name:
            text = dump_of(arguments.schedule, case)
            write_whole(arguments.folder / f"{case.name}.json", text)
            dumps.append((case.name, text))
    if arguments.check_only:
        return check_only(dumps)
    if arguments.summary:
        dumps = [(name, text) for name, text in dumps if is_known(arguments.folder, name, text)]
    limit = 0 if arguments.summary else arguments.cpu_seconds
    rows = []
    with ProcessPoolExecutor(arguments.jobs) as pool:
        # Short plans first, so that there soon is something to read.
        dumps.sort(key=lambda named: len(named[1]))
        for row in pool.map(judge, *zip(*((arguments.folder, name, text, limit) for name, text in dumps))):
            rows.append(row)
            if not arguments.summary:
                told = f"    {row['name']}: {row['planner']:.2f}, best {row['best']:.2f}, {row['status']}"
                print(told, file=sys.stderr, flush=True)
    rows.sort(key=lambda row: row["name"])
    print(table(rows))
    print()
    print(summary(rows))
    wrong = failures(rows, arguments.at_most)
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
