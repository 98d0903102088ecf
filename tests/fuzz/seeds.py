"""What a run starts from: files of the samples, and small ones made here."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from thongbao import office, results
from thongbao.batch.ledger.book import Book, Entry, Spot
from thongbao.batch.model import Failure
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store
from thongbao.notice.model import Notice

ROOT = Path(__file__).parents[2]
_FEW = 5


def samples(*endings: str) -> Callable[[], Iterator[bytes]]:
    """The files of the samples with these endings."""
    return lambda: (path.read_bytes() for path in sorted(ROOT.glob("samples/*/*")) if path.suffix in endings)


def records() -> Iterator[bytes]:
    """The records of the samples as JSON."""
    return (store.encode([to_plain(notice)], "json") for notice in _notices())


def _notices() -> Iterable[Notice]:
    return map(store.load, sorted(ROOT.glob("samples/*/notice.yaml")))


def akn() -> Iterator[bytes]:
    """The records of the samples as Akoma Ntoso."""
    return (results.convert(notice, "akn") for notice in _notices())


def corrections() -> Iterator[bytes]:
    """Corrections of several kinds."""
    entries = [{"path": "number.number", "value": "46", "who": "Văn thư", "when": "2026-03-01", "was": "45"}]
    yield json.dumps({"corrections": entries}).encode()
    yield b'{"corrections": [{"path": "sections[0].text[0]", "value": null}, {"path": "tasks", "value": []}]}'
    yield "corrections:\n- path: subject\n  value: về việc “x”\n  document: '00'\n".encode()


def settings() -> Iterator[bytes]:
    """A file of settings that uses all of them."""
    yield (
        b'select = ["TB-*"]\nignore = "TB-MO-DAU"\nseverity = "warning"\nregime = "ND30"\nfail-on = "error"\n'
        b'suppress = [{rule = "TB-*", quote = "x", reason = "y"}]\n[words]\nbodies = ["A"]\nwords = ["b"]\n'
        b'abbreviations = {AB = "c"}\n[[files]]\nmatch = ["**/*.docx", "a/"]\nstage = "draft"\n'
        b'[rules.TB-TRICHYEU]\nregex = "^x"\n[rules.TB-MO-DAU]\nfields = ["x"]\n'
    )


def archives() -> Iterator[bytes]:
    """Archives with documents under good and bad names."""
    text = "THÔNG BÁO\nVề việc trực\n".encode()
    names = ("45-TB.txt", "2026/quý 1/46-TB.txt", "../../x.txt", "/etc/x.txt", "C:\\nul.txt", "a/con.txt", "b.zip")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in names:
            package.writestr(name, text)
    yield out.getvalue()
    for mode in ("w", "w:gz"):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode=mode) as tar:
            for name in names:
                info = tarfile.TarInfo(name)
                info.size = len(text)
                tar.addfile(info, io.BytesIO(text))
            for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE):
                info = tarfile.TarInfo("l.txt")
                info.type, info.linkname = kind, "/etc/passwd"
                tar.addfile(info)
        yield out.getvalue()


def ledgers() -> Iterator[bytes]:
    """The ledger of a small batch."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "ledger.sqlite")
        book = Book(path)
        for at in range(4):
            spot = Spot(f"{at}.yaml", 0, 10 * at, 10, "0" * 64)
            failure = Failure("reading.empty") if at == 3 else None
            facts = {"same": "x", "doubts": at}
            book.put(Entry(b"%d" % at, at, 1, "m", "s", f"c{at % 2}", f"{at}.docx", spot, at > 1, failure, facts))
        book.commit()
        book.close()
        yield path.read_bytes()


def signed() -> Iterator[bytes]:
    """A PDF that one has signed, and two."""
    from tests.readers.pdf.test_signing import signed, signer
    from tests.readers.pdf.writer import Sheet, pdf

    plain = pdf(Sheet().text(100, 100, "THÔNG BÁO"))
    once = signed(plain, signer("Trần Thị Mẫu"), "LanhDao")
    yield once
    yield signed(once, signer("Văn thư"), "CoQuan")


def converted(kind: office.Target) -> Callable[[], Iterator[bytes]]:
    """The smallest samples as LibreOffice stores them in an older format."""
    small = sorted(samples(".docx")(), key=len)[:_FEW]
    return lambda: (office.convert(data, "docx", kind, name="x", seconds=120) for data in small)
