"""The report as workflow commands of GitHub Actions: an annotation a finding."""

from __future__ import annotations

from thongbao.messages.visible import visible
from thongbao.validation.reports import Look, words
from thongbao.validation.results import Results, Told

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(results: Results, look: Look) -> str:
    """One command a line; what could not be read, too."""
    lines = [_command(told) for told in results.shown]
    lines += [f"::error file={_property(file)}::{_data(message)}" for file, message, _ in results.failed]
    return "".join(f"{line}\n" for line in lines)


def _command(told: Told) -> str:
    one, place = told.one, told.one.location
    named = {
        "file": told.file.replace("\\", "/"),
        "line": place.line,
        "col": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "title": one.rule.id,
    }
    given = ",".join(f"{name}={_property(str(value))}" for name, value in named.items() if value is not None)
    where = words.place(place)
    message = f"{where}: {one.message}" if where else one.message
    return f"::{_LEVELS[one.severity]} {given}::{_data(f'{message} ({words.source(one)})')}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
