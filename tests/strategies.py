"""Hypothesis strategies: whole notices, drawn from the model itself so that no field is forgotten."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from thongbao.notice.model import RECORD_VERSION, Notice, Section

TRAPS = (
    "07", "0845", "010", "12:30", "1_000", "0x1F", "1e3", ".5", "2018-03-01", "2018-03-01 10:00:00", "no",
    "Yes", "ON", "null", "~", "true", "y", "=", "<<", "- a", "-", "? b", ": c", "a: b", "a:", "a #b", "#",
    "'", '"', "it's", "\\n", "&a", "*a", "!t", "%d", "@", "`", "{a}", "[1]", "a, b", "---", "--- a", "...",
    " a", "a ", "a  b", "\ta", "a\tb", "a\nb", "a\n", "\na", "a\n\nb", "a \nb", "a\n b", "a\r\nb", "\x85",
    "\u2028", "\ufeff", "\u200b", "\u202e", "\x1b[31m", "😀 𠮷", "Số: 45/TB-UBND", "ỦY BAN NHÂN DÂN",
    "e\u0302\u0301", "\x00", "\x7f", "\ufffe", "a" * 150, "a " * 80 + "b", "x: " * 60 + "x",
    "ngày 01 tháng 3 năm 2018 " * 12 + "hết", "“a” " * 50 + "b'c", "\x07 " * 70 + "b",
    "hai  blanks  " * 20 + "b", "ab " * 40, "   " * 40 + "x",
)  # fmt: skip

_LETTERS = st.characters(exclude_categories=["Cs"])
texts = st.one_of(
    st.sampled_from(TRAPS),
    st.text(st.sampled_from("aăâđêôơưạếự TBSố0123456789:-/#'\"\\\n,."), min_size=1, max_size=160),
    st.text(_LETTERS, min_size=1, max_size=30),
)
dates = st.dates().map(str)


def values(hint: Any, field_name: str = "", choices: tuple[str, ...] = ()) -> st.SearchStrategy[Any]:
    """Values of a type of the model; never an empty string where the contract wants null."""
    if get_origin(hint) is UnionType:
        inner = next(arg for arg in get_args(hint) if arg is not NoneType)
        return st.none() | values(inner, field_name, choices)
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        return st.lists(sections() if item is Section else values(item), max_size=2).map(tuple)
    if choices:
        return st.sampled_from(choices)
    if is_dataclass(hint):
        return node(hint)
    if hint is str:
        return dates if field_name == "date" else texts
    if hint is int:
        return st.integers(0, 10**6)
    assert hint is bool
    return st.booleans()


def node(kind: Any, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Any instance of a class of the model."""
    hints = get_type_hints(kind)
    parts = {
        item.name: values(hints[item.name], item.name, item.metadata["choices"])
        for item in fields(kind)
        if item.name not in fixed
    }
    return st.builds(kind, **parts, **fixed)


def sections() -> st.SearchStrategy[Section]:
    """Outlines up to a few levels deep."""
    leaf = node(Section, children=st.just(()))
    return st.recursive(
        leaf, lambda inner: node(Section, children=st.lists(inner, max_size=2).map(tuple)), max_leaves=4
    )


def notices() -> st.SearchStrategy[Notice]:
    """Any notice of this version of the record."""
    return node(
        Notice,
        record=st.just(RECORD_VERSION),
        source=node(
            _hint("source"), sha256=st.none() | st.text("0123456789abcdef", min_size=64, max_size=64)
        ),
    )


def _hint(name: str) -> Any:
    return get_type_hints(Notice)[name]
