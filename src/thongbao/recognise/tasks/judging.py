"""Which directives that stand in the words count as tasks of this document."""

from __future__ import annotations

from thongbao.node import Node, node
from thongbao.recognise.body.items import Item
from thongbao.recognise.tasks.context import Context, Dates, deadline_in
from thongbao.vietnamese.duties.actions import starts_with_action
from thongbao.vietnamese.duties.no_duty import fact, is_duty, obliges
from thongbao.vietnamese.duties.orders import Directive
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.words import word_tuple

_ABOVE_ALL = word_tuple("above_all")
_CHAIRS = word_tuple("chairs")
_SOME = ("một số ", "một vài ", "nhiều ", "không ít ", "đa số ", "phần lớn ", "phần đông ")
"""Those of whom something is told: no order goes to some of many."""
_ASSIGNING = ("phân công", "giao ", "thống nhất", "quyết định", "quyết nghị", "đồng ý", "ban hành")
_DECISIONS = ("phê duyệt", "thông qua", "ban hành", "chấp thuận", "công nhận", "thống nhất", "giao ban")
"""What the chair does in the conclusion itself, when nobody is named."""


@node()
class Judge(Node):
    """Judges directives by what the document is and who issues it."""

    dates: Dates
    concluded: bool
    """The document gives the conclusions of a meeting: its bare imperatives are orders."""
    own: str = ""
    """The issuer's name, folded: what it says it does itself is no task."""

    def as_done_by(self, directive: Directive, context: Context) -> Directive:
        """In a list of duties "Ban A yêu cầu các nhà thầu …" is a duty of Ban A, unless A orders here."""
        subject = directive.subject
        if subject is None or not context.directive or self._is_self(subject.names):
            return directive
        if len(subject.names) > 1 or level(subject.names[0]).startswith(_CHAIRS):
            return directive
        return Directive(directive.start, subject, subject.end, "actor")

    def counts(self, directive: Directive, text: str, context: Context) -> bool:
        """Whether a directive that was found in the words is one of this document to its addressees."""
        rest = level(text[directive.body : directive.body + 90]).lstrip(" ,")
        if "chịu trách nhiệm thi hành" in rest:
            return False
        if directive.form == "order":
            if context.leads and level(text[directive.start :]).startswith("phân công"):
                return False  # to assign people is a duty like any other
            if context.headed and directive.start > 0:
                mark = text[: directive.start].rstrip()[-1:]
                return mark in (".", "\n", "") and text[directive.start].isupper()
            return True
        if directive.form == "modal" and directive.actors is None and not deadline_in(text, self.dates):
            return False
        if not self.concluded and not context.headed and self._is_own(directive):
            return False
        if directive.weak and (not context.directive or not text[directive.start].isupper()):
            return False
        if context.directive is None and not self.concluded and directive.form == "actor" and not is_duty(rest):
            return False
        name = level(directive.actors.names[0]).removeprefix("tập thể ") if directive.actors else ""
        if name.startswith(_SOME):
            return False
        if name.startswith(_ABOVE_ALL) or (name.startswith(_CHAIRS) and rest.startswith(_ASSIGNING)):
            return False
        if directive.form == "actor" and directive.start > 0 and context.leads:
            return text[directive.start].isupper() or level(text[directive.start :]).startswith(("các ", "những "))
        return True

    def inherits(self, text: str, opening: str, first: Directive | None, context: Context) -> bool:
        """Whether the item opens with a directive to those named above it."""
        if first is not None and (first.start == 0 or (first.form == "modal" and opening.strip() == "")):
            return False
        if fact(text):
            return False
        if first is not None and not starts_with_action(text) and first.form == "order":
            return False
        return context.headed or starts_with_action(text) or obliges(opening if first else text)

    def orders_barely(self, item: Item, text: str) -> bool:
        """Whether an item of a conclusion orders something without naming anybody."""
        decides = level(text).startswith(_DECISIONS)
        bare = item.marker is not None and item.title is None and starts_with_action(text) and not decides
        return self.concluded and bare

    def _is_own(self, directive: Directive) -> bool:
        return self._is_self(directive.actors.names if directive.actors else ())

    def _is_self(self, names: tuple[str, ...]) -> bool:
        folded = [level(name).replace("ubnd", "ủy ban nhân dân") for name in names]
        return (
            bool(self.own) and len(folded) == 1 and (self.own.startswith(folded[0]) or folded[0].startswith(self.own))
        )


def same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two lists name the same actors."""
    return {level(x) for x in a} == {level(x) for x in b}
