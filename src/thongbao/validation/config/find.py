"""Which file of settings holds for a document: the nearest one upwards from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from thongbao.errors import UsageError
from thongbao.validation.config.model import Configuration
from thongbao.validation.config.read import configuration
from thongbao.validation.config.toml_file import table_of

NAMES = ("thongbao.toml", "pyproject.toml")


class Finder:
    """Finds configurations and reads each once."""

    def __init__(self) -> None:
        self._known: dict[Path, Configuration | None] = {}

    def find(self, folder: Path) -> Configuration:
        """The configuration of the nearest folder that has one, ``folder`` itself first; empty when none has.

        Raises UsageError for one that cannot be read or says what nobody understands.
        """
        for place in (folder, *folder.parents):
            if place not in self._known:
                self._known[place] = _of_folder(place)
            found = self._known[place]
            if found is not None:
                return found
        return Configuration()


def _of_folder(folder: Path) -> Configuration | None:
    for name in NAMES:
        path = folder / name
        table = _table(path) if path.is_file() else None
        if table is not None:
            return configuration(table, path)
    return None


def load(path: Path) -> Configuration:
    """The configuration of a file that was named. Raises UsageError."""
    if not path.is_file():
        raise UsageError("config.not_found", name=str(path))
    return configuration(_table(path) or {}, path)


def _table(path: Path) -> dict[str, Any] | None:
    """What stands in a file for us; None where a pyproject.toml has nothing."""
    whole = table_of(path)
    if path.name != "pyproject.toml":
        return whole
    tools = whole.get("tool")
    ours = tools.get("thongbao") if isinstance(tools, dict) else None
    if ours is not None and not isinstance(ours, dict):
        raise UsageError("config.wrong_kind", name=str(path), key="tool.thongbao", wanted="[tool.thongbao]")
    return ours
