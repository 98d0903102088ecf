"""What a set of rules of form asks of a page, from the catalogue of rules.

A rule binds values to parts of a notice (``look``). What is judged by them is set by them here, so the two cannot
differ. Where a regime says nothing of a part, the fullest guide of its family stands in for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from thongbao.export.docx.forms.looks import MM, USUAL, look_of, span, values_of
from thongbao.export.docx.wordml import Look, clean
from thongbao.rules.catalogue import applied, regimes

SHORT, FULL = 0.4, 1.0
"""Length of the rule under a part, against its words: a third to a half, or all of it."""
_GUIDES = {"party": "HD36"}
"""The fullest guide of a family; that of the State where none is named."""
_STATE_MOTTO = (("quoc-hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("tieu-ngu", "Độc lập - Tự do - Hạnh phúc"))
_MOTTOS = {
    "party": (("tieu-de-dang", "ĐẢNG CỘNG SẢN VIỆT NAM"),),
    "youth": (("tieu-de-doan", "ĐOÀN TNCS HỒ CHÍ MINH"),),
}
_TYPED = {"party": ("*", "-----"), "youth": ("***", "------")}
"""What is typed under the issuer and under the subject, in families that draw no rule there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A regime as a page."""

    regime: str
    family: str
    looks: Mapping[str, Look]
    ratios: Mapping[str, float]
    """Part -> length of the rule under it, against its words."""
    capitals: frozenset[str]
    """The parts that are written in capitals."""
    motto: tuple[tuple[str, str], ...]
    """The lines of the motto, each with its part."""
    under_issuer: str | None
    """The characters that stand there; None for a drawn rule."""
    under_subject: str | None
    margins: tuple[float, float, float, float]
    """Top, bottom, left, right."""
    number_edge: str
    """``header`` or ``footer``: where the page number stands."""
    number_align: str

    def look(self, part: str) -> Look:
        """How a part is set."""
        return self.looks.get(part, Look())

    def words(self, part: str, text: str | None) -> str:
        """The words of a part as they are written there, on one line."""
        found = clean(text)
        return found.upper() if part in self.capitals else found

    @property
    def party(self) -> bool:
        """Whether signs and labels are those of the Party."""
        return self.family == "party"

    @property
    def width(self) -> float:
        """Width of the text."""
        return 595.3 - self.margins[2] - self.margins[3]


def regime_for(family: str | None, own: str | None, wanted: str | None) -> str:
    """The regime to set a notice by: the one that is wanted, its own (``same``), or what its family has today."""
    if wanted is not None and wanted != "same":
        return wanted
    if wanted == "same" and own is not None and own in regimes():
        return own
    return next((one.id for one in regimes().values() if one.family == family and one.last is None), "ND30")


@cache
def form_of(regime: str) -> Form:
    """The page that a regime prescribes."""
    family = regimes()[regime].family
    chain = (_GUIDES.get(family, "ND30"), regime)
    looks, ratios, capitals = dict(USUAL), dict[str, float](), set[str]()
    for one in chain:
        for part, values in values_of(one).items():
            looks[part] = look_of(looks.get(part, Look()), values)
            if values.get("case") == "upper":
                capitals.add(part)
            if "length_ratio" in values:
                ratios[part] = FULL if max(values["length_ratio"]) > 0.9 else SHORT
    both = looks.get("kinh-gui", Look())
    for part in ("kinh-gui-nhan", "kinh-gui-ten"):
        looks[part] = looks.get(part, both)
    issuer, subject = _TYPED.get(family, (None, None))
    edge, align = _numbers(chain)
    return Form(
        regime=regime,
        family=family,
        looks=looks,
        ratios=ratios,
        capitals=frozenset(capitals),
        motto=_MOTTOS.get(family, _STATE_MOTTO),
        under_issuer=issuer,
        under_subject=subject,
        margins=_margins(chain),
        number_edge=edge,
        number_align=align,
    )


def _page_values(chain: Iterable[str]) -> dict[str, Any]:
    """The values of the rules on paper and page numbers, those of the regime itself over those of its guide."""
    found: dict[str, Any] = {}
    for regime in chain:
        own: dict[str, Any] = {}
        for one in applied(regime):
            if one.rule.id.partition("-")[2].startswith("C00"):
                own = {**one.rule.values, **own}
        found |= own
    return found


def _margins(chain: Iterable[str]) -> tuple[float, float, float, float]:
    values = _page_values(chain)
    top, bottom, left, right = (span(values[f"{side}_mm"]) for side in ("top", "bottom", "left", "right"))
    return top[0] * MM, bottom[0] * MM, left[0] * MM, right[0] * MM


def _numbers(chain: Iterable[str]) -> tuple[str, str]:
    values = _page_values(chain)
    return values.get("where", "header"), values.get("align", "center")
