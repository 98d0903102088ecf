"""``thongbao diff --apply``: changes and the first record in, the second record out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thongbao.cli.app import Job
from thongbao.cli.commands.diff.reading import notice_of
from thongbao.cli.commands.diff.session import Asked
from thongbao.cli.files import inputs, outputs
from thongbao.cli.screen import streams
from thongbao.errors import Exit, UnreadableError, UsageError
from thongbao.notice.files import store
from thongbao.notice.files.saving import save

if TYPE_CHECKING:
    from thongbao.readers.source import Limits


def make(job: Job, asked: Asked, changes: str) -> int:
    """Write the other record. Raises ThongbaoError for changes or a record that do not fit."""
    from thongbao.diff.patch import apply
    from thongbao.notice.codec import to_plain

    if len(asked.files) != 1:
        raise UsageError("cli.diff.apply_one", count=len(asked.files))
    if asked.tasks or asked.ignore_form:
        raise UsageError("cli.diff.apply_alone")
    if asked.author is not None or asked.date is not None:
        raise UsageError("cli.diff.only_docx")
    if asked.form not in (None, "json", "yaml"):
        raise UsageError("cli.diff.apply_form")
    if asked.output is not None:
        outputs.allow(Path(asked.output), force=asked.force)
    found = _changes(changes, asked.limits)
    notice, form = notice_of(job, asked.files[0], asked.limits)
    result = apply(found, notice, changes)
    shape = asked.shape("json" if form in ("json", "jsonl") else "yaml")
    data = store.encode([to_plain(result)], "json" if shape == "json" else "yaml")
    if asked.output is not None:
        save(Path(asked.output), data)
    elif not asked.quiet:
        streams.write_record(data)
    return int(Exit.OK)


def _changes(name: str, limits: Limits) -> Mapping[str, Any]:
    """The object that ``thongbao diff --format json`` or yaml wrote."""
    found, errors = inputs.gather([name], recursive=False)
    if errors:
        raise errors[0]
    source = found[0].open(limits)
    form: store.Format = "yaml" if Path(name).suffix.lower() in (".yaml", ".yml") else "json"
    for plain in store.read_plain(source.data, form, name):
        if isinstance(plain, Mapping) and str(plain.get("diff", "")).startswith("thongbao-diff/"):
            return plain
    raise UnreadableError("cli.diff.no_changes", name=name)
