"""How samples are read from damaged scans: each form of damage against the record of what was printed.

    python benchmarks/scans.py [--forms FORM ...] [--samples NAME ...] [--each COUNT] [--keep FOLDER]

Samples are printed, sealed and signed, damaged in one of the ways of ``damaged/``, and read. A value is right, open
(nothing was read, or less than there is) or wrong. Each form meets COUNT samples in turn; --keep leaves their files.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from damaged import DAMAGES, made
from damaged.printed import SAMPLES
from thongbao.notice.files import store
from thongbao.notice.model import Notice, Section
from thongbao.pipeline import parse_source
from thongbao.readers.source import Source
from thongbao.vietnamese.letters.fold import level

NAMES = (
    "cong-van-so-y-te", "tinh-uy-2026", "mau-nd30-cong-van", "lien-tich-hai-so", "huyen-uy-2019", "cong-doan-2025",
    "doan-huyen-2016", "mau-tt01-thong-bao", "thanh-uy-2012", "huyen-2015-danh-so-tay", "mau-hd05-ket-luan",
)  # fmt: skip
RIGHT, OPEN, WRONG = range(3)
EXACT = ("kind", "number", "symbol", "date", "signer")
ALIKE = 0.85
"""Share of letters that must be right of the other fields: slips in long texts are told by ``ocr.py``."""
ENDINGS = {"fax": "tiff", "coarse-fax": "tiff", "copied": "tiff", "mixed-sizes": "tiff"}


def main() -> None:
    """Print what is not right, file by file, then a table of forms and one of fields."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--forms", nargs="*", default=list(DAMAGES))
    parser.add_argument("--samples", nargs="*", default=list(NAMES))
    parser.add_argument("--each", type=int, default=3)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    forms: dict[str, Counter[int]] = {}
    fields: dict[str, Counter[int]] = {}
    for form in options.forms:
        start = list(DAMAGES).index(form) * options.each
        for at in range(min(options.each, len(options.samples))):
            name = options.samples[(start + at) % len(options.samples)]
            print(f"== {form}: {name}")
            for field, result, told in compared(name, form, options.keep):
                forms.setdefault(form, Counter())[result] += 1
                fields.setdefault(field, Counter())[result] += 1
                if result != RIGHT:
                    print(f"   {'WRONG' if result == WRONG else 'open '} {field}: {told}")
            sys.stdout.flush()
    for rows in (forms, fields):
        print()
        for title, counts in rows.items():
            print(row(title, counts))
    print(row("all", sum(forms.values(), Counter[int]())))


def row(title: str, counts: Counter[int]) -> str:
    """A line of a table."""
    share = counts[RIGHT] / counts.total()
    return f"{title:16}{counts.total():5} values: {share:6.1%} right, {counts[OPEN]:3} open, {counts[WRONG]:3} wrong"


def compared(name: str, form: str, keep: Path | None) -> Iterator[tuple[str, int, str]]:
    """Read a sample from its damaged scan; give each field, how it was read, and what differs."""
    truth = store.load(SAMPLES / name / "notice.yaml")
    names = [signer.name for signer in truth.signature if signer.name]
    data = made(name, form, names, truth.number.number or "" if truth.number else "")
    file = f"{name}__{form}.{ENDINGS.get(form, 'pdf')}"
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / file).write_bytes(data)
    notice = parse_source(Source(file, data)).notice
    want, have = values(truth), values(notice)
    if form == "handwritten":
        want["number"] = [] if have["number"] == [] else want["number"]
    for field, texts in want.items():
        left = list(have[field])
        missed = []
        for text in texts:
            best = max(left, key=lambda one: _alike(one, text), default="")
            if left and _alike(best, text) >= (1 if field in EXACT else ALIKE):
                left.remove(best)
                yield field, RIGHT, ""
            else:
                missed.append(text)
        for at in range(max(len(missed), len(left))):
            yield field, WRONG if at < len(left) else OPEN, f"{missed[at : at + 1]} <- {left[at : at + 1]}"


def _alike(text: str, other: str) -> float:
    return SequenceMatcher(None, text, other, autojunk=False).ratio()


def values(notice: Notice) -> dict[str, list[str]]:
    """What is compared of a notice, each field a list of plain words."""
    issuer, number, issued = notice.issuer, notice.number, notice.issued
    told: dict[str, list[str | None]] = {
        "kind": [notice.kind.code if notice.kind else None],
        "issuer": [issuer.name if issuer else None],
        "superior": [issuer.parent if issuer else None],
        "number": [number.number if number else None],
        "symbol": [number.symbol if number else None],
        "date": [str(issued.date or "") if issued else None],
        "place": [issued.place if issued else None],
        "subject": [notice.subject],
        "addressees": list(notice.addressees),
        "outline": [f"{one.marker} {' '.join([one.title or '', *one.text])}" for one in _items(notice.sections)],
        "tasks": [task.text for task in notice.tasks],
        "recipients": [one.text for one in notice.recipients],
        "archive": [notice.archive.text if notice.archive else None],
        "signer": [one.name for one in notice.signature],
        "post": [one.position for one in notice.signature],
        "authority": [one.authority for one in notice.signature],
        "annexes": [f"{one.title}" for one in notice.appendices],
        "cells": [cell for one in notice.appendices for table in one.tables for row in table.rows for cell in row],
    }
    return {field: [plain for text in texts if text and (plain := _plain(text))] for field, texts in told.items()}


def _items(sections: tuple[Section, ...]) -> Iterator[Section]:
    for one in sections:
        yield one
        yield from _items(one.children)


def _plain(text: str) -> str:
    """The first words of a text, as one compares them: without marks of punctuation, small."""
    return " ".join(re.findall(r"\w+", level(text))[:10])


if __name__ == "__main__":
    main()
