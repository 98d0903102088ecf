"""The letters of the symbol against the printed kind, where no rule of the regime says how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import top
from thongbao.rules.checks.sense.where import fault, speaks, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.documents.kinds import code_of_kind, kind_of_symbol, name_of_code
from thongbao.vietnamese.letters.fold import fold

_SPEAKERS = ("ND30-C03-KYHIEU-LOAI", "HD05-C03-KYHIEU-LOAI")
_ALIKE = (frozenset(("QĐ", "QyĐ", "QC")), frozenset(("KL", "KLTT", "TB")), frozenset(("TT", "TTLT")))
_ALSO_BODIES = frozenset(("CT", "TC", "PC", "DA", "HĐ"))


@checks("X-SO-KY-HIEU-KHOP-TEN-LOAI")
def kind(case: Case, rule: Rule) -> Iterator[Finding]:
    """The kind in the symbol, and that in the properties of the file, are the printed kind."""
    yield from _symbol(case, rule)
    yield from _properties(case, rule)


def _symbol(case: Case, rule: Rule) -> Iterator[Finding]:
    number, printed = case.notice.number, case.notice.kind
    if number is None or number.symbol is None or printed.name is None or any(speaks(case, one) for one in _SPEAKERS):
        return
    code, own = kind_of_symbol(number.symbol), code_of_kind(printed.name)
    if code is None or own is None or own in ("CV", code) or any({code, own} <= group for group in _ALIKE):
        return
    if code in _ALSO_BODIES and "/" not in number.symbol:
        return
    letters = number.symbol.replace("/", "-").split("-")[0]
    at = number.text.rfind(number.symbol)
    spot = within(case, "number.text", number.text, at, at + len(letters)) if at >= 0 else case.locate("number.text")
    edits = (TextEdit(spot, own),) if at >= 0 else ()
    yield fault(
        rule, "symbol_kind", spot, *edits, shown=letters, kind=printed.name, means=name_of_code(code), wanted=own
    )


def _properties(case: Case, rule: Rule) -> Iterator[Finding]:
    """What the properties of the file call it. Old ones outlive the document that a new one was written over."""
    name = case.notice.kind.name
    own = code_of_kind(name)
    if case.reading is None or name is None or own is None or not case.stored.titles:
        return
    subject = fold(case.notice.subject or "")
    for title in case.stored.titles:
        other = _kind_of_title(title)
        if other is None or own in (other, "CV") or any({other, own} <= group for group in _ALIKE):
            continue
        if fold(title) in subject or (subject and subject in fold(title)):
            continue  # the subject speaks of another document, which is right
        shown = {"shown": title[:60], "kind": name, "means": name_of_code(other)}
        yield fault(rule, "file_kind", top(case), severity="warning", **shown)
        return


def _kind_of_title(title: str) -> str | None:
    """The code of the kind that a title opens with: in capitals, or with a number behind it.

    >>> _kind_of_title("QUYẾT ĐỊNH về việc khen thưởng"), _kind_of_title("Quyết định số 45/QĐ-UBND")
    ('QĐ', 'QĐ')
    >>> _kind_of_title("Kế hoạch năm 2026"), _kind_of_title("Số: 12/KH-SNV")
    (None, 'KH')
    """
    match = _NUMBERED.match(title)
    if match is not None:
        return kind_of_symbol(match["symbol"])
    words = title.split()
    for count in (3, 2):
        opened = " ".join(words[:count])
        code = code_of_kind(opened)
        numbered = len(words) > count and fold(words[count]).startswith("số")
        if code is not None and (opened.isupper() or numbered):
            return code
    return None


_NUMBERED = re.compile(r"(?:[Ss]ố|SỐ)?\s*:?\s*\d{1,5}\s*[/-]\s*(?P<symbol>[A-ZĐ][\w.]*\s*[-/]\s*[A-ZĐ][\w/-]*)")
