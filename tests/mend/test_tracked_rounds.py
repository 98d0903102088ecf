"""Mends as tracked changes, in as many rounds as plain ones: accepted they are the plain mend, rejected nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mend.helping import CLERK, REAL, SAMPLES, docx, lines, mended, put, xml
from tests.office import needs_office, texts, through_office
from tests.readers.docx.build import p, run
from thongbao.readers import read, stored
from thongbao.readers.source import Source
from thongbao.rules.edits import ParagraphEdit, SettleEdit
from thongbao.rules.spot import Spot
from thongbao.validation.document import judge_document
from thongbao.validation.mending import mended as mended_all
from thongbao.validation.report import Report
from thongbao.validation.settings import Settings

OFFICES = [*SAMPLES, *(pytest.param(path, marks=pytest.mark.corpus) for path in REAL)]


def judge(source: Source) -> Report:
    return judge_document(source, Settings())


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize("path", OFFICES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_rounds_lead_where_a_plain_mend_leads_and_a_second_run_changes_nothing(path: Path, unsafe: bool) -> None:
    source = Source.from_path(path)
    plain = mended_all(source, judge, unsafe=unsafe)
    tracked = mended_all(source, judge, unsafe=unsafe, tracked=CLERK)
    assert tracked.made == plain.made
    assert read(tracked.source).blocks == read(plain.source).blocks
    again = mended_all(tracked.source, judge, unsafe=unsafe, tracked=CLERK)
    assert again.source.data == tracked.source.data
    assert not again.refused


OLD_LETTERS = ("huyen-2015-danh-so-tay",)
"""Their letters become Unicode, which no program tracks."""
FAULTY = (
    ("Kết luận của", "kết  luận  . của"),  # blanks first, what they hid in a second round
    ("Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP-TỰ DO-HẠNH PHÚC"),
    ("Hạnh phúc", "hạnh phúc"),
    ("/TB-", "/tb-"),
    ("Nơi nhận:", "Nơi nhận"),
)


def faulty() -> dict[str, Source]:
    """Samples, some with faults that they do not have."""
    found = {path.parent.name: Source.from_path(path) for path in SAMPLES}
    plain = found["mau-nd30-ket-luan"]
    for number, (old, new) in enumerate(FAULTY):
        found[f"fault-{number}"] = mended(plain, put(plain, old, new))
    return found


@pytest.mark.slow
@needs_office
def test_libreoffice_accepts_and_rejects() -> None:
    sources = faulty()
    outcomes = {name: mended_all(source, judge, unsafe=True, tracked=CLERK) for name, source in sources.items()}
    changed = {name: one.source.data for name, one in outcomes.items() if one.made and name not in OLD_LETTERS}
    plain = {name: mended_all(sources[name], judge, unsafe=True).source.data for name in changed}
    assert len(changed) >= len(FAULTY)
    accepted = through_office(changed, "AcceptAllTrackedChanges")
    rejected = through_office(changed, "RejectAllTrackedChanges")
    wanted = through_office(plain, "")
    before = through_office({name: sources[name].data for name in changed}, "")
    for name in changed:
        assert texts(accepted[name]) == texts(wanted[name]), name
        assert texts(rejected[name]) == texts(before[name]), name


def test_what_a_round_put_in_the_next_one_changes_without_a_trace() -> None:
    source = docx(p(run("Căn cứ luật này")) + p("Hết"))
    once = mended(source, put(source, "luật", "Luật mới"), tracked=CLERK)
    twice = mended(once, put(once, "mới", "cũ"), tracked=CLERK)
    assert lines(twice)[0] == "Căn cứ Luật cũ này"
    assert "mới" not in xml(twice)
    assert xml(twice).count("<w:del ") == 1
    last = mended(twice, put(twice, "Luật cũ", "luật"), tracked=CLERK)
    assert lines(last)[0] == "Căn cứ luật này"
    assert xml(last).count("<w:delText") == 1


def test_a_paragraph_of_an_earlier_round_goes_as_it_came() -> None:
    source = docx(p("Một") + p("Hai"))
    once = mended(source, ParagraphEdit(Spot(raw="Một", paragraph=1), ""), tracked=CLERK)
    twice = mended(once, ParagraphEdit(Spot(raw="", paragraph=2), None), tracked=CLERK)
    assert lines(once) == lines(twice) == ["Một", "Hai"]
    assert "<w:ins " in xml(once)
    assert "<w:ins " not in xml(twice)
    assert "<w:del " not in xml(twice)


def test_hidden_text_can_be_called_back() -> None:
    source = docx(p(run("một ") + run("ẩn", "<w:vanish/>") + run("hai")))
    after = mended(source, SettleEdit("hidden"), tracked=CLERK)
    assert ">ẩn</w:delText>" in xml(after)
    assert stored(after).traces.hidden == 0


def test_changes_at_both_sides_of_a_mark_are_dated_apart() -> None:
    source = docx(p("- Sở Y tế") + p("Sở Nội vụ") + p("Hết"))
    once = mended(source, put(source, "Y tế", "Y tế;"), put(source, "Sở Nội", "- Sở Nội"), tracked=CLERK)
    inserted = [part.split('w:date="')[1][:20] for part in xml(once).split("<w:ins ")[1:]]
    assert len(set(inserted)) == 2
    again = mended(once, put(once, "- Sở N", "Sở N"), tracked=CLERK)
    assert xml(again).count("<w:ins ") == 1
