"""Paired timing: contenders run turn and turn about, and ratios are taken round by round.

A machine that others use is slow for seconds at a time. Two contenders that run right after each other are
slowed alike, so their ratio says more than their times.
"""

from __future__ import annotations

import gc
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter

Times = dict[str, list[float]]
"""Seconds of every contender, one a round."""
LEAST = 0.03
"""Seconds: a quick contender runs again and again within a round until this much has passed."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The least, the middle and the greatest of some figures."""

    least: float
    middle: float
    most: float

    @classmethod
    def of(cls, figures: Sequence[float]) -> Spread:
        """Raises ValueError for no figures at all."""
        if not figures:
            raise ValueError("no figures")
        return cls(min(figures), statistics.median(figures), max(figures))

    def times(self, factor: float) -> Spread:
        """The same in another unit."""
        return Spread(self.least * factor, self.middle * factor, self.most * factor)


def repeated(work: Callable[[], object], clock: Callable[[], float] = perf_counter) -> Callable[[], float]:
    """A contender, warmed up, that gives the seconds of one run: the mean of as many as make up ``LEAST``."""
    for _ in range(2):  # caches fill, modules load
        work()

    def seconds() -> float:
        gc.collect()
        count = 0
        start = clock()
        while (passed := clock() - start) < LEAST:
            work()
            count += 1
        return passed / count

    return seconds


def run_rounds(contenders: Mapping[str, Callable[[], float]], rounds: int) -> Times:
    """Run every contender once a round; each gives the seconds that it took.

    Every other round goes backwards, so that nobody always runs after the same neighbour.
    """
    times: Times = {name: [] for name in contenders}
    order = list(contenders)
    for _ in range(rounds):
        for name in order:
            times[name].append(contenders[name]())
        order.reverse()
    return times


def ratio(times: Times, of: str, to: str) -> Spread:
    """How long ``of`` took as a share of ``to``, round by round."""
    return Spread.of([mine / yours for mine, yours in zip(times[of], times[to], strict=True)])
