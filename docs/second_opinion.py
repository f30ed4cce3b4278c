#!/usr/bin/env python3
"""A second analysis of an experiment's table, written apart from Handful: python3 second_opinion.py DATA.csv

Looks at every way in which the lots could have fallen, so it is for tables of up to some twenty occasions. It should give the same
difference, p and interval as ./handful experiment analyse DATA.csv --json.
"""
import csv
import itertools
import sys

WITHOUT = {"control", "without", "off", "no", "none", "not shown", "hidden", "placebo", "baseline", "usual", "as usual", "before", "false", "0"}


def is_without(arm):
    return arm.lower() in WITHOUT or arm.lower().startswith(("no ", "not ", "without "))


def mean(values):
    return sum(values) / len(values)


def difference(rows, chosen, shift=0.0):
    """Mean of the chosen rows less the mean of the others, with a supposed true difference taken out of those who had it."""
    values = [row["y"] - (shift if row["had"] else 0.0) for row in rows]
    return mean([y for i, y in enumerate(values) if i in chosen]) - mean([y for i, y in enumerate(values) if i not in chosen])


def ways(rows):
    blocks = {}
    for i, row in enumerate(rows):
        blocks.setdefault(row["block"], []).append(i)
    choices = [itertools.combinations(block, sum(rows[i]["had"] for i in block)) for block in blocks.values()]
    return [frozenset(itertools.chain(*choice)) for choice in itertools.product(*choices)]


def p_value(rows, every, shift=0.0):
    had = frozenset(i for i, row in enumerate(rows) if row["had"])
    seen = abs(difference(rows, had, shift))
    return sum(abs(difference(rows, chosen, shift)) >= seen - 1e-9 for chosen in every) / len(every)


def end(rows, every, seen, sign):
    """The last supposed difference on this side that the test does not refuse, by halving."""
    far = 1.0
    while p_value(rows, every, seen + sign * far) > 0.05:
        far *= 2
        if far > 1e9:
            return None
    near = 0.0
    for _ in range(60):
        middle = (near + far) / 2
        if p_value(rows, every, seen + sign * middle) > 0.05:
            near = middle
        else:
            far = middle
    return seen + sign * near


with open(sys.argv[1], encoding="utf-8-sig", newline="") as table:
    rows = list(csv.DictReader(table))
arms = sorted({row["arm"] for row in rows})
against, of = (arms[1], arms[0]) if is_without(arms[1]) and not is_without(arms[0]) else (arms[0], arms[1])
rows = [{"y": float(row["outcome"]), "had": row["arm"] == of, "block": row.get("block", "")} for row in rows]
every = ways(rows)
seen = difference(rows, frozenset(i for i, row in enumerate(rows) if row["had"]))
print(f"{of} less {against}: difference {seen:.6g}, low {end(rows, every, seen, -1)}, high {end(rows, every, seen, 1)}, p {p_value(rows, every):.6g}, n {len(rows)}")
