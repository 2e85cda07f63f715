"""The system's keyring: for what can be typed in again, never for the only copy of a key.

The only importer of keyring, late: it loads D-Bus libraries. Keyrings hang when nobody is
there to unlock them, and some take a secret and lose it: so every call has a time limit,
only keyrings known to keep things are used, and what was put is read back.
"""

import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeVar, cast

from app.errors import AppError
from app.text import N_

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "qunce"
PATIENCE = 10.0  # seconds: long enough to type a password into the system's dialog
LONGEST = 1_280  # characters; Windows stops at 2,560 bytes of UTF-16
KEEPERS = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
    "keyring.backends.kwallet.DBusKeyringKWallet6",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
)
PROBE = "probe"  # asking for it tells whether the keyring answers

NO_KEEPER = N_(
    "This system has no keyring that keeps secrets. You will be asked each time instead."
)
LOCKED = N_("The system's keyring is locked or does not answer. Unlock it and try again.")
LOST = N_("The system's keyring did not keep the secret. You will be asked each time instead.")
TOO_LONG = N_("A secret has at most {n} characters.")

State = Literal["ready", "none", "locked"]
_T = TypeVar("_T")


class _Locked(Exception):  # noqa: N818 -- a state, told by `state` and `_kept`
    """The keyring refused, or gave no answer in time."""


def state() -> State:
    """Tell whether secrets can be kept here, not at all, or once the keyring is unlocked."""
    try:
        keeper = _keeper()
        if keeper is None:
            return "none"
        _asked(lambda: keeper.get_password(SERVICE, PROBE))
    except _Locked:
        return "locked"
    return "ready"


def put(name: str, secret: str) -> None:
    """Keep a secret, and make sure that it was kept."""
    if len(secret) > LONGEST:
        raise AppError(TOO_LONG, n=LONGEST)
    if _kept(lambda keeper: _put(keeper, name, secret)) != secret:
        raise AppError(LOST)


def get(name: str) -> str | None:
    """Return a secret, or None when there is none by that name."""
    return _kept(lambda keeper: keeper.get_password(SERVICE, name))


def forget(name: str) -> None:
    """Delete a secret; one that is not there is forgotten already."""
    _kept(lambda keeper: _forget(keeper, name))


def _put(keeper: "KeyringBackend", name: str, secret: str) -> str | None:
    keeper.set_password(SERVICE, name, secret)
    return keeper.get_password(SERVICE, name)


def _forget(keeper: "KeyringBackend", name: str) -> None:
    from keyring.errors import PasswordDeleteError  # noqa: PLC0415 -- late, as said above

    try:
        keeper.delete_password(SERVICE, name)
    except PasswordDeleteError:
        if keeper.get_password(SERVICE, name) is not None:
            raise


def _kept(work: Callable[["KeyringBackend"], _T]) -> _T:
    try:
        keeper = _keeper()
        if keeper is None:
            raise AppError(NO_KEEPER)
        return _asked(lambda: work(keeper))
    except _Locked as error:
        raise AppError(LOCKED) from error


def _keeper() -> "KeyringBackend | None":
    """Return the keyring in use if it is known to keep things; of a chain, the first such."""
    import keyring  # noqa: PLC0415 -- late, as said above

    chosen = _asked(keyring.get_keyring)
    members = cast("list[KeyringBackend]", getattr(chosen, "backends", [chosen]))
    for backend in members:
        if f"{type(backend).__module__}.{type(backend).__qualname__}" in KEEPERS:
            return backend
    return None


def _asked(work: Callable[[], _T]) -> _T:
    """Return what `work` says, or give up on a keyring that does not answer."""
    answer: queue.SimpleQueue[tuple[_T] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        from keyring.errors import KeyringError  # noqa: PLC0415 -- late, as said above

        try:
            answer.put((work(),))
        except (KeyringError, OSError, RuntimeError) as error:
            answer.put(error)

    threading.Thread(target=ask, name="keyring", daemon=True).start()
    try:
        said = answer.get(timeout=PATIENCE)
    except queue.Empty as error:
        raise _Locked from error
    if isinstance(said, Exception):
        raise _Locked from said
    return said[0]
