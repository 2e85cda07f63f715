"""What is said of the selected days, by key or by menu."""

from app import checkins
from app.checkins import Grid
from app.checkins.marking import Said
from ui.panes.checkins.table import DaysTable
from ui.session import Session


def say(session: Session, table: DaysTable, grid: Grid, kind: Said) -> None:
    """Say what the selected days are; saying it again takes it back."""
    spots, cells, id = table.spots(), table.cells(), grid.campaign.id
    if not spots:
        return
    if any(cell.state != kind for cell in cells):
        session.act(lambda store: checkins.mark(store, id, spots, kind))
    elif all(cell.hand for cell in cells):
        session.act(lambda store: checkins.clear(store, id, spots))
    else:
        session.act(lambda store: checkins.mark(store, id, spots, "refused"))


def clear(session: Session, table: DaysTable, grid: Grid) -> None:
    """Let the selected days be as the chat says."""
    spots = table.spots()
    if spots:
        session.act(lambda store: checkins.clear(store, grid.campaign.id, spots))


def stop(session: Session, table: DaysTable, grid: Grid) -> None:
    """Note that the members of the selected cells stopped; those who had go on."""
    people = sorted({member for member, _ in table.spots()})
    gone = {line.member_id for line in grid.lines if line.standing == "left"}
    change = checkins.back if gone.issuperset(people) else checkins.leave
    if people:
        session.act(lambda store: change(store, grid.campaign.id, people))
