"""What can go wrong in a way that the user can act on, and the exit code of each."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of every command. Public: changing one is a breaking change."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    MISSING_TOOL = 4
    OUTPUT = 5
    BUG = 70


class ThongbaoError(Exception):
    """Something the user can act on; ``key`` names its message in the catalogue.

    ``values`` fill the message; the hint, when there is one, stands under ``key + ".hint"``.
    Bugs are never wrapped in this.
    """

    exit_code = Exit.USAGE

    def __init__(self, key: str, /, **values: object) -> None:
        self.key = key
        self.values = values
        super().__init__(key)

    def __str__(self) -> str:
        from thongbao.messages import say

        return say(self.key, **self.values)

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.key, self.values))

    @property
    def hint(self) -> str | None:
        """What to do about it, or None when the message says it all."""
        from thongbao.messages import known, say

        key = f"{self.key}.hint"
        return say(key, **self.values) if known(key) else None


class Fault(Exception):  # noqa: N818 - a bug is no error of the user's
    """A bug of ours in another process, told as ``fault`` tells it."""


def fault(error: BaseException) -> str:
    """A bug of ours as logs and messages may tell it: its kind and its place in the code.

    What the exception itself says is left out: it may quote the document, and a document may be secret.
    """
    import traceback

    if isinstance(error, Fault):
        return str(error)
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return type(error).__name__
    place = "/".join(frames[-1].filename.replace("\\", "/").split("/")[-2:])
    return f"{type(error).__name__} ({place}:{frames[-1].lineno})"


def _rebuild(kind: type[ThongbaoError], key: str, values: dict[str, object]) -> ThongbaoError:
    return kind(key, **values)


class UsageError(ThongbaoError):
    """Options or configuration that make no sense."""

    exit_code = Exit.USAGE


class UnreadableError(ThongbaoError):
    """An input that cannot be read: broken, encrypted, of an unknown kind, or over a limit."""

    exit_code = Exit.UNREADABLE


class MissingToolError(ThongbaoError):
    """A program or package that is needed for this input and not installed."""

    exit_code = Exit.MISSING_TOOL


class OutputError(ThongbaoError):
    """A result that cannot be written: it exists already, or the place refuses it."""

    exit_code = Exit.OUTPUT
