"""Who is who on the members page: pairs, merging rows, splitting in the panel, the invite tree."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app import communities, likeness, members, merging
from app.store import Store
from ui.i18n import tr
from ui.panes.members import MembersPane
from ui.session import Session


@pytest.fixture
def groups(store: Store, session: Session) -> tuple[int, int]:
    community = communities.add(store, name="地心引力工场")
    session.scope.look_at(community)
    one = communities.add_group(store, community, name="一群")
    return one, communities.add_group(store, community, name="二群")


@pytest.fixture
def crowd(store: Store, groups: tuple[int, int]) -> list[int]:
    """Two of one unusual name, two of another, and one who brought two of them."""
    names = ("阿宝妈妈", "半夏微凉")
    ids = [members.add(store, group, name, joined_at=9) for name in names for group in groups]
    host = members.add(store, groups[0], "<b>群主</b>")
    with store.operation("brought"):
        for guest in ids[:2]:
            store.execute(
                "update memberships set inviter_id = ?, channel = 'qr' where member_id = ?",
                host,
                guest,
            )
    return [*ids, host]


@pytest.fixture
def pane(session: Session, qtbot: QtBot, crowd: list[int]) -> Iterator[MembersPane]:
    assert crowd
    view = MembersPane(session)
    qtbot.addWidget(view)
    view.resize(1300, 700)
    view.show()
    settle(qtbot, session)
    yield view
    view.closing()


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.reading.busy())


def people(store: Store) -> list[int]:
    return [id for (id,) in store.rows("select id from members order by id")]


def texts(view: Any) -> list[str]:
    return [
        made.text()
        for kind in (QLabel, QPushButton)
        for made in view.findChildren(kind)
        if made.isVisible()
    ]


def test_a_chip_counts_the_likely_duplicates_and_leads_to_them(
    pane: MembersPane, qtbot: QtBot, session: Session
) -> None:
    qtbot.waitUntil(lambda: pane.alike.chip.text() == tr("%n likely duplicate(s)", "", 2))

    qtbot.mouseClick(pane.alike.chip, Qt.MouseButton.LeftButton)
    settle(qtbot, session)

    assert [pane.pages.who.table.rows.index(row, 0).data() for row in range(2)] == [
        "阿宝妈妈 ×2",
        "半夏微凉 ×2",
    ]
    qtbot.waitUntil(lambda: "Same unusual nickname: 阿宝妈妈" in texts(pane.pages.who))


def test_one_decision_leads_to_the_next_by_keyboard_alone(
    pane: MembersPane, qtbot: QtBot, session: Session, store: Store, crowd: list[int]
) -> None:
    pane.show_alike()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: pane.pages.who.table.selected() == [0])

    qtbot.keyClick(pane.pages.who.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, session)
    assert people(store) == [crowd[0], *crowd[2:]]
    qtbot.waitUntil(lambda: pane.pages.who.compare.names[0].text() == "半夏微凉")

    qtbot.keyClick(pane.pages.who.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pane.pages.who.table.rows.ids == [])
    assert likeness.suggestions(store, 1) == []

    session.writing.undo()
    session.writing.undo()
    settle(qtbot, session)
    assert people(store) == crowd
    qtbot.waitUntil(lambda: len(pane.pages.who.table.rows.ids) == 2)

    qtbot.keyClick(pane.pages.who.table, Qt.Key.Key_Escape)
    assert pane.splitter.isVisible()


def test_the_other_one_can_be_kept(
    pane: MembersPane, qtbot: QtBot, session: Session, store: Store, crowd: list[int]
) -> None:
    pane.show_alike()
    settle(qtbot, session)

    pane.pages.who.keep.button(1).click()
    pane.pages.who.merge.click()

    assert crowd[0] not in people(store)
    assert crowd[1] in people(store)


def test_what_is_put_off_waits(pane: MembersPane, qtbot: QtBot, session: Session) -> None:
    pane.show_alike()
    settle(qtbot, session)

    pane.pages.who.later.click()

    told = f"{tr('%n pair(s)', '', 1)} · {tr('%n put off', '', 1)}"
    qtbot.waitUntil(lambda: pane.pages.who.remark.text() == told)


def test_selected_rows_become_one_member(
    pane: MembersPane, qtbot: QtBot, session: Session, store: Store, crowd: list[int]
) -> None:
    pane.table.choose([crowd[0], crowd[3]])
    pane.table.setFocus()

    qtbot.keyClick(pane.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, session)

    assert people(store) == [id for id in crowd if id != crowd[3]]
    qtbot.waitUntil(lambda: pane.table.selected() == [crowd[0]])


def test_no_shortcut_reaches_rows_behind_another_page(
    pane: MembersPane, qtbot: QtBot, crowd: list[int]
) -> None:
    pane.table.choose([crowd[0]])
    qtbot.waitUntil(lambda: any(action.isEnabled() for action in pane.table_actions))

    pane.show_alike()

    assert not any(action.isEnabled() for action in pane.table_actions)


def test_a_merge_is_split_again_in_the_panel(
    pane: MembersPane, qtbot: QtBot, session: Session, store: Store, crowd: list[int]
) -> None:
    merging.merge(store, crowd[0], [crowd[1]])
    pane.show_member(crowd[0])
    settle(qtbot, session)
    pane.pages.panel.tabs.setCurrentIndex(2)
    split = pane.pages.panel.split
    qtbot.waitUntil(lambda: len(split.merges) == 1)

    next(made for made in split.findChildren(QPushButton) if made.text() == "Split again").click()
    settle(qtbot, session)

    assert people(store) == crowd
    qtbot.waitUntil(lambda: not split.merges)


def test_a_group_is_split_off_in_the_panel(  # noqa: PLR0913,PLR0917 -- fixtures
    pane: MembersPane,
    qtbot: QtBot,
    session: Session,
    store: Store,
    groups: tuple[int, int],
    crowd: list[int],
) -> None:
    with store.operation("also there"):
        store.insert("memberships", member_id=crowd[0], group_id=groups[1], nickname="宝宝")
    pane.show_member(crowd[0])
    settle(qtbot, session)
    pane.pages.panel.tabs.setCurrentIndex(2)
    split = pane.pages.panel.split
    split.start.click()
    assert not split.go.isEnabled()

    split.groups[groups[1]].click()
    split.go.click()
    settle(qtbot, session)

    assert store.value("select name from members order by id desc limit 1") == "宝宝"


def test_the_panel_tells_who_brought_whom_and_leads_to_the_tree(
    pane: MembersPane, qtbot: QtBot, session: Session, crowd: list[int]
) -> None:
    host = crowd[-1]
    pane.show_member(host)
    settle(qtbot, session)
    assert pane.pages.panel.brought.text() == "Brought 2, 2 still here"

    pane.pages.panel.brought.click()
    settle(qtbot, session)

    tree = pane.pages.invites.tree
    qtbot.waitUntil(lambda: tree.currentIndex().isValid())
    assert tree.currentIndex().data() == "<b>群主</b>"
    assert pane.pages.invites.model.rowCount(tree.currentIndex()) == 2
    qtbot.waitUntil(lambda: "QR code: 2 came, 2 still here" in texts(pane.pages.invites))

    qtbot.keyClick(tree, Qt.Key.Key_Right)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    settle(qtbot, session)
    qtbot.waitUntil(lambda: pane.pages.panel.name.text() == "阿宝妈妈")
    qtbot.waitUntil(
        lambda: any("invited by <b>群主</b>" in text for text in texts(pane.pages.panel))
    )


def test_without_an_invitation_the_tree_says_why(
    session: Session, qtbot: QtBot, store: Store, groups: tuple[int, int]
) -> None:
    members.add(store, groups[0], "阿哲")
    view = MembersPane(session)
    qtbot.addWidget(view)
    view.show()
    view.show_invites()
    settle(qtbot, session)

    assert view.pages.invites.nothing.isVisible()
    assert view.alike.chip.isHidden()
    view.closing()


def test_a_name_with_dates_tells_from_when_to_when(  # noqa: PLR0913,PLR0917 -- fixtures
    pane: MembersPane,
    qtbot: QtBot,
    session: Session,
    store: Store,
    crowd: list[int],
    groups: tuple[int, int],
) -> None:
    with store.operation("named"):
        store.insert(
            "names", member_id=crowd[0], group_id=groups[0], kind="nickname", name="旧名",
            first_at=1_700_000_000, last_at=1_702_000_000,
        )  # fmt: skip
    pane.show_member(crowd[0])
    settle(qtbot, session)

    rows = pane.pages.panel.names.rows
    shown = [
        [rows.index(row, column).data() for column in range(3)] for row in range(rows.rowCount())
    ]
    assert ["In 一群", "旧名", "15 Nov 2023–8 Dec 2023"] in shown
