"""What can be made of notices: a comparison, another format, a page for who leads."""

from __future__ import annotations

import contextvars
import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from thongbao import messages
from thongbao.errors import UsageError
from thongbao.notice.model import Notice

if TYPE_CHECKING:
    from thongbao.diff.model import Diff
    from thongbao.export import Choices

Result = TypeVar("Result")
Notices = Notice | Iterable[Notice]


def compare(one: Notice, two: Notice, *, tasks: bool = False, ignore_form: bool = False) -> Diff:
    """The changes from one notice to another.

    ``tasks`` follows the tasks of one notice into the next, and compares nothing else; ``ignore_form`` leaves out what
    differs in form alone (tone placement, case, blanks, slips of OCR).
    """
    if tasks:
        from thongbao.diff.tasks.followed import follow

        return follow(one, two, ignore_form=ignore_form)
    from thongbao.diff.compare import diff

    return diff(one, two, ignore_form=ignore_form)


def convert(notices: Notices, form: str, *, lang: messages.Language = "vi", **choices: Any) -> bytes:
    """One notice or several in another format: the bytes that ``thongbao export --to`` writes.

    ``choices`` are the options of that command: ``table``, ``bom``, ``register``, ``alarm``, ``regime``, ``template``.
    ``lang`` is the language of heads and labels. Raises a child of ``thongbao.ThongbaoError``: UsageError for a format
    or a choice that makes no sense, MissingToolError when the format needs a package that is not installed.
    """
    return _in(lang, lambda: b"".join(_pieces(notices, _known(form), _choices(choices))))


def write(
    notices: Notices,
    path: str | os.PathLike[str],
    *,
    form: str | None = None,
    lang: messages.Language = "vi",
    **choices: Any,
) -> None:
    """Write one notice or several to a file; the ending of its name tells the format, or ``form``.

    A file that is there is replaced once the new one is complete; an SQLite archive is brought up to date. Notices are
    taken one at a time, so that any number of them needs the memory of one. Raises what ``convert`` raises, and
    OutputError when the place refuses the file.
    """
    from thongbao.export import format_of, updater
    from thongbao.notice.files.saving import saving

    place = Path(path)

    def work() -> None:
        told = _known(form if form is not None else format_of(place.name))
        if told == "sqlite":
            updater(told)(_many(notices), place)
            return
        pieces = _pieces(notices, told, _choices(choices))
        with saving(place) as file:
            file.writelines(pieces)

    _in(lang, work)


def overview(
    notices: Notices,
    *,
    at: dt.date | None = None,
    soon: int = 7,
    most: int = 2000,
    title: str | None = None,
    lang: messages.Language = "vi",
) -> str:
    """The page of ``thongbao report``: HTML in one piece, its states judged on the day ``at``, today by default."""
    from thongbao.export.overview import Asked, to_page

    asked = Asked(at or dt.date.today(), soon, most, title)
    return _in(lang, lambda: b"".join(to_page(_many(notices), asked)).decode())


def _many(notices: Notices) -> Iterator[Notice]:
    return iter((notices,)) if isinstance(notices, Notice) else iter(notices)


def _known(form: str | None) -> str:
    from thongbao.export import EXPORTERS

    if form not in EXPORTERS:
        raise UsageError("export.no_such_format", form=form or "?", known=", ".join(EXPORTERS))
    return form


def _choices(given: dict[str, Any]) -> Choices:
    from thongbao.export import Choices
    from thongbao.rules.choosing import check_regime

    unknown = given.keys() - {"table", "bom", "register", "alarm", "regime", "template"}
    if unknown:
        raise TypeError(f"no such choice: {', '.join(sorted(unknown))}")
    if given.get("regime") != "same":
        check_regime(given.get("regime"))
    if given.get("template") is not None:
        given = {**given, "template": Path(given["template"])}
    return Choices(**given)


def _pieces(notices: Notices, form: str, choices: Choices) -> Iterator[bytes]:
    from thongbao.export import exporter, kind_of

    kind = kind_of(form, choices)
    if kind.archive:
        raise UsageError("export.is_an_archive", form=form)
    waiting = _many(notices)
    return exporter(form)(waiting if kind.many else _alone(waiting, form), choices)


def _alone(notices: Iterator[Notice], form: str) -> Iterator[Notice]:
    for at, notice in enumerate(notices):
        if at:
            raise UsageError("export.holds_one", form=form)
        yield notice


def _in(lang: messages.Language, make: Callable[[], Result]) -> Result:
    """Work in a language without changing that of the caller."""

    def work() -> Result:
        messages.use(lang)
        return make()

    return contextvars.copy_context().run(work)
