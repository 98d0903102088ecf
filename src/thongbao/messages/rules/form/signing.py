"""Messages of the rules on form about authority, posts and names of those who sign: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "form.authority_mark": (
        "quyền hạn ghi là “{shown}”, phải ghi là “{wanted}”",
        "the authority is written “{shown}”; it should be “{wanted}”",
    ),
    "form.authority_unknown": (
        "có “{shown}”, loại thể thức này không dùng",
        "“{shown}” is no mark of authority in this family of documents",
    ),
    "form.tm_post": (
        "sau TM. phải là tên tập thể lãnh đạo hoặc cơ quan, không phải chức vụ: “{shown}”",
        "TM. is followed by the collective, not by a post: “{shown}”",
    ),
    "form.no_post": ("dưới “{shown}” thiếu chức vụ của người ký", "the post of the signer is missing under “{shown}”"),
    "form.kt_deputy": (
        "sau {mark} phải là chức vụ của cấp trưởng: “{shown}”",
        "the post of the head stands behind {mark}: “{shown}”",
    ),
    "form.kt_one_line": (
        "chức vụ của cấp phó phải ghi ở dòng dưới: “{shown}”",
        "the deputy's post stands on the next line: “{shown}”",
    ),
    "form.kt_not_deputy": (
        "dưới {mark} phải là chức vụ của cấp phó, đang ghi “{shown}”",
        "under {mark} stands the post of a deputy, not “{shown}”",
    ),
    "form.deputy_alone": (
        "cấp phó ký phải có “KT.” và chức vụ cấp trưởng ở dòng trên: “{shown}”",
        "a deputy signs under “KT.” and the post of the head: “{shown}”",
    ),
    "form.order_body": (
        "sau TL., TUQ. phải là chức vụ người đứng đầu, không phải tên cơ quan: “{shown}”",
        "TL. and TUQ. are followed by the post of the head, not by a body: “{shown}”",
    ),
    "form.tuq_kt": (
        "người được ủy quyền không được ủy quyền lại: dưới TUQ. không có “{shown}”",
        "a delegate does not delegate: no “{shown}” under TUQ.",
    ),
    "form.q_deputy": (
        "Q. chỉ ghi trước chức vụ cấp trưởng: “{shown}”",
        "Q. stands before the post of a head only: “{shown}”",
    ),
    "form.q_word": ("chữ “Quyền” trong “{shown}” phải viết tắt “Q.”", "“Quyền” in “{shown}” is written “Q.”"),
    "form.union_collective": (
        "sau TM. ghi “{shown}”, phải là ĐOÀN CHỦ TỊCH, BAN THƯỜNG VỤ, BAN CHẤP HÀNH hoặc ỦY BAN KIỂM TRA",
        "“{shown}” stands behind TM.; it should be ĐOÀN CHỦ TỊCH, BAN THƯỜNG VỤ, BAN CHẤP HÀNH or ỦY BAN KIỂM TRA",
    ),
    "form.party_tm_kt": (
        "dưới T/M không ghi K/T: “{shown}”",
        "no K/T stands under T/M: “{shown}”",
    ),
    "form.party_tm_post": (
        "dưới T/M chỉ ghi một trong các chức vụ: {wanted}; đang ghi “{shown}”",
        "under T/M stands one of these posts: {wanted}; not “{shown}”",
    ),
    "form.party_tl_kt": (
        "người được ký thừa lệnh trực tiếp ký, không ghi “{shown}” dưới T/L",
        "who signs by order signs himself: no “{shown}” under T/L",
    ),
    "form.party_kiem": (
        "chữ “kiêm” phải ghi thành một dòng riêng: “{shown}”",
        "“kiêm” stands on a line of its own: “{shown}”",
    ),
    "form.party_post_body": (
        "chức vụ ghi kèm tên cơ quan, phải bỏ: “{shown}”",
        "the post carries the name of a body, which should go: “{shown}”",
    ),
    "form.signer_missing": ("không thấy chức vụ, họ tên người ký", "the signer is missing"),
    "form.name_missing": ("thiếu họ tên người ký", "the name of the signer is missing"),
    "form.name_short": (
        "họ tên người ký “{shown}” chưa đủ họ, tên đệm và tên",
        "the signer's name “{shown}” is not the full name",
    ),
    "form.name_title": (
        "có “{shown}” trước họ tên người ký, phải bỏ",
        "“{shown}” before the name of the signer should go",
    ),
    "form.post_unofficial": (
        "“{shown}” không phải chức vụ chính thức",
        "“{shown}” is no official post",
    ),
    "form.post_body": (
        "ghi lại tên cơ quan sau chức vụ, phải bỏ: “{shown}”",
        "the body is named again behind the post, which should go: “{shown}”",
    ),
    "form.office_needs_order": (
        "văn bản của Ủy ban nhân dân do Chánh Văn phòng ký phải có “TL. CHỦ TỊCH” ở trên “{shown}”",
        "the head of the office signs for the People's Committee under “TL. CHỦ TỊCH”; here stands “{shown}”",
    ),
    "form.office_signs_itself": (
        "văn bản của Văn phòng do người đứng đầu Văn phòng trực tiếp ký, không ghi “{shown}”",
        "the office's own document is signed by its head himself, without “{shown}”",
    ),
    "form.party_office_order": (
        "văn bản của cấp ủy do Chánh Văn phòng ký phải có “T/L BAN THƯỜNG VỤ” ở trên “{shown}”",
        "the head of the office signs for the committee under “T/L BAN THƯỜNG VỤ”; here stands “{shown}”",
    ),
    "form.signer_of_other_body": (
        "“{shown}” không phải chức vụ của {issuer}",
        "“{shown}” is no post of {issuer}",
    ),
}
