"""Messages of the rules on form, a module a part of the notice: key -> (Vietnamese, English)."""

from thongbao.messages.rules.form import body, foot, header, signing, title

MESSAGES: dict[str, tuple[str, str]] = {
    **header.MESSAGES,
    **title.MESSAGES,
    **body.MESSAGES,
    **signing.MESSAGES,
    **foot.MESSAGES,
}
