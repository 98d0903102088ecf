"""A private profile of LibreOffice: no macro runs, no link is followed, nothing is recovered or asked."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_COMMON = "/org.openoffice.Office.Common"
# (path, name, value): what a stranger's document must not be able to do, said once more than needed.
_SETTINGS = (
    (f"{_COMMON}/Security/Scripting", "MacroSecurityLevel", "3"),
    (f"{_COMMON}/Security/Scripting", "DisableMacrosExecution", "true"),
    (f"{_COMMON}/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    (f"{_COMMON}/Misc", "FirstRun", "false"),
    (f"{_COMMON}/History", "PickListSize", "0"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Writer/Content/Update", "Field", "false"),
    ("/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"),
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
_WINDOWS = ("PATH", "PATHEXT", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PROGRAMFILES", "PROGRAMW6432",
            "PROGRAMFILES(X86)", "COMMONPROGRAMFILES", "PROGRAMDATA", "NUMBER_OF_PROCESSORS",
            "PROCESSOR_ARCHITECTURE")  # fmt: skip
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)


def write_profile(folder: Path) -> str:
    """Write a fresh profile into ``folder``; gives its address for LibreOffice."""
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(f"{_HEAD}{items}</oor:items>\n", "utf-8")
    return folder.as_uri()


def environment(home: Path, system: str = sys.platform) -> dict[str, str]:
    """The variables that LibreOffice gets: its own home and temporary folder, no display, no proxy."""
    kept: tuple[str, ...] = ("PATH", "LANG", "LC_ALL", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "LD_LIBRARY_PATH")
    own = {name: str(home) for name in ("HOME", "TMPDIR", "TMP", "TEMP", "XDG_CACHE_HOME")}
    dead = dict.fromkeys(("http_proxy", "https_proxy"), "http://127.0.0.1:9")
    rest = {"SAL_DISABLE_OPENCL": "1", "JAVA_HOME": ""}
    if system == "win32":  # it has one way to draw only, and programs do not start without some of its variables
        kept = _WINDOWS
        own |= {name: str(home) for name in ("USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    elif system != "darwin":
        rest["SAL_USE_VCLPLUGIN"] = "svp"
    found = {name: os.environ[name] for name in kept if name in os.environ}
    return {**found, **own, **dead, **rest}
