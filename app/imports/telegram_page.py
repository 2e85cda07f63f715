"""What stands on a page of Telegram Desktop's HTML export, read tag by tag."""

import re
from dataclasses import dataclass, field

from app.imports import dates, limits, system_lines
from app.imports.markup import Markup
from app.imports.records import KINDS, Chat, Message, Record, Skip, Source
from app.imports.talk import TOO_LONG
from app.text import N_

_STAMP = re.compile(
    r"(\d{1,2})\.(\d{1,2})\.(\d{4}) (\d{1,2}:\d{2}:\d{2})(?: UTC([+-])(\d{1,2}):(\d{2}))?"
)
_ID = re.compile(r"message(-?\d{1,18})")
_ANSWERED = re.compile(r"#go_to_message(\d{1,18})")
_MEDIA = {
    "photo_wrap": "image", "media_photo": "image", "animated_wrap": "image", "media_video": "video",
    "video_file_wrap": "video", "media_voice_message": "voice", "media_audio_file": "file",
    "media_file": "file", "sticker_wrap": "sticker", "sticker": "sticker", "media_location": "location",
    "media_live_location": "location", "media_venue": "location", "media_contact": "card",
    "media_call": "call", "media_poll": "poll", "media_game": "link", "media_invoice": "other",
}  # fmt: skip
_ROLES = {"reply_to": "reply", "forwarded": "forwarded", "text": "text", "question": "text"}
_TEXT, _OTHER = KINDS.index("text"), KINDS.index("other")
_NO_DATE = N_("this record has no date that can be read")
_NO_TIME = N_("a system line without any dated message beside it")
_UNFINISHED = N_("the page is cut off in the middle of this record")
_HELD = 10_000  # service lines before the first message


@dataclass(slots=True)
class _Open:
    """The message whose tags are being read."""

    line: int
    id: str
    service: bool
    joined: bool  # by the sender of the message above
    stamp: str = ""
    sender: list[str] = field(default_factory=list[str])
    text: list[str] = field(default_factory=list[str])
    size: int = 0
    kind: int = _TEXT
    reply: str | None = None


class Page(Markup):
    """Collects the messages of one chat; service lines take the time of the message beside them."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.chat: Chat | None = None
        self.name = ""
        self._wall = dates.Wall(source.options.zone)
        self._utc = dates.Wall("UTC")
        self._out: list[Record] = []
        self._stack: list[str] = []  # what each open div is: message, sender, text … or ""
        self._open: _Open | None = None
        self._sender = ""
        self._at: int | None = None  # of the message above, on the same day
        self._last: int | None = None
        self._waiting: list[tuple[int, str, str]] = []
        self._aside = False  # in what Telegram notes beside a name

    def turn(self) -> None:
        """Begin a page; the chat goes on."""
        self._unfinished()
        self.reset()
        self._stack.clear()

    def take(self) -> list[Record]:
        """Return the records that are complete."""
        out, self._out = self._out, []
        return out

    def end(self) -> None:
        """Hand on what waits for a message below, and report what never met one with a date."""
        self._unfinished()
        self._at = self._last
        if self._at is not None:
            self._place()
        self._out += [Skip(line, _NO_TIME) for line, _, _ in self._waiting]
        self._waiting.clear()

    def _unfinished(self) -> None:
        """Report a record that nothing closed."""
        if self._open:
            self._out.append(Skip(self._open.line, _UNFINISHED))
        self._open = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where the text to come belongs."""
        values = dict(attrs)
        classes = (values.get("class") or "").split()
        if tag == "div":
            if len(self._stack) < limits.JSON_DEPTH:
                self._stack.append(self._role(classes, values))
            return
        if tag == "br":
            self._add("\n")
        elif tag == "span" and "details" in classes:
            self._aside = True
        if self._open and tag == "a":
            self._mark(classes)
            found = _ANSWERED.search(values.get("href") or "")
            if found and "reply" in self._stack:
                self._open.reply = found[1]

    def handle_endtag(self, tag: str) -> None:
        """Close what the tag ends; the end of a message hands it on."""
        if tag == "span":
            self._aside = False
        if tag != "div" or not self._stack:
            return
        if self._stack.pop() == "message":
            self._close()

    def handle_data(self, data: str) -> None:
        """Keep the text that belongs to a message or a heading."""
        self._add(data.replace("\r", "").replace("\n", ""))

    def _role(self, classes: list[str], values: dict[str, str | None]) -> str:
        """Return what a div is for."""
        found = _ID.fullmatch(values.get("id") or "")
        if "message" in classes and found:
            self._unfinished()
            self._stack.clear()  # a message never stands in another
            self._open = _Open(
                self.getpos()[0], found[1], "service" in classes, "joined" in classes
            )
            return "message"
        if self._open is None:
            return "name" if {"text", "bold"} <= set(classes) and not self.name else ""
        self._mark(classes)
        if "date" in classes and not self._open.stamp:
            self._open.stamp = values.get("title") or ""
        if "from_name" in classes:
            return "" if "forwarded" in self._stack else "sender"
        if self._open.service and "details" in classes:
            return "text"
        return next((role for name, role in _ROLES.items() if name in classes), "")

    def _mark(self, classes: list[str]) -> None:
        """Note the kind of message that a class stands for."""
        kinds = (_MEDIA[name] for name in classes if name in _MEDIA)
        kind = next(kinds, None)
        if self._open and kind and self._open.kind == _TEXT:
            self._open.kind = KINDS.index(kind)

    def _add(self, text: str) -> None:
        role = self._stack[-1] if self._stack else ""
        if role == "name" and self._open is None:
            self.name = (self.name + text)[: limits.LONGEST_NAME]
        elif self._open is None or not text:
            return
        elif role == "text":
            self._open.size += len(text)
            if self._open.size <= limits.LONGEST_MESSAGE:
                self._open.text.append(text)
        elif role == "sender" and not self._aside:
            self._open.sender.append(text[: limits.LONGEST_NAME])

    def _close(self) -> None:
        message, self._open = self._open, None
        if message is None:
            return
        text = "".join(message.text).strip(" \n")
        if message.service:
            if message.id.startswith("-"):  # the date of another day
                self._at = None
            elif text:
                self._serve(message, text)
            return
        sender = "".join(message.sender).strip(" ")
        self._sender = sender if sender or not message.joined else self._sender
        at = self._moment(message.stamp)
        if at is None:
            self._out.append(Skip(message.line, _NO_DATE))
        elif message.size > limits.LONGEST_MESSAGE:
            self._out.append(Skip(message.line, TOO_LONG))
        else:
            self._at = self._last = at
            self._place()
            kind = message.kind if text or message.kind != _TEXT else _OTHER
            self._out.append(
                Message(message.line, at, "", self._sender, kind, text, message.id, message.reply)
            )

    def _serve(self, message: _Open, text: str) -> None:
        if len(self._waiting) >= _HELD:
            self._out.append(Skip(message.line, _NO_TIME))
            return
        self._waiting.append((message.line, message.id, text))
        if self._at is not None:
            self._place()

    def _place(self) -> None:
        """Give the service lines that wait the time of the message that was found."""
        for line, id, text in self._waiting:
            record = system_lines.system(line, self._at or 0, text, "telegram")
            if record.who == (record.actor,) and record.kind in {"join", "kick"}:
                # Who added or removed nobody but themselves came or left on their own.
                record.kind = "leave" if record.kind == "kick" else "join"
                record.channel = "join" if record.channel == "invite" else record.channel
            record.native_id = id
            self._out.append(record)
        self._waiting.clear()

    def _moment(self, stamp: str) -> int | None:
        found = _STAMP.fullmatch(stamp.strip())
        if not found:
            return None
        day, month, year, time, sign, hours, minutes = found.groups()
        try:
            if not sign:
                return self._wall.at(int(year), int(month), int(day), dates.clock(time))
            ahead = int(hours) * 3600 + int(minutes) * 60
            wall = self._utc.at(int(year), int(month), int(day), dates.clock(time))
        except (ValueError, OverflowError):
            return None
        return wall - ahead if sign == "+" else wall + ahead
