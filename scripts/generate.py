"""Write every generated file, or with --check say which are stale (exit code 1).

The schema comes from the model, docs/cli.md from the help of every command, the tables of exit codes in
README.md and README.vi.md (between their markers) from ``Exit``, docs/export/ from texts and what the program prints.
"""

from __future__ import annotations

import argparse
import contextvars
import os
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import exportkit
import rulekit
from thongbao import messages
from thongbao.cli import group
from thongbao.notice import schema

ROOT = Path(__file__).resolve().parents[1]
WIDTH = "100"
READMES: dict[messages.Language, str] = {"en": "README.md", "vi": "README.vi.md"}
HEADS = {"en": ("Code", "Meaning"), "vi": ("Mã", "Ý nghĩa")}
_TABLE = re.compile(r"(<!-- exit codes: begin -->\n).*?(<!-- exit codes: end -->)", re.DOTALL)


def cli_page() -> str:
    """docs/cli.md: the help of the program and of each command, in English."""
    command = group.build()
    pages = ["# Command line\n\nGenerated from `--help`; do not edit.\n"]
    with command.make_context("thongbao", [], resilient_parsing=True) as top:
        pages.append(f"## thongbao\n\n```text\n{command.get_help(top)}\n```\n")
        for name in group.COMMANDS:
            part = group.load(name)
            with part.make_context(name, [], parent=top, resilient_parsing=True) as inner:
                pages.append(f"## thongbao {name}\n\n```text\n{part.get_help(inner)}\n```\n")
    return "\n".join(pages)


def exit_table() -> str:
    """The exit codes as a Markdown table."""
    head = HEADS[messages.spoken()]
    rows = [(str(code), meaning.replace("|", "\\|")) for code, meaning in group.exit_codes()]
    return "".join(f"| {left} | {right} |\n" for left, right in [head, ("---:", "---"), *rows])


def readme(current: str) -> str:
    """A README with its table of exit codes made anew; unchanged where it has no markers."""
    return _TABLE.sub(lambda match: match[1] + exit_table() + match[2], current)


def generated() -> dict[Path, str]:
    """Every generated file and what it should hold."""
    found = {
        ROOT / "schemas" / "notice.schema.json": schema.text(),
        ROOT / "docs" / "cli.md": _in("en", cli_page),
        **rulekit.generated(ROOT),
        **exportkit.generated(ROOT),
    }
    for language, name in READMES.items():
        path = ROOT / name
        if path.exists():
            found[path] = _in(language, partial(readme, path.read_text("utf-8")))
    return found


def _in(language: messages.Language, make: Callable[[], str]) -> str:
    def work() -> str:
        messages.use(language)
        return make()

    columns = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = WIDTH
    try:
        return contextvars.copy_context().run(work)
    finally:
        if columns is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = columns


def main() -> int:
    """Run from anywhere; the exit code is 1 when --check finds a stale file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file is stale")
    check = parser.parse_args().check
    stale = 0
    for path, text in generated().items():
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale += 1
        print(f"{'stale' if check else 'written'}: {path.relative_to(ROOT).as_posix()}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
