"""Back pages: mirrored, all or none, as far as a PDF tells."""

from __future__ import annotations

from typing import Any

import pytest

from .mutant import spoiled_print
from .mutations.page_print import move
from .proof import judged

BASE = "hd05-phu-luc"


def mirrored(*pages: int) -> Any:
    def spoil(document: Any) -> None:
        for page in pages:
            move(document[page - 1], -15)

    return spoil


def rules_of(data: bytes, **settings: object) -> set[str]:
    return {one.rule.id for one in judged(data, "notice.pdf", **settings).findings}


def test_all_back_pages_may_be_mirrored() -> None:
    assert rules_of(spoiled_print(BASE, mirrored(2, 4))) == set()


@pytest.mark.parametrize(("pages", "mixed"), [((2,), True), ((4,), True), ((2, 4), False), ((), False)])
def test_older_guide_asks_for_all_or_none(pages: tuple[int, ...], mixed: bool) -> None:
    report = judged(spoiled_print(BASE, mirrored(*pages)), "notice.pdf", regime="HD11")
    keys = [one.finding.key for one in report.findings if one.rule.id == "HD11-C00-LE"]
    assert ("page.backs" in keys) is mixed


def test_a_front_page_is_never_mirrored() -> None:
    assert rules_of(spoiled_print(BASE, mirrored(3))) == {"HD05-C00-LE"}


def test_a_word_file_with_mirrored_margins_is_judged() -> None:
    from .mutant import Mutant

    notice = Mutant(BASE)
    notice.part("word/settings.xml", "<w:defaultTabStop", "<w:mirrorMargins/><w:defaultTabStop")
    report = judged(notice.docx())
    assert not report.findings
    assert "HD05-C00-LE-MAT-SAU" not in {one.rule.id for one in report.skipped}
    assert "HD05-C00-LE-MAT-SAU" in {one.rule.id for one in judged(Mutant(BASE).docx()).skipped}
