"""A template, or a document with macros, becomes a plain document: under its name it could not be opened otherwise."""

from __future__ import annotations

from thongbao.mend.docx.package import TYPES, OpenPackage

_PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACROS = ("vbaProject", "wordVbaData")


def make_plain(package: OpenPackage) -> None:
    """Declare the main part as that of a document, and leave its macros out."""
    if not package.has(TYPES):
        return
    main = next(
        (one for one in package.tree(TYPES) if (one.get("PartName") or "").lstrip("/").lower() == package.main), None
    )
    if main is None or main.get("ContentType") == _PLAIN:
        return
    main.set("ContentType", _PLAIN)
    project = package.related(package.main, _MACROS[0])
    data = package.related(project, _MACROS[1]) if project is not None else None
    for name in (data, project):
        if name is not None:
            package.drop(name)
