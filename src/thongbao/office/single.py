"""A process of LibreOffice for one document: slower, and possible everywhere."""

from __future__ import annotations

from pathlib import Path

from thongbao.errors import UnreadableError
from thongbao.office import guarded
from thongbao.office.folders import folder
from thongbao.office.profile import write_profile
from thongbao.office.worker import Task, made, workspace

_QUIET = ("--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault", "--nofirststartwizard")


def convert(program: Path, task: Task) -> bytes:
    """Convert a document. Raises UnreadableError when it is refused or takes too long."""
    with folder() as place, workspace(task, place) as (source, target):
        address = write_profile(place / "profile")
        command = [str(program), f"-env:UserInstallation={address}", *_QUIET]
        wanted = f"{task.target}:writer_pdf_Export:{task.options}" if task.options else task.target
        command += ["--convert-to", wanted, "--outdir", str(target.parent), str(source)]
        try:
            guarded.run(command, place, place / "printed", task.seconds)
        except TimeoutError as error:
            raise UnreadableError("reading.too_slow", name=task.name, limit=round(task.seconds)) from error
        return made(task, target, None)
