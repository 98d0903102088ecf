"""A file is complete or untouched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from thongbao.errors import OutputError
from thongbao.notice.saving import reach, save


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


def test_long_paths_on_windows() -> None:
    long = "C:\\" + "a" * 300
    assert reach(long, "nt") == "\\\\?\\" + long
    assert reach("\\\\server\\share\\" + "a" * 300, "nt").startswith("\\\\?\\UNC\\server\\share\\a")
    assert reach(long, "posix") == long
    assert reach("C:\\a", "nt") == "C:\\a"
