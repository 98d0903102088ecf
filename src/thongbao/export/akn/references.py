"""Whom and what a document names: bodies, people and posts, and the documents that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from thongbao.export.akn.identity import slug, uri_of
from thongbao.export.facts import plain

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

ITSELF = "thongbao"
"""The organisation that made the file."""


class References:
    """What has been referred to so far; each is listed once, in the order of its first mention."""

    def __init__(self, notice: Notice) -> None:
        self._known: dict[tuple[str, str], str] = {}
        self._shown: dict[str, str] = {}
        self._names: set[str] = {ITSELF}
        self._cited = {plain(one.text): uri_of(one) for one in notice.citations if plain(one.text)}
        words = sorted(map(re.escape, self._cited), key=len, reverse=True)
        self._pattern = re.compile("|".join(words)) if words else None

    def organization(self, name: str | None) -> str:
        """The reference to a body: #name."""
        return self._refer("organization", name)

    def person(self, name: str | None) -> str:
        """The reference to a person."""
        return self._refer("person", name)

    def role(self, name: str | None) -> str:
        """The reference to a post."""
        return self._refer("role", name)

    def _refer(self, kind: str, name: str | None) -> str:
        key = (kind, " ".join(plain(name).casefold().split()))
        if key not in self._known:
            base = at = f"{kind}-{slug(name) or 'x'}"
            number = 1
            while at in self._names:
                number += 1
                at = f"{base}-{number}"
            self._names.add(at)
            self._known[key] = at
            self._shown[at] = plain(name)
        return f"#{self._known[key]}"

    def marked(self, text: str) -> str:
        """Text as XML, with a link for each document that it cites."""
        if self._pattern is None:
            return escape(text)
        pieces, end = [], 0
        for match in self._pattern.finditer(text):
            pieces.append(escape(text[end : match.start()]))
            pieces.append(f"<ref href={quoteattr(self._cited[match[0]])}>{escape(match[0])}</ref>")
            end = match.end()
        return "".join([*pieces, escape(text[end:])])

    def lines(self) -> Iterator[str]:
        """The list of everything that was referred to, and of what is cited."""
        yield f'<references source="#{ITSELF}">'
        for text, uri in self._cited.items():
            yield f"<activeRef href={quoteattr(uri)} showAs={quoteattr(text)}/>"
        yield f'<TLCOrganization eId="{ITSELF}" href="/akn/ontology/organization/{ITSELF}" showAs="thongbao"/>'
        for (kind, _), at in self._known.items():
            href = f"/akn/ontology/{kind}/vn/{at.partition('-')[2]}"
            shown = quoteattr(self._shown[at])
            yield f'<TLC{kind.title()} eId="{at}" href="{href}" showAs={shown}/>'
        yield "</references>"
