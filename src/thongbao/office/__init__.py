"""LibreOffice at work: a document of one format in, the same document in another format out.

- ``find``: where LibreOffice is; ``profile``: a private profile without macros, links and network
- ``worker``: a process that stays and converts one document after the other; ``kit`` is what runs in it
- ``single``: a process for one document, where no worker can be had

Nothing here knows layouts or records. Each conversion has a folder of its own that only its owner may read and
that is gone afterwards, a time limit, and limits on what it may write.
"""

from __future__ import annotations

from typing import Literal

Target = Literal["docx", "pdf", "doc", "rtf", "odt", "txt"]


def convert(data: bytes, ending: str, target: Target, *, name: str, seconds: float, options: str = "") -> bytes:
    """A document as another format.

    ``ending`` is what files of its format end in ("doc"), whatever ``name`` says, which is for messages alone.
    ``options`` are those of the format that is wanted, as LibreOffice takes them: JSON for "pdf".
    Raises MissingToolError without LibreOffice; UnreadableError when it cannot read the document, crashes over
    it, or takes more than ``seconds``.
    """
    from thongbao.errors import MissingToolError, UnreadableError
    from thongbao.office import single, worker
    from thongbao.office.find import soffice

    program = soffice()
    if program is None:
        raise MissingToolError("office.missing", name=name)
    task = worker.Task(data, ending, target, name, seconds, options)
    try:
        made = worker.convert(program, task)
    except UnreadableError as error:
        if error.key != "office.refused":
            raise
        made = None  # as a library LibreOffice opens no document with comments; as a program it does
    return made if made is not None else single.convert(program, task)


def available() -> bool:
    """Whether LibreOffice is installed."""
    from thongbao.office.find import soffice

    return soffice() is not None
