"""Kính gửi: which documents have it, and how its addressees are set."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.catalogue import rules
from thongbao.rules.checks.form.where import fault, on, printed, top
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import fold

REQUIRED = {"công văn": "CV", "tờ trình": "TTr"}


def addressed(case: Case) -> Unit | None:
    """The Kính gửi line, or None."""
    lines = printed(case, Label.TO_HEAD)
    return lines[0] if lines else None


def has_addressees(case: Case) -> bool:
    """Whether there is a Kính gửi block."""
    return bool(case.notice.addressees) or addressed(case) is not None


def addresses_nobody(case: Case) -> bool:
    """Whether the notice is of a kind that has no Kính gửi."""
    return fold(case.notice.kind.name or "") in rules()["ND30-C09-KINHGUI-CO"].values["not_for"]


def _spot(case: Case) -> Spot:
    unit = addressed(case)
    return on(unit) if unit is not None else Spot(path="addressees")


@checks("ND30-C09-KINHGUI-CO")
def where_due(case: Case, rule: Rule) -> Iterator[Finding]:
    """Letters and proposals have it, other kinds do not; of notices speaks TB-KHONG-KINHGUI."""
    code, name = case.notice.kind.code, fold(case.notice.kind.name or "")
    due = {REQUIRED[one] for one in rule.values["required_for"] if one in REQUIRED}
    if code in due and not has_addressees(case):
        yield fault(rule, "form.to_missing", top(case), kind=case.notice.kind.name or "")
    elif has_addressees(case) and name in rule.values["not_for"] and name != "thông báo":
        yield fault(rule, "form.to_not_due", _spot(case), kind=case.notice.kind.name or "")


@checks("TB-KHONG-KINHGUI")
def notice(case: Case, rule: Rule) -> Iterator[Finding]:
    """A notice has none."""
    if case.notice.kind.code == "TB" and has_addressees(case):
        yield fault(rule, "form.to_not_due", _spot(case), kind=case.notice.kind.name or "Thông báo")


def items(case: Case) -> tuple[str, list[Unit]]:
    """What stands on the Kính gửi line itself, and the lines below it. Raises Unobservable for a record."""
    if case.reading is None:
        raise Unobservable("validate.unseen.record")
    head = addressed(case)
    if head is None:
        return "", []
    _, _, rest = head.text.partition(":")
    return rest.strip(), [unit for unit in case.lines(Label.TO) if not unit.text.lstrip().startswith("(")]


@checks("ND30-C09-KINHGUI-MOT")
def one(case: Case, rule: Rule) -> Iterator[Finding]:
    """A single addressee stands on the same line, without a dash."""
    rest, lines = items(case)
    if len(case.notice.addressees) != 1:
        return
    head = addressed(case)
    if head is not None and rest.startswith(("-", "–", "+")):
        at = head.text.find(rest)
        end = at + len(rest) - len(rest.lstrip("-–+ "))
        yield fault(rule, "form.to_one_dash", on(head, at, end), TextEdit(on(head, at, end), ""))
    elif head is not None and not rest and lines and head.side is None:
        yield fault(rule, "form.to_one_line", on(lines[0]), shown=lines[0].text[:60])


@checks("ND30-C09-KINHGUI-NHIEU")
def many(case: Case, rule: Rule) -> Iterator[Finding]:
    """Several addressees each stand on a line of their own with a dash and a semicolon, the last with a full stop."""
    rest, lines = items(case)
    head = addressed(case)
    if len(case.notice.addressees) < 2 or head is None:
        return
    if rest and (not lines or ";" in rest):
        yield fault(rule, "form.to_many_line", on(head), count=len(case.notice.addressees))
        return
    yield from marked(case, rule, lines)


def marked(case: Case, rule: Rule, lines: list[Unit]) -> Iterator[Finding]:
    """Dash, semicolon and last mark of the lines below Kính gửi; a line without a dash may go on with the one above."""
    dashed = [at for at, unit in enumerate(lines) if unit.text[:1] in ("-", "–", "—", "+", "•")]
    bullet, last = rule.values.get("bullet"), rule.values.get("last_end")
    if bullet and not dashed:
        if len(lines) > 1 and all(unit.text.rstrip().endswith((";", ".", ",")) for unit in lines):
            edits = [TextEdit(on(unit, 0, 0), bullet) for unit in lines]
            yield fault(rule, "form.to_dash", on(lines[0]), *edits)
        return
    ends = [*(at - 1 for at in dashed[1:]), len(lines) - 1] if dashed else list(range(len(lines)))
    for order, at in enumerate(ends):
        text = lines[at].text.rstrip()
        wanted = rule.values["item_end"] if order < len(ends) - 1 or last is None else last
        if text.endswith(wanted):
            continue
        body = text.rstrip(";.,: ")
        spot = on(lines[at], len(body), len(text))
        yield fault(rule, "form.to_end", spot, TextEdit(spot, wanted), shown=text[-30:], wanted=wanted)


@checks("HD05-C09-KINHTRINH")
def proposal(case: Case, rule: Rule) -> Iterator[Finding]:
    """A proposal says "Kính trình:"."""
    head = addressed(case)
    if case.notice.kind.code != "TTr" or head is None or not head.bare.startswith("kinh gui"):
        return
    spot = on(head, 0, len("Kính gửi"))
    yield fault(rule, "form.to_propose", spot, TextEdit(spot, "Kính trình"))
