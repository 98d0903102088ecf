"""The head of a notice: letterhead in two halves, kind and subject, addressees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from thongbao.export.docx.parts.breaks import evened, lines_of_body, with_room
from thongbao.export.docx.wordml import clean, gap, line, paragraph, rule_line, run, table
from thongbao.layout.letters import printed_width

if TYPE_CHECKING:
    from thongbao.export.docx.forms.form import Form
    from thongbao.notice.model import Notice

LEFT_SHARE = 0.405
"""How much of the width the issuer's half takes; the longest motto fits into the other one."""


class Head:
    """The head of one notice in one form. ``serial`` numbers the drawings of the file."""

    def __init__(self, notice: Notice, form: Form, serial: Iterator[int]) -> None:
        self.notice, self.form, self.serial = notice, form, serial
        width = form.width + 14  # a letterhead may reach out of the margins a little
        self.left = width * LEFT_SHARE
        self.right = width - self.left

    def xml(self) -> str:
        """All of it."""
        return self._loose_marks() + self._letterhead() + self._title() + self._addressees()

    def _loose_marks(self) -> str:
        """What stands at the right above everything: who may read it, and that it is a draft."""
        marks, found = self.notice.marks, ""
        circulation = "luu-hanh-dang" if self.form.party else "luu-hanh"
        for text, part in ((marks.circulation, circulation), (marks.draft, "du-thao")):
            if text:
                found += line(text, replace(self.form.look(part), align="right"))
        return found

    def _letterhead(self) -> str:
        rows = [[self._issuer(), self._motto()]]
        below = self._under_issuer(), self._date()
        rows.append([half or gap(6) for half in below])
        return table(rows, (self.left, self.right), ruled=False)

    def _issuer(self) -> str:
        form, issuer, found, wide = self.form, self.notice.issuer, "", 0.0
        for name, part in ((issuer.parent, "chu-quan"), (issuer.name, "ban-hanh")):
            if not name:
                continue
            look = form.look(part)
            lines = lines_of_body(form.words(part, name), look.size, self.left - 6, bold=look.bold)
            found += "".join(line(text, look) for text in lines)
            wide = max(printed_width(text, look.size, bold=look.bold) for text in lines)
        if not found:
            return gap(6)
        return found + self._under(form.under_issuer, "ban-hanh", wide)

    def _motto(self) -> str:
        found, wide, last = "", 0.0, ""
        for part, text in self.form.motto:
            look = self.form.look(part)
            found += line(text, look)
            wide, last = printed_width(text, look.size, bold=look.bold), part
        return found + self._under(None, last, wide)

    def _under(self, typed: str | None, part: str, wide: float) -> str:
        """What stands under a part: the typed characters, or a rule as long as its words ask for."""
        if typed is not None:
            return line(typed, replace(self.form.look(part), bold=False))
        ratio = self.form.ratios.get(part)
        return rule_line(next(self.serial), wide * ratio) if ratio else ""

    def _under_issuer(self) -> str:
        notice, form, found = self.notice, self.form, ""
        if notice.number is not None:
            found += self._to_fill(notice.number.text, "so-ky-hieu")
        if notice.subject and notice.kind.code == "CV":
            look = form.look("trich-yeu-cv")
            found += line(notice.subject, replace(look, before=max(look.before, 6)))
        for mark in (notice.marks.secrecy, notice.marks.urgency):
            if mark:
                found += self._mark(clean(mark))
        return found

    def _mark(self, mark: str) -> str:
        """Secrecy or urgency: in a frame, but for the Party."""
        look = replace(self.form.look("do-khan"), before=6)
        if self.form.party:
            return line(mark, look)
        side = max((self.left - printed_width(mark, look.size, bold=True) - 20) / 2, 0)
        return paragraph(run(mark, look), replace(look, left=side, right=side), framed=True)

    def _date(self) -> str:
        issued = self.notice.issued
        return self._to_fill(issued.text, "dia-danh-ngay") if issued else ""

    def _to_fill(self, text: str, part: str) -> str:
        """Number or date, with room where a part of it is still open."""
        look = replace(self.form.look(part), before=3)
        return paragraph(run(with_room(clean(text)), look), look)

    def _title(self) -> str:
        notice, form, found = self.notice, self.form, ""
        if notice.kind.code == "CV":
            return ""
        if notice.kind.name:
            found += line(form.words("ten-loai", notice.kind.name), replace(form.look("ten-loai"), before=14))
        if notice.subject:
            look, subject = form.look("trich-yeu"), clean(notice.subject)
            wide, side = evened(subject, look.size, form.width, bold=look.bold)
            found += line(subject, replace(look, left=side, right=side))
            found += self._under(form.under_subject, "trich-yeu", wide)
        return found

    def _addressees(self) -> str:
        names = [clean(name) for name in self.notice.addressees]
        if not names:
            return gap(8)
        label, each = self.form.look("kinh-gui-nhan"), self.form.look("kinh-gui-ten")
        ends = [";"] * len(names) if self.form.party else [*[";"] * (len(names) - 1), "."]
        texts = [f"{name.rstrip(' ;.,')}{end}" for name, end in zip(names, ends, strict=True)]
        if len(texts) == 1:
            inside = run("Kính gửi: ", label) + run(texts[0], each)
            return paragraph(inside, replace(label, align="center", before=14)) + gap(8)
        found = line("Kính gửi:", replace(label, align="left", left=self.form.width * 0.2, before=14))
        hung = replace(each, align="left", left=self.form.width * 0.35 + 8, first_line=-8)
        return found + "".join(line(f"- {text}", hung) for text in texts) + gap(8)
