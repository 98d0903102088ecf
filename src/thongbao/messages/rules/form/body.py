"""Messages of the rules on form about the body, from its legal bases to its end: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # Legal bases and citations
    "form.basis_end": (
        "căn cứ kết thúc bằng “{shown}”, phải là dấu “{wanted}”",
        "the legal basis ends with “{shown}”; it should be “{wanted}”",
    ),
    "form.basis_last": (
        "căn cứ cuối cùng kết thúc bằng “{shown}”, phải là dấu “{wanted}”",
        "the last legal basis ends with “{shown}”; it should be “{wanted}”",
    ),
    "form.basis_dash": (
        "căn cứ “{shown}…” phải có gạch đầu dòng",
        "the legal basis “{shown}…” should begin with a dash",
    ),
    "form.basis_own_line": (
        "mỗi căn cứ phải viết thành một dòng riêng",
        "every legal basis should be a paragraph of its own",
    ),
    "form.basis_incomplete": ("căn cứ “{shown}” thiếu: {missing}", "the legal basis “{shown}” lacks: {missing_en}"),
    "form.basis_law": (
        "có số, ký hiệu “{shown}”, phải bỏ: căn cứ là luật, pháp lệnh thì không ghi",
        "the number “{shown}” should go: laws and ordinances are legal bases without it",
    ),
    "form.citation_incomplete": (
        "viện dẫn lần đầu “{shown}” thiếu: {missing}",
        "the first citation “{shown}” lacks: {missing_en}",
    ),
    "form.party_citation_date": (
        "“{shown}” ({count} chỗ): giữa ký hiệu văn bản của Đảng và ngày có dấu phẩy",
        "“{shown}” ({count} places): a comma parts the symbol of a Party document from its date",
    ),
    "form.citation_again": (
        "viện dẫn lại “{shown}”: từ lần thứ hai chỉ ghi tên loại và số, ký hiệu",
        "“{shown}” again: after the first time only kind and number are cited",
    ),
    "form.citation_number_word": (
        "viện dẫn “{shown}” thiếu chữ “số” trước số, ký hiệu",
        "the citation “{shown}” lacks the word “số” before the number",
    ),
    # Headings, numbers, end
    "form.order": (
        "thứ tự “{shown}” đứng sau “{before}”, phải là “{wanted}”",
        "“{shown}” follows “{before}”; it should be “{wanted}”",
    ),
    "form.order_first": (
        "thứ tự bắt đầu bằng “{shown}”, phải bắt đầu bằng “{wanted}”",
        "the numbering begins with “{shown}”; it should begin with “{wanted}”",
    ),
    "form.alphabet": (
        "điểm “{shown}” đứng sau “{before}”; theo bảng chữ cái tiếng Việt phải là “{wanted}”",
        "point “{shown}” follows “{before}”; by the Vietnamese alphabet it should be “{wanted}”",
    ),
    "form.marker": (
        "thứ tự ghi là “{shown}” ({count} chỗ), phải ghi là “{wanted}”",
        "the marker is written “{shown}” ({count} times); it should be “{wanted}”",
    ),
    "form.party_marker": (
        "thứ tự ghi là “{shown}”; các dạng được dùng: {wanted}",
        "the marker is written “{shown}”; the shapes in use are: {wanted}",
    ),
    "form.division": (
        "“{shown}”: tên phần, chương, mục và số thứ tự phải viết trên một dòng riêng, chữ thường",
        "“{shown}”: part, chapter or mục and its number stand alone on a line, in small letters",
    ),
    "form.heading_untitled": ("“{shown}” chưa có tiêu đề", "“{shown}” has no title"),
    "form.heading_end": (
        "cuối đề mục có dấu “{shown}”, phải bỏ",
        "the heading ends with “{shown}”, which should go",
    ),
    "form.point_marks": (
        "trong điểm không dùng ký hiệu “{shown}” để chia ý",
        "a point has no marks such as “{shown}” inside it",
    ),
    "form.point_ideas": (
        "điểm “{shown}” có hơn một đoạn, mỗi điểm chỉ nêu một ý",
        "point “{shown}” has more than one paragraph; a point holds one idea",
    ),
    "form.layout": (
        "bố cục “{shown}” không có trong quy định (phần, chương, mục, tiểu mục, điều; trên mục phải có chương)",
        "the layout “{shown}” is none of those allowed (phần, chương, mục, tiểu mục, điều; chương stands above mục)",
    ),
    "form.layout_clause": (
        "khoản “{shown}” không nằm trong điều nào",
        "khoản “{shown}” stands in no điều",
    ),
    "form.layout_no_article": (
        "văn bản quy phạm phải bố cục theo điều; “{shown}” không nằm trong điều nào",
        "legislation is laid out in điều; “{shown}” stands in none",
    ),
    "form.headings_untitled": (
        "“{shown}” ({count} chỗ) không có tiêu đề",
        "“{shown}” ({count} places) has no title",
    ),
    "form.parts_order": (
        "“{shown}”: viện dẫn từ nhỏ đến lớn, như “điểm a khoản 1 Điều 5”",
        "“{shown}”: parts are cited from the small to the large, as in “điểm a khoản 1 Điều 5”",
    ),
    "form.term_numeral": (
        "khóa Quốc hội ghi là “{shown}”, phải ghi số La Mã “{wanted}”",
        "the term of the Assembly is written “{shown}”; it has the Roman numeral “{wanted}”",
    ),
    "form.name_case_upper": (
        "tên luật, pháp lệnh “{shown}” phải viết in hoa",
        "the name of a law or ordinance, “{shown}”, is in capitals",
    ),
    "form.name_case_lower": (
        "tên văn bản “{shown}” phải viết chữ thường; chỉ tên luật, pháp lệnh viết in hoa",
        "the title “{shown}” is in small letters; only names of laws and ordinances are in capitals",
    ),
    "form.law_number": (
        "viện dẫn luật, pháp lệnh phải ghi cả số, ký hiệu: “{shown}”",
        "a law or ordinance is cited with its number: “{shown}”",
    ),
    "form.numeral": (
        "số thứ tự “{shown}”: phần và chương phải ghi số La Mã, mục và điều phải ghi số Ả Rập",
        "“{shown}”: parts and chapters have Roman numerals, mục and articles Arabic ones",
    ),
    "form.decimal": (
        "đánh số thập phân “{shown}” ({count} chỗ) không thuộc các cấp của bố cục văn bản hành chính",
        "decimal numbers such as “{shown}” ({count} times) are none of the levels of the outline",
    ),
    "form.end_mark": (
        "nội dung kết thúc bằng “{shown}”, phải kết thúc bằng “{wanted}”",
        "the body ends with “{shown}”; it should end with “{wanted}”",
    ),
}
