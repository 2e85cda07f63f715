"""Reading chat files of any kind. A new kind is one file here and one line in `FORMATS`."""

from pathlib import Path

from app.imports import (
    chatlab,
    chatlog_csv,
    chatlog_json,
    chatlog_text,
    ciphertalk,
    columns,
    discord,
    discord_csv,
    discord_text,
    echotrace,
    element,
    google_chat,
    line,
    memotrace_ai,
    memotrace_csv,
    memotrace_html,
    memotrace_text,
    messenger,
    onebot,
    pywxdump_csv,
    pywxdump_json,
    qce,
    qce_sheet,
    qce_text,
    qq_copy,
    qq_mht,
    qq_text,
    slack,
    telegram,
    telegram_html,
    wechat_copy,
    wechat_copy_untimed,
    wechat_exporter,
    wechat_exporter_html,
    wechat_mail,
    weclone,
    weflow,
    weflow_markdown,
    weflow_text,
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
    wechat_copy_untimed.FORMAT,
    wechat_exporter.FORMAT,
    chatlab.FORMAT,
    discord.FORMAT,
    discord_csv.FORMAT,
    discord_text.FORMAT,
    line.FORMAT,
    slack.FORMAT,
    messenger.FORMAT,
    element.FORMAT,
    google_chat.FORMAT,
    columns.FORMAT,
    onebot.FORMAT,
    qce.FORMAT,
    qq_mht.FORMAT,
    qq_copy.FORMAT,
    telegram_html.FORMAT,
    qce_text.FORMAT,
    qce_sheet.FORMAT,
    weflow.FORMAT,
    ciphertalk.FORMAT,
    echotrace.FORMAT,
    chatlog_csv.FORMAT,
    chatlog_json.FORMAT,
    chatlog_text.FORMAT,
    pywxdump_csv.FORMAT,
    pywxdump_json.FORMAT,
    weclone.FORMAT,
    memotrace_csv.FORMAT,
    memotrace_text.FORMAT,
    memotrace_ai.FORMAT,
    memotrace_html.FORMAT,
    weflow_text.FORMAT,
    weflow_markdown.FORMAT,
    wechat_exporter_html.FORMAT,
)


def detect(
    path: Path, options: Options | None = None, progress: Progress = silent
) -> tuple[Format, Source]:
    """Return what kind of file `path` is, by its content; AppError says what an unknown file looks like."""
    source = open_source(path, options, progress)
    progress(
        0, source.size
    )  # from here on, silence means that a file made to harm holds a reader up
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
