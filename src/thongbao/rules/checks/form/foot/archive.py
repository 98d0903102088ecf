"""The archive line (Lưu): how it is written, and that it closes the block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.foot.recipients import DASHES, entries
from thongbao.rules.checks.form.where import fault, on
from thongbao.rules.edits import Edit, TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks


@checks("ND30-C09-NOINHAN-LUU")
def archive(case: Case, rule: Rule) -> Iterator[Finding]:
    """The archive line is "Lưu", a colon, "VT", a comma, the drafting unit, and a full stop."""
    for entry in entries(case):
        if not entry.archive:
            continue
        text = " ".join(entry.text.split())
        dashed = text if text[:1] in DASHES else f"- {text}"  # dashes are another rule's matter
        if re.fullmatch(rule.values["regex"], dashed) or _drafter(dashed):
            return
        wanted = _mended_archive(text, rule.values["regex"])
        edits: tuple[Edit, ...] = ()
        if wanted is not None and len(entry.units) == 1:
            edits = (TextEdit(on(entry.units[0]), wanted),)
        yield fault(rule, "form.archive", on(entry.units[0]), *edits, shown=text)
        return


def _drafter(text: str) -> bool:
    """The line is right, with the drafter's short name behind the full stop or in brackets."""
    return bool(re.fullmatch(r"- ?Lưu: VT(?:, ?[^;]+)?\.(?: ?\w{1,12}(?:\(\d+\))?\.?)?", text))


def _mended_archive(text: str, regex: str) -> str | None:
    core = re.sub(r"^[-–—+•*]?\s*", "", text)
    match = re.match(r"L[ưu]u\s*[:.]?\s*(?P<rest>.+)$", core, re.IGNORECASE)
    if match is None:
        return None
    rest = re.sub(r"^(?:VT|Văn thư)\s*[,:;-]?\s*(?=\S)", "VT, ", match["rest"]).rstrip(" ;,./")
    wanted = f"- Lưu: {rest}."
    return wanted if re.fullmatch(regex, wanted) else None


@checks("ND30-C09-NOINHAN-LUU-CUOI")
def archive_last(case: Case, rule: Rule) -> Iterator[Finding]:
    """The archive line closes the block and stands there once."""
    found = entries(case)
    lines = [at for at, entry in enumerate(found) if entry.archive]
    if not found:
        return
    if not lines:
        yield fault(rule, "form.archive_missing", on(found[-1].units[-1]))
    elif len(lines) > rule.values["count"]:
        yield fault(rule, "form.archive_twice", on(found[lines[1]].units[0]))
    elif lines[0] != len(found) - 1:
        yield fault(rule, "form.archive_last", on(found[lines[0]].units[0]))


@checks("HD05-C09-NOINHAN-LUU", "HD11-C09-NOINHAN")
def party_archive(case: Case, rule: Rule) -> Iterator[Finding]:
    """The archive line names the office that keeps the document: no colon, no VT, a full stop."""
    regex: str = rule.values.get("regex") or rule.values["regex_last"]
    for entry in entries(case):
        text = " ".join(entry.text.split())
        if not entry.archive:
            continue
        if re.fullmatch(regex, text) and not re.search(r"Lưu\s*:?\s*VT\b", text):
            return
        core = re.sub(r"^[-–—+•*]?\s*Lưu\s*[:.]?\s*", "", text).rstrip(" ;,./")
        wanted = f"- Lưu {core}."
        plain = "VT" not in core and len(entry.units) == 1
        edits: tuple[Edit, ...] = (TextEdit(on(entry.units[0]), wanted),) if plain else ()
        yield fault(rule, "form.party_archive", on(entry.units[0]), *edits, shown=text)
        return
