"""Values that a person adds to what notices hold: ``--set NAME=VALUE``, and files of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thongbao.errors import UsageError

if TYPE_CHECKING:
    from thongbao.export.given import Given

_DOCUMENTS = "documents"


def given_values(pairs: list[str], file: str | None) -> Given:
    """What was given; an option goes before the file. Raises UsageError."""
    from thongbao.export.given import Given

    table = _of_file(Path(file)) if file is not None else {}
    own = table.pop(_DOCUMENTS, {})
    if not (isinstance(own, dict) and all(isinstance(one, dict) for one in own.values())):
        raise UsageError("config.wrong_kind", name=file, key=_DOCUMENTS, wanted='[documents."45/TB-UBND"]')
    found = dict(_flat(table, file))
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not (name.strip() and sign):
            raise UsageError("cli.export.bad_set", pair=pair)
        found[name.strip()] = value
    return Given(found, {name: dict(_flat(one, file)) for name, one in own.items()})


def _flat(table: dict[str, Any], file: str | None, above: str = "") -> Iterator[tuple[str, str]]:
    """The values with their whole names: ``[From]`` and ``OrganId`` make From.OrganId."""
    for key, value in table.items():
        name = f"{above}{key}"
        if isinstance(value, dict):
            yield from _flat(value, file, f"{name}.")
        elif isinstance(value, list | bool | float):
            raise UsageError("config.wrong_kind", name=file, key=name, wanted=_a_text())
        else:
            yield name, str(value)


def _a_text() -> str:
    from thongbao.messages import say

    return say("config.a_text")


def _of_file(path: Path) -> dict[str, Any]:
    from thongbao.validation.config.toml_file import table_of

    if not path.exists():
        raise UsageError("cli.export.no_values_file", name=str(path))
    return table_of(path)
