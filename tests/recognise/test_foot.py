"""Feet: recipients, the archive line, the mark of the drafter, signers."""

from __future__ import annotations

import pytest

from tests.recognise.reading import FOOT, HEAD, OPENING, read_text

BODY = "1. Giao Sở Nội vụ rà soát biên chế.\n"


@pytest.mark.parametrize(
    "mark", ["PL.(300)", "pl.(300)", "NVA (26)", "NguyenVanAn-26", "T.120b", "(PL 30b)", "TH12", "NVA."]
)
def test_the_mark_of_the_drafter_is_no_recipient_and_no_authority(mark: str) -> None:
    foot = FOOT.replace("- Lưu: VT, TH.\n", f"- Lưu: VT, TH.\n{mark}\n")
    notice = read_text(HEAD + OPENING + BODY + foot)
    assert [one.text for one in notice.recipients] == ["Như trên"]
    assert notice.archive is not None and (notice.archive.text, notice.archive.copies) == ("VT, TH", None)
    assert [one.authority for one in notice.signature] == ["TL. CHỦ TỊCH"]
    assert notice.leftovers == () and mark in notice.furniture


def test_an_archive_line_that_wraps_has_no_mark_of_a_drafter() -> None:
    foot = FOOT.replace("- Lưu: VT, TH.\n", "- Lưu: VT, TH,\nKGVX.\n")
    notice = read_text(HEAD + OPENING + BODY + foot)
    assert notice.archive is not None and notice.archive.text == "VT, TH, KGVX"
