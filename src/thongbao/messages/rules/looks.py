"""Messages of the rules on how the parts look: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "looks.part": ("{part}: {faults}", "{part}: {faults}"),
    "looks.part_many": ("{part}: {faults} ({count} chỗ như vậy)", "{part}: {faults} ({count} lines like this)"),
    # What is wrong with it.
    "looks.size": ("cỡ chữ {shown}, phải là {wanted}", "size {shown}, should be {wanted}"),
    "looks.uniform": (
        "cỡ chữ {shown} khác phần lớn nội dung (cỡ {wanted}), phải cùng một cỡ",
        "size {shown} differs from most of the body ({wanted}); it should be one size",
    ),
    "looks.bold_missing": ("chữ không đậm, phải in đậm", "not bold, should be bold"),
    "looks.bold_there": ("chữ đậm, không được in đậm", "bold, should not be"),
    "looks.italic_missing": ("chữ đứng, phải in nghiêng", "upright, should be italic"),
    "looks.italic_there": ("chữ nghiêng, phải là kiểu chữ đứng", "italic, should be upright"),
    "looks.underline_missing": ("không gạch chân, phải gạch chân", "not underlined, should be"),
    "looks.underline_there": ("gạch chân, không được gạch chân", "underlined, should not be"),
    "looks.case_upper": ("viết bằng chữ thường, phải là chữ in hoa", "in small letters, should be capitals"),
    "looks.case_sentence": (
        "viết toàn chữ in hoa, phải là chữ in thường",
        "all in capitals, should be in ordinary letters",
    ),
    "looks.case_title": (
        "viết toàn chữ in hoa, phải là chữ in thường",
        "all in capitals, should be in ordinary letters",
    ),
    "looks.initial": ("mở đầu bằng chữ hoa (“{shown}”), phải là chữ thường", "opens with a capital (“{shown}”)"),
    "looks.align_center": ("không canh giữa, phải canh giữa", "not centred, should be"),
    "looks.align_left": ("không sát lề trái, phải căn trái", "not flush left, should be"),
    "looks.align_both": ("không căn đều hai lề, phải căn đều", "not justified, should be"),
    "looks.first_line": (
        "đầu dòng lùi {shown} cm, phải lùi {wanted}",
        "first line indented by {shown} cm, should be {wanted_en}",
    ),
    "looks.first_line_mixed": (
        "đầu dòng lùi {shown} cm, các đoạn khác lùi {wanted} cm, phải thống nhất",
        "first line indented by {shown} cm, other paragraphs by {wanted} cm; it should be one value",
    ),
    "looks.space": (
        "cách đoạn trên {shown} pt, phải cách ít nhất {wanted} pt",
        "{shown} pt from the paragraph above, should be at least {wanted} pt",
    ),
    "looks.line": (
        "khoảng cách dòng bằng {shown} dòng đơn, phải trong khoảng {wanted}",
        "line spacing {shown} of single, should be {wanted}",
    ),
    "looks.line_points": (
        "khoảng cách dòng {shown} pt, phải chính xác {wanted} pt",
        "lines {shown} pt high, should be exactly {wanted} pt",
    ),
    "looks.left_indent": ("lùi vào {shown} cm, phải sát lề trái", "indented by {shown} cm, should be at the margin"),
    "looks.space_before": (
        "sát dòng số, ký hiệu, phải cách {wanted} pt",
        "close to the number, should be {wanted} pt below",
    ),
    "looks.same_row": (
        "không ngang hàng với dòng quyền hạn, chức vụ của người ký",
        "not level with the authority or post of the signer",
    ),
    "looks.contact_top": ("đứng ở đầu trang, phải ở cuối trang", "at the top; they stand at the bottom of the page"),
    "looks.contact_page": ("chỉ ghi ở cuối trang thứ nhất", "they stand on the first page only"),
    "looks.contact_line": (
        "bên trên không có đường kẻ nét liền hết chiều ngang vùng chữ",
        "no solid line across the whole width of the text above them",
    ),
    "looks.contact_last": ("chỉ ghi ở trang cuối", "they stand on the last page only"),
    "looks.circulation_place": (
        "phải ở góc phải, dòng đầu của trang đầu, trên tiêu đề",
        "it belongs to the top right of the first page, above the header",
    ),
    "looks.circulation_distance": (
        "cách mép trên {shown} mm, phải cách {wanted} mm",
        "{shown} mm from the top edge, should be {wanted} mm",
    ),
    "looks.circulation_foot": (
        "phải ở chính giữa, cuối trang cuối",
        "it belongs to the middle of the foot of the last page",
    ),
    "looks.circulation_foot_distance": (
        "cách mép dưới {shown} mm, phải cách {wanted} mm",
        "{shown} mm from the bottom edge, should be {wanted} mm",
    ),
    "looks.own_line": (
        "viết liền với lời văn, phải đứng riêng một dòng",
        "runs on into the text; it stands alone on its line",
    ),
    "looks.rule_missing": ("không có đường kẻ nét liền bên dưới", "no rule line below"),
    "looks.rule_underline": (
        "gạch chân bằng định dạng chữ, phải là đường kẻ nét liền bên dưới",
        "underlined letters, should be a rule line below",
    ),
    "looks.rule_typed": (
        "đường kẻ gõ bằng “{shown}”, phải là đường kẻ nét liền",
        "the rule is typed as “{shown}”, should be a solid line",
    ),
    "looks.rule_full": (
        "đường kẻ dài bằng {shown} dòng chữ, phải bằng độ dài dòng chữ",
        "the rule is {shown} of the words above it, should be as long as they are",
    ),
    "looks.rule_part": (
        "đường kẻ dài bằng {shown} dòng chữ, phải từ 1/3 đến 1/2",
        "the rule is {shown} of the words above it, should be a third to a half",
    ),
    "looks.rule_between": (
        "đường kẻ dài bằng {shown} dòng chữ, phải từ 1/3 đến bằng độ dài dòng chữ",
        "the rule is {shown} of the words above it, should be a third to all of them",
    ),
    "looks.text": ("ghi là “{shown}”, phải là “{wanted}”", "reads “{shown}”, should read “{wanted}”"),
    "looks.prefix": ("phải mở đầu bằng “{wanted}”", "should begin with “{wanted}”"),
    "looks.forbidden": ("không mở đầu bằng “{shown}”, phải là “về việc”", "should begin “về việc”, not “{shown}”"),
    "looks.name_titles": (
        "ghi “{shown}” trước họ tên, không được ghi",
        "“{shown}” stands before the name, should not be there",
    ),
    "looks.bullet": (
        "thiếu gạch đầu dòng, mỗi dòng mở đầu bằng “- ”",
        "no dash, each line should begin with “- ”",
    ),
    "looks.item_end": ("thiếu dấu “{wanted}” cuối dòng", "“{wanted}” is missing at the end of the line"),
    "looks.last_end": ("dòng cuối phải kết thúc bằng “{wanted}”", "the last line should end with “{wanted}”"),
    "looks.one_of": ("ghi “{shown}”, phải là một trong: {wanted}", "says “{shown}”, should be one of: {wanted}"),
    # How a part is written.
    "looks.shape_noi_nhan_nhan": (
        "phải là “Nơi nhận:” đứng riêng một dòng",
        "should be “Nơi nhận:” on a line of its own",
    ),
    "looks.shape_kinh_gui": ("phải mở đầu bằng “Kính gửi:”", "should begin with “Kính gửi:”"),
    "looks.shape_kinh_gui_nhan": ("phải mở đầu bằng “Kính gửi:”", "should begin with “Kính gửi:”"),
    "looks.shape_phan_chuong": (
        "phải là “Phần”, “Chương” chữ in thường kèm số La Mã, đứng riêng một dòng",
        "should be “Phần” or “Chương” with a Roman number on a line of its own",
    ),
    "looks.shape_muc": (
        "phải là “Mục”, “Tiểu mục” chữ in thường kèm số Ả Rập, đứng riêng một dòng",
        "should be “Mục” or “Tiểu mục” with an Arabic number on a line of its own",
    ),
    "looks.shape_dieu": (
        "phải là “Điều”, số Ả Rập, dấu chấm rồi đến tiêu đề",
        "should be “Điều”, an Arabic number and a full stop",
    ),
    "looks.shape_khoan": (
        "số thứ tự khoản phải là số Ả Rập, sau đó là dấu chấm và dấu cách",
        "should open with an Arabic number, a full stop and a blank",
    ),
    "looks.shape_muc_la_ma": (
        "phải là số La Mã, dấu chấm rồi đến tiêu đề",
        "should open with a Roman number and a full stop",
    ),
    "looks.shape_phu_luc_nhan": (
        "phải là “Phụ lục” chữ in thường, kèm số La Mã nếu có, đứng riêng một dòng",
        "should be “Phụ lục”, with a Roman number if there is one, on a line of its own",
    ),
    "looks.shape_phu_luc_kem_theo": (
        "phải là “(Kèm theo ... số ... ngày ... của ...)”",
        "should be “(Kèm theo ... số ... ngày ... của ...)”",
    ),
    "looks.shape_so_ky_hieu": (
        "phải viết dạng “Số 05-TB/TU”: không dấu hai chấm, gạch nối trước tên loại, gạch chéo trước tên cơ quan",
        "should be of the form “Số 05-TB/TU”",
    ),
    "looks.shape_du_thao": ("phải ghi là “Dự thảo lần ...” kèm số", "should be “Dự thảo lần” and a number"),
    "looks.shape_nguoi_soan": (
        "phải ghi dạng “NguyenVanAn-26”: tên người soạn và số bản",
        "should be of the form “NguyenVanAn-26”",
    ),
    # Where parts stand.
    "looks.one_column": (
        "phần đầu văn bản xếp một cột, phải xếp hai cột: tên cơ quan bên trái, Quốc hiệu bên phải",
        "the head is set in one column, should be two: issuing body left, motto right",
    ),
    "looks.borders": (
        "bảng trình bày phần đầu văn bản có kẻ khung, không được kẻ",
        "the table of the head has visible borders, should have none",
    ),
    "looks.motto_page": ("Quốc hiệu không ở trang đầu", "the motto is not on the first page"),
    "looks.motto_left": (
        "Quốc hiệu ở bên trái, phải ở phía trên cùng, bên phải trang đầu",
        "the motto is at the left, should be at the top right of the first page",
    ),
    "looks.motto_low": (
        "Quốc hiệu không ở phía trên cùng trang đầu",
        "the motto is not at the top of the first page",
    ),
    "looks.motto_gap": (
        "Quốc hiệu và Tiêu ngữ cách nhau {shown} pt, phải cách nhau dòng đơn",
        "{shown} pt between the two lines of the motto, should be none",
    ),
    "looks.motto_lines": (
        "Quốc hiệu và Tiêu ngữ không cách nhau dòng đơn",
        "the two lines of the motto are not set single",
    ),
    "looks.date_place": (
        "địa danh, ngày tháng không ở bên phải, ngang hàng với số, ký hiệu",
        "place and date are not at the right, level with the number",
    ),
    "looks.date_level": (
        "địa danh, ngày tháng không cùng dòng với số, ký hiệu",
        "place and date are not level with the number",
    ),
    "looks.date_centred": (
        "địa danh, ngày tháng không canh giữa dưới Quốc hiệu",
        "place and date are not centred under the motto",
    ),
    "looks.sizes_together": (
        "cỡ chữ Quốc hiệu/Tiêu ngữ/địa danh là {shown}, phải theo một bộ: {wanted}",
        "sizes of motto and date are {shown}, should be one of the sets {wanted}",
    ),
    "looks.underlined": (
        "gạch chân dòng chữ bằng định dạng chữ, phải dùng lệnh vẽ đường kẻ",
        "the words are underlined; the line should be drawn",
    ),
    "looks.dashes": (
        "gạch đầu dòng dưới “Kính gửi:” không thẳng hàng ({count} dòng)",
        "the dashes under “Kính gửi:” are not aligned ({count} lines)",
    ),
    # Names of the parts.
    "looks.part_quoc_hieu": ("Quốc hiệu", "Quốc hiệu"),
    "looks.part_tieu_ngu": ("Tiêu ngữ", "Tiêu ngữ"),
    "looks.part_tieu_de_dang": ("tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”", "Party header"),
    "looks.part_tieu_de_doan": ("tiêu đề “ĐOÀN TNCS HỒ CHÍ MINH”", "Youth Union header"),
    "looks.part_chu_quan": ("tên cơ quan cấp trên trực tiếp", "parent body"),
    "looks.part_ban_hanh": ("tên cơ quan ban hành", "issuing body"),
    "looks.part_so_ky_hieu": ("số, ký hiệu", "number and symbol"),
    "looks.part_dia_danh_ngay": ("địa danh, ngày tháng", "place and date"),
    "looks.part_ten_loai": ("tên loại văn bản", "kind of document"),
    "looks.part_trich_yeu": ("trích yếu", "subject"),
    "looks.part_trich_yeu_cv": ("trích yếu công văn", "subject of the công văn"),
    "looks.part_can_cu": ("căn cứ ban hành", "legal bases"),
    "looks.part_noi_dung": ("nội dung văn bản", "body"),
    "looks.part_phan_chuong": ("tiêu đề phần, chương", "heading of phần or chương"),
    "looks.part_phan_chuong_tieu_de": ("tên phần, chương", "title of phần or chương"),
    "looks.part_muc": ("tiêu đề mục, tiểu mục", "heading of mục"),
    "looks.part_muc_tieu_de": ("tên mục, tiểu mục", "title of mục"),
    "looks.part_dieu": ("điều", "điều"),
    "looks.part_khoan": ("khoản", "khoản"),
    "looks.part_khoan_lien": ("tiêu đề khoản", "title of a khoản"),
    "looks.part_khoan_tieu_de": ("tiêu đề khoản", "title of a khoản"),
    "looks.part_muc_la_ma": ("đề mục số La Mã", "heading with a Roman number"),
    "looks.part_quyen_han": ("quyền hạn của người ký", "authority of the signer"),
    "looks.part_chuc_vu": ("chức vụ của người ký", "post of the signer"),
    "looks.part_ho_ten": ("họ tên người ký", "name of the signer"),
    "looks.part_kinh_gui": ("nơi nhận văn bản sau “Kính gửi”", "addressees"),
    "looks.part_kinh_gui_nhan": ("từ “Kính gửi”", "label “Kính gửi”"),
    "looks.part_kinh_gui_ten": ("tên nơi nhận sau “Kính gửi”", "names of the addressees"),
    "looks.part_noi_nhan_nhan": ("từ “Nơi nhận”", "label “Nơi nhận”"),
    "looks.part_noi_nhan_ds": ("danh sách nơi nhận", "list of recipients"),
    "looks.part_phu_luc_nhan": ("từ “Phụ lục”", "label of the annex"),
    "looks.part_phu_luc_tieu_de": ("tiêu đề phụ lục", "title of the annex"),
    "looks.part_phu_luc_kem_theo": ("dòng “Kèm theo” của phụ lục", "reference line of the annex"),
    "looks.part_ban_hanh_kem_theo": ("dòng “Ban hành kèm theo”", "note on the document that it comes with"),
    "looks.part_do_khan": ("mức độ khẩn", "mark of urgency"),
    "looks.part_luu_hanh": ("chỉ dẫn phạm vi lưu hành", "mark of circulation"),
    "looks.part_luu_hanh_dang": ("chỉ dẫn phạm vi phổ biến, lưu hành", "note on circulation"),
    "looks.part_du_thao": ("chỉ dẫn dự thảo", "mark of draft"),
    "looks.part_nguoi_soan": ("ký hiệu người soạn thảo", "mark of the drafter"),
    "looks.part_lien_he": ("thông tin liên hệ", "contact details"),
    "looks.part_sao": ("hình thức sao", "kind of copy"),
}
