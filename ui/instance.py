"""One window per store: a lock file beside it keeps the second out, and a local socket raises the first."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.errors import AppError
from app.text import N_

WAIT = 800  # milliseconds for the first window to answer


class Claim(QObject):
    """Our hold on a store: while it lives, a second window only raises ours."""

    raised = Signal()

    def __init__(self, store: Path) -> None:
        super().__init__()
        self._lock = QLockFile(str(store.with_name(f".{store.name}.lock")))
        self._lock.setStaleLockTime(0)
        self._name = "qunce-" + hashlib.sha256(str(store.resolve()).encode()).hexdigest()[:24]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)

    def take(self) -> bool:
        """Claim the store; False when another window has it (which was asked to come forward)."""
        if self._lock.tryLock(0):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
            return True
        if self._lock.error() == QLockFile.LockError.LockFailedError:
            if self._call():
                return False
            pid, host, program = self._holder()
            raise AppError(ELSEWHERE, program=program, pid=pid, host=host)
        return True  # a read-only folder takes no lock, and the store no changes

    def give_up(self) -> None:
        """Let go of the store."""
        self._server.close()
        self._lock.unlock()

    def _holder(self) -> tuple[int, str, str]:
        pid, host, program = self._lock.getLockInfo()
        return pid, host, program

    def _call(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(WAIT)
        socket.disconnectFromServer()
        return answered

    def _called(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.close()
        self.raised.emit()


ELSEWHERE = N_(
    "This store is open in another window ({program}, process {pid} on {host}). Close it there first, so that nothing is lost."  # noqa: E501 -- one text
)
