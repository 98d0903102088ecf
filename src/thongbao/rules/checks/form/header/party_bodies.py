"""The bodies of a Party letterhead, and the asterisk under them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.form.header.bodies import shows_issuer
from thongbao.rules.checks.form.header.pieces import party_number
from thongbao.rules.checks.form.signs import signs_below, typed_signs
from thongbao.rules.checks.form.where import between, fault, last_of, mended, on, within
from thongbao.rules.edits import ParagraphEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import bare

_BELOW = frozenset({Label.NUMBER, Label.KIND, Label.SUBJECT, Label.BODY})


def separator(case: Case, rule: Rule, *accepted: str) -> Iterator[Finding]:
    """The line of signs under the issuer is one of ``accepted``, the first the best."""
    if case.reading is None:
        raise Unobservable("validate.unseen.record")
    issuer = last_of(case, Label.AGENCY)
    if issuer is None:
        return
    wanted = accepted[0]
    signs = [unit for unit in between(case, frozenset({Label.AGENCY}), _BELOW) if not unit.text.isspace()]
    if not signs and (typed := signs_below(case, issuer)) is not None:  # read as a drawn line
        if typed.shown not in accepted and typed.shown.replace(" ", "") not in accepted:
            yield fault(rule, "form.separator", typed.spot, typed.written(wanted), shown=typed.shown, wanted=wanted)
        return
    if not signs and any(one.replace("\\", "") in accepted for one in typed_signs(case) or ()):
        return
    if not signs:
        drawn = any(rule_line.text_above == issuer.text for rule_line in case.layout.rules)
        key = "form.separator_rule" if drawn else "form.separator_missing"
        edit = ParagraphEdit(on(issuer), wanted, (("align", "center"),))
        yield fault(rule, key, on(issuer), edit, wanted=wanted)
        return
    shown = signs[0].text.strip()
    if shown not in accepted and shown.replace(" ", "") not in accepted:
        yield mended(rule, "form.separator", on(signs[0]), shown, wanted)


@checks("HD05-C02-DAU-SAO", "HD11-C02-DAU-SAO", "HD01-C02-DAU-NGAN")
def asterisk(case: Case, rule: Rule) -> Iterator[Finding]:
    """One asterisk stands under the issuer (in the oldest guide also three hyphens)."""
    accepted = rule.values.get("accept") or [rule.values["text"]]
    yield from separator(case, rule, *accepted)


@checks("HD05-C02-COQUAN-CAPUY")
def committees(case: Case, rule: Rule) -> Iterator[Finding]:
    """A committee is named as such, and those of the commune and below stand under the one above them."""
    name, parent = case.notice.issuer.name, case.notice.issuer.parent
    if not name or not shows_issuer(case):
        return
    plain = bare(name)
    spot = within(case, "issuer.name", name)
    if re.match(r"ban (?:thuong vu|chap hanh)\b", plain) and not plain.startswith("ban chap hanh trung uong"):
        yield fault(rule, "form.party_committee", spot, shown=name)
    elif re.match(r"(?:dang uy|chi bo)\b", plain) and not parent:
        yield fault(rule, "form.party_parent", spot, issuer=name)
    elif plain in ("tinh uy", "thanh uy"):
        yield fault(rule, "form.party_unnamed", spot, shown=name)


@checks("HD05-C02-COQUAN-THAMMUU")
def advisers(case: Case, rule: Rule) -> Iterator[Finding]:
    """A body that advises or assists stands under its committee."""
    name, parent = case.notice.issuer.name, case.notice.issuer.parent
    if not name or parent or not shows_issuer(case):
        return
    if re.match(r"(?:van phong|ban (?:to chuc|tuyen giao|noi chinh|dan van)|uy ban kiem tra)\b", bare(name)):
        yield fault(rule, "form.party_parent", within(case, "issuer.name", name), issuer=name)


@checks("HD05-C02-LIEN-COQUAN")
def joint(case: Case, rule: Rule) -> Iterator[Finding]:
    """Bodies that issue together are parted by a hyphen."""
    name, number = case.notice.issuer.name, case.notice.number
    pieces = party_number(number.text) if number else None
    if name and pieces and "-" in pieces.body and "-" not in name.replace("–", "-"):
        yield fault(rule, "form.party_joint", within(case, "issuer.name", name), shown=name)
