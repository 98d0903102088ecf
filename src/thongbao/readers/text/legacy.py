"""Vietnamese of before Unicode (TCVN3, VNI), seen through the wrong glasses: told by letter statistics.

A text file has no fonts, so the two can only be suspected. Nothing is converted here: a wrong guess would
pass garbled names off as good ones.
"""

from __future__ import annotations

import re
from typing import Literal

# Signs that TCVN3 text shows next to letters and that Vietnamese in Unicode never does.
_TCVN3 = re.compile(r"(?<=[A-Za-z])[µ¸¶·¹¨¾¼½©ÇËÐÑ®ªÖ×ØÜÞ«åæçëîïñ¬ö÷øûüþ§¢]|[®µ¸¹¬ª©§](?=[a-z])")
# A vowel and the letter that holds its marks in VNI, but for the pairs that Unicode text may have too.
_VNI = re.compile(
    r"[aeouyAEOUY][ØÛÏÅÄËÖÜøûïåäëöü]|(?<![^\W\d_])[Ññ](?=[aeiouyAEIOUYôöÔÖ])|[öÖ][ùøûõïôÙØÛÕÏÔ]"
)
# Slow to compile and seldom used, so compiled on first use.
_UNICODE_ONLY = "[ăđơưĂĐƠƯ\u1ea0-\u1ef9]"
_STRANGE = "[\u0180-\u019f\u01a3-\u01ae\u01b1-\u02af\u0370-\u1dff\ue000-\uf8ff\ufffd]"
_LEAST = 4
_SAMPLE = 400_000


def suspected(text: str) -> Literal["tcvn3", "vni", "mixed"] | None:
    """Name the old encoding that text seems to be in; ``mixed`` when much of it is sound; None when all is.

    >>> suspected("Uû ban nh©n d©n tØnh, céng hoµ x· héi chñ nghÜa")
    'tcvn3'
    >>> suspected("Ủy ban nhân dân tỉnh, diện tích 30 µm ± 5 %, 25 °C")
    """
    text = text[:_SAMPLE]
    if text.isascii():
        return None
    tcvn3, vni = len(_TCVN3.findall(text)), len(_VNI.findall(text))
    old = max(tcvn3, vni)
    if old < _LEAST:
        return None
    sound = len(re.findall(_UNICODE_ONLY, text))
    if old < 0.02 * sound:
        return None
    if sound > 0.5 * old:
        return "mixed"
    return "tcvn3" if tcvn3 >= vni else "vni"


def garbled(text: str) -> bool:
    """Tell whether many letters are foreign to Vietnamese, as in copies from PDFs with broken fonts.

    >>> garbled("Giám ÿӕF 6ӣ Công 7KѭѫQJ YӅ YLӋF WLӃQ hành")
    True
    """
    text = text[:_SAMPLE]
    strange = len(re.findall(_STRANGE, text))
    return strange >= _LEAST and strange > 0.02 * len(text)
