"""A template that is a text file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from jinja2 import FunctionLoader, TemplateNotFound, TemplateSyntaxError, meta

from thongbao.errors import OutputError, ThongbaoError, UsageError
from thongbao.export.template.sandbox import Sandbox
from thongbao.messages import say

_MOST = 200_000_000
_ESCAPED = (".html", ".htm", ".xhtml", ".xml", ".svg")


class TextPage:
    """A Jinja template; text of notices is escaped where its ending is that of HTML or XML."""

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        self.sandbox = Sandbox(
            autoescape=any(ending in _ESCAPED for ending in map(str.lower, path.suffixes)),
            loader=FunctionLoader(self._beside), keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        try:
            source = data.decode("utf-8-sig")
            self.names = frozenset(meta.find_undeclared_variables(self.sandbox.parse(source, path.name, str(path))))
            code = self.sandbox.compile(source, path.name, str(path))
        except UnicodeDecodeError:
            raise UsageError("export.template.not_text", name=str(path)) from None
        except TemplateSyntaxError as error:
            name = error.filename or str(path)
            raise UsageError("export.template.wrong", name=name, line=error.lineno, reason=error.message) from None
        self.template = self.sandbox.template_class.from_code(self.sandbox, code, self.sandbox.make_globals(None))

    def pieces(self, context: dict[str, object]) -> Iterator[bytes]:
        """The text, as it comes."""
        self.sandbox.start()
        size = 0
        try:
            for piece in self.template.generate(context):
                data = piece.encode("utf-8", "replace")
                size += len(data)
                if size > _MOST:
                    raise OutputError("export.template.too_much", name=str(self.path), limit=_MOST // 1_000_000)
                yield data
        except ThongbaoError:
            raise
        except Exception as error:  # a template may fail in as many ways as a program
            name, line = _place(error, self.path)
            if isinstance(error, TemplateNotFound):
                reason = say("export.template.no_such_file", file=error.name)
            else:
                reason = getattr(error, "message", None) or str(error) or type(error).__name__
            raise OutputError("export.template.wrong", name=name, line=line, reason=reason) from error

    def _beside(self, name: str) -> tuple[str, str, None] | None:
        """The text and the path of a file that the template includes: one of its own folder, and none beyond."""
        folder = self.path.resolve().parent
        path = (folder / name).resolve()
        if not path.is_relative_to(folder) or not path.is_file() or path.stat().st_size > _MOST:
            return None
        return path.read_text("utf-8-sig"), str(path), None


def _place(error: Exception, path: Path) -> tuple[str, int]:
    """The file and line where a template failed: the innermost one that is no Python."""
    name, line = str(path), getattr(error, "lineno", None) or 1
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file == str(path) or not file.endswith((".py", ">")):
            name, line = file, trace.tb_lineno
        trace = trace.tb_next
    return name, line
