"""Who must do what: frames of directives, inheritance, and what is no task."""

from __future__ import annotations

import pytest

from tests.recognise.reading import FOOT, conclusions, read_text
from thongbao.layout.blocks import Cell, Grid, Para
from thongbao.recognise.tasks.tables import tasks_of_table

SINGLE = [
    ("1. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ và các cơ quan liên quan tham mưu phương án.",
     ["Sở Tài chính"], ["Sở Nội vụ", "các cơ quan liên quan"]),
    ("1. Thống nhất giao Văn phòng UBND tỉnh, Sở Nội vụ giải quyết kiến nghị.",
     ["Văn phòng UBND tỉnh", "Sở Nội vụ"], []),
    ("1. Đối với các cụm công nghiệp: Giao UBND phường Tân Hòa tìm kiếm nhà đầu tư.", ["UBND phường Tân Hòa"], []),
    ("1. Nhất trí chủ trương di dời chợ; giao UBND xã Tân Sơn lập phương án.", ["UBND xã Tân Sơn"], []),
    ("1. Sở Xây dựng làm việc cụ thể, thống nhất với Sở Tài chính về nguồn vốn.", ["Sở Xây dựng"], ["Sở Tài chính"]),
    ("1. Công an tỉnh: Sẵn sàng phương án bảo vệ.", ["Công an tỉnh"], []),
    ("1. Các Sở: Tài chính, Nông nghiệp và Môi trường khẩn trương thẩm định hồ sơ.",
     ["Sở Tài chính", "Sở Nông nghiệp và Môi trường"], []),
    ("1. Các Bộ Tài nguyên và Môi trường, Tư pháp rà soát dự thảo.",
     ["Bộ Tài nguyên và Môi trường", "Bộ Tư pháp"], []),
    ("1. Yêu cầu Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường báo cáo kết quả.",
     ["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã, phường"], []),
    ("1. Giao đồng chí Giám đốc Sở Y tế chỉ đạo các bệnh viện phối hợp với UBND các xã tiêm phòng.",
     ["Giám đốc Sở Y tế"], []),
    ("1. Sở Văn hóa, Thể thao và Du lịch cùng Báo An Bình xây dựng chuyên trang.",
     ["Sở Văn hóa, Thể thao và Du lịch"], ["Báo An Bình"]),
    ("1. Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh đẩy nhanh tiến độ.",
     ["Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh"], []),
    ("1. UBND các quận, huyện (Tân Hòa, Bình Sa) chủ trì tháo dỡ.", ["UBND các quận, huyện (Tân Hòa, Bình Sa)"], []),
    ("1. Sau khi thi công, Công ty Cổ phần đầu tư xây dựng hạ tầng và giao thông có trách nhiệm hoàn trả mặt bằng.",
     ["Công ty Cổ phần đầu tư xây dựng hạ tầng và giao thông"], []),
    ("1. Giao Bộ Ngoại giao rà soát danh sách ngư dân.", ["Bộ Ngoại giao"], []),
    ("1. UBND các huyện Đông Lâm, Tây Lâm thống kê thiệt hại.", ["UBND huyện Đông Lâm", "UBND huyện Tây Lâm"], []),
    ("1. Kế toán các trường đối chiếu số liệu với Kho bạc.", ["Kế toán các trường"], []),
    ("1. Các tổ dân phố nhắc người dân đổ rác đúng giờ.", ["Các tổ dân phố"], []),
    ("1. Đề nghị quý khách hàng dự trữ nước sinh hoạt trước ngày 12/3/2026.", ["quý khách hàng"], []),
    ("1. Tổ công tác có nhiệm vụ: kiểm tra các chợ; báo cáo UBND tỉnh.", ["Tổ công tác"], []),
    ("1. Sở Nội vụ được giao chủ trì, phối hợp với Sở Tài chính xây dựng đề án.", ["Sở Nội vụ"], ["Sở Tài chính"]),
    ("1. Sở Nội vụ là cơ quan thường trực, theo dõi, đôn đốc.", ["Sở Nội vụ"], []),
    ("1. Văn phòng đôn đốc, tổng hợp kết quả.", ["Văn phòng"], []),
    ("1. Thanh tra huyện thụ lý đơn khiếu nại.", ["Thanh tra huyện"], []),
    ("1. Ban Bồi thường, giải phóng mặt bằng huyện công khai phương án.",
     ["Ban Bồi thường, giải phóng mặt bằng huyện"], []),
    ("1. Phòng Vật tư thiết bị y tế kiểm định máy thở.", ["Phòng Vật tư thiết bị y tế"], []),
    ("1. Phòng Kế hoạch tổng hợp, trình Giám đốc phê duyệt.", ["Phòng Kế hoạch"], []),
    ("1. Phòng Kế hoạch tổng hợp báo cáo Giám đốc.", ["Phòng Kế hoạch tổng hợp"], []),
    ("1. Các đồng chí Phó Chủ tịch, trưởng các phòng chuẩn bị nội dung.", ["Phó Chủ tịch", "trưởng các phòng"], []),
    ("1. Giao Ban Tài chính (chủ trì), phối hợp với Ban Pháp chế làm việc với Ngân hàng An Bình về hạn mức.",
     ["Ban Tài chính"], ["Ban Pháp chế"]),
    ("1. Phân công ông Trần Văn An, Phó Giám đốc, chỉ đạo đợt sửa chữa.", ["Trần Văn An, Phó Giám đốc"], []),
    ("1. Về mặt bằng: UBND tỉnh Hải Sa chịu trách nhiệm toàn diện về tiến độ, hoàn thành chi trả trong quý IV.",
     ["UBND tỉnh Hải Sa"], []),
    ("1. Về cơ sở vật chất: giao thầy Trần Văn Công, Phó Hiệu trưởng sửa chữa bàn ghế.",
     ["Trần Văn Công, Phó Hiệu trưởng"], []),
    ("1. Phòng Kỹ thuật ươm thêm cây xanh.", ["Phòng Kỹ thuật"], []),
    ("1. Xưởng May 2 bảo dưỡng máy.", ["Xưởng May 2"], []),
    ("1. Các hộ có đất thu hồi có trách nhiệm kê khai tài sản.", ["Các hộ có đất thu hồi"], []),
    ("1. Chủ tịch UBND các huyện và Giám đốc các Sở: Xây dựng, Tài chính giải trình nguyên nhân.",
     ["Chủ tịch UBND các huyện", "Giám đốc Sở Xây dựng", "Giám đốc Sở Tài chính"], []),
    ("1. Thông tấn xã Việt Nam tăng cường đưa tin.", ["Thông tấn xã Việt Nam"], []),
    ("1. Nhân viên y tế đo thân nhiệt, tổng hợp số liệu.", ["Nhân viên y tế"], []),
    ("1. Văn phòng Huyện ủy dự trù kinh phí.", ["Văn phòng Huyện ủy"], []),
    ("1. Tổ bảo vệ không cho người lạ vào trường.", ["Tổ bảo vệ"], []),
    ("1. Trung tâm Y tế: là đầu mối theo dõi, tổng hợp.", ["Trung tâm Y tế"], []),
    ("1. Phân công các đồng chí Ủy viên Ban Chấp hành Huyện đoàn theo dõi hoạt động tại cơ sở.",
     ["Ủy viên Ban Chấp hành Huyện đoàn"], []),
    ("1. Giao Sở Y tế chỉ đạo Chi cục Dân số chủ trì, phối hợp với Báo An Bình đưa tin.", ["Sở Y tế"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lead", "coordinators"), SINGLE, ids=[text[3:40] for text, _, _ in SINGLE])
def test_one_item_one_task(text: str, lead: list[str], coordinators: list[str]) -> None:
    (task,) = conclusions(text).tasks
    assert (list(task.lead), list(task.coordinators)) == (lead, coordinators)
    assert task.text == text[3:]
    assert task.section == "1"


def test_who_answers_for_the_work_does_it() -> None:
    """The actor of the item itself, and not the one named above it."""
    tasks = conclusions(
        "1. UBND các xã, phường thực hiện các nhiệm vụ sau:",
        "- Chủ tịch UBND xã chịu trách nhiệm trước Chủ tịch UBND tỉnh về tiến độ; rà soát, tháo dỡ biển quảng cáo.",
    ).tasks
    assert [t.lead for t in tasks] == [("Chủ tịch UBND xã",)]


@pytest.mark.parametrize(
    "line",
    [
        "1. Các sở, ban, ngành có trách nhiệm:",
        "1. Các sở, ban, ngành có các nhiệm vụ sau:",
        "1. Đề nghị các sở, ban, ngành quan tâm chỉ đạo:",
        "1. Các sở, ban, ngành cần tập trung lãnh đạo, chỉ đạo thực hiện tốt các nhiệm vụ sau:",
        "1. Các sở, ban, ngành",
    ],
)
def test_a_line_that_names_who_acts_hands_the_actor_down(line: str) -> None:
    (task,) = conclusions(line, "- Cử 01 công chức làm đầu mối.").tasks
    assert [name.lower() for name in task.lead] == ["các sở, ban, ngành"]


def test_a_list_of_duties_hands_down_the_actor_without_its_verb() -> None:
    tasks = conclusions("1. Tổ công tác có nhiệm vụ:", "- Kiểm tra các chợ;", "- Báo cáo kết quả.").tasks
    assert [t.lead for t in tasks] == [("Tổ công tác",), ("Tổ công tác",)]


def test_orders_in_turn_are_a_task_each() -> None:
    tasks = conclusions("1. Giao Sở Nội vụ rà soát biên chế; giao Sở Tài chính bố trí kinh phí trước ngày 30/6.").tasks
    assert [(t.lead, t.text) for t in tasks] == [
        (("Sở Nội vụ",), "Giao Sở Nội vụ rà soát biên chế"),
        (("Sở Tài chính",), "giao Sở Tài chính bố trí kinh phí trước ngày 30/6."),
    ]
    assert [t.deadline and t.deadline.date for t in tasks] == [None, "2026-06-30"]


def test_children_inherit_the_actor_of_a_heading() -> None:
    tasks = conclusions("1. Sở Công Thương", "- Chủ trì theo dõi tiến độ.", "- Mời chủ đầu tư đến làm việc.").tasks
    assert [(t.section, t.lead) for t in tasks] == [("1/-1", ("Sở Công Thương",)), ("1/-2", ("Sở Công Thương",))]


def test_a_lead_in_hands_down_actor_coordinators_and_deadline() -> None:
    tasks = conclusions(
        "1. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện các nhiệm vụ sau trước ngày 30/6/2026:",
        "- Rà soát danh sách;",
        "- Tổ chức tập huấn.",
    ).tasks
    assert [(t.lead, t.coordinators, t.deadline and t.deadline.date) for t in tasks] == [
        (("Sở Y tế",), ("Công an tỉnh",), "2026-06-30"),
        (("Sở Y tế",), ("Công an tỉnh",), "2026-06-30"),
    ]


def test_an_item_with_a_directive_and_a_list_is_a_task_and_so_is_each_item_of_the_list() -> None:
    tasks = conclusions(
        "1. Giao Sở Nội vụ hoàn thành số hóa hồ sơ trước ngày 30/9/2026, trong đó chú ý:",
        "- Kiểm tra chất lượng ảnh;",
        "- Bảo đảm an toàn thông tin.",
    ).tasks
    assert [(t.section, t.lead) for t in tasks] == [
        ("1", ("Sở Nội vụ",)), ("1/-1", ("Sở Nội vụ",)), ("1/-2", ("Sở Nội vụ",)),
    ]  # fmt: skip
    assert [t.deadline and t.deadline.date for t in tasks] == ["2026-09-30", None, None]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [
            "I. ĐÁNH GIÁ CHUNG",
            "- Sở Nội vụ đã chủ trì rà soát 12 đơn vị.",
            "- Sở Y tế phối hợp Công an tỉnh kiểm tra tốt.",
        ],
        ["1. Cơ bản thống nhất với báo cáo của Sở Nội vụ."],
        ["1. Đánh giá cao nỗ lực của các sở, ngành trong thời gian qua."],
        ["1. Công tác phối hợp giữa các ngành còn chậm."],
        ["1. Chủ đầu tư chịu trách nhiệm về tính chính xác của hồ sơ."],
        ["1. Giám đốc Sở Y tế chịu trách nhiệm trước UBND tỉnh về chất lượng thuốc."],
        ["1. Tổ công tác tự giải thể khi hoàn thành nhiệm vụ."],
        ["1. Sinh viên nộp đủ hồ sơ trước ngày 20/9/2026 được nhận giấy chứng nhận sớm."],
        ["1. Ban Quản lý dự án, các nhà thầu phải xác định đây là công trình trọng điểm."],
        ["1. Phê duyệt phương án thưởng quý I."],
        ["1. Toàn thể giáo viên, nhân viên nâng cao ý thức trách nhiệm."],
        ["1. Sở Nội vụ:", "- Chịu trách nhiệm trước UBND tỉnh nếu để xảy ra sai phạm."],
        ["1. Đánh giá chung: Các đơn vị tổ chức thực hiện nghiêm túc kế hoạch; Sở Nội vụ chủ trì rà soát 12 đơn vị."],
        ["1. Hội đồng nhất trí đánh giá nhà trường đã hoàn thành chương trình."],
        ["1. Một số giáo viên nộp điểm còn chậm, cần khắc phục."],
        ["1. Các cấp ủy, mỗi cán bộ, đảng viên cần nêu cao tinh thần trách nhiệm."],
        ["1. Đối với sinh viên:", "- Sinh viên có từ 02 bài báo trở lên được cộng điểm ưu tiên."],
        ["1. Đối với các tổ chức:", "- Trung tâm không hoàn trả hồ sơ đã nộp."],
        ["1. UBND tỉnh yêu cầu lãnh đạo các sở, ngành nêu cao tinh thần trách nhiệm, không đùn đẩy, né tránh."],
    ],
    ids=lambda paragraphs: paragraphs[-1][:40],
)
def test_what_is_no_task(paragraphs: list[str]) -> None:
    assert conclusions(*paragraphs).tasks == ()


def test_a_reported_order_is_none_of_this_document() -> None:
    text = "1. Nghị định số 06/2022/NĐ-CP ngày 07/01/2022 về bảo vệ tầng ô-dôn giao Bộ Tài chính thành lập sàn."
    assert conclusions(text).tasks == ()


def test_recurring_duties_and_receivers() -> None:
    (task,) = conclusions("1. Văn phòng UBND tỉnh tổng hợp, báo cáo Chủ tịch UBND tỉnh trước ngày 25 hằng tháng.").tasks
    assert task.deadline is not None and task.deadline.date is None and task.deadline.recurring is not None
    assert task.deadline.recurring.rrule == "FREQ=MONTHLY;BYMONTHDAY=25"
    assert task.reports_to == "Chủ tịch UBND tỉnh"


def test_an_unmarked_text_orders_sentence_by_sentence() -> None:
    notice = read_text(
        "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nSố: 5/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do -"
        " Hạnh phúc\n"
        "An Bình, ngày 20 tháng 4 năm 2026\nTHÔNG BÁO\nVề việc treo cờ Tổ quốc\n"
        "Nhân dịp ngày lễ 30/4, Ủy ban nhân dân tỉnh đề nghị các cơ quan, đơn vị và các hộ gia đình trên địa"
        " bàn tỉnh treo cờ "
        "từ ngày 29/4/2026 đến hết ngày 02/5/2026.\nỦy ban nhân dân các xã, phường kiểm tra, nhắc nhở việc treo"
        " cờ./.\n" + FOOT
    )
    assert [t.lead for t in notice.tasks] == [
        ("các cơ quan, đơn vị", "các hộ gia đình trên địa bàn tỉnh"),
        ("Ủy ban nhân dân các xã, phường",),
    ]
    assert notice.tasks[0].deadline is not None and notice.tasks[0].deadline.date == "2026-05-02"
    assert [t.section for t in notice.tasks] == ["(1)", "(2)"]


def test_a_table_that_assigns_work_gives_a_task_a_row() -> None:
    tasks = conclusions(
        "1. Phân công nhiệm vụ:",
        "",
        "| STT | Nội dung | Đơn vị chủ trì | Phối hợp | Thời hạn |",
        "| --- | --- | --- | --- | --- |",
        "| 1 | Rà soát biên chế | Sở Nội vụ | Sở Tài chính | Trước ngày 30/6/2026 |",
        "| 2 | Tập huấn | Trường Chính trị tỉnh | | Quý III/2026 |",
        "",
    ).tasks
    assert [(t.section, t.lead, t.coordinators, t.deadline and t.deadline.date) for t in tasks] == [
        ("1/1", ("Sở Nội vụ",), ("Sở Tài chính",), "2026-06-30"),
        ("1/2", ("Trường Chính trị tỉnh",), (), "2026-09-30"),
    ]


def test_a_heading_in_one_wide_cell_is_no_task() -> None:
    def row(*words: str) -> tuple[Cell, ...]:
        return tuple(Cell(blocks=(Para(text),), column=at) for at, text in enumerate(words))

    wide = (Cell(blocks=(Para("I"),)), Cell(blocks=(Para("Số hóa hộ tịch"),), column=1, columns=2))
    rows = (row("STT", "Nhiệm vụ", "Chủ trì"), wide, row("1", "Kiểm đếm sổ", "Phòng Tư pháp"))
    assert [task.text for task in tasks_of_table(Grid(rows=rows, ruled=True), "1", None, None)] == ["Kiểm đếm sổ"]


@pytest.mark.parametrize(
    "words",
    ["tổng hợp khó khăn, vướng mắc (nếu có) trước ngày 30/6/2026.", "hoàn thành tuyển sinh trước ngày 30/6/2026."],
)
def test_an_aside_or_an_enrolment_leaves_the_deadline(words: str) -> None:
    (task,) = conclusions(f"1. Giao Sở Tài chính {words}").tasks
    assert task.deadline is not None and task.deadline.date == "2026-06-30"


@pytest.mark.parametrize(
    "text",
    ["- Sở A: " * 2600, "1. Trước " + "sau khi họp, " * 3000, "1. " + "; " * 15_000, "1. Giao Sở A họp. " * 2000],
    ids=["colons", "clauses", "semicolons", "orders"],
)
def test_an_endless_item_is_read_in_part_with_a_doubt(text: str) -> None:
    notice = conclusions(text)
    assert "tasks" in {doubt.path for doubt in notice.doubts}
    assert " ".join(notice.sections[0].text).count(";") == text.rstrip().count(";")


@pytest.mark.parametrize(
    ("cell", "leads"),
    [
        ("Trung tâm Đổi mới sáng tạo và Khởi nghiệp", ("Trung tâm Đổi mới sáng tạo và Khởi nghiệp",)),
        ("Phòng Đào tạo Phòng Sau đại học", ("Phòng Đào tạo", "Phòng Sau đại học")),
        ("Phòng Kế toán và Phòng Nội vụ", ("Phòng Kế toán", "Phòng Nội vụ")),
        ("Văn phòng phối hợp Phòng Kế toán", ("Văn phòng",)),
    ],
)
def test_a_cell_of_who_does_it_is_names_to_its_end(cell: str, leads: tuple[str, ...]) -> None:
    texts = (("Đơn vị", "Công việc"), (cell, "Kiểm đếm sổ"))
    rows = tuple(tuple(Cell(column=at, blocks=(Para(text=text),)) for at, text in enumerate(row)) for row in texts)
    (task,) = tasks_of_table(Grid(rows=rows, ruled=True), "1", None, None)
    assert task.lead == leads
