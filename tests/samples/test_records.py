"""The records of ``samples/`` are complete: every word of the source stands in them exactly once."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FOLDERS = sorted(path.parent for path in SAMPLES.glob("*/notice.yaml"))

# Fields that repeat what another field quotes, or that the document does not print.
REPEATED = {"record", "source", "family", "regime", "meeting", "tasks", "citations", "doubts"}


def quoted(record: dict[str, Any]) -> Iterator[str]:
    """Every text of the document that the record quotes."""
    inferred = {doubt["path"] for doubt in record["doubts"]}
    for name in ("parent", "name"):
        if f"issuer.{name}" not in inferred:
            yield record["issuer"][name] or ""
    if record["kind"]["code"] != "CV":
        yield record["kind"]["name"] or ""
    for name in ("number", "issued", "archive"):
        yield (record[name] or {}).get("text", "")
    yield from (text or "" for text in record["marks"].values())
    yield record["subject"] or ""
    yield record["closing"] or ""
    for name in ("addressees", "preamble", "furniture", "leftovers"):
        yield from record[name]
    yield from (entry["text"] for entry in record["recipients"])
    for signer in record["signature"]:
        yield from (text or "" for text in signer.values())
    for name in ("sections", "appendices", "footnotes"):
        yield from _texts(record[name])


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def words(text: str) -> Counter[str]:
    """The words of a text, capitals or not, punctuation left out."""
    return Counter(re.findall(r"[^\W_]+", text.casefold()))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_every_word_stands_in_the_record_once(folder: Path) -> None:
    record = yaml.safe_load((folder / "notice.yaml").read_text(encoding="utf-8"))
    source = next(folder / name for name in ("source.txt", "source.md") if (folder / name).exists())
    text = source.read_text(encoding="utf-8")
    if source.suffix == ".txt":
        # the reference in the text repeats the mark of the note
        for note in record["footnotes"]:
            text = text.replace(f"[{note['marker']}]", "", 1)
    there, here = words(text), words(" ".join(quoted(record)))
    assert not there - here, "words of the source that the record lacks"
    assert not here - there, "words of the record that the source lacks"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_tasks_and_citations_repeat_the_document(folder: Path) -> None:
    record = yaml.safe_load((folder / "notice.yaml").read_text(encoding="utf-8"))
    body = " ".join(" ".join(quoted(record)).split())
    for task in record["tasks"]:
        assert task["text"] in body, task["section"]
        if task["deadline"]:
            assert task["deadline"]["text"] in body, task["section"]
        for name in ("lead", "coordinators"):
            for actor in task[name]:
                # a head that several share stands once: "các Sở: Tài chính, Nội vụ"
                assert all(word in body for word in actor.split()), actor
    for citation in record["citations"]:
        assert citation["text"] in body, citation["text"]


def test_there_are_samples_of_every_family_and_regime() -> None:
    records = [yaml.safe_load((folder / "notice.yaml").read_text(encoding="utf-8")) for folder in FOLDERS]
    assert {r["regime"] for r in records} >= {"ND30", "TT01", "HD36", "HD05", "HD11", "TLD933", "TWD29"}
    assert {r["family"] for r in records} >= {"state", "party", "union", "youth"}


def test_samples_are_as_their_descriptions_say() -> None:
    command = [sys.executable, str(SAMPLES.parent / "scripts" / "build_samples.py"), "--check"]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert checked.returncode == 0, checked.stderr
