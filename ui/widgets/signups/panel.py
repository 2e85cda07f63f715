"""The sign-up lists of the calendar page: kept ones, those found in the chats, and the three columns of one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app import clock, communities, events, signups
from app.communities import Group
from app.events import Event
from app.signups import Doubt, Offer, Sheet, SignUpList
from app.store import Store
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.session import Session
from ui.view import View
from ui.widgets.basics import Elided, Empty, button, column, icon_button, label, row
from ui.widgets.side_list import Place, SideList
from ui.widgets.signups.belongs import Belongs
from ui.widgets.signups.columns import Columns
from ui.widgets.signups.nudge import Nudge
from ui.widgets.signups.paste import Paste
from ui.widgets.signups.picker import Picker
from ui.widgets.signups.switch import OFFERED

SIDE, COLUMNS, NARROWEST = 220, 120, 420  # pixels
NEAR = timedelta(days=60)  # events a list may belong to
MOST_EVENTS = 60
DOUBTS: dict[Doubt, str] = {
    "gap": N_("Numbers are missing in this list; all entries are kept."),
    "restart": N_("The numbers begin again in this list; all entries are kept."),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """All lists and offers, and the chosen one laid against its group."""

    lists: list[SignUpList]
    offers: list[Offer]
    groups: list[Group]
    events: list[Event]
    key: str
    sheet: Sheet | None


class SignupsPanel(View):
    """Keeps, shows and matches sign-up lists."""

    key = "signups"
    title = N_("Sign-up lists 接龙")
    reads = OFFERED | {"members", "memberships", "names", "signup_aliases", "events"}
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown: Shown | None = None
        self._key = ""
        self._event: int | None = None  # what the next list taken is for
        self.places = SideList(session.theme, tr("Sign-up lists"))
        self.paste = Paste()
        self.columns, self.picker, self.belongs = Columns(session), Picker(), Belongs()
        self.nudge = Nudge(session)
        self._make_head()
        self._lay_out()
        self._connect()

    # -- View

    def query(self) -> Callable[[Store], Shown]:
        """Ask for the lists, the offers, and the chosen one in full."""
        scope, key = self.session.scope, self._key
        community, groups = scope.community, scope.groups

        def ask(store: Store) -> Shown:
            if community is None:
                return Shown([], [], [], [], "", None)
            lists = signups.listed(store, community, groups)
            found = signups.offers(store, community, groups)
            chosen = _present(key, lists, found)
            known = communities.groups(store, community)
            near = _near(events.listed(store, community), lists)
            return Shown(lists, found, known, near, chosen, _sheet(store, chosen, found))

        return ask

    def fill(self, data: Shown) -> None:
        """Show them."""
        self._shown, self._key = data, data.key
        self.places.fill(_places(data))
        self.places.choose(data.key)
        self.paste.show_groups(data.groups, self.session.scope.groups)
        pasting = self._pages.currentWidget() is self.paste
        if data.sheet is None:
            self._pages.setCurrentWidget(self.paste if pasting else self.nothing)
            return
        self._show_head(data, data.sheet)
        self.columns.signed.show_lines(data.sheet.signed)
        self.columns.unsure.show_lines(data.sheet.unsure)
        self.columns.missing.show_lines(data.sheet.missing)
        self.nudge.show_people(self._titled(), data.sheet.missing)
        if not pasting:
            self._pages.setCurrentWidget(self._page)
        self._ask()

    # -- commands

    def show_list(self, id: int) -> None:
        """Show one kept list."""
        self._turn_to(f"list:{id}")

    def show_found(self, event: int | None = None) -> None:
        """Show what the chats offer; what is taken then belongs to `event`."""
        self._event = event
        self._turn_to("found")

    def begin_paste(self, event: int | None = None) -> None:
        """Show the field for a copied list, which then belongs to `event`."""
        self._event = event
        self._pages.setCurrentWidget(self.paste)
        self.paste.begin()

    def take(self) -> None:
        """Keep the list that is offered, or the newer version of the one on show."""
        offer, event = self._offer(), self._event
        if offer:
            self.session.act(lambda store: signups.accept(store, offer, event), self._taken)

    def home(self) -> None:
        """Give the keyboard to the lists."""
        self.places.setFocus()

    # -- making

    def _make_head(self) -> None:
        theme = self.session.theme
        self.heading = Elided("", "title", bold=True)
        self.figures = Elided("", "caption", "muted")
        self.doubts = label("", "caption", "warn", wrap=True)
        self.told = label("", "body", wrap=True)
        self.keep = button(tr("Keep list"), self.take, primary=True)
        self.dismiss = button(tr("Not needed"), self._dismiss)
        self.bin = icon_button(theme, "trash", tr("Remove sign-up list"), self._remove)
        self.nothing = Empty(
            theme, "list-numbers",
            tr("Sign-up lists (接龙) found in imported chats appear here by themselves. Or paste one from the chat."),
            tr("Paste a list"), self.begin_paste,
        )  # fmt: skip

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(SIDE)
        side.setLayout(column(button(tr("Paste a list"), self.begin_paste), self.places, 0))
        head = row(column(self.heading, self.figures, gap=2), self.bin)
        head.setStretch(0, 1)
        self._offer_line = QWidget()
        line = row(self.told, self.keep, self.dismiss)
        line.setStretch(0, 1)
        self._offer_line.setLayout(line)
        self.told.setMinimumWidth(200)
        self._page = QWidget()
        self._page.setLayout(
            column(head, self._offer_line, self.belongs, self.doubts, self.columns, self.picker, self.nudge)
        )  # fmt: skip
        layout = self._page.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretch(4, 1)
        self.columns.setMinimumHeight(COLUMNS)
        self.setMinimumWidth(NARROWEST)  # the month needs no more, and shares its place
        self._pages = QStackedWidget()
        for page in (self.nothing, self._page, self.paste):
            self._pages.addWidget(page)
        whole = row(side, self._pages, gap=16)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.places)

    def _connect(self) -> None:
        self.places.picked.connect(self._turn_to)
        self.columns.chosen.connect(self._ask)
        self.columns.missing.table.opened.connect(self._open_member)
        self.paste.wanted.connect(self._keep_pasted)
        self.paste.left.connect(self._leave_paste)
        self.picker.picked.connect(self._pick)
        self.picker.guest.connect(self._pick_guest)
        self.picker.asked_again.connect(self._unpick)
        self.belongs.attached.connect(self._attach)
        self.belongs.counted.connect(self._count)

    # -- showing

    def _show_head(self, data: Shown, sheet: Sheet) -> None:
        one, offer = self._list(), self._offer()
        self.heading.setText(self._titled())
        group = one.group if one else offer.group if offer else ""
        at = one.at if one else offer.at if offer else 0
        parts = [
            group or tr("The whole community"), words.moment(at), tr("%n entry(ies)", "", sheet.entries),
            tr("about %n person(s)", "", sheet.heads), tr("%n not yet", "", len(sheet.missing)),
        ]  # fmt: skip
        self.figures.setText(" · ".join(parts))
        doubts = offer.signup.ambiguous if offer else ()
        self.doubts.setText(" ".join(tr(DOUBTS[doubt]) for doubt in doubts))
        self.doubts.setVisible(bool(doubts))
        self._offer_line.setVisible(offer is not None)
        if offer:
            self._tell(offer)
        for part in (self.bin, self.belongs):
            part.setVisible(one is not None)
        if one:
            self.belongs.show_list(one, data.events, asks=sheet.asks)

    def _tell(self, offer: Offer) -> None:
        when = words.ago(offer.at)
        if offer.of is None:
            text = tr(
                "Found in the chat: posted {when} by {name}. Keep it to match names and count who comes.",
                when=when,
                name=offer.poster,
            )
        else:
            entries = tr("%n entry(ies)", "", len(offer.signup.filled))
            text = tr(
                "A newer version was posted {when} by {name}: {entries}.",
                when=when,
                name=offer.poster,
                entries=entries,
            )
        self.told.setText(text)
        self.keep.setText(tr("Keep list") if offer.of is None else tr("Update list"))
        self.dismiss.setVisible(offer.of is None)

    def _ask(self, _chosen: object = None) -> None:
        """Ask about the selected entry; the first that nobody was found for, where none is selected."""
        line, sheet = self.columns.current(), self._shown.sheet if self._shown else None
        if line is None and sheet and self._list():
            open_ = ("unknown", "several", "twice")
            line = next((one for one in sheet.unsure if one.reason in open_), None)
        self.picker.ask(line if self._list() else None, sheet.everyone if sheet else ())

    def _titled(self) -> str:
        one, offer = self._list(), self._offer()
        title = one.title if one else offer.signup.title if offer else ""
        return " ".join(title.split()) or tr("Untitled")

    def _list(self) -> SignUpList | None:
        """Return the kept list on show."""
        lists = self._shown.lists if self._shown else []
        return next((one for one in lists if self._key == f"list:{one.id}"), None)

    def _offer(self) -> Offer | None:
        """Return the offer on show, or the newer version of the list on show."""
        found = self._shown.offers if self._shown else []
        return next((one for one in found if self._key in (_key_of(one), f"list:{one.of}")), None)

    def _turn_to(self, key: str) -> None:
        self._key = key
        self._pages.setCurrentWidget(self._page)
        self.outdate()

    # -- changing

    def _keep_pasted(self, text: str, group: int) -> None:
        community, event = self.session.scope.community, self._event
        if community is None:
            self.session.notices.say(tr("Sign-up lists belong to a community. Add one first."))
            return

        def keep(store: Store) -> int:
            return signups.paste(store, community, text, group or None, event)

        self.session.act(keep, self._kept)

    def _kept(self, id: int) -> None:
        self.paste.done()
        self._taken(id)

    def _taken(self, id: int) -> None:
        self._event = None
        self.show_list(id)

    def _leave_paste(self) -> None:
        self._event = None
        self._pages.setCurrentWidget(self._page)
        self.refresh()
        self.home()

    def _dismiss(self) -> None:
        if offer := self._offer():
            self.session.act(lambda store: signups.dismiss(store, offer))

    def _remove(self) -> None:
        if one := self._list():
            self.session.act(lambda store: signups.remove(store, one.id))

    def _pick(self, entry: int, member: int) -> None:
        self.session.act(lambda store: signups.pick(store, entry, member))

    def _pick_guest(self, entry: int) -> None:
        self.session.act(lambda store: signups.pick_guest(store, entry))

    def _unpick(self, entry: int) -> None:
        self.session.act(lambda store: signups.unpick(store, entry))

    def _attach(self, event: int | None, day: date | None) -> None:
        if one := self._list():
            self.session.act(lambda store: signups.attach(store, one.id, event, day))

    def _count(self, rule: str) -> None:
        if one := self._list():
            self.session.act(lambda store: signups.set_rule(store, one.id, rule))

    def _open_member(self, place: int) -> None:
        people = self._shown.sheet.missing if self._shown and self._shown.sheet else ()
        if place < len(people):
            self.session.way.to("members", member=people[place].id)


def _key_of(offer: Offer) -> str:
    return f"found:{offer.message_id}"


def _present(key: str, lists: list[SignUpList], found: list[Offer]) -> str:
    """Return `key` while it is there, else the first offer or list to look at."""
    kept, offered = [f"list:{one.id}" for one in lists], [_key_of(o) for o in found if o.of is None]
    renewed = [f"list:{offer.of}" for offer in found if offer.of is not None]
    if key in (*kept, *offered):
        return key
    order = (*offered, *renewed, *kept) if key == "found" else (*kept, *offered)
    return order[0] if order else ""


def _sheet(store: Store, key: str, found: list[Offer]) -> Sheet | None:
    kind, _, id = key.partition(":")
    if kind == "list":
        return signups.of_list(store, int(id))
    offer = next((one for one in found if _key_of(one) == key), None)
    if offer is None:
        return None
    return signups.of_signup(store, offer.community_id, offer.group_id, offer.signup)


def _near(known: list[Event], lists: list[SignUpList]) -> list[Event]:
    """Return the events a list may belong to: those of these weeks, what repeats, what one has already."""
    today = clock.today()
    kept = {one.event_id for one in lists}
    near = [e for e in known if e.id in kept or e.rrule or abs(e.starts_at.date() - today) <= NEAR]
    near.sort(key=lambda e: (e.id not in kept, abs(e.starts_at.date() - today)))
    return sorted(near[:MOST_EVENTS], key=lambda e: e.starts_at)


def _places(data: Shown) -> list[Place]:
    newer = {offer.of for offer in data.offers}
    kept = [
        Place(
            f"list:{one.id}",
            _name(one.title) + (tr(" · newer") if one.id in newer else ""),
            one.entries,
        )
        for one in data.lists
    ]
    found = [offer for offer in data.offers if offer.of is None]
    offered = [
        Place(_key_of(o), tr("Found: {title}", title=_name(o.signup.title)), len(o.signup.filled),
              deep=True, gap=bool(kept) and o is found[0])
        for o in found
    ]  # fmt: skip
    return [*kept, *offered]


def _name(title: str) -> str:
    return " ".join(title.split()) or tr("Untitled")
