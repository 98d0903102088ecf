"""What the many small classes share, so that it is written once and not compiled at every start.

A dataclass writes and compiles its own constructor, equality, hash and repr, and two more methods to be frozen:
a third of a millisecond a class, and one document needs some sixty classes. Here they are methods that go
through the fields. To ``dataclasses.fields``, ``replace`` and ``asdict`` these are dataclasses like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from inspect import Signature

Kind = TypeVar("Kind", bound="type[Draft]")


class _Signature:
    """The signature of a class for ``help`` and editors, made when they ask."""

    def __get__(self, instance: Draft | None, kind: type[Draft]) -> Signature:
        from inspect import Parameter, Signature

        return Signature([
            Parameter(
                name,
                Parameter.KEYWORD_ONLY if one.kw_only else Parameter.POSITIONAL_OR_KEYWORD,
                default=Parameter.empty if one.default is one.default_factory else one.default,
                annotation=one.type,
            )
            for name, one in kind.__dataclass_fields__.items()
        ])  # fmt: skip


class Draft:
    """Base of a class with ``@draft``: values that are filled in step by step. Equal only to itself."""

    __slots__ = ()
    __dataclass_fields__: ClassVar[dict[str, Any]]
    __signature__ = _Signature()
    _setters: ClassVar[tuple[tuple[str, Callable[[Any, Any], None], Any, Any], ...]]
    """Name, setter, default and factory of the default of every field."""
    _positional: ClassVar[int]

    def __init__(self, *values: Any, **named: Any) -> None:
        given = len(values)
        if given > self._positional:
            raise TypeError(f"{type(self).__name__} takes {self._positional} values without a name, not {given}")
        setters = self._setters
        for (_, put, _, _), value in zip(setters, values):  # noqa: B905 - the rest has names or defaults
            put(self, value)
        for name, put, default, factory in setters[given:] if given else setters:
            if name in named:
                put(self, named.pop(name))
            elif default is not MISSING:
                put(self, default)
            elif factory is not MISSING:
                put(self, factory())
            else:
                raise TypeError(f"{type(self).__name__} needs {name}")
        if named:
            raise TypeError(f"{type(self).__name__} has no more place for {', '.join(named)}")
        self.__post_init__()

    def __post_init__(self) -> None:
        """Look at the values; a class may refuse some."""

    def __repr__(self) -> str:
        shown = ", ".join(
            f"{name}={getattr(self, name)!r}" for name, one in self.__dataclass_fields__.items() if one.repr
        )
        return f"{self.__class__.__qualname__}({shown})"


class Node(Draft):
    """Base of a class with ``@node``: values that stay. Equal when all fields are, and then of one hash."""

    __slots__ = ()
    _values: ClassVar[Callable[[Any], Any]]
    """All values as one: a tuple, or the value itself where there is a single field."""

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        values = self.__class__._values
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        return hash(self.__class__._values(self))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> list[Any]:
        return [getattr(self, name) for name in self.__dataclass_fields__]

    def __setstate__(self, state: list[Any]) -> None:
        for (_, put, _, _), value in zip(self._setters, state, strict=True):
            put(self, value)


@dataclass_transform(eq_default=False, field_specifiers=(field,))
def draft(kind: Kind) -> Kind:
    """Make a child of Draft of a class: a slot for every field."""
    made: Kind = _made(kind, kw_only=False)
    return made


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
def node(*, kw_only: bool = False) -> Callable[[Kind], Kind]:
    """Make a child of Node of a class: a slot for every field, given by name alone with ``kw_only``."""
    return lambda kind: _made(kind, kw_only=kw_only)


def _made(kind: Any, *, kw_only: bool) -> Any:
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(kind)
    fields = made.__dataclass_fields__
    made._setters = tuple(
        (name, made.__dict__[name].__set__, one.default, one.default_factory) for name, one in fields.items()
    )
    made._positional = 0 if kw_only else len(fields)
    made._values = attrgetter(*fields)
    return made
