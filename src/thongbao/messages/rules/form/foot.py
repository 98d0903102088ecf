"""Messages of the rules on form about recipients, annexes, marks and copies: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # Addressees and recipients
    "form.to_missing": ("{kind} thiếu phần “Kính gửi”", "“Kính gửi” is missing in this {kind}"),
    "form.to_not_due": (
        "có “Kính gửi”, phải bỏ: {kind} chỉ ghi “Nơi nhận”",
        "“Kính gửi” should go: {kind} has only “Nơi nhận”",
    ),
    "form.to_label": ("ghi là “{shown}”, phải ghi là “{wanted}”", "written “{shown}”; it should be “{wanted}”"),
    "form.to_one_dash": (
        "chỉ có một nơi gửi thì không gạch đầu dòng",
        "a single addressee has no dash",
    ),
    "form.to_one_line": (
        "chỉ có một nơi gửi thì ghi cùng dòng với “Kính gửi:”: “{shown}”",
        "a single addressee stands on the line of “Kính gửi:”: “{shown}”",
    ),
    "form.to_many_line": (
        "có {count} nơi gửi: mỗi nơi một dòng, có gạch đầu dòng",
        "{count} addressees: each stands on a line of its own with a dash",
    ),
    "form.to_dash": ("mỗi nơi gửi phải có gạch đầu dòng", "every addressee begins with a dash"),
    "form.to_end": (
        "“…{shown}” phải kết thúc bằng dấu “{wanted}”",
        "“…{shown}” should end with “{wanted}”",
    ),
    "form.to_propose": (
        "ghi “Kính gửi”, tờ trình phải ghi “Kính trình”",
        "written “Kính gửi”; a proposal says “Kính trình”",
    ),
    "form.recipients_missing": ("thiếu phần “Nơi nhận”", "“Nơi nhận” is missing"),
    "form.recipients_label": ("ghi là “{shown}”, phải ghi là “{wanted}”", "written “{shown}”; it should be “{wanted}”"),
    "form.recipients_label_line": (
        "“Nơi nhận:” phải đứng riêng một dòng: “{shown}”",
        "“Nơi nhận:” stands alone on its line: “{shown}”",
    ),
    "form.recipient_end": (
        "cuối dòng “…{shown}” thiếu dấu “{wanted}” ({count} dòng)",
        "the line “…{shown}” should end with “{wanted}” ({count} lines)",
    ),
    "form.archive": (
        "dòng lưu ghi là “{shown}”, phải theo mẫu “- Lưu: VT, <đơn vị soạn thảo>.”",
        "the archive line is “{shown}”; the pattern is “- Lưu: VT, <drafting unit>.”",
    ),
    "form.party_archive": (
        "dòng lưu ghi là “{shown}”, phải theo mẫu “- Lưu Văn phòng …” và dấu chấm cuối",
        "the archive line is “{shown}”; the pattern is “- Lưu Văn phòng …” and a full stop",
    ),
    "form.archive_missing": ("nơi nhận thiếu dòng “Lưu”", "the archive line is missing"),
    "form.archive_twice": ("có hơn một dòng “Lưu”, chỉ ghi một lần", "there is more than one archive line"),
    "form.archive_last": ("dòng “Lưu” phải là dòng cuối của nơi nhận", "the archive line is the last one"),
    "form.as_above_missing": (
        "có “Kính gửi” thì dòng đầu của nơi nhận là “Như trên”, đang ghi “{shown}”",
        "with “Kính gửi” the first recipient is “Như trên”, not “{shown}”",
    ),
    "form.as_above_vain": (
        "không có “Kính gửi” thì không ghi “{shown}” ở nơi nhận",
        "without “Kính gửi” no recipient is “{shown}”",
    ),
    "form.as_above_kind": (
        "{kind} không ghi “{shown}” ở nơi nhận; chỉ công văn, tờ trình mới ghi",
        "only letters and proposals write “{shown}” among the recipients; this is a {kind}",
    ),
    # Annexes, marks, copies
    "form.annex_numeral": (
        "“{shown}”: số thứ tự phụ lục phải ghi là “{wanted}”",
        "“{shown}”: the number of the annex should be “{wanted}”",
    ),
    "form.annex_unnumbered": (
        "“{shown}”: có từ hai phụ lục trở lên phải đánh số “{wanted}”",
        "“{shown}”: two annexes or more are numbered: “{wanted}”",
    ),
    "form.annex_reference_missing": (
        "dưới tiêu đề phụ lục thiếu dòng “(Kèm theo … số … ngày … của …)”",
        "the line “(Kèm theo … số … ngày … của …)” is missing under the annex's title",
    ),
    "form.annex_label_line": (
        "“{shown}”: chữ “Phụ lục” và số thứ tự phải đứng riêng một dòng, tiêu đề ở dòng dưới",
        "“{shown}”: “Phụ lục” and its number stand alone on a line, the title on the next",
    ),
    "form.annex_untitled": ("“{shown}” chưa có tiêu đề", "“{shown}” has no title"),
    "form.annex_order": (
        "dòng “{shown}” đứng trên tiêu đề phụ lục, phải ở dưới",
        "the line “{shown}” stands above the title of the annex; it belongs below",
    ),
    "form.annex_reference_lacks": (
        "dòng “{shown}” thiếu: {missing}",
        "the line “{shown}” lacks: {missing_en}",
    ),
    "form.annex_page": (
        "“{shown}” trình bày liền trang với phần trên, phụ lục phải sang trang riêng",
        "“{shown}” goes on on the page of what stands above it; an annex begins a page",
    ),
    "form.annex_electronic": (
        "ghi số và ngày ở phụ lục của văn bản điện tử, phải để trống: “{shown}”",
        "in an electronic document number and date stay open here: “{shown}”",
    ),
    "form.mark_unknown": ("“{shown}” không thuộc các mức: {wanted}", "“{shown}” is none of: {wanted}"),
    "form.mark_capitals": ("ghi là “{shown}”, phải ghi là “{wanted}”", "written “{shown}”; it should be “{wanted}”"),
    "form.copy_form": (
        "hình thức sao ghi là “{shown}”, phải ghi là “{wanted}”",
        "the kind of copy is written “{shown}”; it should be “{wanted}”",
    ),
    "form.copy_unnumbered": (
        "bản sao ({shown}) chưa có số; ghi dạng “Số: 01/{wanted}-…”, đánh chung cho các loại bản sao trong năm",
        "the copy ({shown}) has no number; write “Số: 01/{wanted}-…”, in one series for all kinds of copies of a year",
    ),
    "form.copy_number": (
        "ký hiệu bản sao có “{shown}”, phải là “{wanted}”",
        "the symbol of the copy has “{shown}”; it should be “{wanted}”",
    ),
}
