# SPDX-License-Identifier: Apache-2.0
"""The desk of the problems: shows each in its place, says how to fix it, and mends what needs no thought."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from chipbrief_gui.case.document import Document
from chipbrief_gui.case.printed import written_at
from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.panes.workspace import Workspace
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.quoted import places_of
from chipbrief_gui.problems.from_problems import as_text, fix_for
from chipbrief_gui.problems.strip import ProblemsStrip
from chipbrief_gui.values import ProblemRow
from chipbrief_gui.words import count, say

if TYPE_CHECKING:
    from chipbrief_gui.problems.explain import ExplainWindow


class ProblemsDesk(Desk):
    """Answers the actions about the selected problem, and the buttons of the strip."""

    def __init__(self, services: Services, document: Document, parent: QWidget) -> None:
        super().__init__(services, parent)
        self._document = document
        self._workspace: Workspace | None = None
        self.window: ExplainWindow | None = None

    def serve(self, workspace: Workspace) -> None:
        """Connect to the strip of problems."""
        self._workspace = workspace
        strip = workspace.problems
        strip.show_wanted.connect(self.show)
        strip.reached.connect(self.point_out)
        strip.explain_wanted.connect(self.explain)
        strip.fix_wanted.connect(self.fix)
        strip.copy_wanted.connect(self.copy)
        strip.unmade = workspace.text.show_fault
        strip.undo_wanted.connect(self._document.history.undo)
        strip.selected.connect(self._follow_selected)
        self._document.changed.connect(lambda _work: strip.show_news(""))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does, with the problem that is selected."""
        return {
            "show_problem": lambda: self._with_selected(self.show),
            "explain_problem": lambda: self._with_selected(self.explain),
            "fix_problem": lambda: self._with_selected(self.fix),
            "copy_problems": self.copy,
            "edit_words": self.edit_words,
        }

    def point_out(self, row: ProblemRow) -> None:
        """Show the place of a problem on its page, and mark it; the keyboard stays where it is."""
        if self._workspace is None or not row.page:
            return
        pages = self._workspace.preview.pages
        if row.box is None:
            pages.highlight(())
            pages.go_to(row.page)
        else:
            place = Place(row.page, *row.box)
            quote = str(getattr(row.found, "quote", ""))
            words = places_of(pages.pdf.texts, place, quote, row.word) if pages.pdf is not None else ()
            pages.highlight(words or (place,))
            pages.show_place(words[0] if words else place)

    def show(self, row: ProblemRow) -> None:
        """Go to the place of a problem: to its page, and to the field in which the author can mend it."""
        self.point_out(row)
        if self._workspace is None:
            return
        if row.field == "as_of":
            self._workspace.pick.as_of.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif (editor := self._workspace.text.editors.get(row.field)) is not None:
            _focus(editor.input, row.word)
        elif row.page:
            self._workspace.preview.focus()

    def edit_words(self) -> None:
        """Go to where the author wrote the words that are at hand on the pages."""
        if self._workspace is None or self._strip is None:
            return
        line = self._workspace.preview.line_at_hand()
        found = written_at(self._document.work.edition.text, *line) if line is not None else None
        if found is not None:
            self._workspace.text.select(found.field, found.start, found.end)
        else:
            self._strip.said.emit(say("text.not_written" if line is not None else "text.nothing_at_hand"))

    def explain(self, row: ProblemRow) -> None:
        """Show how to fix a problem."""
        if self.window is None:
            from chipbrief_gui.problems.explain import ExplainWindow

            self.window = self.keep(ExplainWindow(self._main))
            self.window.fix_wanted.connect(self.fix)
        self.window.show_row(row)
        self.bring(self.window)

    def fix(self, row: ProblemRow) -> None:
        """Mend a problem in the author's text, which can be undone; say what was changed."""
        work = self._document.work
        fix = fix_for(row.found, work.edition.text)
        if fix is None:
            key = "problems.not_fixed" if row.fix else "problems.no_fix"
            self._news(say(key, code=row.code))
            return
        self._document.edit(replace(work, edition=fix.on(work.edition)), f"{row.code} {row.message}")
        self._news(say("problems.fixed", before=fix.before, after=fix.after or "–"), undo=True)

    def copy(self) -> None:
        """Copy the problems listed as text; without any the clipboard stays as it is."""
        rows = self._strip.model.rows if self._strip else ()
        if rows:
            QGuiApplication.clipboard().setText(as_text(rows))
            self._news(count("problems.copied", len(rows)))
        elif self._strip:
            self._strip.say_none()

    @property
    def _strip(self) -> ProblemsStrip | None:
        return self._workspace.problems if self._workspace is not None else None

    def _with_selected(self, do: Callable[[ProblemRow], None]) -> None:
        if self._strip is None:
            return
        if (row := self._strip.row) is not None:
            do(row)
        else:
            self._strip.say_none()

    def _follow_selected(self, row: ProblemRow) -> None:
        if self.window is not None and self.window.isVisible():
            self.window.show_row(row)

    def _news(self, text: str, *, undo: bool = False) -> None:
        if self._strip is not None:
            self._strip.show_news(text, undo=undo)


def _focus(widget: QWidget, word: str) -> None:
    """Move the keyboard to a field, to where ``word`` stands in it, and bring it into view."""
    around: QObject | None = widget.parent()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parent()
    if isinstance(around, QScrollArea):
        around.ensureWidgetVisible(widget)
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    if isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(0)
        widget.setTextCursor(cursor)
        if word:
            widget.find(word)
    elif isinstance(widget, QLineEdit) and word and (at := widget.text().find(word)) >= 0:
        widget.setSelection(at, len(word))
