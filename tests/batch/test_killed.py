"""A run that is killed again and again leaves every good file with exactly its record."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "killed.py"


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")
@pytest.mark.parametrize("destination", ["tree", "lines"])
def test_killed_five_times(destination: str) -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, "--files", "150", "--kills", "5", "--destination", destination],
        capture_output=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    assert b"all right" in done.stdout
