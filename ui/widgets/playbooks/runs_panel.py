"""The right of the page: what runs of a playbook, how far it is, and the way to begin one by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from app import clock, communities, events, playbooks, search, segments, tasks
from app.errors import AppError
from app.playbooks import Doing, Playbook, Run, Subject
from app.store import Store
from app.tasks import Task
from app.text import N_
from ui import words
from ui.i18n import tr
from ui.rows import Badge, Cell, Column, RowsModel
from ui.session import Session
from ui.widgets import segment_words
from ui.widgets.basics import Elided, button, column, icon_button, label, row, rule, scrolling, tip
from ui.widgets.picker import Choice, Picker, Search
from ui.widgets.playbooks import wording
from ui.widgets.playbooks.entries import Entries, Entry
from ui.widgets.playbooks.step_table import KeyTable

NEXT = 6  # events offered before anything is typed
NOTE = 132  # pixels for the words of a step; more scrolls


class RunsPanel(QWidget):
    """Lists the runs of a playbook, and the steps of the chosen one to tick, write or leave."""

    picked = Signal(int)  # run

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._book: Playbook | None = None
        self._about: Subject | None = None
        self._doing: dict[int, Doing] = {}
        self.heading = label(tr("Runs"), "title", bold=True)
        self.start = Picker(session, "plus", tr("Start by hand"), self._offers)
        self.list = Entries(session.theme, tr("Runs"))
        self.empty = label("", tone="muted", wrap=True)
        self.who = Elided("", bold=True)
        self.stop = icon_button(session.theme, "player-stop", tr("Stop this run"), self.stop_run)
        self.subject = icon_button(
            session.theme, "external-link", tr("Show these members"), self.open_subject
        )
        self.table = KeyTable(
            RowsModel[Doing](session.store, _columns(), self._fetch),
            session.theme, None, "", tr("Steps of the run"),
        )  # fmt: skip
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.note = label("", "caption", wrap=True)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.done = button(tr("Done"), self.tick, primary=True)
        self.write = button(tr("Write the text"), self.open_text)
        self.drop = button(tr("Skip it"), self.leave_out, flat=True)
        self._lay_out()
        self.list.picked.connect(self.picked)
        self.start.picked.connect(self._start)
        self.table.chosen.connect(self._show_step)
        self.table.opened.connect(self.act)
        self.table.pressed.connect(self._pressed)

    def show_runs(
        self, book: Playbook, runs: list[Run], run: int, doing: list[Doing], about: Subject | None
    ) -> None:
        """Show the runs of a playbook, and the steps of the chosen one with what it is about."""
        self._book, self._about = book, about
        self._name_subject(about)
        self.list.fill([_entry(one, book) for one in runs], run)
        self.list.setVisible(bool(runs))
        self.empty.setVisible(not runs)
        self.empty.setText(_none(book))
        self._doing = {one.task.id: one for one in doing}
        self.table.rows.show(list(self._doing))
        chosen = next((one for one in runs if one.id == run), None)
        self.who.setText(_whom(chosen, book) if chosen else "")
        self._detail.setVisible(chosen is not None)
        self.stop.setVisible(chosen is not None and not chosen.over)
        kept = [id for id in self.table.selected() if id in self._doing]
        if doing and not kept:
            next_ = next((one for one in doing if one.task.open), doing[0])
            self.table.choose([next_.task.id])
        self._show_step()

    # -- doing

    def act(self, _task: int = 0) -> None:
        """Do what the chosen step is about: write its text, or tick it."""
        one = self._chosen()
        if one and one.task.action == "draft" and one.task.open:
            self.open_text()
        else:
            self.tick()

    def tick(self) -> None:
        """Tick the chosen step, or open it again."""
        if one := self._chosen():
            change = tasks.finish if one.task.open else tasks.reopen
            self.session.act(lambda store: change(store, [one.task.id]))

    def leave_out(self) -> None:
        """Say that the chosen step will not be done."""
        one = self._chosen()
        if one and one.task.open:
            self.session.act(lambda store: tasks.drop(store, [one.task.id]))

    def open_text(self) -> None:
        """Begin the text of the chosen step, or lead to it."""
        one = self._chosen()
        if one and one.task.action == "draft":
            language = wording.language()
            self.session.act(
                lambda store: playbooks.draft(store, one.task.id, language),
                lambda id: self.session.way.to("announcements", announcement=id),
                quiet=True,
            )

    def stop_run(self) -> None:
        """Stop the chosen run; the notice that follows has an Undo."""
        if run := self.list.key():
            self.session.act(lambda store: playbooks.stop(store, run))

    def open_subject(self) -> None:
        """Lead to whom or what the chosen run is about."""
        about = self._about
        if about and about.member_ids:
            self.session.way.to("members", members=about.member_ids)
        elif about and about.event_id is not None:
            self.session.way.to("calendar", event=about.event_id)

    # -- inside

    def _name_subject(self, about: Subject | None) -> None:
        people = bool(about and about.member_ids)
        self.subject.setVisible(people or bool(about and about.event_id))
        name = tr("Show these members") if people else tr("Open the event")
        self.subject.setToolTip(tip(name))
        self.subject.setAccessibleName(name)

    def _lay_out(self) -> None:
        self.start.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.start.setFixedWidth(150)
        head = row(self.heading, 0, self.start)
        self._words = scrolling(self.note)
        self._words.setMaximumHeight(NOTE)
        self._detail = QWidget()
        inside = column(
            rule(), row(self.who, self.subject, self.stop), self.table, self._words,
            row(self.done, self.write, 0, self.drop), gap=8,
        )  # fmt: skip
        inside.setStretch(2, 1)
        self._detail.setLayout(inside)
        whole = column(head, self.empty, self.list, self._detail)
        whole.setStretch(2, 2)
        whole.setStretch(3, 3)
        whole.addStretch(0)
        self.setLayout(whole)

    def _fetch(self, _store: Store, ids: list[int]) -> list[Doing]:
        return [self._doing[id] for id in ids]

    def _chosen(self) -> Doing | None:
        return next((self._doing[id] for id in self.table.selected() if id in self._doing), None)

    def _pressed(self, key: int) -> None:
        if key == Qt.Key.Key_Space:
            self.tick()
        else:
            self.leave_out()

    def _show_step(self, _ids: list[int] | None = None) -> None:
        one = self._chosen()
        task = one.task if one else None
        self.note.setText(_told(one) if one else "")
        self._words.setVisible(bool(self.note.text()))
        self.done.setText(tr("Done") if task is None or task.open else tr("Open again"))
        self.done.setEnabled(task is not None)
        self.write.setVisible(task is not None and task.action == "draft")
        written = task is not None and task.announcement_id is not None
        self.write.setText(tr("Open the text") if written else tr("Write the text"))
        self.drop.setVisible(task is not None and task.open)

    # -- begun by hand

    def _offers(self, text: str) -> Search:
        community = self.session.scope.community

        def find(store: Store) -> Sequence[Choice]:
            return _offered(store, community, text) if community is not None else ()

        return find

    def _start(self, key: object) -> None:
        book = self._book
        if book is None or not isinstance(key, tuple):
            return
        kind, id = str(key[0]), int(key[1])  # pyright: ignore[reportUnknownArgumentType] -- a choice's key
        language = wording.language()

        def use_case(store: Store) -> int:
            if kind == "member":
                return playbooks.by_hand(store, book.id, language, member_ids=(id,))
            if kind == "event":
                return playbooks.by_hand(store, book.id, language, event_id=id)
            if kind == "segment":
                people = _people(store, book, id)
                return playbooks.by_hand(store, book.id, language, member_ids=people)
            return playbooks.by_hand(store, book.id, language, group_id=id or None)

        self.session.act(use_case, self.picked.emit)


def _people(store: Store, book: Playbook, segment: int) -> tuple[int, ...]:
    """Return who is in a segment now, of the group that the playbook is for."""
    one = segments.get(store, segment)
    groups = () if book.group_id is None else (book.group_id,)
    found = segments.ids(store, book.community_id, groups, one) if one else []
    if not found:
        raise AppError(N_("Nobody is in this segment now."))
    return tuple(found)


def _offered(store: Store, community: int, text: str) -> list[Choice]:
    """Return for whom or what a run can be begun."""
    groups = [g for g in communities.groups(store, community) if text.lower() in g.name.lower()]
    found = [Choice(("group", g.id), g.name, tr("Group")) for g in groups]
    look = segments.look(store, community)
    found += [
        Choice(("segment", one.id), name, tr("Segment, %n member(s)", "", n))
        for one, n in zip(look.segments, look.counts, strict=True)
        if n and text.lower() in (name := segment_words.name(one)).lower()
    ]
    if not text:
        whole = Choice(("group", 0), tr("Whole community"), tr("counted from today"))
        coming = {one.event.id: one for one in reversed(events.upcoming(store, community, 30))}
        next_ = sorted(coming.values(), key=lambda one: one.starts_at)[:NEXT]
        return [
            whole, *found,
            *(Choice(("event", o.event.id), o.event.title, words.short_day(o.starts_at.date())) for o in next_),
        ]  # fmt: skip
    hits = search.find(store, community, text)
    kinds = {"members": "member", "events": "event"}
    return [
        *found,
        *(
            Choice((kinds[hit.kind], hit.id), hit.title, hit.remark or tr(search.KINDS[hit.kind]))
            for hit in hits
            if hit.kind in kinds
        ),
    ]


def _entry(run: Run, book: Playbook) -> Entry:
    late = tr("%n late", "", run.late) if run.late and not run.ended_how else ""
    share = run.done / run.total if run.total else None
    return Entry(
        run.id, wording.about(run, book), wording.progress(run, book), f"{run.done}/{run.total}", late,
        share=share, quiet=run.over,
    )  # fmt: skip


def _whom(run: Run, book: Playbook) -> str:
    about = wording.about(run, book)
    return f"{about} · {run.group}" if run.group and run.group not in about else about


def _none(book: Playbook) -> str:
    if book.active:
        return tr(
            "Nothing runs yet. The next run begins by itself: {when}.", when=wording.when(book)
        )
    return tr("Nothing runs. Switch the playbook on at the left, or start a run by hand.")


def _columns() -> list[Column[Doing]]:
    return [
        Column("due", N_("Due"), _due, width=126),
        Column("title", N_("To do"), _title, width=190),
    ]


def _due(one: Doing) -> Cell:
    return Cell(
        wording.due(one.task.due_at), "bad" if one.late else "" if one.task.open else "muted"
    )


def _title(one: Doing) -> Cell:
    task: Task = one.task
    badges: tuple[Badge, ...] = ()
    if task.done_at:
        badges = (Badge(tr("done"), "good"),)
    elif task.dropped_at:
        badges = (Badge(tr("skipped")),)
    elif one.late:
        badges = (Badge(tr("late"), "bad"),)
    elif task.day and task.day < clock.today():
        badges = (Badge(tr("overdue"), "warn"),)
    return Cell(task.title, "" if task.open else "muted", badges)


def _told(one: Doing) -> str:
    """Return the words of a step, with what its figure says now."""
    if not one.figure:
        return one.task.note
    name = tr(playbooks.FIGURES[one.figure].name)
    said = wording.figure(one.figure, one.value, one.wanted)
    return f"{name}: {said}\n\n{one.task.note}".strip()
