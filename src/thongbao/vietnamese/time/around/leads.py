"""Words that lead to a point of time: "chậm nhất là ", "từ ngày 10/5 đến "."""

from __future__ import annotations

from thongbao.vietnamese.letters.fold import word_set

# Words that lead to a point of time; of two words where one alone does not.
_LEADS = word_set("trước kể tính từ đến tới hết trong ngay vào là cuối đầu giữa nửa khoảng sau vòng ngày")
_PAIRS = word_set(
    """chậm_nhất muộn_nhất trễ_nhất tối_đa không_quá muộn_hơn chậm_hơn trễ_hơn quá_hơn thời_hạn thời_gian
    thời_điểm thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy thứ_2 thứ_3 thứ_4 thứ_5 thứ_6 thứ_7 chủ_nhật"""
)
_COUNTS = word_set("một hai ba bốn năm sáu bảy tám chín mười mươi lăm")
_IN_RANGES = ("hết", "ngày", "giờ", "phút", "cho", "tháng", "quý")


def lead_start(low: str, at: int) -> int:
    """Where the words that lead to a point of time start that stands at ``at``: before "chậm nhất là "."""
    start = at
    for _ in range(14):
        end = start
        while end > 0 and start - end < 3 and low[end - 1] in " ,(":
            end -= 1
        if end == 0 or (end == start and start != at) or (end == start and low[end - 1] not in "("):
            break
        one = max(low.rfind(" ", max(end - 24, 0), end), low.rfind("(", max(end - 24, 0), end)) + 1
        word = low[one:end]
        two = low.rfind(" ", max(one - 12, 0), max(one - 1, 0)) + 1
        before = low[two : max(one - 1, 0)].lstrip("(")
        two = one - 1 - len(before)
        if f"{before}_{word}" in _PAIRS or (word in ("giờ", "phút", "h") and before.isdigit()):
            start = two
        elif word == "cuối" and before == "hạn":
            break  # a label
        elif (
            word in _LEADS
            or _is_hour(word, before)
            or _is_count(word, low[end:start], low[start : start + 8])
            or (word in ("lúc", "hồi") and low[start : start + 1].isdigit())
        ):
            start = one
        else:
            break
    return start


def _is_count(word: str, between: str, after: str) -> bool:
    """A number in words before the same number in digits: "mười lăm (15)"."""
    return word in _COUNTS and ("(" in between or after.split(" ", maxsplit=1)[0] in _COUNTS)


def _is_hour(word: str, before: str) -> bool:
    if word.isdigit():
        return before in ("giờ", "h", "g") and len(word) <= 2
    word = word.rstrip("'")
    mark = next((one for one in "hg:" if one in word), " ")
    digits = word.replace(mark, "", 1)
    return digits.isdigit() and digits != word and word[0].isdigit() and len(digits) <= 4


def range_start(low: str, at: int) -> int | None:
    """Where "từ ngày 10/5 đến " starts that ends at ``at``; None when no range leads there."""
    window = max(at - 80, 0)
    start = low.rfind("từ ", window, at)
    if start < 0 or (start and low[start - 1].isalpha()):
        return None
    between = low[start + 3 : at]
    for link in (" đến ", " tới ", " - "):
        first, found, rest = between.rpartition(link)
        short = found and len(first) <= 44 and not any(sign in first.removesuffix(",") for sign in ",;:(")
        if short and all(word in _IN_RANGES or word.strip(",hg").isdigit() for word in rest.split()):
            return start
    return None
