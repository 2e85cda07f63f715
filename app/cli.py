"""The commands of the command line: the same use cases as the window, for scripts and machines without one."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import click

from app import cli_answers, clock, paths
from app.cli_answers import Answer
from app.cli_channels import channels
from app.cli_planning import today, topics_export, topics_import
from app.cli_reports import report
from app.cli_segments import people_of, segments
from app.command_line import (
    PATIENCE,
    Importing,
    command,
    community_of,
    iso_day,
    known_encoding,
    known_zone,
    main,
    named_columns,
)
from app.errors import AppError
from app.store import Store

# Commands of other files are named here, so that they are there.
__all__ = ["channels", "main", "report", "segments", "today", "topics_export", "topics_import"]


@command("new")
@click.option("--sample", is_flag=True, help="Fill it with the sample community.")
def new(path: Path, *, sample: bool) -> Answer:
    """Make a new, empty store.

    JSON: {"store", "sample", "communities", "members", "messages"}
    """
    with closing(Store(path, create=True, journalled=False)) as store:
        if sample:
            from app import sample as samples  # noqa: PLC0415 -- start-up: only when asked for

            samples.load(store)
        made = cli_answers.stats(store).data
    data = {"store": str(path), "sample": sample, "communities": len(made["communities"])}
    data |= {key: made[key] for key in ("members", "messages")}
    return Answer(data, [f"Made {path}", *(["with the sample community"] if sample else [])])


@command("import", Importing)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--community", help="Where a new chat goes; made if it is not there.")
@click.option("--group", help="The group to import into; made if it is not there.")
@click.option("--zone", default=clock.DEFAULT_ZONE, show_default=True, callback=known_zone,
              help="The time zone of times in the file.")  # fmt: skip
@click.option("--date", "day", default="", callback=iso_day, help="The day of times without one.")
@click.option("--date-order", type=click.Choice(["dmy", "mdy"]), help="How 03/04/2026 is meant.")
@click.option("--encoding", default="", callback=known_encoding, help="How the file is encoded.")
@click.option("--columns", multiple=True, callback=named_columns,
              help="Of a table: time=…,sender=…,sender_id=…,text=…,chat=…,day=… (titles).")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
def import_(path: Path, *, files: tuple[Path, ...], **answers: Any) -> Answer:
    """Import chat files, or folders of them; importing one again adds nothing.

    JSON: {"format", "community", "group", "messages": {"read", "created", "updated", "unchanged",
    "skipped"}, "events": {"join", "leave", "kick", "rename", "recall"}, "members": {"created",
    "known"}, "skipped": [{"line", "reason"}], "first", "last", "batch"}, with "groups": […] of the
    same shape for a file with several chats. `messages` counts what people wrote, `events` what
    the file's system lines say. Several files: their totals and "files": […], each with "file";
    a file that was refused has "file" and "error", and does not keep the others out. A folder: one
    object with "groups" for its chats, the totals, and "files" for what each file brought
    or why not; what is no chat at all is "ignored" there.

    What only you know has an option each: --zone --date --date-order --encoding --columns. Where a
    file needs one that is not given, nothing of it is imported and the reason names the option.
    """
    with closing(Store(path, journalled=False, patience=PATIENCE)) as store:
        return cli_answers.imported([(file, _import(store, file, answers)) for file in files])


def _import(store: Store, file: Path, answers: dict[str, Any]) -> dict[str, Any]:
    """Return the report of a file, or of a folder that is no single export: of all chats in it."""
    from app.imports import folder  # noqa: PLC0415 -- start-up: readers load when needed

    if not file.is_dir():
        return _import_file(store, file, answers)
    try:
        found = folder.chat_files(file)
    except AppError as error:
        return {"error": str(error)}
    if found in ([], [file]):
        return _import_file(store, file, answers)
    reports = [(one, _import_file(store, one, answers, inside=True)) for one in found]
    return cli_answers.of_folder(reports)


def _import_file(
    store: Store, file: Path, answers: dict[str, Any], *, inside: bool = False
) -> dict[str, Any]:
    """Return the report of one file; what is no chat at all is only left out `inside` a folder."""
    from app import imports  # noqa: PLC0415 -- as above
    from app.imports import importer, questions, remembered  # noqa: PLC0415 -- as above
    from app.imports.records import Options  # noqa: PLC0415 -- as above
    from app.imports.report import as_json  # noqa: PLC0415 -- as above

    order = answers["date_order"]
    options = Options(
        zone=answers["zone"],
        encoding=answers["encoding"],
        columns=answers["columns"],
        date=answers["day"],
        day_first=None if order is None else order == "dmy",
    )
    where = {key: answers[key] for key in ("community", "group", "dry_run")}
    try:
        options = remembered.answered(store, file, options)
        format, source = imports.detect(file, options)
        if options.day_first is None and format.key in questions.ORDERS:
            options = replace(options, day_first=remembered.order(store, file, format.key))
            source.options = options
    except AppError as error:
        why = _roster(file) or str(error)
        return {"error": why, **({"ignored": True} if inside else {})}
    if format.key == "columns" and not options.columns and (why := _roster(file)):
        return {"error": why, **({"ignored": True} if inside else {})}
    try:
        questions.insist(format, source)
        report = importer.run(store, (format, source), options=options, **where)
    except AppError as error:
        return {"error": str(error)}
    if (options.columns or order) and not answers["dry_run"]:
        remembered.keep_answers(store, file, options, format.key)
    return as_json(report)


def _roster(file: Path) -> str:
    """Return what to do with a file that is a list of people rather than a chat; '' of any other."""
    from app.imports import roster as people  # noqa: PLC0415 -- as above

    found = people.looks_like(file)
    if found is None:
        return ""
    return (
        f"{file.name} is no chat but a list of people ({found.title}). "
        f"Bring it into its group: qunce-cli roster {file.name} --group NAME"
    )


@command("stats")
def stats(path: Path) -> Answer:
    """Tell what the store holds.

    JSON: {"communities": [{"name", "sample", "members", "messages", "groups": [{"name",
    "platform", "members", "messages", "first", "last"}]}], "groups", "members", "messages",
    "events": {"join", "leave", "kick", "rename", "recall"}, "first", "last",
    "days": [{"day", "messages", "active"}]}. Days are those of each group's zone.
    """
    with closing(Store(path, reading=True)) as store:
        return cli_answers.stats(store)


@command("members")
@click.option("--community", help="Only those of this community.")
def members(path: Path, *, community: str | None) -> Answer:
    """List the members, once for each group they are or were in.

    JSON: {"count", "members": [{"id", "name", "nickname", "community", "group", "platform",
    "tier", "joined", "joined_after", "left", "left_after", "left_how", "channel", "messages", "last",
    "answers": [{"question", "answer", "at", "source"}]}]}. Who left by `left_how` unknown left after
    the roster of `left_after` and before that of `left`.
    """
    with closing(Store(path, reading=True)) as store:
        if community is not None:
            community_of(store, community)
        return cli_answers.members(store, community)


@command("roster")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--group", required=True, help="The group it is of; made if it is not there.")
@click.option("--community", help="Of which community.")
@click.option("--map", "columns", multiple=True, callback=named_columns,
              help="Which column is what: nickname=…,name=…,remark=…,wechat=…,answer=… (titles).")  # fmt: skip
@click.option("--at", default="", callback=iso_day, help="The day it was made.")
@click.option("--everyone/--some", "whole", default=None,
              help="It lists everyone in the group (whoever is missing has left), or some.")  # fmt: skip
@click.option(
    "--zone",
    default=clock.DEFAULT_ZONE,
    show_default=True,
    callback=known_zone,
    help="Of a new group.",
)
@click.option("--encoding", default="", callback=known_encoding, help="How the file is encoded.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
def roster(path: Path, **answers: Any) -> Answer:
    """Bring rosters, contacts or form answers into a group; the same again changes nothing.

    JSON: {"file", "format", "community", "group", "dry_run", "at", "previous", "whole", "members":
    {"created", "updated", "unchanged", "skipped"}, "left": [{"id", "name", "after", "before"}],
    "joined", "back", "answers": {"created", "unchanged"}, "columns", "ignored", "skipped",
    "warnings": [{"line", "reason"}]}; of several files {"files": […]}.
    """
    from app import cli_rosters  # noqa: PLC0415 -- start-up: only when asked for

    return cli_rosters.run(path, PATIENCE, **answers)


@command("signups")
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--group", help="The group whose members the list is laid against.")
def signups(path: Path, *, file: Path | None, group: str | None) -> Answer:
    """Read a sign-up list (接龙) from FILE, - for standard input; or list those of the store.

    JSON with FILE: {"title", "intro", "ambiguous", "entries", "heads", "items": [{"number", "name",
    "note", "heads"}]}, with --group also "group", "signed" and "unsure": [item with "member",
    "member_id", "reason", "candidates"], "missing": [name], "nudge". Without FILE: {"kept": [{"id",
    "title", "group", "at", "entries", "heads", "event", "day"}], "found": [{"title", "group", "at",
    "entries", "heads", "versions", "renews"}]}. Nothing is changed.
    """
    from app import cli_signups  # noqa: PLC0415 -- start-up: only when asked for

    signup = cli_signups.read(file) if file else None
    if signup and group is None:
        return cli_signups.plain(signup)
    with closing(Store(path, reading=True)) as store:
        if signup and group is not None:
            return cli_signups.against(store, signup, group)
        return cli_signups.known(store, group)


@command("export")
@click.argument("kind")
@click.option("--to", "target", required=True, type=click.Path(path_type=Path),
              help="The file to write, or a folder to write it into.")  # fmt: skip
@click.option("--community", help="Which community; needed when there are several.")
@click.option("--segment", help="Of members: only who is in this segment now (its name or key).")
def export(
    path: Path, *, kind: str, target: Path, community: str | None, segment: str | None
) -> Answer:
    """Write a community to a file.

    KIND is members, messages, chatlab, chatlab-lines, calendar, announcements, announcements-md,
    highlights or announcements-html. JSON: {"export", "community", "files": [path]}
    """
    from app import exports  # noqa: PLC0415 -- start-up: writers load when needed

    chosen = next((one for one in exports.EXPORTS if one.key == kind), None)
    if chosen is None:
        known = ", ".join(one.key for one in exports.EXPORTS)
        raise click.BadParameter(f"There is no export “{kind}”. Choose one of: {known}.")
    if segment is not None and kind != "members":
        raise click.BadParameter("Only members can be taken out by segment.")
    with closing(Store(path, reading=True)) as store:
        id, name = community_of(store, community)
        if target.is_dir():
            target /= paths.safe_name(f"{name} {kind}") + chosen.suffix  # two kinds are .csv
        if segment is not None:
            written = exports.members_csv.write(store, id, target, people_of(store, id, segment))
        else:
            written = chosen.write(store, id, target)
    several = cast("tuple[Path, ...]", written) if isinstance(written, tuple) else (target,)
    files = [str(file) for file in several]
    return Answer({"export": kind, "community": name, "files": files}, files)


@command("check")
@click.option("--rebuild", is_flag=True, help="Make derived numbers and the search index again.")
def check(path: Path, *, rebuild: bool) -> Answer:
    """Look through the whole store for damage.

    JSON: {"store", "ok", "damage": [line], "stale": [line], "rebuilt"}. Damage needs a backup;
    what is stale is made again by --rebuild.
    """
    from app import health  # noqa: PLC0415 -- start-up

    with closing(Store(path, reading=not rebuild, journalled=False, patience=PATIENCE)) as store:
        found = health.check(store)
        if rebuild and not found.damage:
            health.rebuild(store)
            found = health.check(store)
    data = {"store": str(path), "ok": found.good, "damage": list(found.damage)}
    data |= {"stale": list(found.stale), "rebuilt": rebuild and not found.damage}
    return Answer(
        data, ["The store is whole."] if found.good else [], [*found.damage, *found.stale]
    )


@command("backup")
@click.argument("folder", type=click.Path(path_type=Path))
def backup(path: Path, *, folder: Path) -> Answer:
    """Write a whole, checked copy of the store into FOLDER.

    JSON: {"backup": path or null when nothing changed since the last one, "unchanged"}
    """
    from app.store import backup as backups  # noqa: PLC0415 -- start-up

    Store(path, reading=True).close()  # refuses what is not ours
    made = backups.make(path, folder=folder)
    line = "Nothing changed since the last backup." if made is None else str(made)
    return Answer({"backup": made and str(made), "unchanged": made is None}, [line])


if __name__ == "__main__":
    main(prog_name="qunce-cli")
