"""``thongbao export`` at its edges; what the formats hold is tested beside them."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from tests.cli.conftest import Cli
from thongbao.cli.commands.export import Format
from thongbao.export import EXPORTERS
from thongbao.messages.cli.export import MESSAGES
from thongbao.messages.install import PIP

Files = Callable[..., None]


def test_every_format_is_a_choice() -> None:
    assert get_args(Format) == tuple(EXPORTERS)
    for option in MESSAGES["cli.export.to"]:
        assert re.findall(r"\w+", option.partition(";")[0])[-len(EXPORTERS) :] == list(EXPORTERS)


def test_documents_and_records_go_together(cli: Cli, files: Files) -> None:
    files(**{"in/a.txt": "one", "in/b.txt": "two"})
    assert cli("parse", "in", "-o", "in/all.jsonl").code == 0
    assert cli("export", "in/a.txt", "in/all.jsonl", "--to", "jsonl", "-o", "out.jsonl").code == 0
    lines = Path("out.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["subject"] for line in lines] == ["one", "one", "two"]
    result = cli("export", "in", "--to", "json")
    assert [one["subject"] for one in result.json()] == ["one", "one", "two", "two"]


def test_the_ending_tells_the_format(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one"})
    result = cli("export", "a.txt", "-o", "new/a.csv")
    assert result.code == 0
    assert Path("new/a.csv").read_text("utf-8").startswith("source,")
    assert "1 documents exported, 0 failed" in result.err


def test_without_format_or_ending_it_asks(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one"})
    assert cli("export", "a.txt").code == 2
    assert cli("export", "a.txt", "-o", "a.xyz").code == 2
    assert not Path("a.xyz").exists()


def test_nothing_is_overwritten_unasked(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one", "a.csv": "mine"})
    result = cli("export", "a.txt", "-o", "a.csv")
    assert result.code == 5
    assert Path("a.csv").read_text("utf-8") == "mine"
    assert cli("export", "a.txt", "-o", "a.csv", "--force").code == 0
    assert Path("a.csv").read_text("utf-8") != "mine"


def test_a_broken_file_does_not_stop_the_others(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one", "b.txt": "broken", "c.txt": "bug", "d.txt": "two"})
    result = cli("export", "a.txt", "b.txt", "c.txt", "d.txt", "none.txt", "--to", "json")
    assert result.code == 70
    assert [one["subject"] for one in result.json()] == ["one", "two"]
    assert "b.txt" in result.err


def test_a_broken_line_costs_only_itself(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one"})
    line = cli("export", "a.txt", "--to", "jsonl").out
    files(**{"all.jsonl": f"{line}{{\n\n{line}"})
    result = cli("export", "all.jsonl", "--to", "json")
    assert result.code == 3
    assert len(result.json()) == 2
    assert "all.jsonl" in result.err


def test_where_nothing_was_read_nothing_is_written(cli: Cli, files: Files) -> None:
    files(**{"b.txt": "broken"})
    assert cli("export", "b.txt", "-o", "b.csv").code == 3
    assert not Path("b.csv").exists()


def test_a_bug_while_writing_leaves_nothing_behind(
    cli: Cli, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(**{"a.txt": "one"})
    monkeypatch.setattr("thongbao.export.csv_tables.signers", lambda notice: 1 / 0)
    assert cli("export", "a.txt", "--to", "csv", "--table", "documents", "-o", "new/a.csv").code == 70
    assert list(Path("new").iterdir()) == []


def test_a_folder_gets_a_file_for_each(cli: Cli, files: Files) -> None:
    files(**{"in/a.txt": "one", "in/sub/a.txt": "two", "in/A.md": "three"})
    assert cli("export", "-r", "in", "--to", "json", "-o", "out/").code == 0
    found = sorted(path.relative_to("out").as_posix() for path in Path("out").rglob("*.json"))
    assert found == ["A.json", "a-2.json", "sub/a.json"]
    result = cli("export", "-r", "in", "--to", "json", "-o", "out/")
    assert result.code == 5


def test_a_table_needs_a_file(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one"})
    result = cli("export", "a.txt", "--to", "csv", "-o", "out/")
    assert result.code == 2
    assert "result.csv" in result.err


def test_records_from_standard_input(cli: Cli, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    files(**{"a.txt": "one"})
    line = cli("export", "a.txt", "--to", "jsonl").out
    for text in (line * 3, cli("export", "a.txt", "--to", "yaml").out):
        stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(text.encode())))
        monkeypatch.setattr(sys, "stdin", stdin)
        result = cli("export", "-", "--to", "jsonl")
        assert result.code == 0
        assert result.out == line * (3 if text == line * 3 else 1)


def test_a_missing_package_names_its_extra(cli: Cli, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    files(**{"a.txt": "one"})
    monkeypatch.setitem(EXPORTERS, "csv", EXPORTERS["csv"]._replace(function="no_such:x", extra="tables"))

    def missing(name: str) -> None:
        raise ModuleNotFoundError(name, name="heavypackage")

    monkeypatch.setattr("thongbao.export.import_module", missing)
    result = cli("export", "a.txt", "--to", "csv")
    assert result.code == 4
    assert "heavypackage" in result.err
    assert f'{PIP} "thongbao[tables]"' in result.err


def test_an_archive_grows_and_comes_back(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one", "b.txt": "two"})
    assert cli("export", "a.txt", "-o", "new/all.sqlite").code == 0
    assert cli("export", "a.txt", "b.txt", "-o", "new/all.sqlite").code == 0
    result = cli("export", "new/all.sqlite", "--to", "json")
    assert [one["subject"] for one in result.json()] == ["one", "two"]
    assert cli("export", "none.sqlite", "--to", "json").code == 3


def test_an_archive_needs_a_file_of_its_own(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one", "b.sqlite": "mine"})
    assert cli("export", "a.txt", "--to", "sqlite").code == 2
    assert cli("export", "a.txt", "-o", "b.sqlite", "--force").code == 5
    assert Path("b.sqlite").read_text("utf-8") == "mine"


def test_a_notice_is_set_again_in_the_form_that_is_asked_for(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one", "b.txt": "two"})
    assert cli("export", "a.txt", "-o", "a.docx").code == 0
    assert cli("export", "a.txt", "-o", "b.docx", "--regime", "HD05").code == 0
    assert Path("a.docx").read_bytes() != Path("b.docx").read_bytes()
    assert cli("export", "a.txt", "-o", "c.docx", "--regime", "same").code == 0
    assert Path("a.docx").read_bytes() == Path("c.docx").read_bytes()
    wrong = cli("export", "a.txt", "-o", "d.docx", "--regime", "HD5")
    assert (wrong.code, "HD05" in wrong.err) == (2, True)
    assert not Path("d.docx").exists()


def test_word_files_are_one_for_each_notice(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one", "b.txt": "two"})
    assert cli("export", "a.txt", "b.txt", "--to", "docx", "-o", "out/").code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.docx", "b.docx"]
    assert cli("export", "a.txt", "b.txt", "--to", "docx").code == 2


def test_what_a_format_cannot_hold_is_told_and_the_rest_is_written(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one", "b.txt": "two"})
    numbers = '[documents."a.txt"]\nCodeNumber = 5\nCodeNotation = "TB"\nIssuedDate = 2026-01-31\n'
    files(**{"v.toml": f'TypeName = "Thông báo"\nOrganName = "Sở A"\n{numbers}'})
    result = cli("export", "a.txt", "b.txt", "--values", "v.toml", "-o", "all.meta.xml")
    assert result.code == 5
    assert "b.txt: no value for CodeNumber" in result.err
    assert Path("all.meta.xml").read_text("utf-8").count("<IssuedDate>31/01/2026</IssuedDate>") == 1
    assert cli("export", "b.txt", "--values", "v.toml", "-o", "b.meta.xml").code == 5
    assert not Path("b.meta.xml").exists()
    result = cli("export", "a.txt", "b.txt", "--to", "edxml", "-o", "out/")
    assert (result.code, result.err.count("From.OrganId,"), list(Path("out").iterdir())) == (5, 2, [])


def test_values_that_make_no_sense_are_refused(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one", "bad.toml": "a = ", "list.toml": "Subject = [1]", "docs.toml": "documents = 1"})
    from_files = [["--values", f"{name}.toml"] for name in ("bad", "list", "docs", "no")]
    for wrong in (["--set", "x"], ["--set", "Subjekt=x"], *from_files):
        result = cli("export", "a.txt", "--to", "metadata", *wrong)
        assert (result.code, result.out) == (2, ""), wrong
    assert "Subject" in cli("export", "a.txt", "--to", "metadata", "--set", "Subjekt=x").err
    assert cli("export", "a.txt", "--to", "json", "--set", "Subject=x").code == 2


def test_a_template_is_filled_for_each(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "one", "b.txt": "two", "form.html": "<p>{{ notice.subject }}</p>", "bad.md": "{{ notice }"})
    assert cli("export", "a.txt", "b.txt", "--template", "form.html", "-o", "out/").code == 0
    assert Path("out/b.html").read_text("utf-8") == "<p>two</p>"
    assert cli("export", "a.txt", "--template", "bad.md").code == 2
    assert cli("export", "a.txt", "--to", "template").code == 2
    assert cli("export", "a.txt", "--to", "csv", "--template", "form.html").code == 2
    assert cli("export", "a.txt", "--template", "none.html").code == 2
    result = cli("export", "a.txt", "b.txt", "--template", "form.html", "-o", "out/")
    assert (result.code, result.err.count("--force")) == (5, 2)


def test_a_parquet_table(cli: Cli, files: Files) -> None:
    import pyarrow.parquet as pq

    files(**{"a.txt": "one"})
    assert cli("export", "a.txt", "--table", "documents", "-o", "a.parquet").code == 0
    assert pq.read_table("a.parquet").to_pylist()[0]["subject"] == "one"
    assert cli("export", "a.txt", "-o", "a.parquet").code == 5
