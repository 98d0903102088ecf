"""Write samples/export/phieu-giao-viec.docx, the Word template that the page on templates shows."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from thongbao.export.template.word import steady

TARGET = Path(__file__).resolve().parents[1] / "samples" / "export" / "phieu-giao-viec.docx"
HEADS = ("STT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời hạn", "Ký nhận")
ROW = (
    "{{ loop.index }}", "{{ task.text }}", '{{ task.lead | join("; ") }}', '{{ task.coordinators | join("; ") }}',
    "{{ (task.deadline.date | day) or task.deadline.text }}", "",
)  # fmt: skip
WIDTHS = (1.0, 6.3, 3.2, 2.6, 2.3, 1.6)


def main() -> None:
    """Write the file anew."""
    page = Document()
    style = page.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    sheet = page.sections[0]
    sheet.page_width, sheet.page_height = Cm(21), Cm(29.7)
    sheet.left_margin, sheet.right_margin, sheet.top_margin, sheet.bottom_margin = Cm(2.5), Cm(1.5), Cm(2), Cm(2)
    _line(page.add_paragraph(), "PHIẾU GIAO VIỆC", bold=True, size=15)
    _line(page.add_paragraph(), "Theo {{ notice.kind.name }} {{ notice.label }} ngày {{ notice.issued.date | day }}")
    _line(page.add_paragraph(), "của {{ notice.issuer.name }}")
    _line(page.add_paragraph(), "{{ notice.subject }}", bold=True)
    table = page.add_table(rows=4, cols=len(HEADS))
    table.style, table.autofit = "Table Grid", False
    table.cell(1, 0).text = "{%tr for task in notice.tasks %}"
    table.cell(3, 0).text = "{%tr endfor %}"
    for at, width in enumerate(WIDTHS):
        for row in (0, 2):
            table.cell(row, at).text = (HEADS, ROW)[row // 2][at]
            cell = table.cell(row, at).paragraphs[0]
            cell.paragraph_format.space_after = Pt(0)
            for run in cell.runs:
                run.font.size, run.bold = Pt(11), row == 0 or None
        table.columns[at].width = Cm(width)
        for box in table.columns[at].cells:
            box.width = Cm(width)
    page.add_paragraph()
    foot = page.add_table(rows=1, cols=2)
    names = ("NGƯỜI NHẬN VIỆC", "{{ values.nguoi_giao | default('NGƯỜI GIAO VIỆC') }}")
    for box, words in zip(foot.rows[0].cells, names, strict=True):
        _line(box.paragraphs[0], words, bold=True)
    made = io.BytesIO()
    page.core_properties.author, page.core_properties.title = "", "Phiếu giao việc"
    page.save(made)
    TARGET.write_bytes(steady(made.getvalue()))


def _line(paragraph: Paragraph, words: str, *, bold: bool = False, size: int = 13) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(words)
    run.bold, run.font.size = bold, Pt(size)


if __name__ == "__main__":
    main()
