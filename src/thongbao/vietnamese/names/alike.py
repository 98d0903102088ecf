"""Names of bodies made equal: abbreviations spelt out, determiners and posts left out, for comparing them."""

from __future__ import annotations

import re
from functools import lru_cache

from thongbao.vietnamese.letters.fold import fold

_MARKS = re.compile(r"[\s,;:.()\-–/&]+")
# What abbreviations of bodies stand for, whatever stands around them. Those that may stand for several things in
# lists of recipients (TT, KT, PC …) are left alone.
_LONG = {
    "UBND": "ủy ban nhân dân", "UB": "ủy ban nhân dân", "HĐND": "hội đồng nhân dân", "MTTQ": "mặt trận tổ quốc",
    "UBMTTQ": "ủy ban mặt trận tổ quốc", "UBMTTQVN": "ủy ban mặt trận tổ quốc việt nam", "VP": "văn phòng",
    "VPUB": "văn phòng ủy ban nhân dân", "VPUBND": "văn phòng ủy ban nhân dân", "VPTU": "văn phòng tỉnh ủy",
    "VPHU": "văn phòng huyện ủy", "VPCP": "văn phòng chính phủ", "TU": "tỉnh ủy", "HU": "huyện ủy",
    "BTV": "ban thường vụ", "BCH": "ban chấp hành", "BCĐ": "ban chỉ đạo", "BQL": "ban quản lý",
    "QLDA": "quản lý dự án", "CT": "chủ tịch", "PCT": "phó chủ tịch", "CVP": "chánh văn phòng",
    "PCVP": "phó chánh văn phòng", "ĐBQH": "đại biểu quốc hội", "LĐLĐ": "liên đoàn lao động",
    "BHXH": "bảo hiểm xã hội", "TAND": "tòa án nhân dân", "VKSND": "viện kiểm sát nhân dân",
    "CHQS": "chỉ huy quân sự", "KBNN": "kho bạc nhà nước", "QLTT": "quản lý thị trường", "TP": "thành phố",
    "TTHĐND": "thường trực hội đồng nhân dân", "TTTU": "thường trực tỉnh ủy", "TW": "trung ương",
    "GD&ĐT": "giáo dục và đào tạo", "GDĐT": "giáo dục và đào tạo", "GD-ĐT": "giáo dục và đào tạo",
    "KH&ĐT": "kế hoạch và đầu tư", "TN&MT": "tài nguyên và môi trường", "TNMT": "tài nguyên và môi trường",
    "NN&MT": "nông nghiệp và môi trường", "NN&PTNT": "nông nghiệp và phát triển nông thôn",
    "PTNT": "phát triển nông thôn", "TT&TT": "thông tin và truyền thông", "GTVT": "giao thông vận tải",
    "VHTTDL": "văn hóa thể thao và du lịch", "VHTT&DL": "văn hóa thể thao và du lịch",
    "VH,TT&DL": "văn hóa thể thao và du lịch", "LĐTBXH": "lao động thương binh và xã hội",
    "LĐ-TB&XH": "lao động thương binh và xã hội", "LĐTB&XH": "lao động thương binh và xã hội",
    "KH&CN": "khoa học và công nghệ", "KHCN": "khoa học và công nghệ",
}  # fmt: skip


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """Small words without marks, abbreviations of bodies spelt out.

    >>> plain_name("Sở GD&ĐT") == plain_name("Sở Giáo dục và Đào tạo")
    True
    >>> plain_name("UBND các huyện, TP")
    'ủy ban nhân dân các huyện thành phố'
    """
    words = [_LONG.get(word.strip(",;.:()"), word) for word in name.split()]
    return " ".join(_MARKS.sub(" ", fold(" ".join(words))).split())
