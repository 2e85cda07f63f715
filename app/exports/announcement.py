"""Announcements on their way out: plain text for chats, Markdown, one self-contained HTML page."""

import re
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from app import addressed, announcements, copy_styles
from app.announcements import Announcement, marks_escaped
from app.errors import AppError
from app.exports.chat_text import chat_text, images_named, is_chinese, tidy
from app.files import fresh
from app.store import Store
from app.templates.render import Rendered, render
from app.templates.values import values
from app.text import N_

Write = Callable[[Store, int, Path], None]

_DESTINATION = re.compile(r"\]\(((?:\{\{|｛｛)[^{}｛｝\n]{1,40}(?:\}\}|｝｝))\)")
_ADDRESS = re.compile(r"https?://[!-'*-;=?-~]+")
# CommonMark leaves `**重点：**后文` standing; a character that is no punctuation mends it.
_PUNCTUATION = "[\u2010-\u2027\u3000-\u303f\uff00-\uffef]"
_BESIDE_PUNCTUATION = re.compile(f"(?<={_PUNCTUATION})(?=[*_~])|(?<=[*_~])(?={_PUNCTUATION})")
_LETTERLIKE = "\ue000"

_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ margin: 2.5rem auto; max-width: 40rem; padding: 0 1.25rem;
  color: #1b2430; background: #fff;
  font: 1rem/1.75 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }}
h1, h2, h3 {{ line-height: 1.35; }}
a {{ color: #0b7a5f; }}
article + article {{ border-top: 1px solid #d9dee5; margin-top: 2.5rem; padding-top: 1rem; }}
.state {{ color: #5a6675; font-size: .875rem; }}
table {{ border-collapse: collapse; }}
th, td {{ border: 1px solid #d9dee5; padding: .25rem .75rem; }}
pre {{ white-space: pre-wrap; }}
@media (prefers-color-scheme: dark) {{
  body {{ color: #e6eaf0; background: #14191f; }} a {{ color: #4cc9a4; }}
  article + article, th, td {{ border-color: #323b46; }} .state {{ color: #a3adba; }}
}}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def as_text(store: Store, announcement: Announcement) -> Rendered:
    """Return what to paste into a chat: no Markdown marks, filled, with what is missing."""
    return filled_text(announcement.body, values(store, addressed.about(store, announcement)))


def as_markdown(store: Store, announcement: Announcement) -> str:
    """Return the text as written, filled; marks in names are escaped."""
    return _markdown(announcement.body, values(store, addressed.about(store, announcement)))


def as_html(store: Store, announcement: Announcement) -> str:
    """Return one page that needs nothing else: no scripts, no pictures, no addresses loaded."""
    body = _html(announcement.body, values(store, addressed.about(store, announcement)))
    return _page(announcement.title, f"<article>\n{body}</article>")


def filled_text(body: str, found: Mapping[str, str]) -> Rendered:
    """Return `body` as the chat will show it, filled from `found` (see `templates.values`)."""
    # Marks go first and names come after: how a name looks is not ours to change.
    return render(chat_text(body), {name: tidy(value) for name, value in found.items()})


def write_one(store: Store, announcement_id: int, kind: str, path: Path) -> None:
    """Write one announcement: kind is text, markdown or html."""
    announcement = announcements.get(store, announcement_id)
    if announcement is None:
        raise AppError(N_("This announcement is gone: it was deleted in the meantime."))
    made: dict[str, Callable[[], str]] = {
        "text": lambda: as_text(store, announcement).text + "\n",
        "markdown": lambda: as_markdown(store, announcement) + "\n",
        "html": lambda: as_html(store, announcement),
    }
    _write(path, made[kind]())


def write_text(store: Store, community_id: int, path: Path) -> None:
    """Write all announcements of a community into one plain text file, drafts first."""
    parts = [
        f"{_headed(a)}\n\n{as_text(store, a).text}".rstrip() for a in _all(store, community_id)
    ]
    _write(path, "\n\n———\n\n".join(parts) + "\n")


def write_markdown(store: Store, community_id: int, path: Path) -> None:
    """Write all announcements of a community into one Markdown file, drafts first."""
    parts = [
        f"# {marks_escaped(_headed(a))}\n\n{as_markdown(store, a)}".rstrip()
        for a in _all(store, community_id)
    ]
    _write(path, "\n\n---\n\n".join(parts) + "\n")


def write_html(store: Store, community_id: int, path: Path) -> None:
    """Write all announcements of a community into one HTML page, drafts first."""
    articles = [
        f"<article>\n<h1>{escape(a.title)}</h1>\n<p class=state>{escape(_state(a))}</p>\n"
        f"{_html(a.body, values(store, addressed.about(store, a)))}</article>"
        for a in _all(store, community_id)
    ]
    name = store.value("select name from communities where id = ?", community_id) or ""
    _write(path, _page(name, "\n".join(articles)))


# -- inside


def _write(path: Path, text: str) -> None:
    with fresh(path) as file:
        file.write(text)


def _all(store: Store, community_id: int) -> list[Announcement]:
    found = (announcements.get(store, id) for id in announcements.ids(store, community_id))
    return [announcement for announcement in found if announcement]


def _headed(announcement: Announcement) -> str:
    title = tidy(announcement.title).replace("\n", " ")
    state = _state(announcement)
    if not title:
        return state
    return f"{title}（{state}）" if is_chinese(title) else f"{title} ({state})"


def _state(announcement: Announcement) -> str:
    """Return whether and when it was posted, and in which style it speaks, in its own language."""
    chinese = is_chinese(announcement.title + announcement.body)
    state = "草稿" if chinese else "draft"
    if announcement.posted_at is not None:
        day = announcement.posted_at[:10]
        state = f"{day} 已发布" if chinese else f"posted {day}"
    style = tidy(copy_styles.named(announcement.style, chinese=chinese))
    return f"{state} · {style}" if style else state


def _markdown(body: str, found: dict[str, str]) -> str:
    linked = _linked(body, found)
    return render(linked, {name: marks_escaped(value) for name, value in found.items()}).text


def _linked(body: str, found: dict[str, str]) -> str:
    """Fill link targets, which must be plain addresses: `[join]({{place}})`."""

    def target(match: re.Match[str]) -> str:
        value = render(match[1], found).text
        return f"]({value})" if _ADDRESS.fullmatch(value) else match[0]

    return _DESTINATION.sub(target, body)


def _html(body: str, found: dict[str, str]) -> str:
    from markdown_it import MarkdownIt  # noqa: PLC0415 -- start-up: only exports need it

    parser = MarkdownIt("commonmark", {"html": False, "breaks": True})
    parser.enable(["table", "strikethrough"])
    source = images_named(_linked(body, found).replace(_LETTERLIKE, ""))
    page = str(parser.render(_BESIDE_PUNCTUATION.sub(_LETTERLIKE, source))).replace(_LETTERLIKE, "")
    filled = {name: escape(value).replace("\n", "<br>\n") for name, value in found.items()}
    return render(page, filled).text


def _page(title: str, body: str) -> str:
    lang = "zh-CN" if is_chinese(title + body) else "en"
    return _PAGE.format(lang=lang, title=escape(title), body=body)
