"""Small classes behave as the dataclasses that they stand for."""

from __future__ import annotations

import ast
import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, is_dataclass, replace
from pathlib import Path

import pytest

from thongbao.node import Draft, Node, draft, node

SOURCE = Path(__file__).parents[1] / "src" / "thongbao"


@node()
class Place(Node):
    """A place, as an example."""

    name: str
    people: int = 0
    secret: str = field(default="", repr=False)


@node(kw_only=True)
class Road(Node):
    """Something that is named by its values only."""

    to: Place
    lanes: tuple[int, ...] = ()


@draft
class Basket(Draft):
    """Something that is filled."""

    owner: str
    things: list[str] = field(default_factory=list)


def test_values_stand_where_they_were_given() -> None:
    assert (Place("Xã A").name, Place("Xã A", 7).people, Place("Xã A", people=7).people) == ("Xã A", 7, 7)
    assert Road(to=Place("Xã A")).lanes == ()


def test_each_draft_has_a_list_of_its_own() -> None:
    one, two = Basket("An"), Basket(owner="An")
    one.things.append("x")
    one.owner = "Bình"
    assert (one.owner, one.things, two.things) == ("Bình", ["x"], [])
    assert one != Basket("Bình", ["x"])
    assert len({one, two}) == 2


@pytest.mark.parametrize(
    ("values", "named", "why"),
    [
        ((), {}, "needs name"),
        (("a", 1, "", 3), {}, "takes 3 values without a name, not 4"),
        (("a",), {"name": "b"}, "no more place for name"),
        (("a",), {"size": 1, "age": 2}, "no more place for size, age"),
    ],
)
def test_wrong_values_are_refused(values: tuple[object, ...], named: dict[str, object], why: str) -> None:
    make: type = Place
    with pytest.raises(TypeError, match=why):
        make(*values, **named)


def test_names_are_needed_where_the_class_says_so() -> None:
    make: type = Road
    with pytest.raises(TypeError, match="takes 0 values without a name"):
        make(Place("Xã A"))


def test_a_node_never_changes() -> None:
    place = Place("Xã A")
    with pytest.raises(FrozenInstanceError):
        place.name = "Xã B"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del place.name
    with pytest.raises(FrozenInstanceError):
        place.other = 1


def test_nodes_of_equal_values_are_equal() -> None:
    assert Place("Xã A", 1) == Place("Xã A", 1) != Place("Xã A", 2)
    assert hash(Road(to=Place("Xã A"))) == hash(Road(to=Place("Xã A")))
    assert repr(Place("Xã A", 1, "x")) == "Place(name='Xã A', people=1)"


def test_nodes_are_copied_and_pickled() -> None:
    road = Road(to=Place("Xã A", 1, "x"), lanes=(1, 2))
    assert copy.copy(road) == copy.deepcopy(road) == pickle.loads(pickle.dumps(road)) == road


def test_dataclass_functions_take_them() -> None:
    assert [one.name for one in fields(Place)] == ["name", "people", "secret"]
    assert replace(Place("Xã A", 1), people=2) == Place("Xã A", 2)
    assert asdict(Road(to=Place("Xã A"))) == {"to": {"name": "Xã A", "people": 0, "secret": ""}, "lanes": ()}
    assert is_dataclass(Place("Xã A"))


def test_nodes_are_matched_by_place() -> None:
    match Place("Xã A", 3):
        case Place(name, people):
            assert (name, people) == ("Xã A", 3)


def test_help_shows_the_fields() -> None:
    assert str(inspect.signature(Place)) == "(name: 'str', people: 'int' = 0, secret: 'str' = '')"
    assert [one.kind.description for one in inspect.signature(Road).parameters.values()] == ["keyword-only"] * 2


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_every_small_class_is_made_the_same_way(path: Path) -> None:
    for one in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(one, ast.ClassDef):
            continue
        bases = {base.id for base in one.bases if isinstance(base, ast.Name)} & {"Node", "Draft"}
        makers = {ast.unparse(maker).partition("(")[0] for maker in one.decorator_list}
        if bases and path.name != "node.py":
            assert makers == {base.lower() for base in bases}, f"{one.name} has Node with @node(), or Draft with @draft"
