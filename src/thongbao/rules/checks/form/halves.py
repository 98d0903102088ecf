"""What rules that also ask how a part looks ask of its words: the check of the look begins with this half.

``words`` gives the findings on the words of such a rule. The rule itself is registered where its look is judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from thongbao.recognise.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.form.annex import appendix, marks
from thongbao.rules.checks.form.body import bases, headings
from thongbao.rules.checks.form.foot import addressees, posts, recipients
from thongbao.rules.checks.form.header import date, motto, number, party_bodies, party_number
from thongbao.rules.checks.form.title import subject
from thongbao.rules.checks.form.where import fault, mended, on, printed
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule

Half = Callable[[Case, Rule], Iterator[Finding]]


def label_line(case: Case, rule: Rule) -> Iterator[Finding]:
    """The label "Nơi nhận:" has its colon and stands alone on its line, in small letters."""
    for unit in printed(case, Label.FOR_HEAD)[:1]:
        text = unit.text.strip()
        if text == "Nơi nhận:" or case.notice.source.layer != "native":
            return
        head = re.match(r"N[ơo]i nh[ậa]n\s*[:.;]?", text, re.IGNORECASE)
        if head and head[0] != "Nơi nhận:" and head.end() == len(text):
            yield mended(rule, "form.recipients_label", on(unit), text, "Nơi nhận:")
        elif head and head.end() < len(text):
            yield fault(rule, "form.recipients_label_line", on(unit), shown=text[:60])


def recipient_dashes(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every item of Nơi nhận begins with a dash."""
    if case.reading is None:
        return
    found = recipients.entries(case)
    without = [entry for entry in found if entry.text[:1] not in recipients.DASHES]
    if not without or (case.format in ("pdf", "image") and len(without) < len(found)):
        return
    edits = [TextEdit(on(entry.units[0], 0, 0), "- ") for entry in without]
    yield fault(rule, "form.recipient_dash", on(without[0].units[0]), *edits, shown=without[0].text[:40])


def party_recipients(case: Case, rule: Rule) -> Iterator[Finding]:
    """Dash, semicolons."""
    if case.reading is None:
        return
    yield from recipient_dashes(case, rule)
    yield from recipients.ends(rule, recipients.entries(case), ";")


def older_recipients(case: Case, rule: Rule) -> Iterator[Finding]:
    """Label, dashes, semicolons and archive line of TT01."""
    if case.reading is None:
        return
    yield from label_line(case, rule)
    yield from party_recipients(case, rule)
    archive = replace(rule, values={"regex": r"- ?Lưu: ?VT(, ?[^;]+)?( ?\(\d+\))?\.(.{0,14})"})
    yield from recipients.archive(case, archive)


def hd36_recipients(case: Case, rule: Rule) -> Iterator[Finding]:
    """Label and archive line of HD36."""
    if case.reading is None:
        return
    yield from label_line(case, rule)
    yield from recipients.party_archive(case, replace(rule, values={"regex": r"- ?Lưu [^:]+\."}))


def to_colon(case: Case, rule: Rule) -> Iterator[Finding]:
    """The words "Kính gửi" have their colon."""
    head = addressees.addressed(case)
    if head is None or re.match(rule.values.get("regex", "^Kính (?:gửi|trình):"), head.text):
        return
    match = re.match(r"K[íi]nh (?:g[ửu]i|tr[ìi]nh)\s*[:.;]?", head.text, re.IGNORECASE)
    if match:
        word = "Kính trình:" if "tr" in match[0].lower() else "Kính gửi:"
        spot = on(head, 0, match.end())
        yield mended(rule, "form.to_label", spot, match[0], word)


def party_addressees(case: Case, rule: Rule) -> Iterator[Finding]:
    """A colon stands behind "Kính gửi", a semicolon behind each name but the last."""
    if case.reading is None or case.notice.kind.code != "CV":
        return
    yield from to_colon(case, rule)
    _, lines = addressees.items(case)
    if len(case.notice.addressees) > 1:
        yield from addressees.marked(case, replace(rule, values={"item_end": ";", "last_end": None}), lines[:-1])


def state_number(case: Case, rule: Rule) -> Iterator[Finding]:
    """Word, zero and separators of a State number in one rule."""
    values = {"regex": "^Số:", "pad_below": 10, "number_symbol_sep": "/", "group_sep": "-", **rule.values}
    whole = replace(rule, values=values)
    for check in (number.word, number.padded, number.separators):
        yield from check(case, whole)


def hd36_title(case: Case, rule: Rule) -> Iterator[Finding]:
    """Small first letter of the subject, five hyphens under it."""
    if case.reading is None:
        return
    yield from subject.lower_start(case, rule)
    yield from subject.hyphens(case, rule, rule.values["separator"])


def divisions(case: Case, rule: Rule) -> Iterator[Finding]:
    """Phần, Chương and Mục of a Party document: the word, then a numeral or an ordinal, alone."""
    for pattern in (r"^Phần (thứ )?(\w+)$", r"^Chương (thứ )?(\w+)$", r"^Mục \d+$"):
        yield from headings.own_line(case, rule, pattern)


def by_regex(case: Case, rule: Rule) -> Iterator[Finding]:
    """Phần and Chương, or Mục and Tiểu mục, as the rule's pattern has them."""
    yield from headings.own_line(case, rule, rule.values["regex"])


def _separator(case: Case, rule: Rule) -> Iterator[Finding]:
    if case.reading is not None:
        yield from party_bodies.separator(case, rule, rule.values["separator"])


def _with_titles(case: Case, rule: Rule) -> Iterator[Finding]:
    if case.reading is not None:
        yield from posts.titles(case, rule)


def _copies(case: Case, rule: Rule) -> Iterator[Finding]:
    if case.reading is not None:
        yield from marks.copy_words(case, rule)


def _marker(kind: str, mark: str) -> Half:
    return partial(headings.markers, kind=kind, mark=mark)


HALVES: dict[str, Half] = {
    "HD36-C01-TIEUDE": motto.header_text, "HD11-C01-TIEUDE": motto.header_text,
    "HD01-C01-TIEUDE": motto.header_text, "TWD29-C01-TIEUDE": motto.header_text,
    "NQ351-C01-QUOC-HIEU": motto.header_text,
    "HD36-C02-COQUAN": _separator, "TWD29-C02-COQUAN": _separator,
    "HD36-C03-SO-KYHIEU": partial(party_number.party_shape, padding=True), "TT01-C03-SO-STYLE": state_number,
    "HD36-C04-NGAY": date.party_date, "TT01-C04-NGAY": date.party_date,
    "ND30-C05-CV-VV": subject.letter_prefix, "HD05-C05-CV-TRICHYEU": subject.letter_prefix,
    "HD36-C05-CV-TRICHYEU": subject.letter_prefix, "HD05-C05-TRICHYEU-STYLE": subject.lower_start,
    "HD36-C05-TENLOAI": hd36_title,
    "HD05-C06-CANCU": bases.marks, "HD36-C06-CANCU": bases.marks,
    "ND30-C06-PHAN-CHUONG": by_regex, "ND30-C06-MUC-TIEUMUC": by_regex,
    "HD05-C06-PHAN-CHUONG": partial(headings.own_line, pattern=r"^(Phần|Chương) (thứ )?\w+$"),
    "HD05-C06-MUC": partial(headings.own_line, pattern=r"^Mục \d+$"), "HD36-C06-DE-MUC": divisions,
    "ND30-C06-DIEU": _marker("article", "."), "HD05-C06-DIEU": _marker("article", "."),
    "ND30-C06-KHOAN": _marker("number", "."), "ND30-C06-DIEM": _marker("letter", ")"),
    "ND30-C06-MUC-LA-MA": _marker("roman", "."),
    "HD05-C07-HOTEN": _with_titles,
    "ND30-C09-KINHGUI-STYLE": to_colon, "HD05-C09-KINHGUI": party_addressees,
    "ND30-C09-NOINHAN-NHAN": label_line, "HD05-C09-NOINHAN-NHAN": label_line,
    "ND30-C09-NOINHAN-DANH-SACH": recipient_dashes, "HD05-C09-NOINHAN-DS": party_recipients,
    "HD36-C09-NOINHAN": hd36_recipients, "TT01-C09-NOINHAN": older_recipients,
    "ND30-C10-NHAN": appendix.label, "ND30-C10-KEM-THEO": appendix.reference,
    "ND30-C11-KHAN-MUC": marks.urgency, "HD05-C11-KHAN": marks.urgency,
    "ND30-C11-LUU-HANH": marks.circulation, "HD05-C11-DUTHAO": marks.draft,
    "ND30-C14-HINH-THUC": _copies,
}  # fmt: skip


def words(case: Case, rule: Rule) -> list[Finding]:
    """The findings of a rule on the words of its part; none when it asks nothing of them."""
    half = HALVES.get(rule.id)
    return list(half(case, rule)) if half is not None else []
