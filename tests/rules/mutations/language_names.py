"""Names of bodies."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("X-TEN-COQUAN-NHAT-QUAN", fixed=False)
def another_name(notice: Mutant) -> None:
    notice.replace("b) Giao Sở Giáo dục và Đào tạo tổ chức", "b) Giao Sở Giáo dục và Giáo dục tổ chức")


@breaks("X-TEN-COQUAN-NHAT-QUAN", fixed=False)
def field_twice(notice: Mutant) -> None:
    notice.replace("đã có nhiều cố gắng", "cùng Phòng Kinh tế và Kinh tế đã có nhiều cố gắng")


@breaks("X-TEN-COQUAN-DANH-MUC")
def no_such_body(notice: Mutant) -> None:
    notice.replace("đã có nhiều cố gắng", "cùng Sở Văn hóa, Thể thao và Du lích đã có nhiều cố gắng")


@breaks("X-TEN-COQUAN-HIEU-LUC")
def gone_since(notice: Mutant) -> None:
    notice.replace("phối hợp với Sở Xây dựng rà soát", "phối hợp với Sở Giao thông vận tải rà soát")


@breaks("X-TEN-COQUAN-HIEU-LUC")
def gone_since_in_short(notice: Mutant) -> None:
    notice.replace("phối hợp với Sở Xây dựng rà soát", "phối hợp với Sở TN&MT rà soát")


@breaks("X-TEN-COQUAN-NHAT-QUAN")
def other_marks(notice: Mutant) -> None:
    effort = "Trung tâm Đổi mới giáo dục, {} và Trung tâm Đổi mới giáo dục đã có nhiều cố gắng"
    notice.replace("đã có nhiều cố gắng", effort.format("Trung tâm Đội mới giáo dục"))


@breaks("X-TEN-COQUAN-NHAT-QUAN")
def other_capitals(notice: Mutant) -> None:
    notice.replace("đã có nhiều cố gắng", "cùng Ban Chỉ đạo tỉnh, Ban chỉ đạo xã đã có nhiều cố gắng")
