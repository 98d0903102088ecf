"""Text layers that lie: letters mapped to others, lost, recognised as another language. Honest ones are left alone."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from thongbao.layout.blocks import Layout
from thongbao.readers.pdf import read
from thongbao.readers.source import Limits, Source

from .pages import words
from .writer import Sheet, pdf

ROOT = Path(__file__).parents[3]
CORPUS = ROOT.parent / "shared" / "corpus" / "files" / "state"
HONEST = [
    *sorted(ROOT.glob("samples/*/source.pdf")),
    *(CORPUS / f"{name}.pdf" for name in ("cv-193-ubnd", "cv-7432-ubnd", "qd-1074-bxd", "tb-2184", "tb-453", "tb-507")),
]
LINES = (
    "Chủ tịch Ủy ban nhân dân tỉnh kết luận: trong quý vừa qua, các sở, ban, ngành và",
    "địa phương đã chủ động triển khai nhiệm vụ; tỷ lệ giải ngân vốn đầu tư công tăng.",
    "Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát từng dự án chậm tiến độ,",
    "tham mưu điều chuyển vốn, báo cáo Ủy ban nhân dân tỉnh trước ngày cuối tháng này;",
    "đề nghị Kho bạc Nhà nước kiểm soát, thanh toán trong thời hạn quy định cho các chủ",
    "đầu tư; thủ trưởng các đơn vị chịu trách nhiệm về kết quả thực hiện của mình.",
)
LETTERS = sorted({letter for line in LINES for letter in line if letter.isalpha()})


def layout(*sheets: Sheet, lies: Mapping[str, Mapping[str, str]] | None = None) -> Layout:
    return read(Source("a.pdf", pdf(*sheets, lies=lies), Limits(ocr="never")))


def told(result: Layout) -> list[str]:
    return [doubt.key for doubt in result.doubts]


def shuffled(chosen: Callable[[str], bool], seed: int) -> dict[str, str]:
    """Letters of a kind, each told as another of that kind and size."""
    lies: dict[str, str] = {}
    for upper in (False, True):
        letters = [letter for letter in LETTERS if letter.isupper() == upper and chosen(letter)]
        others = random.Random(seed).sample(letters, len(letters))
        lies |= dict(zip(letters, others, strict=True))
    return lies


def base(letter: str) -> str:
    return unicodedata.normalize("NFD", letter.lower())[0]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    "chosen",
    [str.isalpha, lambda letter: not letter.isascii(), lambda letter: base(letter) in "aeiouy", str.isascii],
    ids=["all", "marked", "vowels", "plain"],
)
def test_letters_that_are_told_as_others_are_not_believed(chosen: Callable[[str], bool], seed: int) -> None:
    result = layout(Sheet().block(60, 100, LINES), lies={"F1": shuffled(chosen, seed)})
    assert (result.blocks, told(result)) == ((), ["reading.pdf_garbled"])


def test_one_font_may_lie_beside_another() -> None:
    sheet = Sheet().block(60, 100, [*LINES] * 3).block(60, 500, LINES[:2], font="F2")
    assert told(layout(sheet, lies={"F2": shuffled(str.isalpha, 1)})) == ["reading.pdf_garbled"]
    assert told(layout(sheet)) == []


@pytest.mark.parametrize("sign", ["?", "\x01", "\ufffd"])
def test_letters_that_were_lost_are_missed(sign: str) -> None:
    lies = {letter: sign for letter in LETTERS if not letter.isascii()}
    assert told(layout(Sheet().block(60, 100, LINES), lies={"F1": lies})) == ["reading.pdf_garbled"]


@pytest.mark.parametrize(("share", "believed"), [(0.1, True), (0.6, False), (1.0, False)])
def test_a_layer_that_lost_many_marks_is_not_believed(share: float, believed: bool) -> None:
    dice, scan = random.Random(1), Sheet().picture()
    for at, line in enumerate(LINES):
        plain = "".join(base(letter) if dice.random() < share and letter.isalpha() else letter for letter in line)
        scan.text(60, 100 + 15 * at, plain.replace("đ", "d") if share == 1.0 else plain, mode=3)
    assert told(layout(scan)) == ([] if believed else ["reading.pdf_garbled"])


def test_text_that_a_person_typed_without_marks_is_text() -> None:
    plain = ["".join(map(base, line)).replace("đ", "d") for line in LINES]
    result = layout(Sheet().block(60, 100, plain))
    assert told(result) == []
    assert {"chu", "tich", "uy"} <= set(words(result))


@pytest.mark.parametrize("path", HONEST, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_honest_text_is_never_suspected(path: Path) -> None:
    if not path.exists():
        pytest.skip("the real documents are not here")
    result = read(Source.from_path(path, Limits(ocr="never")))
    assert not {"reading.pdf_garbled", "reading.pdf_no_text"} & set(told(result))
