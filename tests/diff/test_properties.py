"""What holds for any two notices."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.strategies import notices, texts
from thongbao.diff.compare import diff
from thongbao.diff.model import Segment
from thongbao.diff.patch import apply, patch
from thongbao.diff.plain import encoded
from thongbao.diff.tasks.followed import follow
from thongbao.diff.words import segments, tokens
from thongbao.errors import ThongbaoError, UnreadableError, UsageError
from thongbao.notice.model import Notice, SourceInfo

whole = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def stored(one: Notice, two: Notice) -> dict[str, object]:
    """The changes as they come back from a file."""
    return dict(json.loads(json.dumps(encoded(diff(one, two), patch(one, two)), ensure_ascii=False)))


@whole
@given(notices(), notices())
def test_the_changes_make_the_other_record(one: Notice, two: Notice) -> None:
    assert apply(stored(one, two), one) == two


@whole
@given(notices(), st.data())
def test_so_they_do_where_little_differs(one: Notice, data: st.DataObject) -> None:
    other = data.draw(notices())
    names = data.draw(st.lists(st.sampled_from(sorted(Notice.__dataclass_fields__)), max_size=3))
    two = replace(one, **{name: getattr(other, name) for name in names})
    assert apply(stored(one, two), one) == two
    assert apply(stored(two, one), two) == one


@whole
@given(notices())
def test_a_notice_does_not_differ_from_itself(one: Notice) -> None:
    again = replace(one, source=SourceInfo(name="other.pdf", format="pdf"), doubts=(), furniture=())
    for ignore_form in (False, True):
        assert diff(one, again, ignore_form=ignore_form).changes == ()
    assert all(change.kind == "carried" for change in follow(one, one).changes if change.before is not None)


@whole
@given(notices(), notices())
def test_what_is_told_stands_in_the_records(one: Notice, two: Notice) -> None:
    folded = diff(one, two, ignore_form=True)
    for found in (diff(one, two), folded, follow(one, two)):
        for change in found.changes:
            assert change.before is not None or change.after is not None
            assert (change.to is None) is (change.after is None)
            if change.words and found is not folded:
                went = "".join(word.text for word in change.words if word.kind != "inserted")
                assert "".join(word.text for word in change.words if word.kind != "deleted") == change.after
                if change.kind in ("split", "merged"):  # blanks stand as the second text has them
                    assert "".join(went.split()) == "".join((change.before or "").split())
                else:
                    assert went == change.before


@whole
@given(texts, texts)
def test_words_make_both_texts(before: str, after: str) -> None:
    found = segments(before, after)
    assert "".join(one.text for one in found if one.kind != "inserted") == before
    assert "".join(one.text for one in found if one.kind != "deleted") == after
    olds = set(_ends(tokens(before)))
    at = 0
    for one in found:
        if one.kind != "inserted":
            at += len(one.text)
            assert at in olds


def _ends(parts: list[str]) -> list[int]:
    return [sum(map(len, parts[: at + 1])) for at in range(len(parts))]


def test_no_syllable_is_cut() -> None:
    found = segments("Sở Nội vụ hoàn thành trước ngày 15/7/2026", "Sở Nội vụ hoàn thiện trước ngày 20/7/2026")
    assert found == (
        Segment("same", "Sở Nội vụ hoàn "),
        Segment("deleted", "thành"),
        Segment("inserted", "thiện"),
        Segment("same", " trước ngày "),
        Segment("deleted", "15/7/2026"),
        Segment("inserted", "20/7/2026"),
    )
    decomposed = "nghie\u0302\u0323p vu\u0323"
    assert all(re.fullmatch(r"\w[\w\u0300-\u036f]*|\s", token) for token in tokens(decomposed))


def test_line_ends_of_what_was_split_are_no_words() -> None:
    assert segments("Sở Y tế Sở Nội vụ", "Sở Y tế\nSở Nội vụ", ignore_blanks=True) == (
        Segment("same", "Sở Y tế\nSở Nội vụ"),
    )


def _small(subject: str) -> Notice:
    return Notice(source=SourceInfo(name="a.yaml", format="text"), subject=subject)


def test_changes_fit_one_record_only() -> None:
    one, two, other = _small("a"), _small("b"), _small("c")
    with pytest.raises(UsageError, match=r"a\.yaml"):
        apply(stored(one, two), other)


@pytest.mark.parametrize("damage", [
    lambda patch: patch.pop("operations"),
    lambda patch: patch.update(operations=[{"op": "replace", "path": "/nowhere", "value": 1}]),
    lambda patch: patch.update(operations=[{"op": "move", "path": "/subject"}]),
    lambda patch: patch.update(operations=[{"op": "remove", "path": "/tasks/-1"}]),
    lambda patch: patch.update(operations=[{"op": "replace", "path": "subject", "value": "b"}]),
    lambda patch: patch.update(operations=["x"]),
    lambda patch: patch.update(operations=[]),
    lambda patch: patch.update(operations=[{"op": "replace", "path": "/subject", "value": 7}]),
])  # fmt: skip
def test_damaged_changes_are_refused(damage: object) -> None:
    one, two = _small("a"), _small("b")
    changes = stored(one, two)
    assert callable(damage)
    damage(changes["patch"])
    with pytest.raises(ThongbaoError) as caught:
        apply(changes, one, "x.json")
    assert isinstance(caught.value, UnreadableError)


def test_changes_of_tasks_alone_make_no_record() -> None:
    one = _small("a")
    with pytest.raises(UnreadableError):
        apply(encoded(follow(one, one)), one)


def test_a_small_change_makes_a_small_patch() -> None:
    one, two = _small("a"), _small("b")
    assert patch(one, two)["operations"] == [{"op": "replace", "path": "/subject", "value": "b"}]
