"""Secrets: kept by a real keyring, or refused with a reason; a keyring never hangs the program."""

import threading
from collections.abc import Iterator

import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from app import secrets
from app.errors import AppError


class Memory(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


class Locked(Memory):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked


class Silent(Memory):
    def get_password(self, service: str, username: str) -> str | None:
        threading.Event().wait(1)
        return None


class Forgetful(Memory):
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = keyring.get_keyring()
    names = [
        f"{kind.__module__}.{kind.__qualname__}" for kind in (Memory, Locked, Silent, Forgetful)
    ]
    monkeypatch.setattr(secrets, "KEEPERS", (*secrets.KEEPERS, *names))
    monkeypatch.setattr(secrets, "PATIENCE", 0.3)
    yield
    keyring.set_keyring(before)


def test_a_secret_is_kept_read_and_forgotten() -> None:
    keyring.set_keyring(Memory())
    assert secrets.state() == "ready"
    assert secrets.get("mail") is None
    secrets.put("mail", "密码 1")
    assert secrets.get("mail") == "密码 1"
    secrets.forget("mail")
    secrets.forget("mail")
    assert secrets.get("mail") is None


@pytest.mark.parametrize("backend", [keyring.backends.fail, keyring.backends.null])
def test_a_keyring_that_keeps_nothing_is_none(backend) -> None:
    keyring.set_keyring(backend.Keyring())
    assert secrets.state() == "none"
    for use in (
        lambda: secrets.put("a", "b"),
        lambda: secrets.get("a"),
        lambda: secrets.forget("a"),
    ):
        with pytest.raises(AppError, match="no keyring"):
            use()


@pytest.mark.parametrize("backend", [Locked, Silent])
def test_a_locked_or_silent_keyring_is_locked(backend) -> None:
    keyring.set_keyring(backend())
    assert secrets.state() == "locked"
    with pytest.raises(AppError, match="locked"):
        secrets.get("a")


def test_what_was_put_is_read_back() -> None:
    keyring.set_keyring(Forgetful())
    with pytest.raises(AppError, match="did not keep"):
        secrets.put("a", "b")


def test_a_secret_too_long_for_windows_is_refused_everywhere() -> None:
    keyring.set_keyring(Memory())
    secrets.put("a", "x" * 1280)
    with pytest.raises(AppError, match="1280"):
        secrets.put("a", "x" * 1281)
