"""Which inputs git says have changed since a revision."""

from __future__ import annotations

import os
from pathlib import Path

from thongbao.cli.files.inputs import STDIN, Input
from thongbao.errors import MissingToolError, UsageError
from thongbao.programs import located


def changed(found: list[Input], rev: str) -> list[Input]:
    """The inputs that were added or changed since ``rev``, in commits or not, or are not yet under version control.

    Raises MissingToolError without git, UsageError outside a repository or for a revision that does not exist.
    """
    known: dict[str, set[str]] = {}
    kept: list[Input] = []
    for item in found:
        if str(item.path) == STDIN:
            raise UsageError("cli.validate.changed_stdin")
        path = os.path.realpath(item.path)
        top = _top(str(Path(path).parent))
        if top not in known:
            known[top] = _changed(top, rev)
        if path in known[top]:
            kept.append(item)
    return kept


def _top(folder: str) -> str:
    done = _git(folder, "rev-parse", "--show-toplevel")
    if done is None:
        raise UsageError("cli.validate.no_repository", name=folder)
    return done.rstrip("\n")


def _changed(top: str, rev: str) -> set[str]:
    commit = None if rev.startswith("-") else _git(top, "rev-parse", "--verify", "--quiet", f"{rev}^{{commit}}")
    if commit is None:
        raise UsageError("cli.validate.no_revision", rev=rev)
    since = _git(top, "diff", "--name-only", "-z", "--diff-filter=d", "--no-ext-diff", commit.strip(), "--")
    new = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    names = f"{since or ''}\0{new or ''}".split("\0")
    return {os.path.realpath(Path(top, name)) for name in names if name}


def _git(folder: str, *arguments: str) -> str | None:
    """What git prints, None when it fails."""
    import subprocess

    program = located("git")
    if program is None:
        raise MissingToolError("cli.validate.no_git")
    command = [program, "-c", "core.quotePath=off", "-C", folder, *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return os.fsdecode(done.stdout) if done.returncode == 0 else None
