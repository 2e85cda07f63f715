"""Why members left: what the chart names, where a click leads, and rules noted in its list."""

from typing import Any

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app import members, rules
from tests.app.insight_cases import Case, Event, Read, Stay, at
from tests.ui.test_charts import chart_called, shown
from ui.session import Session
from ui.widgets.fields import value
from ui.widgets.member_about import MemberAbout

READ = [Read(1, at(0), at(60), at(61))]
# Four leave within an hour of an announcement, one is removed, one never spoke.
CASE = Case(
    stays=[Stay(1, m, at(1), at(40, 21) + 600 * m) for m in range(2, 6)]
    + [Stay(1, 6, at(1), at(50)), Stay(1, 7, at(1), at(30))],
    events=[Event(1, m, at(40, 21) + 600 * m, "leave") for m in range(2, 6)]
    + [Event(1, 6, at(50), "kick")],
    reads=READ,
    members=7,
    posts=[(1, at(40, 21), "notice")],
)


def opened(qtbot: QtBot, session: Session) -> Any:
    chart = shown(qtbot, session, chart_called("leaves"), CASE)
    with session.store.operation("How"):
        session.store.execute("update memberships set left_how = 'kick' where member_id = 6")
        session.store.execute("update announcements set title = '停更通知'")
    qtbot.waitUntil(lambda: "停更通知" in chart.headline.text(), timeout=5000)
    return chart


def test_the_biggest_reason_is_named(qtbot: QtBot, session: Session) -> None:
    chart = opened(qtbot, session)

    assert chart.headline.text() == "6 member(s) left; most often: After “停更通知” (67%)"
    assert [row[:2] for row in chart.sheet(chart.answer.data).rows] == [
        ("After “停更通知”", 4), ("Removed, no rule noted", 1), ("Never spoke", 1),
    ]  # fmt: skip
    assert chart.reading(0) == (
        "After “停更通知” 4 · 67% (29 Nov 21:00; hardly anyone leaves in these two hours)"
    )


def test_a_post_leads_to_the_announcement_and_the_others_to_people(
    qtbot: QtBot, session: Session
) -> None:
    chart = opened(qtbot, session)
    asked: list[tuple[str, dict[str, object]]] = []
    session.way.asked.connect(lambda page, what: asked.append((page, what)))
    picks: list[Any] = []
    chart.picked.connect(picks.append)

    chart.choose(0)
    chart.choose(2)
    chart.point(0)
    chart._show_people()

    (announcement,) = session.store.rows("select id from announcements")[0]
    assert asked == [("announcements", {"announcement": announcement})]
    assert [[p.id for p in pick.people(session.store)] for pick in picks] == [[7], [5, 4, 3, 2]]


def test_the_rule_of_a_removal_is_chosen_in_the_list(qtbot: QtBot, session: Session) -> None:
    chart = opened(qtbot, session)
    chart.show_look("removed")
    assert chart.both.removals.write.isVisible()
    rule = rules.add(session.store, 1, "不发广告", "大家是来读书的")
    qtbot.waitUntil(lambda: not chart.both.removals.write.isVisible(), timeout=5000)

    choose(chart.both.removals, rule)

    named = "Removed: 不发广告"
    qtbot.waitUntil(lambda: chart.sheet(chart.answer.data).rows[1][0] == named, timeout=5000)
    (combo,) = chart.both.removals.lines.lines.popitem()[1].findChildren(QComboBox)
    assert value(combo) == str(rule)
    session.store.undo()
    qtbot.waitUntil(lambda: chart.answer.data.removals[0].rule_id is None, timeout=5000)


def test_the_rule_of_a_removal_is_chosen_in_the_members_panel(
    qtbot: QtBot, session: Session
) -> None:
    opened(qtbot, session)
    rule = rules.add(session.store, 1, "不发广告", "大家是来读书的")
    about = MemberAbout(session)
    qtbot.addWidget(about)
    found = members.detail(session.store, 1, 6)
    assert found is not None
    about.fill(found, [])

    choose(about._shown_seats[0], rule)

    (seat,) = members.detail(session.store, 1, 6).seats  # type: ignore[union-attr]
    assert seat.rule_id == rule
    here = members.detail(session.store, 1, 7)
    assert here is not None
    about.fill(here, [])
    assert not about._shown_seats[0].findChildren(QComboBox)


def choose(part: Any, rule: int) -> None:
    (combo,) = part.findChildren(QComboBox)
    combo.setCurrentIndex(combo.findData(str(rule)))
    combo.activated.emit(combo.currentIndex())


def test_where_nobody_left_the_chart_says_so(qtbot: QtBot, session: Session) -> None:
    chart = shown(
        qtbot, session, chart_called("leaves"), Case(stays=[Stay(1, 2)], messages=[(1, 2, at(1))])
    )
    assert chart.headline.text() == "Nobody left in these days"
    assert (chart.marks(), chart.looks.isVisible()) == (0, False)


def test_where_nobody_left_the_picture_says_so(qtbot: QtBot, session: Session) -> None:
    case = Case(stays=[Stay(1, 1)], messages=[(1, 1, at(0))], members=1)
    chart = shown(qtbot, session, chart_called("leaves"), case)
    assert chart.headline.text() == "Nobody left in these days"
    assert chart.both.bars._none == "Once somebody leaves, the reason stands here."
