"""The JSON Schema of the record, made from the model, so that the two cannot differ."""

from __future__ import annotations

import inspect
from dataclasses import MISSING, Field, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from thongbao.notice.codec import key_of
from thongbao.notice.model import RECORD_VERSION, Notice

URN = "urn:thongbao:notice:" + RECORD_VERSION.partition("/")[2]
_ISO_DATE = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
_SCALARS = {str: "string", int: "integer", bool: "boolean"}

_EVIDENCE: dict[str, Any] = {
    "description": "Where each value was read (thongbao parse --evidence): path in the record -> places",
    "type": "object",
    "additionalProperties": {"type": "array", "items": {"$ref": "#/$defs/Place"}},
}
_PLACE: dict[str, Any] = {
    "title": "Place",
    "description": "A place in the document.",
    "type": "object",
    "properties": {
        "page": {"description": "Page, from 1", "type": ["integer", "null"], "minimum": 1},
        "box": {
            "description": "Left, top, right and bottom in points (1/72 inch) from the top left of the page",
            "type": ["array", "null"],
            "items": {"type": "number"},
            "minItems": 4,
            "maxItems": 4,
        },
        "paragraph": {
            "description": "Paragraph in the file, from 1",
            "type": ["integer", "null"],
            "minimum": 1,
        },
        "line": {"description": "Line in a text file, from 1", "type": ["integer", "null"], "minimum": 1},
    },
    "required": ["page", "box", "paragraph", "line"],
    "additionalProperties": False,
}


def schema() -> dict[str, Any]:
    """The schema of one record, JSON Schema 2020-12, as plain data in a stable order."""
    parts: dict[str, Any] = {}
    whole = _object(Notice, parts)
    whole["properties"]["record"] = {
        "description": whole["properties"]["record"]["description"],
        "const": RECORD_VERSION,
    }
    whole["properties"]["evidence"] = _EVIDENCE
    whole["required"].insert(0, "record")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": URN,
        **whole,
        "$defs": dict(sorted({**parts, "Place": _PLACE}.items())),
    }


def text() -> str:
    """The schema as a JSON file."""
    import json

    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _object(kind: Any, parts: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {
        "title": kind.__name__,
        "description": inspect.cleandoc(kind.__doc__ or ""),
        "type": "object",
        "properties": {
            key_of(item.name): {"description": item.metadata["doc"], **_of(hints[item.name], item, parts)}
            for item in fields(kind)
        },
        "required": [key_of(item.name) for item in fields(kind) if item.default is MISSING],
        "additionalProperties": False,
    }


def _of(hint: Any, item: Field[Any], parts: dict[str, Any]) -> dict[str, Any]:
    if get_origin(hint) is UnionType:
        (inner,) = (arg for arg in get_args(hint) if arg is not NoneType)
        return _nullable(_of(inner, item, parts))
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _of(get_args(hint)[0], item, parts)}
    if is_dataclass(hint):
        name = hint.__name__  # type: ignore[union-attr]  # mypy takes it for an instance
        if name not in parts:
            parts[name] = {}  # holds the place while it is made: Section holds Sections
            parts[name] = _object(hint, parts)
        return {"$ref": f"#/$defs/{name}"}
    made: dict[str, Any] = {"type": _SCALARS[hint]}
    if item.metadata["choices"]:
        made["enum"] = list(item.metadata["choices"])
    elif item.name == "date":
        made["pattern"] = _ISO_DATE
    elif hint is int:
        made["minimum"] = 0
    return made


def _nullable(made: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in made:
        return {"anyOf": [made, {"type": "null"}]}
    if "enum" in made:
        made["enum"].append(None)
    elif made["type"] == "string" and "pattern" not in made:
        made["minLength"] = 1  # what is missing is null, never an empty string
    return {**made, "type": [made["type"], "null"]}
