"""Words that OCR gets wrong, and how long it takes: the program against bare Tesseract on the same pictures.

    python benchmarks/ocr.py [SAMPLE ...]

    python benchmarks/ocr.py --batch [--copies N] [SAMPLE ...]

Pages of samples are drawn at 200 dots an inch, clean and degraded (turned a little, blurred, specked), and read by
``tesseract PAGE -l vie`` and by the reader of scans; a sample without a PDF is printed first. Words are compared with
those that the PDF stores, in any order. With --batch the pages are put into a folder, each clean and degraded in N ways
(a run takes a second to start, and archives are large), and ``thongbao batch`` with two workers is held against two
processes of bare Tesseract that share them, twice each, turn and turn about.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageFilter

from thongbao.layout.blocks import Grid, Layout, Para
from thongbao.readers import read
from thongbao.readers.source import Limits, Source

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
DPI = 200


def main() -> None:
    """Print a line for every sample and form, then the sums."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("samples", nargs="*", default=["tinh-uy-2026", "ket-luan-dau-tu-cong", "huyen-uy-2019"])
    parser.add_argument("--batch", action="store_true", help="compare the time of a whole folder")
    parser.add_argument("--copies", type=int, default=4, help="how often a page is degraded, with --batch")
    options = parser.parse_args()
    if options.batch:
        folder_of_pages(options.samples, options.copies)
        return
    sums: dict[tuple[str, str], list[float]] = {}
    for name in options.samples:
        pages, truth = drawn(printed(name))
        for form in ("clean", "degraded"):
            pictures = pages if form == "clean" else [degraded(page, at) for at, page in enumerate(pages)]
            for engine, reader in (("tesseract", bare), ("thongbao", ours)):
                start = time.perf_counter()
                words = Counter(word for picture in pictures for word in reader(picture))
                seconds = time.perf_counter() - start
                right = sum((words & truth).values())
                told = [sum(truth.values()), right, sum(words.values()), len(pages), seconds]
                sums[form, engine] = [a + b for a, b in zip(sums.get((form, engine), [0.0] * 5), told, strict=True)]
                print(line(name, form, engine, told))
                sys.stdout.flush()
    for (form, engine), told in sums.items():
        print(line("all", form, engine, told))


def folder_of_pages(samples: list[str], copies: int) -> None:
    """Print the pages a minute of both, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        pictures = Path(folder, "pages")
        pictures.mkdir()
        count = 0
        for name in samples:
            for page in drawn(printed(name))[0]:
                for picture in (page, *(degraded(page, count + copy) for copy in range(copies))):
                    picture.save(pictures / f"{count:03}.png", dpi=(DPI, DPI))
                    count += 1
        times = [(bare_seconds(pictures), our_seconds(pictures, Path(folder, f"{at}.jsonl"))) for at in range(2)]
    theirs, ours_ = (2 * 60 * count / sum(each) for each in zip(*times, strict=True))
    print(f"{count} pages; two of tesseract {theirs:.1f} a minute, thongbao batch {ours_:.1f} a minute", end=", ")
    print(f"ratio {ours_ / theirs:.2f} ({', '.join(f'{a / b:.2f}' for a, b in times)})")


def bare_seconds(pictures: Path) -> float:
    """How long two processes of bare Tesseract take."""
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    find = ["xargs", "-P", "2", "-I", "{}", "tesseract", "{}", "{}.bare", "-l", "vie"]
    names = "\n".join(str(path) for path in sorted(pictures.glob("*.png")))
    start = time.perf_counter()
    subprocess.run(find, input=names.encode(), check=True, capture_output=True, env=alone)
    return time.perf_counter() - start


def our_seconds(pictures: Path, out: Path) -> float:
    """How long a batch of two workers takes."""
    batch = ["batch", str(pictures / "*.png"), str(out), "-j", "2", "--no-cache", "--quiet"]
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "thongbao", *batch], check=True)
    return time.perf_counter() - start


def printed(name: str) -> Path:
    """The PDF of a sample; one that has none is printed from its record."""
    kept = SAMPLES / name / "source.pdf"
    if kept.exists():
        return kept
    made = Path(tempfile.gettempdir(), f"{name}.pdf")
    record = str(SAMPLES / name / "notice.yaml")
    command = [sys.executable, "-m", "thongbao", "export", record, "--to", "pdf", "-o", str(made), "--force"]
    subprocess.run(command, check=True)
    return made


def line(name: str, form: str, engine: str, told: list[float]) -> str:
    """One row of the table."""
    total, right, found, pages, seconds = told
    return (
        f"{name:20} {form:9} {engine:10} words right {100 * right / total:6.2f} %  extra {found - right:4.0f}"
        f"  {60 * pages / seconds:5.1f} pages a minute"
    )


def drawn(path: Path) -> tuple[list[Image.Image], Counter[str]]:
    """The pages of a PDF as pictures, and the words that it stores."""
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.render(scale=DPI / 72).to_pil().convert("RGB") for page in document]
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return pages, Counter(words_of(text))


def degraded(page: Image.Image, seed: int) -> Image.Image:
    """A page as a worn scanner gives it."""
    dice = random.Random(seed)
    page = page.convert("L").rotate(dice.uniform(-0.8, 0.8), Image.Resampling.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(0.9)).point(lambda light: 25 + light * 210 // 255)
    noise = Image.effect_noise(page.size, 28)
    return Image.blend(page, noise, 0.12).convert("RGB")


def words_of(text: str) -> Iterator[str]:
    """Words without the signs around them."""
    for word in unicodedata.normalize("NFC", text).split():
        core = word.strip(".,;:()[]\"'“”‘’-–—_/…")
        if core:
            yield core


def bare(page: Image.Image) -> list[str]:
    """What Tesseract gives without help."""
    data = io.BytesIO()
    page.save(data, "PNG", compress_level=1, dpi=(DPI, DPI))  # Leptonica reads PPM slowly
    done = subprocess.run(
        ["tesseract", "stdin", "stdout", "-l", "vie", "--dpi", str(DPI)],
        input=data.getvalue(), capture_output=True, check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )  # fmt: skip
    return list(words_of(done.stdout.decode()))


def ours(page: Image.Image) -> list[str]:
    """What the reader of scans gives."""
    raw = io.BytesIO()
    page.save(raw, "PNG", compress_level=1, dpi=(DPI, DPI))
    return list(words_of(" ".join(texts(read(Source("page.png", raw.getvalue(), Limits(cache=False)))))))


def texts(layout: Layout) -> Iterator[str]:
    """Every text of a layout."""
    waiting = list(layout.blocks)
    while waiting:
        block = waiting.pop()
        if isinstance(block, Grid):
            waiting += [inner for row in block.rows for cell in row for inner in cell.blocks]
        elif isinstance(block, Para):
            yield block.text
    for note in layout.footnotes:
        yield from (para.text for para in note.paras)
    for item in layout.furniture:
        yield item.para.text


if __name__ == "__main__":
    main()
