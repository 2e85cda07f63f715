"""What kind of message a placeholder such as [图片] or <Media omitted> stands for."""

import re
from functools import lru_cache

from app.imports.records import KINDS

TEXT = KINDS.index("text")
OTHER = KINDS.index("other")
REPLY = KINDS.index("reply")
LINK = KINDS.index("link")

_WORDS = {
    "image": "图片 圖片 照片 相片 photo image picture img 图像 圖像 闪照",
    "voice": "语音 語音 语音消息 語音訊息 voice audio 音频 音訊 音檔 ptt 语音留言",
    "video": "视频 視頻 影片 短视频 小视频 video 视频号 视频消息",
    "file": "文件 檔案 file document 文档 文檔",
    "sticker": "动画表情 動畫表情 表情 表情包 贴纸 貼圖 sticker gif 原创表情 大表情 自定义表情",
    "link": "链接 連結 鏈接 link 小程序 mini 分享 网页 音乐分享 音乐 公众号",
    "location": "位置 地理位置 location 位置分享 实时位置共享",
    "card": "名片 个人名片 contact 联系人 聯絡人",
    "transfer": "转账 轉帳 transfer",
    "redpacket": "红包 紅包 微信红包 qq红包",
    "call": "通话 语音通话 视频通话 通話 call",
    "forward": "聊天记录 聊天記錄 合并转发 转发消息",
    "poll": "投票 poll 群投票",
    "other": "接龙消息 未知消息 不支持的消息",
}
_LINE = {
    "image": "照片 相片 图片 圖片 写真 画像 photo photos image images",
    "sticker": "貼圖 贴图 スタンプ sticker stickers",
    "video": "影片 视频 動画 video videos",
    "voice": "語音訊息 语音消息 语音信息 ボイスメッセージ voicemessage voicemessages",
    "file": "檔案 文件 ファイル file files",
    "location": "位置 位置訊息 位置資訊 位置信息 位置情報 location",
    "card": "聯絡資訊 联系信息 連絡先 contact",
}
LINE_WORDS = {word: KINDS.index(kind) for kind, words in _LINE.items() for word in words.split()}
_KINDS = {word: KINDS.index(kind) for kind, words in _WORDS.items() for word in words.split()}
_BRACKET = re.compile(r"!?\[([^\[\]:：|,，\n]{1,12})([:：|,，][^\n]*)?\](.*)", re.DOTALL)
_TITLED = frozenset(
    {"link", "file", "forward", "location", "call", "transfer", "redpacket", "card", "poll"}
)
_MAIL_TITLE = re.compile(r"\[([^\[\]\n(（]{1,200})[(（]链接[:：]")
_MAIL_LINK = re.compile(r"\[[^\n]*[(（]链接[:：][^\n]*[)）]\]")

TITLED = frozenset(KINDS.index(kind) for kind in _TITLED)
_SHOWN = re.compile(
    r"!?\[(?P<word>[^\[\]:：|\n]{1,200})"
    r"(?:[|:：] ?(?P<inside>[^\n]*?)\](?:\(|$)|\][:：]?(?:title[:：])? ?(?P<behind>[^\n]*))"
)
_LONGEST_LINK = 4_000  # characters of a title with its address

_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OMITTED_ANY = frozenset(
    {
        "<media omitted>", "<省略多媒体文件>", "<忽略多媒體檔>", "<省略影音内容>", "<已省略多媒體檔案>",
        "<忽略多媒体文件>", "<省略多媒體檔案>", "<미디어 파일을 제외했습니다>", "<médias omis>", "<multimedia omitido>",
        "<medien ausgeschlossen>", "<arquivo de mídia oculto>", "<mídia oculta>", "<без медиафайлов>",
    }
)  # fmt: skip
_OMITTED = re.compile(
    r"(?P<kind>image|photo|video|video note|audio|sticker|gif|document|contact card)s? omitted"
    r"|(?P<zh>图像|图片|圖片|照片|视频|影片|音频|音訊|语音|贴图|贴纸|貼圖|文件|文档|檔案|gif|名片|联系人名片)"
    r"(?:文件)?(?:已省略|已略去|已忽略|忽略)"
)
_ATTACHED = re.compile(
    r"<(?:attached|附件|已附加|adjunto|anhang|pièce jointe|anexado)[:：] ?(?P<a>[^<>\n]+)>"
    r"|(?P<b>[^\n]+\.\w{2,5}) \((?:file attached|文件附件|附件檔案|附件档案|archivo adjunto|datei angehängt)\)"
)
_SUFFIXES = {
    "image": ("jpg", "jpeg", "png", "heic", "gif", "bmp"),
    "voice": ("opus", "ogg", "m4a", "mp3", "amr", "aac", "wav"),
    "video": ("mp4", "mov", "3gp", "mkv", "avi"),
    "sticker": ("webp", "was"),
    "card": ("vcf",),
}
_BY_SUFFIX = {end: KINDS.index(kind) for kind, ends in _SUFFIXES.items() for end in ends}
_FILE = KINDS.index("file")
_POLL = KINDS.index("poll")
_LOCATION = KINDS.index("location")
_CALL = KINDS.index("call")
_CARD = KINDS.index("card")
_STICKER = KINDS.index("sticker")
_CALLS = re.compile(
    r"(?:missed )?(?:voice|video|group) call\b[^:\n]{0,40}|未接(?:语音|视频|語音|視訊)(?:通话|通話|来电|來電).{0,20}"
)


_MARK_STARTS = frozenset("\u200e\u200f\u202a<PpLl位投MmVv未")
_MARK_ENDS = frozenset(")d略去忽")


def kind_of(text: str) -> int:
    """Return the kind of a WeChat or QQ text: the number of its placeholder, else plain text."""
    if not text:
        return OTHER
    if text[0] not in "[!":
        return TEXT
    found = _BRACKET.fullmatch(text)
    kind = _KINDS.get(found[1].strip().lower()) if found else None
    if found is None or kind is None:
        return LINK if len(text) < _LONGEST_LINK and _MAIL_LINK.fullmatch(text) else TEXT
    rest = found[3].strip()
    alone = not rest or (rest.startswith("(http") and rest.endswith(")"))  # as chatlog writes media
    return kind if alone or KINDS[kind] in _TITLED else TEXT


def title_of(text: str) -> str:
    """Return the title in what a program shows of a link, a file or a forward, so that two programs' agree."""
    first = text.strip()[:_LONGEST_LINK].partition("\n")[0]
    mailed = _MAIL_TITLE.match(first)
    if mailed:
        return mailed[1]
    found = _SHOWN.match(first)
    if not found:
        return first
    if first.startswith("(", found.end("word") + 1) and found["word"].lower() not in _KINDS:
        return found["word"]  # [title](address), as Markdown has it
    return (found["inside"] or found["behind"] or "").strip()


def whatsapp_kind(text: str) -> int:
    """Return the kind of a WhatsApp text from the words that stand for media, in English and Chinese."""
    if not text:
        return OTHER
    if text[0] not in _MARK_STARTS and text[-1] not in _MARK_ENDS:
        return TEXT
    return _whatsapp_mark(_MARKS.sub("", text).strip())


def kind_of_file(name: str) -> int:
    """Return the kind of a message that has this file, by the end of the file's name."""
    return _BY_SUFFIX.get(name.rpartition(".")[2].lower(), _FILE)


@lru_cache(maxsize=500)  # hardly any other words than the app's own come here
def _whatsapp_mark(text: str) -> int:
    low = text.lower()
    if low in _OMITTED_ANY:
        return OTHER
    omitted = _OMITTED.fullmatch(low)
    if omitted:
        word = (omitted["kind"] or omitted["zh"]).removesuffix(" card").removesuffix(" note")
        return _KINDS.get(word, _STICKER if word == "贴图" else _CARD if "名片" in word else OTHER)
    attached = _ATTACHED.match(text)
    if attached:
        name = attached["a"] or attached["b"]
        return kind_of_file(name)
    if low.startswith(("poll:", "投票：", "投票:")):
        return _POLL
    if low.startswith(("location: https://", "位置：https://", "位置: https://")):
        return _LOCATION
    return _CALL if _CALLS.fullmatch(low) else TEXT
