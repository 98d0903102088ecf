"""Messages of the rules on spelling, letters, punctuation, capitals and names: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "text.decomposed": (
        "chữ có dấu lưu rời từng phần ở {count} chỗ; phải là Unicode dựng sẵn (NFC)",
        "letters are stored apart from their marks in {count} places; they should be composed (NFC)",
    ),
    "text.invisible": (
        "có {count} ký tự không nhìn thấy được (khoảng trắng không ngắt, ký tự rộng 0) trong văn bản",
        "{count} invisible characters (no-break spaces, zero-width characters) stand in the text",
    ),
    "text.lookalike": (
        "“{shown}” có chữ của bảng chữ cái khác: {codes}; phải là “{wanted}” ({count} chỗ)",
        "“{shown}” holds letters of another alphabet: {codes}; it should be “{wanted}” ({count} places)",
    ),
    "text.blanks": (
        "có nhiều dấu cách hoặc dấu tab giữa hai chữ ở {count} chỗ; chỉ để một dấu cách",
        "several blanks or a tab part two words in {count} places; one blank is enough",
    ),
    "text.blanks_at_end": (
        "có dấu cách thừa ở cuối {count} đoạn",
        "{count} paragraphs end in a blank",
    ),
    "text.empty_paragraphs": (
        "có {count} đoạn trống giữa các đoạn nội dung; dùng khoảng cách đoạn thay cho đoạn trống",
        "{count} empty paragraphs part the paragraphs of the body; use paragraph spacing instead",
    ),
    "text.blank_before": (
        "thừa dấu cách trước dấu “{sign}”",
        "there is a blank before “{sign}”",
    ),
    "text.blank_inside": (
        "thừa dấu cách bên trong dấu ngoặc “{sign}”",
        "there is a blank inside the bracket “{sign}”",
    ),
    "text.blank_behind": (
        "thiếu dấu cách sau dấu “{sign}”",
        "there is no blank behind “{sign}”",
    ),
    "text.quotes": (
        "lẫn hai kiểu dấu ngoặc kép: {count} dấu “{shown}”, {many} dấu kiểu kia",
        "two kinds of quotation marks are mixed: {count} of “{shown}”, {many} of the other kind",
    ),
    "text.dashes": (
        "lẫn hai kiểu gạch giữa các cụm từ: {count} dấu “{shown}”, {many} dấu “{wanted}”",
        "two kinds of dashes are mixed: {count} of “{shown}”, {many} of “{wanted}”",
    ),
    "text.tone_style": (
        "lẫn hai cách đặt dấu thanh: {newer} từ kiểu “hoà, uỷ”, {older} từ kiểu “hòa, ủy”; số ít: {few}",
        "two styles of tone marks are mixed: {newer} words like “hoà, uỷ”, {older} like “hòa, ủy”; the fewer: {few}",
    ),
    "text.term": (
        "khóa ghi khi số La Mã, khi số thường: “{shown}” và “{other}”",
        "terms have both kinds of numerals: “{shown}” and “{other}”",
    ),
    "text.counts": (
        "số đếm dưới 10 ghi hai cách: {count} chỗ như “{shown}”, {many} chỗ theo cách kia",
        "counts below ten are written two ways: {count} like “{shown}”, {many} the other way",
    ),
    "text.spelling": (
        "“{shown}” sai chính tả; có lẽ là “{wanted}”",
        "“{shown}” is misspelled; “{wanted}” may be meant",
    ),
    "text.no_word": (
        "“{shown}” không phải âm tiết tiếng Việt",
        "“{shown}” is no Vietnamese syllable",
    ),
    "text.pair": (
        "“{shown}” có lẽ sai dấu; từ thường dùng là “{wanted}”",
        "“{shown}” may have a wrong mark; the common word is “{wanted}”",
    ),
    "text.swapped": (
        "“{shown}” có lẽ là “{wanted}” viết ngược và sai dấu",
        "“{shown}” may be “{wanted}”, the wrong way round",
    ),
    "text.doubled": (
        "lặp từ “{shown}”",
        "“{shown}” has the same word twice",
    ),
    "text.two_forms": (
        "“{shown}” ({count} chỗ) và “{wanted}” ({many} chỗ) cùng dùng trong một văn bản; nên dùng một dạng",
        "“{shown}” ({count} places) and “{wanted}” ({many} places) stand in one text; use one form",
    ),
    "text.every_year": (
        "“{shown}” ({count} chỗ) nên viết “hằng …”",
        "“{shown}” ({count} places) is better written “hằng …”",
    ),
    "text.phrase": (
        "“{shown}” ({count} chỗ) chỗ khác viết “{wanted}” ({many} chỗ); nên viết một cách",
        "“{shown}” ({count} places) is “{wanted}” elsewhere ({many} places); write it one way",
    ),
    "text.comma": (
        "“{shown}” ({count} chỗ) thiếu dấu phẩy: “{wanted}”",
        "“{shown}” ({count} places) lacks a comma: “{wanted}”",
    ),
    "text.short_form": (
        "“{shown}” ({count} chỗ) chưa được giới thiệu, trong khi văn bản cũng viết đầy đủ “{long}”",
        "“{shown}” ({count} places) is not introduced, while the text also writes “{long}” out",
    ),
    "text.unknown_short": (
        "chữ viết tắt “{shown}” ({count} chỗ) không được giải thích trong văn bản",
        "the abbreviation “{shown}” ({count} places) is not explained in the text",
    ),
    "text.sentence": (
        "sau dấu kết thúc câu phải viết hoa: “{shown}” → “{wanted}”",
        "a sentence begins with a capital: “{shown}” → “{wanted}”",
    ),
    "text.law": (
        "tên luật “{shown}” phải viết “{wanted}”",
        "the name of the law “{shown}” should be “{wanted}”",
    ),
    "text.document": (
        "tên loại của văn bản cụ thể phải viết hoa: “{shown}” → “{wanted}”",
        "the kind of a certain document has a capital: “{shown}” → “{wanted}”",
    ),
    "text.part": (
        "viện dẫn phần của văn bản: “{shown}” → “{wanted}”",
        "in a citation of a part: “{shown}” → “{wanted}”",
    ),
    "text.person": (
        "tên người “{shown}” phải viết hoa đủ các âm tiết: “{wanted}”",
        "every syllable of the name “{shown}” has a capital: “{wanted}”",
    ),
    "text.post": (
        "chức vụ đi liền tên người hoặc cơ quan cụ thể phải viết hoa: “{shown}” → “{wanted}”",
        "a post that goes with a person has a capital: “{shown}” → “{wanted}”",
    ),
    "text.fixed": (
        "“{shown}” phải viết “{wanted}”",
        "“{shown}” should be written “{wanted}”",
    ),
    "text.unit": (
        "từ chỉ đơn vị hành chính trước tên riêng viết thường: “{shown}” → “{wanted}”",
        "the word for the unit is small before its name: “{shown}” → “{wanted}”",
    ),
    "text.place": (
        "địa danh “{shown}” phải viết hoa đủ các âm tiết: “{wanted}”",
        "every syllable of the place “{shown}” has a capital: “{wanted}”",
    ),
    "text.numbered_unit": (
        "đơn vị hành chính đặt tên bằng số phải viết hoa: “{shown}” → “{wanted}”",
        "a unit that is named by a number has a capital: “{shown}” → “{wanted}”",
    ),
    "text.day": (
        "thứ, tháng ghi bằng chữ phải viết hoa: “{shown}” → “{wanted}”",
        "a day or month in words has a capital: “{shown}” → “{wanted}”",
    ),
    "text.noun": (
        "“{shown}” ({count} chỗ) dùng làm danh từ phải viết “{wanted}”",
        "“{shown}” ({count} places), as a noun, should be “{wanted}”",
    ),
    "text.party": (
        "“đảng” viết thường sau “{before}”: nếu chỉ Đảng Cộng sản Việt Nam thì viết “Đảng”; xem lại câu có thiếu chữ",
        "“đảng” in small letters behind “{before}”: the Party has a capital; a word may be missing",
    ),
    "text.body": (
        "tên cơ quan “{shown}” phải viết “{wanted}”",
        "the name of the body “{shown}” should be “{wanted}”",
    ),
    "text.name_alike": (
        "tên cơ quan “{shown}” khác chỗ khác trong văn bản: “{wanted}”",
        "the name “{shown}” differs from “{wanted}” elsewhere in the text",
    ),
    "text.name_twice": (
        "tên cơ quan “{shown}” lặp “{part}”",
        "the name “{shown}” holds “{part}” twice",
    ),
    "text.name_listed": (
        "không có cơ quan nào tên “{shown}”; gần nhất là “{wanted}”",
        "no body is named “{shown}”; the nearest is “{wanted}”",
    ),
    "text.name_capitals": (
        "“{shown}” chỗ khác viết “{wanted}”; nên viết hoa một cách",
        "“{shown}” is “{wanted}” elsewhere; use capitals one way",
    ),
    "text.body_ended": (
        "“{shown}” không còn từ sau ngày {day}",
        "“{shown}” ceased to exist after {day}",
    ),
    "text.body_ended_into": (
        "“{shown}” không còn từ sau ngày {day}; nay là “{successor}”",
        "“{shown}” ceased to exist after {day}; its place took “{successor}”",
    ),
    "text.body_not_yet": (
        "“{shown}” chỉ có từ ngày {day}, sau ngày ban hành",
        "“{shown}” exists only from {day}, after the day of issue",
    ),
    "text.heading_end": (
        "đề mục {label}: {shown} ở cuối, các đề mục cùng cấp {usual}",
        "heading {label} ends in {shown}, its siblings in {usual}",
    ),
    "text.ends_with": ("có dấu “{sign}”", "“{sign}”"),
    "text.ends_bare": ("không có dấu", "no sign"),
    "text.heading_level": (
        "đề mục {label} ở cấp {shown}, các đề mục cùng loại ở cấp {usual}",
        "heading {label} is of level {shown}, its siblings of level {usual}",
    ),
    "text.heading_bold": (
        "đề mục {label} khác các đề mục cùng cấp về chữ đậm",
        "heading {label} differs from its siblings in bold",
    ),
}
