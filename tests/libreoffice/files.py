"""OpenDocument texts made in code: sound, and hostile in the ways that the format allows."""

from __future__ import annotations

import io
import zipfile

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("script", "script"), ("draw", "drawing"), ("manifest", "manifest"),
        ("svg", "svg-compatible"),
    )
)  # fmt: skip
_MORE = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dom="http://www.w3.org/2001/xml-events"'
_LIBRARY = "http://openoffice.org/2000/library"
_SCRIPT = "http://openoffice.org/2000/script"


def odt(body: str, scripts: str = "", more: dict[str, str] | None = None) -> bytes:
    """Make an OpenDocument text with this body."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES} {_MORE} office:version="1.2">'
        f"<office:scripts>{scripts}</office:scripts><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    parts = {
        "content.xml": content,
        "META-INF/manifest.xml": f'<manifest:manifest {_SPACES} manifest:version="1.2">'
        '<manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        + "".join(
            f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
            for name in ("content.xml", *(more or {}))
        )
        + "</manifest:manifest>",
        **(more or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        for name, text in parts.items():
            package.writestr(name, text)
    return out.getvalue()


def with_macro(code: str) -> bytes:
    """Make a text that runs a macro when it is opened."""
    event = (
        '<office:event-listeners><script:event-listener script:language="ooo:script" '
        'script:event-name="dom:load" xlink:type="simple" '
        'xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"/>'
        "</office:event-listeners>"
    )
    names = f'<library:libraries xmlns:library="{_LIBRARY}" xmlns:xlink="http://www.w3.org/1999/xlink">'
    return odt(
        "<text:p>Thông báo</text:p>",
        event,
        {
            "Basic/script-lc.xml": f'{names}<library:library library:name="Standard" library:link="false"/>'
            "</library:libraries>",
            "Basic/Standard/script-lb.xml": f'<library:library xmlns:library="{_LIBRARY}" library:name="Standard" '
            'library:readonly="false"><library:element library:name="Module1"/></library:library>',
            "Basic/Standard/Module1.xml": f'<script:module xmlns:script="{_SCRIPT}" script:name="Module1" '
            f'script:language="StarBasic">{code}</script:module>',
        },
    )


def with_section(address: str) -> bytes:
    """Make a text of which a part stands in another file."""
    return odt(
        '<text:p>Trước</text:p><text:section text:name="s"><text:section-source '
        f'xlink:href="{address}" xlink:type="simple" xlink:show="embed"/><text:p>Cũ</text:p></text:section>'
    )


def with_picture(address: str) -> bytes:
    """Make a text with a picture that lies elsewhere."""
    return odt(
        '<text:p>Trước<draw:frame svg:width="2cm" svg:height="2cm"><draw:image '
        f'xlink:href="{address}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>'
    )
