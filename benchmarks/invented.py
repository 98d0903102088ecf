"""Records in any number, made of the samples: other numbers, other days, the same words.

python benchmarks/invented.py 10000 > records.jsonl
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
from collections.abc import Iterator
from typing import Any

import documents
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store

_SPAN = 540
_BORN = dt.date(2025, 1, 6)


def records(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Plain records, the same ones for the same seed."""
    paths = sorted(documents.ROOT.glob("samples/*/notice.yaml"))
    models = [to_plain(store.load(path)) for path in paths]
    chance = random.Random(seed)
    for at in range(count):
        made = json.loads(json.dumps(models[at % len(models)]))
        shift = dt.timedelta(days=chance.randrange(_SPAN))
        number = f"{at + 1:02}"
        made["source"] = {**made["source"], "name": f"{at + 1}.docx", "sha256": f"{at + 1:064x}"}
        if made["number"]:
            made["number"] = {**made["number"], "number": number, "text": f"Số: {number}/{made['number']['symbol']}"}
        if made["issued"]:
            made["issued"]["date"] = (_BORN + shift).isoformat()
        for task in made["tasks"]:
            if task["deadline"] and task["deadline"]["date"]:
                due = _BORN + shift + dt.timedelta(days=chance.randrange(5, 200))
                task["deadline"]["date"] = due.isoformat()
        yield made


def lines(count: int, seed: int = 1) -> Iterator[bytes]:
    """The records as JSON lines."""
    for record in records(count, seed):
        yield store.encode([record], "jsonl")


if __name__ == "__main__":
    for line in lines(int(sys.argv[1])):
        sys.stdout.buffer.write(line)
