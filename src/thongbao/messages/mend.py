"""Messages of mending: why an edit could not be made, and what changed; key -> (Vietnamese, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "mend.format": (
        "chỉ sửa được tệp .docx và văn bản thuần",
        "only .docx and plain text can be mended",
    ),
    "mend.signed": (
        "tệp có chữ ký số: sửa sẽ làm hỏng chữ ký",
        "the file is digitally signed: a change would break the signature",
    ),
    "mend.strict": (
        "tệp ở dạng Strict Open XML; hãy lưu lại thành Tài liệu Word (.docx) rồi sửa",
        "the file is Strict Open XML; save it again as a Word document (.docx), then mend it",
    ),
    "mend.not_found": (
        "không tìm thấy đúng chỗ này trong tệp",
        "this very place was not found in the file",
    ),
    "mend.letters": (
        "chữ lưu trong tệp không đối chiếu được với chữ đọc ra",
        "the stored letters cannot be matched with those that are read",
    ),
    "mend.generated": (
        "số thứ tự do Word tự đánh, phải sửa ở danh sách",
        "the number is an automatic one of Word, to be changed in its list",
    ),
    "mend.opaque": (
        "chỗ này do công thức, biểu mẫu hoặc hình vẽ tạo ra",
        "this is made by a formula, a form field or a drawing",
    ),
    "mend.overlap": (
        "trùng chỗ với một lần sửa khác; chạy lại sau khi sửa xong",
        "another mend changes the same place; run again afterwards",
    ),
    "mend.halves": (
        "hai nửa đứng cạnh nhau trong một đoạn, không canh riêng được",
        "two halves stand side by side in one paragraph and cannot be set apart",
    ),
    "mend.not_empty": (
        "đoạn không trống hoặc không bỏ được",
        "the paragraph is not empty or cannot be taken away",
    ),
    "mend.no_looks": (
        "văn bản thuần không có định dạng",
        "plain text has no looks",
    ),
    "mend.encoding": (
        "chữ thay vào không ghi được trong bảng mã của tệp, hoặc tệp có byte hỏng",
        "the new letters cannot be written in the file's encoding, or the file has broken bytes",
    ),
    "mend.unknown": (
        "không biết cách sửa này",
        "this kind of mend is not known",
    ),
}
