"""The public names: parse, load, dump, Notice."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import thongbao

TEXT = "Số: 07/TB-UBND\n\nTHÔNG BÁO\nVề việc nghỉ lễ\n".encode()


def test_a_path_bytes_and_a_file_give_the_same_notice(tmp_path: Path) -> None:
    path = tmp_path / "tb.txt"
    path.write_bytes(TEXT)
    with path.open("rb") as file:
        notices = [thongbao.parse(path), thongbao.parse(str(path)), thongbao.parse(file)]
    assert notices[0] == notices[1] == notices[2]
    assert notices[0].source.name == "tb.txt"
    bare = thongbao.parse(TEXT)
    assert bare.number == notices[0].number
    assert bare.source.name == "document"
    assert thongbao.parse(io.BytesIO(TEXT)) == bare


def test_what_cannot_be_read_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(thongbao.ThongbaoError):
        thongbao.parse(tmp_path / "none.txt")
    small = thongbao.Limits(megabytes=0.00001)
    for document in (TEXT, io.BytesIO(TEXT)):
        with pytest.raises(thongbao.ThongbaoError):
            thongbao.parse(document, limits=small)
    with pytest.raises(TypeError):
        thongbao.parse(io.StringIO("x"))  # type: ignore[arg-type]


def test_the_language_stays_with_the_call() -> None:
    from thongbao import messages

    messages.use("vi")
    thongbao.parse(TEXT, lang="en")
    assert messages.spoken() == "vi"


def test_out_and_in_again(tmp_path: Path) -> None:
    notice = thongbao.parse(TEXT)
    thongbao.dump(notice, tmp_path / "tb.yaml")
    assert thongbao.load(tmp_path / "tb.yaml") == notice
    assert isinstance(notice, thongbao.Notice)


def test_every_public_name_is_there() -> None:
    for name in thongbao.__all__:
        assert getattr(thongbao, name) is not None
    assert set(thongbao.__all__) <= set(dir(thongbao))
    with pytest.raises(AttributeError, match="nothing_such"):
        _ = thongbao.nothing_such
