"""What WeChat's own numbers for kinds of messages mean, as every tool that reads its data writes them."""

from app.imports.placeholders import OTHER, TEXT, kind_of
from app.imports.records import KINDS

_NUMBERS = {
    1: "text", 3: "image", 34: "voice", 42: "card", 43: "video", 44: "video", 47: "sticker", 48: "location",
    50: "call", 62: "video", 66: "card", 67: "card",
}  # fmt: skip
# What an "app message" (49) holds; 53 is a sign-up list and 57 an answer with what it answers.
_APPS = {
    1: "text", 3: "link", 4: "link", 5: "link", 6: "file", 8: "sticker", 17: "location", 19: "forward",
    24: "forward", 33: "link", 36: "link", 50: "link", 51: "link", 53: "text", 57: "reply", 63: "link",
    74: "file", 87: "text", 88: "link", 2000: "transfer", 2001: "redpacket", 2003: "redpacket",
}  # fmt: skip
_WORDS = {
    "文本": "text", "图片": "image", "语音": "voice", "视频": "video", "动画表情": "sticker", "表情": "sticker",
    "位置": "location", "文件": "file", "引用": "reply", "引用回复": "reply", "链接": "link", "音乐": "link",
    "名片": "card", "转账": "transfer", "红包": "redpacket", "语音通话": "call", "视频通话": "call", "通话": "call",
    "小程序": "link", "卡片式链接": "link", "视频号": "link", "聊天记录": "forward", "合并转发": "forward",
    "合并转发的聊天记录": "forward", "群公告": "text", "接龙": "text", "群接龙": "text", "text": "text",
    "image": "image", "voice": "voice", "video": "video", "sticker": "sticker", "file": "file",
    "location": "location", "share": "link", "cite": "reply",
}  # fmt: skip
_KIND = {kind: number for number, kind in enumerate(KINDS)}
_SYSTEM_WORDS = frozenset({"系统通知", "系统消息", "系统", "拍一拍", "system"})
_SYSTEM = frozenset({10000, 10002, 10001})
APP = 49
PAT = 62


def is_system(type: int, subtype: int = 0) -> bool:
    """Tell whether a number stands for a line by the platform."""
    return type & 0xFFFFFFFF in _SYSTEM or (type & 0xFFFFFFFF == APP and _sub(type, subtype) == PAT)


def kind_of_number(type: int, subtype: int, text: str) -> int:
    """Return the kind of a message by its number, and by its text where the number is too wide."""
    number, sub = type & 0xFFFFFFFF, _sub(type, subtype)
    if number != APP:
        return _KIND[_NUMBERS[number]] if number in _NUMBERS else _by_text(text)
    kind = _KIND[_APPS[sub]] if sub in _APPS else _by_text(text)
    return OTHER if kind == TEXT and not text else kind


def _sub(type: int, subtype: int) -> int:
    """Return the second number, which WeChat 4 packs into the first."""
    return subtype or type >> 32


def _by_text(text: str) -> int:
    return kind_of(text.strip())


def is_system_word(word: str) -> bool:
    """Tell whether a tool's word for a type stands for a line by the platform."""
    return bare(word) in _SYSTEM_WORDS or word.startswith("消息撤回")


def kind_of_word(word: str, text: str) -> int:
    """Return the kind of a message by a tool's word for it, such as 图片 or (分享)小程序."""
    known = _WORDS.get(bare(word))
    kind = _KIND[known] if known else _by_text(text)
    return OTHER if kind == TEXT and not text else kind


def bare(word: str) -> str:
    """Return a word for a type without what tools put round it: 图片消息 and (分享)图片 are 图片."""
    return word.strip().removeprefix("(分享)").removeprefix("分享").removesuffix("消息") or word
