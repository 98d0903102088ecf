"""Every test starts with the default language, whatever ran before it or stands in the environment."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from thongbao import messages


@pytest.fixture(autouse=True)
def default_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("THONGBAO_LANG", "THONGBAO_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    token = messages._language.set(None)
    yield
    messages._language.reset(token)
