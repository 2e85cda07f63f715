"""Which encoding a chat file is in, by rule and not by guess, and its text line by line."""

import codecs
from collections.abc import Callable, Iterator
from typing import Protocol

from app.errors import AppError
from app.imports import limits
from app.text import N_


class Bytes(Protocol):
    """What text is read from."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes, at most `size`."""
        ...


LONG_LINE = N_("Line {line} is longer than {n} MB: this is no chat export. Nothing was imported.")


class LongLine(AppError):  # noqa: N818 -- says what is wrong
    """A line without an end; the reader, which knows the file, says its name."""


class _Endless(Exception):  # noqa: N818 -- a sign between two functions
    pass


_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SAMPLE = 4096
_NULS = 0.25  # share of NUL bytes on one side that only UTF-16 has
_DOUBLE = 2  # bytes of a Chinese character in those tables
_COMMON = 0.6  # share of everyday characters below which GB18030 is in doubt


def encoding_of(head: bytes, wanted: str = "") -> str:
    """Return the encoding of a file that begins with `head`; `wanted` is the operator's word and wins."""
    if wanted:
        name = _known(wanted)
        turned = name == "utf-16-le" and head.startswith(b"\xfe\xff")
        return "utf-16-be" if turned else name
    for bom, name in _BOMS:
        if head.startswith(bom):
            return name
    sample = head[:_SAMPLE]
    half = max(len(sample) // 2, 1)
    if sample[1::2].count(0) > _NULS * half:
        return "utf-16-le"
    if sample[0::2].count(0) > _NULS * half:
        return "utf-16-be"
    return _of_bytes(head)


def _known(name: str) -> str:
    try:
        found = codecs.lookup(name).name
        "".encode(found)
        b"".decode(found)
    except (LookupError, ValueError) as error:
        raise AppError(
            N_("There is no text encoding called {name}. Use utf-8, gb18030 or utf-16."), name=name
        ) from error
    return "utf-16-le" if found == "utf-16" else found


def _of_bytes(head: bytes) -> str:
    """Return utf-8 where most lines that could tell are UTF-8; else GB18030 or Big5."""
    lines = [line for line in head.splitlines()[:2000] if not line.isascii()]
    if not lines or len(lines) == 1 or _decodes(lines[0][:-3], "utf-8"):
        whole = _decodes(head, "utf-8") or any(_decodes(head[:-cut], "utf-8") for cut in (1, 2, 3))
        if whole:
            return "utf-8"
    good = sum(_decodes(line, "utf-8") for line in lines)
    return "utf-8" if good * 2 > len(lines) else _chinese(b"\n".join(lines))


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _chinese(data: bytes) -> str:
    gb = _everyday(data.decode("gb18030", "replace"), "gb2312", (0xB0, 0xD7))
    if gb >= _COMMON:
        return "gb18030"
    big5 = _everyday(data.decode("cp950", "replace"), "big5", (0xA4, 0xC6))
    return "cp950" if big5 > max(gb, _COMMON) else "gb18030"


def _everyday(text: str, table: str, leads: tuple[int, int]) -> float:
    """Return the share of non-ASCII characters that stand in a table's list of common ones."""
    letters = [letter for letter in text if letter > "\x7f"]
    found = (letter.encode(table, "ignore") for letter in letters)
    common = sum(len(code) == _DOUBLE and leads[0] <= code[0] <= leads[1] for code in found)
    marks = sum(letter in "，。！？、：；（）“”《》…～" for letter in letters)
    return (common + marks) / max(len(letters), 1)


def text_of(data: bytes, encoding: str) -> str:
    """Return `data` as text without a byte order mark; single bad lines are read in another encoding."""
    return _decoder(encoding)(data).removeprefix("\ufeff")


def blocks(file: Bytes, encoding: str) -> Iterator[list[str]]:
    """Yield the lines of a text a few thousand at a time; only CR, LF and CR LF end a line."""
    texts = _wide(file, encoding) if encoding.startswith("utf-16") else _narrow(file, encoding)
    done = 0
    try:
        for text in texts:
            start = text if done else text.removeprefix("\ufeff")
            if "\r" in start:
                start = start.replace("\r\n", "\n").replace("\r", "\n")
            lines = start.removesuffix("\n").split("\n")
            done += len(lines)
            yield lines
    except _Endless as error:
        raise LongLine(LONG_LINE, line=done + 1, n=limits.LONGEST_LINE // 2**20) from error


def _narrow(file: Bytes, encoding: str) -> Iterator[str]:
    """Cut at line ends before decoding: no encoding of one byte a letter upwards hides a line end."""
    decode = _decoder(encoding)
    rest = b""
    while data := file.read(limits.BLOCK):
        rest += data
        cut = max(rest.rfind(b"\n"), rest.rfind(b"\r", 0, -1)) + 1
        if cut:
            yield decode(rest[:cut])
            rest = rest[cut:]
        _check_line(rest)
    if rest:
        yield decode(rest)


def _wide(file: Bytes, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    rest = ""
    while data := file.read(limits.BLOCK):
        rest += decoder.decode(data)
        cut = max(rest.rfind("\n"), rest.rfind("\r", 0, -1)) + 1
        if cut:
            yield rest[:cut]
            rest = rest[cut:]
        _check_line(rest)
    rest += decoder.decode(b"", final=True)
    if rest:
        yield rest


def _check_line(rest: bytes | str) -> None:
    if len(rest) > limits.LONGEST_LINE:
        raise _Endless


def _decoder(encoding: str) -> Callable[[bytes], str]:
    others = [name for name in (encoding, "utf-8", "gb18030") if name != "ascii"]

    def decode(data: bytes) -> str:
        try:
            return data.decode(encoding)
        except UnicodeError:
            return "".join(_line(line, others) for line in data.splitlines(keepends=True))

    return decode


def _line(line: bytes, encodings: list[str]) -> str:
    """Decode one line of a file whose lines disagree; what nothing can read is marked, never dropped."""
    for name in encodings:
        try:
            return line.decode(name)
        except UnicodeError:
            continue
    return line.decode("utf-8", "replace")
