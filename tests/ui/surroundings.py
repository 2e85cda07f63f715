"""What surrounds a chat in the store: an event with its budget, a campaign, a topic that was put up, an income."""

from datetime import datetime, time, timedelta

from app import checkins, events, incomes, topics
from app.attendance import Coming, arrive
from app.events import costs, figures
from app.store import Store
from tests.app.insight_cases import FIRST, at

HELD = datetime.combine(FIRST + timedelta(days=5), time(11))
STARTED = FIRST + timedelta(days=3)


def surround(store: Store) -> None:
    """Give the community of a case what charts of events, campaigns, topics and money show."""
    _event(store)
    _campaign(store)
    for n, day in enumerate((4, 8)):
        topic = topics.add(store, f"聊聊标题 {n}")
        topics.record_use(store, topic, 1, at(day))
    incomes.add(store, 1, HELD.date(), "members", 90, member_id=2, note="年费")
    incomes.add(store, 1, FIRST, "sponsors", 30)
    incomes.add(store, 1, FIRST + timedelta(days=20), "others", 12.5, member_id=3)


def _event(store: Store) -> None:
    held = events.add(store, 1, "茶话会", HELD, ends_at=HELD + timedelta(hours=3), group_ids=[1])
    arrive(store, held, HELD, [Coming("n2", 2), Coming("n3", 3)])
    figures.add(store, held, "participants", 3)
    figures.add(store, held, "messages", 2)
    costs.add(store, held, "money", planned=20, actual=40)
    costs.add(store, held, "hours", planned=5, actual=4)


def _campaign(store: Store) -> None:
    begins = datetime.combine(STARTED, time(20))
    event = events.add(store, 1, "打卡", begins, kind="checkin", group_ids=[1])
    id = checkins.adopt(store, event, "写")
    checkins.edit(store, id, length=5, target=2, stop_when="target")
    for member, days in ((1, 5), (2, 3), (3, 1)):
        spots = [(member, STARTED + timedelta(days=day)) for day in range(days)]
        checkins.mark(store, id, spots, "done")
