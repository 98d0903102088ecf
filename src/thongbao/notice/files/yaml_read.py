"""YAML text as plain data in which every scalar is text and only a bare ``null`` is None.

The data is built from the parser's events with a stack of its own, so that depth is bounded and nothing is
resolved, constructed or repeated: tags, anchors and aliases are refused.
"""

from __future__ import annotations

from typing import Any

from thongbao.errors import UnreadableError
from thongbao.notice.codec import DEPTH

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def documents(text: str, name: str) -> list[object]:
    """The documents of a YAML stream. Raises UnreadableError with the line of what is wrong."""
    import yaml

    kind: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        loader = kind(text)
        try:
            return _Builder(name).build(loader)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise UnreadableError(
            "notice.bad_yaml", name=name, line=line, reason=error.problem or error.context
        ) from None
    except yaml.YAMLError as error:  # a character that YAML does not allow
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        reason = getattr(error, "reason", str(error))
        raise UnreadableError("notice.bad_yaml", name=name, line=line, reason=reason) from None


class _Builder:
    """What is being built: the open lists and mappings, and the key that waits for its value in each."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.found: list[object] = []
        self.open: list[tuple[list[object] | dict[str, object], list[str]]] = []

    def build(self, loader: Any) -> list[object]:
        from yaml import events

        while loader.check_event():
            event: Any = loader.get_event()
            if isinstance(event, events.ScalarEvent):
                self._refuse_tags(event)
                bare = event.style in (None, "") and event.value in _NULLS
                self._add(None if bare else event.value, event)
            elif isinstance(event, events.CollectionStartEvent):
                self._refuse_tags(event)
                inner: list[object] | dict[str, object] = (
                    {} if isinstance(event, events.MappingStartEvent) else []
                )
                self._add(inner, event)
                self.open.append((inner, []))
                if len(self.open) > DEPTH:
                    raise UnreadableError("notice.too_deep", name=self.name, path="record", limit=DEPTH)
            elif isinstance(event, events.CollectionEndEvent):
                self.open.pop()
            elif isinstance(event, events.AliasEvent):
                raise self._refusal(event)
        return self.found

    def _add(self, value: object, event: Any) -> None:
        if not self.open:
            self.found.append(value)
            return
        inside, waiting = self.open[-1]
        if isinstance(inside, list):
            inside.append(value)
        elif waiting:
            inside[waiting.pop()] = value
        else:
            key = value if isinstance(value, str) else event.value if hasattr(event, "value") else repr(value)
            if key in inside:
                raise UnreadableError(
                    "notice.duplicate_key", name=self.name, line=event.start_mark.line + 1, key=key
                )
            waiting.append(key)

    def _refuse_tags(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            raise self._refusal(event)

    def _refusal(self, event: Any) -> UnreadableError:
        return UnreadableError("notice.yaml_anchor", name=self.name, line=event.start_mark.line + 1)
