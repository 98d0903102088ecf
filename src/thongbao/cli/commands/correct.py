"""``thongbao correct``: a value of a record put right by a person, so that reading again keeps it."""

# No ``from __future__ import annotations`` here: typer would compile the text of every annotation three times.
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from thongbao.cli.screen import streams
from thongbao.errors import UnreadableError, UsageError
from thongbao.messages import say


def run(  # noqa: PLR0917 - typer reads the options from the parameters
    record: Annotated[Path, typer.Argument(metavar="RECORD")],
    path: Annotated[str, typer.Argument(metavar="PATH")],
    value: Annotated[str, typer.Argument(metavar="VALUE")],
    who: Annotated[str | None, typer.Option("--who", metavar="NAME")] = None,
    when: Annotated[str | None, typer.Option("--when", metavar="DAY")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
) -> None:
    """Correct the record and the file of corrections beside it. Raises ThongbaoError, and then changes neither."""
    from dataclasses import replace

    from thongbao.notice.codec import to_plain
    from thongbao.notice.files import corrections, store

    notice = store.load(record)
    kept = corrections.beside(record)
    earlier = corrections.load(kept)
    old = next((one for one in earlier if one.path == path), None)
    made = corrections.Correction(
        path=path,
        value=_value(value),
        who=who or _login(),
        when=_day(when),
        was=old.was if old is not None else corrections.value_at(to_plain(notice), path),
        document=notice.source.sha256,
    )
    mended = corrections.apply(notice, [replace(made, was=corrections.UNSAID)], record.name)
    _refuse_odd(to_plain(notice), to_plain(mended))
    corrections.write(kept, [*(one for one in earlier if one is not old), made])
    store.dump(mended, record)
    if not quiet:
        streams.tell(say("cli.correct.done", name=record, path=path, file=kept.name))


def _refuse_odd(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Raise UsageError where the correction brings in what the schema does not allow; older faults are not its own."""
    from thongbao.notice.check import faults

    known = list(faults(before))
    for fault in faults(after):
        if fault not in known:
            raise UsageError("cli.correct.odd", path=fault.path, reason=say(fault.key, **dict(fault.values)))


def _value(text: str) -> Any:
    """The plain data that the words of the command line mean."""
    from thongbao.notice.files import yaml_read

    try:
        found = yaml_read.documents(text, "VALUE")
    except UnreadableError as error:
        raise UsageError("cli.correct.bad_value", reason=str(error)) from None
    return found[0] if found else None


def _day(text: str | None) -> str:
    if text is None:
        return date.today().isoformat()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError("cli.correct.bad_day", value=text) from None


def _login() -> str | None:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name; the last where Windows tells none
        return None
