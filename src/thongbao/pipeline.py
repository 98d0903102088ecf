"""From bytes to a record: every arrow in one screen."""

from __future__ import annotations

from thongbao.readers import read
from thongbao.readers.source import Source
from thongbao.recognise import recognise
from thongbao.recognise.reading import Reading


def parse_source(source: Source) -> Reading:
    """Read and recognise one document.

    Raises UnreadableError for input that no reader can read; recognition itself never refuses.
    """
    layout = read(source)
    source.check_time()
    return recognise(layout, source)
