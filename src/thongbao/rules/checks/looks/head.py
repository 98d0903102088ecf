"""Where the parts of the head stand to each other: two columns, halves, distances, sizes that go together."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.kinds.align import typed_indent
from thongbao.rules.checks.looks.kinds.letters import SIZE_STEP, main_size, stretches
from thongbao.rules.checks.looks.kinds.rulelines import in_ruled_table, rules_under
from thongbao.rules.checks.looks.kinds.spacing import SINGLE, height
from thongbao.rules.checks.looks.line import Line, shown
from thongbao.rules.checks.looks.parts import lines_of
from thongbao.rules.edits import Edit, LookEdit, RuleLineEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot


def _shown(case: Case, *formats: str) -> None:
    """Raise Unobservable for formats that do not show where things stand."""
    if case.format not in formats:
        raise Unobservable("validate.unseen.format")


def _motto(case: Case) -> Unit | None:
    """The first line of the motto, of whatever family."""
    return next((unit for unit in case.lines(Label.MOTTO)), None)


def _beside(case: Case) -> tuple[Unit, Unit] | None:
    """The issuing body and the motto, when they stand in the columns of one block."""
    motto = _motto(case)
    bodies = [unit for unit in case.lines(Label.AGENCY) if motto and unit.group == motto.group]
    return (bodies[0], motto) if motto and bodies and motto.side is not None else None


def _middle(unit: Unit) -> float | None:
    box = unit.para.origin.box
    return (box.left + box.right) / 2 if box is not None else None


@checks("ND30-C02-KHOI-DAU")
def columns(case: Case, rule: Rule) -> Iterator[Finding]:
    """The head is set in two columns, without visible borders."""
    _shown(case, "docx", "pdf")
    motto = _motto(case)
    bodies = case.lines(Label.AGENCY)
    if motto is None or not bodies:
        return
    if motto.group < 0 and all(unit.group < 0 for unit in bodies):
        middle, sheet = _middle(motto), case.layout.sheets[0] if case.layout.sheets else None
        apart = middle is not None and sheet is not None and middle > 0.55 * sheet.width
        if not apart and motto.text and motto.para.origin != bodies[0].para.origin:
            yield Finding(rule=rule.id, key="looks.one_column", spot=Spot(unit=motto))
        return
    if motto.group >= 0 and in_ruled_table(case, motto.para):
        yield Finding(rule=rule.id, key="looks.borders", spot=Spot(unit=motto))


@checks("ND30-C01-QH-VITRI")
def right_half(case: Case, rule: Rule) -> Iterator[Finding]:
    """The motto stands at the right, at the top of the first page."""
    _shown(case, "docx", "pdf")
    lines = lines_of(case, "quoc-hieu")
    if not lines:
        return
    unit = lines[0].unit
    if (unit.para.origin.page or 1) != rule.values["page"]:
        yield Finding(rule=rule.id, key="looks.motto_page", spot=Spot(unit=unit))
        return
    pair = _beside(case)
    if pair is not None:
        body, motto = pair
        if (motto.side or 0) < (body.side or 0):
            yield Finding(rule=rule.id, key="looks.motto_left", spot=Spot(unit=motto))
        return
    below = [other for other, label in case.labelled if label in (Label.NUMBER, Label.PLACE, Label.KIND)]
    order = [other for other, _ in case.labelled]
    if below and unit.group < 0 and order.index(unit) > order.index(below[0]):
        yield Finding(rule=rule.id, key="looks.motto_low", spot=Spot(unit=unit))


@checks("ND30-C01-CACH-DONG")
def close_lines(case: Case, rule: Rule) -> Iterator[Finding]:
    """The two lines of the motto are set single, with no space between them."""
    _shown(case, "docx")
    first, second = lines_of(case, "quoc-hieu"), lines_of(case, "tieu-ngu")
    if not first or not second:
        return
    above, below = first[-1].unit.para.shape, second[0].unit.para.shape
    if above.before is None or below.before is None:
        raise Unobservable("validate.unseen.look")
    beside = second[0].unit.para.origin.paragraph == (first[-1].unit.para.origin.paragraph or 0) + 1
    gap = (above.after or 0.0) + below.before if beside else 0.0
    tall = [line for line in (first[-1], second[0]) if not _single(case, line, rule)]
    if gap <= rule.values["space_before_pt"] + 0.5 and not tall:
        return
    edits: list[Edit] = [
        LookEdit(first[-1].spot, (("after", 0.0), ("line", 1.0), ("line_points", None))),
        LookEdit(second[0].spot, (("before", 0.0), ("line", 1.0), ("line_points", None))),
    ]
    key = "looks.motto_gap" if gap > 0.5 else "looks.motto_lines"
    values = (("shown", shown(round(gap, 1))),)
    yield Finding(rule=rule.id, key=key, values=values, spot=second[0].spot, edits=tuple(edits))


def _single(case: Case, line: Line, rule: Rule) -> bool:
    found = height(case, line)
    size = main_size(case, line.unit.para)
    if found is None or not size:
        return True
    return found[0] <= 1.25 * SINGLE * size * float(rule.values["line"])


@checks("ND30-C04-VITRI")
def date_place(case: Case, rule: Rule) -> Iterator[Finding]:
    """Place and date stand level with the number, centred under the motto."""
    _shown(case, "docx", "pdf")
    pair = _beside(case)
    dates = lines_of(case, "dia-danh-ngay")
    numbers = lines_of(case, "so-ky-hieu")
    if pair is None or not dates or not numbers:
        return  # a head in one column is the business of another rule
    motto, date, number = pair[1], dates[0].unit, numbers[0].unit
    if date.group < 0 or (number.group == date.group and date.side == number.side):
        yield Finding(rule=rule.id, key="looks.date_place", spot=Spot(unit=date))
        return
    if case.format == "pdf":
        one, other, level = _middle(date), _middle(motto), _top(date, number)
        if level is not None and abs(level) > 40:
            yield Finding(rule=rule.id, key="looks.date_level", spot=Spot(unit=date))
        elif one is not None and other is not None and abs(one - other) > 30:
            yield Finding(rule=rule.id, key="looks.date_centred", spot=Spot(unit=date))
        return
    align = date.para.shape.align
    if align is not None and align != rule.values["align"] and not typed_indent(case, dates[0]):
        edits = (LookEdit(Spot(unit=date), (("align", "center"), ("first_line", 0.0))),)
        yield Finding(rule=rule.id, key="looks.date_centred", spot=Spot(unit=date), edits=edits)


def _top(one: Unit, other: Unit) -> float | None:
    a, b = one.para.origin.box, other.para.origin.box
    return a.top - b.top if a is not None and b is not None else None


@checks("ND30-C00-CO-CHU-DONG-BO")
def sizes_together(case: Case, rule: Rule) -> Iterator[Finding]:
    """Motto and date take their sizes from one of the sets that go together."""
    _shown(case, "docx", "pdf")
    parts = {"quoc_hieu": "quoc-hieu", "tieu_ngu": "tieu-ngu", "dia_danh": "dia-danh-ngay"}
    found: dict[str, tuple[Line, float]] = {}
    for name, part in parts.items():
        lines = lines_of(case, part)
        if not lines:
            return
        size = main_size(case, lines[0].unit.para)
        if size is None:
            raise Unobservable("validate.unseen.look")
        found[name] = (lines[0], size)
    sets = rule.values["sets"]
    for name, (_, size) in found.items():
        allowed = [one[name] for one in sets]
        if not min(allowed) - SIZE_STEP <= size <= max(allowed) + SIZE_STEP:
            return  # the size itself is another rule's matter
    off = [{name: abs(found[name][1] - one[name]) > SIZE_STEP for name in parts} for one in sets]
    best = min(range(len(sets)), key=lambda at: sum(off[at].values()))
    wrong = [name for name in parts if off[best][name]]
    if not wrong:
        return
    line, _ = found[wrong[0]]
    edits = tuple(found[name][0].set(size=float(sets[best][name])) for name in wrong)
    yield Finding(
        rule=rule.id,
        key="looks.sizes_together",
        values=(
            ("shown", "/".join(shown(found[name][1]) for name in parts)),
            ("wanted", ", ".join("/".join(shown(one[name]) for name in parts) for one in sets)),
        ),
        spot=line.spot,
        edits=edits,
    )


@checks("TT01-C01-KE-DRAW")
def drawn_not_underlined(case: Case, rule: Rule) -> Iterator[Finding]:
    """The rule under the motto is drawn, no underline of its letters."""
    _shown(case, "docx")
    lines = lines_of(case, "tieu-ngu")
    if not lines:
        return
    if any(style.underline for _, _, style in stretches(lines[-1])):
        edits: list[Edit] = [lines[-1].set(underline=False)]
        if not rules_under(case, list(lines)):
            edits.append(RuleLineEdit(lines[-1].spot, 1.0))
        yield Finding(rule=rule.id, key="looks.underlined", spot=lines[-1].spot, edits=tuple(edits))
