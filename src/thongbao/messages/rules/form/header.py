"""Messages of the rules on form about the header: motto, bodies, number and symbol: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # Motto
    "form.header_missing": (
        "không thấy dòng “{wanted}” ở đầu văn bản",
        "the line “{wanted}” is missing at the head of the document",
    ),
    "form.header_words": ("ghi là “{shown}”, phải ghi là “{wanted}”", "written “{shown}”; it should be “{wanted}”"),
    "form.motto_dashes": (
        "Tiêu ngữ ghi là “{shown}”, phải nối bằng dấu gạch ngắn có cách chữ hai bên: “{wanted}”",
        "the motto is written “{shown}”; hyphens with a blank on each side join it: “{wanted}”",
    ),
    "form.state_header": (
        "dùng Quốc hiệu của văn bản nhà nước; tiêu đề phải là “{wanted}”",
        "it carries the motto of the State; its header should be “{wanted}”",
    ),
    "form.headers_mixed": (
        "có cả Quốc hiệu và tiêu đề của Đảng; chỉ được dùng một",
        "the motto of the State and the header of the Party both stand here; only one of them may",
    ),
    # Bodies
    "form.issuer_missing": ("không thấy tên cơ quan ban hành", "the issuing body is missing"),
    "form.issuer_short": (
        "tên cơ quan ban hành viết tắt “{shown}”, phải viết đầy đủ “{wanted}”",
        "the issuing body is abbreviated “{shown}”; it should be in full: “{wanted}”",
    ),
    "form.parent_missing": (
        "phía trên “{issuer}” chưa có tên cơ quan chủ quản trực tiếp",
        "the body that “{issuer}” stands under is not named above it",
    ),
    "form.parent_place": (
        "tên cơ quan chủ quản “{shown}” chưa có tên địa phương",
        "the parent body “{shown}” lacks the name of its province or other unit",
    ),
    "form.party_committee": (
        "tên cơ quan ban hành ghi là “{shown}”, phải ghi tên cấp ủy (ví dụ “TỈNH UỶ …”)",
        "the issuer is written “{shown}”; it should be the committee (for example “TỈNH UỶ …”)",
    ),
    "form.party_parent": (
        "phía trên “{issuer}” chưa có tên cơ quan cấp trên trực tiếp",
        "the body above “{issuer}” is not named",
    ),
    "form.party_unnamed": (
        "tên cấp ủy “{shown}” chưa có tên địa phương",
        "the committee “{shown}” lacks the name of its place",
    ),
    "form.party_joint": (
        "tên các cơ quan cùng ban hành “{shown}” phải cách nhau bằng dấu gạch nối",
        "the names of joint issuers “{shown}” should be parted by a hyphen",
    ),
    "form.separator": (
        "dòng phân cách ghi là “{shown}”, phải là “{wanted}”",
        "the separator is “{shown}”; it should be “{wanted}”",
    ),
    "form.separator_missing": (
        "dưới tên cơ quan ban hành thiếu dấu “{wanted}”",
        "the sign “{wanted}” is missing under the issuing body",
    ),
    "form.separator_rule": (
        "dùng đường kẻ, phải dùng “{wanted}”",
        "a rule line stands here; it should be “{wanted}”",
    ),
    # Number and symbol
    "form.number_missing": ("không thấy dòng số, ký hiệu", "the line with number and symbol is missing"),
    "form.number_blank": (
        "văn bản ban hành chưa ghi số: “{shown}”",
        "the issued document has no number: “{shown}”",
    ),
    "form.number_padding": (
        "số văn bản ghi là “{shown}”, phải ghi là “{wanted}”",
        "the number is written “{shown}”; it should be “{wanted}”",
    ),
    "form.number_word": (
        "đầu dòng số ghi là “{shown}”, phải ghi là “Số:”",
        "the number line begins with “{shown}”; it should be “Số:”",
    ),
    "form.number_arabic": (
        "số văn bản “{shown}” phải ghi bằng chữ số Ả Rập",
        "the number “{shown}” should be in Arabic digits",
    ),
    "form.number_separators": (
        "số, ký hiệu ghi là “{shown}”, phải ghi là “{wanted}”",
        "number and symbol are written “{shown}”; they should be “{wanted}”",
    ),
    "form.number_year": (
        "số có năm “{shown}”, phải bỏ: số của văn bản hành chính không ghi năm",
        "the year “{shown}” should go: the number of an administrative document has none",
    ),
    "form.number_shape": (
        "dòng số, ký hiệu “{shown}” không đúng mẫu “Số: 45/TB-UBND”",
        "the number line “{shown}” does not keep the pattern “Số: 45/TB-UBND”",
    ),
    "form.symbol_missing": ("dòng “{shown}” thiếu ký hiệu", "the line “{shown}” lacks the symbol"),
    "form.symbol_kind": (
        "ký hiệu bắt đầu bằng “{shown}”, {kind} phải có chữ viết tắt “{wanted}”",
        "the symbol begins with “{shown}”; the code of {kind} is “{wanted}”",
    ),
    "form.symbol_capitals": (
        "ký hiệu ghi là “{shown}”, phải ghi là “{wanted}”",
        "the symbol is written “{shown}”; it should be “{wanted}”",
    ),
    "form.symbol_letter_kind": (
        "ký hiệu công văn có “{shown}”, phải bỏ: chỉ ghi chữ viết tắt tên cơ quan và đơn vị soạn thảo",
        "“{shown}” should go: the symbol of a công văn names the body and the drafting unit only",
    ),
    "form.symbol_letter_unit": (
        "ký hiệu công văn “{shown}” thiếu chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực",
        "the symbol “{shown}” of a công văn lacks the drafting unit or field",
    ),
    "form.symbol_body": (
        "ký hiệu có “{shown}” nhưng cơ quan ban hành là “{issuer}”",
        "the symbol has “{shown}”, but the issuing body is “{issuer}”",
    ),
    "form.symbol_body_code": (
        "ký hiệu có “{shown}”; ký hiệu của “{issuer}” là “{wanted}”",
        "the symbol has “{shown}”; the code of “{issuer}” is “{wanted}”",
    ),
    "form.symbol_council": (
        "ký hiệu có “{shown}”; văn bản của Hội đồng nhân dân thường ghi: {wanted}",
        "the symbol has “{shown}”; documents of a People's Council usually have: {wanted}",
    ),
    "form.party_number_colon": (
        "dòng số ghi là “{shown}”; sau chữ Số không có dấu hai chấm: “{wanted}”",
        "the number line is “{shown}”; no colon follows Số: “{wanted}”",
    ),
    "form.party_number_separators": (
        "dòng số ghi là “{shown}”, phải ghi là “{wanted}”",
        "the number line is “{shown}”; it should be “{wanted}”",
    ),
    "form.party_number_shape": (
        "dòng số “{shown}” không đúng mẫu “Số 05-TB/TU”",
        "the number line “{shown}” does not keep the pattern “Số 05-TB/TU”",
    ),
    "form.legislation_kind": (
        "{shown} là văn bản quy phạm pháp luật, nằm ngoài các quy tắc này",
        "{shown} is legislation, which these rules do not judge",
    ),
    "form.legislation_number": (
        "số “{shown}” có năm ban hành: văn bản quy phạm pháp luật, nằm ngoài các quy tắc này",
        "the number “{shown}” carries a year: legislation, which these rules do not judge",
    ),
}
