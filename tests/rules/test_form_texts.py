"""Rules on form held against text files: what is typed there, and what the messages show."""

from __future__ import annotations

from pathlib import Path

import pytest

from .mutant import SAMPLES, Mutant
from .proof import judged


def text_of(base: str) -> str:
    return Path(SAMPLES / f"mau-{base}" / "source.txt").read_text("utf-8")


def with_line(text: str, old: str, new: str) -> str:
    """The text with other signs in the line that holds only these, in their column."""
    lines = text.split("\n")
    at = next(place for place, line in enumerate(lines) if line.strip() == old)
    lines[at] = lines[at].replace(old, new)
    return "\n".join(lines)


def found(text: str) -> list[tuple[str, str]]:
    return [(one.rule.id, one.message) for one in judged(text.encode(), "notice.txt").findings]


@pytest.mark.parametrize(
    ("base", "rule", "right", "wrong"),
    [
        ("hd05-ket-luan", "HD05-C02-DAU-SAO", "*", ["***", "---", "-----", "* * *", "_____"]),
        ("hd36-ket-luan", "HD36-C02-COQUAN", "*", ["***", "-----"]),
        ("twd29-thong-bao", "TWD29-C02-COQUAN", "***", ["*", "-----"]),
        ("hd05-ket-luan", "HD05-C05-TRICHYEU-5GACH", "-----", ["***", "---", "------", "_____"]),
    ],
)
def test_typed_signs_are_shown_as_they_are(base: str, rule: str, right: str, wrong: list[str]) -> None:
    clean = text_of(base)
    assert found(clean) == []
    for signs in wrong:
        ((told, message),) = found(with_line(clean, right, signs))
        assert told == rule and f"“{signs}”" in message and f"“{right}”" in message
    ((told, message),) = found(with_line(clean, right, ""))
    assert told == rule and "thiếu" in message


@pytest.mark.parametrize(
    ("base", "old", "new"),
    [
        ("hd01-ket-luan", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN"),
        ("twd29-thong-bao", "ĐOÀN TNCS HỒ CHÍ MINH", "ĐOÀN TNCS HCM"),
    ],
)
def test_a_header_in_other_words_is_one_finding_that_shows_them(base: str, old: str, new: str) -> None:
    ((rule, message),) = found(text_of(base).replace(old, new))
    assert rule.endswith("C01-TIEUDE") and f"“{new}”" in message


def test_the_first_letter_of_a_subject_is_judged_in_text_too() -> None:
    text = text_of("hd05-ket-luan").replace("kết luận của đồng chí", "Kết luận của đồng chí", 1)
    assert [rule for rule, _ in found(text)] == ["HD05-C05-TRICHYEU-STYLE"]


def test_as_above_in_a_notice_that_addresses_somebody() -> None:
    opening = "      Ngày 06/7/2026"
    text = text_of("hd05-ket-luan").replace(opening, f"      Kính gửi: Các ban đảng\n\n{opening}", 1)
    text = text.replace("Nơi nhận:", "Nơi nhận:\n- Như trên,", 1)
    messages = dict(found(text))
    assert "HD05-C09-NHU-TREN" in messages and "không có “Kính gửi”" not in messages["HD05-C09-NHU-TREN"]


@pytest.mark.parametrize(("place", "rules"), [("An Bình", ["HD05-C04-DIADANH"]), ("Phường An Bình", [])])
def test_a_commune_that_is_named_like_its_province_says_what_it_is(place: str, rules: list[str]) -> None:
    notice = Mutant("hd05-ket-luan")
    notice.exactly("VĂN PHÒNG").say("ĐẢNG UỶ PHƯỜNG AN BÌNH")
    notice.replace("An Bình, ngày", f"{place}, ngày")
    told = [one.rule.id for one in judged(notice.docx()).findings]
    assert [rule for rule in told if rule == "HD05-C04-DIADANH"] == rules
