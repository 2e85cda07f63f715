"""The schema, as the list of steps that built it. Append; never edit a step that was released.

Times: messages and roster events in whole seconds since 1970 UTC; events of the calendar
as wall time (`2026-11-22T20:00`) with an IANA zone; all else ISO 8601 UTC text.
Ids of other platforms are TEXT, always. Tables without `id` are derived: they are
written in the transaction of their source and `qunce-cli check --rebuild` makes them again.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from app.store import day_bits
from app.store.definitions.calendar import ATTENDANCE, CALENDAR, EVENT_DETAILS, SIGNUPS
from app.store.definitions.chat import MESSAGES, WATCHED
from app.store.definitions.checkins import CHECKINS
from app.store.definitions.finding import SEARCH, VIEWS
from app.store.definitions.groups import COMMUNITIES
from app.store.definitions.insights import BOARDS, INSIGHTS
from app.store.definitions.library import HIGHLIGHTS, KEPT_VIEWS, TOPIC_CARDS, TOPIC_VIEWS, TOPICS
from app.store.definitions.people import MEMBERS, PEOPLE, ROSTERS
from app.store.definitions.planner import PLANNER
from app.store.definitions.playbooks import PLAYBOOKS, TASKS
from app.store.definitions.segments import ADDRESSED, MEMBER_VIEWS
from app.store.definitions.today import TODAY

if TYPE_CHECKING:
    from app.store.tables import Database

APPLICATION_ID = 0x51_75_6E_63  # "Qunc"


def _run(db: Database, script: str) -> None:
    """Run statements that are parted by blank lines (`executescript` would commit)."""
    for statement in script.strip().split("\n\n"):
        db.conn.execute(statement)


def communities(db: Database) -> None:
    """Communities, their groups, and settings."""
    _run(db, COMMUNITIES)


def members(db: Database) -> None:
    """Members, what they are called and where, and their place in groups."""
    _run(db, MEMBERS)


def messages(db: Database) -> None:
    """Messages, who came and went, and the import that brought it."""
    _run(db, MESSAGES)
    kinds = (
        "text image voice video file sticker link location card transfer redpacket call "
        "forward reply poll other"
    )
    for id, name in enumerate(kinds.split()):
        db.conn.execute("insert into message_kinds values(?,?)", (id, name))


def topics(db: Database) -> None:
    """Topics in two libraries, their shelves, and where they were used."""
    _run(db, TOPICS)
    general = (
        ("industry_news", "行业动态", "Industry news"),
        ("workplace", "职场攻略", "Workplace tips"),
        ("learning", "学习方法", "Ways of learning"),
        ("life", "生活感悟", "Reflections on life"),
    )
    professional = (
        ("article_ideas", "选题灵感", "Article ideas"),
        ("platform_rules", "平台规则", "Platform rules"),
        ("trends", "趋势预判", "Trend forecasts"),
        ("writing", "写作技巧", "Writing craft"),
    )
    for library, shelves in (("general", general), ("professional", professional)):
        for position, (key, name, name_en) in enumerate(shelves):
            db.conn.execute(
                "insert into shelves(key, library, name, name_en, position) values(?,?,?,?,?)",
                (key, library, name, name_en, position),
            )


def calendar(db: Database) -> None:
    """Events of the calendar and announcements."""
    _run(db, CALENDAR)


def search(db: Database) -> None:
    """Search: character pairs for Chinese text, pinyin keys for titles and names; kept by `app.store.index`."""
    _run(db, SEARCH)


def views(db: Database) -> None:
    """Plain names for a reader with any SQLite tool."""
    _run(db, VIEWS)


def people(db: Database) -> None:
    """Members put together, with what moved so that they can be split again, and those who are not the same."""
    _run(db, PEOPLE)


def rosters(db: Database) -> None:
    """Who stood on each roster of a group, to tell who left between two; and what members answered."""
    _run(db, ROSTERS)


def watched(db: Database) -> None:
    """Folders that are watched for new exports, and what became of each file in them."""
    _run(db, WATCHED)


def signups(db: Database) -> None:
    """Sign-up lists (接龙), their entries, and which names in them stand for whom."""
    _run(db, SIGNUPS)


def library(db: Database) -> None:
    """All that a topic card says, highlights of the chat, saved views, and suggestions put aside."""
    _run(db, TOPIC_CARDS)
    _run(db, HIGHLIGHTS)
    _run(db, KEPT_VIEWS)
    for position, view in enumerate(TOPIC_VIEWS):
        db.conn.execute(
            "insert into saved_views(page, key, name, name_en, filter, position)"
            " values('topics',?,?,?,?,?)",
            (*view, position),
        )


def planner(db: Database) -> None:
    """Weekly rhythms of groups, and what is picked for their slots."""
    _run(db, PLANNER)


def event_details(db: Database) -> None:
    """Who hosts, what it costs, what is expected of an event; who came."""
    _run(db, EVENT_DETAILS)
    _run(db, ATTENDANCE)


def checkins(db: Database) -> None:
    """Check-in campaigns (打卡), their days, rewards and pauses."""
    _run(db, CHECKINS)


def playbooks(db: Database) -> None:
    """Playbooks (SOP), their runs, and what is to be done when."""
    _run(db, PLAYBOOKS)
    _run(db, TASKS)


def today(db: Database) -> None:
    """Promises, birthdays, and what the operator was told."""
    _run(db, TODAY)


def insights(db: Database) -> None:
    """Days active as bits, what the operator defines and spends, rules, and what comes in."""
    _run(db, INSIGHTS)
    for position, board in enumerate(BOARDS):
        db.conn.execute(
            "insert into saved_views(page, key, name, name_en, filter, position)"
            " values('boards',?,?,?,'{}',?)",
            (*board, position),
        )
    bits: defaultdict[int, day_bits.Bits] = defaultdict(day_bits.none)
    for group, day, member in db.conn.execute("select group_id, day, member_id from member_days"):
        day_bits.set_bits(bits[group], [(day, member)])
    for group, found in bits.items():
        rows = ((group, *row) for row in day_bits.rows(found))
        db.conn.executemany("insert into member_bits values(?,?,?,?)", rows)
    _run(db, ADDRESSED)
    for position, view in enumerate(MEMBER_VIEWS):
        db.conn.execute(
            "insert into saved_views(page, key, name, name_en, filter, position)"
            " values('members',?,?,?,?,?)",
            (*view, position),
        )


# The steps in their order; a store remembers by name which of them it has.
STEPS = (
    communities,
    members,
    messages,
    topics,
    calendar,
    search,
    views,
    people,
    rosters,
    watched,
    signups,
    library,
    planner,
    event_details,
    checkins,
    playbooks,
    today,
    insights,
)
