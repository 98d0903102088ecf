"""A template that is a Word file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError

from thongbao.errors import OutputError, ThongbaoError, UsageError
from thongbao.export.template.sandbox import Sandbox

_DAY = (1980, 1, 1, 0, 0, 0)


class WordPage:
    """A Word file with marks of Jinja in its text; what is put in is text, never markup."""

    def __init__(self, path: Path, data: bytes) -> None:
        self.path, self.data = path, data
        self.sandbox = Sandbox(autoescape=True)
        try:
            self.names = frozenset(DocxTemplate(io.BytesIO(data)).get_undeclared_template_variables(self.sandbox))
        except TemplateSyntaxError as error:
            raise UsageError(
                "export.template.wrong_word", name=str(path), place=_near(error), reason=error.message
            ) from None
        except Exception as error:  # a package may be broken in many ways
            raise UsageError("export.template.no_word", name=str(path), reason=_reason(error)) from None

    def pieces(self, context: dict[str, object]) -> Iterator[bytes]:
        """The file."""
        self.sandbox.start()
        made = io.BytesIO()
        try:
            page = DocxTemplate(io.BytesIO(self.data))
            page.render(context, self.sandbox, autoescape=True)
            page.save(made)
        except ThongbaoError:
            raise
        except Exception as error:  # a template may fail in as many ways as a program
            raise OutputError(
                "export.template.wrong_word", name=str(self.path), place=_near(error), reason=_reason(error)
            ) from error
        yield steady(made.getvalue())


def _reason(error: Exception) -> str:
    return " ".join((getattr(error, "message", None) or str(error) or type(error).__name__).split())


def _near(error: Exception) -> str:
    """The words of the document near which it failed, as far as they are told."""
    around = [re.sub(r"\s+", " ", one).strip() for one in getattr(error, "docx_context", ())]
    words = [one for one in around if "{" in one] or [one for one in around if one]
    return words[len(words) // 2][:60] if words else "…"


def steady(data: bytes) -> bytes:
    """The same package without the time at which it was written."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(entry, old.read(name))
    return made.getvalue()
