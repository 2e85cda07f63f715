"""The sample's playbooks: the shipped ones, most of them switched on, with runs behind and ahead of their dates."""

from datetime import timedelta

from app import clock, playbooks, tasks
from app.store import Store

ON = ("newcomer_week", "event_warmup", "holiday", "silent_member")
LOOKS = (6, 3, 0)  # days ago on which the operator looked in
UNTICKED = 5  # of the past steps every fifth was left lying


def write_runs(store: Store, community: int, group: int) -> None:
    """Take the shipped playbooks and let some of them run."""
    playbooks.load(store, community)
    for book in playbooks.listed(store, community):
        if book.key in ON:
            playbooks.switch(store, book.id, on=True)
        if book.trigger in ("joined", "silent"):
            playbooks.edit(store, book.id, group_id=group)
    today = clock.today()
    for ago in LOOKS:
        day = today - timedelta(days=ago)
        playbooks.catch_up(store, playbooks.look(store, day), "zh", day)
    behind = tasks.due(store, today - timedelta(days=1), community)
    mine = [task.id for task in behind if task.run_id is not None]
    tasks.finish(store, [id for number, id in enumerate(mine) if number % UNTICKED != 1])
