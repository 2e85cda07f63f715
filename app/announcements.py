"""Announcements: drafted from a template, filled on the way out, marked when posted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypedDict, Unpack

from app import clock, copy_styles, rules, tasks, templates
from app.errors import AppError
from app.store import Step, Store
from app.templates import Language
from app.templates.placeholders import PLACEHOLDERS
from app.templates.render import Rendered, render
from app.templates.values import About, values
from app.text import N_, storable

LONGEST_TITLE = 120  # characters
LONGEST_BODY = 50_000  # characters; WeChat takes a notice of 2,000 and a message of about 5,000

# In a name these would be read as Markdown; an underscore inside a word is none.
_MARKS = re.compile(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|^[#>]", re.MULTILINE)

# Kinds of events that have a template of their own.
_OF_KIND = {
    "lecture": "lecture", "briefing": "briefing", "review": "recap",
    "vote": "vote", "survey": "survey", "topic": "topic",
}  # fmt: skip
_SUBJECTS = {p.key: p.zh for p in PLACEHOLDERS}

_POSTED = N_("This announcement is marked as posted. Take the mark off to change it.")


@dataclass(frozen=True, slots=True)
class Announcement:
    """A text for a group: what it speaks of, as which template it began, in which style; times are ISO UTC."""

    id: int
    community_id: int
    group_id: int | None
    event_id: int | None
    topic_id: int | None
    member_id: int | None
    segment_id: int | None
    template: str
    title: str
    body: str
    status: str
    posted_at: str | None
    created_at: str
    updated_at: str
    style: str = ""

    @property
    def about(self) -> About:
        """Return what the placeholders of the text are looked up from; `app.addressed` adds the segment."""
        return About(self.community_id, self.group_id, self.event_id, self.topic_id, self.member_id)


@dataclass(frozen=True, slots=True)
class AnnouncementRow:
    """One line of the list: no body. `at` is when it was posted, or last changed (ISO UTC)."""

    id: int
    title: str
    group: str
    status: str
    at: str
    style: str = ""


class Subjects(TypedDict, total=False):
    """What a text may speak of."""

    group_id: int | None
    event_id: int | None
    topic_id: int | None
    member_id: int | None
    segment_id: int | None


class Fields(Subjects, total=False):
    """What can be changed in a draft."""

    title: str
    body: str
    template: str
    style: str


_COLUMNS = (
    "id, community_id, group_id, event_id, topic_id, member_id, segment_id, template, title, body, status,"
    " posted_at, created_at, updated_at, style"
)


def ids(store: Store, community_id: int, status: str | None = None) -> list[int]:
    """Return the announcements of a community: drafts, then posted ones, the latest on top."""
    found = store.rows(
        "select id from announcements where community_id = ?1 and (?2 is null or status = ?2)"
        " order by status = 'posted', coalesce(posted_at, updated_at) desc, id desc",
        community_id,
        status,
    )
    return [id for (id,) in found]


def rows(store: Store, ids: list[int]) -> list[AnnouncementRow]:
    """Return the list lines of `ids` (a page of them), in that order; of one gone, an empty line."""
    marks = ",".join("?" * len(ids))
    found = {
        row[0]: AnnouncementRow(*row)
        for row in store.rows(
            "select a.id, a.title, coalesce(g.name, ''), a.status,"
            " coalesce(a.posted_at, a.updated_at), a.style"
            " from announcements a left join groups g on g.id = a.group_id"
            f" where a.id in ({marks})",
            *ids,
        )
    }
    gone = AnnouncementRow(0, "", "", "draft", clock.stamp())
    return [found.get(id) or replace(gone, id=id) for id in ids]


def get(store: Store, id: int) -> Announcement | None:
    """Return one announcement; None when it is gone."""
    found = store.rows(f"select {_COLUMNS} from announcements where id = ?", id)
    return Announcement(*found[0]) if found else None


def new(
    store: Store,
    community_id: int,
    template: str = "",
    language: Language = "zh",
    **subjects: Unpack[Subjects],
) -> int:
    """Begin a draft from a template, or an empty one; return its id.

    Placeholders stay in the body. Without a group it is for that of the event, else the first.
    """
    event_id = subjects.get("event_id")
    about = About(
        community_id,
        subjects.get("group_id") or _likely_group(store, community_id, event_id),
        event_id,
        subjects.get("topic_id")
        or store.value("select topic_id from events where id = ?", event_id),
        subjects.get("member_id"),
    )
    title, body = _words(store, template, language, about)
    with store.operation(N_("New announcement")):
        style = copy_styles.of_template(store, community_id, template)
        return _insert(store, about, template, (title, body, style), subjects.get("segment_id"))


def template_for(store: Store, event_id: int) -> str:
    """Return the template that fits an event by its kind; a check-in that runs wants the daily one."""
    row = store.rows("select kind, starts_at, zone from events where id = ?", event_id)
    kind, starts_at, zone = row[0] if row else ("", "", clock.DEFAULT_ZONE)
    if kind == "checkin":
        return "checkin_daily" if starts_at[:10] <= str(clock.today(zone)) else "checkin_launch"
    return _OF_KIND.get(kind, "event")


def for_people(
    store: Store,
    community_id: int,
    member_ids: Sequence[int],
    template: str = "",
    language: Language = "zh",
) -> int:
    """Begin a text to members by name, from a template or empty but for them; return its id."""
    with store.operation(N_("New announcement")):
        if template and len(member_ids) == 1:
            return new(store, community_id, template, language, member_id=member_ids[0])
        id = new(store, community_id, template, language)
        draft = _known(store, id)
        place, colon = ("成员", "：") if language == "zh" else ("member", ":")
        found = values(store, replace(draft.about, among=tuple(member_ids)))
        names = marks_escaped(found[place])
        body = draft.body.replace(f"{{{{{place}}}}}", names) if template else f"{names}{colon}\n"
        edit(store, id, body=body)
        return id


def use_template(store: Store, id: int, template: str, language: Language = "zh") -> None:
    """Replace a draft's words by those of a template; a style that the operator chose stays."""
    draft = _draft(store, id)
    title, body = _words(store, template, language, draft.about)
    usual = [
        copy_styles.of_template(store, draft.community_id, one)
        for one in (draft.template, template)
    ]
    style = usual[1] if draft.style in ("", usual[0]) else draft.style
    edit(store, id, template=template, title=title, body=body, style=style)


def edit(store: Store, id: int, **fields: Unpack[Fields]) -> None:
    """Change a draft; what is not named stays. Where nothing differs, there is no step to undo.

    The style alone may be changed of what was posted, too: it is for the operator to learn from.
    """
    if fields.keys() == {"style"}:
        copy_styles.set_style(store, id, fields.get("style", ""))
    else:
        autosave(store, id, None, **fields)


def autosave(store: Store, id: int, joins: Step | None, **fields: Unpack[Fields]) -> Step | None:
    """Save a draft being typed; return the step, for the next save to join.

    Saves that join are taken back by one undo, so that typing does not push out all other steps.
    """
    draft = _draft(store, id)
    changed = {key: value for key, value in _checked(fields) if getattr(draft, key) != value}
    if changed:
        with store.operation(N_("Edit announcement"), joins):
            store.update("announcements", id, updated_at=clock.stamp(), **changed)
    return store.undo_step


def duplicate(store: Store, id: int) -> int:
    """Copy an announcement into a new draft, its style too; return its id."""
    source = _known(store, id)
    words = source.title, source.body, source.style
    with store.operation(N_("Duplicate announcement")):
        return _insert(store, source.about, source.template, words, source.segment_id)


def delete(store: Store, id: int) -> None:
    """Delete an announcement."""
    with store.operation(N_("Delete announcement")):
        store.delete("announcements", _known(store, id).id)


def mark_posted(store: Store, id: int) -> None:
    """Note that the text went out now, and tick what was to be done by it."""
    with store.operation(N_("Mark announcement as posted")):
        store.update("announcements", id, status="posted", posted_at=clock.stamp())
        tasks.posted(store, id)


def unmark(store: Store, id: int) -> None:
    """Make a posted announcement a draft again."""
    with store.operation(N_("Make announcement a draft again")):
        store.update("announcements", id, status="draft", posted_at=None)


def rendered(store: Store, id: int) -> Rendered:
    """Return the body with its placeholders filled, and which are missing."""
    announcement = _known(store, id)
    return render(announcement.body, values(store, announcement.about))


def marks_escaped(value: str) -> str:
    """Return `value` so that Markdown shows it as it is."""
    return _MARKS.sub(r"\\\g<0>", value)


# -- inside


def _insert(
    store: Store,
    about: About,
    template: str,
    words: tuple[str, str, str],
    segment_id: int | None = None,
) -> int:
    """Write a draft; its words are title, body and style."""
    now = clock.stamp()
    title, body, style = words
    return store.insert(
        "announcements",
        community_id=about.community_id,
        group_id=about.group_id,
        event_id=about.event_id,
        topic_id=about.topic_id,
        member_id=about.member_id,
        segment_id=segment_id,
        template=template,
        title=title,
        body=body,
        style=style,
        created_at=now,
        updated_at=now,
    )


def _words(store: Store, template: str, language: Language, about: About) -> tuple[str, str]:
    """Return title and body; the title names what it is about, for the operator's list."""
    known = templates.get(template)
    if known is None:
        return "", ""
    draft = templates.draft(template, language)
    found = values(store, about)
    if template == "rules" and found["rules"]:
        own = rules.in_place_of_examples(draft.body, "群规" if language == "zh" else "rules")
        draft = replace(draft, body=own)
    names = [_SUBJECTS[name] if language == "zh" else name for name in known.wants]
    subject = next((found[name] for name in names if found[name]), "")
    if not subject or subject.startswith(draft.title):
        return (subject or draft.title)[:LONGEST_TITLE], draft.body
    between = " · " if language == "zh" else ": "
    return f"{draft.title}{between}{subject}"[:LONGEST_TITLE], draft.body


def _likely_group(store: Store, community_id: int, event_id: int | None) -> int | None:
    """Return the group of the event, or the community's first: most drafts are for that one."""
    return store.value(
        "select group_id from event_groups where event_id = ? order by id limit 1", event_id
    ) or store.value(
        "select id from groups where community_id = ? and archived_at is null order by id limit 1",
        community_id,
    )


def _known(store: Store, id: int) -> Announcement:
    found = get(store, id)
    if found is None:
        raise AppError(N_("This announcement is gone: it was deleted in the meantime."))
    return found


def _draft(store: Store, id: int) -> Announcement:
    found = _known(store, id)
    if found.status == "posted":
        raise AppError(_POSTED)
    return found


def _checked(fields: Fields) -> list[tuple[str, object]]:
    values: dict[str, object] = {
        key: storable(value) if isinstance(value, str) else value for key, value in fields.items()
    }
    if len(str(values.get("title", ""))) > LONGEST_TITLE:
        raise AppError(N_("A title has at most {n} characters."), at="title", n=LONGEST_TITLE)
    if len(str(values.get("body", ""))) > LONGEST_BODY:
        raise AppError(
            N_("An announcement has at most {n} characters; split it into several."),
            at="body",
            n=LONGEST_BODY,
        )
    return list(values.items())
