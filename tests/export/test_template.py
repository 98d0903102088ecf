"""Templates of users: what they see, what they cannot do, and what is said of their faults."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings

from tests.export.test_records import EMPTY, exported
from tests.strategies import notices
from thongbao.errors import OutputError, UsageError
from thongbao.export import Choices, kind_of
from thongbao.export.given import Given
from thongbao.notice.files import store
from thongbao.notice.model import Issued, Notice, Number, Task

ROOT = Path(__file__).parents[2]
NOTICE = store.load(ROOT / "samples" / "mau-nd30-ket-luan" / "notice.yaml")
LIST = ROOT / "samples" / "export" / "danh-sach-nhiem-vu.md.j2"
SLIP = ROOT / "samples" / "export" / "phieu-giao-viec.docx"
Fill = Callable[..., str]


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    def work(text: str, *drawn: Notice, name: str = "a.txt", **values: str) -> str:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return exported("template", *(drawn or (NOTICE,)), template=path, given=Given(values)).decode()

    return work


def shown(data: bytes) -> str:
    page = Document(io.BytesIO(data))
    cells = [cell.text for table in page.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in page.paragraphs), *cells])


def test_a_template_sees_the_record(fill: Fill) -> None:
    assert fill("{{ notice.label }} {{ notice.issued.date | day }} {{ values.x }}", x="y") == "45/TB-VP 12/03/2026 y"
    assert fill("{% for t in notice.tasks %}{{ loop.index }}{% endfor %}") == "1234"


def test_what_a_notice_lacks_is_empty(fill: Fill) -> None:
    names = ("notice.number.number", "notice.meeting.chair.name | upper", "notice.subject", "notice.issued.date | day")
    assert fill("".join(f"{{{{ {name} }}}}" for name in names), EMPTY) == ""
    undated = replace(EMPTY, tasks=(Task(section=None, text="a"),))
    assert fill("{{ notice.tasks[0].deadline.date or 'x' }}", undated) == "x"


def test_one_file_for_all_or_one_for_each(fill: Fill, tmp_path: Path) -> None:
    assert fill("{{ notice.label }};", NOTICE, NOTICE) == "45/TB-VP;45/TB-VP;"
    assert fill("{% for n in notices %}{{ n.label }}{% endfor %};", NOTICE, NOTICE) == "45/TB-VP45/TB-VP;"
    forms = (("a.html.j2", "{{ notices }}", ".html", True), ("b.md", "{{ notice }}", ".md", False))
    for name, text, ending, many in forms:
        (tmp_path / name).write_text(text, "utf-8")
        kind = kind_of("template", Choices(template=tmp_path / name))
        assert (kind.ending, kind.many, kind.one) == (ending, many, not many)
    assert kind_of("template", Choices(template=SLIP)).binary


def test_text_is_escaped_where_the_ending_asks(fill: Fill) -> None:
    hostile = replace(EMPTY, subject="<b>&\x1b[31m*x*")
    assert fill("{{ notice.subject }}", hostile, name="a.html") == "&lt;b&gt;&amp;\ufffd[31m*x*"
    assert fill("{{ notice.subject }}", hostile, name="a.xml.j2").startswith("&lt;b&gt;")
    assert fill("{{ notice.subject | md }}", hostile, name="a.md").endswith("\\*x\\*")
    assert fill("{{ notice.subject }}", hostile) == "<b>&\ufffd[31m*x*"
    formula = replace(EMPTY, subject='=1+"1"')
    assert fill("{{ notice.subject | cell }},{{ notice.kind.code | cell }}", formula, name="a.csv") == '"\'=1+""1""",""'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n{{ notice.subjekt }}", 2),
        ("{{ nottice }}", 1),
        ("a\n\n{{ values.x }}", 3),
        ("\n{{ 1 / 0 }}", 2),
        ("{{ notice.__class__.__mro__ }}", 1),
        ("{{ ''.__class__ }}", 1),
        ("{{ notice.tasks.append(1) }}", 1),
        ("\n{% include '../b.txt' %}", 2),
        ("\n{% include '/etc/hostname' %}", 2),
        ("{{ 'x' * 10**9 }}", 1),
        ("{{ 9 ** 9999 }}", 1),
        ("{{ 'x' | center(10**9) }}", 1),
        ("{{ 'x'.ljust(10**9) }}", 1),
        ("{{ '%999999999d' % 1 }}", 1),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", 1),
        ("{{ lipsum() }}", 1),
    ],
)
def test_faults_and_attacks_are_told_with_their_line(fill: Fill, text: str, line: int) -> None:
    with pytest.raises(OutputError, match=rf"a\.txt:{line}: "):
        fill(text)


def test_wrong_syntax_is_told_before_anything_is_read(fill: Fill, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"a\.txt:2: "):
        fill("a\n{{ notice }\n")
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04")
    for name in ("none.txt", "b.docx", "."):
        with pytest.raises(UsageError):
            kind_of("template", Choices(template=tmp_path / name))
    (tmp_path / "c.txt").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(UsageError, match="UTF-8"):
        kind_of("template", Choices(template=tmp_path / "c.txt"))


def test_a_template_may_include_its_neighbours(fill: Fill, tmp_path: Path) -> None:
    (tmp_path / "head.txt").write_text("<{{ notice.label }}>", "utf-8")
    assert fill("{% include 'head.txt' %}") == "<45/TB-VP>"
    (tmp_path / "foot.txt").write_text("a\n{{ notice.x }}", "utf-8")
    with pytest.raises(OutputError, match=r"foot\.txt:2: "):
        fill("{% include 'foot.txt' %}")
    with pytest.raises(OutputError, match=r"a\.py:2: "):
        fill("\n{{ notice.x }}", name="a.py")


def test_time_is_limited(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thongbao.export.template.sandbox.SECONDS", 0.2)
    with pytest.raises(OutputError, match=r"0\.2 s"):
        fill("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}")


def test_size_is_limited(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thongbao.export.template.text._MOST", 1000)
    with pytest.raises(OutputError):
        fill("{% for i in range(2000) %}x{% endfor %}")


def test_the_samples_are_filled() -> None:
    text = exported("template", NOTICE, EMPTY, template=LIST).decode()
    assert "Thông báo 45/TB-VP, ngày 12/03/2026" in text
    assert "Không giao nhiệm vụ." in text
    made = exported("template", NOTICE, template=SLIP)
    assert all(task.text in shown(made) for task in NOTICE.tasks)
    assert made == exported("template", NOTICE, template=SLIP)
    assert "GIÁM ĐỐC" in shown(exported("template", NOTICE, template=SLIP, given=Given({"nguoi_giao": "GIÁM ĐỐC"})))


@given(notices())
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_any_notice_fills_the_samples(notice: Notice) -> None:
    text = exported("template", notice, template=LIST)
    assert b"None" not in text.replace(b"None" if "None" in str(notice.tasks) else b"\0", b"")
    with zipfile.ZipFile(io.BytesIO(exported("template", notice, template=SLIP))) as package:
        assert package.testzip() is None
        assert b"None<" not in package.read("word/document.xml")


def test_text_in_a_word_file_stays_text() -> None:
    hostile = "</w:t><w:t>{{ values }} {% x %} & \x00"
    number = Number(text="1/TB", number="1", symbol="TB")
    notice = replace(EMPTY, subject=hostile, number=number, issued=Issued(text="x", date="2026-01-31"))
    assert "</w:t><w:t>{{ values }} {% x %} & \ufffd" in shown(exported("template", notice, template=SLIP))


def test_a_word_template_says_where_it_fails(tmp_path: Path) -> None:
    page = Document()
    page.add_paragraph("Trước")
    page.add_paragraph("Số {{ notice.subjekt }}")
    path = tmp_path / "a.docx"
    page.save(str(path))
    with pytest.raises(OutputError, match="subjekt"):
        exported("template", NOTICE, template=path)
    page.add_paragraph("Hỏng {{ notice }")
    page.save(str(path))
    with pytest.raises(UsageError, match=r"a\.docx"):
        exported("template", NOTICE, template=path)
