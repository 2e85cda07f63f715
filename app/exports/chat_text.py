"""Markdown → the text a chat shows: WeChat and QQ print every mark literally, so none may be left.

Line by line, not through a Markdown parser: the operator's blank lines, numbers and
full-width indents must stay as typed, and bold beside Chinese punctuation, which
CommonMark leaves standing as `**`, must go too.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import groupby

from app.text import storable

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
_ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")
# A joiner holds emoji families together; anywhere else it is as invisible as the rest.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb]|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)
_CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_SHORT_HEADING = 40  # characters between 【】; a longer one is a sentence

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^`]*$")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}={3,}[ \t]*$")
_RULE = re.compile(r"^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_QUOTE = re.compile(r"^ {0,3}(?:>[ \t]?)+")
_BULLET = re.compile(r"^([ \t]*)[-*+][ \t]+(?:\[([ xX])\][ \t]+)?(?=\S)")
_NUMBER = re.compile(r"^([ \t]*)(\d{1,9}[.)])(?:[ \t]+|$)")
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_END = re.compile(r"(?<!\\)\|")
_DEFINITION = re.compile(r"^ {0,3}\[([^\]^][^\]]{0,99})\]:[ \t]*<?(\S+?)>?(?:[ \t]+[\"'(].*)?$")

# Bounded everywhere: a text of ten thousand unclosed marks must not take a minute.
_TEXT = r"((?:[^\[\]\n]|\[[^\[\]\n]{0,200}\]){0,400})"
_URL = (
    r"[ \t]*(?:<([^<>\n]{0,2000})>|((?:[^\s()]|\([^\s()]{0,500}\)){0,2000}))"
    r"(?:[ \t]+[\"'(][^\n]{0,200}?[\"')])?[ \t]*"
)
_CODE = re.compile(r"(?<!`)(`{1,5})(?!`)(.{1,600}?)(?<!`)\1(?!`)", re.DOTALL)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_IMAGE = re.compile(rf"!\[{_TEXT}\](?:\({_URL}\)|\[[^\]\n]{{0,100}}\])")
_LINK = re.compile(rf"\[{_TEXT}\]\({_URL}\)")
_REFERENCE = re.compile(rf"\[{_TEXT}\](?:\[([^\]\n]{{0,100}})\])?")
_AUTOLINK = re.compile(
    r"<((?:https?|mailto|weixin)://?[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,200})>"
)
_BARE_URL = re.compile(r"https?://[!-;=?-~]{1,2000}(?<![*_~.,;:!?'\])])")
_BREAK = re.compile(r"<br[ \t]*/?>[ \t]*\n?", re.IGNORECASE)
_EMPHASIS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"(?<!\*)\*{3}(?![*\s])(.{1,600}?)(?<![*\s])\*{3}(?!\*)",
        r"(?<!\*)\*{2}(?![*\s])(.{1,600}?)(?<!\s)\*{2}(?!\*)",
        r"(?<![*A-Za-z0-9])\*(?![*\s])(.{1,600}?)(?<![*\s])\*(?![*A-Za-z0-9])",
        r"(?<![A-Za-z0-9_])_{2,3}(?![_\s])(.{1,600}?)(?<![_\s])_{2,3}(?![A-Za-z0-9_])",
        r"(?<![!-'*-~])_(?![_\s!-/:-@\[-`])(.{1,600}?)(?<![_\s])_(?![A-Za-z0-9_])",
        r"(?<!~)~~(?![~\s])(.{1,600}?)(?<![~\s])~~(?!~)",
    )
)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_STASHED = re.compile("\x00(\\d+)\x00")
_UNSAFE = ("javascript:", "vbscript:", "data:", "file:")


def tidy(text: str) -> str:
    r"""Return `text` with `\n` line ends, ordinary spaces and nothing invisible.

    Emoji families and full-width spaces stay.
    """
    text = _INVISIBLE.sub("", _ODD_SPACES.sub(" ", _LINE_ENDS.sub("\n", storable(text))))
    text = re.sub(r"[ \t]+$", "", text.replace("\t", "  "), flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")


def is_chinese(text: str) -> bool:
    """Tell whether `text` has Chinese characters or punctuation."""
    return bool(_CHINESE.search(text))


def chat_text(markdown: str) -> str:
    """Return `markdown` as the chat will show it; placeholders stay as they are."""
    source = _LINE_ENDS.sub("\n", _INVISIBLE.sub("", storable(markdown)))
    lines, links = _definitions(source.split("\n"))
    inline = _Inline(links, is_chinese(source))
    parts: list[str] = []
    for kind, group in groupby(_blocks(lines), key=lambda block: block[0]):
        texts = [text for _, text in group]
        if kind == "code":
            parts += texts
        elif kind == "prose":  # marks may begin on one line and end on the next
            parts.append(inline.plain("\n".join(texts)))
        else:
            parts += [_shaped(kind, inline.plain(text)) for text in texts]
    return tidy("\n".join(parts))


def _shaped(kind: str, text: str) -> str:
    if kind == "heading" and is_chinese(text) and len(text) <= _SHORT_HEADING and "【" not in text:
        return f"【{text}】"
    return text


def _definitions(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """Take out `[label]: url` lines."""
    links: dict[str, str] = {}
    kept: list[str] = []
    for line in lines:
        if match := _DEFINITION.match(line):
            links.setdefault(match[1].casefold(), match[2])
        else:
            kept.append(line)
    return kept, links


def _blocks(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (code | heading | item | prose, text without block marks) line by line."""
    fence = ""
    in_table = False
    for i, raw in enumerate(lines):
        if fence:
            if raw.strip().startswith(fence) and not raw.strip().strip(fence[0]):
                fence = ""
            else:
                yield "code", raw
            continue
        if match := _FENCE.match(raw):
            fence = match[1]
            continue
        following = lines[i + 1] if i + 1 < len(lines) else ""
        in_table = "|" in raw and (in_table or bool(_is_table_rule(following)))
        yield from _block(_QUOTE.sub("", raw), following, in_table=in_table)


def _block(line: str, following: str, *, in_table: bool) -> Iterator[tuple[str, str]]:
    if in_table:
        if not _TABLE_RULE.match(line):
            yield "item", _row(line)
    elif match := _HEADING.match(line):
        yield "heading", match[1]
    elif _UNDERLINE.match(line):
        return
    elif _RULE.match(line):
        yield "code", "———"
    elif line.strip() and _UNDERLINE.match(following):
        yield "heading", line.strip()
    elif match := _BULLET.match(line):
        mark = {" ": "☐", "x": "☑", "X": "☑"}.get(match[2] or "", "·")
        yield "item", f"{_indent(match[1])}{mark} {line[match.end() :]}"
    elif match := _NUMBER.match(line):
        yield "item", f"{_indent(match[1])}{match[2]} {line[match.end() :]}"
    elif not line.strip(" \t"):
        yield "item", ""
    else:
        yield "prose", re.sub(r"(?<!\\)\\$", "", line)


def _is_table_rule(line: str) -> bool:
    return "|" in line and bool(_TABLE_RULE.match(line))


def _row(line: str) -> str:
    cells = _CELL_END.split(line.strip().removeprefix("|"))
    return " · ".join(cell for cell in (cell.strip() for cell in cells) if cell)


def _indent(spaces: str) -> str:
    return "  " * min(len(spaces.replace("\t", "    ")) // 2, 3)


class _Inline:
    """Takes the marks out of running text; code and addresses are kept aside meanwhile."""

    def __init__(self, links: dict[str, str], chinese: bool) -> None:
        self._links = links
        self._chinese = chinese
        self._kept: list[str] = []

    def plain(self, text: str) -> str:
        """Return `text` without marks."""
        self._kept.clear()
        text = _CODE.sub(lambda m: self._keep(m[2].strip() or m[2]), text)
        text = _ESCAPE.sub(lambda m: self._keep(m[1]), text)
        text = _IMAGE.sub(lambda m: _picture(m[1], self._chinese), text)
        text = _LINK.sub(lambda m: self._link(m[1], m[2] or m[3] or ""), text)
        text = _REFERENCE.sub(self._reference, text)
        text = _AUTOLINK.sub(lambda m: self._address(m[1]), text)
        text = _BARE_URL.sub(lambda m: self._keep(m[0]), text)
        text = _ENTITY.sub(lambda m: unescape(m[0]), _BREAK.sub("\n", text))
        for pattern in _EMPHASIS:
            text = _until_stable(pattern, text)
        while "\x00" in text:  # a link's text may hold code
            text = _STASHED.sub(lambda m: self._kept[int(m[1])], text)
        return re.sub("\x01(?=\\w)", " ", text)

    def _keep(self, text: str) -> str:
        self._kept.append(text)
        return f"\x00{len(self._kept) - 1}\x00"

    def _link(self, text: str, url: str) -> str:
        label = text.strip()
        if not url or url.lower().startswith(_UNSAFE):
            return label
        if not label or label == url:
            return self._address(url)
        return f"{label}{'：' if self._chinese else ': '}{self._address(url)}"

    def _reference(self, match: re.Match[str]) -> str:
        url = self._links.get((match[2] or match[1]).casefold())
        return self._link(match[1], url) if url else match[0]

    def _address(self, url: str) -> str:
        """Keep an address, parted from the next word so that the chat links no more than it."""
        return self._keep(url.removeprefix("mailto:")) + "\x01"


def images_named(markdown: str) -> str:
    """Return `markdown` with a note in the place of each picture, so that nothing is loaded."""
    return _IMAGE.sub(lambda m: _picture(m[1], is_chinese(markdown)), markdown)


def _picture(alt: str, chinese: bool) -> str:
    name = alt.strip()
    if chinese:
        return f"（图片：{name}）" if name else "（图片）"
    return f"(picture: {name})" if name else "(picture)"


def _until_stable(pattern: re.Pattern[str], text: str) -> str:
    for _ in range(4):  # marks in marks; deeper nesting nobody reads
        text, count = pattern.subn(r"\1", text)
        if not count:
            break
    return text
