"""Commas inside set phrases: written one way in a text, and there at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, like, prose_of
from thongbao.rules.registry import checks


@checks("X-CUM-TU")
def set_phrases(case: Case, rule: Rule) -> Iterator[Finding]:
    """A set phrase has its comma everywhere or nowhere: phòng, chống and phòng chống.

    Those of the table should have it; of others the form that the text uses more is taken.
    """
    prose = prose_of(case)
    known = frozenset(rule.values["phrases"])
    for phrase, with_comma, without in _both_ways(case, rule):
        comma = phrase in known or len(without) <= len(with_comma)
        few, mend = (without, phrase) if comma else (with_comma, phrase.replace(",", ""))
        start, end = few[0]
        edits = tuple(edit for at, to in few for edit in prose.edit(at, to, like(mend, prose.text[at:to])))
        yield Finding(
            rule=rule.id,
            key="text.phrase",
            values=(
                ("shown", prose.text[start:end]),
                ("count", len(few)),
                ("wanted", mend),
                ("many", len(with_comma if comma else without)),
            ),
            spot=prose.spot(start, end),
            edits=edits,
        )


Both = tuple[str, list[tuple[int, int]], list[tuple[int, int]]]


def _both_ways(case: Case, rule: Rule) -> list[Both]:
    """Set phrases that the text writes with and without their comma."""
    prose = prose_of(case)
    found: list[Both] = []
    for phrase in _phrases(tuple(rule.values["phrases"]), prose):
        plain = phrase.replace(",", "")
        if prose.holds(phrase) and plain in prose.low:
            one, other = prose.places(phrase), prose.places(plain)
            if one and other:
                found.append((phrase, one, other))
    return found


def _phrases(known: tuple[str, ...], prose: Prose) -> Iterator[str]:
    """The set phrases of the table, and those that the text itself puts in quotation marks."""
    yield from known
    for match in _quoted().finditer(prose.low):
        if match[1] not in known:
            yield match[1]


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r'"((?:[^\W\d_]+ ){1,4}[^\W\d_]+, (?:[^\W\d_]+ ){1,4}[^\W\d_]+)"')


@checks("X-LIET-KE")
def enumerated(case: Case, rule: Rule) -> Iterator[Finding]:
    """Two works or fields of equal rank have a comma between them: quản lý, điều hành."""
    prose = prose_of(case)
    for phrase in rule.values["phrases"]:
        plain = phrase.replace(",", "")
        if prose.holds(plain) and phrase not in prose.low and (places := prose.places(plain)):
            start, end = places[0]
            yield Finding(
                rule=rule.id,
                key="text.comma",
                values=(("shown", prose.text[start:end]), ("count", len(places)), ("wanted", phrase)),
                spot=prose.spot(start, end),
                edits=tuple(edit for at, to in places for edit in prose.edit(at, to, like(phrase, prose.text[at:to]))),
            )
