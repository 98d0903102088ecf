"""The record of a document under the name of another with the same bytes."""

from __future__ import annotations

import re

from thongbao.notice.files import store

_JSON = re.compile(rb'("source": \{\s*"name": )("(?:[^"\\]|\\.)*")')
_YAML = re.compile(rb"(\nsource:\n)(  name:.*?\n)(?=  [a-z0-9_]+:)", re.DOTALL)


def renamed(record: bytes, form: store.Format, name: str) -> bytes | None:
    """A record that we wrote, with another name of its source; nothing else in it depends on the name.

    None where it does not look as we write it.
    """
    pattern = _YAML if form == "yaml" else _JSON
    match = pattern.search(record)
    if match is None:
        return None
    start, end = match.span(2)
    return record[:start] + _name(form, name) + record[end:]


def _name(form: store.Format, name: str) -> bytes:
    made = store.encode([{"source": {"name": name}}], form)
    if form == "yaml":
        return made.partition(b"source:\n")[2]
    return made[made.index(b'"name": ') + len(b'"name": ') :].rstrip(b"} \n")
