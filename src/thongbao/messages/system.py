"""What the system says of files, in Vietnamese: its own words are English, or those of its language."""

from __future__ import annotations

import errno
import os

_SAID = {
    errno.ENOENT: "không có tệp hoặc thư mục đó",
    errno.EACCES: "không có quyền",
    errno.EPERM: "hệ thống không cho phép",
    errno.EEXIST: "đã có sẵn",
    errno.ENOTDIR: "đường dẫn đi qua một tệp, không phải thư mục",
    errno.EISDIR: "đó là thư mục",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EIO: "thiết bị lưu trữ bị lỗi",
    errno.EBUSY: "đang được dùng",
    errno.EMFILE: "mở quá nhiều tệp cùng lúc",
    errno.ELOOP: "liên kết đi vòng",
}


def vietnamese(reason: str) -> str:
    """The reason in Vietnamese, or as it is where it is none that is known.

    >>> vietnamese(os.strerror(errno.ENOSPC)), vietnamese("?")
    ('đĩa đã đầy', '?')
    """
    return next((said for code, said in _SAID.items() if os.strerror(code) == reason), reason)
