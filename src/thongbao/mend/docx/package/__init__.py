"""A package that can be changed: trees that stay as they were left, and the bytes that they make."""

from __future__ import annotations

import copy
import re

from lxml import etree

from thongbao.mend.docx.package.strict import MARK, renamed, strictly
from thongbao.mend.docx.package.zipped import rewritten
from thongbao.readers.docx.package import Package, Part
from thongbao.readers.source import Source

_HEAD = re.compile(rb"^(\xef\xbb\xbf)?(<\?xml[^>]*\?>\s*)?")
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([\w.-]+)["']""")
_DECLARED = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
TYPES = "[Content_Types].xml"


class OpenPackage(Package):
    """The parts of one .docx, each parsed at most once: what is changed in a tree is read again as changed."""

    def __init__(self, source: Source) -> None:
        self._trees: dict[str, etree._Element] = {}
        self._before: dict[str, bytes] = {}
        self._added: dict[str, str] = {}
        self._dropped: set[str] = set()
        super().__init__(source)

    @property
    def signed(self) -> bool:
        """Whether the package carries a digital signature, which any change would break."""
        return any(name.startswith("_xmlsignatures/") and name.endswith(".xml") for name in self._entries)

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        name = name.lower()
        return name in self._added or (name not in self._dropped and super().has(name))

    def tree(self, name: str) -> etree._Element:
        """The root element of a part: the same one at every call."""
        name = name.lower()
        root = self._trees.get(name)
        if root is None:
            root = self._trees[name] = super().tree(name)
            self._before[name] = etree.tostring(root.getroottree(), encoding="utf-8")
        return root

    def folded(self, name: str) -> Part:
        """The part as it is: what is to be changed must not be folded."""
        return Part(self.tree(name))

    def packed(self, name: str) -> bytes | None:
        """None for a part that was parsed for change: nothing kept of it may be used."""
        return None if name.lower() in self._trees else super().packed(name)

    def stories(self) -> list[str]:
        """The parts that hold text of the document: body, headers, footers, notes and comments."""
        kinds = ("header", "footer", "footnotes", "endnotes", "comments")
        found = [relation.target for relation in self.relations(self.main).values() if relation.kind in kinds]
        return [self.main, *sorted({name for name in found if self.has(name)})]

    def add(self, name: str, root: etree._Element, content_type: str) -> None:
        """Put a new part into the package."""
        self._added[name.lower()] = name
        self._trees[name.lower()] = root
        if self.has(TYPES):
            override = f"{_PACKAGE}content-types}}Override"
            etree.SubElement(self.tree(TYPES), override, PartName=f"/{name}", ContentType=content_type)

    def drop(self, name: str) -> None:
        """Take a part, its relations and what points to it out of the package."""
        folder, _, leaf = name.lower().rpartition("/")
        for gone in (name.lower(), f"{folder}/_rels/{leaf}.rels".lstrip("/")):
            if gone in self._entries:
                self._dropped.add(gone)
        for override in list(self.tree(TYPES)) if self.has(TYPES) else ():
            if (override.get("PartName") or "").lstrip("/").lower() == name.lower():
                self.tree(TYPES).remove(override)
        for key, relation in list(self.relations(self.main).items()):
            if relation.target == name.lower():
                root = self.tree(self._rels(self.main))
                for element in list(root):
                    if element.get("Id") == key:
                        root.remove(element)
        self._relations.clear()

    def relate(self, kind: str, target: str) -> str:
        """Point from the main part to ``target``, a name in its folder; gives the id of the relation."""
        rels = self._rels(self.main)
        if not self.has(rels):
            root = etree.fromstring(f'<Relationships xmlns="{_PACKAGE[1:]}relationships"/>')
            self._added[rels.lower()] = rels
            self._trees[rels.lower()] = root
        root = self.tree(rels)
        used = {element.get("Id") for element in root}
        key = next(key for key in (f"rIdTb{number}" for number in range(1, len(used) + 2)) if key not in used)
        etree.SubElement(
            root, f"{_PACKAGE}relationships}}Relationship", Id=key, Type=f"{_RELATIONS}/{kind}", Target=target
        )
        self._relations.clear()
        return key

    def copy_relations(self, name: str, fresh: str) -> None:
        """Give a new part the relations that another one has."""
        rels = self._rels(name)
        if self.has(rels):
            self._added[self._rels(fresh).lower()] = self._rels(fresh)
            self._trees[self._rels(fresh).lower()] = copy.deepcopy(self.tree(rels))

    def free_name(self, stem: str) -> str:
        """A name for a new part beside the main one: ``word/header4.xml``."""
        folder = self.main.rpartition("/")[0]
        names = (f"{folder}/{stem}{number}.xml".lstrip("/") for number in range(1, 10_000))
        return next(name for name in names if not self.has(name) and name not in self._entries)

    def _rels(self, name: str) -> str:
        folder, _, leaf = name.rpartition("/")
        return f"{folder}/_rels/{leaf}.rels".lstrip("/")

    def saved(self) -> bytes:
        """The package as bytes: those it was read from when nothing in it differs."""
        changed: dict[str, bytes] = {}
        added: dict[str, bytes] = {}
        for name, root in self._trees.items():
            if name in self._added:
                added[self._added[name]] = _DECLARED + self._encoded(root, "utf-8", strict=MARK in self.read(self.main))
            elif name not in self._dropped:
                data = etree.tostring(root.getroottree(), encoding="utf-8")
                if data != self._before[name]:
                    changed[self._entries[name].filename] = self._written(name, root)
        dropped = {self._entries[name].filename for name in self._dropped}
        if not (changed or added or dropped):
            return self.source.data
        return rewritten(self.source.data, changed, added, dropped)

    def _written(self, name: str, root: etree._Element) -> bytes:
        """A part's bytes under the declaration that it had."""
        head = _HEAD.match(self.read(name))
        mark, declared = head.groups() if head else (None, None)
        said = _ENCODING.search(declared or b"")
        encoding = said[1].decode() if said else "utf-8"
        if self.read(name)[:2] in (b"\xff\xfe", b"\xfe\xff"):  # the parser was given UTF-8
            declared, encoding = _DECLARED, "utf-8"
        return (mark or b"") + (declared or b"") + self._encoded(root, encoding, strict=MARK in self.read(name))

    def _encoded(self, root: etree._Element, encoding: str, *, strict: bool) -> bytes:
        tree = (strictly(root) if strict else root).getroottree()
        data = bytes(etree.tostring(tree, encoding=encoding, xml_declaration=False))  # type: ignore[arg-type]
        return renamed(data) if strict else data
