"""Commands about topics and the day: bring topics in, write them to a pack, tell what is due."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from app.cli_answers import Answer
from app.command_line import PATIENCE, command, community_of
from app.store import Store
from app.text import filled

SHOWN = 20  # lines of what is wrong, for people; JSON has all


@command("topics-import")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=False))
@click.option("--library", type=click.Choice(["general", "professional"]), default="general",
              show_default=True, help="Of topics whose file names none.")  # fmt: skip
@click.option("--known", type=click.Choice(["skip", "renew", "add"]), default="skip",
              show_default=True, help="What becomes of topics that are there.")  # fmt: skip
@click.option("--leave-out", multiple=True, help="A rule of cleaning not to apply.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
def topics_import(path: Path, **answers: Any) -> Answer:
    """Bring topics in from a pack (JSON), a table (CSV, XLSX), Markdown or a list of lines.

    JSON: {"file", "kind", "dry_run", "topics", "new", "known", "twice", "wrong", "unknown": [column or line],
    "problems": [{"place", "title", "field", "reason"}], "taken": {"added", "renewed", "skipped", "wrong"}}
    """
    from app import packs  # noqa: PLC0415 -- start-up: only when asked for

    read = packs.read(answers["file"], answers["leave_out"])
    with closing(Store(path, patience=PATIENCE)) as store:
        looks = packs.look(store, read.entries, answers["library"])
        data: dict[str, Any] = {"file": read.name, "kind": read.kind, "dry_run": answers["dry_run"]}
        data |= {"topics": len(looks)}
        data |= {state: sum(one.state == state for one in looks) for state in _STATES}
        data |= {"unknown": list(read.unknown), "problems": _problems(looks)}
        if not answers["dry_run"]:
            taken = packs.take(
                store, read.entries, library=answers["library"], known=answers["known"]
            )
            data["taken"] = {name: getattr(taken, name) for name in taken.__slots__}
    return Answer(data, _told(data))


@command("topics-export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--library", type=click.Choice(["general", "professional"]), help="Only this one.")
@click.option("--tag", help="Only topics with this tag.")
@click.option("--name", default="", help="Of the pack; else the file's.")
def topics_export(
    path: Path, *, file: Path, library: str | None, tag: str | None, name: str
) -> Answer:
    """Write topics to a pack that another Qunce reads.

    JSON: {"file", "topics"}
    """
    from app import packs  # noqa: PLC0415 -- start-up: only when asked for

    with closing(Store(path, reading=True)) as store:
        rows = store.rows(
            "select id from topics t where archived_at is null and (?1 is null or library = ?1) and (?2 is null"
            " or exists(select 1 from topic_tags g where g.topic_id = t.id and g.tag = ?2)) order by id",
            library, tag,
        )  # fmt: skip
        n = packs.write(store, [id for (id,) in rows], file, name)
    return Answer({"file": str(file), "topics": n}, [f"{n} topics written to {file}"])


@command("today")
@click.option("--community", help="Its name; needed where there are several.")
def today(path: Path, *, community: str | None) -> Answer:
    """Tell what is due until tomorrow, what changed since yesterday, and what may be worth doing.

    JSON: {"community", "due": [{"kind", "title", "day", "at", "about", "overdue", "remark"}],
    "changes": [{"kind", "now", "before", "day"}], "suggestions": [{"title", "reason"}]}
    """
    from app import clock  # noqa: PLC0415 -- start-up: only when asked for
    from app import today as looking  # noqa: PLC0415 -- as above

    with closing(Store(path, reading=True)) as store:
        id, name = community_of(store, community)
        day = clock.today()
        data = {
            "community": name,
            "due": [_item(item, overdue=item.overdue(day)) for item in looking.due(store, id)],
            "changes": [
                {"kind": one.kind, "now": one.now, "before": one.before, "day": str(one.day or "")}
                for one in looking.changes(store, id)
            ],
            "suggestions": [
                {"title": _said(one.said), "reason": _said(one.why)}
                for one in looking.suggestions(store, id)
            ],
        }
    return Answer(data, _lines(data))


_STATES = ("new", "known", "twice", "wrong")


def _problems(looks: Sequence[Any]) -> list[dict[str, Any]]:
    return [
        {
            "place": one.entry.place,
            "title": one.entry.title[:80],
            "field": problem.at,
            "reason": filled(problem.template, problem.fields),
        }
        for one in looks
        for problem in one.problems
    ]


def _told(data: dict[str, Any]) -> list[str]:
    lines = [
        ", ".join(f"{data[state]} {state}" for state in _STATES) + f" of {data['topics']} topics"
    ]
    lines += [f"not taken: {name}" for name in data["unknown"]]
    problems = data["problems"]
    lines += [f"  {one['place']}: {one['field']}: {one['reason']}" for one in problems[:SHOWN]]
    lines += (
        [f"  … and {len(problems) - SHOWN} more (--json has all)"] if len(problems) > SHOWN else []
    )
    if taken := data.get("taken"):
        lines.append(", ".join(f"{n} {name}" for name, n in taken.items()))
    return lines


def _item(item: Any, *, overdue: bool) -> dict[str, Any]:
    return {
        "kind": item.kind, "title": item.title, "day": str(item.day),
        "at": f"{item.at:%H:%M}" if item.at else "", "about": item.about, "overdue": overdue,
        "remark": _said(item.remark) if item.remark else "",
    }  # fmt: skip


def _said(said: Any) -> str:
    return filled(said.template, said.fields)


def _lines(data: dict[str, Any]) -> list[str]:
    due = data["due"]
    lines = [f"{len(due)} due" if due else "Nothing is due."]
    for one in due:
        mark = "!" if one["overdue"] else " "
        more = " · ".join(text for text in (one["about"], one["remark"]) if text)
        lines.append(
            f"{mark} {one['day']} {one['at']:5} {one['title']}" + (f"  ({more})" if more else "")
        )
    for one in data["changes"]:
        before = "" if one["before"] is None else f" (the day before: {one['before']})"
        lines.append(f"{one['kind']}: {one['now']}{before}")
    return lines + [f"> {one['title']}: {one['reason']}" for one in data["suggestions"]]
