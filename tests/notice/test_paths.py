"""Paths lead to the values they name, and every value has a path."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.strategies import notices
from thongbao.errors import UsageError
from thongbao.notice import paths
from thongbao.notice.model import Deadline, Meeting, Notice, SourceInfo, Task

NOTICE = Notice(
    source=SourceInfo(name="a.txt", format="text"),
    meeting=Meeting(with_="Sở Y tế"),
    tasks=(Task(section="I/1", text="Rà soát", deadline=Deadline(text="trước ngày 5/6")),),
)


def test_a_path_leads_to_its_value() -> None:
    assert paths.get(NOTICE, "tasks[0].deadline.text") == "trước ngày 5/6"
    assert paths.get(NOTICE, "meeting.with") == "Sở Y tế"
    assert paths.get(NOTICE, "tasks[0]") is NOTICE.tasks[0]
    assert paths.get(NOTICE, "") is NOTICE


@settings(max_examples=20, deadline=None)
@given(notices())
def test_every_leaf_is_found_by_its_path(notice: Notice) -> None:
    leaves = dict(paths.walk(notice))
    assert "source.name" in leaves
    for path, value in leaves.items():
        assert paths.get(notice, path) == value


@pytest.mark.parametrize(
    "path",
    ["nothing", "tasks[1]", "tasks.text", "subject[0]", "tasks[0].deadline.text.more", "meeting.with_",
     "tasks[-1]", "tasks[0", ".tasks", "tasks..text", "tasks[0]text", "a b", "__class__"],
)  # fmt: skip
def test_a_path_that_leads_nowhere_is_named(path: str) -> None:
    with pytest.raises(UsageError) as caught:
        paths.get(NOTICE, path)
    assert path in str(caught.value)
