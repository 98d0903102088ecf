"""A table of TOML as a Configuration. Every key is known, or it is an error that names the nearest one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NoReturn
from unicodedata import normalize

from thongbao.errors import UsageError
from thongbao.messages import say
from thongbao.rules.case import Words
from thongbao.rules.catalogue import regimes, rules
from thongbao.rules.choosing import check_patterns, nearest
from thongbao.rules.model import SEVERITIES
from thongbao.validation.config.model import Choices, Configuration, ForFiles, Waiver
from thongbao.validation.config.values import is_pattern, same_kind, shown

_CHOICES = ("select", "ignore", "severity", "regime", "stage", "suppress")
_TOP = (*_CHOICES, "fail-on", "words", "rules", "files")


def configuration(table: Mapping[str, Any], path: Path) -> Configuration:
    """The configuration that a table stands for. Raises UsageError with the file and the key."""
    return _Reader(path).whole(table)


class _Reader:
    """Reads the table of one file; its errors name the file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def whole(self, table: Mapping[str, Any]) -> Configuration:
        self._known(table, _TOP, "")
        return Configuration(
            folder=self.path.parent,
            choices=self._choices(table, ""),
            fail_on=self._one_of(table, "fail-on", "", SEVERITIES),
            files=tuple(
                self._for_files(entry, f"files[{at}]")
                for at, entry in enumerate(self._list(table, "files", "", "[[files]]"))
            ),
            house=self._words(self._table(table, "words", "")),
            values=self._values(self._table(table, "rules", "")),
        )

    def _choices(self, table: Mapping[str, Any], at: str) -> Choices:
        select, ignore = (tuple(self._texts(table, key, at)) for key in ("select", "ignore"))
        for key, patterns in (("select", select), ("ignore", ignore)):
            self._asking(partial(check_patterns, patterns), _join(at, key))
        return Choices(
            select=select,
            ignore=ignore,
            severity=self._one_of(table, "severity", at, SEVERITIES),
            regime=self._one_of(table, "regime", at, tuple(regimes())),
            stage=self._one_of(table, "stage", at, ("draft", "issued")),
            suppress=tuple(
                self._waiver(entry, f"{_join(at, 'suppress')}[{number}]")
                for number, entry in enumerate(self._list(table, "suppress", at, '[{rule = "…"}]'))
            ),
        )

    def _waiver(self, entry: Any, at: str) -> Waiver:
        if not isinstance(entry, dict):
            self._refuse(at, '{rule = "…", quote = "…", reason = "…"}')
        self._known(entry, ("rule", "quote", "reason"), at)
        rule = self._text(entry, "rule", at)
        if rule is None:
            self._refuse(_join(at, "rule"), say("config.a_rule"))
        self._asking(partial(check_patterns, (rule,)), _join(at, "rule"))
        return Waiver(rule, self._text(entry, "quote", at), self._text(entry, "reason", at) or "")

    def _for_files(self, entry: Any, at: str) -> ForFiles:
        if not isinstance(entry, dict):
            self._refuse(at, "[[files]]")
        self._known(entry, ("match", *_CHOICES), at)
        match = self._texts(entry, "match", at)
        if not match:
            self._refuse(_join(at, "match"), '["*.docx"]')
        return ForFiles(tuple(match), self._choices(entry, at))

    def _words(self, table: Mapping[str, Any]) -> Words:
        self._known(table, ("bodies", "abbreviations", "words"), "words")
        short = self._table(table, "abbreviations", "words")
        for key, meaning in short.items():
            if not isinstance(meaning, str):
                self._refuse(f"words.abbreviations.{key}", say("config.a_text"))
        return Words(
            bodies=tuple(self._texts(table, "bodies", "words")),
            abbreviations=dict(short),
            words=frozenset(normalize("NFC", word).lower() for word in self._texts(table, "words", "words")),
        )

    def _values(self, table: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
        """Values of rules by id; each replaces one of the catalogue's and is of its kind."""
        for name, given in table.items():
            at = f"rules.{name}"
            if name not in rules():
                self._unknown(at, nearest(name, rules()), ())
            known = rules()[name].values
            if not isinstance(given, dict):
                self._refuse(at, f"[{at}]")
            if not known:
                raise UsageError("config.no_values", name=str(self.path), key=at)
            self._known(given, tuple(known), at)
            for key, value in given.items():
                if not same_kind(known[key], value):
                    self._refuse(_join(at, key), say("config.like", example=shown(known[key])))
                if "regex" in key and not is_pattern(value):
                    self._refuse(_join(at, key), say("config.a_pattern"))
        return dict(table)

    def _known(self, table: Mapping[str, Any], names: tuple[str, ...], at: str) -> None:
        for key in table:
            if key not in names:
                self._unknown(_join(at, key), nearest(key, names), names)

    def _unknown(self, key: str, near: str | None, names: tuple[str, ...]) -> NoReturn:
        if near is not None:
            raise UsageError("config.unknown_near", name=str(self.path), key=key, nearest=near)
        known = ", ".join(names) or say("config.see_rules")
        raise UsageError("config.unknown", name=str(self.path), key=key, known=known)

    def _refuse(self, key: str, wanted: str) -> NoReturn:
        raise UsageError("config.wrong_kind", name=str(self.path), key=key, wanted=wanted)

    def _asking(self, check: Callable[[], None], key: str) -> None:
        """Run a check whose error knows nothing of the file."""
        try:
            check()
        except UsageError as error:
            raise UsageError("config.wrong", name=str(self.path), key=key, reason=str(error)) from None

    def _table(self, table: Mapping[str, Any], key: str, at: str) -> Mapping[str, Any]:
        found = table.get(key, {})
        if not isinstance(found, dict):
            self._refuse(_join(at, key), f"[{_join(at, key)}]")
        return found

    def _list(self, table: Mapping[str, Any], key: str, at: str, wanted: str) -> list[Any]:
        found = table.get(key, [])
        if not isinstance(found, list):
            self._refuse(_join(at, key), wanted)
        return found

    def _texts(self, table: Mapping[str, Any], key: str, at: str) -> list[str]:
        found = table.get(key, [])
        found = [found] if isinstance(found, str) else found
        if not isinstance(found, list) or not all(isinstance(text, str) and text for text in found):
            self._refuse(_join(at, key), say("config.texts"))
        return found

    def _text(self, table: Mapping[str, Any], key: str, at: str) -> str | None:
        found = table.get(key)
        if found is not None and not isinstance(found, str):
            self._refuse(_join(at, key), say("config.a_text"))
        return found

    def _one_of(self, table: Mapping[str, Any], key: str, at: str, choices: tuple[str, ...]) -> Any:
        found = table.get(key)
        if found is not None and found not in choices:
            self._refuse(_join(at, key), " | ".join(choices))
        return found


def _join(at: str, key: str) -> str:
    return f"{at}.{key}" if at else key
