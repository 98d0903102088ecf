"""Records on disk: what is written is read, and what cannot be read says why."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import notices, texts
from thongbao.errors import OutputError, ThongbaoError, UnreadableError
from thongbao.messages import use
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store, yaml_text
from thongbao.notice.model import Meeting, Notice, Number, Section, SourceInfo

BARE = Notice(source=SourceInfo(name="a.txt", format="text"))
MINIMAL = "record: thongbao/1\nsource: {name: a.txt, format: text}\n"


@pytest.fixture(autouse=True)
def english(default_language: None) -> None:
    use("en")


def read(text: str, form: store.Format = "yaml") -> Notice:
    (notice,) = store.read_records(text.encode(), form, "a." + form)
    return notice


@settings(max_examples=25, deadline=None)
@given(notices())
def test_every_notice_survives_every_format(notice: Notice) -> None:
    plain = to_plain(notice)
    for form in store.SUFFIXES.values():
        assert store.read_records(store.encode([plain], form), form, "x") == [notice]


@settings(max_examples=200, deadline=None)
@given(texts | st.just(""))
def test_any_yaml_reader_reads_the_text_we_wrote(text: str) -> None:
    data: dict[str, object] = {
        "a": text,
        "deep": {"er": [text, [text], {"b": text}, {}], "c": None},
        "n": 3,
        "t": True,
    }
    written = yaml_text.dump(data)
    assert yaml.load(written, yaml.SafeLoader) == data
    assert yaml.load(written, getattr(yaml, "CSafeLoader", yaml.SafeLoader)) == data
    assert all(ord(char) >= 32 or char == "\n" for char in written)


@given(st.lists(st.text("aăđếTB.,;", min_size=1, max_size=12), min_size=30, max_size=60))
def test_long_text_is_folded_at_blanks_within_the_width(words: list[str]) -> None:
    written = yaml_text.dump({"subject": " ".join(words)})
    assert max(map(len, written.split("\n"))) <= yaml_text.WIDTH
    assert written.count("\n") < len(" ".join(words)) / 60 + 3


def test_a_record_reads_as_a_person_would_write_it() -> None:
    notice = Notice(
        source=SourceInfo(name="07-TB.docx", format="docx", pages=3),
        number=Number(text="Số: 07/TB-UBND", number="07", symbol="TB-UBND"),
        meeting=Meeting(date="2018-02-22", with_="Sở Y tế"),
        sections=(
            Section(
                marker="1", text=("Dòng một\ndòng hai", "Tiếng Việt 😀"), children=(Section(marker="-"),)
            ),
        ),
    )
    written = store.yaml_of(to_plain(notice))
    assert written.startswith("record: thongbao/1\nsource:\n  name: '07-TB.docx'\n  format: docx\n")
    assert "number:\n  text: 'Số: 07/TB-UBND'\n  number: '07'\n  symbol: TB-UBND\n" in written
    assert "  with: Sở Y tế\n" in written
    assert "      - |-\n        Dòng một\n        dòng hai\n      - Tiếng Việt 😀\n" in written
    assert "    children:\n      - marker: '-'\n" in written


def test_numbers_written_by_hand_stay_text() -> None:
    notice = read(
        MINIMAL + "number: {text: 0045, number: 07, symbol: no}\nissued: {text: x, date: 2018-03-01}\n"
    )
    assert notice.number == Number(text="0045", number="07", symbol="no")
    assert notice.issued is not None
    assert notice.issued.date == "2018-03-01"


def test_only_a_bare_null_is_null() -> None:
    assert read(MINIMAL + "subject: 'null'\nclosing: ~\nregime:\n").subject == "null"
    assert read(MINIMAL + "subject: null\n").subject is None


def test_types_come_from_the_model() -> None:
    notice = read(
        MINIMAL.replace("format: text", "format: text, pages: 3")
        + "digital_signatures: [{intact: true}, {intact: null}]\nevidence: {subject: []}\n"
    )
    assert notice.source.pages == 3
    assert [item.intact for item in notice.digital_signatures] == [True, None]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "0 records"),
        ("just words", "not a thongbao record"),
        ("- a", "not a thongbao record"),
        ("source: {name: a, format: text}", "the key 'record' is missing"),
        ("record: thongbao/2", "newer version (thongbao/2); this program reads thongbao/1"),
        ("record: thongbao/0", "older version (thongbao/0)"),
        ("record: invoice/1", "not a thongbao record"),
        ("record: thongbao/one", "not a thongbao record"),
        ("record: thongbao/1", "record: the key 'source' is missing"),
        ("record: thongbao/1\nsource: {name: a}", "source: the key 'format' is missing"),
        ("record: thongbao/1\nsource: {name: a, format: odd}", "source.format: 'odd' is none of: docx, pdf"),
        (MINIMAL + "subjct: x", "subjct: unknown key; did you mean 'subject'?"),
        (MINIMAL + "meeting: {with_: x}", "meeting.with_: unknown key; did you mean 'with'?"),
        (MINIMAL + "kind: {zzz: x}", "kind.zzz: unknown key; the keys here are: code, name"),
        (
            MINIMAL + "tasks: [{section: null, text: x, lead: Sở Y tế}]",
            "tasks[0].lead: a list is expected, found 'Sở Y tế'",
        ),
        (MINIMAL + "tasks: [{section: null, text: [x]}]", "tasks[0].text: text is expected, found list"),
        (MINIMAL + "tasks: [{section: null, text: null}]", "tasks[0].text: text is expected, found null"),
        (MINIMAL + "kind: TB", "kind: an object with keys is expected, found 'TB'"),
        (
            MINIMAL + "archive: {text: VT, copies: hai}",
            "archive.copies: a whole number is expected, found 'hai'",
        ),
        (
            MINIMAL + "digital_signatures: [{intact: yes}]",
            "digital_signatures[0].intact: true or false is expected",
        ),
        (MINIMAL + "subject: a\nsubject: b", "line 4: the key 'subject' stands twice"),
        (MINIMAL + "subject: &x a\nclosing: *x", "line 3: a record has no YAML anchors"),
        (MINIMAL + "subject: !!python/name:os.system a", "line 3: a record has no YAML anchors"),
        (MINIMAL + "subject: 'open", "bad YAML at line"),
        (MINIMAL + "subject: a: b", "bad YAML at line 3"),
        (MINIMAL + "subject: \x07", "bad YAML at line 3"),
        (MINIMAL + "furniture: " + "[" * 900, "nested more than 200 deep"),
        (MINIMAL + "furniture: " + "- " * 5_000, "bad YAML at line 3"),
        (MINIMAL + "furniture:\n" + "- " * 100_000, "nested more than 200 deep"),
        (MINIMAL + "? [subject]\n: x", "unknown key"),
        (MINIMAL + "---\n" + MINIMAL, "2 records"),
    ],
)
def test_a_bad_record_is_refused_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(UnreadableError) as caught:
        store.load(path)
    assert message in str(caught.value)
    assert str(caught.value).startswith("a.yaml: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '{"record": "thongbao/1", "source": {"name": 7, "format": "text"}}',
            "source.name: text is expected, found 7",
        ),
        ('{"record": "thongbao/1",\n "source": }', "bad JSON at line 2"),
        ('{"record": "thongbao/1", "record": "thongbao/1"}', "an object holds the key 'record' twice"),
        ('{"record": ' + "1" * 5000 + "}", "bad JSON at line 1"),
        ('{"record": ' + "[" * 100_000, "nested more than"),
        (
            '{"record": "thongbao/1", "source": {"name": "a", "format": "text", "pages": true}}',
            "whole number",
        ),
        (
            '{"record": "thongbao/1", "source": {"name": "a", "format": "text", "pages": "3.0"}}',
            "whole number",
        ),
    ],
)
def test_a_bad_json_record_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(text, "json")
    assert message in str(caught.value)


def test_deep_sections_are_refused_not_a_crash() -> None:
    section: dict[str, object] = {}
    for _ in range(300):
        section = {"children": [section]}
    record = {"record": "thongbao/1", "source": {"name": "a", "format": "text"}, "sections": [section]}
    with pytest.raises(UnreadableError, match="nested more than 200 deep"):
        read(json.dumps(record), "json")


def test_many_records_in_one_file() -> None:
    plain = to_plain(BARE)
    assert store.encode([plain, plain], "yaml").count(b"---\n") == 1
    assert isinstance(json.loads(store.encode([plain, plain], "json")), list)
    assert isinstance(json.loads(store.encode([plain], "json")), dict)
    assert store.encode([plain, plain], "jsonl").count(b"\n") == 2
    for form in ("yaml", "json", "jsonl"):
        assert store.read_records(store.encode([plain, plain], form), form, "x") == [BARE, BARE]


def test_half_characters_become_the_replacement_mark() -> None:
    notice = Notice(source=SourceInfo(name="a\ud800.txt", format="text"))
    for form in ("yaml", "json", "jsonl"):
        (back,) = store.read_records(store.encode([to_plain(notice)], form), form, "x")
        assert back.source.name == "a\ufffd.txt"


def test_json_hides_no_controls_of_terminals() -> None:
    notice = Notice(source=SourceInfo(name="a.txt", format="text"), subject="\x1b[31m\x9b1m\u2028")
    text = store.encode([to_plain(notice)], "jsonl").decode()
    assert text.isprintable() or text.rstrip("\n").isprintable()


def test_load_and_dump_by_the_ending(tmp_path: Path) -> None:
    for ending in store.SUFFIXES:
        store.dump(BARE, tmp_path / f"a{ending}")
        assert store.load(tmp_path / f"a{ending}") == BARE
    with pytest.raises(OutputError, match="unknown format"):
        store.dump(BARE, tmp_path / "a.xml")
    with pytest.raises(UnreadableError, match="unknown format"):
        store.load(tmp_path / "a.docx")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "a.jsonl", "a.yaml", "a.yml"]


def test_a_record_file_that_is_missing_or_not_utf8(tmp_path: Path) -> None:
    with pytest.raises(ThongbaoError):
        store.load(tmp_path / "none.yaml")
    (tmp_path / "a.yaml").write_bytes(MINIMAL.encode("utf-16"))
    with pytest.raises(UnreadableError, match="not UTF-8"):
        store.load(tmp_path / "a.yaml")
    (tmp_path / "b.yaml").write_bytes(b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode())
    assert store.load(tmp_path / "b.yaml") == BARE


def test_the_pure_python_reader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)  # as where libyaml is missing
    text = MINIMAL + "number: {text: 0045, number: 07}\nsubject: null\n"
    assert read(text).number == Number(text="0045", number="07")
    with pytest.raises(UnreadableError, match="bad YAML at line 3"):
        read(MINIMAL + "subject: a: b")
    with pytest.raises(UnreadableError, match="bad YAML at line 3"):
        read(MINIMAL + "subject: \x07")
    with pytest.raises(UnreadableError, match="nested more than 200 deep"):
        read(MINIMAL + "furniture: " + "[" * (sys.getrecursionlimit() // 2))
