"""A workbook: the task sheet, the register of documents, and a summary with charts.

Rows are written as the notices come and kept in files of the writing package, so that memory does not grow with them.
Every text is written as text, so nothing of a document can become a formula.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import xlsxwriter

from thongbao.export import Choices
from thongbao.export.xlsx.register import Register
from thongbao.export.xlsx.summary import Summary
from thongbao.export.xlsx.tasks import TaskSheet

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_PIECE = 1 << 20
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_BORN = dt.datetime(2000, 1, 1)
"""A day for the properties: that of the run would make other bytes of the same notices."""


def to_xlsx(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """The workbook of all notices. Raises OutputError for more rows than a sheet can hold."""
    with tempfile.TemporaryFile() as file, tempfile.TemporaryDirectory() as folder:
        book = xlsxwriter.Workbook(file, {**_OPTIONS, "tmpdir": folder})
        try:
            _fill(book, notices, choices)
            book.close()
        except BaseException:
            book.fileclosed = True  # else its destructor would try to write what failed
            for sheet in book.worksheets():
                sheet.row_data_fh.close()
            raise
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _fill(book: xlsxwriter.Workbook, notices: Iterable[Notice], choices: Choices) -> None:
    book.set_properties({"created": _BORN})
    tasks, register = TaskSheet(book), Register(book, choices.register)
    summary = Summary(book, tasks)
    for notice in notices:
        tasks.add(notice)
        register.add(notice)
        summary.count(notice)
    tasks.close()
    register.close()
    summary.close()
