#!/usr/bin/env python3
"""Many small solves: one process for all of them against one for each (docs/results/start-up.md).

    PYTHONPATH=python python3 scripts/many-solves.py [INSTANCE [SOLVER [SOLVES [STARTS]]]]
"""

import json
import statistics
import sys
import time

import fovea

name, solver, solves, starts = (sys.argv[1:] + ["cli/src/test/resources/mistakes/crossing.json", "edf", "1000", "10"][len(sys.argv) - 1 :])[:4]
with open(name, encoding="utf-8") as file:
    instance = json.load(file)


def seconds(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def served() -> None:
    with fovea.Session() as session:
        pending = [session.submit("solve", instance, solver=solver) for _ in range(int(solves))]
        assert len({each.result()["utility"] for each in pending}) == 1


def one_by_one() -> None:
    with fovea.Session() as session:
        for _ in range(int(solves)):
            session.solve(instance, solver)


alone = [seconds(lambda: fovea.solve(instance, solver)) for _ in range(int(starts))]
print(f"a process for each: {statistics.median(alone):.3f} s a solve (median of {starts}, {min(alone):.3f} to {max(alone):.3f})")
print(f"a session, {solves} solves submitted at once: {seconds(served):.2f} s in all, its start included")
print(f"a session, {solves} solves one after the other: {seconds(one_by_one):.2f} s in all, its start included")
