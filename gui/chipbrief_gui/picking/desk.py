# SPDX-License-Identifier: Apache-2.0
"""The desk of the pick: asks the engine about each pick before its brief is made, and keeps favorites."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from chipbrief.errors import PickError
from chipbrief.pick import Choice, Pick
from chipbrief_gui.case.document import Document
from chipbrief_gui.case.fields import names_of
from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.from_words import words_to_pick
from chipbrief_gui.panes.pick_pane import PickPane
from chipbrief_gui.picking.from_pick import answer, class_notes, country_note, ordered
from chipbrief_gui.picking.values import PickAnswer
from chipbrief_gui.values import PickWords
from chipbrief_gui.words import say

MOST_RECENT = 5
#: Fields of formats in which "no data" may be said, the best first.
NO_DATA_FIELDS = ("note", "bottom_line")


class PickDesk(Desk):
    """Serves the pick pane: choices in the app's language, windows, deciding rule, coverage.

    ``said`` gives a sentence on what was done, and its kind.
    """

    said = Signal(str, str)

    def __init__(self, services: Services, document: Document, parent: QWidget) -> None:
        super().__init__(services, parent)
        self._document = document
        self._pane: PickPane | None = None
        self._opened: Opened | None = None
        self._asked: PickWords | None = None
        self._countries: tuple[Choice, ...] = ()
        self._answer: PickAnswer | None = None
        self.looking = self.asking("outlook")
        self.looking.answered.connect(self._show)
        self.looking.failed.connect(self._show_failure)

    def serve(self, pane: PickPane) -> None:
        """Connect to the pane; it shows the words of the pick before the desk asks about them."""
        self._pane = pane
        self._document.changed.connect(self.follow)
        pane.country.starred.connect(self._toggle)
        pane.coverage.widen_wanted.connect(self.widen)
        pane.coverage.no_data_wanted.connect(self.say_no_data)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action about the pick does."""
        return {"favorite": self.toggle_favorite}

    def follow(self) -> None:
        """Offer what a newly opened data pack has, and ask about the words of the pick where they are new."""
        super().follow()
        words, opened = self._services.current()
        if self._pane is None or opened is None:
            return
        if opened is not self._opened:
            self._opened, self._asked = opened, None
            self._offer(self._pane, opened)
        if words != self._asked:
            self._asked = words
            self._ask(self._pane, words, opened)

    def widen(self) -> None:
        """Set the window of time to the named window that begins first, the widest."""
        windows = self._answer.windows if self._answer else ()
        if self._pane is not None and windows:
            widest = min(windows, key=lambda window: window.start)
            self._pane.take_days(widest.start, widest.end)

    def say_no_data(self) -> None:
        """Write into the author's text that the data pack has nothing about the country."""
        news, work = self._answer.news if self._answer else None, self._document.work
        if news is None or self._opened is None:
            return
        format = self._opened.formats.get(work.words.format)
        fields = format.fields if format else {}
        field = next((name for name in NO_DATA_FIELDS if name in fields), "")
        if not field:
            self.said.emit(say("nothing.no_field"), "bad")
            return
        before = work.edition.text.get(field, "").strip()
        text = "\n\n".join(part for part in (before, news.no_data) if part)
        self._document.edit(work.with_text(field, text), field)
        self.said.emit(say("nothing.said", field=names_of(fields[field])[0]), "good")

    def toggle_favorite(self) -> None:
        """Mark or unmark a favorite: the country that the open list is at, or that of the pick."""
        if self._pane is not None:
            self._toggle(self._pane.country.at_hand)

    def _offer(self, pane: PickPane, opened: Opened) -> None:
        choices = opened.choices
        self._countries = choices.countries
        pane.set_choices(choices, class_notes(choices.chip_classes, choices.chips))
        for field in (pane.start, pane.end, pane.as_of):
            field.fallback = _day_of(opened.version) or field.fallback
        self._order()

    def _order(self) -> None:
        """Offer favorites first, then recent countries, then the others."""
        kept = self._services.settings.value
        if self._pane is not None:
            first = (*kept.favorite_countries, *kept.recent_countries)
            self._pane.country.set_choices(ordered(self._countries, first))
            self._pane.country.set_notes(country_note, kept.favorite_countries, kept.recent_countries)

    def _toggle(self, key: str) -> None:
        kept = self._services.settings.value.favorite_countries
        if self._pane is None or not any(choice.key == key for choice in self._countries):
            return
        changed = tuple(code for code in kept if code != key) if key in kept else (*kept, key)
        self._services.settings.change(favorite_countries=changed)
        self._order()

    def _ask(self, pane: PickPane, words: PickWords, opened: Opened) -> None:
        pick = _pick(words, opened)
        if pick is None:
            pane.show_deciding("")
            pane.coverage.say_why(say("coverage.not_yet" if words.country.strip() else "coverage.choose"))
        # Until the answer is there, nothing is done that rests on the one for another pick.
        self._answer = None
        code = pick.country if pick else ""
        label = next((choice.label for choice in self._countries if choice.key == code), "")
        self.looking.ask(lambda: (code, answer(pick, code, opened, label)))

    def _show(self, found: tuple[str, PickAnswer]) -> None:
        country, self._answer = found
        news = self._answer.news
        if self._pane is None:
            return
        self._pane.set_windows(self._answer.windows)
        if news is not None:
            self._pane.show_deciding(news.deciding, news.deciding_tip)
            self._pane.coverage.show_news(news)
            self._remember(country)

    def _show_failure(self, words: str) -> None:
        self._answer = None
        if self._pane is not None:
            self._pane.coverage.say_why(say("coverage.failed", why=words))

    def _remember(self, country: str) -> None:
        kept = self._services.settings.value.recent_countries
        if country and kept[:1] != (country,):
            recent = (country, *(code for code in kept if code != country))[:MOST_RECENT]
            self._services.settings.change(recent_countries=recent)
            self._order()


def _pick(words: PickWords, opened: Opened) -> Pick | None:
    try:
        return words_to_pick(opened.choices, words)
    except PickError:
        return None


def _day_of(version: str) -> date | None:
    try:
        return date.fromisoformat(version)
    except ValueError:
        return None
