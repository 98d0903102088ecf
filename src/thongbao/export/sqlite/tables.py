"""The tables of an archive: ``tables.sql`` makes them, ``COLUMNS`` names what is filled in each."""

from __future__ import annotations

from pathlib import Path

APPLICATION = 0x7462616F
"""What marks a database as ours: "tbao"."""
VERSION = 1

COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": (
        "id", "key", "source", "family", "regime", "kind_code", "kind", "parent", "issuer", "number", "symbol",
        "number_text", "place", "date", "subject", "secrecy", "urgency", "circulation", "draft", "closing", "archive",
        "copies", "sha256", "record",
    ),
    "sections": ("id", "document_id", "parent_id", "position", "depth", "marker", "mark", "title", "text"),
    "tasks": (
        "id", "document_id", "position", "section", "text", "deadline", "deadline_text", "recurring", "rrule",
        "reports_to",
    ),
    "task_bodies": ("task_id", "role", "position", "name"),
    "recipients": ("document_id", "position", "text", "name", "purpose"),
    "citations": ("document_id", "position", "text", "kind", "symbol", "date", "issuer"),
    "people": ("document_id", "role", "position", "name", "post", "authority"),
    "search": ("rowid", "document_id", "text", "folded", "bare"),
}  # fmt: skip

CHILDREN = ("task_bodies", "tasks", "sections", "recipients", "citations", "people")
"""Tables whose rows go with their document, in the order in which they may be emptied."""


def schema() -> list[str]:
    """The statements that make the tables."""
    text = Path(__file__).with_name("tables.sql").read_text("utf-8")
    return [statement for statement in text.split(";\n") if statement.strip()]


def views() -> list[str]:
    """The statements that make the views; an archive of an earlier day may lack one."""
    return [statement for statement in schema() if "CREATE VIEW" in statement]
