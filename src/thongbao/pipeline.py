"""From bytes to a record: every arrow in one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thongbao.readers import prepare, read
from thongbao.readers.source import Source

if TYPE_CHECKING:
    from thongbao.recognise.reading import Reading


def parse_source(source: Source) -> Reading:
    """Read and recognise one document.

    Raises UnreadableError for input that no reader can read; recognition itself never refuses.
    """
    prepare(source)
    from thongbao.recognise import recognise  # while the process starts that reads the document, if there is to be one

    layout = read(source)
    source.check_time()
    return recognise(layout, source)
