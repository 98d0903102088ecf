"""The pairs with the greatest sum of gains, each row and column used once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

_LARGEST = 250
"""Rows or columns of a knot that is solved exactly; a larger one gives its best pairs first."""


def best(gains: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Row -> column. Pairs that are not in ``gains`` are never made; all gains are above zero.

    >>> best({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8})
    {0: 1, 1: 0}
    """
    chosen: dict[int, int] = {}
    for knot in _knots(gains):
        rows, columns = sorted({i for i, _ in knot}), sorted({j for _, j in knot})
        if len(knot) == 1:
            chosen.update(knot)
        elif max(len(rows), len(columns)) > _LARGEST:
            chosen.update(_greedy(knot, gains))
        elif len(rows) <= len(columns):
            chosen.update(_solved(rows, columns, gains))
        else:
            turned = {(j, i): gains[i, j] for i, j in knot}
            chosen.update({i: j for j, i in _solved(columns, rows, turned).items()})
    return dict(sorted(chosen.items()))


def _knots(gains: Mapping[tuple[int, int], float]) -> list[list[tuple[int, int]]]:
    """Pairs that hang together by a shared row or column; what is best in each is best in all."""
    by_row: defaultdict[int, list[int]] = defaultdict(list)
    by_column: defaultdict[int, list[int]] = defaultdict(list)
    for i, j in gains:
        by_row[i].append(j)
        by_column[j].append(i)
    knots: list[list[tuple[int, int]]] = []
    seen: set[int] = set()
    for start in sorted(by_row):
        if start in seen:
            continue
        seen.add(start)
        waiting, knot, columns = [start], [], set()
        while waiting:
            i = waiting.pop()
            for j in by_row[i]:
                knot.append((i, j))
                if j not in columns:
                    columns.add(j)
                    fresh = [row for row in by_column[j] if row not in seen]
                    seen.update(fresh)
                    waiting.extend(fresh)
        knots.append(knot)
    return knots


def _greedy(knot: list[tuple[int, int]], gains: Mapping[tuple[int, int], float]) -> dict[int, int]:
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in sorted(knot, key=lambda pair: (-gains[pair], pair)):
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return chosen


def _solved(rows: list[int], columns: list[int], gains: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Shortest augmenting paths (Jonker and Volgenant); not more rows than columns."""
    costs = [[-gains.get((i, j), 0.0) for j in columns] for i in rows]
    count = len(columns)
    up, along = [0.0] * len(rows), [0.0] * (count + 1)
    owner = [-1] * (count + 1)  # the row of each column; the last column is where a new row starts
    for row in range(len(rows)):
        owner[count] = row
        at = count
        nearest, before, done = [float("inf")] * count, [count] * count, [False] * (count + 1)
        while owner[at] >= 0:
            done[at] = True
            here, step, then = owner[at], float("inf"), -1
            line, base = costs[here], up[here]
            for j in range(count):
                if done[j]:
                    continue
                cost = line[j] - base - along[j]
                if cost < nearest[j]:
                    nearest[j], before[j] = cost, at
                if nearest[j] < step:
                    step, then = nearest[j], j
            for j in range(count + 1):
                if done[j]:
                    up[owner[j]] += step
                    along[j] -= step
                elif j < count:
                    nearest[j] -= step
            at = then
        while at != count:
            owner[at] = owner[before[at]]
            at = before[at]
    pairs = ((rows[owner[j]], columns[j]) for j in range(count) if owner[j] >= 0)
    return {i: j for i, j in pairs if (i, j) in gains}
