"""Archives of more members than are held at once are what the standard library says they are."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.batch.conftest import Batch, straight
from thongbao.batch.sources import zips
from thongbao.batch.sources.zips import Zip

MANY = 2303


def archive(before: bytes = b"", comment: bytes = b"", *, large: bool = False) -> io.BytesIO:
    """``large`` makes the standard library write the fields for archives over four gigabytes."""
    file = io.BytesIO()
    file.write(before)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package:
        for at in range(MANY):
            with package.open(f"quý {at // 500}/{at}.txt", "w", force_zip64=large) as member:
                member.write(b"notice %d" % at)
        package.comment = comment
    file.seek(0)
    return file


@pytest.mark.parametrize("before", [b"", b"a program that unpacks itself"])
@pytest.mark.parametrize("comment", [b"", b"x" * 0xFFFF])
@pytest.mark.parametrize("large", [False, True])
def test_every_member_is_found_and_read(
    monkeypatch: pytest.MonkeyPatch, before: bytes, comment: bytes, large: bool
) -> None:
    monkeypatch.setattr(zips, "_LARGE", 1 if large else zips._LARGE)  # as if the list stood behind four gigabytes
    file = archive(before, comment, large=large)
    package, whole = Zip(file, "none"), zipfile.ZipFile(file)
    assert [(number, info.filename, info.header_offset) for number, info in package] == [
        (number, info.filename, info.header_offset) for number, info in enumerate(whole.infolist())
    ]
    assert not package.marked
    for number in (0, 499, 500, MANY - 1, 7):
        with package.open(number) as member:
            assert member.read() == b"notice %d" % number
    package.close()
    assert not file.closed


def test_a_name_is_found_wherever_it_stands() -> None:
    file = archive()
    assert Zip(file, f"quý 4/{MANY - 1}.txt").marked
    assert not Zip(file, "4").marked


def test_only_a_page_is_held() -> None:
    package = Zip(archive())
    assert len(package._page(1).infolist()) == 500
    assert len(package._page(4).infolist()) == MANY - 2000


@pytest.mark.parametrize("at", [0.3, 0.9, 0.99])
def test_a_broken_list_is_told(at: float) -> None:
    data = archive().getvalue()
    cut = int(len(data) * at)
    with pytest.raises(zipfile.BadZipFile):
        Zip(io.BytesIO(data[:cut]))


def test_a_list_that_is_overwritten_is_told() -> None:
    data = archive().getvalue()
    cut = data.rindex(b"PK\x01\x02")
    with pytest.raises(zipfile.BadZipFile):
        Zip(io.BytesIO(data[: cut - 90] + b"\0" * 90 + data[cut:]))


def test_a_batch_reads_them_in_order(batch: Batch) -> None:
    Path("a.zip").write_bytes(archive().getvalue())
    seen = batch("a.zip", "all.jsonl", engines=straight)
    assert [one.item.member for one in seen.outcomes] == list(range(MANY))
    assert Path("all.jsonl").read_text("utf-8").count("notice") == MANY
