"""A document or a record judged: what the command and the Python API call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from thongbao.notice.model import Notice
from thongbao.pipeline import parse_source
from thongbao.readers import stored
from thongbao.readers.source import Source
from thongbao.recognise.reading import Reading
from thongbao.validation.places import FindLine, Places
from thongbao.validation.report import Report
from thongbao.validation.runner import judge
from thongbao.validation.settings import Settings
from thongbao.validation.subject import case_of


def judge_document(
    source: Source, settings: Settings, read: Callable[[Source], Reading] = parse_source
) -> Report:
    """Judge one document. Raises UnreadableError for input that no reader can read."""
    reading = read(replace(source, whole=True))
    case = case_of(reading.notice, reading, settings, lambda: reading.layout.stored or stored(source))
    return judge(case, settings, Places(case), source.check_time)


def judge_record(notice: Notice, settings: Settings, find_line: FindLine | None = None) -> Report:
    """Judge a record; rules on looks and printed lines are skipped, not passed."""
    case = case_of(notice, None, settings)
    return judge(case, settings, Places(case, find_line))
