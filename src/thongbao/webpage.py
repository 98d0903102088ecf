"""What the pages for browsers have in common: one file each, no network, text that is escaped."""

from __future__ import annotations

import html
from pathlib import Path

from thongbao.messages.visible import visible


def escape(text: str) -> str:
    """Text for between tags and for attributes; what could steer a reader becomes a sign."""
    return html.escape(visible(text))


def opening(title: str, style: Path, *, lang: str, sign: str = "") -> str:
    """The page down to its main part; ``sign`` is an element by which a page of ours is known."""
    shown = "\n" + sign if sign else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">{shown}\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style.read_text('utf-8')}</style>\n</head>\n<body>\n<main>"
    )


def closing(script: Path | None = None) -> str:
    """The page behind its main part."""
    code = f"<script>\n{script.read_text('utf-8')}</script>\n" if script else ""
    return f"</main>\n{code}</body>\n</html>"
