"""The process that hands out the work needs no more memory for many documents than for few."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from tests.batch.conftest import ROOT

FEW, MANY = 1000, 6000
"""Past the thousand, what is bounded is full."""
NOISE = 1.0
"""Megabytes by which two runs on the same documents may differ."""


def test_it_does_not_grow_with_the_archive() -> None:
    script = ROOT / "benchmarks" / "archive.py"
    done = subprocess.run(
        [sys.executable, str(script), "memory", "--counts", str(FEW), str(MANY)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    few, many = (float(peak) for peak in re.findall(r"peak ([\d.]+) MB", done.stdout))
    assert many < few + NOISE
