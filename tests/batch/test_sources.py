"""Folders, patterns and archives: what is found, where its record goes, what hostile archives cannot do."""

from __future__ import annotations

import io
import os
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.conftest import Batch, tree

Files = Callable[[dict[str, str]], None]


def zipped(path: str, members: dict[str, bytes], packed: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path, "w", packed) as package:
        for name, data in members.items():
            package.writestr(zipfile.ZipInfo(name), data, packed)


def tarred(path: str, members: dict[str, bytes], mode: str = "w:gz") -> None:
    with tarfile.open(path, mode) as package:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            package.addfile(info, io.BytesIO(data))


def test_a_folder_is_mirrored(batch: Batch, files: Files) -> None:
    files({"in/b.txt": "1", "in/a/z.md": "2", "in/a.txt": "3"})
    files({"in/.hidden.txt": "x", "in/~$a.docx": "x", "in/a.xlsx": "x"})
    seen = batch("in", "out")
    assert [one.item.below for one in seen.outcomes] == ["a/z.md", "a.txt", "b.txt"]
    assert tree("out") == ["a.txt.yaml", "a/z.md.yaml", "b.txt.yaml"]
    assert (seen.total, seen.other) == (3, 1)


def test_a_pattern_keeps_the_folders_below_its_fixed_part(batch: Batch, files: Files) -> None:
    files({"in/2025/a.txt": "1", "in/2026/a.txt": "2", "in/2026/b.md": "3", "in/x/y/c.txt": "4"})
    batch("in/20*/*.txt", "out")
    assert tree("out") == ["2025/a.txt.yaml", "2026/a.txt.yaml"]
    batch("in/20*", "all")
    assert tree("all") == ["2025/a.txt.yaml", "2026/a.txt.yaml", "2026/b.md.yaml"]
    batch("in/**/*.txt", "deep")
    assert tree("deep") == ["2025/a.txt.yaml", "2026/a.txt.yaml", "x/y/c.txt.yaml"]


def test_records_of_several_sources_never_share_a_place(batch: Batch, files: Files) -> None:
    files({"one/a.txt": "1", "two/a.txt": "2", "two/A.TXT": "3"})
    batch("one", "two", "one/a.txt", "out")
    if Path("two/A.TXT").samefile("two/a.txt"):  # a system that takes both for one name
        assert tree("out") == ["a.txt-2.yaml", "a.txt.yaml"]
    else:
        assert tree("out") == ["A.TXT-2.yaml", "a.txt-3.yaml", "a.txt.yaml"]


def test_the_destination_is_no_source(batch: Batch, files: Files) -> None:
    files({"in/a.txt": "1", "in/out/old.txt": "x"})
    batch("in", "in/out")
    assert tree("in/out") == ["a.txt.yaml", "old.txt"]
    assert [one.item.below for one in batch("in/*", "in/out").outcomes] == ["a.txt"]


def test_what_cannot_be_opened_is_a_failure(batch: Batch, files: Files) -> None:
    files({"in/a.txt": "1", "in/large.txt": "x" * 1_100_000})
    seen = batch("in", "none.docx", "", "out")
    missing = {"none.docx": "reading.not_found", "''": "reading.not_found"}
    assert seen.failures == {"large.txt": "reading.too_large"} | missing
    assert seen.sums.code == 3


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "mkfifo"), reason="pipes with names")
def test_pipes_and_circles_do_not_stop_it(batch: Batch, files: Files) -> None:
    files({"in/a.txt": "1"})
    os.mkfifo("in/p.txt")
    Path("in/circle").symlink_to(Path("in").absolute())
    Path("in/loop.txt").symlink_to("loop.txt")
    seen = batch("in", "out")
    assert seen.failures == {"p.txt": "reading.not_a_file", "loop.txt": "reading.os_error"}
    assert seen.sums.read == 1


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names that are no text")
def test_names_that_are_no_text(batch: Batch) -> None:
    Path("in").mkdir()
    Path(os.fsdecode(b"in/t\xea.txt")).write_text("1")
    Path("in/x\ny.txt").write_text("2")
    seen = batch("in", "out")
    assert not seen.failures
    assert len(list(Path("out").glob("*.yaml"))) == 2
    assert all(one.item.shown.isprintable() for one in seen.outcomes)


@pytest.mark.parametrize("make", [zipped, tarred])
@pytest.mark.parametrize("ending", ["zip", "tar.gz"])
def test_archives_are_read_where_they_lie(batch: Batch, make: Callable[..., None], ending: str) -> None:
    if (make is zipped) != (ending == "zip"):
        return
    Path("in").mkdir()
    make(f"in/kho.{ending}", {"Số 1/tb.txt": b"1", "b.txt": b"2", "c.xlsx": b"x", "b.txt/": b""})
    seen = batch("in", "out")
    assert [one.item.below for one in seen.outcomes] == [f"kho.{ending}/Số 1/tb.txt", f"kho.{ending}/b.txt"]
    assert tree("out") == [f"kho.{ending}/Số 1/tb.txt.yaml", f"kho.{ending}/b.txt.yaml"]
    assert sorted(path.name for path in Path().iterdir()) == ["in", "out"]
    batch(f"in/kho.{ending}", "alone")
    assert tree("alone") == ["Số 1/tb.txt.yaml", "b.txt.yaml"]


HOSTILE = {
    "../../x.txt": "_/_/x.txt.yaml",
    "/etc/passwd.txt": "etc/passwd.txt.yaml",
    "..\\..\\y.txt": "_/_/y.txt.yaml",
    "C:\\Windows\\z.txt": "C_/Windows/z.txt.yaml",
    "con/nul.txt": "con_/nul_.txt.yaml",
    "a/./b//c .txt": "a/b/c .txt.yaml",
    "dots.../d.txt": "dots/d.txt.yaml",
    "\\\\server\\share\\e.txt": "server/share/e.txt.yaml",
}


@pytest.mark.parametrize("make", [zipped, tarred])
def test_hostile_names_stay_below_the_destination(batch: Batch, make: Callable[..., None]) -> None:
    Path("deep/er").mkdir(parents=True)
    name = "deep/er/a.zip" if make is zipped else "deep/er/a.tar.gz"
    make(name, {inner: inner.encode() for inner in HOSTILE} | {"../.thongbao/ledger.txt": b"x"})
    before = {path for path in Path().rglob("*") if "out" not in path.parts}
    seen = batch(name, "deep/er/out/put")
    assert not seen.failures
    assert tree("deep/er/out/put") == sorted(HOSTILE.values())
    assert {path for path in Path().rglob("*") if "out" not in path.parts} == before


def test_links_in_archives_lead_nowhere(batch: Batch, files: Files) -> None:
    files({"secret.txt": "kept"})
    with tarfile.open("a.tar", "w") as package:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE):
            info = tarfile.TarInfo(f"{kind.decode()}.txt")
            info.type, info.linkname = kind, str(Path("secret.txt").absolute())
            package.addfile(info)
        info = tarfile.TarInfo("real.txt")
        package.addfile(info, io.BytesIO())
    batch("a.tar", "out")
    assert tree("out") == ["real.txt.yaml"]


def test_bombs_and_nested_archives_are_refused(batch: Batch) -> None:
    Path("in").mkdir()
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as package:
        package.writestr("x.txt", "x")
    members = {"bomb.txt": b"0" * 1_000_000 + b"1", "deep.zip": inner.getvalue(), "good.txt": b"good"}
    zipped("in/a.zip", members, zipfile.ZIP_DEFLATED)
    tarred("in/b.tar.gz", {"big.txt": b"0" * 1_100_000, "good.txt": b"good"})
    assert batch("in", "out").failures == {
        "a.zip/bomb.txt": "reading.too_large",
        "a.zip/deep.zip": "batch.nested",
        "b.tar.gz/big.txt": "reading.too_large",
    }
    assert tree("out") == ["a.zip/good.txt.yaml", "b.tar.gz/good.txt.yaml"]


def test_a_size_that_lies_is_found_out(batch: Batch) -> None:
    zipped("a.zip", {"a.txt": b"0" * 1_500_000}, zipfile.ZIP_DEFLATED)
    data = Path("a.zip").read_bytes()
    lying = data.replace((1_500_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    Path("a.zip").write_bytes(lying)
    assert set(batch("a.zip", "out").failures.values()) <= {"batch.archive_broken", "reading.too_large", "batch.bomb"}
    assert tree("out") == []


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.tar", "a.tar.xz"])
@pytest.mark.parametrize("keep", [0, 10, 60])
def test_broken_archives_are_one_failure(batch: Batch, files: Files, name: str, keep: int) -> None:
    files({"in/ok.txt": "1"})
    whole = {f"{at}.txt": os.urandom(400).hex().encode() for at in range(50)}
    if name.endswith("zip"):
        zipped(f"in/{name}", whole)
    else:
        tarred(f"in/{name}", whole, "w:" + {"gz": "gz", "ar": "", "xz": "xz"}[name[-2:]])
    data = Path(f"in/{name}").read_bytes()
    Path(f"in/{name}").write_bytes(data[: len(data) * keep // 100])
    seen = batch("in", "out")
    assert seen.failures.get(name) == "batch.archive_broken"
    assert "ok.txt.yaml" in tree("out")


def test_an_encrypted_member_says_so(batch: Batch) -> None:
    zipped("a.zip", {"a.txt": b"1", "b.txt": b"2"})
    data = bytearray(Path("a.zip").read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    Path("a.zip").write_bytes(data)
    assert batch("a.zip", "out").failures == {"a.txt": "batch.encrypted_member"}


def test_a_document_under_the_name_of_an_archive(batch: Batch) -> None:
    zipped("tb.zip", {"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    seen = batch("tb.zip", "out", work="thongbao.batch.work:read_one")
    assert [one.item.below for one in seen.outcomes] == ["tb.zip"]
    assert set(seen.failures.values()) != {"batch.archive_broken"}


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Thông báo số 5.txt".encode(), "Thông báo số 5.txt"),
        (b"Th\xf4ng b\xe1o s\xf4\xec 5.txt", "Thông báo số 5.txt"),
        (b"\xd0\xfd\xf5\xccng Tr\xe2\xccn Ph\xfa.txt", "Đường Trần Phú.txt"),
        ("naïve café.txt".encode("cp437"), "naïve café.txt"),
    ],
)
def test_names_whose_encoding_is_not_said(batch: Batch, raw: bytes, name: str) -> None:
    stand_in = "x" * len(raw)
    with zipfile.ZipFile("a.zip", "w") as package:
        package.writestr(stand_in, b"1")
    Path("a.zip").write_bytes(Path("a.zip").read_bytes().replace(stand_in.encode(), raw))
    assert [one.item.below for one in batch("a.zip", "out").outcomes] == [name]
    assert tree("out") == [f"{name}.yaml"]
