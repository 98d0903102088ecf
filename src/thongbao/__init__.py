r"""Reads Vietnamese administrative notices and gives a structured record.

>>> import thongbao
>>> notice = thongbao.parse("Số: 07/TB-UBND\n\nTHÔNG BÁO\nVề việc nghỉ lễ".encode())
>>> notice.number.symbol
'TB-UBND'

``thongbao.validate("07.docx")`` gives a report on its form, ``thongbao.compare(one, two)`` the changes between two
notices, ``thongbao.write(notices, "tasks.xlsx")`` another format. ``thongbao.dump(notice, "07.yaml")`` keeps a notice
on disk and ``thongbao.load("07.yaml")`` gives it back.

Nothing heavy is imported before it is used.
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers take the name for true; the module typing would cost 7 ms
if TYPE_CHECKING:
    from thongbao.api import parse, validate
    from thongbao.errors import ThongbaoError
    from thongbao.notice.files.store import dump, load
    from thongbao.notice.model import Notice
    from thongbao.readers.source import Limits
    from thongbao.results import compare, convert, overview, write
    from thongbao.validation.report import Report

__version__ = "0.1.0"
__all__ = [
    "Limits",
    "Notice",
    "Report",
    "ThongbaoError",
    "__version__",
    "compare",
    "convert",
    "dump",
    "load",
    "overview",
    "parse",
    "validate",
    "write",
]

_HOMES = {
    "Limits": "thongbao.readers.source",
    "Notice": "thongbao.notice.model",
    "Report": "thongbao.validation.report",
    "ThongbaoError": "thongbao.errors",
    "compare": "thongbao.results",
    "convert": "thongbao.results",
    "dump": "thongbao.notice.files.store",
    "load": "thongbao.notice.files.store",
    "overview": "thongbao.results",
    "parse": "thongbao.api",
    "validate": "thongbao.api",
    "write": "thongbao.results",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
