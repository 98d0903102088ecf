"""Diffs: lines as in any unified diff, looks as notes."""

from __future__ import annotations

import pytest

from tests.mend.helping import docx, look, mended, put, unit
from tests.readers.docx.build import A4, p, run
from thongbao.mend.diff import unified
from thongbao.messages import use
from thongbao.readers.source import Source
from thongbao.rules.edits import PageEdit, RuleLineEdit, SettleEdit
from thongbao.rules.spot import Spot


@pytest.fixture(autouse=True)
def english() -> object:
    use("en")
    yield
    use("vi")


def test_words_looks_pages_lines_and_traces() -> None:
    hidden = run("ẩn", "<w:vanish/>")
    body = p(run("THÔNG BÁO", '<w:sz w:val="24"/>') + hidden) + p("Căn cứ luật đất đai") + p("Cuối")
    source = docx(body, section=A4.replace("<w:pgMar", '<w:pgMar w:header="720" w:footer="720" w:gutter="0"'))
    after = mended(
        source,
        put(source, "luật", "Luật"),
        look(source, "THÔNG BÁO", size=13.0, bold=True, align="center"),
        RuleLineEdit(Spot(unit=unit(source, "Cuối")), 0.5),
        PageEdit(None, (("left", 90.0),)),
        SettleEdit("hidden"),
    )
    diff = unified(source, after).splitlines()
    assert diff[:2] == ["--- a/thử.docx", "+++ b/thử.docx"]
    for line in (
        "-[page, section 1: left margin 30 mm]",
        "+[page, section 1: left margin 31.75 mm]",
        "-[hidden texts: 1]",
        "+[hidden texts: 0]",
        "-THÔNG BÁO",
        "+THÔNG BÁO  [size 12 -> 13, bold no -> yes, align left -> center]",
        "-Căn cứ luật đất đai",
        "+Căn cứ Luật đất đai",
    ):
        assert line in diff
    assert any(line.startswith("+Cuối  [line drawn, ") for line in diff)


def test_nothing_changed_is_no_diff() -> None:
    source = docx(p("Một"))
    assert unified(source, source) == ""


def test_a_look_inside_a_line_is_noted() -> None:
    source = docx(p("Căn cứ luật đất đai"))
    assert "+Căn cứ luật đất đai  [looks of a part]" in unified(source, mended(source, look(source, "luật", bold=True)))


def test_plain_text_is_compared_line_by_line() -> None:
    source = Source("a.txt", "THÔNG BÁO\n\nCăn cứ luật  đất đai.\n".encode())
    after = Source("a.txt", "THÔNG BÁO\n\nCăn cứ luật đất đai.\n".encode())
    assert unified(source, after).splitlines()[-2:] == ["-Căn cứ luật  đất đai.", "+Căn cứ luật đất đai."]
