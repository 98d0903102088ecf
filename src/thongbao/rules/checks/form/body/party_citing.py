"""Documents that a Party body cites: in full and with a comma before the date, after that by kind and number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case, Passage
from thongbao.rules.checks.form.body.citing import cited, first, later
from thongbao.rules.checks.form.where import fault
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.documents.citations import Citation


@checks("HD05-C06-VIENDAN")
def party_citations(case: Case, rule: Rule) -> Iterator[Finding]:
    """The first citation is full, later ones are short; a comma parts a Party symbol from its date."""
    yield from first(case, rule)
    yield from later(case, rule)
    bare = [(passage, one, at) for passage, one, _ in cited(case) if (at := _bare_date(one)) is not None]
    if not bare:
        return
    comma = rule.values["party_style"].split(" ")[0]
    passage, one, _ = bare[0]
    edits = [TextEdit(_after(where, cite, at), comma) for where, cite, at in bare]
    shown = {"shown": one.text, "count": len(bare)}
    yield fault(rule, "form.party_citation_date", passage.spot(one.start, one.end), *edits, **shown)


def _bare_date(one: Citation) -> int | None:
    """Where a Party symbol ends that the word "ngày" follows without a comma, in characters of the citation."""
    if not re.match(r"\d+[a-zđ]?-[^\W\d_]+/", one.symbol or ""):
        return None
    found = re.search(r"(?<=\w) ngày ", one.text)
    if found is None or "".join(one.text[: found.start()].split())[-3:] != (one.symbol or "")[-3:]:
        return None
    return found.start()


def _after(passage: Passage, one: Citation, at: int) -> Spot:
    return passage.spot(one.start + at, one.start + at)
