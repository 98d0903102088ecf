"""``thongbao schema``: the JSON Schema of the record."""

from __future__ import annotations

from thongbao.cli.screen import streams


def run() -> None:
    """Print the schema."""
    from thongbao.notice import schema

    streams.write_record(schema.text().encode())
