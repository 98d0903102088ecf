"""What once crashed or hung a reader does so no more, and a first look for what else might."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import mutate, targets
from thongbao.pool import pulse


@pytest.fixture(autouse=True, scope="module")
def here() -> Iterator[None]:
    """PDFs are read in this process, as in a run that looks for more."""
    pulse.supervised = True
    yield
    pulse.supervised = False


FOUND = sorted(path for path in (Path(__file__).parent / "found").iterdir() if path.suffix != ".md")


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_was_found_is_mended(path: Path) -> None:
    """The name begins with the target that it broke."""
    function, _ = targets.TARGETS[path.name.partition("-")[0]]
    function(path.read_bytes())


@pytest.mark.parametrize("name", targets.TARGETS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_damaged_samples_raise_nothing_but_our_errors(name: str, data: st.DataObject) -> None:
    seeds = targets.seeds(name)
    seed = data.draw(st.sampled_from(range(len(seeds))))
    at, length, put = data.draw(
        st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=20)), label="place, length, new bytes"
    )

    def damage(part: bytes) -> bytes:
        begin = int(at * len(part))
        return part[:begin] + put + part[begin + length :]

    targets.TARGETS[name][0](mutate.damaged(seeds[seed], damage, data.draw(st.integers(0, 10_000))))
