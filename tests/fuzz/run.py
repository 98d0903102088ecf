"""Look for input that crashes or hangs a reader, led by coverage.

``python -m tests.fuzz.run docx -max_total_time=600`` runs the target ``docx`` for ten minutes. Needs the package
atheris. What is found is written to the current folder; made small, it belongs into ``found/``. Everything behind the
name of the target goes to libFuzzer: folders of more samples, too.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["thongbao", "docx", "pyhanko"], enable_loader_override=False):
    from tests.fuzz import mutate, targets
    from thongbao.pool import pulse

LIMITS = ("-timeout=25", "-rss_limit_mb=2000", "-max_len=60000")
"""A longer time, more memory is a find: code that is watched takes several times its time. Options of the command line
go before these."""


def main() -> None:
    """Run one target for as long as the options say."""
    name = sys.argv[1]
    pulse.supervised = True  # PDFs are read here, where their reader is watched
    function, _ = targets.TARGETS[name]
    # ``-`` in front of an option is libFuzzer's; a folder is where it keeps what it learnt.
    options = [option for option in sys.argv[2:] if option.startswith("-")]
    folders = [option for option in sys.argv[2:] if not option.startswith("-")]
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(targets.seeds(name)):
            Path(folder, str(number)).write_bytes(seed)
        options = [sys.argv[0], *LIMITS, *options, *folders, folder]
        atheris.Setup(options, function, custom_mutator=_mutator)
        atheris.Fuzz()


def _mutator(data: bytes, most: int, seed: int) -> bytes:
    return mutate.damaged(data, lambda part: atheris.Mutate(part, max(len(part) + 64, 64)), seed)[:most]


if __name__ == "__main__":
    main()
