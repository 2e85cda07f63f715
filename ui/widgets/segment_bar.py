"""The segments of the members page: a row of them with their counts, and what the one that is on asks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app import members, segments
from app.segments import Condition, Segment
from app.store import Store
from ui.i18n import tr
from ui.session import Session
from ui.widgets import segment_words
from ui.widgets.basics import Elided, button, chip, column, icon_button, row
from ui.widgets.condition_rows import ConditionRoom, ConditionRows
from ui.widgets.kept_views import Kept, KeptViews, Wording


class SegmentStrip(KeptViews):
    """The segments to choose from."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            Wording(
                tr("Keep as a segment"), tr("Name of the segment"), tr("Rename segment"),
                tr("Let it ask for what is asked now"), tr("Delete segment"),
            ),
        )  # fmt: skip
        self.known: Sequence[Segment] = ()
        self.now: tuple[Condition, ...] = ()

    def save_view(self, store: Store, name: str) -> object:
        """KeptViews override."""
        return segments.save(store, name, self.now)

    def rename_view(self, store: Store, id: int, name: str) -> None:
        """KeptViews override."""
        segments.rename(store, id, name)

    def change_view(self, store: Store, id: int) -> None:
        """KeptViews override."""
        segments.change(store, id, self.now)

    def move_view(self, store: Store, id: int, place: int) -> None:
        """KeptViews override."""
        segments.move(store, id, place)

    def delete_view(self, store: Store, id: int) -> None:
        """KeptViews override."""
        segments.delete(store, id)

    def add_to_menu(self, menu: QMenu, id: int) -> None:
        """KeptViews override: what is shipped can come back as it was."""
        one = next(one for one in self.known if one.id == id)
        if one.key and not one.as_shipped:
            again = menu.addAction(tr("As it was shipped"))
            again.triggered.connect(lambda: self._restore((one.key,)))
        menu.addSeparator()
        every = menu.addAction(tr("Bring back shipped segments"))
        every.setEnabled(segments.gone(self.known))
        every.triggered.connect(self.restore)

    def restore(self) -> None:
        """Bring all shipped segments back as they came."""
        self._restore(())

    def _restore(self, keys: tuple[str, ...]) -> None:
        self.session.act(lambda store: segments.restore(store, keys))


class SegmentBar(QWidget):
    """Which conditions the members shown fit: of a segment, or just asked for."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.conditions: tuple[Condition, ...] = ()
        self._base: Segment | None = None  # the segment that the conditions came from
        self._views: Sequence[Kept] = ()
        self.strip = SegmentStrip(session)
        self.strip.pressed.connect(self._pressed)
        self.words = Elided("", "caption", "muted")
        self.edit = button(tr("Change conditions"), self.unfold, flat=True)
        self.save = chip("", "info", self._save)
        self.save.setAccessibleName(tr("Let it ask for what is asked now"))
        self.rows = ConditionRows(session)
        self.rows.changed.connect(self._asked)
        self.room = ConditionRoom(self.rows)
        self.room.hide()
        self._said = QWidget()
        line = row(self.words, self.save, self.edit)
        line.setStretch(0, 1)
        self._said.setLayout(line)
        new = icon_button(session.theme, "plus", tr("New segment"), self.begin)
        head = row(self.strip, new)
        head.setStretch(0, 1)
        head.setAlignment(new, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(head, self._said, self.room, gap=4))
        self._show()

    def fill(self, known: Sequence[Segment], counts: Sequence[int]) -> None:
        """Show the segments; one that was changed elsewhere is followed, unless it is being changed here."""
        self.strip.known = known
        if self._base is not None:
            self._follow(
                next((one for one in known if one.id == (self._base and self._base.id)), None)
            )
        views = [
            Kept(
                one.id, segment_words.name(one), n, segment_words.TONES.get(one.key, "grey"),
                segment_words.sentence(one.conditions) or tr("Everyone"),
            )
            for one, n in zip(known, counts, strict=True)
        ]  # fmt: skip
        self._views = views
        self._show()

    def show_segment(self, one: Segment) -> None:
        """Show the people of a segment."""
        self._base = one
        self._ask(one.conditions)

    def open_segment(self, which: int | str) -> None:
        """Show a segment by its id, or a shipped one by its key."""

        def find(store: Store) -> Segment | None:
            if isinstance(which, int):
                return segments.get(store, which)
            return segments.by_key(store, which)

        self.session.reading.ask(self, find, self._opened)

    def show_conditions(self, conditions: tuple[Condition, ...]) -> None:
        """Show who fits some conditions."""
        self._base = None
        self._ask(conditions)

    def clear(self) -> None:
        """Ask for nothing, and fold the conditions."""
        self._base = None
        self.room.hide()
        self._ask(())

    def unfold(self) -> None:
        """Open the conditions to change them, or fold them."""
        self.room.setVisible(self.room.isHidden())
        if self.room.isVisible():
            self._offer()
            if not self.rows.rows:
                self.rows.add()
            else:
                self.rows.rows[0].field.setFocus()
        self._show()

    def closing(self) -> None:
        """Ask for nothing more."""
        self.session.reading.forget(self)
        self.session.reading.forget(self.rows)

    def begin(self) -> None:
        """Begin a segment of the operator's own."""
        self.clear()
        self.unfold()

    # -- inside

    def _offer(self) -> None:
        """Look up the tags and channels in use, to be offered while one is typed."""
        community = self.session.scope.community
        if community is not None:
            self.session.reading.ask(
                self.rows,
                lambda store: (members.tags(store, community), members.channels(store, community)),
                lambda found: self.rows.offer([tag for tag, _ in found[0]], found[1]),
            )

    def _opened(self, found: Segment | None) -> None:
        if found is not None:
            self.show_segment(found)

    def _pressed(self, id: int, on: bool) -> None:
        if on:
            self.show_segment(next(one for one in self.strip.known if one.id == id))
        else:
            self.clear()

    def _ask(self, conditions: tuple[Condition, ...]) -> None:
        self.rows.show_conditions(conditions)
        self._asked(conditions)

    def _asked(self, conditions: tuple[Condition, ...]) -> None:
        told = conditions != self.conditions
        self.conditions = conditions
        self._show()
        if told:
            self.changed.emit()

    def _follow(self, now: Segment | None) -> None:
        """Take over what another hand made of the segment that is on."""
        before, self._base = self._base, now
        if before is not None and self.conditions == before.conditions:
            conditions = now.conditions if now else ()
            if conditions != self.conditions:
                self._ask(conditions)

    def _save(self) -> None:
        """Let the segment that the conditions came from ask for what is asked now."""
        if (base := self._base) is not None:
            now = self.conditions
            self.session.act(lambda store: segments.change(store, base.id, now))

    def _show(self) -> None:
        same = next((one for one in self.strip.known if one.conditions == self.conditions), None)
        base = self._base if self._base and self._base.conditions == self.conditions else None
        on = base or same
        self.strip.now = self.conditions
        new = on is None and bool(self.conditions)
        self.strip.show_views(self._views, on.id if on and self.conditions else None, new=new)
        self.words.setText(segment_words.sentence(self.conditions))
        self.edit.setText(
            tr("Fold conditions") if self.room.isVisibleTo(self) else tr("Change conditions")
        )
        self._said.setVisible(bool(self.conditions) or self.room.isVisibleTo(self))
        self.save.setVisible(new and self._base is not None)
        if self._base is not None:
            self.save.setText(
                tr("Change “{name}”", name=segment_words.name(self._base)).replace("&", "&&")
            )
