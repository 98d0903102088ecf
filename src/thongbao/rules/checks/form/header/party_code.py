"""The code of the body in a Party symbol: the agreed one, or the first letters of its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from thongbao.rules.case import Case
from thongbao.rules.checks.form.header.pieces import PartyNumber, party_number
from thongbao.rules.checks.form.where import fault, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import fold

STATE = ("UBND", "HĐND", "VPUBND", "SNV")
Names = Mapping[str, Sequence[str]]
"""Code -> how the names of its bodies begin."""


@checks("HD05-C03-KYHIEU-COQUAN")
def body(case: Case, rule: Rule) -> Iterator[Finding]:
    """The code of the body is no State code, and that of the issuer, where it is plain which one that is."""
    number, issuer = case.notice.number, case.notice.issuer
    pieces = party_number(number.text) if number else None
    if number is None or pieces is None:
        return
    name = fold(issuer.name or "")
    groups = pieces.body.removesuffix("/nb").split("-")
    if all(one in STATE for one in groups):
        yield _found(case, rule, pieces, groups[0], "form.symbol_body")
        return
    if len(groups) > 1 or not name or " - " in name:
        return  # joint bodies have their codes side by side
    head = _head(name, rule.values["codes"])
    above = fold(issuer.parent or "")
    if above.startswith("đại hội"):
        head = "ĐH"
    suffix = _head(above, rule.values["suffixes"]) if head in rule.values["suffixed"] else None
    if head is None:
        if not _initials(name).startswith(groups[0][:2]):
            yield _found(case, rule, pieces, groups[0], "form.symbol_body")
    elif not _fits(groups[0], head, suffix or "", rule.values["codes"]):
        yield _found(case, rule, pieces, groups[0], "form.symbol_body_code", wanted=head + (suffix or ""))


def _head(name: str, codes: Names) -> str | None:
    """The code of a body by the longest beginning of its name that the table has."""
    found = [
        (len(known), code)
        for code, names in codes.items()
        for known in map(fold, names)
        if name == known or name.startswith(known + " ")
    ]
    return max(found)[1] if found else None


def _fits(code: str, head: str, suffix: str, codes: Names) -> bool:
    """Whether a code is the head, with more letters behind it, and no other one of the table."""
    if head == "TU":
        return code.endswith("TU")  # a letterhead may leave out the body under the committee
    longer = any(other != head and len(other) > len(head) and code.startswith(other) for other in codes)
    return code.startswith(head) and not longer and code.endswith(suffix)


def _initials(name: str) -> str:
    """The first letters of the syllables of a name.

    >>> _initials("cục lưu trữ")
    'CLT'
    """
    return "".join(word[0] for word in name.split() if word[0].isalpha()).upper()


def _found(case: Case, rule: Rule, pieces: PartyNumber, shown: str, key: str, **values: object) -> Finding:
    assert case.notice.number is not None
    text = case.notice.number.text
    at = text.find(shown, pieces.at)
    spot = within(case, "number.text", text, at, at + len(shown))
    return fault(rule, key, spot, shown=shown, issuer=case.notice.issuer.name or "", **values)
