"""What is made of records, whatever they say: every result is well-formed, and nothing in it works as a command."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from contextlib import redirect_stderr
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from lxml import etree

from thongbao import messages, results
from thongbao.cli.screen import streams
from thongbao.diff.reports import Look, render
from thongbao.errors import ThongbaoError
from thongbao.notice.files import store
from thongbao.notice.model import Notice
from thongbao.validation.document import judge_record
from thongbao.validation.reports import FORMS
from thongbao.validation.reports import render as told
from thongbao.validation.results import Judged, Results
from thongbao.validation.settings import Settings

ROOT = Path(__file__).parents[3]
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FORMULA = re.compile(r"\s*[=+\-@]")
_FUNCTIONS = {b"IF", b"AND", b"ISNUMBER", b"TODAY", b"DATE", b"COUNT", b"COUNTIF", b"COUNTIFS", b"SUM", b"SUMPRODUCT"}
_RUNS = re.compile(r"\s*(?:javascript|vbscript|file|data:text)\s*:?", re.IGNORECASE)
_XML = ("akn", "edxml", "metadata")
_VOID = {"meta", "br", "col", "hr", "img", "link", "input"}


def exported(data: bytes) -> None:
    """Export what records say to every format that needs no other program."""
    for notice in _notices(data):
        for form in ("json", "jsonl", "yaml", "md", "txt", "csv", "html", "docx", "xlsx", "ics", "sqlite", *_XML):
            try:
                made = results.convert(notice, form)
            except ThongbaoError as error:
                assert str(error)
                continue
            _check(form, made)


def compared(data: bytes) -> None:
    """Compare what records say with a notice of the samples, in both directions."""
    for notice in _notices(data):
        for one, two in ((notice, _sample()), (_sample(), notice)):
            for tasks in (False, True):
                found = results.compare(one, two, tasks=tasks)
                for form in ("text", "markdown", "html"):
                    text = render(found, form, Look(width=80, beside=True))
                    if form == "html":
                        _Balanced().check(text)
                    assert form != "text" or not _STEERING.search(text), "steers"


def shown(data: bytes) -> None:
    """Show what records say on a terminal, and report on it in every form."""
    from rich.console import Console

    from thongbao.cli.commands.show.panels import panels


    for notice in _notices(data):
        console = Console(file=io.StringIO(), width=80, markup=False, highlight=False, emoji=False)
        with console.capture() as captured:
            console.print(*panels(notice, 80), sep="\n")
        assert not _STEERING.search(captured.get()), "steers"
        report = judge_record(notice, Settings())
        found = Results((Judged("x", report),))
        for form in FORMS:
            text = told(found, form)
            if form == "text":
                assert not _STEERING.search(text), "steers"
            elif form == "html":
                _Balanced().check(text)
            elif form == "junit":
                etree.fromstring(text.encode())
        _Balanced().check(results.overview(notice))


def spoken(data: bytes) -> None:
    """Say a message about a file that has this name."""
    name = data.decode("utf-8", "surrogateescape")
    caught = io.StringIO()
    with redirect_stderr(caught):
        streams.tell(messages.say("reading.not_found", name=name))
    assert not _STEERING.search(caught.getvalue()), "steers"


def _notices(data: bytes) -> list[Notice]:
    try:
        return store.read_records(data, "json", "x")[:1]
    except ThongbaoError:
        return []


@cache
def _sample() -> Notice:
    return store.load(ROOT / "samples/seed-2018/notice.yaml")


def _check(form: str, made: bytes) -> None:
    if form in _XML:
        etree.fromstring(made)
    elif form == "html":
        _Balanced().check(made.decode())
    elif form == "csv":
        for row in csv.reader(io.StringIO(made.decode())):
            assert not any(_FORMULA.match(cell) for cell in row), "formula"
    elif form in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(made)) as package:
            for name in package.namelist():
                etree.fromstring(package.read(name))
                for formula in re.findall(rb"<f>(.*?)</f>", package.read(name), re.DOTALL):
                    assert set(re.findall(rb"(\w+)\(", formula)) <= _FUNCTIONS, "formula"
                    assert b"|" not in formula, "formula"
    elif form == "ics":
        assert all(len(line) <= 75 for line in made.split(b"\r\n")), "long"
        assert re.fullmatch(rb"(?:(?:[A-Z-]+[;:]| )[^\x00-\x08\x0a-\x1f\x7f]*\r\n)*", made), "line"
    elif form in ("json", "jsonl", "yaml"):
        assert store.read_records(made, form, "x")  # type: ignore[arg-type]


class _Balanced(HTMLParser):
    """HTML whose elements are closed in order, and in which nothing runs or is fetched but what we wrote."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[str] = []

    def check(self, text: str) -> None:
        """Raise AssertionError for anything else."""
        self.feed(text)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") for name, _ in attrs), "handler"
        addresses = [value or "" for name, value in attrs if name in ("src", "href", "action")]
        assert not any(_RUNS.match(value) for value in addresses), "address"
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self._open.pop() == tag, tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)
