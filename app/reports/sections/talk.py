"""What was talked of: key words, topics and how they were taken up, hot discussions, questions left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app import hot, keywords
from app.insights.questions import span
from app.insights.scope import IN, Scope, ids, rooms
from app.reports import pictures
from app.reports.look import Look, moments
from app.reports.pictures import Bar
from app.reports.report import Figure, Section, Table
from app.reports.wording import DAY

WORDS = 8
LISTENED = 3_000  # texts of the period, and of what came before, cut into words
MONTH = 30  # days before the period that tell what is usual, at least
TOPICS = 8
HOT = 3
LISTED = 10  # questions
_SPOKEN = "(0, 13)"  # texts and replies: places in `app.imports.records.KINDS`


def talk(look: Look) -> Section | None:
    """Return key words, topics and hot discussions."""
    words, topics, discussed = _words(look), _topics(look), _discussed(look)
    said: list[str] = []
    if words:
        said.append(
            look.say("words.said", words=look.words.listed([word for word, _ in words[:5]]))
        )
    if topics:
        title, _, replies, people = topics[0]
        said.append(look.say("topics.best", title=title, n=replies, people=people))
    said += [
        look.say("hot.said", title=title, people=people, n=n) for title, people, n in discussed
    ]
    if not said:
        return None
    return Section(
        "talk", look.say("talk"), tuple(said),
        figures=(_picture(look, words),) if len(words) > 2 else (), table=_table(look, topics),  # noqa: PLR2004 -- two bars are no picture
    )  # fmt: skip


def _words(look: Look) -> list[tuple[str, int]]:
    """Return the words that tell most of the period, and how many people said each."""
    before = replace(look.scope, first=look.period.first - timedelta(days=max(MONTH, look.period.days)),
                     last=look.period.first - timedelta(days=1))  # fmt: skip
    said = _texts(look, look.scope)
    usual = keywords.usual(keywords.words(text for _, text in _texts(look, before)))
    cut = keywords.words(text for _, text in said)
    by = [(member, words) for (member, _), words in zip(said, cut, strict=True)]
    best = [
        word for word in keywords.key_words(by, usual, 4 * WORDS) if not look.copy.holds_name(word)
    ]
    written = keywords.as_written(best, [text for _, text in said])
    counted = [
        (look.copy.text(shown), len({member for member, words in by if word in words}))
        for word, shown in zip(best, written, strict=True)
    ]
    return sorted(counted, key=lambda pair: -pair[1])[:WORDS]


def _texts(look: Look, scope: Scope) -> list[tuple[int, str]]:
    """Return who said what, spread evenly over a long time."""
    spans = [(room.id, *span(scope, room)) for room in rooms(look.store, scope)]
    total = sum(look.store.value(f"select count(*) {_FROM}", *one) for one in spans)
    every = -(-total // LISTENED) or 1
    sql = f"select member_id, text {_FROM} and id % ? = 0 and recalled = 0 and kind in {_SPOKEN} order by sent_at, id"
    return [row for one in spans for row in look.store.rows(sql, *one, every)]


def _picture(look: Look, words: Sequence[tuple[str, int]]) -> Figure:
    bars = [Bar(word, n, look.words.shown(n)) for word, n in words]
    rows = tuple((word, look.words.shown(n)) for word, n in words)
    heads = (look.say("word"), look.say("people.who"))
    return Figure(
        pictures.bars(bars), look.say("words.picture"), Table(heads, rows, frozenset({1}))
    )


def _topics(look: Look) -> list[tuple[str, str, int, int]]:
    """Return the topics held: title, day, replies, people; the most answered first."""
    found = look.store.rows(_HELD, ids(rooms(look.store, look.scope)), *moments(look))
    zone = ZoneInfo(look.zone)
    return [
        (
            look.copy.text(title),
            look.words.day(datetime.fromtimestamp(at, zone).date()),
            replies,
            people,
        )
        for title, at, replies, people in found
    ]


def _table(look: Look, topics: Sequence[tuple[str, str, int, int]]) -> Table | None:
    if not topics:
        return None
    rows = tuple(
        (title, day, look.words.shown(n), look.words.shown(m)) for title, day, n, m in topics
    )
    heads = tuple(look.say(key) for key in ("topic", "day", "replies", "people.who"))
    return Table(heads, rows[:TOPICS], frozenset({2, 3}))


def _discussed(look: Look) -> list[tuple[str, int, int]]:
    """Return hot discussions of the period: known of the last month alone, which is no year's best."""
    first, end = moments(look)
    groups = ids(rooms(look.store, look.scope))
    last = look.store.value(f"select max(last_at) from member_stats where group_id {IN}", groups)
    if look.period.kind == "year" or last is None or end < last - hot.DAYS * DAY:
        return []
    found = [
        one
        for one in hot.found(look.store, look.scope)
        if first <= one.first_at < end and look.copy.may_name(_opened(look, one.id))
    ]
    return [
        (look.copy.text(one.opener, 40), one.people, len(one.message_ids)) for one in found[:HOT]
    ]


def _opened(look: Look, message_id: int) -> int:
    return look.store.value("select member_id from messages where id = ?", message_id)


def questions(look: Look) -> Section | None:
    """Return how fast questions were answered; for the operator, those that wait."""
    found = look.responses
    if not found.asked:
        return None
    first, last = found.days[0].day, found.days[-1].day
    whole = first <= look.period.first
    fields = {
        "n": found.asked,
        "answered": found.answered,
        "share": look.words.percent(found.answered / found.asked),
    }
    said = [
        look.say("asked", **fields)
        if whole
        else look.say("asked.lately", span=look.words.span(first, last), **fields)
    ]
    if found.wait is not None:
        said.append(look.say("waited", wait=look.words.wait(found.wait)))
    if look.shareable:
        return Section("questions", look.say("questions"), tuple(said))
    waiting = look.unanswered
    if not waiting.waiting:
        said.append(look.say("waiting.none"))
        return Section("questions", look.say("questions"), tuple(said))
    said.append(look.say("waiting", n=waiting.waiting))
    rows = tuple(
        (
            look.copy.name(one.name),
            look.words.day(datetime.fromtimestamp(one.at, ZoneInfo(one.zone)).date()),
            look.copy.text(one.text, 80),
        )
        for one in waiting.listed[:LISTED]
    )
    heads = (look.say("member"), look.say("day"), look.say("question"))
    return Section("questions", look.say("questions"), tuple(said), table=Table(heads, rows))


_FROM = "from messages where group_id = ? and sent_at >= ? and sent_at < ?"
_HELD = f"""
select t.title, u.used_at, coalesce(u.replies, 0), coalesce(u.people, 0)
from topic_uses u join topics t on t.id = u.topic_id
where u.group_id {IN} and u.used_at >= ? and u.used_at < ?
order by 3 desc, 4 desc, u.used_at, t.title"""
