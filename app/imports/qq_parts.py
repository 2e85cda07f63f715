"""What the parts of a QQ message are: words, pictures, cards … as bots and export tools name them."""

from collections.abc import Iterable

from app.imports.records import KINDS

_NAMES = {
    "image": "image pic gif",
    "voice": "record audio ptt voice",
    "video": "video shortvideo",
    "file": "file onlinefile flashtransfer flash_transfer",
    "sticker": "mface marketface market_face face bface dice rps giphy face_bubble",
    "link": "json xml share music miniapp ark markdown calendar",
    "location": "location",
    "card": "contact",
    "redpacket": "redbag wallet",
    "call": "av_record",
    "forward": "forward node long_msg longmsg multi_forward",
    "other": "poke shake live_gift gift yolo_game_result",
}
_KINDS = {name: KINDS.index(kind) for kind, names in _NAMES.items() for name in names.split()}
_TEXT, _REPLY, _OTHER = KINDS.index("text"), KINDS.index("reply"), KINDS.index("other")
_SURE = frozenset({"link", "location", "card", "redpacket", "call", "forward", "file"})
_CARDS = frozenset(KINDS.index(kind) for kind in _SURE)

SHOWN = {
    "image": "[图片]", "record": "[语音]", "video": "[视频]", "file": "[文件]", "face": "[表情]",
    "mface": "[动画表情]", "forward": "[聊天记录]", "json": "[链接]", "xml": "[链接]", "share": "[链接]",
    "location": "[位置]", "contact": "[名片]", "music": "[音乐]", "redbag": "[红包]", "poke": "[戳一戳]",
    "dice": "[骰子]", "rps": "[猜拳]", "markdown": "[Markdown]", "miniapp": "[小程序]",
}  # fmt: skip


def kind_of_parts(types: Iterable[str], *, words: bool) -> int:
    """Return the kind of a message made of these parts; `words`: somebody wrote text in it."""
    names = [name.lower() for name in types]
    kinds = [_KINDS[name] for name in names if name in _KINDS]
    card = next((kind for kind in kinds if kind in _CARDS), None)
    if card is not None:
        return card
    if words or "at" in names:
        return _REPLY if "reply" in names else _TEXT
    return kinds[0] if kinds else _OTHER
