"""Everything in a record that the schema does not allow, each with its path: ``codec`` stops at the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from thongbao.notice import schema
from thongbao.notice.codec import DEPTH, brief


class SchemaFault(NamedTuple):
    """What is wrong at a path: a key of the messages below ``notice.schema`` and its values."""

    path: str
    key: str
    values: tuple[tuple[str, object], ...] = ()


@cache
def _whole() -> dict[str, Any]:
    return schema.schema()


def faults(record: object, *, texts: bool = False) -> Iterator[SchemaFault]:
    """Every fault in the order of the record. ``texts``: numbers and truth values stand as text, as in YAML."""
    yield from _Checker(texts=texts).check(record, _whole(), "", 0)


class _Checker:
    """Holds data against the part of JSON Schema that our schema uses."""

    def __init__(self, *, texts: bool) -> None:
        self.texts = texts

    def check(self, value: object, wanted: Mapping[str, Any], path: str, depth: int) -> Iterator[SchemaFault]:
        if depth > DEPTH:
            yield _fault(path, "too_deep", limit=DEPTH)
            return
        if "anyOf" in wanted:
            if value is not None:
                yield from self.check(value, wanted["anyOf"][0], path, depth)
            return
        if "$ref" in wanted:
            wanted = _whole()["$defs"][wanted["$ref"].rpartition("/")[2]]
        if "const" in wanted:
            if value != wanted["const"]:
                yield _fault(path, "not_a_choice", value=brief(value), choices=wanted["const"])
            return
        kinds = wanted["type"] if isinstance(wanted["type"], list) else [wanted["type"]]
        if value is None and "null" in kinds:
            return
        yield from getattr(self, f"_{kinds[0]}")(value, wanted, path, depth)

    def _object(self, value: object, wanted: Mapping[str, Any], path: str, depth: int) -> Iterator[SchemaFault]:
        if not isinstance(value, Mapping):
            yield _fault(path, "not_an_object", value=brief(value))
            return
        known, others = wanted.get("properties", {}), wanted["additionalProperties"]
        for key, inner in value.items():
            here = f"{path}.{key}" if path else str(key)
            if key in known:
                yield from self.check(inner, known[key], here, depth + 1)
            elif others:
                yield from self.check(inner, others, here, depth + 1)
            else:
                yield self._unknown(str(key), here, known)
        for key in wanted.get("required", ()):
            if key not in value:
                yield _fault(path, "missing_key", missing=key)

    def _unknown(self, key: str, path: str, known: Mapping[str, Any]) -> SchemaFault:
        from difflib import get_close_matches

        near = get_close_matches(key, known, 1)
        if near:
            return _fault(path, "unknown_key_near", nearest=near[0])
        return _fault(path, "unknown_key", known=", ".join(known))

    def _array(self, value: object, wanted: Mapping[str, Any], path: str, depth: int) -> Iterator[SchemaFault]:
        if not isinstance(value, list):
            yield _fault(path, "not_a_list", value=brief(value))
            return
        least, most = wanted.get("minItems", 0), wanted.get("maxItems", len(value))
        if not least <= len(value) <= most:
            yield _fault(path, "not_so_many", wanted=least, count=len(value))
        for at, inner in enumerate(value):
            yield from self.check(inner, wanted["items"], f"{path}[{at}]", depth + 1)

    def _string(self, value: object, wanted: Mapping[str, Any], path: str, depth: int) -> Iterator[SchemaFault]:
        if not isinstance(value, str):
            yield _fault(path, "not_text", value=brief(value))
        elif "enum" in wanted and value not in wanted["enum"]:
            choices = ", ".join(str(choice) for choice in wanted["enum"] if choice is not None)
            yield _fault(path, "not_a_choice", value=brief(value), choices=choices)
        elif "pattern" in wanted and not re.search(wanted["pattern"].replace("$", r"\Z"), value):
            yield _fault(path, "not_a_date", value=brief(value))
        elif len(value) < wanted.get("minLength", 0):
            yield _fault(path, "empty")

    def _integer(self, value: object, wanted: Mapping[str, Any], path: str, depth: int) -> Iterator[SchemaFault]:
        number = value
        if self.texts and isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,18}", value):
            number = int(value)
        if isinstance(number, float) and number.is_integer():  # JSON Schema takes 1.0 for a whole number
            number = int(number)
        if not isinstance(number, int) or isinstance(number, bool):
            yield _fault(path, "not_an_integer", value=brief(value))
        elif number < wanted.get("minimum", number):
            yield _fault(path, "too_small", value=number, least=wanted["minimum"])

    def _number(self, value: object, wanted: Mapping[str, Any], path: str, depth: int) -> Iterator[SchemaFault]:
        number = value
        if self.texts and isinstance(value, str) and re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", value):
            number = float(value)
        if not isinstance(number, int | float) or isinstance(number, bool):
            yield _fault(path, "not_a_number", value=brief(value))

    def _boolean(self, value: object, wanted: Mapping[str, Any], path: str, depth: int) -> Iterator[SchemaFault]:
        if not isinstance(value, bool) and not (self.texts and value in ("true", "false")):
            yield _fault(path, "not_a_truth", value=brief(value))


def _fault(path: str, key: str, **values: object) -> SchemaFault:
    return SchemaFault(path, f"notice.schema.{key}", tuple(values.items()))
