"""What members answered in forms and surveys: of one member, and as something to find members by."""

from collections import defaultdict
from dataclasses import dataclass

from app.members.finding import groups_of, marks
from app.store import Store

MOST_ANSWERS = 40  # of a question that are offered; questions about wishes have as many as people

# Of several answers to one question the latest counts; ticked together they were given together.
LATEST = """
not exists(select 1 from answers later where later.member_id = a.member_id and later.question = a.question
and coalesce(later.at, -1) > coalesce(a.at, -1))
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a member answered to a question: all that was ticked, when (epoch seconds), and in which file."""

    question: str
    answer: str
    at: int | None
    source: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question that members answered: how many did, and each answer with its number, the usual ones first."""

    question: str
    people: int
    answers: tuple[tuple[str, int], ...]


def answers(store: Store, id: int) -> tuple[Answer, ...]:
    """Return what a member answered, the latest first."""
    return tuple(Answer(*row) for row in store.rows(_ANSWERS, id))


def questions(store: Store, community_id: int) -> list[Question]:
    """Return what the members of a community were asked, with what they answered last."""
    known = marks(groups_of(store, community_id))
    among = f"a.member_id in (select member_id from memberships where group_id in {known})"
    told: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for question, answer, count in store.rows(
        "select a.question, a.answer, count(distinct a.member_id) from answers a"
        f" where {among} and {LATEST} group by 1, 2 order by 3 desc, min(a.id)"
    ):
        told[question].append((answer, count))
    people = store.rows(
        "select a.question, count(distinct a.member_id) from answers a"
        f" where {among} group by 1 order by min(a.id)"
    )
    return [Question(asked, n, tuple(told[asked][:MOST_ANSWERS])) for asked, n in people]


_ANSWERS = """
select question, group_concat(answer, '、'), at, source from
  (select * from answers where member_id = ? order by id)
group by question, at, source order by at desc nulls last, min(id)
"""
