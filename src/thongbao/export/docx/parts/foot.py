"""The foot: recipients beside the signature, and the annexes, each a section of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thongbao.export.docx.package import section
from thongbao.export.docx.parts.breaks import annex_title, authority_lines
from thongbao.export.docx.parts.tables import table_of
from thongbao.export.docx.wordml import Look, clean, gap, line, paragraph, table

if TYPE_CHECKING:
    from thongbao.export.docx.forms.form import Form
    from thongbao.notice.model import Appendix, Notice, Signer

_SEAL = 4
"""Empty lines between post and name, for the hand and the seal."""


class Foot:
    """What follows the body of one notice in one form."""

    def __init__(self, notice: Notice, form: Form) -> None:
        self.notice, self.form = notice, form

    def xml(self) -> str:
        """All of it, with the section of the last page."""
        found = gap(6, keep_next=True) + self._signed()
        annexes = self.notice.appendices
        for order, annex in enumerate(annexes):
            found += paragraph("", Look(size=2), section=section(self.form, restart=order > 0))
            found += self._annex(annex)
        return found + section(self.form, restart=bool(annexes))

    def _signed(self) -> str:
        signers, width = [self._signer(one) for one in self.notice.signature], self.form.width
        if len(signers) > 1:
            high = max(len(above) for above, _ in signers)
            cells = ["".join([*above, *[gap(14)] * (high - len(above) + _SEAL), name]) for above, name in signers]
            found = table([cells], [width / len(cells)] * len(cells), ruled=False)
            return found + gap(6, keep_next=True) + self._recipients()
        right = "".join([*signers[0][0], *[gap(14)] * _SEAL, signers[0][1]]) if signers else gap(6)
        halves = [self._recipients() or gap(6), right]
        return table([halves], (width * 0.47, width * 0.53), ruled=False)

    def _recipients(self) -> str:
        notice, form = self.notice, self.form
        entries = [f"- {clean(one.text).rstrip(' ;')}" for one in notice.recipients]
        if notice.archive is not None:
            label = "Lưu" if form.party else "Lưu:"
            entries.append(f"- {label} {clean(notice.archive.text)}")
        if not entries:
            return ""
        look = form.look("noi-nhan-ds")
        *others, last = entries
        found = line("Nơi nhận:", form.look("noi-nhan-nhan"), keep_next=True)
        found += "".join(line(f"{text};", look, keep_next=True) for text in others)
        return found + line(f"{last}.", look)

    def _signer(self, signer: Signer) -> tuple[list[str], str]:
        """The lines above the signature, and the name below it."""
        form = self.form
        authority = authority_lines(form.words("quyen-han", signer.authority))
        above = [line(text, form.look("quyen-han")) for text in authority if text]
        if signer.position:
            above.append(line(form.words("chuc-vu", signer.position), form.look("chuc-vu")))
        return above, line(signer.name or "", form.look("ho-ten"))

    def _annex(self, annex: Appendix) -> str:
        form, found, prose = self.form, "", self.form.look("noi-dung")
        parts = annex_title(clean(annex.title)) if annex.title else ()
        for text, part in zip(parts, ("phu-luc-nhan", "phu-luc-tieu-de", "phu-luc-kem-theo"), strict=False):
            if text:
                found += line(text, form.look(part))
        found += gap(8) if found else ""
        for place in range(len(annex.text) + 1):
            tables = [one for one in annex.tables if min(one.after, len(annex.text)) == place]
            found += "".join(table_of(one, form) for one in tables)
            found += line(annex.text[place], prose) if place < len(annex.text) else ""
        return found or gap(6)
