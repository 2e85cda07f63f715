"""Boards: shipped, arranged, copied, restored; what another hand wrote wrongly is never in the way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import boards
from app.boards import HEIGHTS, ON_DESK, SHIPPED, WIDTHS, Board, Place
from app.errors import AppError
from app.store import Store
from app.store.definitions.insights import BOARDS
from ui.charts import CHARTS

KNOWN = frozenset(entry.key for entry in CHARTS)
MORNING = SHIPPED[0][3]


def shown(store: Store) -> list[Board]:
    return boards.listed(store, KNOWN)


def write(store: Store, id: int, text: str) -> Board:
    with store.operation("By another hand"):
        store.update("saved_views", id, filter=text)
    return next(board for board in shown(store) if board.id == id)


def test_every_store_begins_with_the_shipped_boards(store: Store) -> None:
    assert [(b.key, b.name, b.name_en, b.places) for b in shown(store)] == list(SHIPPED)
    assert [shipped[:3] for shipped in SHIPPED] == list(BOARDS)
    assert not any(board.changed or board.damaged or board.unknown for board in shown(store))


def test_a_chart_is_put_moved_sized_and_taken_away_and_each_step_can_be_undone(
    store: Store,
) -> None:
    id = boards.new(store, "我的看板")
    steps = (
        boards.added((), Place("growth")),
        boards.added(boards.added((), Place("growth")), Place("funnel", 4)),
    )
    for places in steps:
        boards.arrange(store, id, places)
    places = boards.moved(steps[1], "funnel", 0)
    places = boards.taller(boards.wider(places, "funnel", 1), "funnel", 1)
    boards.arrange(store, id, places)

    assert shown(store)[-1].places == (Place("funnel", 6, "tall"), Place("growth"))
    boards.arrange(store, id, boards.removed(places, "growth"), "Remove chart from board")
    assert store.undo_step
    assert store.undo_step.label == "Remove chart from board"
    for wanted in (places, *reversed(steps), ()):
        store.undo()
        assert shown(store)[-1].places == wanted
    store.undo()
    assert len(shown(store)) == len(SHIPPED)


def test_a_size_ends_at_the_widest_and_the_smallest() -> None:
    one = (Place("growth", 12, "small"),)
    assert boards.wider(one, "growth", 1) == boards.taller(one, "growth", -1) == one
    assert boards.wider(one, "growth", -1) == (Place("growth", 8, "small"),)
    assert boards.added(one, Place("growth", 4)) == one
    assert boards.moved(one, "tiers", 0) == boards.removed(one, "tiers") == one
    assert boards.sized(one, "growth", 4, "tall") == (Place("growth", 4, "tall"),)


def test_a_shipped_board_is_changed_copied_deleted_and_restored(store: Store) -> None:
    morning = shown(store)[0]
    boards.arrange(store, morning.id, morning.places[1:])
    assert shown(store)[0].changed
    copied = boards.copy(store, morning.id, "早上看")
    boards.restore(store, morning.id)
    assert shown(store)[0].places == MORNING
    assert not shown(store)[0].changed
    own = shown(store)[-1]
    assert (own.id, own.key, own.places) == (copied, "", MORNING[1:])

    boards.rename(store, copied, " 早  会 ")
    boards.move(store, copied, 0)
    assert [board.name for board in shown(store)][:2] == ["早 会", "晨间速览"]
    boards.delete(store, morning.id)
    assert boards.missing(shown(store)) == ("morning",)
    boards.bring_back(store)
    assert boards.missing(shown(store)) == ()
    assert shown(store)[-1].places == MORNING
    store.undo()
    store.undo()
    assert shown(store)[1] == morning


def test_a_shipped_board_comes_back_beside_one_that_took_its_name(store: Store) -> None:
    boards.delete(store, shown(store)[0].id)
    boards.new(store, "晨间速览")
    boards.bring_back(store)
    assert [board.name for board in shown(store)][-2:] == ["晨间速览", "晨间速览 2"]


@pytest.mark.parametrize("name", ["", "周复盘", "长" * 41])
def test_a_name_that_is_empty_taken_or_too_long_is_refused(store: Store, name: str) -> None:
    with pytest.raises(AppError):
        boards.new(store, name)
    assert len(shown(store)) == len(SHIPPED)


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "7", '{"places": 3}', '{"places": [["growth"]]}', '{"charts": []}',
        '{"places": [["growth", "6", "normal"]]}', '{"places": [{"chart": "growth"}]}', "[" * 20_000,
    ],
)  # fmt: skip
def test_what_cannot_be_read_shows_the_shipped_arrangement(store: Store, text: str) -> None:
    board = write(store, shown(store)[0].id, text)
    assert (board.places, board.damaged) == (MORNING, True)
    own = write(store, boards.new(store, "我的", (Place("growth"),)), text)
    assert (own.places, own.damaged) == ((), True)


def test_charts_this_program_has_not_are_left_out_and_named(store: Store) -> None:
    text = '{"places": [["hologram", 6, "normal"], ["growth", 7, "huge"], ["growth", 12, "tall"]]}'
    board = write(store, shown(store)[0].id, text)
    assert board.unknown == ("hologram",)
    assert board.places == (Place("growth", 6, "normal"),)
    assert not board.damaged


@settings(max_examples=40, deadline=None)
@given(
    places=st.lists(
        st.builds(
            Place,
            st.sampled_from(sorted(KNOWN)),
            st.sampled_from(WIDTHS),
            st.sampled_from(HEIGHTS),
        ),
        unique_by=lambda place: place.chart,
    ),
    chart=st.sampled_from(sorted(KNOWN)),
    to=st.integers(-2, 20),
)
def test_moving_keeps_every_chart_once_and_the_others_in_order(
    places: list[Place], chart: str, to: int
) -> None:
    moved = boards.moved(places, chart, to)
    assert sorted(moved, key=str) == sorted(places, key=str)
    assert boards.removed(moved, chart) == boards.removed(places, chart)
    here = [place.chart for place in moved]
    if chart in here:
        assert here.index(chart) == max(0, min(to, len(here) - 1))


# -- the Desk


def test_the_desk_shows_three_charts_and_others_when_chosen(store: Store) -> None:
    assert boards.on_desk(store, KNOWN) == ON_DESK
    with pytest.raises(AppError) as full:
        boards.show_on_desk(store, "tiers", KNOWN, on=True)
    assert full.value.template == boards.FULL
    boards.show_on_desk(store, "heat_map", KNOWN, on=False)
    boards.show_on_desk(store, "tiers", KNOWN, on=True)
    assert boards.on_desk(store, KNOWN) == ("messages_and_active", "funnel", "tiers")
    store.undo()
    assert boards.on_desk(store, KNOWN) == ("messages_and_active", "funnel")
    for chart in ("messages_and_active", "funnel"):
        boards.show_on_desk(store, chart, KNOWN, on=False)
    assert boards.on_desk(store, KNOWN) == ()


@pytest.mark.parametrize(
    ("text", "charts"),
    [
        ("{", ON_DESK),
        ('{"charts": 4}', ON_DESK),
        ('{"charts": ["tiers", 4, "hologram", "tiers"]}', ("tiers",)),
    ],
)
def test_a_damaged_choice_for_the_desk_is_no_trouble(
    store: Store, text: str, charts: tuple[str, ...]
) -> None:
    with store.operation("By another hand"):
        store.insert("saved_views", page="desk", name="", filter=text)
    assert boards.on_desk(store, KNOWN) == charts
    boards.show_on_desk(store, "funnel", KNOWN, on=False)
    assert "funnel" not in boards.on_desk(store, KNOWN)
