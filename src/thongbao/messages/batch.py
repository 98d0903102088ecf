"""Messages on whole archives: key -> (Vietnamese, English)."""

from thongbao.messages.install import PIP

MESSAGES: dict[str, tuple[str, str]] = {
    "batch.hung": (
        "{name}: đọc quá {limit} giây không xong nên đã dừng; hãy kiểm tra tệp hoặc nâng --timeout",
        "{name}: not done after {limit} seconds and stopped; check the file or raise --timeout",
    ),
    "batch.crashed": (
        "{name}: tiến trình đọc tệp bị chết hai lần ({how}); tệp hỏng hoặc không an toàn, hãy xuất lại tệp",
        "{name}: the process that read it died twice ({how}); broken or unsafe, export the file again",
    ),
    "batch.memory": (
        "{name}: cần nhiều hơn {limit} MB bộ nhớ nên đã dừng; hãy tách nhỏ tệp hoặc nâng --max-memory",
        "{name}: needs more than {limit} MB of memory and was stopped; split the file or raise --max-memory",
    ),
    "batch.bug": (
        "{name}: lỗi của chương trình khi đọc tệp: {what}",
        "{name}: internal error while reading it: {what}",
    ),
    "batch.nested": (
        "{name}: tệp nén nằm trong tệp nén nên không mở; hãy giải nén lớp ngoài trước",
        "{name}: an archive inside an archive is not opened; unpack the outer one first",
    ),
    "batch.encrypted_member": (
        "{name}: nằm trong tệp nén có mật khẩu; hãy giải nén bằng mật khẩu rồi đọc lại",
        "{name}: in an archive that asks for a password; unpack it with the password first",
    ),
    "batch.bomb": (
        "{name}: tỉ lệ nén cao bất thường, không an toàn nên không mở; nâng --max-ratio nếu tin cậy tệp",
        "{name}: packed suspiciously small, so not opened; raise --max-ratio if you trust it",
    ),
    "batch.archive_broken": (
        "{name}: tệp nén bị hỏng hoặc tải về chưa đủ ({reason}); hãy tải hoặc tạo lại tệp",
        "{name}: the archive is damaged or incomplete ({reason}); download or make it again",
    ),
    "batch.edited": (
        "{name}: tệp đã bị sửa sau khi ghi nên không ghi đè; thêm --force để ghi đè",
        "{name}: the file was changed after it was written and is kept; add --force to overwrite it",
    ),
    "batch.locked": (
        "{name}: một lượt chạy khác (tiến trình {pid}) đang ghi vào đây; hãy chờ nó xong",
        "{name}: another run (process {pid}) is writing here; wait until it is done",
    ),
    "batch.other_ledger": (
        "{name}: sổ theo dõi của phiên bản khác; hãy xóa tệp này, các bản ghi vẫn còn",
        "{name}: a ledger of another version; delete this file, the records stay",
    ),
    "batch.broken_ledger": (
        "{name}: sổ theo dõi bị hỏng ({reason}); hãy xóa tệp này rồi chạy lại với --force",
        "{name}: the ledger is damaged ({reason}); delete this file and run again with --force",
    ),
    "batch.needs_file": (
        "{name}: đây là thư mục; JSON lines cần tên một tệp",
        "{name}: this is a folder; JSON lines need the name of a file",
    ),
    "batch.needs_folder": (
        "{name}: đây là tệp; cần một thư mục, hoặc tên tệp kết thúc bằng .jsonl",
        "{name}: this is a file; a folder is needed, or a name that ends with .jsonl",
    ),
    "batch.nothing": (
        "{name}: không tìm thấy văn bản nào ({other} tệp loại khác)",
        "{name}: no documents found ({other} files of other kinds)",
    ),
    "batch.corrections": (
        "{name}: tệp sửa cạnh văn bản hoặc bản ghi không dùng được ({reason}); hãy chữa hoặc xóa tệp sửa",
        "{name}: the file of corrections beside it cannot be used ({reason}); mend or remove that file",
    ),
    "batch.remote": (
        "{name}: kho từ xa báo lỗi ({reason}); hãy kiểm tra địa chỉ, quyền truy cập và mạng",
        "{name}: the remote store says: {reason}; check address, rights and network",
    ),
    "batch.no_fsspec": (
        "{name}: đọc kho từ xa cần gói fsspec; hãy chạy: " + PIP + " \"thongbao[remote]\"",
        "{name}: remote stores need the package fsspec; run: " + PIP + " \"thongbao[remote]\"",
    ),
    "batch.no_dask": (
        "{name}: đọc bằng cụm Dask cần gói distributed; hãy chạy: " + PIP + " \"thongbao[dask]\"",
        "{name}: a Dask cluster needs the package distributed; run: " + PIP + " \"thongbao[dask]\"",
    ),
    "batch.no_scheduler": (
        "{name}: không nối được bộ lập lịch Dask ({reason}); hãy kiểm tra địa chỉ",
        "{name}: no Dask scheduler answers there ({reason}); check the address",
    ),
    "batch.not_there": (
        "{name}: máy của cụm Dask chưa cài thongbao ({reason}); hãy cài cùng phiên bản trên mọi máy",
        "{name}: workers of the Dask cluster lack thongbao ({reason}); install the same version on all",
    ),
    "batch.other_version": (
        "{name}: cụm Dask có thongbao {found}, ở đây là {ours}; hãy cài cùng phiên bản",
        "{name}: the Dask cluster has thongbao {found}, here it is {ours}; install the same version",
    ),
    "batch.no_workers": (
        "{name}: cụm Dask không còn máy nào; chạy lại cùng lệnh để làm tiếp",
        "{name}: the Dask cluster has no workers any more; the same command goes on",
    ),
    "batch.no_home": (
        "{name}: không biết đặt sổ theo dõi ở đâu trên máy này; hãy đặt THONGBAO_CACHE_DIR",
        "{name}: no place on this machine to keep account in; set THONGBAO_CACHE_DIR",
    ),
    "batch.no_store": (
        "{name}: chưa có gói cho kho '{scheme}://' ({reason}); với S3 hãy chạy: " + PIP + " s3fs",
        "{name}: no package for stores of '{scheme}://' ({reason}); for S3 run: " + PIP + " s3fs",
    ),
    "batch.cause.broken": ("tệp hỏng", "broken"),
    "batch.cause.encrypted": ("có mật khẩu", "protected by a password"),
    "batch.cause.kind": ("loại tệp không đọc được", "of a kind that is not read"),
    "batch.cause.empty": ("trống", "empty"),
    "batch.cause.limit": ("vượt giới hạn", "over a limit"),
    "batch.cause.time": ("quá thời gian", "out of time"),
    "batch.cause.memory": ("quá bộ nhớ", "out of memory"),
    "batch.cause.crash": ("làm chết tiến trình đọc", "killed their process"),
    "batch.cause.tool": ("thiếu chương trình cần thiết", "a program is missing"),
    "batch.cause.access": ("không mở được", "could not be opened"),
    "batch.cause.output": ("không ghi được bản ghi", "record not written"),
    "batch.cause.bug": ("lỗi chương trình", "internal error"),
}
