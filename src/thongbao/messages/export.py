"""Messages of exporting: key -> (Vietnamese, English)."""

from thongbao.messages.install import PIP

MESSAGES: dict[str, tuple[str, str]] = {
    "export.no_place": ("chưa rõ chỗ đặt: {text}", "found no place: {text}"),
    "export.missing_extra": (
        "định dạng {form} cần gói {package}, chưa được cài",
        "the format {form} needs the package {package}, which is not installed",
    ),
    "export.missing_extra.hint": (
        PIP + " \"thongbao[{extra}]\"",
        PIP + " \"thongbao[{extra}]\"",
    ),
    "export.no_such_format": ("không có định dạng {form}; có: {known}", "there is no format {form}; known: {known}"),
    "export.is_an_archive": (
        "{form} là kho lưu trữ: hãy ghi vào tệp bằng thongbao.write",
        "{form} is an archive: write it to a file with thongbao.write",
    ),
    "export.holds_one": (
        "{form} chỉ chứa một văn bản: hãy xuất từng văn bản",
        "{form} holds one notice: give one at a time",
    ),
    "export.not_an_archive": (
        "{name}: không phải kho lưu trữ của thongbao",
        "{name}: no archive of thongbao",
    ),
    "export.not_an_archive.hint": ("hãy chọn tên tệp khác", "choose another file"),
    "export.given.unknown": (
        "--set, --values: không có trường {name}; có thể dùng: {known}",
        "--set, --values: there is no field {name}; known are: {known}",
    ),
    "export.given.no_place": (
        "định dạng {form} không nhận --set và --values",
        "the format {form} takes no --set and no --values",
    ),
    "export.template.none": ("--to template cần tệp mẫu: thêm --template TỆP", "--to template needs --template FILE"),
    "export.template.not_found": ("--template: không tìm thấy {name}", "--template: {name} is not found"),
    "export.template.too_large": (
        "{name}: tệp mẫu lớn hơn {limit} MB",
        "{name}: the template is larger than {limit} MB",
    ),
    "export.template.not_text": (
        "{name}: tệp mẫu phải là văn bản UTF-8 hoặc tệp .docx",
        "{name}: a template must be text in UTF-8 or a .docx file",
    ),
    "export.template.no_word": ("{name}: không đọc được tệp Word: {reason}", "{name}: no readable Word file: {reason}"),
    "export.template.wrong": ("{name}:{line}: mẫu sai: {reason}", "{name}:{line}: wrong template: {reason}"),
    "export.template.wrong_word": (
        "{name}: mẫu sai ở gần '{place}': {reason}",
        "{name}: wrong template near '{place}': {reason}",
    ),
    "export.template.limit": ("vượt giới hạn ({what})", "over a limit ({what})"),
    "export.template.no_such_file": (
        "không có tệp {file} trong thư mục của tệp mẫu",
        "there is no file {file} in the folder of the template",
    ),
    "export.template.too_much": (
        "{name}: kết quả lớn hơn {limit} MB",
        "{name}: the result is larger than {limit} MB",
    ),
    "export.pdf.failed": ("{name}: không in ra PDF được: {reason}", "{name}: cannot be printed as PDF: {reason}"),
    "export.field.missing": ("{name}: thiếu giá trị của {fields}", "{name}: no value for {fields}"),
    "export.field.missing.hint": (
        "thêm --set '{first}=…', hoặc ghi vào một tệp rồi thêm --values TỆP",
        "give --set '{first}=…', or write it into a file and give --values FILE",
    ),
    "export.field.too_long": (
        "{name}: {field} dài {length} ký tự, tối đa là {limit}",
        "{name}: {field} has {length} characters, the most is {limit}",
    ),
    "export.field.too_long.hint": ("thêm --set {field}=…", "give --set {field}=…"),
    "export.field.wrong": (
        "{name}: {field}: giá trị '{value}' không hợp lệ; cần: {wanted}",
        "{name}: {field}: '{value}' is no valid value; expected: {wanted}",
    ),
    "export.field.none_left": ("không văn bản nào đủ giá trị để xuất", "no document has the values that are needed"),
    "export.field.secret": (
        "{name}: văn bản {mark} không được gửi qua trục liên thông",
        "{name}: a document marked {mark} must not be sent over the exchange",
    ),
    "export.too_many_rows": (
        "bảng tính chỉ chứa được {limit} dòng; hãy xuất từng phần",
        "a sheet holds {limit} rows only; export in parts",
    ),
    "export.tasks.sheet": ("Nhiệm vụ", "Tasks"),
    "export.tasks.title": ("BẢNG THEO DÕI NHIỆM VỤ", "TASK SHEET"),
    "export.tasks.no": ("STT", "No."),
    "export.tasks.number": ("Số, ký hiệu", "Number"),
    "export.tasks.date": ("Ngày ban hành", "Issued"),
    "export.tasks.task": ("Nội dung nhiệm vụ", "Task"),
    "export.tasks.lead": ("Chủ trì", "Lead"),
    "export.tasks.coordinators": ("Phối hợp", "Coordinators"),
    "export.tasks.due": ("Thời hạn", "Due"),
    "export.tasks.due_words": ("Thời hạn ghi trong văn bản", "Deadline in words"),
    "export.tasks.reports_to": ("Báo cáo", "Reports to"),
    "export.tasks.state": ("Trạng thái", "State"),
    "export.tasks.done_on": ("Ngày hoàn thành", "Done on"),
    "export.tasks.days_left": ("Còn lại (ngày)", "Days left"),
    "export.state.open": ("Chưa thực hiện", "Not begun"),
    "export.state.under_way": ("Đang thực hiện", "Under way"),
    "export.state.done": ("Hoàn thành", "Done"),
    "export.state.on_hold": ("Tạm dừng", "On hold"),
    "export.register.outgoing": ("Văn bản đi", "Outgoing"),
    "export.register.incoming": ("Văn bản đến", "Incoming"),
    "export.summary.sheet": ("Tổng hợp", "Summary"),
    "export.summary.title": ("TỔNG HỢP NHIỆM VỤ", "SUMMARY OF TASKS"),
    "export.summary.documents": ("Số văn bản", "Documents"),
    "export.summary.tasks": ("Số nhiệm vụ", "Tasks"),
    "export.summary.with_date": ("Có thời hạn cụ thể", "With a date"),
    "export.summary.late": ("Quá hạn", "Overdue"),
    "export.summary.soon": ("Đến hạn trong 7 ngày tới", "Due within 7 days"),
    "export.summary.leads": ("Nhiệm vụ theo đơn vị chủ trì", "Tasks by lead"),
    "export.summary.months": ("Nhiệm vụ theo tháng đến hạn", "Tasks by month of the deadline"),
    "export.summary.others": ("Các đơn vị khác", "Others"),
}
