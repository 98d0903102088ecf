"""What workers do in these tests: the words of a document say whether it hangs, crashes or is read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from thongbao.notice.codec import to_plain
from thongbao.notice.files import store
from thongbao.notice.model import Notice, SourceInfo

Answer = tuple[dict[str, Any], bytes]


def work(name: str, data: bytes, recipe: dict[str, Any]) -> Answer:
    text = data.decode()
    words = text.split()
    note = os.environ.get("NOTE_WORK")
    if note:
        with Path(note).open("a") as file:
            file.write(f"{name}\n")
    if "hang" in words:
        time.sleep(1000)
    if "child" in words:
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"])
        Path(words[1]).write_text(str(child.pid))
        time.sleep(1000)
    if "slow" in words:
        time.sleep(0.2)
    if "crash" in words:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "leave" in words:
        os._exit(7)
    if "memory" in words:
        kept = [bytearray(50_000_000) for _ in range(100)]
        return {"error": str(len(kept))}, b""
    if "bug" in words:
        raise ZeroDivisionError("words of the document")
    if "once" in words:  # crashes the first time only
        mark = Path(words[1])
        if not mark.exists():
            mark.touch()
            os._exit(9)
    if "heavy" in words and not os.environ.get("ROOM"):
        return {"error": "reading.too_many_characters", "values": {"name": name, "limit": 1}, "exit": 3}, b""
    if "broken" in words:
        return {"error": "reading.zip_broken", "values": {"name": name}, "exit": 3}, b""
    notice = Notice(source=SourceInfo(name=name, format="text"), subject=text)
    record = store.encode([to_plain(notice)], recipe["form"])
    facts: dict[str, Any] = {"doubts": int("doubt" in words), "notice": True, "pid": os.getpid()}
    if "picture" in words:
        facts["lacking"] = "tesseract"
    return {"facts": facts}, record
