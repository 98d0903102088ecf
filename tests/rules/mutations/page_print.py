"""Pages of a PDF: a blank one at the end, a picture of one, numbers that jump."""

from __future__ import annotations

from typing import Any

from ..proof import breaks_file, breaks_print
from ..signing import signed


@breaks_print("X-THIEU-TRANG")
def blank_page_at_the_end(document: Any) -> None:
    document.new_page(595.3, 841.9)


@breaks_print("X-PDF-CHU-SONG")
def picture_of_a_page(document: Any) -> None:
    import pypdfium2

    bitmap = document[0].render(scale=0.5)
    image = pypdfium2.PdfImage.new(document)
    image.set_bitmap(bitmap)
    image.set_matrix(pypdfium2.PdfMatrix().scale(595.3, 841.9))
    page = document.new_page(595.3, 841.9)
    page.insert_obj(image)
    page.gen_content()


@breaks_file("ND30-C10-KEM-THEO-DIEN-TU")
def number_in_a_file_that_is_signed(pdf: bytes) -> bytes:
    return signed(pdf)


@breaks_print("HD05-C00-LE-MAT-SAU", base="hd05-phu-luc")
def one_back_page_mirrored(document: Any) -> None:
    move(document[1], -15)


@breaks_print("HD05-C00-LE", base="hd05-phu-luc")
def a_back_page_between_the_margins(document: Any) -> None:
    for page in (document[1], document[3]):
        move(page, -10)


def move(page: Any, millimetres: float) -> None:
    """Set what stands under the page number of a page further to the right."""
    import pypdfium2

    shift = pypdfium2.PdfMatrix().translate(millimetres / 25.4 * 72, 0)
    for item in page.get_objects(max_depth=1):
        if item.get_bounds()[3] < page.get_height() - 50:
            item.transform(shift)
    page.gen_content()
