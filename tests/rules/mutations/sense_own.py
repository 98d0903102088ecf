"""The notice against itself."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("X-SO-KY-HIEU-KHOP-TEN-LOAI", base="tld1014-thong-bao")
def symbol_of_another_kind(notice: Mutant) -> None:
    notice.replace("05/TB-LĐLĐ", "05/KH-LĐLĐ")


@breaks("X-SO-KY-HIEU-KHOP-TEN-LOAI", fixed=False)
@breaks("X-SO-KY-HIEU-KHOP-TEN-LOAI", base="hd05-ket-luan", fixed=False)
def properties_of_the_file_before(notice: Mutant) -> None:
    start, end = notice.parts["docProps/core.xml"].decode().split("<dc:title>")
    title = "QUYẾT ĐỊNH Về việc khen thưởng năm 2024"
    notice.parts["docProps/core.xml"] = f"{start}<dc:title>{title}</dc:title>{end.split('</dc:title>')[1]}".encode()


@breaks("X-NAM-LECH", base="nd30-cong-van")
def opening_of_another_year(notice: Mutant) -> None:
    notice.replace(
        "về cải cách hành chính năm 2026, Sở Nội vụ", "về kết quả cải cách hành chính quý I năm 2025, Sở Nội vụ"
    )


@breaks("X-NAM-LECH")
def heading_of_another_year(notice: Mutant) -> None:
    notice.replace("NHIỆM VỤ TRỌNG TÂM", "CHUẨN BỊ NĂM HỌC 2025 - 2026")


@breaks("X-CHO-TRONG")
def left_blank(notice: Mutant) -> None:
    notice.replace("trước ngày 20 tháng 5 năm 2026", "trước ngày ..... tháng 5 năm 2026")


@breaks("X-CHO-TRONG", base="hd36-ket-luan")
def left_in_brackets(notice: Mutant) -> None:
    notice.replace("rà soát danh sách đảng viên", "rà soát danh sách đảng viên [nội dung cụ thể]")


@breaks("X-THAM-CHIEU", base="nd30-quyet-dinh")
def no_such_clause(notice: Mutant) -> None:
    notice.replace(
        "Tổ công tác báo cáo Ủy ban nhân dân tỉnh",
        "Ngoài việc tại khoản 5 Điều này, Tổ công tác báo cáo Ủy ban nhân dân tỉnh",
    )


@breaks("X-THAM-CHIEU", base="nd30-quyet-dinh")
def no_such_article(notice: Mutant) -> None:
    notice.replace("- Như Điều 4;", "- Như Điều 6;")


@breaks("X-THAM-CHIEU")
def no_such_part(notice: Mutant) -> None:
    notice.replace("Giao Sở Tài chính tham mưu", "Trên cơ sở mục III Thông báo này, giao Sở Tài chính tham mưu")


@breaks("X-PHU-LUC", base="hd05-ket-luan")
def appendix_absent(notice: Mutant) -> None:
    notice.replace("rà soát dữ liệu đảng viên", "rà soát dữ liệu đảng viên tại Phụ lục kèm theo Thông báo này")


@breaks("ND30-C10-CHI-DAN", base="nd30-quyet-dinh")
def appendix_unknown(notice: Mutant) -> None:
    notice.replace("tại Phụ lục II kèm theo Quyết định", "tại Phụ lục III kèm theo Quyết định")


@breaks("ND30-C10-CHI-DAN")
def appendix_unnamed(notice: Mutant) -> None:
    notice.replace("tại Phụ lục kèm theo Thông báo này;", "trên địa bàn tỉnh;")


@breaks("ND30-C10-CHI-DAN", base="nd30-cong-van")
def appendix_absent_from_letter(notice: Mutant) -> None:
    notice.replace("Cử 01 công chức làm đầu mối", "Cử 01 công chức làm đầu mối (theo Phụ lục kèm theo)")


@breaks("X-TRUNG-NOI-NHAN")
def recipient_twice(notice: Mutant) -> None:
    notice.replace("- Sở Xây dựng;", "- Sở Tài chính;")


@breaks("X-THU-TU-MUC", base="hd36-ket-luan")
def number_left_out(notice: Mutant) -> None:
    notice.replace("3. Giao Ban Tổ chức", "4. Giao Ban Tổ chức")
