"""Points of a PDF page -> points from the top left of the page as it is read."""

from __future__ import annotations

from typing import NamedTuple

from thongbao.readers.pdf.pdfium import Handle, raw


class Matrix(NamedTuple):
    """The six numbers of a PDF matrix."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def within(self, outer: Matrix) -> Matrix:
        """Give this matrix first, then ``outer``."""
        a, b, c, d, e, f = self
        return Matrix(
            a * outer.a + b * outer.c,
            a * outer.b + b * outer.d,
            c * outer.a + d * outer.c,
            c * outer.b + d * outer.d,
            e * outer.a + f * outer.c + outer.e,
            e * outer.b + f * outer.d + outer.f,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


IDENTITY = Matrix()


class View(NamedTuple):
    """How a page is turned to be read, and its paper."""

    to_page: Matrix
    width: float
    height: float

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Give a rectangle in PDF points -> left, top, right, bottom on the page as it is read."""
        x0, y0 = self.to_page.point(left, bottom)
        x1, y1 = self.to_page.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def quarter(matrix: Matrix) -> int | None:
    """Quarter turns (against the clock) of text set with this matrix; None when it stands askew."""
    a, b = matrix.a, matrix.b
    if abs(b) <= 0.03 * abs(a):
        return 0 if a >= 0 else 2
    if abs(a) <= 0.03 * abs(b):
        return 1 if b > 0 else 3
    return None


def view(page: Handle, turns: int) -> View:
    """Give the view of a page that is turned by ``turns`` quarters with the clock."""
    rect = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(page, rect):
        rect.left, rect.bottom, rect.right, rect.top = 0.0, 0.0, 612.0, 792.0
    left, bottom = min(rect.left, rect.right), min(rect.top, rect.bottom)
    right, top = max(rect.left, rect.right), max(rect.top, rect.bottom)
    width, height = right - left, top - bottom
    if turns == 1:
        return View(Matrix(0, 1, 1, 0, -bottom, -left), height, width)
    if turns == 2:
        return View(Matrix(-1, 0, 0, 1, right, -bottom), width, height)
    if turns == 3:
        return View(Matrix(0, -1, -1, 0, top, right), height, width)
    return View(Matrix(1, 0, 0, -1, -left, top), width, height)
