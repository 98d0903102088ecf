"""Who receives what: whether a list of recipients reaches a body, by its name or through a group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache

from thongbao.vietnamese.duties.actors.lists import split_names
from thongbao.vietnamese.letters.fold import bare
from thongbao.vietnamese.names.alike import plain_name

SLIP = 0.75
"""How much of two names must be alike for one to be a slip for the other."""
_COMPANIES = ("tập đoàn", "tổng công ty", "công ty", "ngân hàng")
_CONTRACTORS = re.compile(r"(?:^|\W)các (?:nhà thầu|đơn vị thi công|chủ đầu tư)(?!\w)")
# Groups that reach every body.
_EVERYBODY = re.compile(
    r"(?:các |những )?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|thành phần|thành viên|đồng chí dự|đại biểu)"
    r"|^như trên|^như (?:điều|thành phần|kính gửi)|^các (?:sở )?ban ngành|dự họp|liên quan"
    r"|(?:chi bộ|đảng bộ|cấp ủy|chi đảng bộ|đảng ủy) trực thuộc|tổ chức đảng"
)
# Nouns of groups and the beginnings of the names that they reach.
_REACH: dict[str, tuple[str, ...]] = {
    "sở": ("sở", "ban", "thanh tra", "văn phòng", "trung tâm", "viện", "trường", "bệnh viện", "quỹ"),
    "ban": ("ban", "bql", "văn phòng", "đảng ủy", "ủy ban kiểm tra"),
    "ngành": (
        "sở", "ban", "công an", "bộ chỉ huy", "bộ đội", "bchqs", "cục", "chi cục", "thuế", "kho bạc", "ngân hàng",
        "bảo hiểm", "thống kê", "hải quan", "tòa án", "viện kiểm sát", "thi hành án", "thanh tra", "điện lực", "đài",
        "báo", "trường", "trung tâm", "hội", "phòng", "liên đoàn", "ủy ban mặt trận", "mặt trận", "văn phòng", "viện",
        "bưu điện", "viễn thông", "công ty",
    ),
    "bộ": (
        "bộ", "thanh tra chính phủ", "ngân hàng nhà nước", "văn phòng chính phủ", "ủy ban dân tộc", "kiểm toán",
    ),
    "đoàn thể": (
        "hội", "liên đoàn", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "đoàn", "ủy ban mặt trận", "mặt trận", "liên minh",
    ),
    "phòng": ("phòng", "ban", "văn phòng", "trung tâm", "thanh tra", "chi cục", "đội"),
    "đảng ủy": ("đảng ủy",),
    "huyện ủy": ("huyện ủy", "thị ủy", "thành ủy", "quận ủy", "đảng ủy"),
    "huyện": (
        "ủy ban nhân dân huyện", "ủy ban nhân dân thị xã", "ủy ban nhân dân thành phố", "huyện", "thị xã",
        "thành phố",
    ),
    "xã": (
        "ủy ban nhân dân xã", "ủy ban nhân dân phường", "ủy ban nhân dân đặc khu", "ủy ban nhân dân thị trấn",
        "xã", "phường", "đặc khu", "thị trấn",
    ),
    "doanh nghiệp": ("công ty", "tổng công ty", "tập đoàn", "ngân hàng", "điện lực", "doanh nghiệp"),
    "trường": ("trường", "đại học", "học viện"),
    "bệnh viện": ("bệnh viện", "trung tâm y tế"),
    "cục": ("cục", "vụ", "viện", "thanh tra", "văn phòng", "trung tâm", "tổng cục"),
}  # fmt: skip
# Nouns that reach what another one reaches.
_LIKE = {
    "vụ": "cục", "phường": "xã", "thị trấn": "xã", "đặc khu": "xã", "thị xã": "huyện", "quận": "huyện",
    "thành ủy": "huyện ủy", "thị ủy": "huyện ủy", "công ty": "doanh nghiệp",
}  # fmt: skip
_GROUPS = _REACH | {noun: _REACH[other] for noun, other in _LIKE.items()}
# Heads of names of bodies; what does not begin with one is a person, a post alone or a crowd.
_HEADS = (
    *dict.fromkeys(head for heads in _REACH.values() for head in heads),
    *("ủy ban", "hội đồng", "tỉnh ủy", "thường trực", "cơ quan", "chính phủ", "tổng cục"),
)


@cache
def _posts() -> re.Pattern[str]:
    """What stands before the name of a body that is addressed through a person."""
    return re.compile(
        r"^(?:đồng chí |các đồng chí )?(?:(?:lãnh đạo|thủ trưởng|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|trưởng"
        r"|chánh|người đứng đầu|bí thư|bộ trưởng|cục trưởng|chi cục trưởng|hiệu trưởng|đại diện|tập thể|cấp ủy"
        r"|chỉ huy trưởng)"
        r"(?: và | )?)+(?:các )?"
    )


def body_of(actor: str) -> str | None:
    """The body that an actor stands for, in plain words; None for persons, crowds and groups.

    >>> body_of("Giám đốc Sở Y tế"), body_of("các cơ quan liên quan")
    ('sở y tế', None)
    """
    name = plain_name(actor)
    if name.startswith(("các ", "những ", "mọi ", "toàn thể ", "từng ", "mỗi ")):
        return None
    name = _posts().sub("", name)
    name = re.sub(r"^(?:ban thường vụ|thường trực|ban chấp hành|tập thể) (?=\S+ ủy |đảng ủy)", "", name)
    return name if name.startswith(tuple(f"{head} " for head in _HEADS)) and len(name.split()) > 1 else None


def reaches(recipients: Sequence[str], body: str) -> bool:
    """Whether one of the recipients is the body, holds it, or is a group that it belongs to.

    >>> reaches(["Các sở, ban, ngành liên quan"], "sở y tế"), reaches(["Sở Tài chính"], "sở y tế")
    (True, False)
    """
    return any(_by_initials(one, body) or any(_reaches(name, body) for name in _spelt_out(one)) for one in recipients)


def _by_initials(recipient: str, body: str) -> bool:
    """Whether a recipient has the first letters of the body: "STC", "UB QLV tại doanh nghiệp", "Các Bộ: TC, XD".

    >>> _by_initials("- Các Vụ: KHĐT, KCHT;", "vụ kết cấu hạ tầng giao thông")
    True
    """
    words = [word for word in body.split() if word != "và"]
    whole, rest = ("".join(word[0] for word in some).upper() for some in (words, words[1:]))
    tokens = _tokens(recipient)
    named = f" {words[0]} " in f" {plain_name(recipient)} "
    if body.startswith(_COMPANIES) and ((tokens and named) or _CONTRACTORS.search(plain_name(recipient))):
        return True  # companies go by letters of their own: EVN, PVN
    if whole in tokens or (tokens and bare(whole) == bare(_letters_of(recipient))):
        return True
    cut = any(len(token) > 2 and rest.startswith(token) for token in tokens)  # "KCHT" of "KCHTGT"
    return named and len(rest) > 1 and (rest in tokens or cut)


@lru_cache(maxsize=1024)
def _tokens(recipient: str) -> frozenset[str]:
    """The groups of capitals in a recipient; asked again for every body that has a task."""
    found = re.split(r"[\s,;:()]+", recipient)
    return frozenset(re.sub(r"[^\w]", "", token) for token in found if token.isupper())


@lru_cache(maxsize=1024)
def _letters_of(recipient: str) -> str:
    """The letters of a recipient that mixes letters and words: "UB QLVNN tại doanh nghiệp" is UBQLVNNTDN."""
    words = [word for word in re.findall(r"\w+", recipient) if word.lower() != "và"]
    return "".join(word if word.isupper() else word[0].upper() for word in words)


@lru_cache(maxsize=1024)
def _spelt_out(recipient: str) -> tuple[str, ...]:
    """A recipient in plain words; "Các Sở: Tài chính, Nội vụ" is each of them."""
    head, colon, rest = recipient.partition(":")
    noun = plain_name(head).split()
    if not colon or len(noun) < 2 or noun[0] != "các":
        return (plain_name(recipient),)
    last = " ".join(noun[1:])
    parts = [plain_name(part) for part in split_names(rest)]
    return tuple(part if part.startswith(f"{last} ") else f"{last} {part}" for part in parts)


def _reaches(recipient: str, body: str) -> bool:
    if _holds(recipient, body) or _holds(body, recipient) or _misspelt(recipient, body):
        return True
    group = re.search(r"(?:^|\s)(?:các|những|toàn thể|từng)\s+(.+)$", recipient)
    if group is None:
        return bool(re.match(r"như (?:trên|điều|thành phần)", recipient))
    if _EVERYBODY.search(recipient):
        return True
    words = f" {group[1]} "
    if "ủy ban nhân dân" in recipient and body.startswith("ủy ban nhân dân"):
        return True
    return any(f" {noun} " in words and body.startswith(heads) for noun, heads in _GROUPS.items())


def _misspelt(one: str, other: str) -> bool:
    """Whether two names are one with a slip in it."""
    same_head = one.split()[:2] == other.split()[:2]
    return same_head and SequenceMatcher(None, one, other).ratio() >= SLIP


def _holds(long: str, short: str) -> bool:
    """Whether a name stands in another one as whole words: "sở y tế" in "lãnh đạo sở y tế tỉnh"."""
    return len(short.split()) > 1 and f" {short} " in f" {long} "
