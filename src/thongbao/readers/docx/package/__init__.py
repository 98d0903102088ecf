"""The zip package of a .docx: its parts by name and by relationship, each parsed with bounds.

Everything that is wrong with the package itself ends here as one ``UnreadableError``.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from thongbao.errors import UnreadableError
from thongbao.readers.broken import BROKEN_ZIP
from thongbao.readers.docx.package.folding import folded, unfolded
from thongbao.readers.docx.package.names import STRICT
from thongbao.readers.source import MEGABYTE, Source

_MOST_PARTS = 20_000
_MOST_TAGS = 6_000_000
"""Most ``<`` in a part: each costs about 100 bytes of memory once parsed."""
_NODE_LIMIT = 9_000_000
"""libxml2 refuses text nodes over 10 MB unless told otherwise."""
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


class Relation(NamedTuple):
    """From one part to another: the last word of the type, and the name of the target part."""

    kind: str
    target: str


class Part(NamedTuple):
    """A parsed part. ``looks`` are the ``w:rPr`` that its folded ones stand for."""

    root: etree._Element
    looks: tuple[etree._Element, ...] = ()


class Package:
    """The parts of one .docx."""

    def __init__(self, source: Source) -> None:
        """Open the package. Raises UnreadableError when it is broken, encrypted or over a limit."""
        self.source = source
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        except BROKEN_ZIP as error:
            raise UnreadableError("reading.zip_broken", name=source.name) from error
        entries = self._zip.infolist()
        limits = source.limits
        if len(entries) > _MOST_PARTS:
            raise UnreadableError("reading.docx_too_many_parts", name=source.name, parts=len(entries))
        if sum(entry.file_size for entry in entries) > limits.unpacked_megabytes * MEGABYTE:
            limit = round(limits.unpacked_megabytes)
            raise UnreadableError("reading.docx_unpacks_too_large", name=source.name, limit=limit)
        self._entries = {entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self._main_part()

    def close(self) -> None:
        """Let go of the zip."""
        self._zip.close()

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a part, unpacked."""
        entry = self._entries.get(name.lower())
        if entry is None:
            raise UnreadableError("reading.docx_missing_part", name=self.source.name, part=name)
        if entry.flag_bits & 1:
            raise UnreadableError("reading.docx_encrypted", name=self.source.name)
        if entry.file_size > MEGABYTE and entry.file_size > self.source.limits.ratio * max(
            entry.compress_size, 1
        ):
            raise UnreadableError("reading.docx_bomb", name=self.source.name, part=name)
        try:
            return self._zip.read(entry)
        except BROKEN_ZIP as error:
            raise UnreadableError("reading.docx_broken_part", name=self.source.name, part=name) from error

    def packed(self, name: str) -> bytes | None:
        """The part as it lies in the file, with its CRC: equal only when the parts are. None when absent."""
        entry = self._entries.get(name.lower())
        if entry is None:
            return None
        data, at = self.source.data, entry.header_offset
        if not 0 <= at <= len(data) - 30:
            return None
        mark, name_length, extra = _LOCAL_HEADER.unpack_from(data, at)
        start = at + 30 + name_length + extra
        packed = data[start : start + entry.compress_size]
        # Without the whole data (a directory that lies) nothing may be shared between documents.
        whole = mark == b"PK\x03\x04" and len(packed) == entry.compress_size and not entry.flag_bits & 1
        return b"%d:%d:%d:" % (entry.compress_type, entry.CRC, entry.file_size) + packed if whole else None

    def tree(self, name: str) -> etree._Element:
        """The root element of a part."""
        return self._parse(name, self.markup(name))

    def folded(self, name: str) -> Part:
        """The part with plain runs of one look joined, and each plain ``w:rPr`` an index into ``Part.looks``.

        A document repeats a few looks thousands of times; parsed once each, it is read in half the time.
        """
        data, looks = folded(self.markup(name))
        root = self._parse(name, data)
        return Part(root, unfolded(root, looks))

    def relations(self, name: str) -> dict[str, Relation]:
        """Relationship id -> relation, of a part (of the package itself for the empty name)."""
        if name not in self._relations:
            folder, _, leaf = name.rpartition("/")
            self._relations[name] = self._read_relations(f"{folder}/_rels/{leaf}.rels".lstrip("/"), folder)
        return self._relations[name]

    def related(self, name: str, kind: str) -> str | None:
        """The part of this kind that ``name`` points to, when it is there."""
        for relation in self.relations(name).values():
            if relation.kind == kind and self.has(relation.target):
                return relation.target
        return None

    def _read_relations(self, rels: str, folder: str) -> dict[str, Relation]:
        if not self.has(rels):
            return {}
        found = {}
        for element in self.tree(rels):
            target, kind = element.get("Target"), element.get("Type")
            if target is None or kind is None or element.get("TargetMode") == "External":
                continue
            target = target.replace("\\", "/")
            path = target if target.startswith("/") else f"{folder}/{target}"
            found[element.get("Id") or ""] = Relation(
                kind.rpartition("/")[2], posixpath.normpath(path).lstrip("/").lower()
            )
        return found

    def _main_part(self) -> str:
        main = self.related("", "officeDocument")
        if main is None and self.has("[Content_Types].xml"):
            for element in self.tree("[Content_Types].xml"):
                kind = element.get("ContentType") or ""
                path = (element.get("PartName") or "").lstrip("/").lower()
                if kind.endswith(".main+xml") and "word" in kind and self.has(path):
                    main = path
                    break
        main = main or "word/document.xml"
        if not self.has(main):
            raise UnreadableError("reading.docx_no_main", name=self.source.name)
        return main

    def markup(self, name: str) -> bytes:
        """The bytes of a part as UTF-8 in the transitional namespaces; refused when no parser should see them."""
        data = self.read(name)
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            data = re.sub(r"^\s*<\?xml[^>]*>", "", data.decode("utf-16", "replace")).encode()
        if any(mark in data for mark in _DOCTYPES) or b"\0" in data:
            raise UnreadableError("reading.docx_broken_part", name=self.source.name, part=name)
        if data.count(b"<") > _MOST_TAGS:
            raise UnreadableError("reading.docx_too_heavy", name=self.source.name, part=name)
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, transitional in STRICT:
                data = data.replace(strict, transitional)
        return data

    def _parse(self, name: str, data: bytes) -> etree._Element:
        try:
            return etree.fromstring(data, _parser(len(data) > _NODE_LIMIT))
        except (etree.XMLSyntaxError, ValueError) as error:
            if "xcessive depth" in str(error):
                limit = self.source.limits.depth
                raise UnreadableError("reading.too_deep", name=self.source.name, limit=limit) from error
            raise UnreadableError("reading.docx_broken_part", name=self.source.name, part=name) from error


@lru_cache(maxsize=2)
def _parser(huge: bool) -> etree.XMLParser:
    # ``huge`` lifts libxml2's own limits; there is no DTD then (see above), and size and depth have ours.
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=huge,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
