"""Names of people: ranks, degrees and honorifics in front of them, and what is a name at all."""

from __future__ import annotations

from functools import lru_cache

from thongbao.vietnamese.letters.fold import level, word_set

# In front of a name, spelled out; longer ones before shorter ones that they start with.
_WORDS = (
    "các đồng chí", "đồng chí", "đ/c", "ông", "bà", "anh", "chị", "đại tướng", "thượng tướng",
    "trung tướng", "thiếu tướng",
    "phó đô đốc", "chuẩn đô đốc", "đô đốc", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy",
    "thượng úy", "trung úy",
    "thiếu úy", "chuẩn úy", "thượng sĩ", "phó giáo sư", "giáo sư", "tiến sĩ khoa học", "tiến sĩ",
    "tiến sỹ", "thạc sĩ", "thạc sỹ",
    "cử nhân", "kỹ sư", "kĩ sư", "kiến trúc sư", "luật sư", "luật gia", "bác sĩ chuyên khoa ii",
    "bác sĩ chuyên khoa i",
    "bác sĩ chuyên khoa 2", "bác sĩ chuyên khoa 1", "bác sĩ", "bác sỹ", "dược sĩ", "dược sỹ",
    "nhà giáo nhân dân",
    "nhà giáo ưu tú", "nhà giáo", "nhà báo", "thầy thuốc nhân dân", "thầy thuốc ưu tú",
    "nghệ sĩ nhân dân", "nghệ sĩ ưu tú",
    "anh hùng lao động", "hòa thượng", "thượng tọa", "đại đức", "ni sư", "linh mục", "mục sư",
)  # fmt: skip
_LETTERS = word_set(
    """GS PGS TS TSKH THS CN KS KTS LS BS BSCK BSCKI BSCKII BSCK1 BSCK2 CK CKI CKII CK1 CK2 DS DSCK
    DSCKI DSCKII NCS NGND NGƯT TTND TTƯT NSND NSƯT AHLĐ ĐC PGSTS GSTS BSNT"""
)
_AFTER_CK = frozenset({"I", "II", "1", "2"})
COMMON_FAMILIES = word_set("""nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh mai
trịnh đoàn lương hà cao châu tô tạ thái
    lưu đào kiều quách trương tăng vương nông hầu giàng sùng vàng lò cầm triệu lâm phùng tống chu đàm
    khuất nghiêm tôn hứa doãn
    lục sầm quàng tòng hoa lường thào lầu vừ bàn ninh diệp tần giáp y h' k' điểu siu ksor rơ niê ayun
    rmah rcom kpă la""")
FAMILIES = COMMON_FAMILIES | word_set("""nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý
đinh mai trịnh đoàn lương hà cao châu tô tạ thái
    lưu đào kiều quách trương tăng vương nông hầu giàng sùng vàng lò cầm ma triệu lâm phùng tống chu đàm
    văn viên thân khuất
    nghiêm la từ tôn nhâm hứa doãn bạch đồng âu ông lại cù quan khổng thạch kim danh thiều mạc giang tiêu
    trà chế thi tất bế
    vi lục hoa lộc hàn hàng sầm quàng tòng cà bạc đèo lèo khà hà-vi điêu sa ngần vì lường hảng thào mùa
    lầu chang vừ
    giàng-a lỳ pờ chẻo tẩn phàn bàn đặng-văn trang ninh nhan ung ứng uông thẩm diệp điền mã phó mẫn cung
    cấn kha khúc liêu
    liễu lỗ lữ ngụy nhữ ông-văn ôn phí quyền sử sơn tần thập tiết tiền trác trì tưởng vạn yên hạ đậu
    đường đái dư hồng bồ
    bá cam biện âu-dương ân an bành bang chung chúng công-tôn giáp hình hùng kông kpă ksor nay rcom rchâm
    rmah rah
    siu rơ rơ-châm niê mlô êban byă ayun kbuôr kđoh hwing y h' k' điểu thị lang puih đinh-văn hồ-văn
    alăng zơrâm pơloong
    a-viết bling bhling coor briu bnướch bhnướch cơlâu arất tơngôl hôih ra-lan ralan rô rolan bon krajăn
    cil kơ liêng jrang
    bơ nahria cơ-liêng touneh touprong tơ păng ting mấu chamaléa katơr pinăng cao-văn kră jơ lơmu đàng
    lưu-văn thạch-văn
    kiên sơn-văn lâm-văn tăng-văn danh-văn châu-văn neang chau phú kim-văn ja ya ha rơ-ông rơông bnông
    mbôn ma-ly""")
_MIDDLES = word_set(
    """văn thị đức ngọc minh quang thanh hữu xuân công đình quốc hồng thu kim bá trọng viết duy mạnh
    tuấn anh"""
)
# What bodies, posts, labels and places start with; a name starts with none of these.
_HEADS = (
    "ủy ban", "hội đồng", "văn phòng", "công an", "công ty", "giám đốc", "chủ tịch", "bí thư", "chánh",
    "thanh tra", "kiểm soát",
    "tổng giám", "tổng công", "tổng cục", "tổng hợp", "thường trực", "thường vụ", "nơi nhận", "kính gửi",
    "thông báo", "sở", "bộ",
    "ban", "cục", "chi cục", "chi bộ", "vụ", "tỉnh", "huyện", "xã", "phường", "trưởng", "trường",
    "phòng", "đảng", "đoàn thanh niên",
    "đoàn kiểm tra", "đoàn đại biểu", "đoàn công tác", "đoàn giám sát", "hội nông dân", "hội phụ nữ",
    "hội cựu", "hội liên hiệp",
    "liên đoàn", "mặt trận", "quốc hội", "chính phủ", "thủ tướng", "phó chủ", "phó giám", "phó trưởng",
    "phó bí", "phó chánh",
    "phó tổng", "phó hiệu", "phó thủ", "phó viện", "phó cục", "phó vụ", "hiệu trưởng", "viện",
    "trung tâm", "trung ương", "thành phố",
    "thành ủy", "thị xã", "thị trấn", "đặc khu", "quận ủy", "huyện ủy", "tỉnh ủy", "bệnh viện",
    "ngân hàng", "kho bạc", "bảo hiểm",
    "học viện", "đại học", "cao đẳng", "tòa án", "các", "những", "căn cứ", "độc lập", "cộng hòa",
    "việt nam", "hà nội", "hà giang",
    "hà tĩnh", "hà nam", "cao bằng", "thái nguyên", "thái bình", "lâm đồng", "đồng nai", "đồng tháp",
    "lào cai", "hồ chí minh",
    "quảng", "phú thọ", "phú yên", "vĩnh", "kiên giang", "an giang", "ninh bình", "ninh thuận", "sơn la",
    "sóc trăng", "trà vinh",
    "tây ninh", "điện biên", "đà nẵng", "cần thơ", "hải phòng", "quyết định", "kế hoạch", "báo cáo",
    "công văn", "đã ký", "kết luận",
    "công điện", "giấy mời", "quyền giám", "quyền chủ", "thứ trưởng", "bộ trưởng", "tổ trưởng",
    "đội trưởng", "lý lịch", "văn thư",
)  # fmt: skip


@lru_cache(maxsize=2048)
def strip_titles(text: str) -> tuple[str, str]:
    """A name without what stands in front of it, and that: ranks, degrees, honorifics, as printed.

    What is not a title before a capital letter is left alone.

    >>> strip_titles("PGS.TS. Nguyễn Văn A")
    ('Nguyễn Văn A', 'PGS.TS.')
    """
    whole = text.strip()
    at = 0
    while at < min(len(whole), 120):
        end = _title_end(whole, at)
        if end is None or not whole[end : end + 1].isupper():
            break
        if level(whole[at:end]).strip() == "ông" and level(whole[end:]).startswith("thị "):
            break  # Ông is a family name, too
        at = end
    return whole[at:], whole[:at].strip(" ,-–")


def _title_end(text: str, at: int) -> int | None:
    """Where the title that starts at ``at`` ends, marks and blanks after it included; None without one."""
    rest = text[at : at + 40]
    low = level(rest)
    for words in _WORDS:
        if low.startswith(words) and not low[len(words) : len(words) + 1].isalpha():
            return _skip(text, at + len(words))
    piece = rest.split(maxsplit=1)[0] if rest.split() else ""
    for end in (len(piece), *(i for i, c in enumerate(piece) if c in ".,-–/:")):
        letters = piece[:end].replace(".", "")
        known = letters.upper() in _LETTERS or (
            letters in _AFTER_CK and text[:at].rstrip(" .").upper().endswith("CK")
        )
        if known and letters[:1].isupper() | letters.isdigit() and end < len(text) - at:
            return _skip(text, at + end)
    return None


def _skip(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] in ".,:-–/"):
        at += 1
    return at


@lru_cache(maxsize=4096)
def is_person_name(text: str) -> bool:
    """Two to six capitalised syllables that start with a known family name, or look like a name all the same.

    >>> is_person_name("NGUYỄN VĂN A"), is_person_name("Rơ Châm H'Yéo"), is_person_name("Sở Nội vụ")
    (True, True, False)
    """
    name = text[:80].strip(" .,;:*_")
    parts = name.split()
    if not 2 <= len(parts) <= 6 or len(text) > 80:
        return False
    for order, part in enumerate(parts):
        letters = part.replace("'", "").replace("’", "").replace("-", "")
        small = order and part in ("văn", "thị")
        if not letters.isalpha() or len(letters) > 9 or not (part[0].isupper() or small):
            return False
    low = level(name)
    if low.startswith(tuple(f"{head} " for head in _HEADS)) or low in _HEADS:
        return False
    capitals = name.isupper()
    if not capitals and any(
        part[1:].isupper() and len(part) > 1 and "'" not in level(part) for part in parts
    ):
        return False  # an abbreviation among words
    first = low.split()[0]
    if first in COMMON_FAMILIES or first.startswith(("h'", "k'", "y'")):
        return True
    if low.split()[1] in _MIDDLES:
        return first in FAMILIES or (not capitals and len(parts) in (3, 4))
    return first in FAMILIES and not capitals  # rare ones are common words too
