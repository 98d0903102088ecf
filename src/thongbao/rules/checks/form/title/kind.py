"""The kind of the document (tên loại), as it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault, on, printed, top
from thongbao.rules.edits import ParagraphEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import fold


def prints_kind(case: Case) -> bool:
    """Whether a line names the kind; in a record, whether it has one."""
    if case.reading is None:
        return case.notice.kind.name is not None
    return any(label == Label.KIND for _, label in case.labelled)


@checks("ND30-C05-TENLOAI-CO")
def present(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every document but a công văn prints its kind."""
    kind = case.notice.kind
    if prints_kind(case) or kind.code == "CV":
        return
    if case.reading is not None and not case.reading.parts.units:
        return
    yield fault(rule, "form.kind_missing", top(case), kind=(kind.name or "").upper() or "…")


@checks("ND30-C05-TENLOAI-DANH-MUC", "HD05-C05-THELOAI", "TT01-C05-LOAI")
def listed(case: Case, rule: Rule) -> Iterator[Finding]:
    """The kind is one of those that the regulation knows."""
    name = case.notice.kind.name
    if not name or not prints_kind(case):
        return
    names = (*rule.values["kinds"], *rule.values.get("papers", ()), *rule.values.get("elsewhere", ()))
    known = [fold(one) for one in names]
    plain = fold(name)
    if not any(plain == one or plain.startswith(one + " ") for one in known):
        yield fault(rule, "form.kind_unknown", case.locate("kind"), shown=name)


@checks("ND30-C05-CV-KHONG-TENLOAI")
def letter(case: Case, rule: Rule) -> Iterator[Finding]:
    """A công văn prints no kind."""
    if case.reading is None:
        raise Unobservable("validate.unseen.record")
    for unit in printed(case, Label.KIND):
        if fold(unit.text).strip(" .:") == "công văn":
            yield fault(rule, "form.letter_kind", on(unit), ParagraphEdit(on(unit), None))
