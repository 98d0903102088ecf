"""Fields: codes that a document holds beside what they show (page numbers, form fields, buttons)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from lxml import etree

from thongbao.node import Draft, draft
from thongbao.readers.docx.look.properties import whole
from thongbao.readers.docx.package.names import FLD_CHAR, VAL, W

_CHECKED = {True: "☒", False: "☐"}


@draft
class Field(Draft):
    """A complex field that has begun."""

    code: bool = True
    """Its code is being read, not its result."""
    instruction: list[str] = field(default_factory=list)


class Fields:
    """The fields of one part that are open where it is being read; ``on_page`` hears of page numbers."""

    def __init__(self, root: etree._Element, on_page: Callable[[], None]) -> None:
        self.open: list[Field] = []
        self._root = root
        self._on_page = on_page
        self._dangling: set[etree._Element] | None = None

    def in_code(self) -> bool:
        """Whether what is read now is code and not shown."""
        return any(field.code for field in self.open)

    def add(self, code: str) -> None:
        """Take a piece of the code of the innermost field."""
        if self.open:
            self.open[-1].instruction.append(code)

    def simple(self, code: str) -> None:
        """Take the whole code of a field."""
        words = code.split(maxsplit=1)
        if words and words[0].upper() == "PAGE":
            self._on_page()

    def mark(self, element: etree._Element) -> str | None:
        """Take the mark of a begin, middle or end; gives what the field itself shows there."""
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            if element in self._without_end():
                return None
            self.open.append(Field())
            return self._form_field(element)
        if self.open and kind == "separate":
            self.open[-1].code = False
            self.simple("".join(self.open[-1].instruction))
        elif self.open and kind == "end":
            ended = self.open.pop()
            words = "".join(ended.instruction).split(maxsplit=2)
            if ended.code:
                self.simple(" ".join(words))
                if len(words) == 3 and words[0].upper() == "MACROBUTTON" and not self.in_code():
                    return words[2]  # its code is what it shows
        return None

    def _form_field(self, element: etree._Element) -> str | None:
        data = element.find(W + "ffData")
        if data is None or len(self.open) > 1:
            return None
        box, choices = data.find(W + "checkBox"), data.find(W + "ddList")
        if box is not None:
            state = box.find(W + "checked")
            state = state if state is not None else box.find(W + "default")
            return _CHECKED[state is not None and state.get(VAL, "1") in ("1", "true", "on")]
        if choices is None:
            return None
        entries = [entry.get(VAL, "") for entry in choices.iterfind(W + "listEntry")]
        chosen = choices.find(W + "result")
        index = (whole(chosen.get(VAL)) or 0) if chosen is not None else 0
        return entries[index] if 0 <= index < len(entries) else None

    def _without_end(self) -> set[etree._Element]:
        """Field begins that nothing ends: broken, and text after them is not their code."""
        if self._dangling is None:
            open_: list[etree._Element] = []
            for element in self._root.iter(FLD_CHAR):
                kind = element.get(W + "fldCharType")
                if kind == "begin":
                    open_.append(element)
                elif kind == "end" and open_:
                    open_.pop()
            self._dangling = set(open_)
        return self._dangling
