"""The page number in a header or footer: its paragraphs and runs, and how it is taken out."""

from __future__ import annotations

import re

from lxml import etree

from thongbao.mend.docx.writing.elements import make
from thongbao.readers.docx.package.names import (
    FLD_CHAR,
    FLD_SIMPLE,
    INSTR_TEXT,
    PAGE_NUMBER,
    SDT,
    SDT_CONTENT,
    TC,
    P,
    R,
    T,
    W,
)

_ONLY_NUMBER = re.compile(r"(?:trang|page|tr\.?|of|số|/|[-–—.|()~]|\d|[ivxIVX]|\s)*", re.IGNORECASE)
_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)


def letters(para: etree._Element) -> str:
    """The letters of a paragraph, codes of fields left out."""
    return "".join(text.text or "" for text in para.iter(T))


def has_number(root: etree._Element) -> bool:
    """Whether a page number stands in it."""
    return bool(number_paragraphs(root))


def number_paragraphs(root: etree._Element) -> list[etree._Element]:
    """The paragraphs that show the number of their page."""
    found: list[etree._Element] = []
    for element in root.iter(INSTR_TEXT, FLD_SIMPLE, PAGE_NUMBER):
        code = element.get(W + "instr") if element.tag == FLD_SIMPLE else element.text
        if element.tag == PAGE_NUMBER or _PAGE.match(code or ""):
            para = next(element.iterancestors(P), None)
            if para is not None and para not in found:
                found.append(para)
    return found


def number_runs(para: etree._Element) -> list[etree._Element]:
    """The runs of the page number's field, from its begin to its end."""
    found: list[etree._Element] = []
    open_: list[etree._Element] = []
    depth, wanted = 0, False
    for element in para.iter(R, FLD_SIMPLE):
        if element.tag == FLD_SIMPLE:
            if _PAGE.match(element.get(W + "instr") or ""):
                found.extend(element.iter(R))
            continue
        kinds = [mark.get(W + "fldCharType") for mark in element.iter(FLD_CHAR)]
        if "begin" in kinds:
            depth += 1
        if depth:
            open_.append(element)
            wanted = wanted or any(_PAGE.match(code.text or "") for code in element.iter(INSTR_TEXT))
        elif element.find(PAGE_NUMBER) is not None:
            found.append(element)
        if "end" in kinds and depth:
            depth -= 1
            if not depth:
                found.extend(open_ if wanted else ())
                open_, wanted = [], False
    return found


def remove_number(root: etree._Element) -> None:
    """Take the page number out of a header or footer, with its paragraph when it holds nothing else."""
    for para in number_paragraphs(root):
        if _ONLY_NUMBER.fullmatch(letters(para)) and not any(True for _ in para.iter(W + "drawing", W + "pict")):
            _remove(para, root)
            continue
        for run in number_runs(para):
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)
                if parent.tag == FLD_SIMPLE and not len(parent) and (above := parent.getparent()) is not None:
                    above.remove(parent)


def _remove(para: etree._Element, root: etree._Element) -> None:
    holder = para.getparent()
    if holder is None:
        return
    holder.remove(para)
    if any(child.tag == P for child in holder):
        return
    if holder.tag == SDT_CONTENT and not len(holder):
        control = holder.getparent()
        above = control.getparent() if control is not None else None
        if control is not None and above is not None and control.tag == SDT:
            above.remove(control)
            holder = above
    if (holder is root or holder.tag in (TC, W + "txbxContent")) and not any(child.tag == P for child in holder):
        holder.append(make("p"))
