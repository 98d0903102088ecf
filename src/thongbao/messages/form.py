"""Messages of the rules on how the parts are written: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # Header: motto
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
    # Header: bodies
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
    # Header: number and symbol
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
    # Header: place and date
    "form.date_shape": (
        "địa danh, ngày ghi là “{shown}”, phải theo mẫu “Địa danh, ngày … tháng … năm …”",
        "place and date are written “{shown}”; the pattern is “Place, ngày … tháng … năm …”",
    ),
    "form.date_impossible": ("không có ngày như “{shown}”", "there is no such day: “{shown}”"),
    "form.date_open": (
        "văn bản ban hành chưa ghi đủ ngày, tháng, năm: “{shown}”",
        "the date of the issued document is not complete: “{shown}”",
    ),
    "form.day_padding": (
        "ngày ghi là “{shown}”, phải ghi là “{wanted}”",
        "the day is written “{shown}”; it should be “{wanted}”",
    ),
    "form.month_padding": (
        "tháng ghi là “{shown}”, phải ghi là “{wanted}”",
        "the month is written “{shown}”; it should be “{wanted}”",
    ),
    "form.month_bare": (
        "tháng ghi là “{shown}”, phải ghi là “{wanted}” (chỉ tháng 1, tháng 2 thêm số 0)",
        "the month is written “{shown}”; it should be “{wanted}” (only months 1 and 2 take a zero)",
    ),
    "form.place_comma": (
        "sau địa danh phải có dấu phẩy rồi cách chữ: “{shown}”",
        "a comma and a blank should follow the place: “{shown}”",
    ),
    "form.place_capitals": (
        "địa danh ghi là “{shown}”, phải ghi là “{wanted}”",
        "the place is written “{shown}”; it should be “{wanted}”",
    ),
    "form.place_whole": (
        "địa danh ghi là “{shown}”, phải ghi đầy đủ “{wanted}”",
        "the place is written “{shown}”; in full it is “{wanted}”",
    ),
    "form.place_designation": (
        "địa danh “{shown}” phải ghi kèm tên đầy đủ của cấp đơn vị hành chính (Thành phố, Phường, Xã …)",
        "the place “{shown}” should have the word for its unit in full (Thành phố, Phường, Xã …)",
    ),
    "form.place_tier_local": (
        "địa danh “{shown}” không phải nơi đóng trụ sở của {issuer}",
        "the place “{shown}” is not where {issuer} sits",
    ),
    "form.place_tier_central": (
        "cơ quan trung ương ghi tên tỉnh hoặc thành phố, không ghi “{shown}”",
        "a central body writes the province or city, not “{shown}”",
    ),
    "form.undated_open": (
        "không có ngày ban hành nên không biết bộ quy tắc nào áp dụng",
        "without a date of issue it is not known which rules held",
    ),
    "form.undated": (
        "không có ngày ban hành: bộ quy tắc {regime} chỉ được suy đoán",
        "without a date of issue the rules of {regime} are only inferred",
    ),
    "form.parts_missing": ("thiếu thành phần: {missing}", "parts are missing: {missing_en}"),
    # Title
    "form.kind_missing": ("không thấy tên loại văn bản ({kind})", "the kind of the document ({kind}) is not printed"),
    "form.kind_unknown": (
        "“{shown}” không có trong danh mục tên loại văn bản",
        "“{shown}” is none of the kinds that the regulation lists",
    ),
    "form.letter_kind": (
        "có tên loại “CÔNG VĂN”, phải bỏ: công văn không ghi tên loại",
        "the kind “CÔNG VĂN” should go: a công văn does not print it",
    ),
    "form.subject_missing": ("thiếu trích yếu nội dung", "the subject is missing"),
    "form.subject_long": (
        "trích yếu dài {length} ký tự, nhiều nhất {most}",
        "the subject has {length} characters; {most} are the most",
    ),
    "form.subject_end": (
        "cuối trích yếu có dấu “{shown}”, phải bỏ",
        "the subject ends with “{shown}”, which should go",
    ),
    "form.subject_lower": (
        "trích yếu bắt đầu bằng “{shown}”, phải viết chữ thường",
        "the subject begins with “{shown}”; it should begin with a small letter",
    ),
    "form.letter_prefix": (
        "trích yếu công văn bắt đầu bằng “{shown}”, phải bắt đầu bằng “{wanted}”",
        "the subject begins with “{shown}”; it should begin with “{wanted}”",
    ),
    "form.hyphens_missing": (
        "dưới trích yếu thiếu dòng “{wanted}”",
        "the line “{wanted}” is missing under the subject",
    ),
    # Body: legal bases and citations
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
    # Body: headings, numbers, end
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
    # Foot: authority, posts, names
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
    # Foot: addressees and recipients
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
