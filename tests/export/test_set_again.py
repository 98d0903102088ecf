"""Notices set again as Markdown, plain text and HTML: no word is lost, and text reads back as the same record."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.test_records import EMPTY, exported
from tests.strategies import notices
from thongbao.export import printed
from thongbao.export.facts import plain
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store
from thongbao.notice.model import Notice, Section, Table
from thongbao.pipeline import parse_source
from thongbao.readers.source import Source

ROOT = Path(__file__).parents[2]
SAMPLES = {path.parent.name: store.load(path) for path in sorted(ROOT.glob("samples/*/notice.yaml"))}
FORMS = ("md", "txt")
VOID = {"meta", "br", "hr"}


def again(form: str, notice: Notice) -> Notice:
    return parse_source(Source(f"x.{form}", exported(form, notice))).notice


def record(notice: Notice) -> dict[str, Any]:
    """The record apart from what the form does not hold: the source, doubts, rules that were typed."""
    found: dict[str, Any] = to_plain(notice)
    del found["source"], found["doubts"]
    found["furniture"] = sorted(one for one in found["furniture"] if re.search(r"\w", one))
    return found


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", SAMPLES)
def test_samples_read_back(name: str, form: str) -> None:
    notice = SAMPLES[name]
    assert record(again(form, notice)) == record(notice)


def quoted(notice: Notice) -> list[str]:
    """The texts that are printed wherever the parts of a notice are."""
    found = [*notice.addressees, *notice.preamble, *notice.leftovers]
    found += [one.text for one in notice.recipients]
    waiting = list(notice.sections)
    while waiting:
        one = waiting.pop()
        found += [(one.marker or "") + (one.mark or ""), one.title or "", *one.text]
        found += [cell for table in one.tables for row in table.rows for cell in row]
        waiting += one.children
    for annex in notice.appendices:
        found += [annex.title or "", *annex.text]
        found += [cell for table in annex.tables for row in table.rows for cell in row]
    for note in notice.footnotes:
        found += note.text
    for signer in notice.signature:
        found += [signer.authority or "", signer.position or "", signer.name or ""]
    found += [notice.closing or "", notice.subject or ""]
    found += [notice.number.text if notice.number else "", notice.issued.text if notice.issued else ""]
    return found


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", plain(text)))


@given(notices())
@settings(deadline=None, max_examples=40)
def test_no_word_is_lost(notice: Notice) -> None:
    wanted = set().union(*map(words, quoted(notice)))
    text = exported("txt", notice).decode()
    markdown = re.sub(r"\\([^\w\s]|_)", r"\1", exported("md", notice).decode())
    page = html.unescape(exported("html", notice).decode())
    for shown in (text, markdown, page):
        assert wanted <= words(shown.replace("<br>", " "))


@given(st.sampled_from(sorted(SAMPLES)), st.data())
@settings(deadline=None, max_examples=20)
def test_parts_read_back_without_others(name: str, data: st.DataObject) -> None:
    """Whatever parts a notice lacks, the others read back."""
    notice = SAMPLES[name]
    keep = data.draw(st.integers(0, len(notice.recipients)))
    drop = data.draw(st.booleans())
    changed = replace(notice, recipients=notice.recipients[:keep], footnotes=(), appendices=())
    if drop:
        changed = replace(changed, closing=None)
    for form in FORMS:
        found = again(form, changed)
        assert found.recipients == changed.recipients
        assert found.sections == changed.sections or changed.closing is None
        assert found.signature == changed.signature


@pytest.mark.parametrize("form", ["md", "txt", "html"])
def test_an_empty_record_says_nothing(form: str) -> None:
    assert b"None" not in exported(form, EMPTY)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_tag_is_closed(name: str) -> None:
    check_page(exported("html", SAMPLES[name]).decode())


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.levels: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)
        self.tags.add(tag)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def check_page(text: str) -> Page:
    page = Page()
    page.feed(text)
    page.close()
    assert page.open == []
    assert not page.tags & {"script", "img", "iframe", "link", "object", "form"}
    return page


@given(notices())
@settings(deadline=None, max_examples=40)
def test_any_notice_is_a_page(notice: Notice) -> None:
    check_page(exported("html", notice).decode())


HOSTILE = '<script>alert(1)</script><img src=x onerror="x"> & *b* _i_ `c` [l](http://x) | # h'


def test_text_stays_text() -> None:
    notice = replace(EMPTY, subject=HOSTILE, sections=(Section(text=(HOSTILE,), tables=(Table(rows=((HOSTILE,),)),)),))
    check_page(exported("html", notice).decode())
    read = again("md", notice)
    assert any(HOSTILE in text for text in quoted(read))
    assert "\\<script\\>" in exported("md", notice).decode()


def test_tables_stand_after_as_many_paragraphs_as_they_say() -> None:
    table = Table(after=1, rows=(("a", "b"),))
    notice = replace(EMPTY, sections=(Section(marker="1", mark=".", text=("x", "y"), tables=(table,)),))
    parts = list(printed.body(notice))
    assert [one.text if isinstance(one, printed.Paragraph) else one for one in parts] == ["x", (("a", "b"),), "y"]
