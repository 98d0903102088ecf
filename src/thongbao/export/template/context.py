"""What a template may name: ``notice`` or ``notices``, and the ``values`` that were given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from thongbao.export import Choices
from thongbao.export.facts import number_and_symbol
from thongbao.notice.codec import to_plain

if TYPE_CHECKING:
    from thongbao.notice.model import Notice


def one_of(notice: Notice, choices: Choices) -> dict[str, object]:
    """The variables for one notice."""
    return {"notice": _record(notice), "values": choices.values_of(notice)}


def all_of(notices: Iterable[Notice], choices: Choices) -> dict[str, object]:
    """The variables for all notices, which are read while they are walked through."""
    everywhere = dict(choices.given.everywhere) if choices.given is not None else {}
    return {"notices": (_record(one) | {"values": choices.values_of(one)} for one in notices), "values": everywhere}


def _record(notice: Notice) -> dict[str, Any]:
    """The record as ``thongbao parse`` writes it; ``label`` is its number and symbol: 45/TB-UBND."""
    return {**to_plain(notice), "label": number_and_symbol(notice)}
