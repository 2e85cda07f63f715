"""The command that writes reports."""

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import click

from app.cli_answers import Answer
from app.command_line import command, community_of, iso_day
from app.errors import AppError
from app.store import Store
from app.text import N_

KINDS = ("day", "week", "month", "year", "campaign")
GROUP = N_("There is no group “{name}” in this community. There are: {known}")
GROUPLESS = N_("There is no group “{name}”: this community has no groups.")
MEANT = N_("--event goes with --kind campaign only; this is --kind {kind}.")
EVENT = N_("There is no event “{name}” in this community.")


@command("report")
@click.option(
    "--kind", type=click.Choice(KINDS), default="week", show_default=True, help="Of which time."
)
@click.option(
    "--until", default="", callback=iso_day, help="Its last day; else the last one with data."
)
@click.option(
    "--event", help="Of --kind campaign: the event's or check-in campaign's title, or its id."
)
@click.option("--copy", "copy_", type=click.Choice(["operator", "shareable"]), default="operator", show_default=True,
              help="With names, risks and costs; or to hand on.")  # fmt: skip
@click.option(
    "--format", "formats", default="html", show_default=True, help="html,pdf,docx,md: any of them."
)
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The folder; else this one.",
)
@click.option(
    "--language",
    type=click.Choice(["zh", "en"]),
    default="zh",
    show_default=True,
    help="Of its words.",
)
@click.option("--community", help="Which community; needed when there are several.")
@click.option("--group", "groups", multiple=True, help="Only this group; may be given again.")
def report(path: Path, **chosen: Any) -> Answer:
    """Write a report of a day, week, month, year or campaign, in words and pictures.

    PDF and the pictures of DOCX are drawn by Qt in a process of its own; HTML and Markdown need none.
    JSON: {"kind", "community", "title", "first", "last", "copy", "language", "files": [path],
    "sections": [{"key", "title", "sentences": [text]}]}
    """
    from app import reports  # noqa: PLC0415 -- start-up: only when asked for
    from app.reports.files import checked  # noqa: PLC0415 -- as above
    from app.reports.outside import Outside  # noqa: PLC0415 -- as above

    if chosen["event"] is not None and chosen["kind"] != "campaign":
        raise AppError(MEANT, kind=chosen["kind"])
    formats = checked([one.strip() for one in chosen["formats"].split(",") if one.strip()])
    with closing(Store(path, reading=True)) as store:
        community, name = community_of(store, chosen["community"])
        wish = reports.Wish(
            community, chosen["kind"],
            date.fromisoformat(chosen["until"]) if chosen["until"] else None,
            tuple(_group(store, community, group) for group in chosen["groups"]),
            shareable=chosen["copy_"] == "shareable", language=chosen["language"],
            event_id=_event(store, community, chosen["event"]),
        )  # fmt: skip
        made = reports.build(store, wish)
    files = reports.write(made, chosen["folder"], formats, Outside(made, formats))
    data = {
        "kind": made.kind, "community": name, "title": made.title, "first": f"{made.first}", "last": f"{made.last}",
        "copy": chosen["copy_"], "language": made.language, "files": [str(file) for file in files],
        "sections": [
            {"key": one.key, "title": one.title, "sentences": [*one.sentences, *one.points]} for one in made.sections
        ],
    }  # fmt: skip
    written = [str(file) for file in files]
    return Answer(data, [f"{made.title}: {made.first} to {made.last}", *written])


def _group(store: Store, community: int, name: str) -> int:
    known = dict(store.rows("select name, id from groups where community_id = ?", community))
    if not known:
        raise AppError(GROUPLESS, name=name)
    if name not in known:
        raise AppError(GROUP, name=name, known=", ".join(known))
    return int(known[name])


def _event(store: Store, community: int, name: str | None) -> int | None:
    if name is None:
        return None
    found = store.value(
        "select id from events where community_id = ? and (title = ? or id = ?) order by starts_at desc limit 1",
        community, name, int(name) if name.isdigit() and len(name) < 19 else None,  # noqa: PLR2004 -- digits of 64 bits
    )  # fmt: skip
    if found is None:
        raise AppError(EVENT, name=name)
    return int(found)
