"""The register of outgoing or incoming documents, with the columns of Annex IV of Decree 30/2020/NĐ-CP.

The heads are those of the decree in any language. What a notice does not tell (when it arrived, how many copies went
out) is left for the clerk to fill in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from thongbao.export.facts import date_of, joined, kind_and_subject, number_and_symbol, plain, signers
from thongbao.export.xlsx.sheet import Column, Sheet
from thongbao.messages import say

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

COLUMNS = {
    "outgoing": (
        ("Số, ký hiệu văn bản", 18), ("Ngày tháng văn bản", 13), ("Tên loại và trích yếu nội dung văn bản", 50),
        ("Người ký", 20), ("Nơi nhận văn bản", 44), ("Đơn vị, người nhận bản lưu", 16), ("Số lượng bản", 10),
        ("Ngày chuyển", 13), ("Ký nhận", 12), ("Ghi chú", 14),
    ),
    "incoming": (
        ("Ngày đến", 13), ("Số đến", 9), ("Tác giả", 28), ("Số, ký hiệu văn bản", 18), ("Ngày tháng văn bản", 13),
        ("Tên loại và trích yếu nội dung văn bản", 50), ("Đơn vị hoặc người nhận", 24), ("Ngày chuyển", 13),
        ("Ký nhận", 12), ("Ghi chú", 14),
    ),
}  # fmt: skip
_TITLES = {"outgoing": "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "incoming": "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"}


class Register(Sheet):
    """The sheet of documents."""

    def __init__(self, book: Any, kind: Literal["outgoing", "incoming"]) -> None:
        self.kind = kind
        columns = [Column(*column) for column in COLUMNS[kind]]
        super().__init__(book, say(f"export.register.{kind}"), _TITLES[kind], columns)
        told = {0, 1, 2, 3, 4, 5} if kind == "outgoing" else {2, 3, 4, 5}
        looks = [(at, self.date if "Ngày" in column.head else self.text) for at, column in enumerate(columns)]
        self.left = [(at, look) for at, look in looks if at not in told]
        """Columns that are for the clerk, and how they look."""

    def add(self, notice: Notice) -> None:
        """The row of a notice."""
        if self.kind == "outgoing":
            recipients = joined([*notice.addressees, *(one.text for one in notice.recipients)])
            kept = plain(notice.archive.text) if notice.archive else ""
            texts = {
                0: number_and_symbol(notice), 2: kind_and_subject(notice), 3: signers(notice), 4: recipients, 5: kept,
            }  # fmt: skip
            issued = 1
        else:
            texts = {2: plain(notice.issuer.name), 3: number_and_symbol(notice), 5: kind_and_subject(notice)}
            issued = 4
        row = self.next_row(texts)
        self.put_date(row, issued, date_of(notice))
        for at, look in self.left:
            self.put(row, at, "", look)
