"""Messages of the notice area: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "notice.not_a_record": (
        "{name}: không phải bản ghi thongbao (cần một đối tượng có khóa 'record')",
        "{name}: not a thongbao record (an object with the key 'record' is expected)",
    ),
    "notice.no_version": (
        "{name}: thiếu khóa 'record'; dòng đầu của bản ghi phải là 'record: {expected}'",
        "{name}: the key 'record' is missing; a record begins with 'record: {expected}'",
    ),
    "notice.foreign_version": (
        "{name}: 'record: {version}' không phải bản ghi thongbao; cần 'record: {expected}'",
        "{name}: 'record: {version}' is not a thongbao record; 'record: {expected}' is expected",
    ),
    "notice.newer_version": (
        "{name}: bản ghi thuộc phiên bản mới hơn ({version}); chương trình này đọc {expected}",
        "{name}: the record is of a newer version ({version}); this program reads {expected}",
    ),
    "notice.newer_version.hint": ("hãy nâng cấp thongbao", "upgrade thongbao"),
    "notice.older_version": (
        "{name}: bản ghi thuộc phiên bản cũ ({version}); chương trình này đọc {expected}",
        "{name}: the record is of an older version ({version}); this program reads {expected}",
    ),
    "notice.older_version.hint": (
        "hãy đọc lại văn bản gốc bằng 'thongbao parse'",
        "read the document again with 'thongbao parse'",
    ),
    "notice.not_a_list": (
        "{name}: {path}: cần một danh sách, gặp {value}",
        "{name}: {path}: a list is expected, found {value}",
    ),
    "notice.not_an_object": (
        "{name}: {path}: cần một đối tượng có các khóa, gặp {value}",
        "{name}: {path}: an object with keys is expected, found {value}",
    ),
    "notice.not_text": (
        "{name}: {path}: cần chuỗi văn bản, gặp {value}",
        "{name}: {path}: text is expected, found {value}",
    ),
    "notice.not_an_integer": (
        "{name}: {path}: cần số nguyên, gặp {value}",
        "{name}: {path}: a whole number is expected, found {value}",
    ),
    "notice.not_a_truth": (
        "{name}: {path}: cần true hoặc false, gặp {value}",
        "{name}: {path}: true or false is expected, found {value}",
    ),
    "notice.not_a_choice": (
        "{name}: {path}: {value} không thuộc các giá trị: {choices}",
        "{name}: {path}: {value} is none of: {choices}",
    ),
    "notice.missing_key": (
        "{name}: {path}: thiếu khóa '{missing}'",
        "{name}: {path}: the key '{missing}' is missing",
    ),
    "notice.unknown_key": (
        "{name}: {path}: khóa lạ; các khóa có thể dùng: {known}",
        "{name}: {path}: unknown key; the keys here are: {known}",
    ),
    "notice.unknown_key_near": (
        "{name}: {path}: khóa lạ; có phải '{nearest}'?",
        "{name}: {path}: unknown key; did you mean '{nearest}'?",
    ),
    "notice.too_deep": (
        "{name}: {path}: lồng nhau quá {limit} tầng",
        "{name}: {path}: nested more than {limit} deep",
    ),
    "notice.bad_yaml": (
        "{name}: YAML sai ở dòng {line}: {reason}",
        "{name}: bad YAML at line {line}: {reason}",
    ),
    "notice.yaml_anchor": (
        "{name}: dòng {line}: bản ghi không dùng neo (&, *) hay thẻ (!) của YAML",
        "{name}: line {line}: a record has no YAML anchors (&, *) or tags (!)",
    ),
    "notice.duplicate_key": (
        "{name}: dòng {line}: khóa '{key}' lặp lại",
        "{name}: line {line}: the key '{key}' stands twice",
    ),
    "notice.twice": (
        "{name}: một đối tượng có khóa '{key}' lặp lại",
        "{name}: an object holds the key '{key}' twice",
    ),
    "notice.bad_json": (
        "{name}: JSON sai ở dòng {line}: {reason}",
        "{name}: bad JSON at line {line}: {reason}",
    ),
    "notice.not_utf8": (
        "{name}: bản ghi không phải UTF-8",
        "{name}: the record is not UTF-8",
    ),
    "notice.not_one": (
        "{name}: có {count} bản ghi, cần đúng một",
        "{name}: holds {count} records, exactly one is expected",
    ),
    "notice.unknown_suffix": (
        "{name}: không rõ định dạng; dùng đuôi {suffixes}",
        "{name}: unknown format; use one of the endings {suffixes}",
    ),
    "notice.bad_path": (
        "đường dẫn '{path}' sai từ '{at}'; ví dụ đúng: tasks[2].deadline.text",
        "the path '{path}' is wrong from '{at}' on; a good one: tasks[2].deadline.text",
    ),
    "notice.no_such_path": (
        "bản ghi không có '{at}' (trong '{path}')",
        "the record has no '{at}' (in '{path}')",
    ),
    "notice.corrections.shape": (
        "{name}: không phải tệp sửa bản ghi; tệp cần danh sách 'corrections:', mỗi mục có path và value",
        "{name}: not a file of corrections; it needs a list 'corrections:', each entry with path and value",
    ),
    "notice.corrections.entry": (
        "{name}: mục sửa thứ {number} thiếu path hoặc value",
        "{name}: correction {number} lacks path or value",
    ),
    "notice.corrections.key": (
        "{name}: mục sửa thứ {number} có khóa lạ '{unknown}'; chỉ dùng: {known}",
        "{name}: correction {number} has an unknown key '{unknown}'; known: {known}",
    ),
    "notice.corrections.ours": (
        "không sửa được '{path}': phần {parts} do máy ghi; hãy sửa giá trị đọc từ văn bản, ví dụ tasks[2].lead",
        "'{path}' cannot be corrected: {parts} are the program's own; correct the document's, as tasks[2].lead",
    ),
    "notice.corrections.gone": (
        "sửa của {who} ({when}) không còn chỗ trong bản ghi nên chưa dùng; hãy xem lại",
        "the correction by {who} ({when}) finds no place in the record and was not used; look again",
    ),
    "notice.corrections.document": (
        "đã sửa theo {who} ({when}), nhưng văn bản nay khác văn bản đã xem khi sửa; hãy xem lại",
        "corrected by {who} ({when}), but the document is another than the one that was looked at; look again",
    ),
    "notice.corrections.reading": (
        "đã sửa theo {who} ({when}), nhưng chỗ này nay đọc ra khác lúc sửa; hãy xem lại",
        "corrected by {who} ({when}), but this place is now read otherwise than at that time; look again",
    ),
    "notice.exists": (
        "{name}: tệp đã có sẵn, không ghi đè",
        "{name}: the file exists already and is kept",
    ),
    "notice.exists.hint": ("thêm --force để ghi đè", "add --force to overwrite it"),
    "notice.odd_name": (
        '{name}: Windows không nhận tên tệp này; hãy chọn tên khác, không có < > : " / \\ | ? *',
        '{name}: Windows takes no file of this name; choose another one without < > : " / \\ | ? *',
    ),
    "notice.in_use": (
        "{name}: không ghi được, tệp đang mở trong chương trình khác hoặc chỉ được đọc; hãy đóng tệp rồi chạy lại",
        "{name}: cannot be written: it is open in another program, or read-only; close it and run again",
    ),
    "notice.cannot_write": (
        "{name}: không ghi được: {reason}",
        "{name}: cannot be written: {reason}",
    ),
    # Faults of a record that is judged: the file and the line stand before them
    "notice.schema.too_deep": ("lồng nhau quá {limit} tầng", "nested deeper than {limit}"),
    "notice.schema.not_an_object": (
        "cần một đối tượng có các khóa, gặp {value}",
        "an object with keys is expected, found {value}",
    ),
    "notice.schema.not_a_list": ("cần một danh sách, gặp {value}", "a list is expected, found {value}"),
    "notice.schema.not_so_many": (
        "danh sách có {count} mục, phải có {wanted}",
        "the list has {count} items; {wanted} are expected",
    ),
    "notice.schema.not_text": ("cần chuỗi văn bản, gặp {value}", "text is expected, found {value}"),
    "notice.schema.not_a_choice": (
        "{value} không thuộc các giá trị: {choices}",
        "{value} is none of: {choices}",
    ),
    "notice.schema.not_a_date": (
        "ngày phải ghi dạng năm-tháng-ngày ('2025-09-15'), gặp {value}",
        "a date is written year-month-day ('2025-09-15'), found {value}",
    ),
    "notice.schema.empty": ("chuỗi rỗng; không có thì ghi null", "empty text; what is missing is null"),
    "notice.schema.not_an_integer": ("cần số nguyên, gặp {value}", "a whole number is expected, found {value}"),
    "notice.schema.not_a_number": ("cần một số, gặp {value}", "a number is expected, found {value}"),
    "notice.schema.too_small": ("{value} nhỏ hơn {least}", "{value} is less than {least}"),
    "notice.schema.not_a_truth": ("cần true hoặc false, gặp {value}", "true or false is expected, found {value}"),
    "notice.schema.missing_key": ("thiếu khóa '{missing}'", "the key '{missing}' is missing"),
    "notice.schema.unknown_key": (
        "khóa lạ; các khóa có thể dùng: {known}",
        "unknown key; the keys here are: {known}",
    ),
    "notice.schema.unknown_key_near": ("khóa lạ; có phải '{nearest}'?", "unknown key; did you mean '{nearest}'?"),
}
