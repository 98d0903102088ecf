"""Messages of the rules on paper, margins, page numbers and fonts: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "page.paper": ("khổ giấy {shown} mm, không phải khổ A4", "the paper is {shown} mm, not A4"),
    "page.paper_small": (
        "khổ giấy {shown} mm, không phải khổ A4 hoặc A5",
        "the paper is {shown} mm, neither A4 nor A5",
    ),
    "page.turned": (
        "trang giấy để ngang mà không có bảng biểu",
        "the page is turned although it holds no table",
    ),
    "page.margins": ("lề trang sai: {margins}", "wrong margins: {margins}"),
    "page.backs": (
        "mặt sau của trang khác đã đổi lề trái, phải, trang {page} thì chưa",
        "other back pages have their margins swapped; page {page} has not",
    ),
    "page.margin": ("{side} {shown} mm, phải là {wanted} mm", "{side} {shown} mm, should be {wanted} mm"),
    "page.side.top": ("trên", "top"),
    "page.side.bottom": ("dưới", "bottom"),
    "page.side.left": ("trái", "left"),
    "page.side.right": ("phải", "right"),
    "page.no_numbers": ("văn bản nhiều trang nhưng không đánh số trang", "several pages, but no page numbers"),
    "page.number_place": (
        "số trang đặt {shown}, phải đặt {wanted}",
        "page numbers stand {shown}; they belong {wanted}",
    ),
    "page.place.top-left": ("ở lề trên, bên trái", "at the top left"),
    "page.place.top-center": ("ở lề trên, canh giữa", "at the top, in the middle"),
    "page.place.top-right": ("ở lề trên, bên phải", "at the top right"),
    "page.place.bottom-left": ("ở lề dưới, bên trái", "at the bottom left"),
    "page.place.bottom-center": ("ở lề dưới, canh giữa", "at the bottom, in the middle"),
    "page.place.bottom-right": ("ở lề dưới, bên phải", "at the bottom right"),
    "page.number_distance": (
        "số trang cách mép trên {shown} mm, phải là {wanted} mm",
        "page numbers stand {shown} mm from the top edge; it should be {wanted} mm",
    ),
    "page.number_form": (
        "số trang ghi “{shown}”, chỉ được ghi chữ số Ả Rập",
        "the page number reads “{shown}”; it is digits only",
    ),
    "page.number_size": (
        "số trang cỡ chữ {shown}, phải là {wanted}",
        "the page number has size {shown}; it should be {wanted}",
    ),
    "page.number_italic": (
        "số trang in nghiêng, phải là kiểu chữ đứng",
        "the page number is italic; it should be upright",
    ),
    "page.first_numbered": ("trang thứ nhất có hiển thị số trang", "the first page shows its number"),
    "page.number_start": ("số trang bắt đầu từ {shown}, phải từ 1", "page numbers begin with {shown}, not with 1"),
    "page.annex_numbers": (
        "phụ lục đánh số trang nối tiếp văn bản, phải đánh riêng từ 1",
        "the annex goes on with the page numbers of the document; it should begin with 1",
    ),
    "page.missing": (
        "số trang nhảy từ {before} sang {after}: có thể thiếu trang",
        "page numbers jump from {before} to {after}: a page may be missing",
    ),
    "page.blank_end": ("trang cuối để trắng", "the last page is blank"),
    "page.no_text": (
        "có trang không có chữ đọc được (ảnh quét, hoặc phông chữ lưu sai bảng mã): không kiểm tra được",
        "some page has no text that can be read (a scan, or fonts that store wrong letters): it cannot be checked",
    ),
    "page.font": (
        "phông chữ {shown} ở {count} chỗ, phải là {wanted}",
        "font {shown} in {count} place(s); it should be {wanted}",
    ),
    "page.colour": (
        "chữ màu {shown} ở {count} chỗ, phải là màu đen",
        "text in {shown} in {count} place(s); it should be black",
    ),
    "page.legacy": (
        "chữ viết bằng bảng mã {encoding}, phải là Unicode",
        "letters are stored as {encoding}; they should be Unicode",
    ),
    "page.fonts": (
        "lẫn nhiều phông chữ: phần lớn là {main}, còn {others} ở {count} chỗ",
        "mixed fonts: mostly {main}, but {others} in {count} place(s)",
    ),
    "page.odd_size": ("cỡ chữ lẻ {shown} ở {count} chỗ", "odd size {shown} in {count} place(s)"),
    "page.tracked": (
        "còn {count} chỗ sửa đang theo dõi chưa chấp nhận",
        "{count} tracked change(s) are not settled",
    ),
    "page.comments": ("còn {count} nhận xét trong tệp", "{count} comment(s) are left in the file"),
    "page.hidden": ("còn {count} chỗ chữ ẩn trong tệp", "{count} stretch(es) of hidden text are left in the file"),
    "page.typed_indent": (
        "{count} đoạn thụt đầu dòng bằng dấu cách hoặc tab, phải dùng định dạng đoạn",
        "{count} paragraph(s) set in by blanks or tabs instead of paragraph format",
    ),
    "page.typed_centring": (
        "{count} dòng căn giữa bằng dấu cách hoặc tab, phải căn giữa bằng định dạng đoạn",
        "{count} line(s) centred by blanks or tabs instead of paragraph format",
    ),
    "page.forced_line_end": (
        "{count} chỗ ngắt dòng (Shift+Enter) giữa đoạn văn",
        "{count} forced line end(s) (Shift+Enter) inside paragraphs",
    ),
    "page.table_head": (
        "bảng {rows} dòng không lặp lại dòng tiêu đề ở trang sau",
        "a table of {rows} rows does not repeat its head on the next page",
    ),
    "page.table_rows": (
        "bảng {rows} dòng cho phép một dòng bị ngắt sang trang sau",
        "a table of {rows} rows lets a row break across pages",
    ),
}
