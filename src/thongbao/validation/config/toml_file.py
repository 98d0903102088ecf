"""A file of settings as a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from thongbao.errors import UsageError


def table_of(path: Path) -> dict[str, Any]:
    """What stands in a TOML file. Raises UsageError."""
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError("config.bad_toml", name=str(path), reason=str(error)) from None
    except UnicodeDecodeError:
        raise UsageError("config.bad_toml", name=str(path), reason="UTF-8") from None
    except OSError as error:
        raise UsageError("config.unreadable", name=str(path), reason=error.strerror or str(error)) from None
