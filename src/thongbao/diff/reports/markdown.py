"""The report as Markdown, for pages and pull requests: what goes is struck out, what comes is underlined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.diff.model import Change, Diff, Segment
from thongbao.diff.reports import Look, telling
from thongbao.messages import say
from thongbao.messages.visible import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>&=:$^@])")
_TAGS = {"deleted": ("<del>", "</del>"), "inserted": ("<ins>", "</ins>")}


def render(found: Diff, look: Look) -> str:
    """The page."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Diff) -> Iterator[str]:
    yield f"# {telling.title(found)}: {_e(found.before)} → {_e(found.after)}"
    yield ""
    yield _e(telling.total(found))
    for part, changes in telling.parts(found):
        yield f"\n## {say(f'diff.part.{part}')}\n"
        for change in changes:
            yield from _change(change, found)


def _change(change: Change, found: Diff) -> Iterator[str]:
    count = f" ({say('diff.items', count=change.count)})" if change.count > 1 else ""
    yield f"- **{telling.kind_of(change, tasks=found.tasks_only)}** · {_e(telling.where(change))}{_e(count)}"
    if change.kind == "renumbered":
        yield f"\n  {_e(change.before or '')} → {_e(change.after or '')}"
        return
    yield ""
    yield from (f"  {line}" for line in "".join(map(_segment, telling.pieces(change))).split("\n") if line.strip())
    if change.details:
        yield ""
    yield from (f"  - {_e(telling.detail(detail))}" for detail in change.details)


def _segment(one: Segment) -> str:
    """Words that go or come as elements of HTML: signs of Markdown do not hold at every place in a word."""
    left, right = _TAGS.get(one.kind, ("", ""))
    return "  \n".join(f"{left}{_e(text)}{right}" if text.strip() else _e(text) for text in one.text.split("\n"))


def _e(text: str) -> str:
    """Text that is text in Markdown and in the HTML that it becomes; each run of blanks one blank."""
    return _SPECIAL.sub(r"\\\1", visible(re.sub(r"\s+", " ", text)))
