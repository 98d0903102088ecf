"""Description -> plain text: as a page laid out with blanks, or as flattened lines of a copy."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from samplekit.describe import Description, lines, split_notes, walk
from samplekit.looks import FORMS
from samplekit.page import archive_line, first_and_rest, typed

WIDTH = 90
LEFT = 38


def to_text(sample: Description) -> str:
    """The text file. ``build.text``: ``page`` (side by side, wrapped) or ``flat`` (a paragraph a line)."""
    flat = sample.get("build", {}).get("text") == "flat"
    head = _flat(*_head(sample)) if flat else _side_by_side(*_head(sample))
    found = [*head, "", *_title(sample, flat=flat), ""]
    for text in lines(sample.get("preamble")):
        found += _paragraph(text, flat=flat)
    for place in walk(sample["sections"]):
        found += _item(place.item, flat=flat)
    for text in lines(sample.get("closing")):
        found += _paragraph(text, flat=flat)
    foot = (_recipients(sample), [_signer(s) for s in sample["signature"]])
    found += ["", *_foot(*foot, flat=flat)]
    for appendix in sample.get("appendices", ()):
        titles = [*lines(appendix["label"]), *lines(appendix["title"])]
        found += ["", "", *(t if flat else t.center(WIDTH).rstrip() for t in titles), ""]
        for text in lines(appendix.get("text")):
            found += _paragraph(text, flat=flat)
        found += _table(appendix["table"]) if "table" in appendix else []
    notes = sample.get("footnotes", ())
    if notes:
        found += ["", "_" * 20, *(f"[{n}] {t}" for n, t in enumerate(notes, 1))]
    return "\n".join(found) + "\n"


def _head(sample: Description) -> tuple[list[str], list[str]]:
    form = FORMS[sample["form"]]
    rule = "_______" if form.under_issuer == "rule" else form.under_issuer
    left = [*lines(sample.get("parent")), *lines(sample.get("issuer"))]
    right = list(form.motto)
    high = max(len(left), len(right))
    left += [rule]
    right += ["_" * (len(form.motto[-1]) - 2)]
    left += [""] * (high + 1 - len(left))
    right += [""] * (high + 1 - len(right))
    left.append(sample["number"]["text"] if sample.get("number") else "")
    right.append(sample["issued"]["text"] if sample.get("issued") else "")
    if sample["kind"]["code"] == "CV":
        left += lines(sample["subject"])
    left += lines(sample.get("marks", {}).get("urgency"))
    return left, right


def _flat(left: Sequence[str], right: Sequence[str]) -> list[str]:
    return [line for line in (*left, *right) if line and set(line) != {"_"}]


def _side_by_side(left: Sequence[str], right: Sequence[str]) -> list[str]:
    rows = zip_longest(left, right, fillvalue="")
    return [f"{one.center(LEFT)}{other.center(WIDTH - LEFT)}".rstrip() for one, other in rows]


def _title(sample: Description, *, flat: bool) -> list[str]:
    form = FORMS[sample["form"]]
    found = []
    if sample["kind"]["code"] != "CV":
        found = [sample["kind"]["name"].upper(), *lines(sample["subject"])]
        found.append("__________" if form.under_subject == "rule" else form.under_subject)
    found = [line for line in found if not (flat and set(line) == {"_"})]
    to = lines(sample.get("addressees"))
    if len(to) == 1:
        found += ["", f"Kính gửi: {to[0]}."]
    elif to:
        found += ["", "Kính gửi:", *(f"- {t}{';' if n < len(to) else '.'}" for n, t in enumerate(to, 1))]
    return found if flat else [line.center(WIDTH).rstrip() for line in found]


def _marked(text: str) -> str:
    """A text with its references to footnotes in square brackets."""
    return "".join(f"[{piece}]" if n % 2 else piece for n, piece in enumerate(split_notes(text)))


def _paragraph(text: str, *, flat: bool) -> list[str]:
    if flat:
        return [_marked(text)]
    return textwrap.wrap(
        _marked(text), WIDTH, initial_indent=" " * 6, break_on_hyphens=False, break_long_words=False
    )


def _item(item: Description, *, flat: bool) -> list[str]:
    first, *texts = first_and_rest(item)
    found = _paragraph(typed(item, first), flat=flat)
    for text in texts:
        found += _paragraph(text, flat=flat)
    return found + (_table(item["table"]) if "table" in item else [])


def _table(data: dict[str, Any]) -> list[str]:
    """A table with bars between its cells, each row on one line."""
    return ["", *(f"| {' | '.join(str(cell) for cell in row)} |" for row in data["rows"]), ""]


def _recipients(sample: Description) -> list[str]:
    entries = [e if isinstance(e, str) else e[0] for e in sample.get("recipients", ())]
    if not entries:
        return []
    dashes = sample.get("dashes") or ["- "] * len(entries)
    found = ["Nơi nhận:", *(f"{d}{t};" for d, t in zip(dashes, entries, strict=True))]
    return [*found, f"- {archive_line(sample)}"] if sample.get("archive") else found


def _signer(signer: Description) -> list[str]:
    seal = lines(signer.get("seal"))
    above = [*lines(signer.get("authority")), *lines(signer.get("position"))]
    return [*above, "", *seal, "", signer["name"]]


def _foot(recipients: list[str], signers: list[list[str]], *, flat: bool) -> list[str]:
    if flat:
        return [*recipients, *(line for signer in signers for line in signer if line)]
    if len(signers) > 1:
        high = max(map(len, signers))
        signers = [[*s[:-1], *[""] * (high - len(s)), s[-1]] for s in signers]
        return [*_halves(signers[0], signers[1], wide=45), "", *recipients]
    return _halves(recipients, signers[0], wide=46)


def _halves(left: Sequence[str], right: Sequence[str], *, wide: int) -> list[str]:
    rows = zip_longest(left, right, fillvalue="")
    return [f"{one:<{wide}}{other.center(WIDTH - wide)}".rstrip() for one, other in rows]
