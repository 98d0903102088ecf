"""Letters as they are stored: one code for each, none that cannot be seen, none of another alphabet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from thongbao.layout.cleanup import LOOKALIKES
from thongbao.rules.case import Case
from thongbao.rules.catalogue import applied
from thongbao.rules.checks.page.fonts import ON_UNICODE, legacy
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot


class Raw(NamedTuple):
    """A stretch of stored text and where characters of it are."""

    text: str
    spot: Callable[[int, int], Spot]


def raw_lines(case: Case) -> list[Raw]:
    """The text as the file or the record stores it. Raises Unobservable for formats that store none (PDF)."""
    return case.shared(_raw_lines)


def _raw_lines(case: Case) -> list[Raw]:
    if case.reading is None:
        return [Raw(passage.text, passage.spot) for passage in case.passages()]
    lines = case.stored.lines
    if lines is None or case.layout.encoding != "unicode":
        raise Unobservable("validate.unseen.format")
    found = []
    for line in lines:

        def spot(start: int, end: int, line: object = line) -> Spot:
            return Spot(raw=line.text, paragraph=line.paragraph, line=line.line, start=start, end=end)  # type: ignore[attr-defined]

        found.append(Raw(line.text, spot))
    return found


@checks("X-NFC")
def composed(case: Case, rule: Rule) -> Iterator[Finding]:
    """Letters are composed: one code for a letter with its marks.

    Letters of before Unicode are none at all; where the regime has a rule on them, that rule speaks.
    """
    if case.reading is not None and not any(one.rule.id in ON_UNICODE for one in applied(case.regime)):
        yield from legacy(case, rule)
    places = []
    for raw in raw_lines(case):
        if raw.text.isascii() or unicodedata.is_normalized("NFC", raw.text):
            continue
        for match in _clusters().finditer(raw.text):
            whole = unicodedata.normalize("NFC", match[0])
            if whole != match[0]:
                places.append((raw.spot(*match.span()), whole))
    yield from _one(rule, "text.decomposed", places)


@cache
def _clusters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_][\u0300-\u036f]+|[\u212a\u212b\u2126\u0340\u0341\u0374\u037e]")


@checks("X-KY-TU-AN")
def visible(case: Case, rule: Rule) -> Iterator[Finding]:
    """No zero-width characters, and no-break spaces only where they hold something together."""
    chars = frozenset(chr(int(name.removeprefix("U+"), 16)) for name in rule.values["chars"])
    pattern = _any_of(frozenset(chars))
    places = []
    for raw in raw_lines(case):
        if raw.text.isascii():
            continue
        for match in pattern.finditer(raw.text):
            if match[0] != "\u00a0":
                places.append((raw.spot(*match.span()), ""))
            elif not _holds(raw.text, match.start()):
                places.append((raw.spot(*match.span()), " "))
    yield from _one(rule, "text.invisible", places)


@cache
def _any_of(chars: frozenset[str]) -> re.Pattern[str]:
    return re.compile("[" + "".join(sorted(chars)) + "]")


def _holds(text: str, at: int) -> bool:
    """Whether a no-break space binds what should stay on one line: a number, a dash, two capitals."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or not after or before.isspace() or after.isspace():
        return False
    return before.isdigit() or after.isdigit() or after in "-–—%:" or before in "-–—:." or after.isupper()


@checks("X-CHU-GIONG")
def own_alphabet(case: Case, rule: Rule) -> Iterator[Finding]:
    """No letter of another alphabet stands in a word for the one that looks the same."""
    try:
        lines = raw_lines(case)
    except Unobservable:
        # the reader of such a format has mended what it knows; other alphabets are still there
        lines = [Raw(passage.text, passage.spot) for passage in case.passages()]
    found: dict[str, list[tuple[Spot, str]]] = {}
    for raw in lines:
        if raw.text.isascii() or not _foreign().search(raw.text):
            continue
        for match in _words().finditer(raw.text):
            mended = _mended(match[0])
            if mended != match[0]:
                found.setdefault(match[0], []).append((raw.spot(*match.span()), mended))
    for word, places in found.items():
        codes = ", ".join(sorted({f"{c} (U+{ord(c):04X})" for c in word if _foreign().match(c)}))
        yield from _one(rule, "text.lookalike", places, shown=word, wanted=places[0][1], codes=codes)


_LETTERS = {
    **{letter: mend for letter, mend in LOOKALIKES.items() if letter.isalpha()},
    **dict(zip("АВСЕНІЈКМОРЅТХаеорсухіѕј", "ABCEHIJKMOPSTXaeopcyxisj", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν", "ABEZHIKMNOPTYXoav", strict=True)),
}


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(r"[\u0370-\u03ff\u0400-\u04ff\uff21-\uff5a" + "".join(_LETTERS) + "]")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


def _mended(word: str) -> str:
    """The word in Latin letters; as it is where it is a word of the other alphabet, or a sign (α, Δ)."""
    if not _foreign().search(word):
        return word
    mended = "".join(_LETTERS.get(letter, letter) for letter in unicodedata.normalize("NFKC", word) if letter)
    if _foreign().search(mended):
        return word
    latin = any("LATIN" in unicodedata.name(letter, "") for letter in word)
    return mended if latin or len(word) > 1 else word


def _one(rule: Rule, key: str, places: list[tuple[Spot, str]], /, **values: object) -> Iterator[Finding]:
    """One finding for all places, at the first."""
    if places:
        named = {"count": len(places), **values}
        edits = tuple(TextEdit(spot, text) for spot, text in places)
        yield Finding(rule=rule.id, key=key, values=tuple(named.items()), spot=places[0][0], edits=edits)
