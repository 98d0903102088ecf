"""Records to compare."""

from __future__ import annotations

from pathlib import Path

import pytest

import thongbao
from thongbao.notice.model import Notice, Section, SourceInfo, Task


def record(path: Path, *texts: str, subject: str = "về việc nghỉ lễ") -> None:
    sections = tuple(Section(marker=str(at), mark=".", text=(text,)) for at, text in enumerate(texts, 1))
    source = SourceInfo(name=path.name, format="text")
    tasks = tuple(Task(section=str(at), text=text) for at, text in enumerate(texts, 1))
    thongbao.dump(Notice(source=source, subject=subject, sections=sections, tasks=tasks), path)


@pytest.fixture
def two(tmp_path: Path) -> None:
    record(tmp_path / "a.yaml", "Sở Nội vụ trình kế hoạch", "Công an tỉnh báo cáo")
    record(tmp_path / "b.json", "Sở Nội vụ trình đề án", "Công an tỉnh báo cáo", "Sở Y tế tiêm chủng cho trẻ em")
