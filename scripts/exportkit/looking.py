"""What a result holds, as text for a page: files that are text as they are, others as their own programs see them."""

from __future__ import annotations

from pathlib import Path


def looked_at(path: Path) -> str:
    """The text of a file, or what is in a file that is no text."""
    return path.read_text("utf-8")
