"""What every command of the command line has: the store, `--json`, refusals in a sentence, checked options.

Exit codes: 0 done, 1 the input was refused (the reason is on standard error), 2 wrong usage.
With `--json` a command prints one JSON object on standard output and nothing else.
"""

import codecs
import functools
import io
import json
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from app import paths
from app.cli_answers import Answer, harmless
from app.errors import AppError
from app.store import Store
from app.text import N_

PATIENCE = 30_000  # milliseconds to wait for another program that is writing

Command = Callable[..., Answer]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--store", "path", type=click.Path(path_type=Path), help="The store; else your own.")
@click.pass_context
def main(context: click.Context, path: Path | None) -> None:
    """Qunce 群策: import chats, look at a community, take it out again."""
    for stream in (sys.stdout, sys.stderr):  # a pipe on Windows may know no Chinese
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    context.obj = path or paths.default_store()


class Importing(click.Command):
    """The command whose help lists what can be read, as the readers have it."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Click override."""
        from app.imports import families  # noqa: PLC0415 -- start-up: readers load when needed

        super().format_epilog(ctx, formatter)
        with formatter.section("What can be read"):
            formatter.write_dl([(title, ", ".join(names)) for title, names in families.readable()])


def command(
    name: str, kind: type[click.Command] = click.Command
) -> Callable[[Command], click.Command]:
    """Make a command of a function that answers: it prints, and refuses in a sentence."""

    def make(function: Command) -> click.Command:
        @functools.wraps(function)
        def run(path: Path, as_json: bool, **options: Any) -> None:
            try:
                answer = function(path, **options)
            except AppError as error:
                answer = Answer({"error": str(error)}, refused=[str(error)])
            tell(answer, as_json=as_json)

        flag = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
        return main.command(name, cls=kind)(flag(click.pass_obj(run)))

    return make


def tell(answer: Answer, *, as_json: bool) -> None:
    """Print an answer; end with 1 where something was refused."""
    if as_json:
        text = json.dumps(answer.data, ensure_ascii=False)
        click.echo(text.encode("utf-8", "replace"))  # whatever the terminal's encoding
    else:
        for line in answer.lines:
            click.echo(harmless(line))
    for reason in answer.refused:
        click.echo(harmless(reason), err=True)
    if answer.refused:
        raise click.exceptions.Exit(1)


def known_zone(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """Check an option that names a time zone."""
    try:
        ZoneInfo(value)
    except (OSError, ValueError, KeyError) as error:  # all three stand for unknown names
        raise click.BadParameter(f"“{value}” is no time zone; one is Asia/Shanghai.") from error
    return value


def iso_day(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """Check an option that names a day."""
    try:
        return value and date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise click.BadParameter("Write the day as 2026-01-31.") from error


def named_columns(
    _context: click.Context, _option: click.Parameter, value: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Check an option that says which column is what."""
    answers = [part.partition("=") for text in value for part in re.split(r",(?=\w+=)", text)]
    if not all(role and title for role, _, title in answers):
        raise click.BadParameter("Write the columns as time=Date,sender=Who,text=What.")
    return tuple((role.strip(), title.strip()) for role, _, title in answers)


def known_encoding(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """Check an option that names an encoding."""
    try:
        return value and codecs.lookup(value).name
    except LookupError as error:
        raise click.BadParameter(f"“{value}” is no encoding; one is gb18030.") from error


def community_of(store: Store, name: str | None) -> tuple[int, str]:
    """Return the community called `name`, or the only one there is."""
    rows = store.rows(
        "select id, name from communities where archived_at is null and (?1 is null or name = ?1)",
        name,
    )
    if len(rows) == 1:
        return rows[0]
    known = ", ".join(row[0] for row in store.rows("select name from communities order by id"))
    if not known:
        raise AppError(N_("This store holds no communities yet: import a chat first."))
    if name is not None:
        raise AppError(
            N_("There is no community “{name}”. There are: {known}"), name=name, known=known
        )
    raise AppError(N_("Say which community with --community. There are: {known}"), known=known)
