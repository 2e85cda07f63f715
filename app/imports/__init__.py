"""Reading chat files of any kind. A new kind is one file here and one line in `FORMATS`."""

from pathlib import Path

from app.imports import (
    chatlab,
    discord,
    discord_csv,
    discord_text,
    onebot,
    qce,
    qce_text,
    qq_mht,
    qq_text,
    telegram,
    telegram_html,
    wechat_copy,
    wechat_exporter,
    wechat_mail,
    whatsapp,
)
from app.imports.looks import unknown
from app.imports.records import Format, Options, Source
from app.imports.source import from_text, open_source
from app.progress import Progress, silent

FORMATS: tuple[Format, ...] = (
    telegram.FORMAT,
    whatsapp.FORMAT,
    qq_text.FORMAT,
    wechat_mail.FORMAT,
    wechat_copy.FORMAT,
    wechat_exporter.FORMAT,
    chatlab.FORMAT,
    discord.FORMAT,
    discord_csv.FORMAT,
    discord_text.FORMAT,
    onebot.FORMAT,
    qce.FORMAT,
    qce_text.FORMAT,
    qq_mht.FORMAT,
    telegram_html.FORMAT,
)


def detect(
    path: Path, options: Options | None = None, progress: Progress = silent
) -> tuple[Format, Source]:
    """Return what kind of file `path` is, by its content; AppError says what an unknown file looks like."""
    source = open_source(path, options, progress)
    return recognised(source), source


def pasted(text: str, options: Options | None = None) -> Source:
    """Return pasted text as a source; `recognised` tells its kind."""
    return from_text(text, options)


def recognised(source: Source) -> Format:
    """Return the format that is surest of a source."""
    sure, best = max(
        ((format.matches(source), format) for format in FORMATS), key=lambda pair: pair[0]
    )
    if not sure:
        raise unknown(source)
    return best
