"""A line as a drawn shape, as Word writes it: DrawingML, and VML for older programs."""

from __future__ import annotations

from lxml import etree

_EMU = 12_700
_POINT = 0.75
"""How thick the line is."""
_DRAWN = """
<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml">
<mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{height}" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column">{across}</wp:positionH>
<wp:positionV relativeFrom="line"><wp:posOffset>{down}</wp:posOffset></wp:positionV>
<wp:extent cx="{length}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="{number}" name="Line {number}"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{length}" cy="0"/></a:xfrm>
<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:noFill/>
<a:ln w="{thick}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:line id="Line{number}" from="0,0" to="{points}pt,0" strokeweight="{point}pt"
 style="position:absolute;margin-left:{left}pt;margin-top:{top}pt;width:{points}pt;height:0;z-index:1;{align}
mso-position-horizontal-relative:text;mso-position-vertical-relative:line"/></w:pict></mc:Fallback>
</mc:AlternateContent>
"""


def line_shape(number: int, length: float, top: float, left: float | None) -> etree._Element:
    """A line ``length`` points long, ``top`` below the top of its line; in the middle without ``left``."""
    across = f"<wp:posOffset>{round(left * _EMU)}</wp:posOffset>" if left is not None else "<wp:align>center</wp:align>"
    markup = _DRAWN.format(
        number=number,
        height=251_658_240 + number,
        across=across,
        down=round(top * _EMU),
        length=round(length * _EMU),
        thick=round(_POINT * _EMU),
        points=round(length, 2),
        point=_POINT,
        left=round(left or 0.0, 2),
        top=round(top, 2),
        align="" if left is not None else "mso-position-horizontal:center;",
    )
    return etree.fromstring(markup.replace("\n", ""))
