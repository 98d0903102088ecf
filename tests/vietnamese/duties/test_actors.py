"""Who is named in running text: lists with a shared head, brackets, and where a name ends."""

from __future__ import annotations

import pytest

from thongbao.vietnamese.duties.actors import actors_at

NAMED = [
    ("UBND các xã Tân Hòa, Bình Sa rà soát danh sách", ["UBND xã Tân Hòa", "UBND xã Bình Sa"]),
    ("UBND các xã: Tân Hòa, Bình Sa và Đông Lâm lập phương án",
     ["UBND xã Tân Hòa", "UBND xã Bình Sa", "UBND xã Đông Lâm"]),
    ("UBND hai huyện Đông Lâm và Tây Lâm khoanh vùng", ["UBND huyện Đông Lâm", "UBND huyện Tây Lâm"]),
    ("UBND các phường Tân Hòa, Bình Sa và xã Đông Lâm",
     ["UBND phường Tân Hòa", "UBND phường Bình Sa", "UBND xã Đông Lâm"]),
    ("UBND xã Tân Hòa, huyện Đông Lâm phát dọn", ["UBND xã Tân Hòa, huyện Đông Lâm"]),
    ("UBND các xã Tân Hòa, Bình Sa, Công an tỉnh tháo dỡ", ["UBND xã Tân Hòa", "UBND xã Bình Sa", "Công an tỉnh"]),
    ("Chủ tịch UBND các xã Tân Hòa, Bình Sa kiểm tra", ["Chủ tịch UBND xã Tân Hòa", "Chủ tịch UBND xã Bình Sa"]),
    ("Sở Y tế, Sở Tài chính các tỉnh Đông Lâm, Tây Lâm thẩm định",
     ["Sở Y tế", "Sở Tài chính tỉnh Đông Lâm", "Sở Tài chính tỉnh Tây Lâm"]),
    ("Công an các phường 1, 2 và 3 tuần tra", ["Công an phường 1", "Công an phường 2", "Công an phường 3"]),
    ("các bộ: Quốc phòng, Công an, Ngoại giao chuẩn bị", ["bộ Quốc phòng", "bộ Công an", "bộ Ngoại giao"]),
    ("các Sở: Tài chính, Nội vụ, Công an tỉnh rà soát", ["Sở Tài chính", "Sở Nội vụ", "Công an tỉnh"]),
    ("Giám đốc các Sở Tài chính, Nội vụ rà soát", ["Giám đốc Sở Tài chính", "Giám đốc Sở Nội vụ"]),
    ("UBND các xã (có đường đi qua), Sở Xây dựng, Công an tỉnh tháo dỡ",
     ["UBND các xã (có đường đi qua)", "Sở Xây dựng", "Công an tỉnh"]),
    ("Sở Lao động - thương binh và xã hội chủ trì", ["Sở Lao động - thương binh và xã hội"]),
    ("Sở Nội vụ được giao chủ trì xây dựng đề án", ["Sở Nội vụ"]),
    ("các đơn vị được giao chủ trì nhiệm vụ khẩn trương báo cáo", ["các đơn vị được giao chủ trì nhiệm vụ"]),
    ("Tổ công tác có nhiệm vụ kiểm tra các chợ", ["Tổ công tác"]),
    ("Công an tỉnh canh gác trụ sở", ["Công an tỉnh"]),
    ("Kế toán các trường đối chiếu số liệu", ["Kế toán các trường"]),
    ("UBND các xã: Tân Hòa; Bình Sa; Đông Lâm bố trí quỹ đất",
     ["UBND xã Tân Hòa", "UBND xã Bình Sa", "UBND xã Đông Lâm"]),
    ("Đội Quản lý trật tự đô thị dẹp bỏ hàng rong", ["Đội Quản lý trật tự đô thị"]),
    ("Trung tâm GDNN-GDTX siết chặt kỷ cương", ["Trung tâm GDNN-GDTX"]),
    ("Hiệu trưởng các trường tiểu học, THCS dạy bù", ["Hiệu trưởng các trường tiểu học, THCS"]),
    ("Công ty Điện lực An Bình cắt cử nhân lực", ["Công ty Điện lực An Bình"]),
    ("Cảng vụ Hàng không miền Trung phối hợp", ["Cảng vụ Hàng không miền Trung"]),
    ("Ban Quản lý dự án 12 lập lại tiến độ", ["Ban Quản lý dự án 12"]),
    ("Hội đồng nghiệm thu họp", ["Hội đồng nghiệm thu"]),
    ("Các Tổng cục, Cục, Vụ, Viện rà soát", ["Các Tổng cục, Cục, Vụ, Viện"]),
    ("các hộ kinh doanh dịch vụ ăn uống, karaoke, quán nước tạm dừng",
     ["các hộ kinh doanh dịch vụ ăn uống, karaoke, quán nước"]),
    ("Ban Chỉ huy Quân sự các cấp trực 24/24 giờ", ["Ban Chỉ huy Quân sự các cấp"]),
    ("Tỉnh ủy những vấn đề phát sinh", ["Tỉnh ủy"]),
    ("các Đội Thi công số 1, số 2 và số 3 rà soát", ["Đội Thi công số 1", "Đội Thi công số 2", "Đội Thi công số 3"]),
    ("các sở Tài chính, Quy hoạch và Kiến trúc rà soát", ["sở Tài chính", "sở Quy hoạch và Kiến trúc"]),
    ("Đảng ủy Công ty xây dựng quy chế", ["Đảng ủy Công ty"]),
    ("Công chức Địa chính - xây dựng phối hợp với Trưởng thôn", ["Công chức Địa chính - xây dựng"]),
    ("các đồng chí Ủy viên Ban Thường vụ được phân công phụ trách địa bàn tăng cường xuống cơ sở",
     ["Ủy viên Ban Thường vụ được phân công phụ trách địa bàn"]),
    ("các hộ chăn nuôi cung ứng đủ con giống", ["các hộ chăn nuôi"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[text[:40] for text, _ in NAMED])
def test_actors_are_named_each(text: str, names: list[str]) -> None:
    found = actors_at(text)
    assert found is not None
    assert list(found.names) == names
