"""The style of an announcement: chosen from the shipped ones, the operator's own, or a new word."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from app import copy_styles, templates
from app.store import Store
from app.text import folded
from ui.i18n import tr
from ui.panes.announcements.choices import matching
from ui.scope import Scope
from ui.session import Session
from ui.widgets.picker import Choice, Find, Picker, Search

WIDTH = 116  # pixels


def spoken_style(style: str) -> str:
    """Return what to call a style; the operator's own words stay as they are."""
    known = copy_styles.shipped(style)
    return tr(known.name) if known else style


def style_choices(scope: Scope, present: Callable[[], str], template: Callable[[], str]) -> Find:
    """Offer the styles, the operator's own and a new one, and to make one usual for the template."""

    def find(text: str) -> Search:
        community, now, usual = scope.community or 0, present(), templates.get(template())
        offered = [Choice(s.key, tr(s.name), tr(s.about)) for s in copy_styles.STYLES]
        none = [Choice("", tr("No style"))]
        for_all = (
            [
                Choice(
                    Usual(usual.key, now),
                    _usually(tr(usual.name), now),
                    tr("For new announcements"),
                )
            ]
            if usual
            else []
        )

        def search(store: Store) -> Sequence[Choice]:
            own = [
                Choice(word, word, tr("Your own word"))
                for word in copy_styles.own(store, community)
            ]
            found = matching([*offered, *own], text)
            if not text:
                return [*none, *found, *for_all]
            known = {folded(choice.text) for choice in found}
            new = [] if folded(text) in known else [Choice(text, text, tr("A style of your own"))]
            return [*found, *new]

        return search

    return find


@dataclass(frozen=True, slots=True)
class Usual:
    """The choice to begin every new announcement of a template in a style."""

    template: str
    style: str


def _usually(template: str, style: str) -> str:
    if not style:
        return tr("No style for “{template}” from now on", template=template)
    return tr(
        "“{style}” for “{template}” from now on", style=spoken_style(style), template=template
    )


class StylePicker(Picker):
    """Shows the style of the announcement at hand; what is usual for its template is kept here."""

    styled = Signal(str)

    def __init__(self, session: Session) -> None:
        self._session, self._style, self._template = session, "", ""
        find = style_choices(session.scope, lambda: self._style, lambda: self._template)
        super().__init__(session, "speakerphone", tr("Style"), find)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(WIDTH)
        self.picked.connect(self._take)

    def show_style(self, style: str, template: str) -> None:
        """Show the style of an announcement that began as a template."""
        self._style, self._template = style, template
        self.show_choice(spoken_style(style))

    def _take(self, key: object) -> None:
        community = self._session.scope.community
        if not isinstance(key, Usual):
            self.styled.emit(str(key))
        elif community is not None:
            template, style = key.template, key.style
            self._session.act(
                lambda store: copy_styles.set_default(store, community, template, style)
            )
