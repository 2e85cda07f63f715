"""Opening, scrolling and filtering 30,000 members, against a plain table on a list."""

from __future__ import annotations

import random
import sqlite3  # the floor; the product itself never uses it
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QTableView

from app import clock, communities, rollups
from app.store import Store, sort_key
from tests.bench.make_export import GIVEN, SURNAMES
from tests.bench.measuring import MESSAGES, Figure, clocked, in_turn, share
from tests.bench.window import SIZE, application, calm, opened, wait_until

MEMBERS, TALK, STEPS = 30_000, 120_000, 300
KEYS = ("王", "王伟", "zh", "zhang", "lm", "")
SQL = (
    "select s.nickname, m.tier, t.n, datetime(t.last_at, 'unixepoch'), s.channel, datetime(s.joined_at, 'unixepoch'),"
    " g.name, '', m.remark from memberships s join members m on m.id = s.member_id join groups g on g.id = s.group_id"
    " left join member_stats t on t.member_id = m.id and t.group_id = g.id order by m.sort_key"
)
Index = QModelIndex | QPersistentModelIndex


class Plain(QAbstractTableModel):
    """Rows of text, all in memory."""

    def __init__(self, store: Path) -> None:
        super().__init__()
        with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as db:
            self.rows = [[str(value or "") for value in row] for row in db.execute(SQL)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 -- Qt's
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 -- Qt's
        return 9

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return (
            self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None
        )


def measure(work: Path, _messages: int = MESSAGES) -> list[Figure]:
    """Return the figures of the page and of the plain table."""
    store = work / "roster.qunce"
    _fill(store)
    application()
    plain, proxy, _model = _plain(store)
    with opened(store, work) as console:
        window = console.window
        first = clocked(lambda: _page(console))
        calm(console)
        again, bare = in_turn(
            lambda: clocked(lambda: (window.show_page("desk"), _page(console))),
            lambda: clocked(lambda: _plain(store)),
        )
        table: Any = window.show_page("members").table
        calm(console)
        ours, floor = _scrolled(table, plain)
        typed = [
            (_filtered(console, key), clocked(lambda key=key: _narrowed(plain, proxy, key)))
            for key in KEYS * 2
        ]
        shown, floors = [ours_ for ours_, _ in typed], [floor_ for _, floor_ in typed]
    what, remark = f"{MEMBERS:,} members", "plain `QTableView` on a list in memory"
    return [
        Figure(
            f"{what}: first opening of the page, once",
            first,
            bare,
            remark=f"{remark}, read and painted",
        ),
        Figure(
            f"{what}: coming back to the page", again, bare, remark=f"{remark}, read and painted"
        ),
        Figure("scrolling, a step, middle", share(ours, 0.5), share(floor, 0.5), remark=remark),
        Figure(
            "scrolling, a step, 95 of 100 below",
            share(ours, 0.95),
            share(floor, 0.95),
            remark=remark,
        ),
        Figure(
            "filter: key pressed to rows painted, middle",
            share(shown, 0.5),
            share(floors, 0.5),
            remark="`QSortFilterProxyModel` on that list",
        ),
        Figure("filter: the slowest", max(shown), max(floors), remark="the same"),
    ]


def _fill(path: Path) -> None:
    chance = random.Random(30)  # noqa: S311 -- no secret
    names = [chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=2)) for _ in range(MEMBERS)]
    now = int(clock.now().timestamp())
    with closing(Store(path, create=True, journalled=False)) as store, store.operation("fill"):
        community = communities.add(store, name="三万人")
        group = communities.add_group(store, community, name="大群")
        store.insert_many(
            "members", "id, name, sort_key, created_at",
            [(id, name, sort_key(name), clock.stamp()) for id, name in enumerate(names, 1)],
        )  # fmt: skip
        seats = [
            (
                id,
                group,
                name,
                now - chance.randrange(30_000_000),
                chance.choice(("qr", "invite", "link")),
            )
            for id, name in enumerate(names, 1)
        ]
        store.insert_many("memberships", "member_id, group_id, nickname, joined_at, channel", seats)
        talk = [
            (
                group,
                1 + int(MEMBERS * chance.random() ** 3),
                now - chance.randrange(7_000_000),
                0,
                "好",
            )
            for _ in range(TALK)
        ]
        store.insert_many("messages", "group_id, member_id, sent_at, kind, text", talk)
        rollups.rebuild(store)


def _plain(store: Path) -> tuple[QTableView, QSortFilterProxyModel, Plain]:
    model, proxy, view = Plain(store), QSortFilterProxyModel(), QTableView()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(0)
    view.setModel(proxy)
    view.verticalHeader().setDefaultSectionSize(34)
    view.resize(SIZE[0] - 140, SIZE[1] - 200)
    view.show()
    view.viewport().repaint()
    view.model_ = model, proxy  # type: ignore[attr-defined] -- kept alive with it
    return view, proxy, model


def _page(console: Any) -> None:
    pane: Any = console.window.show_page("members")
    wait_until(lambda: len(pane.table.rows.ids) == MEMBERS and not console.session.reading.busy())
    pane.table.viewport().repaint()


def _scrolled(*views: QTableView) -> list[list[float]]:
    """Return the milliseconds of each step per view: jumps to anywhere and page by page, in turn."""
    chance = random.Random(1)  # noqa: S311 -- no secret

    def step(view: QTableView, number: int, place: float) -> None:
        bar = view.verticalScrollBar()
        page = bar.value() + bar.pageStep()
        bar.setValue(page if number % 2 else int(place * bar.maximum()))
        view.viewport().repaint()

    taken: list[list[float]] = [[] for _ in views]
    for number in range(STEPS):
        place = chance.random()
        for view, figures in zip(views, taken, strict=True):
            figures.append(clocked(partial(step, view, number, place)))
    return taken


def _filtered(console: Any, key: str) -> float:
    pane: Any = console.window.current()
    came: list[int] = []
    told = pane.table.rows.modelReset.connect(lambda: came.append(1))

    def type_() -> None:
        pane.filters.search.setText(key)
        wait_until(lambda: bool(came))
        pane.table.viewport().repaint()

    took = clocked(type_)
    pane.table.rows.modelReset.disconnect(told)
    calm(console)
    return took


def _narrowed(view: QTableView, proxy: QSortFilterProxyModel, key: str) -> None:
    proxy.setFilterFixedString(key)
    view.viewport().repaint()
