"""What is told of the changes that clerks make."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import thongbao
from thongbao.diff.compare import diff
from thongbao.diff.model import Change, Detail
from thongbao.diff.tasks.followed import follow
from thongbao.notice.model import (
    Citation,
    Deadline,
    Issued,
    Notice,
    Number,
    Recipient,
    Section,
    Signer,
    SourceInfo,
    Task,
)

SAMPLES = Path(__file__).parents[2] / "samples"
PAIRS = sorted(folder for folder in SAMPLES.iterdir() if (folder / "source.pdf").exists())


def notice(*sections: Section, tasks: tuple[Task, ...] = (), **rest: object) -> Notice:
    plain = Notice(source=SourceInfo(name="a.docx", format="docx"), sections=sections, tasks=tasks)
    return replace(plain, **rest)  # type: ignore[arg-type]


def item(marker: str, text: str, *children: Section, title: str | None = None) -> Section:
    return Section(marker=marker, mark=".", title=title, text=(text,) if text else (), children=children)


def told(one: Notice, two: Notice, *, ignore_form: bool = False) -> list[tuple[str, str, str | None]]:
    return [(change.kind, change.path, change.to) for change in diff(one, two, ignore_form=ignore_form).changes]


def only(one: Notice, two: Notice) -> Change:
    (change,) = diff(one, two).changes
    return change


A = "Sở Nội vụ tham mưu ban hành kế hoạch cải cách hành chính năm 2026"
B = "Công an tỉnh mở đợt cao điểm bảo đảm trật tự an toàn giao thông"
C = "Sở Y tế tổ chức tiêm chủng cho trẻ em tại các xã vùng cao"
D = "Văn phòng theo dõi, đôn đốc, tổng hợp kết quả thực hiện"


@pytest.mark.parametrize("folder", PAIRS, ids=lambda folder: folder.name)
def test_a_document_and_what_was_printed_from_it_are_the_same(folder: Path) -> None:
    record = thongbao.load(folder / "notice.yaml")
    drafted, printed = (thongbao.parse(folder / f"source.{ending}") for ending in ("docx", "pdf"))
    assert diff(drafted, printed).changes == ()
    assert diff(drafted, record).same
    assert follow(drafted, printed).same


def test_one_more_item_is_one_change_and_the_numbers_after_it_none() -> None:
    one = notice(item("1", A), item("2", B), item("3", C))
    two = notice(item("1", A), item("2", D), item("3", B), item("4", C))
    assert told(one, two) == [("inserted", "sections[1]", "sections[1]")]
    assert told(two, one) == [("deleted", "sections[1]", None)]


def test_a_heading_and_what_is_under_it_came_together() -> None:
    change = only(notice(item("1", A)), notice(item("1", A), item("2", "", item("a", B), item("b", C), title="Khác")))
    assert (change.kind, change.count, change.after) == ("inserted", 3, f"Khác\na. {B}\nb. {C}")


def test_a_heading_over_items_that_were_there_is_one_change() -> None:
    one, two = notice(item("1", A), item("2", B)), notice(item("I", "", item("1", A), item("2", B), title="Nhiệm vụ"))
    assert told(one, two) == [("inserted", "sections[0]", "sections[0]")]
    assert told(two, one) == [("deleted", "sections[0]", None)]


def test_moves() -> None:
    one, two = notice(item("1", A), item("2", B), item("3", C)), notice(item("1", C), item("2", A), item("3", B))
    assert told(one, two) == [("moved", "sections[2]", "sections[0]")]
    first, second = "Về cải cách hành chính", "Về y tế"
    one = notice(
        item("1", "", item("a", A), item("b", B), title=first), item("2", "", item("a", C), title=second)
    )
    two = notice(
        item("1", "", item("a", B), title=first), item("2", "", item("a", C), item("b", A), title=second)
    )
    assert told(one, two) == [("moved", "sections[0].children[0]", "sections[1].children[1]")]


def test_numbers_of_another_kind_are_one_line() -> None:
    change = only(notice(item("1", A), item("2", B)), notice(item("a", A), item("b", B)))
    assert (change.kind, change.before, change.after, change.count) == ("renumbered", "1., 2.", "a., b.", 2)
    change = only(notice(item("1", A), item("2", B)), notice(item("3", A), item("4", B)))
    assert change.kind == "renumbered"


def test_split_and_merged() -> None:
    whole = notice(item("1", f"{A}; {B}; {C}"), item("2", D))
    pieces = notice(item("1", A), item("2", B), item("3", C), item("4", D))
    change = only(whole, pieces)
    assert (change.kind, change.before, change.after) == ("split", f"{A}; {B}; {C}", f"{A}\n{B}\n{C}")
    change = only(pieces, whole)
    assert (change.kind, change.before, change.after) == ("merged", f"{A}\n{B}\n{C}", f"{A}; {B}; {C}")


def test_two_equal_items_of_which_one_went() -> None:
    one = notice(item("1", A), item("2", B), item("3", A), item("4", C))
    assert told(one, notice(item("1", A), item("2", B), item("3", C))) == [("deleted", "sections[2]", None)]
    assert told(one, notice(item("1", B), item("2", A), item("3", C))) == [("deleted", "sections[0]", None)]


def dated(text: str, date: str, *, lead: str = "Sở Nội vụ", section: str = "1") -> Task:
    words = text[text.index("trước ngày") :]
    return Task(section=section, text=text, lead=(lead,), deadline=Deadline(text=words, date=date))


def test_a_deadline_that_changed() -> None:
    before, after = f"{A} trước ngày 15/7/2026", f"{A} trước ngày 20/7/2026"
    one = notice(item("1", before), tasks=(dated(before, "2026-07-15"),))
    two = notice(item("1", after), tasks=(dated(after, "2026-07-20"),))
    change = only(one, two)
    assert (change.kind, change.path, change.place) == ("deadline", "sections[0]", "1")
    assert [word.text for word in change.words if word.kind != "same"] == ["15/7/2026", "20/7/2026"]
    assert change.details == (
        Detail(
            "tasks[0].deadline", "deadline", "trước ngày 15/7/2026 (2026-07-15)", "trước ngày 20/7/2026 (2026-07-20)"
        ),
    )
    reworded = after.replace("tham mưu", "trình")
    other = notice(item("1", reworded), tasks=(dated(reworded, "2026-07-20"),))
    assert only(one, other).kind == "changed"


def test_a_deadline_in_other_words_is_the_same_deadline() -> None:
    before, after = f"{A} trước ngày 15/7/2026", f"{A} chậm nhất ngày 15/7/2026"
    one, two = (
        notice(item("1", text), tasks=(Task(section="1", text=text, deadline=Deadline(text=words, date="2026-07-15")),))
        for text, words in ((before, before[len(A) + 1 :]), (after, after[len(A) + 1 :]))
    )
    assert only(one, two).kind == "changed"
    assert [change.kind for change in follow(one, two).changes] == ["changed"]


def test_a_date_that_changed_meaning_only_is_told_of_the_task() -> None:
    text = f"{A} trước ngày 15/7"
    one = notice(item("1", text), tasks=(dated(text, "2026-07-15"),), issued=Issued(text="ngày 01/6/2026"))
    two = notice(item("1", text), tasks=(dated(text, "2027-07-15"),), issued=Issued(text="ngày 01/6/2027"))
    assert told(one, two) == [
        ("changed", "issued", "issued"), ("deadline", "tasks[0].deadline", "tasks[0].deadline"),
    ]  # fmt: skip


def test_what_a_line_above_hands_down_is_told_there() -> None:
    def handed(lead: str) -> Notice:
        tasks = tuple(
            Task(section=f"1/{marker}", text=text, lead=(lead,)) for marker, text in (("a", B), ("b", C))
        )
        return notice(item("1", f"Giao {lead} chủ trì thực hiện:", item("a", B), item("b", C)), tasks=tasks)

    change = only(handed("Sở Xây dựng"), handed("Sở Tài chính"))
    assert (change.kind, change.path) == ("changed", "sections[0]")
    assert [(detail.path, detail.after) for detail in change.details] == [
        ("tasks[0].lead", "Sở Tài chính"), ("tasks[1].lead", "Sở Tài chính"),
    ]  # fmt: skip


def test_a_record_whose_task_was_corrected() -> None:
    one = notice(item("1", A), tasks=(Task(section="1", text=A, lead=("Sở Nội vụ",)),))
    two = notice(item("1", A), tasks=(Task(section="1", text=A, lead=("Sở Nội vụ", "Sở Tài chính")),))
    change = only(one, two)
    assert (change.part, change.path, change.before, change.after) == (
        "tasks", "tasks[0].lead", "Sở Nội vụ", "Sở Nội vụ; Sở Tài chính",
    )  # fmt: skip
    assert told(one, notice(item("1", A))) == [("deleted", "tasks[0]", None)]


def test_citations_are_told_with_the_words_they_stand_in() -> None:
    def citing(symbol: str) -> Notice:
        text = f"Thực hiện Kế hoạch số {symbol} của Ủy ban nhân dân tỉnh về chuyển đổi số"
        cited = Citation(text=f"Kế hoạch số {symbol}", symbol=symbol)
        return notice(item("1", text), citations=(cited,))

    change = only(citing("18/KH-UBND"), citing("19/KH-UBND"))
    assert change.path == "sections[0]"
    assert [detail.field for detail in change.details] == ["citation"]
    corrected = replace(citing("18/KH-UBND"), citations=(Citation(text="Kế hoạch số 18/KH-UBND", symbol="18/KH"),))
    assert told(citing("18/KH-UBND"), corrected) == [("changed", "citations[0].symbol", "citations[0].symbol")]


def test_head_and_foot() -> None:
    one = notice(
        number=Number(text="Số: 45/TB-UBND", number="45", symbol="TB-UBND"),
        recipients=tuple(Recipient(text=text) for text in ("Thường trực Tỉnh ủy", "Sở Nội vụ", "Công an tỉnh")),
        signature=(Signer(position="CHÁNH VĂN PHÒNG", name="Lê Tấn Lai"),),
    )
    two = replace(
        one,
        number=Number(text="Số: 46/TB-UBND", number="46", symbol="TB-UBND"),
        recipients=tuple(Recipient(text=text) for text in ("Thường trực Tỉnh ủy", "Sở Y tế", "Công an tỉnh (để b/c)")),
        signature=(Signer(position="PHÓ CHÁNH VĂN PHÒNG", name="Lê Tấn Lai"),),
        regime="ND30",
    )
    assert told(one, two) == [
        ("changed", "number", "number"),
        ("deleted", "recipients[1]", None),
        ("inserted", "recipients[1]", "recipients[1]"),
        ("changed", "recipients[2]", "recipients[2]"),
        ("changed", "signature[0]", "signature[0]"),
    ]
    assert told(one, replace(one, regime="ND30")) == [("inserted", "regime", "regime")]


@pytest.mark.parametrize(("before", "after"), [
    ("Uỷ ban nhân dân tỉnh hoà giải", "Ủy ban nhân dân tỉnh hòa giải"),
    ("THÔNG BÁO KẾT LUẬN", "Thông báo kết luận"),
    ("Sở Nội vụ –  báo cáo", "Sở Nội vụ - báo cáo"),
    ("hoàn thành trước ngày 15/7", "hoàn thành trước ngày l5/7"),
    ("các cơ quan, đơn vị", "các cơ quan đơn vị"),
    ("công nghiệp tỉnh", "công nghiêp tỉnh"),
    ("Ủy ban nhân dân", "Ủyban nhân dân"),
])  # fmt: skip
def test_form_alone(before: str, after: str) -> None:
    one, two = notice(item("1", before), subject=before), notice(item("1", after), subject=after)
    assert [change.kind for change in diff(one, two).changes] == ["form", "form"]
    assert diff(one, two, ignore_form=True).same


@pytest.mark.parametrize(("before", "after"), [
    ("trước ngày 15/7", "trước ngày 16/7"),
    ("kinh phí 1.5 tỷ đồng", "kinh phí 15 tỷ đồng"),
    ("giao Sở Nội vụ", "giáo Sở Nội vụ"),
    ("không quá 03 ngày", "không quá 08 ngày"),
])  # fmt: skip
def test_more_than_form(before: str, after: str) -> None:
    one, two = notice(subject=before), notice(subject=after)
    assert [change.kind for change in diff(one, two, ignore_form=True).changes] == ["changed"]


def test_tasks_of_two_meetings() -> None:
    june = notice(tasks=(
        dated(f"{A} trước ngày 15/7/2026", "2026-07-15"),
        Task(section="2", text=B, lead=("Công an tỉnh",)),
        Task(section="3", text=C, lead=("Sở Y tế",)),
    ))  # fmt: skip
    july = notice(tasks=(
        Task(section="1", text=D, lead=("Văn phòng",)),
        Task(section="2", text=B, lead=("Công an tỉnh",)),
        dated(f"{A} trước ngày 30/8/2026", "2026-08-30", section="3"),
    ))  # fmt: skip
    found = follow(june, july)
    assert [(change.kind, change.path, change.to) for change in found.changes] == [
        ("inserted", "tasks[0]", "tasks[0]"),
        ("carried", "tasks[1]", "tasks[1]"),
        ("deadline", "tasks[0]", "tasks[2]"),
        ("deleted", "tasks[2]", None),
    ]
    assert found.summary == {"inserted": 1, "deleted": 1, "deadline": 1, "carried": 1}
    assert not found.same
    assert follow(june, june).same


@pytest.mark.parametrize("count", [3, 40, 400])
def test_many_equal_items(count: int) -> None:
    one = notice(*(item("-", "Kiểm tra, báo cáo") for _ in range(count)))
    two = notice(*(item("-", "Kiểm tra, báo cáo") for _ in range(count + 2)))
    assert [kind for kind, *_ in told(one, two)] == ["inserted", "inserted"]
    assert [kind for kind, *_ in told(two, one)] == ["deleted", "deleted"]
