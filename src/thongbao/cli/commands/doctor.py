"""``thongbao doctor``: what is installed, what is missing, and how to get it."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator

from thongbao import __version__
from thongbao.cli.screen import streams
from thongbao.messages import known, say, spoken
from thongbao.messages.install import PIP
from thongbao.messages.visible import visible
from thongbao.programs import PROGRAMS, Program, find, first_line, output

PACKAGES = ("lxml", "pypdfium2", "PyYAML", "typer", "rich", "python-docx", "pdfplumber")
_EXTRA = re.compile(r"(?P<package>[\w.-]+).*;\s*extra\s*==\s*['\"](?P<extra>\w+)['\"]")


def run() -> None:
    """Print the report; it never fails."""
    streams.write(visible("\n".join(report())) + "\n")


def report() -> Iterator[str]:
    """The lines of the report."""
    yield f"thongbao {__version__}"
    yield f"Python {platform.python_version()} - {platform.system()} {platform.machine()}"
    yield say("cli.doctor.streams", encoding=sys.stdout.encoding, language=spoken())
    yield ""
    yield say("cli.doctor.packages")
    for package in PACKAGES:
        yield _row(package, _package_version(package))
    yield _row("libyaml", say("cli.doctor.found") if _has_libyaml() else say("cli.doctor.slower"))
    yield ""
    yield say("cli.doctor.extras")
    yield from _extras()
    yield ""
    yield say("cli.doctor.programs")
    for program in PROGRAMS:
        yield from _program(program)


def extras() -> dict[str, list[str]]:
    """The extras of this package for its users, and the packages that each brings."""
    from importlib import metadata

    found: dict[str, list[str]] = {}
    try:
        wanted = metadata.requires("thongbao") or []
    except metadata.PackageNotFoundError:  # run from its sources
        wanted = []
    for one in wanted:
        told = _EXTRA.match(one)
        if told and told["extra"] != "test":
            found.setdefault(told["extra"], []).append(told["package"])
    return found


def _extras() -> Iterator[str]:
    for name, packages in extras().items():
        key = f"cli.doctor.extra.{name}"
        purpose = say(key) if known(key) else name
        versions = {package: _version(package) for package in packages}
        if all(versions.values()):
            there = ", ".join(f"{package} {version}" for package, version in versions.items())
            yield _row(name, f"{there} ({purpose})")
        else:
            yield _row(name, say("cli.doctor.missing", purpose=purpose))
            yield f'      {PIP} "thongbao[{name}]"'


def _program(program: Program) -> Iterator[str]:
    path = find(program)
    purpose = say(f"cli.doctor.{program.name}")
    missing = path is None
    if path is None:
        yield _row(program.name, say("cli.doctor.missing", purpose=purpose))
    else:
        yield _row(program.name, f"{first_line(path, *program.version) or say('cli.doctor.found')} ({purpose})")
        if program.name == "tesseract":
            missing = "vie" not in output(path, "--list-langs").split()
            yield _row("  vie", say("cli.doctor.missing_vie") if missing else say("cli.doctor.found"))
    if missing:
        for system in ("debian", "windows", "macos"):
            key = f"cli.doctor.{program.name}.{system}"
            if known(key):
                yield f"      {system.capitalize() if system != 'macos' else 'macOS'}: {say(key)}"


def _package_version(package: str) -> str:
    return _version(package) or say("cli.doctor.no_package")


def _version(package: str) -> str | None:
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _has_libyaml() -> bool:
    try:
        import yaml
    except ImportError:
        return False
    return hasattr(yaml, "CSafeLoader")


def _row(name: str, value: str) -> str:
    return f"  {name:<14}{value}"
