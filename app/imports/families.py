"""What can be read, told family by family: every list of formats that people see is made here."""

import re
from collections.abc import Callable

from app.imports.records import Format
from app.text import N_

# A family: what it is called, and how the keys of its formats begin.
FAMILIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("WeChat, by hand"), ("wechat_mail", "wechat_copy")),
    (
        N_("WeChat, by export tools"),
        ("memotrace", "pywxdump", "chatlog_", "weflow", "ciphertalk", "echotrace",
         "wechat_exporter", "weclone"),
    ),
    (N_("QQ"), ("qq_", "qce", "onebot")),
    (N_("Telegram"), ("telegram",)),
    (N_("WhatsApp"), ("whatsapp",)),
    (
        N_("Other chats"),
        ("discord", "slack", "line", "messenger", "element", "google_chat"),
    ),
    (N_("Open formats"), ("chatlab", "columns")),
)  # fmt: skip
# What sentences call them: names of makers, the same in every language.
NAMES = (
    ("WeChat", "wechat"), ("QQ", "qq"), ("Telegram", "telegram"), ("WhatsApp", "whatsapp"),
    ("Discord", "discord"), ("Slack", "slack"), ("LINE", "line"), ("Messenger", "messenger"),
    ("Element", "element"), ("Google Chat", "google_chat"), ("ChatLab", "chatlab"),
    ("OneBot", "onebot"),
)  # fmt: skip
_REMARK = re.compile(r"\s*[(（].*?[)）]")


def family(format: Format) -> str:
    """Return the family of a format."""
    return next(title for title, starts in FAMILIES if format.key.startswith(starts))


def readable(shown: Callable[[str], str] = str) -> list[tuple[str, list[str]]]:
    """Return each family with the names of its formats, in the language of `shown`."""
    from app.imports import FORMATS  # noqa: PLC0415 -- the list of formats needs this module first

    found: dict[str, list[str]] = {title: [] for title, _ in FAMILIES}
    for format in FORMATS:
        found[family(format)].append(_name(format.title, shown(format.title)))
    return [(shown(title), list(dict.fromkeys(names))) for title, names in found.items() if names]


def _name(title: str, translated: str) -> str:
    """Return a format's name without what it says of its shape; the maker's where that is all."""
    bare = _REMARK.sub("", title)
    return bare if bare in translated else _REMARK.sub("", translated)


def makers() -> str:
    """Return the chat programs whose exports can be read, as one part of a sentence."""
    from app.imports import FORMATS  # noqa: PLC0415 -- as above

    keys = [format.key for format in FORMATS]
    return ", ".join(name for name, start in NAMES if any(key.startswith(start) for key in keys))
