"""Akoma Ntoso comes back as the record that it was made of; what is broken or hostile is refused."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.test_akn import document, text_of, words
from tests.export.test_records import EMPTY, exported
from tests.export.test_set_again import record
from tests.strategies import notices
from thongbao import api
from thongbao.errors import UnreadableError
from thongbao.layout.blocks import Block, Grid, Layout
from thongbao.layout.cleanup import mend_letters
from thongbao.notice.files import store
from thongbao.notice.model import Notice
from thongbao.pipeline import parse_source
from thongbao.readers import read
from thongbao.readers.source import Source

ROOT = Path(__file__).parents[3]
SAMPLES = {path.parent.name: store.load(path) for path in sorted(ROOT.glob("samples/*/notice.yaml"))}
HEAD = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'


def layout(text: str | bytes) -> Layout:
    return read(Source("a.akn", text if isinstance(text, bytes) else text.encode()))


def body(inside: str) -> list[str]:
    found = layout(f"{HEAD}<doc><mainBody>{inside}</mainBody></doc></akomaNtoso>")
    return [text for block in found.blocks for text in flat(block)]


def flat(block: Block) -> list[str]:
    if isinstance(block, Grid):
        return [text for row in block.rows for cell in row for inner in cell.blocks for text in flat(inner)]
    return [block.text]


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_read_back(name: str) -> None:
    found = parse_source(Source("x.akn", exported("akn", SAMPLES[name]))).notice
    assert record(found) == record(SAMPLES[name])
    assert found.source.format == "akn"


@given(st.sampled_from(sorted(SAMPLES)), st.data())
@settings(deadline=None, max_examples=25)
def test_parts_read_back_without_others(name: str, data: st.DataObject) -> None:
    """Whatever parts a notice lacks, the others read back."""
    notice = SAMPLES[name]
    keep = data.draw(st.integers(0, len(notice.recipients)))
    changed = replace(notice, recipients=notice.recipients[:keep], footnotes=(), appendices=())
    if data.draw(st.booleans()):
        changed = replace(changed, preamble=())
    found = parse_source(Source("x.akn", exported("akn", changed))).notice
    for part in ("recipients", "sections", "signature", "subject", "number", "closing"):
        assert getattr(found, part) == getattr(changed, part), part


@given(notices())
@settings(deadline=None, max_examples=60)
def test_no_word_of_any_notice_is_lost(notice: Notice) -> None:
    wanted = words(mend_letters(text_of(document(notice))))
    found = [text for block in layout(exported("akn", notice)).blocks for text in flat(block)]
    assert words(" ".join(found)) == wanted


def test_a_clean_notice_has_no_faults_as_akn(tmp_path: Path) -> None:
    path = tmp_path / "a.akn"
    path.write_bytes(exported("akn", SAMPLES["mau-nd30-ket-luan"]))
    assert [one.rule for one in api.validate(path).findings] == []


def test_other_documents_of_the_standard_are_read() -> None:
    inside = (
        "<clause><num>1.</num><heading>Đầu</heading>"
        "<content><p>một <b>hai</b> <ref href='#x'>ba</ref></p></content></clause>"
        "<list><intro><p>gồm:</p></intro><point><num>a)</num><content><table><tr><th><p>x</p></th></tr></table></content>"
        "</point><wrapUp><p>hết</p></wrapUp></list><ul><li>bốn</li></ul>"
    )
    assert body(inside) == ["1. Đầu", "một hai ba", "gồm:", "a)", "x", "hết", "bốn"]


def test_what_stands_in_its_like_is_read_once() -> None:
    rows = "<table><tr><td><p>một</p><table><tr><td><p>hai <p>ba</p></p></td></tr></table></td></tr></table>"
    assert str(layout(f"{HEAD}<doc><mainBody>{rows}</mainBody></doc></akomaNtoso>")).count("ba") == 1
    text = "<doc><mainBody/></doc>"
    for _ in range(3):
        text = f"<doc><mainBody><p>bốn</p></mainBody><attachments>{text}</attachments></doc>"
    assert str(layout(f"{HEAD}{text}</akomaNtoso>")).count("bốn") == 3


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        f"{HEAD}</akomaNtoso>",
        f"{HEAD}<doc>&x;</doc></akomaNtoso>",
        f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "x">]>{HEAD}<doc><p>&b;</p></doc></akomaNtoso>',
        f"{HEAD}<doc>{'<level>' * 230}{'</level>' * 230}</doc></akomaNtoso>",
        f"{HEAD}<doc>{'<level>' * 5000}{'</level>' * 5000}</doc></akomaNtoso>",
    ],
)
def test_what_is_broken_or_hostile_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError):
        layout(text)


def test_nothing_is_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    address = (tmp_path / "secret.txt").as_uri()
    declared = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{address}">]>'
    text = f"{declared}{HEAD}<doc><mainBody><p>&b;</p></mainBody></doc></akomaNtoso>"
    wide = f"<?xml version='1.0' encoding='utf-16'?>{text}".encode("utf-16")
    for data in (f"<?xml version='1.0'?>{text}".encode(), wide):
        try:
            shown = str(layout(data))
        except UnreadableError:
            continue
        assert not re.search("secret(?!.txt)", shown)


def test_an_empty_record_gives_an_empty_layout() -> None:
    assert layout(exported("akn", EMPTY)).blocks == ()
