"""Saving what a field says: what the use case refuses is told in words below, and the field keeps what was typed."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.errors import AppError, StoreBusy
from app.store import Store
from ui.i18n import explain
from ui.session import Session


class Told:
    """A line of words under some fields, and the red edge of the one that is at fault."""

    def __init__(self, session: Session, error: QLabel, fields: Mapping[str, QWidget]) -> None:
        self._session, self._error, self._fields = session, error, fields
        error.hide()

    def attempt(
        self, use_case: Callable[[Store], object], then: Callable[[], object] | None = None
    ) -> None:
        """Run a use case; a refusal is told here, whichever field it names."""

        def careful(store: Store) -> bool:
            self.tell("", "")
            try:
                use_case(store)
            except StoreBusy:
                raise
            except AppError as error:
                self.tell(str(error.fields.get("at", "")), explain(error))
                return False
            return True

        def done(well: bool) -> None:
            if well and then:
                then()

        self._session.act(careful, done)

    def tell(self, at: str, trouble: str) -> None:
        """Show `trouble` and mark the field `at`; '' takes both back."""
        self._error.setText(trouble)
        self._error.setVisible(bool(trouble))
        for key, field in self._fields.items():
            if isinstance(field, QLineEdit) and field.property("wrong") != (key == at):
                field.setProperty("wrong", key == at)
                field.style().unpolish(field)
                field.style().polish(field)
        if at in self._fields and trouble:
            self._fields[at].setFocus()
