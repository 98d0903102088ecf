"""Out as a Word file and in again: the same record, and nothing to find fault with in how it looks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.export.docx.careful import careful_notices
from thongbao.export.docx import document
from thongbao.export.docx.forms.form import regime_for
from thongbao.export.docx.parts.breaks import lines_of_body
from thongbao.notice.files import store
from thongbao.notice.model import Issued, Notice, Number
from thongbao.pipeline import parse_source
from thongbao.readers.source import Source
from thongbao.rules.catalogue import regimes
from thongbao.validation.document import judge_document
from thongbao.validation.settings import Settings

SAMPLES = sorted(Path(__file__).parents[3].glob("samples/*/notice.yaml"))
DERIVED = ("tasks", "meeting", "citations", "regime")
"""What reading finds in the words of a drawn notice, which holds the words only."""
OTHER = ("source", "doubts", "furniture")
"""What belongs to the file, and not to the notice: its motto and labels are those of the form."""
TODAY_AND_OWN = pytest.mark.parametrize("regime", [None, "same"], ids=["today", "own"])


def source_of(notice: Notice, regime: str | None) -> Source:
    return Source("a.docx", document(notice, regime))


def difference(one: Notice, other: Notice, *without: str) -> dict[str, tuple[Any, Any]]:
    """The fields that differ."""
    names = [field.name for field in fields(Notice) if field.name not in (*OTHER, *without)]
    both = {name: (getattr(one, name), getattr(other, name)) for name in names}
    return {name: values for name, values in both.items() if values[0] != values[1]}


def faults(notice: Notice, regime: str | None) -> Iterator[str]:
    """What is said of the looks and the pages of an export, by the rules that it was set by."""
    own = regime_for(notice.family, notice.regime, regime)
    for found in judge_document(source_of(notice, regime), Settings(regime=own)).findings:
        if found.finding.key.startswith(("looks.", "page.")):
            yield f"{found.rule.id}: {found.message}"


@TODAY_AND_OWN
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_samples_come_back(path: Path, regime: str | None) -> None:
    (notice,) = store.read_records(path.read_bytes(), "yaml", path.name)
    found = difference(notice, parse_source(source_of(notice, regime)).notice)
    if path.parent.name == "seed-2018":  # its issuer is inferred from a sentence; a letterhead prints it in capitals
        inferred, printed = found.pop("issuer")
        assert inferred.name.upper() == printed.name
    assert found == {}
    assert list(faults(notice, regime)) == []


@pytest.mark.parametrize("regime", sorted(regimes()))
def test_every_regime_has_a_page(regime: str) -> None:
    """A notice of the family, set by each of its regimes, is as that regime wants it."""
    family = regimes()[regime].family
    for path in SAMPLES:
        (notice,) = store.read_records(path.read_bytes(), "yaml", path.name)
        if notice.family == family:
            assert list(faults(notice, regime)) == []
            return
    pytest.fail(f"no sample of the family {family}")


@TODAY_AND_OWN
@settings(max_examples=25, deadline=None)
@given(notice=careful_notices())
def test_careful_notices_come_back(notice: Notice, regime: str | None) -> None:
    read = parse_source(source_of(notice, regime)).notice
    assert difference(notice, read, *DERIVED) == {}
    assert difference(read, parse_source(source_of(read, regime)).notice) == {}
    assert list(faults(notice, regime)) == []


def test_a_draft_has_room_for_number_and_day() -> None:
    (notice,) = store.read_records(SAMPLES[0].read_bytes(), "yaml", "a")
    number = Number(text="Số: /TB-LĐLĐ", symbol="TB-LĐLĐ")
    issued = Issued(text="An Bình, ngày tháng 7 năm 2025", place="An Bình")
    draft = replace(notice, number=number, issued=issued, regime=None)
    data = document(draft)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    assert "Số:\u00a0\u00a0\u00a0" in xml
    assert "ngày\u00a0\u00a0\u00a0" in xml
    read = parse_source(Source("a.docx", data)).notice
    assert (read.number, read.issued) == (number, issued)
    assert list(faults(draft, None)) == []


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("SỞ TÀI CHÍNH - SỞ XÂY DỰNG", ["SỞ TÀI CHÍNH -", "SỞ XÂY DỰNG"]),
        ("ỦY BAN NHÂN DÂN TỈNH AN BÌNH", ["ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH"]),
        ("SỞ Y TẾ", ["SỞ Y TẾ"]),
    ],
)
def test_long_names_break_between_words_that_belong_apart(name: str, lines: list[str]) -> None:
    assert lines_of_body(name, 13, 180, bold=True) == lines
