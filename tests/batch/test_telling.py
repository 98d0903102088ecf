"""What a run leaves for people: the page and the table of failures."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.batch.conftest import Batch, straight
from thongbao import messages
from thongbao.batch.ledger.book import Book, Entry, Spot
from thongbao.batch.model import Failure
from thongbao.batch.telling.page import page
from thongbao.batch.telling.tally import Tally, tally
from thongbao.batch.work import facts
from thongbao.errors import OutputError
from thongbao.notice.model import Issued, Issuer, Notice, Number, SourceInfo

Files = Callable[[dict[str, str]], None]


def book_of(*facts: dict[str, Any] | Failure) -> Book:
    book = Book(None)
    for seq, one in enumerate(facts):
        failure = one if isinstance(one, Failure) else None
        told = {} if isinstance(one, Failure) else one
        name = f"in/{seq}<b>.txt"
        book.put(Entry(name.encode(), seq, 1, "", "", f"content {seq}", name, Spot(""), True, failure, told))
    return book


def notice(**facts: Any) -> dict[str, Any]:
    whole = {"format": "docx", "notice": True, "missing": [], "kind": "Thông báo", "issuer": "SỞ <i>"}
    return whole | {"date": "2025-03-01"} | facts


def made(*facts: dict[str, Any] | Failure) -> tuple[Tally, str]:
    book = book_of(*facts)
    sums = tally(book, 1)
    return sums, "\n".join(page(sums, book, 1, ("in <x>",)))


class Outline(HTMLParser):
    """Checks that every tag is closed where it should be; keeps the text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        assert not any(name in ("src", "href") for name, _ in attrs)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_is_whole_and_quotes_nothing_as_markup(lang: Any) -> None:
    messages.use(lang)
    years = [notice(date=f"{year}-01-01", kind=f"Loại {year % 9}") for year in range(1980, 2026)]
    odd = (notice(missing=["number"]), notice(date=""), Failure("reading.zip_broken"), notice(notice=False))
    _, text = made(*odd, *years)
    outline = Outline()
    outline.feed(text)
    assert not outline.open
    assert "<b>.txt" in "".join(outline.text)
    assert "SỞ <i>" in "".join(outline.text)
    assert "http" not in text


def test_a_run_without_anything_special() -> None:
    sums, text = made(notice())
    assert (sums.total, sums.read, sums.failures) == (1, 1, 0)
    assert "Mọi văn bản đều đọc được" in text
    assert text.count("Không có.") == 1


def test_counts() -> None:
    sums, _ = made(
        notice(doubts=2, missing=["date", "number"]),
        notice(missing=["number"], layer="ocr", ocr_pages=3),
        notice(notice=False, missing=["kind"]),
        Failure("reading.pdf_encrypted"),
        Failure("batch.hung", {"limit": 60}),
        Failure("batch.bug", {"what": "x"}, 70),
    )
    assert (sums.total, sums.read, sums.doubtful, sums.no_notice, sums.ocr_pages) == (6, 3, 1, 1, 3)
    assert sums.missing == {"number": 2, "date": 1}
    assert sums.causes == [("encrypted", 1), ("time", 1), ("bug", 1)]
    assert sums.code == 70


def test_names_are_one_however_they_are_spelled() -> None:
    spellings = ("ỦY BAN NHÂN DÂN XÃ AN BÌNH", "UỶ BAN NHÂN DÂN XÃ AN BÌNH", "Ủy ban nhân dân  xã An Bình")
    kinds = ("Thông báo", "Thông báo.")
    told = [notice(issuer=name, kind=kind) for name in (*spellings, spellings[1]) for kind in kinds]
    sums, text = made(*told, notice(issuer="SỞ Y TẾ", date="2024-05-06"))
    assert sums.issuers.names == [spellings[1], "SỞ Y TẾ"]
    assert sums.issuers.counts == {(spellings[1], "2025"): 8, ("SỞ Y TẾ", "2024"): 1}
    assert sums.kinds.names == ["Thông báo"]
    assert "Thông báo." not in text


def test_the_most_frequent_names_stand_by_themselves() -> None:
    told = [notice(issuer=f"XÃ {at}") for at in range(20) for _ in range(at)]
    sums, _ = made(*told, notice(issuer="XÃ 99", date=""))
    assert sums.issuers.names == [f"XÃ {at}" for at in range(19, 13, -1)]
    assert sums.issuers.others == 14
    assert sums.issuers.counts[None, "2025"] == sum(range(14))
    assert sums.issuers.counts[None, ""] == 1
    assert sums.issuers.counts.total() == len(told) + 1


def test_the_same_paper_is_known_in_both_ways_to_set_tone_marks() -> None:
    def digest(issuer: str, number: str) -> object:
        return facts(
            Notice(
                source=SourceInfo(name="a.txt", format="text"),
                issuer=Issuer(name=issuer),
                number=Number(text=f"Số: {number}/TB-UBND", number=number, symbol="TB-UBND"),
                issued=Issued(text="ngày 06/3/2026", date="2026-03-06"),
            )
        )["same"]

    assert digest("ỦY BAN NHÂN DÂN", "07") == digest("Uỷ ban  nhân dân", "7")
    assert digest("ỦY BAN NHÂN DÂN", "7") != digest("ỦY BAN NHÂN DÂN", "8")


def test_documents_that_have_all_in_common_are_listed() -> None:
    twice = notice(same="1", number="45", symbol="TB-UBND")
    _, text = made(twice, notice(same="2"), twice, notice(same="3", secret=True), notice(same="3", secret=True))
    groups = re.findall(r'<th scope="rowgroup">(.*?)</th>', text)
    assert groups == ["45/TB-UBND, 01/03/2025, SỞ &lt;i&gt;", "Văn bản có dấu mật"]


def test_the_table_of_failures_is_safe_for_spreadsheets(batch: Batch, files: Files) -> None:
    files({"in/=cmd().txt": "broken", "in/a.txt": "1", "in/b.txt": "broken"})
    batch("in", "out", engines=straight)
    data = Path("out/failures.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbffile,cause,message,code\r\n")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert [row[0].replace("\\", "/") for row in rows[1:]] == ["in/=cmd().txt", "in/b.txt"]
    batch("in/=cmd().txt", "o2", engines=straight)
    assert Path("o2/failures.csv").read_text("utf-8").count("\n") == 2
    assert not re.search(r"^[=+@-]", Path("o2/failures.csv").read_text("utf-8"), re.MULTILINE)


def test_reports_go_where_they_are_wanted(batch: Batch, files: Files) -> None:
    files({"in/a.txt": "1", "mine/failures.csv": "a,b"})
    batch("in", "o.jsonl", report="told/here", engines=straight)
    assert {path.name for path in Path("told/here").iterdir()} == {"batch-report.html", "failures.csv"}
    with pytest.raises(OutputError) as caught:
        batch("in", "o.jsonl", report="mine", engines=straight)
    assert caught.value.key == "notice.exists"
    assert Path("mine/failures.csv").read_text() == "a,b"
    batch("in", "o.jsonl", report="mine", force=True, engines=straight)


def test_the_report_tells_of_what_an_earlier_run_did(batch: Batch, files: Files) -> None:
    files({"in/a.txt": "1", "in/b.txt": "broken"})
    batch("in", "out", engines=straight)
    seen = batch("in", "out", engines=straight)
    assert seen.fresh == []
    assert (seen.sums.total, seen.sums.failures, seen.sums.unchanged) == (2, 1, 2)
    assert "b.txt" in Path("out/failures.csv").read_text("utf-8")
