"""Sources and destinations in remote stores: of fsspec in memory, of a web server, and of a real S3 server."""

from __future__ import annotations

import itertools
import json
import socket
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.batch.conftest import Batch, straight
from thongbao.batch.records.far import Far
from thongbao.batch.sources import store_of
from thongbao.errors import MissingToolError, OutputError, UnreadableError

fsspec = pytest.importorskip("fsspec")
_buckets = itertools.count()
Files = Callable[[dict[str, str]], None]


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("THONGBAO_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture
def memory() -> Iterator[Any]:
    system = fsspec.filesystem("memory")
    system.store.clear()
    system.pseudo_dirs[:] = [""]
    system.pipe({"/in/a.txt": b"1", "/in/sub/b.txt": b"2", "/in/sub/c.xlsx": b"x", "/in/.hid/d.txt": b"x"})
    yield system
    system.store.clear()


def names(system: Any, root: str) -> list[str]:
    return sorted(path.partition(f"{root.strip('/')}/")[2] for path in system.find(root))


@pytest.fixture(params=["memory", "s3"])
def remote(request: pytest.FixtureRequest) -> Iterator[tuple[str, Any]]:
    """The address of an empty place, and its file system."""
    if request.param == "memory":
        yield "memory://place", request.getfixturevalue("memory")
        return
    yield request.getfixturevalue("s3")


@pytest.fixture
def s3(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Any]]:
    pytest.importorskip("s3fs")
    server = pytest.importorskip("moto.server").ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    from s3fs import S3FileSystem

    from thongbao.batch.sources import remote as module

    S3FileSystem.clear_instance_cache()
    module._system.cache_clear()
    system = S3FileSystem()
    bucket = f"place{next(_buckets)}"  # the servers of one process share what they keep
    system.mkdir(bucket)
    yield f"s3://{bucket}", system
    server.stop()
    S3FileSystem.clear_instance_cache()
    module._system.cache_clear()


@pytest.mark.filterwarnings("ignore")
def test_from_and_to_a_store(batch: Batch, remote: tuple[str, Any]) -> None:
    address, system = remote
    root = address.partition("://")[2]
    system.pipe({f"{root}/in/a.txt": b"1", f"{root}/in/sub/b.txt": b"broken", f"{root}/in/c.txt": b"3"})
    seen = batch(f"{address}/in", f"{address}/out", engines=straight)
    assert seen.failures == {"sub/b.txt": "reading.zip_broken"}
    expected = ["a.txt.yaml", "batch-report.html", "c.txt.yaml", "failures.csv"]
    assert names(system, f"{root}/out") == expected
    assert b"subject: '3'" in system.cat_file(f"{root}/out/c.txt.yaml")
    assert batch(f"{address}/in", f"{address}/out", engines=straight).fresh == []
    system.pipe_file(f"{root}/in/c.txt", b"new words")
    assert batch(f"{address}/in", f"{address}/out", engines=straight).fresh == ["c.txt"]
    assert b"new words" in system.cat_file(f"{root}/out/c.txt.yaml")
    system.pipe_file(f"{root}/in/c.txt", b"broken now")
    batch(f"{address}/in", f"{address}/out", engines=straight)
    assert names(system, f"{root}/out") == ["a.txt.yaml", "batch-report.html", "failures.csv"]


@pytest.mark.filterwarnings("ignore")
def test_lines_in_a_store(batch: Batch, files: Files, remote: tuple[str, Any]) -> None:
    address, system = remote
    root = address.partition("://")[2]
    files({"in/a.txt": "1", "in/b.txt": "2"})
    batch("in", f"{address}/out/all.jsonl", engines=straight)
    lines = system.cat_file(f"{root}/out/all.jsonl").decode().splitlines()
    assert [json.loads(line)["subject"] for line in lines] == ["1", "2"]
    assert names(system, f"{root}/out") == ["all.jsonl", "batch-report.html", "failures.csv"]
    files({"in/aa.txt": "between"})
    assert batch("in", f"{address}/out/all.jsonl", engines=straight).fresh == ["aa.txt"]
    lines = system.cat_file(f"{root}/out/all.jsonl").decode().splitlines()
    assert [json.loads(line)["subject"] for line in lines] == ["1", "between", "2"]


def test_folders_patterns_files_and_archives(batch: Batch, memory: Any) -> None:
    with memory.open("/in/k.zip", "wb") as file, zipfile.ZipFile(file, "w") as package:
        package.writestr("x/y.txt", "y")
    cases = {
        "memory://in": ["a.txt", "k.zip/x/y.txt", "sub/b.txt"],
        "memory://in/*.txt": ["a.txt"],
        "memory://in/sub/b.txt": ["b.txt"],
        "memory://in/k.zip": ["x/y.txt"],
    }
    for at, (source, below) in enumerate(cases.items()):
        seen = batch(source, f"out{at}", engines=straight)
        assert [one.item.below for one in seen.outcomes] == below
        assert not seen.failures


def test_what_is_not_there(batch: Batch, memory: Any) -> None:
    assert batch("memory://none.txt", "out", engines=straight).failures == {"none.txt": "reading.not_found"}
    with pytest.raises(UnreadableError) as caught:
        from thongbao.readers.source import Limits

        store_of("memory://x").read("memory://x/none", Limits())
    assert caught.value.key == "reading.not_found"


def test_files_of_others_in_a_store_are_left_alone(batch: Batch, files: Files, memory: Any) -> None:
    files({"in/a.txt": "1"})
    memory.pipe({"/out/a.txt.yaml": b"mine", "/all.jsonl": b"mine"})
    assert batch("in", "memory://out", engines=straight).failures == {"a.txt": "notice.exists"}
    with pytest.raises(OutputError):
        batch("in", "memory://all.jsonl", engines=straight)
    assert memory.cat_file("/out/a.txt.yaml") == memory.cat_file("/all.jsonl") == b"mine"


def test_a_store_that_breaks_is_one_line(
    batch: Batch, files: Files, memory: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    files({"in/a.txt": "1", "in/b.txt": "2"})

    def broken(*values: Any, **named: Any) -> None:
        raise ConnectionResetError("gone")

    with monkeypatch.context() as patch:
        patch.setattr(type(memory), "pipe_file", broken)
        with pytest.raises(OutputError) as caught:
            batch("in", "memory://out", engines=straight)
        assert "ConnectionResetError" in str(caught.value)
    assert len(batch("in", "memory://out", engines=straight).fresh) == 2
    assert names(memory, "/out") == ["a.txt.yaml", "b.txt.yaml", "batch-report.html", "failures.csv"]


@pytest.mark.filterwarnings("ignore")
def test_from_a_web_server(batch: Batch, files: Files) -> None:
    pytest.importorskip("aiohttp")
    files({"www/a.txt": "1", "www/sub/b.txt": "2"})
    with zipfile.ZipFile("www/z.zip", "w") as package:  # this server gives no parts of a file
        package.writestr("c.txt", "3")

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory="www")) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        seen = batch(f"{address}/", "out", engines=straight)
        assert [one.item.below for one in seen.outcomes] == ["a.txt", "sub/b.txt", "z.zip/c.txt"]
        assert not seen.failures
        seen = batch(f"{address}/sub/b.txt", f"{address}/none.txt", "one", engines=straight)
        assert seen.failures == {"none.txt": "reading.not_found"}
        server.shutdown()


def test_a_missing_package_names_the_extra(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    from thongbao.batch.sources import remote as module

    module._system.cache_clear()
    with pytest.raises(MissingToolError, match="s3fs"):
        Far("nostore://x")
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(MissingToolError, match=r"thongbao\[remote\]"):
        Far("memory://x")
    module._system.cache_clear()


def test_without_an_address_no_connection_is_opened(
    batch: Batch, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*values: Any) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", refused)
    files({"in/a.txt": "1"})
    batch("in", "out", engines=straight)


def test_corrections_beside_a_record_in_a_store(batch: Batch, memory: Any) -> None:
    memory.pipe({"/in/a.txt": "Số: 07/TB-UBND\n\nTHÔNG BÁO\nVề việc nghỉ lễ\n".encode()})
    real = {"work": "thongbao.batch.work:read_one"}
    batch("memory://in/a.txt", "memory://out", **real)
    memory.pipe({"/out/a.txt.corrections.yaml": b"corrections:\n- {path: number.symbol, value: TB-VP}\n"})
    for fresh in (["a.txt"], []):
        seen = batch("memory://in/a.txt", "memory://out", **real)
        assert (seen.failures, seen.fresh) == ({}, fresh)
        assert b"symbol: TB-VP" in memory.cat("/out/a.txt.yaml")
    memory.pipe({"/out/a.txt.corrections.yaml": b"corrections: ["})
    seen = batch("memory://in/a.txt", "memory://out", **real)
    assert seen.failures == {"a.txt": "batch.corrections"}


def test_a_folder_that_cannot_be_listed_is_a_failure(
    batch: Batch, memory: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = type(memory).ls

    def shut(self: Any, path: str, *rest: Any, **options: Any) -> Any:
        if path.rstrip("/").endswith("/sub"):
            raise PermissionError(path)
        return listed(self, path, *rest, **options)

    monkeypatch.setattr(type(memory), "ls", shut)
    seen = batch("memory://in", "out", engines=straight)
    assert seen.failures == {"sub": "reading.no_permission"}
    assert seen.sums.read == 1


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.txt", ["a.txt"]),
        ("*/*.txt", ["sub/b.txt"]),
        ("s[tu]b", ["sub/b.txt"]),
        ("**/*.txt", ["a.txt", "sub/b.txt"]),
        ("**", ["a.txt", "sub/b.txt"]),
        ("?.txt", ["a.txt"]),
        ("none*", []),
    ],
)
def test_patterns_find_what_they_find_in_folders(
    batch: Batch, memory: Any, tmp_path: Path, pattern: str, found: list[str]
) -> None:
    memory.get("/in", str(tmp_path / "in"), recursive=True)
    for source in (f"memory://in/{pattern}", f"{tmp_path}/in/{pattern}"):
        if not found:
            with pytest.raises(UnreadableError):
                batch(source, source[:3], engines=straight)
            continue
        seen = batch(source, source[:3], engines=straight)
        assert [one.item.below for one in seen.outcomes] == found
