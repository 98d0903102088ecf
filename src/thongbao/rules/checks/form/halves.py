"""What some rules on looks ask of the words of their part, beyond what the table of looks holds.

``said`` gives those findings; the rule itself is registered where its look is judged (``looks/table.py``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.form.annex import appendix
from thongbao.rules.checks.form.body import headings
from thongbao.rules.checks.form.foot import addressees, archive
from thongbao.rules.checks.form.header import date, motto, number, party_bodies, party_number
from thongbao.rules.checks.form.title import subject
from thongbao.rules.checks.form.where import fault, mended, on, printed, top
from thongbao.rules.checks.looks.head import right_half
from thongbao.rules.model import Finding, Rule
from thongbao.vietnamese.letters.fold import bare

Half = Callable[[Case, Rule], Iterator[Finding]]


def header_there(case: Case, rule: Rule) -> Iterator[Finding]:
    """The header of the Party or of the Youth Union is there at all."""
    wanted: str = rule.values["text"]
    kin = bare(wanted).split()[0]  # other words for it are a matter of the look "text"
    if not any(unit.bare.startswith(kin) for unit in case.lines(Label.MOTTO)):
        state = motto.header_lines(case, motto.COUNTRY)
        key = "form.state_header" if state else "form.header_missing"
        yield fault(rule, key, on(state[0]) if state else top(case), wanted=wanted)


def label_line(case: Case, rule: Rule) -> Iterator[Finding]:
    """The label "Nơi nhận:" has its colon and stands alone on its line, in small letters."""
    for unit in printed(case, Label.FOR_HEAD)[:1]:
        text = unit.text.strip()
        head = re.match(r"N[ơo]i nh[ậa]n\s*[:.;]?", text, re.IGNORECASE)
        if head is None or case.notice.source.layer != "native":
            return
        if head.end() < len(text):
            yield fault(rule, "form.recipients_label_line", on(unit), shown=text[:60])
        elif head[0] != "Nơi nhận:":
            yield mended(rule, "form.recipients_label", on(unit), text, "Nơi nhận:")


def older_recipients(case: Case, rule: Rule) -> Iterator[Finding]:
    """Label and archive line of TT01."""
    yield from label_line(case, rule)
    regex = r"- ?Lưu: ?VT(, ?[^;]+)?( ?\(\d+\))?\.(.{0,14})"
    yield from archive.archive(case, replace(rule, values={"regex": regex}))


def hd36_recipients(case: Case, rule: Rule) -> Iterator[Finding]:
    """Label and archive line of HD36."""
    yield from label_line(case, rule)
    yield from archive.party_archive(case, replace(rule, values={"regex": r"- ?Lưu [^:]+\."}))


def to_colon(case: Case, rule: Rule) -> Iterator[Finding]:
    """The words "Kính gửi" have their colon."""
    head = addressees.addressed(case)
    match = re.match(r"K[íi]nh (?:g[ửu]i|tr[ìi]nh)\s*[:.;]?", head.text, re.IGNORECASE) if head is not None else None
    if head is None or match is None or match[0] in ("Kính gửi:", "Kính trình:"):
        return
    spot = on(head, 0, match.end())
    yield mended(rule, "form.to_label", spot, match[0], "Kính trình:" if "tr" in match[0].lower() else "Kính gửi:")


def state_number(case: Case, rule: Rule) -> Iterator[Finding]:
    """Word, zero and separators of a State number in one rule."""
    values = {"regex": "^Số:", "pad_below": 10, "number_symbol_sep": "/", "group_sep": "-", **rule.values}
    whole = replace(rule, values=values)
    for check in (number.word, number.padded, number.separators):
        yield from check(case, whole)


def assembly_header(case: Case, rule: Rule) -> Iterator[Finding]:
    """Wording of Quốc hiệu and Tiêu ngữ, and the hyphens of the latter."""
    for check in (motto.exact_country, motto.motto_words, motto.motto_dashes):
        yield from check(case, rule)


def union_header(case: Case, rule: Rule) -> Iterator[Finding]:
    """Wording of Quốc hiệu and Tiêu ngữ, and their place at the top right of the first page."""
    yield from assembly_header(case, rule)
    if case.format in ("docx", "pdf"):
        yield from right_half(case, rule)


def hd36_title(case: Case, rule: Rule) -> Iterator[Finding]:
    """Small first letter of the subject, five hyphens under it."""
    yield from subject.lower_start(case, rule)
    yield from subject.hyphens(case, rule, rule.values["separator"])


def divisions(case: Case, rule: Rule) -> Iterator[Finding]:
    """Phần, Chương and Mục of a Party document: the word, then a numeral or an ordinal, alone."""
    patterns = {
        "HD05-C06-MUC": (r"^Mục \d+$",),
        "HD05-C06-PHAN-CHUONG": (r"^Phần (thứ )?\w+$", r"^Chương (thứ )?\w+$"),
    }
    for pattern in patterns.get(rule.id, (r"^Phần (thứ )?\w+$", r"^Chương (thứ )?\w+$", r"^Mục \d+$")):
        yield from headings.own_line(case, rule, pattern)


def party_number_line(case: Case, rule: Rule) -> Iterator[Finding]:
    """The line is "Số 05-TB/TU", the number padded."""
    yield from party_number.party_shape(case, rule, padding=True)


def separator(case: Case, rule: Rule) -> Iterator[Finding]:
    """The sign under the issuer."""
    yield from party_bodies.separator(case, rule, rule.values["separator"])


HALVES: dict[str, Half] = {
    "HD36-C01-TIEUDE": header_there,
    "HD11-C01-TIEUDE": header_there,
    "HD01-C01-TIEUDE": header_there,
    "TWD29-C01-TIEUDE": header_there,
    "NQ351-C01-QUOC-HIEU": assembly_header,
    "NQ351-C05-TEN": subject.assembly_name,
    "TLD1014-C01-QUOC-HIEU": union_header,
    "HD36-C02-COQUAN": separator,
    "TWD29-C02-COQUAN": separator,
    "HD36-C03-SO-KYHIEU": party_number_line,
    "TT01-C03-SO-STYLE": state_number,
    "TT55-C03-SO": state_number,
    "HD36-C04-NGAY": date.party_date,
    "TT01-C04-NGAY": date.party_date,
    "HD36-C05-CV-TRICHYEU": subject.letter_prefix,
    "HD36-C05-TENLOAI": hd36_title,
    "HD05-C06-PHAN-CHUONG": divisions,
    "HD05-C06-MUC": divisions,
    "HD36-C06-DE-MUC": divisions,
    "HD05-C09-KINHGUI": to_colon,
    "HD36-C09-NOINHAN": hd36_recipients,
    "TT01-C09-NOINHAN": older_recipients,
    "ND30-C10-KEM-THEO": appendix.reference_there,
}

OF_RECORDS: tuple[Half, ...] = (party_number_line, state_number, date.party_date)
"""Those that need no printed lines."""


def said(case: Case, rule: Rule) -> Iterator[Finding]:
    """The findings of a rule on the words of its part; none when it asks nothing of them."""
    half = HALVES.get(rule.id)
    if half is not None and (case.reading is not None or half in OF_RECORDS):
        yield from half(case, rule)
