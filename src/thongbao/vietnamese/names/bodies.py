"""Where the name of a body or a law ends in running text: "Chính phủ" of "Chính phủ quy định chi tiết …"."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import level, word_set

# Words in small letters that do not belong to a name; two syllables where one alone may.
STOP = word_set("""về quy_định ban_hành hướng_dẫn sửa_đổi phê_duyệt đã giao yêu_cầu triển_khai tại theo
để nhằm trong trên do được là thì
    cho công_bố thông_qua đồng_ý chấp_thuận quyết_định v/v kèm_theo cụ_thể thay_thế bãi_bỏ thực_hiện
    bổ_sung điều_chỉnh có với
    khi nếu nêu gửi đề_nghị từ đến các những này nêu_trên vừa chưa đang sẽ phải cần còn không trước sau
    thành_lập phân_công
    kết_luận thông_báo báo_cáo chỉ_đạo tổ_chức số ngày hoặc như mà bằng đối nay trả_lời chủ_trì phối_hợp
    tiếp_tục rà_soát
    xem_xét thống_nhất phân_cấp ủy_quyền cấp_phép thu_hồi hợp_nhất hiện_hành liên_quan truyền_đạt cử
    kiện_toàn công_nhận xử_lý
    tăng_cường đẩy_mạnh kiểm_tra quyết_nghị khóa nhiệm_kỳ giai_đoạn năm xác_định lập làm nên vì lần_thứ
    văn_bản đạt bảo_đảm
    đảm_bảo góp_phần nâng_cao pháp_luật thi_hành tuyên_truyền quán_triệt hoàn_thiện hoàn_thành ở""")
_KINDS = word_set("""nghị_quyết nghị_định quyết_định chỉ_thị kết_luận thông_tư thông_báo kế_hoạch
chương_trình công_văn văn_bản công_điện
    tờ_trình báo_cáo hướng_dẫn quy_định quy_chế bộ_luật đề_án""")
_STOP_IN_LAW = STOP | _KINDS
_FIELD_HEADS = frozenset({"bộ", "sở", "phòng", "ban", "vụ", "cục", "văn", "trưởng"})
# What may follow "và" in small letters, or a comma, inside the name of a body.
_AFTER_AND = (
    "môi trường", "phát triển", "đào tạo", "xã hội", "truyền thông", "du lịch", "đầu tư", "thể thao",
    "công nghệ", "xây dựng",
    "tôn giáo", "môi trường", "dân vận", "trẻ em", "tìm kiếm", "hạ tầng", "đô thị",
)  # fmt: skip
_AFTER_COMMA = (
    "thể thao và", "thể thao, ", "thương binh và", "đại học quốc gia", "thông tin và", "tỉnh ",
    "thành phố ", "huyện ", "quận ",
    "chống ",
)  # fmt: skip
_LAWS_WITH_COMMAS = ("phòng", "quản", "thực", "cứu", "vũ", "thi", "đấu")
LONGEST = 160


class _Word(NamedTuple):
    start: int
    printed: str
    core: str
    low: str


_NO_WORD = _Word(0, "", "", "")


class _Words:
    """The words of a text, cut off only as far as they are looked at."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._at, self._stop = text, start, min(len(text), start + LONGEST)
        self._words: list[_Word] = []

    def __getitem__(self, index: int) -> _Word:
        """The word, or one without letters past the end."""
        while len(self._words) <= index:
            at, stop, text = self._at, self._stop, self._text
            while at < stop and text[at].isspace():
                at += 1
            if at >= stop:
                return _NO_WORD
            end = text.find(" ", at, stop)
            printed = text[at : stop if end < 0 else end].split()[0]
            core = printed.rstrip("()[].,;:\"'”’")
            self._words.append(_Word(at, printed, core, level(core)))
            self._at = at + len(printed)
        return self._words[index]


def read_body(text: str, start: int) -> str | None:
    """The name of a body that starts at ``start``, or None when none starts there.

    >>> read_body("Bộ Giáo dục và Đào tạo ban hành Khung năng lực", 0)
    'Bộ Giáo dục và Đào tạo'
    """
    piece = text[start : start + LONGEST]
    heads = (
        "ủy ban ",
        "bộ ",
        "sở ",
        "tỉnh ủy",
        "thủ tướng",
        "chủ tịch ",
        "thường trực ",
        "hội đồng ",
        "văn phòng ",
    )
    if not piece[:1].isupper() and not level(piece[:20]).startswith(heads):
        return None
    return _read(
        text, start, _goes_on_in_body, lambda words, at: _from(words, at + 1).startswith(_AFTER_COMMA)
    )


def read_law(text: str, start: int) -> str | None:
    """The name of a law, without the word "Luật" and its year, that starts at ``start``.

    >>> read_law("Phòng, chống tham nhũng và các văn bản liên quan", 0)
    'Phòng, chống tham nhũng'
    """
    if not text[start : start + 1].isupper():
        return None
    return _read(text, start, _goes_on_in_law, _goes_on_after_comma_in_law)


_Judge = Callable[[_Words, int], bool]


def _read(text: str, start: int, goes_on: _Judge, after_comma: _Judge) -> str | None:
    words = _Words(text, start)
    end = start
    for at in range(LONGEST):
        word = words[at]
        if not word.core or word.printed[0] in '([“"' or (at and not goes_on(words, at)):
            break
        end = word.start + len(word.core)
        if word.printed == word.core:
            continue
        if word.printed == word.core + "." and word.core in ("TP", "Tp", "P", "Q", "H", "X", "TX", "TT"):
            end += 1
        elif word.printed != word.core + "," or not after_comma(words, at):
            break
    return text[start:end].rstrip(" -–&") or None


def _from(words: _Words, at: int) -> str:
    return " ".join(level(words[i].printed) for i in range(at, at + 4)).rstrip() + " "


def _pair(words: _Words, at: int) -> str:
    word = words[at]
    return f"{word.low}_{words[at + 1].low if word.printed == word.core else ''}"


def _goes_on_in_body(words: _Words, at: int) -> bool:
    word, following = words[at], words[at + 1]
    if word.low in ("và", "-", "&"):
        if following.core[:1].isupper():
            return word.low != "và" or _pair(words, at + 1) not in _KINDS
        return word.low == "và" and _from(words, at + 1).startswith(_AFTER_AND)
    if word.core[:1].isupper():
        return _pair(words, at) not in _KINDS or words[at - 1].low in _FIELD_HEADS
    return word.low not in STOP and _pair(words, at) not in STOP


def _goes_on_in_law(words: _Words, at: int) -> bool:
    word, following = words[at], words[at + 1]
    if at > 16 or (
        word.core[:1].isupper() and (_pair(words, at) in _KINDS or word.low in ("luật", "điều", "khoản"))
    ):
        return False
    if word.low == "và":
        if not following.core or following.core[:1].isupper():
            return False
        return following.low not in STOP and _pair(words, at + 1) not in _STOP_IN_LAW
    return word.core[:1].isupper() or (word.low not in STOP and _pair(words, at) not in _STOP_IN_LAW)


def _goes_on_after_comma_in_law(words: _Words, at: int) -> bool:
    """In "Luật Phòng, chống …", "Luật Quản lý, sử dụng vũ khí, vật liệu nổ …"; no other law has a comma."""
    opens = words[0].low in _LAWS_WITH_COMMAS
    return opens and words[at + 1].printed[:1].islower() and _goes_on_in_law(words, at + 1)
