"""Messages to people, Vietnamese by default and English on request.

A key is ``area.name``; ``AREAS`` says which module holds an area (``reading``, ``rules.looks`` …). The area
``cli`` has a module for each command, so ``cli.parse.name`` stands in ``cli/parse.py``, and what has no command of its
own in ``cli/frame.py``. Each module has ``MESSAGES``: key -> (Vietnamese, English), both with ``str.format`` fields.
"""

from __future__ import annotations

import os
from contextvars import ContextVar
from importlib import import_module
from typing import Literal, get_args

Language = Literal["vi", "en"]
AREAS = {
    "reading": "reading",
    "recognition": "recognition",
    "notice": "notice",
    "cli": "cli",
    "validate": "validate",
    "mend": "mend",
    "diff": "diff",
    "form": "rules.form",
    "looks": "rules.looks",
    "page": "rules.page",
    "text": "rules.text",
    "sense": "rules.sense",
    "report": "pages.report",
    "config": "config",
    "export": "export",
    "overview": "pages.overview",
    "office": "office",
    "batch": "batch",
    "batch_page": "pages.batch_page",
}
"""Each with its module."""
COMMANDS = (
    "parse", "show", "correct", "validate", "diff", "export", "batch", "scan", "tasks", "report",
    "rules", "rule", "doctor",
)  # fmt: skip
"""Those with messages of their own."""

_language: ContextVar[Language | None] = ContextVar("thongbao_language", default=None)
_loaded: dict[str, dict[str, tuple[str, str]]] = {}


def spoken() -> Language:
    """The language of messages: set by ``use``, else by THONGBAO_LANG, else Vietnamese."""
    chosen = _language.get()
    if chosen is not None:
        return chosen
    return "en" if os.environ.get("THONGBAO_LANG", "").strip().lower().startswith("en") else "vi"


def use(code: Language) -> None:
    """Speak this language from now on (in this context)."""
    if code not in get_args(Language):
        raise ValueError(code)
    _language.set(code)


def _area(key: str) -> dict[str, tuple[str, str]]:
    area, _, rest = key.partition(".")
    if area == "cli":
        name = rest.partition(".")[0]
        area = f"cli.{name if name in COMMANDS else 'frame'}"
    if area not in _loaded:
        if area.partition(".")[0] not in AREAS:
            return {}
        module = import_module(f"thongbao.messages.{AREAS.get(area, area)}")
        _loaded[area] = module.MESSAGES
    return _loaded[area]


def known(key: str) -> bool:
    """Whether the catalogue has this key."""
    return key in _area(key)


def number(value: float, digits: int = 2) -> str:
    """A number as it is written in the chosen language.

    >>> number(1.27), number(14.0)
    ('1,27', '14')
    """
    text = f"{round(value, digits):g}"
    return text if spoken() == "en" else text.replace(".", ",")


def say(key: str, /, **values: object) -> str:
    """The message of ``key`` in the chosen language, its fields filled with ``values``."""
    vi, en = _area(key)[key]
    if spoken() == "en":
        return en.format(**values)
    reason = values.get("reason")
    if isinstance(reason, str):
        from thongbao.messages.system import vietnamese

        values["reason"] = vietnamese(reason)
    return vi.format(**values)
