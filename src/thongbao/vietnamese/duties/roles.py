"""With whom, and to whom to report: "phối hợp với …", "lấy ý kiến …", "báo cáo …"."""

from __future__ import annotations

import re
from functools import cache

from thongbao.vietnamese.duties.actors import actors_at
from thongbao.vietnamese.letters.fold import level, shortened


@cache
def _role() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:phối(?:\s+kết)?\s+hợp(?:\s+(?:chặt\s+chẽ|đồng\s+bộ|hiệu\s+quả"
        r"|tốt))?(?:,?\s+thống\s+nhất)?(?:\s+(?:cùng\s+với|cùng|với))?"
        r"|(?:trao\s+đổi,?\s+)?thống\s+nhất\s+với|lấy\s+ý\s+kiến(?:\s+(?:của|tham\s+gia\s+của|góp\s+ý\s+của))?"
        r"|tham\s+khảo\s+ý\s+kiến(?:\s+của)?"
        r"|cùng(?:\s+với)?(?=\s)|làm\s+việc\s+với)(?!\w)"
    )


@cache
def _governs() -> re.Pattern[str]:
    """Verbs that make somebody else do what follows."""
    return re.compile(
        r"(?<!\w)(?:đôn đốc|chỉ đạo|hướng dẫn|yêu cầu|đề nghị|giao(?! thông| dịch| ban)|tạo điều kiện cho"
        r"|vận động|nhắc nhở|kêu gọi"
        r"|theo hướng)(?!\w)"
    )


def coordinators_of(text: str, leads: tuple[str, ...]) -> tuple[str, ...]:
    """With whom: the actors after "phối hợp với", "lấy ý kiến", "thống nhất với", those of other actors left out."""
    text = shortened(text)
    low = level(text)
    found: list[str] = []
    seen = {level(lead) for lead in leads}
    for match in _role().finditer(low):
        clause = re.split(r"[.;:]\s", low[max(0, match.start() - 260) : match.start()])[-1]
        if _is_governed(text, match.start(), clause, seen):
            continue
        actors = actors_at(text, match.end())
        if actors is None or text[match.end() : actors.start].strip(" ,") not in ("", "của"):
            continue
        if match[0].startswith("làm") and (found or "chủ trì" not in low[: match.start()]):
            continue
        for name in actors.names:
            if level(name) not in seen:
                seen.add(level(name))
                found.append(name)
    return tuple(found)


def _is_governed(text: str, end: int, clause: str, leads: set[str]) -> bool:
    """Whether somebody else is made to do what follows: "đôn đốc các chủ đầu tư phối hợp với …"."""
    governing = list(_governs().finditer(clause))
    if not governing:
        return False
    after = clause[governing[-1].end() :]
    inner = actors_at(text[end - len(after) : end]) if after.strip() else None
    if inner is None:
        return "," not in after
    between = re.sub(r"chủ trì,\s", " ", after[inner.end :])
    return not ({level(name) for name in inner.names} & leads) and "," not in between


@cache
def _report() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:báo\s+cáo(?:,?\s+trình)?|trình|gửi|thông\s+báo|tham\s+mưu(?:,\s+đề\s+xuất)?|xin\s+ý\s+kiến)(?!\w)"
    )


@cache
def _toward() -> re.Pattern[str]:
    """From the verb to its receiver: "báo cáo kết quả thực hiện về …"."""
    return re.compile(
        r"(?:,?\s+[^\W\d_]+){0,9}?\s+(?:về|cho|lên|với|tới|đến)(?=\s)|\s+(?:kết\s+quả|bằng\s+văn\s+bản"
        r"|kịp\s+thời)(?=\s)"
    )


_REPORTING = ("báo", "trình", "gửi", "thông", "tham", "xin")


def reports_to(text: str) -> str | None:
    """Whom a task is to be reported to: the body after "báo cáo", else after "trình", "gửi" and their like."""
    text = shortened(text)
    low = level(text)
    best: tuple[int, str] | None = None
    for match in _report().finditer(low):
        if low[: match.start()].endswith(("chương ", "quá ", "quy ", "công ", "lộ ")):
            continue
        rank = next(place for place, word in enumerate(_REPORTING) if match[0].startswith(word))
        if best is not None and rank >= best[0]:
            continue
        receiver = _receiver(text, match.end()) if rank != _REPORTING.index("thông") else None
        toward = _toward().match(low, match.end())
        receiver = receiver or (_receiver(text, toward.end()) if toward else None)
        if receiver:
            best = (rank, receiver)
    return best[1] if best else None


def _receiver(text: str, at: int) -> str | None:
    actors = actors_at(text, at)
    if actors is None or text[at : actors.start].strip():
        return None
    return actors.names[0] if len(actors.names) == 1 else text[actors.start : actors.end].strip()
