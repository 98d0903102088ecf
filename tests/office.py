"""LibreOffice as the judge of tracked changes: it opens documents, accepts or rejects all changes, and saves them.

A Basic macro in a profile of the tests' own does it; nothing of the user's profile is read or written.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import pytest
from lxml import etree

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
What = Literal["AcceptAllTrackedChanges", "RejectAllTrackedChanges", ""]
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STORIES = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE {kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{dtd}.dtd">
"""
_LIBRARY = _HEAD.format(kind="library:library", dtd="library") + (
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
    'library:readonly="false" library:passwordprotected="false"><library:element library:name="Settle"/>'
    "</library:library>"
)
_MODULE = _HEAD.format(kind="script:module", dtd="module") + (
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" '
    'script:language="StarBasic">\n{code}\n</script:module>'
)
_CODE = """
Sub Main(source As String, target As String, command As String, filter As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim how(0) As New com.sun.star.beans.PropertyValue
  Dim none()
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  how(0).Name = "FilterName"
  how(0).Value = filter
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  leaf = Dir(source, 0)
  Do While leaf &lt;&gt; ""
    doc = StarDesktop.loadComponentFromURL(source &amp; leaf, "_blank", 0, hidden())
    If command &lt;&gt; "" Then dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, none())
    doc.storeToURL(target &amp; leaf, how())
    doc.close(True)
    leaf = Dir()
  Loop
  StarDesktop.terminate()
End Sub
"""


def through_office(documents: Mapping[str, bytes], what: What, *, form: str = "MS Word 2007 XML") -> dict[str, bytes]:
    """The documents (name -> bytes of a .docx) after LibreOffice did ``what`` in each of them and saved it."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name in ("in", "out"):
            (folder / name).mkdir()
        for name, data in documents.items():
            (folder / "in" / f"{name}.docx").write_bytes(data)
        _run(folder, "--terminate_after_init")  # the first start writes a profile over what stands there
        basic = folder / "profile" / "user" / "basic" / "Standard"
        (basic / "script.xlb").write_text(_LIBRARY, "utf-8")
        (basic / "Settle.xba").write_text(_MODULE.format(code=_CODE), "utf-8")
        uris = [(folder / name).as_uri() + "/" for name in ("in", "out")]
        words = [*uris, f".uno:{what}" if what else "", form]
        _run(folder, "macro:///Standard.Settle.Main(" + ",".join(f'"{word}"' for word in words) + ")")
        found = {path.stem: path.read_bytes() for path in (folder / "out").iterdir()}
    assert found.keys() == documents.keys()
    return found


def _run(folder: Path, argument: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [str(SOFFICE), profile, "--headless", "--norestore", argument], check=True, capture_output=True, timeout=300
    )


def texts(data: bytes) -> list[str]:
    """The text of every paragraph of a .docx that has any, part by part; deleted text is not shown."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        for name in sorted(filter(_STORIES.fullmatch, opened.namelist())):
            for para in etree.fromstring(opened.read(name)).iter(f"{_W}p"):
                found.append(_text(para))
    return [text for text in found if text.strip()]


def _text(para: etree._Element) -> str:
    shown: list[str] = []
    for one in para.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
        run = one.getparent()
        if run is not None and run.tag == f"{_W}r" and next(one.iterancestors(f"{_W}p")) is para:
            shown.append({f"{_W}tab": "\t", f"{_W}br": "\n"}.get(one.tag, one.text or ""))
    return "".join(shown).replace("\u200b", "")  # LibreOffice leaves them where drawings stood
