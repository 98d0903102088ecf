"""Mends as replacements of lines and columns of a text file, for consumers that make them themselves."""

from __future__ import annotations

from dataclasses import replace

from thongbao.mend.model import Unmendable
from thongbao.mend.text import Text
from thongbao.readers.source import Source
from thongbao.readers.text.decode import codec_of
from thongbao.rules.edits import ParagraphEdit, TextEdit
from thongbao.validation.report import Located, Replacement, Report
from thongbao.validation.results import fix_of


def with_replacements(report: Report, source: Source) -> Report:
    """The report on a text with what its mends would replace there; a mend that cannot be written so is left out."""
    text = Text(source)
    if not text.sound or codec_of(source.data)[0] == "cp1258":
        return report
    return replace(report, findings=tuple(_replaced(one, text) for one in report.findings))


def _replaced(one: Located, text: Text) -> Located:
    if fix_of(one) is None:
        return one
    found: list[Replacement] = []
    for edit in one.finding.edits:
        if not isinstance(edit, TextEdit | ParagraphEdit):
            return one
        try:
            changes = text.changes(edit)
        except Unmendable:
            return one
        for start, end, words in changes:
            found.append(Replacement(*_place(text.text, start), *_place(text.text, end), words))
    return replace(one, replacements=tuple(found))


def _place(text: str, at: int) -> tuple[int, int]:
    """Line and column, from 1, of a character; lines end as SARIF says, with LF or CR LF."""
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1
