"""Endings of names that documents have: which files of a folder are taken. What is read is told from the content."""

from __future__ import annotations

SUFFIXES = frozenset({
    ".docx", ".docm", ".dotx", ".dotm", ".doc", ".rtf", ".odt", ".pdf", ".md", ".markdown", ".txt", ".akn",
    ".tif", ".tiff", ".png", ".jpg", ".jpeg",
})  # fmt: skip
"""Files of a folder that are taken for documents."""


def is_scrap(name: str) -> bool:
    """Hidden files, and the lock files of Word (~$) and LibreOffice (.~lock)."""
    return name.startswith((".", "~$"))
