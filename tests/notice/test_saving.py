"""A file is complete or untouched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from thongbao.errors import OutputError
from thongbao.notice.files import saving
from thongbao.notice.files.saving import move, reach, refused, save
from thongbao.readers.source import Source


def test_folders_are_made_and_no_draft_is_left(tmp_path: Path) -> None:
    save(tmp_path / "a" / "b" / "c.yaml", b"x")
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["c.yaml"]
    assert (tmp_path / "a" / "b" / "c.yaml").read_bytes() == b"x"


def test_a_file_is_kept_unless_told_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    with pytest.raises(OutputError) as caught:
        save(path, b"new", replace=False)
    assert caught.value.hint is not None
    assert path.read_bytes() == b"old"
    save(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_place_that_refuses_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder.yaml").mkdir()
    for target in (tmp_path / "file" / "a.yaml", tmp_path / "folder.yaml"):
        with pytest.raises(OutputError) as caught:
            save(target, b"x")
        assert target.name in str(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(b"old")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    save(tmp_path / "link.yaml", b"new")
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="the device has another name on Windows")
def test_a_device_is_written_straight() -> None:
    save(Path(os.devnull), b"x", replace=True)
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("refusals", [0, 3, 99])
def test_a_file_that_windows_holds_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int
) -> None:
    """What looks for viruses holds a file for moments, what shows it to a person for hours."""
    left = [PermissionError(13, "held")] * refusals
    replace = os.replace

    def held(draft: Path, target: Path) -> None:
        if left:
            raise left.pop()
        replace(draft, target)

    monkeypatch.setattr(saving, "_WAITS", (0.0,) * 5)
    monkeypatch.setattr(os, "replace", held)
    (tmp_path / "draft").write_bytes(b"new")
    (tmp_path / "a.yaml").write_bytes(b"old")
    if refusals == 99:
        with pytest.raises(PermissionError) as caught:
            move(tmp_path / "draft", tmp_path / "a.yaml", "nt")
        told = refused(tmp_path / "a.yaml", caught.value, "nt")
        assert told.key == "notice.in_use"
        assert refused(tmp_path / "none.yaml", caught.value, "nt").key == "notice.cannot_write"
    else:
        move(tmp_path / "draft", tmp_path / "a.yaml", "nt")
    assert (tmp_path / "a.yaml").read_bytes() == (b"old" if refusals == 99 else b"new")


@pytest.mark.skipif(os.name != "nt", reason="other systems take these names")
@pytest.mark.parametrize("name", ["con.yaml", "NUL", "TB 5: 2026.yaml", "a?.yaml", "a.yaml."])
def test_names_that_windows_takes_for_something_else(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError) as caught:
        save(tmp_path / name, b"x")
    assert caught.value.key == "notice.odd_name"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "nt", reason="the limit is that of Windows")
def test_a_long_path_is_written_and_read(tmp_path: Path) -> None:
    path = tmp_path.joinpath(*["thư mục có tên thật dài " * 3 + "x"] * 5, "a.yaml")
    save(path, b"x")
    assert Source.from_path(path).data == b"x"


def test_long_paths_on_windows() -> None:
    long = "C:\\" + "a" * 300
    assert reach(long, "nt") == "\\\\?\\" + long
    assert reach("\\\\server\\share\\" + "a" * 300, "nt").startswith("\\\\?\\UNC\\server\\share\\a")
    assert reach(long, "posix") == long
    assert reach("C:\\a", "nt") == "C:\\a"
