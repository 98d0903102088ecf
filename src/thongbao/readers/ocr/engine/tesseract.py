"""Tesseract with the Vietnamese model, called as a program: a picture on its standard input, hOCR on its output."""

from __future__ import annotations

import html
import io
import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thongbao.errors import MissingToolError
from thongbao.programs import TESSERACT, find, output
from thongbao.readers.ocr.engine import Read, RecognitionFailed

if TYPE_CHECKING:
    from PIL.Image import Image

MODEL = "vie"
_LINES, _BLOCK = "4", "6"
"""Page segmentation: lines of text of any size, or one block in which every line counts, whatever it looks like."""
_LINE = re.compile(
    r"<span class='(?:ocr_line|ocr_textfloat|ocr_header|ocr_caption)'[^>]*? title=\"bbox (\d+) (\d+) (\d+) (\d+)"
    r"(?:; baseline (-?[\d.]+) (-?[\d.]+))?[^\"]*?(?:x_size (-?[\d.]+))?[;\"]"
)
_WORD = re.compile(
    r"<span class='ocrx_word'[^>]*? title='bbox (\d+) (\d+) (\d+) (\d+); x_wconf (\d+)[^']*'[^>]*>(.*?)</span>",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]+>")
_TURN = re.compile(r"Rotate: (\d+).*?Orientation confidence: ([\d.]+)", re.DOTALL)
_FOLDER = re.compile(r'languages in "([^"]+)"')
_SURE_TURN = 1.5


@cache
def installed() -> Tesseract:
    """Give Tesseract as it is installed. Raises MissingToolError without it, or without its model."""
    path = find(TESSERACT)
    if path is None:
        raise MissingToolError("reading.no_tesseract")
    listed = output(path, "--list-langs")
    if MODEL not in listed.split():
        raise MissingToolError("reading.no_tesseract_model")
    first = output(path, "--version").partition("\n")[0].split()
    return Tesseract(path, first[1] if len(first) > 1 else "?", _models(listed))


def _models(listed: str) -> str:
    """What tells models from others of the same name (best, fast, retrained): their sizes and days."""
    place = _FOLDER.search(listed)
    told = []
    for model in (MODEL, "osd"):
        try:
            status = Path(place[1] if place else "", f"{model}.traineddata").stat()
        except OSError:
            continue
        told.append(f"{model} {status.st_size} {status.st_mtime_ns}")
    return ", ".join(told)


class Tesseract:
    """The program at ``path``."""

    def __init__(self, path: str, version: str, models: str = "") -> None:
        self._path = path
        self._version = version
        self._models = models

    @property
    def name(self) -> str:
        """``tesseract 5.3.0 (vie)``."""
        return f"tesseract {self._version.removeprefix('v')} ({MODEL})"

    @property
    def identity(self) -> str:
        """Its name, and which models of that name these are."""
        return f"{self.name} [{self._models}]"

    def read(self, picture: Image, dpi: int, seconds: float, *, block: bool = False) -> list[Read]:
        """Give the words of a picture, line by line."""
        form = _BLOCK if block else _LINES
        found = self._run(picture, ["-l", MODEL, "--psm", form, "--dpi", str(dpi), "hocr"], seconds)
        return list(words(found))

    def turns(self, picture: Image, dpi: int, seconds: float) -> int | None:
        """Ask for the direction of the letters; None where there are too few, or its model is missing."""
        try:
            found = self._run(picture, ["-l", "osd", "--psm", "0", "--dpi", str(dpi)], seconds)
        except RecognitionFailed:
            return None
        match = _TURN.search(found)
        if match is None or float(match[2]) < _SURE_TURN:
            return None
        return int(match[1]) // 90 % 4

    def _run(self, picture: Image, options: Sequence[str], seconds: float) -> str:
        try:
            with _handed(picture) as given:
                done: subprocess.CompletedProcess[bytes] = subprocess.run(
                    [self._path, "stdin", "stdout", *options],
                    **given,
                    capture_output=True,
                    timeout=max(0.1, seconds),
                    check=False,
                    env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # its threads cost more than they bring
                )
        except subprocess.TimeoutExpired as error:
            raise RecognitionFailed(slow=True) from error
        except OSError as error:
            raise RecognitionFailed(slow=False) from error
        if done.returncode:
            raise RecognitionFailed(slow=False)
        return done.stdout.decode("utf-8", "replace")


@contextmanager
def _handed(picture: Image) -> Iterator[dict[str, Any]]:
    """Give a picture as what a program reads: a file in memory where the system has that, which no disk ever sees.

    A pipe would take it in sips, and is what other systems have.
    """
    create = getattr(os, "memfd_create", None)
    with io.BytesIO() if create is None else os.fdopen(create("page"), "w+b") as image:
        picture.save(image, "BMP")  # Leptonica reads PPM byte by byte
        if isinstance(image, io.BytesIO):
            yield {"input": image.getvalue()}
        else:
            image.seek(0)
            yield {"stdin": image}


def words(hocr: str) -> Iterator[Read]:
    """Give the words of Tesseract's hOCR."""
    starts = [match.start() for match in _LINE.finditer(hocr)]
    for number, (start, end) in enumerate(pairwise([*starts, len(hocr)])):
        line = _LINE.match(hocr, start)
        assert line is not None
        left, bottom = int(line[1]), int(line[4])
        slope, rise = float(line[5] or 0), float(line[6] or 0)
        size = float(line[7] or 0) or float(bottom - int(line[2]))
        for word in _WORD.finditer(hocr, line.end(), end):
            text = html.unescape(_TAG.sub("", word[6])).strip()
            if not text:
                continue
            x0, y0, x1, y1 = (float(word[at]) for at in range(1, 5))
            base = bottom + rise + slope * ((x0 + x1) / 2 - left)
            yield Read(text, x0, y0, x1, y1, base, size, int(word[5]) / 100, number)
