"""The two lines that come and go at the foot of the window: notices, and the progress of a job."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from app.store import Step
from ui.i18n import tr
from ui.jobs import Job, Jobs
from ui.notices import Notice, Notices
from ui.widgets.basics import button, label
from ui.widgets.pace import Pace

INFO_FOR, ERROR_FOR = 8_000, 30_000  # milliseconds
STEPS = 1000
FOOT = 72  # pixels below a notice: pages have their tools there


class NoticeBar(QFrame):
    """One notice at a time, over the page, with its action; errors stay until closed or half a minute."""

    def __init__(self, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = label("", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = button("", self._act)
        self.shut = button("✕", self.hide)
        self.shut.setAccessibleName(tr("Close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        for part in (self.words, self.action, self.shut):
            layout.addWidget(part)
        layout.insertStretch(1, 1)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._notice: Notice | None = None
        notices.said.connect(self.tell)
        notices.latest.connect(self._forget)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        self._notice = notice
        self.words.setText(notice.text)
        self.action.setText(notice.action)
        self.action.setVisible(bool(notice.action))
        self.setProperty("tone", notice.tone)
        for part in (self, self.words, self.action, self.shut):
            part.style().unpolish(part)
            part.style().polish(part)
        self.setAccessibleName(notice.text)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(ERROR_FOR if notice.tone == "error" else INFO_FOR)

    def place(self) -> None:
        """Stand near the foot of the window, in its middle, above the tools of a page."""
        over = self._over.rect()
        wish = self.words.fontMetrics().horizontalAdvance(self.words.text()) + 190
        width = min(over.width() - 200, max(360, wish), 900)
        room = width - 190
        self.words.setFixedSize(room, max(self.words.heightForWidth(room), 24))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((over.width() - width) // 2 + 40, over.height() - self.height() - FOOT)

    def _forget(self, latest: Step | None) -> None:
        """Go when the step told of was taken back, or another came since: Undo would mean that one."""
        told = self._notice.step if self._notice else None
        if told is not None and told is not latest:
            self.hide()

    def _act(self) -> None:
        notice = self._notice
        self.hide()
        if notice and notice.act:
            notice.act()


class ProgressLine(QWidget):
    """What runs beside the window: its name, how far, how long still, and Cancel. Hidden otherwise."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.words = label("", "caption", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, STEPS)
        self.left = label("", "caption", "muted")
        self.stop = button(tr("Cancel"), self._cancel, flat=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 2, 20, 6)
        for part in (self.words, self.bar, self.left, self.stop):
            layout.addWidget(part, 1 if part is self.bar else 0)
        self._jobs = jobs
        self._pace = Pace()
        jobs.started.connect(self._start)
        jobs.progressed.connect(self._progress)
        jobs.ended.connect(self._end)
        self.hide()

    def _start(self, job: Job) -> None:
        self._pace = Pace()
        self.words.setText(job.label)
        self.left.setText("")
        self.bar.setRange(0, 0)  # busy, until the first figure
        self.bar.setAccessibleName(job.label)
        self.show()

    def _progress(self, _job: Job, done: int, total: int) -> None:
        if total <= 0:
            return
        share = min(done / total, 1.0)
        self.bar.setRange(0, STEPS)
        self.bar.setValue(round(share * STEPS))
        self.left.setText(self._pace.left(done, total))

    def _end(self, _job: Job, _outcome: str, _result: object) -> None:
        self.hide()

    def _cancel(self) -> None:
        if job := self._jobs.running():
            job.cancel()
