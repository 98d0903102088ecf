"""Words that several forms of a report share: of severities, places, sources and mends."""

from __future__ import annotations

from thongbao.messages import known, say
from thongbao.rules.clauses import clause, refers
from thongbao.rules.model import Rule, Severity
from thongbao.validation.report import Located, Location
from thongbao.validation.results import fix_of


def severity(one: Severity) -> str:
    """The name of a severity."""
    return say(f"report.{one}")


def place(location: Location) -> str:
    """Where it is, for people: page, paragraph, characters, path in the record; empty where a line says it all."""
    if location.end_line is not None:
        return ""
    parts: list[str] = []
    if location.page is not None:
        parts.append(say("report.page", number=location.page))
    if location.paragraph is not None:
        parts.append(say("report.paragraph", number=location.paragraph))
    if location.start is not None and location.end is not None:
        last = max(location.end, location.start + 1)
        parts.append(say("report.characters", first=location.start + 1, last=last))
    if location.path and not parts:  # of a record, or of what is missing
        parts.append(location.path)
    return ", ".join(parts)


def at(location: Location) -> str:
    """Line and column as compilers write them, ``12:5``; empty where there are no lines."""
    if location.line is None:
        return ""
    return f"{location.line}:{location.column}" if location.column is not None else str(location.line)


def source(one: Located) -> str:
    """Clause, and how far it is to be trusted."""
    return source_of(one.rule, borrowed=one.borrowed)


def source_of(rule: Rule, *, borrowed: bool = False) -> str:
    """Clause of a rule, and how far it is to be trusted."""
    remarks = []
    if borrowed:
        remarks.append(say("report.borrowed"))
    if rule.confidence == "M":
        remarks.append(say("report.unverified" if refers(rule) else "report.unsourced"))
    return f"{clause(rule)} ({'; '.join(remarks)})" if remarks else clause(rule)


def fix(one: Located) -> str | None:
    """How it is mended, or None."""
    kind = fix_of(one)
    return say(f"report.fix_{kind}") if kind is not None else None


def why_unseen(reason: str) -> str:
    """Why a rule could not be judged."""
    return say(reason) if known(reason) else reason
