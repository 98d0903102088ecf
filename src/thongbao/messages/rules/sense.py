"""Messages of the rules on whether what is said fits together: key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # Days
    "sense.no_such_day": (
        "“{shown}”: lịch không có ngày này",
        "“{shown}”: there is no such day",
    ),
    "sense.weekday": (
        "ngày {day} là {wanted}, văn bản ghi {shown}",
        "{day} is a {wanted}; the document says {shown}",
    ),
    "sense.before_meeting": (
        "văn bản ban hành ngày {issued}, trước ngày họp {met}",
        "issued on {issued}, before the meeting of {met}",
    ),
    "sense.before_cited": (
        "viện dẫn {cited} ngày {day}, sau ngày ban hành {issued}",
        "cites {cited} of {day}, which is after the day of issue {issued}",
    ),
    "sense.in_future": (
        "ngày ban hành {issued} còn ở phía trước (hôm nay là {today})",
        "the day of issue {issued} lies in the future (today is {today})",
    ),
    "sense.deadline_before_issue": (
        "thời hạn {due} đã qua khi văn bản ban hành ngày {issued}",
        "the deadline {due} was over when the document was issued on {issued}",
    ),
    "sense.deadline_before_meeting": (
        "thời hạn {due} đã qua khi họp ngày {issued}",
        "the deadline {due} was over when the meeting took place on {issued}",
    ),
    # Cited documents
    "sense.cited_day_word": (
        "ngày của văn bản viện dẫn ghi “{shown}”, thiếu chữ “ngày”",
        "the date of the cited document is written “{shown}”, without the word “ngày”",
    ),
    "sense.cited_year": (
        "văn bản mang năm {named} nhưng ghi {shown}",
        "the document bears the year {named}, but is dated {shown}",
    ),
    "sense.cited_kind": (
        "gọi là “{kind}” nhưng ký hiệu {symbol} là của {means}",
        "called “{kind}”, but the symbol {symbol} is that of a {means}",
    ),
    "sense.cited_two_dates": (
        "{symbol} trước ghi ngày {first}, ở đây ghi ngày {second}",
        "{symbol} was dated {first} before; here it is dated {second}",
    ),
    "sense.cited_two_issuers": (
        "{symbol} trước ghi của {first}, ở đây ghi của {second}",
        "{symbol} was a document of {first} before; here it is one of {second}",
    ),
    "sense.cited_two_symbols": (
        "cùng loại, số và ngày nhưng trước ghi {first}, ở đây ghi {second}",
        "same kind, number and date, but {first} before and {second} here",
    ),
    # The notice against itself
    "sense.symbol_kind": (
        "ký hiệu “{shown}” là của {means}; văn bản là {kind}, phải ghi “{wanted}”",
        "the symbol “{shown}” is that of a {means}; the document is a {kind}: it should be “{wanted}”",
    ),
    "sense.file_kind": (
        "thuộc tính của tệp ghi “{shown}” là {means}; văn bản là {kind}",
        "the properties of the file say “{shown}”, a {means}; the document is a {kind}",
    ),
    "sense.year_in_opening": (
        "trích yếu ghi “{matter}” {wanted}, phần mở đầu ghi {shown}",
        "the title says “{matter}” {wanted}, the opening says {shown}",
    ),
    "sense.year_in_heading": (
        "trích yếu ghi “{matter}” {wanted}, đề mục ghi {shown}",
        "the title says “{matter}” {wanted}, the heading says {shown}",
    ),
    "sense.blank": (
        "còn chỗ trống chưa điền: “{shown}”",
        "left to be filled in: “{shown}”",
    ),
    "sense.no_item": (
        "văn bản không có “{shown}”",
        "the document has no “{shown}”",
    ),
    "sense.no_article": (
        "nơi nhận ghi “{shown}” nhưng văn bản không có điều này",
        "the recipients are those of “{shown}”, but the document has no such article",
    ),
    "sense.appendix_absent": (
        "nhắc đến “{shown}” nhưng không thấy trong tệp",
        "names “{shown}”, which is not in the file",
    ),
    "sense.appendix_unnamed": (
        "có “{shown}” nhưng nội dung văn bản không nhắc đến",
        "there is “{shown}”, but the text does not mention it",
    ),
    "sense.recipient_twice": (
        "nơi nhận ghi hai lần “{shown}”",
        "“{shown}” is among the recipients twice",
    ),
    "sense.recipient_issuer": (
        "nơi nhận có “{shown}” là chính cơ quan ban hành",
        "the recipient “{shown}” is the issuer itself",
    ),
    # Conclusions
    "sense.title_of_conclusions": (
        "trích yếu “{shown}” chưa nêu kết luận của ai, tại cuộc họp nào",
        "the title “{shown}” does not say whose conclusions they are, or of which meeting",
    ),
    "sense.opening_lacks": (
        "phần mở đầu chưa nêu: {missing}",
        "the opening does not give: {missing}",
    ),
    "sense.chair_name": (
        "người chủ trì là “{shown}”, trích yếu ghi “{wanted}”",
        "the chair is “{shown}”; the title says “{wanted}”",
    ),
    "sense.chair_post": (
        "{name} là “{shown}”, trích yếu ghi kết luận của {wanted}",
        "{name} is “{shown}”; the title announces the conclusions of the {wanted}",
    ),
    "sense.long_after": (
        "ban hành {days} ngày sau cuộc họp ({met}), quá {most} ngày",
        "issued {days} days after the meeting ({met}), more than {most}",
    ),
    "sense.no_conclusions": (
        "sau phần mở đầu không có nội dung kết luận",
        "no conclusions follow the opening",
    ),
    "sense.no_actor": (
        "nhiệm vụ “{shown}” chưa nêu cơ quan chủ trì (số nhiệm vụ như vậy: {count})",
        "the task “{shown}” does not say who is to act (tasks of this kind: {count})",
    ),
    "sense.any_actor": (
        "nhiệm vụ “{shown}” giao cho các nơi liên quan nói chung, chưa rõ nơi chủ trì (số nhiệm vụ như vậy: {count})",
        "the task “{shown}” is given to whoever it concerns, so nobody leads it (tasks of this kind: {count})",
    ),
    "sense.own_partner": (
        "“{shown}” vừa chủ trì vừa phối hợp với chính mình",
        "“{shown}” is to lead the task and to work with itself",
    ),
    "sense.no_closing": (
        "thiếu câu kết thông báo để các cơ quan biết, thực hiện",
        "the sentence that tells the bodies concerned to know and to carry out is missing",
    ),
    "sense.closing_tells_nothing": (
        "câu kết “{shown}” không thông báo cho ai biết, thực hiện",
        "the closing sentence “{shown}” tells nobody to know and to carry out",
    ),
    "sense.closing_body": (
        "câu kết là lời của “{shown}”, cơ quan ban hành là “{issuer}”",
        "the closing sentence speaks for “{shown}”; the issuer is “{issuer}”",
    ),
    "sense.not_reached": (
        "được giao nhiệm vụ nhưng không có trong nơi nhận: {missing}",
        "given a task, but not among the recipients: {missing}",
    ),
    "sense.roman_heading": (
        "đề mục “{shown}” nên viết in hoa: “{wanted}”",
        "the heading “{shown}” should be in capitals: “{wanted}”",
    ),
    # Bodies and places
    "sense.district": (
        "“{shown}”: từ {since} không còn cấp huyện",
        "“{shown}”: there is no district level since {since}",
    ),
    "sense.party_group": (
        "“{shown}”: từ {since} không còn đảng đoàn, ban cán sự đảng",
        "“{shown}”: there are no such party groups since {since}",
    ),
    "sense.old_place": (
        "địa danh “{shown}” đã sáp nhập, dùng đến hết {last}; nay thuộc {wanted}",
        "the place “{shown}” was merged, and stood until {last}; now it is in {wanted}",
    ),
    "sense.old_unit": (
        "“{shown}”: từ {since} chỉ còn tỉnh, thành phố và xã, phường, đặc khu",
        "“{shown}”: since {since} there are provinces and cities, xã, phường and đặc khu only",
    ),
    "sense.new_unit": ("“{shown}”: đặc khu chỉ có từ {since}", "“{shown}”: there are đặc khu only since {since}"),
    "sense.old_province": (
        "“{shown}” đã sáp nhập, dùng đến hết {last}; nay thuộc {wanted}",
        "“{shown}” was merged, and stood until {last}; now it is in {wanted}",
    ),
}
