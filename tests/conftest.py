"""Every test starts with the default language and a cache of its own, whatever stands in the environment."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from thongbao import messages


@pytest.fixture(autouse=True)
def default_language(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    monkeypatch.setenv("THONGBAO_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "cache"))
    for name in ("THONGBAO_LANG", "THONGBAO_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    token = messages._language.set(None)
    yield
    messages._language.reset(token)
