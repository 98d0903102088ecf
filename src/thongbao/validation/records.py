"""Records judged: first what the schema says, then every rule that needs no looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from thongbao.errors import UnreadableError
from thongbao.notice.check import SchemaFault, faults
from thongbao.notice.codec import from_plain
from thongbao.notice.files import marks, store
from thongbao.rules.catalogue import applied, regimes, rules
from thongbao.rules.choosing import matches
from thongbao.rules.model import Finding
from thongbao.rules.spot import Spot
from thongbao.validation.document import judge_record
from thongbao.validation.report import Located, Location, Report, Skipped
from thongbao.validation.settings import Settings

SCHEMA = "X-BAN-GHI"
"""The rule that a record keeps the schema."""
_VERSIONS = ("no_version", "foreign_version", "newer_version", "older_version", "not_a_record")


def judge_records(data: bytes, form: store.Format, name: str, settings: Settings) -> list[Report]:
    """A report for every record of a file. Raises UnreadableError for what is no record at all."""
    if form == "jsonl":
        reports = []
        for one in judge_lines(data, name, settings):
            if isinstance(one, UnreadableError):
                raise one
            reports.append(one)
        return reports
    plain = store.read_plain(data, form, name)
    places = marks.marks_of(data.decode("utf-8-sig"), form)
    return [_judged(one, form, name, settings, place) for one, place in zip(plain, places, strict=True)]


def judge_lines(data: bytes, name: str, settings: Settings) -> Iterator[Report | UnreadableError]:
    """A report for every record of JSON lines, or why a line is none: it costs only itself."""
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            plain = store.read_plain_line(line, name, number)
            if plain is not store.NOTHING:
                place = marks.of_line(line.decode("utf-8-sig"), number)
                yield replace(_judged(plain, "jsonl", f"{name}:{number}", settings, place), name=name)
        except UnreadableError as error:
            yield error


def _judged(plain: object, form: store.Format, name: str, settings: Settings, place: marks.Marks) -> Report:
    wrong = list(faults(plain, texts=form == "yaml"))
    try:
        notice = from_plain(plain, name)
    except UnreadableError as error:
        if error.key.removeprefix("notice.") in _VERSIONS or not wrong:
            raise
        return _refused(plain, name, settings, wrong, place)
    if wrong:
        return _refused(plain, name, settings, wrong, place)
    return replace(judge_record(notice, settings, partial(marks.find, place)), name=name)


def _refused(
    plain: object, name: str, settings: Settings, wrong: list[SchemaFault], place: marks.Marks
) -> Report:
    """The report on a record that does not keep the schema: no rule can be asked about it."""
    given = plain.get("regime") if isinstance(plain, Mapping) else None
    regime = settings.regime or (given if given in regimes() else None)
    rule = rules()[SCHEMA]
    asked = not settings.select or matches(rule.id, rule.component, settings.select)
    findings = [_located(fault, place) for fault in wrong]
    return Report(
        name=name,
        regime=regime,
        sure=True,
        stage=settings.stage or "issued",
        findings=tuple(findings) if asked and not matches(rule.id, rule.component, settings.ignore) else (),
        skipped=tuple(
            Skipped(one.rule, "validate.unseen.schema")
            for one in applied(regime)
            if one.rule.role == "judge" and one.rule.id != SCHEMA
        ),
        faults=(),
        checked=1,
    )


def _located(fault: SchemaFault, place: marks.Marks) -> Located:
    line, column = marks.find(place, fault.path) or (None, None)
    finding = Finding(rule=SCHEMA, key=fault.key, values=fault.values, spot=Spot(path=fault.path))
    return Located(
        finding=finding,
        rule=rules()[SCHEMA],
        severity="error",
        message=finding.message,
        location=Location(path=fault.path or None, line=line, column=column),
        quote=None,
        passage=None,
    )
