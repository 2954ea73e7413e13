# SPDX-License-Identifier: Apache-2.0
"""The desk of the case: new, open, save, undo, and unsaved work that can be had back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from chipbrief.edition import Draft
from chipbrief_gui.case.case_bar import CaseBar
from chipbrief_gui.case.document import Document
from chipbrief_gui.case.from_citing import citables, described, marks
from chipbrief_gui.case.keeper import SUFFIX, CaseFiles, CaseKeeper
from chipbrief_gui.case.markdown_input import MarkdownInput
from chipbrief_gui.case.spelling import Spelling
from chipbrief_gui.case.text_pane import TextPane
from chipbrief_gui.case.unsaved import Unsaved, describe
from chipbrief_gui.case.work import Work
from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.engine_face import BriefFace
from chipbrief_gui.exporting import documents_folder
from chipbrief_gui.panes.pick_pane import PickPane
from chipbrief_gui.plain import unmarked
from chipbrief_gui.rendering import Rendering
from chipbrief_gui.theme import Colors
from chipbrief_gui.turns import in_turns
from chipbrief_gui.values import PickWords
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief_gui.case.cite_list import CiteList

_RUNNERS = ("open-case", "save-case", "autosave")


class CaseDesk(Desk):
    """Answers the actions about the case, and serves the panes that show it."""

    def __init__(self, services: Services, files: CaseFiles, parent: QWidget) -> None:
        super().__init__(services, parent)
        self.document = Document(self)
        opening, saving, autosaving = (services.runner(f"chipbrief-{name}") for name in _RUNNERS)
        self.keeper = CaseKeeper(self.document, files, (opening, saving, autosaving), self)
        self.bar = CaseBar(self.keeper, self._describe)
        self.bar.save_wanted.connect(self.save_as)
        self.bar.leave_wanted.connect(parent.close)
        self._ask_save = files.ask
        self.unsaved_menu = QMenu(parent)
        self._looking = self.asking("unsaved")
        self._looking.answered.connect(self._offer_unsaved)
        self._looking.failed.connect(lambda text: self.keeper.said.emit(text, "bad"))
        self._pick: PickPane | None = None
        self._text: TextPane | None = None
        self._drafts: Mapping[str, Draft] = {}
        self._findings: Iterable[Any] = ()
        self._writing: MarkdownInput | None = None
        self._spelling: Spelling | None = None
        self._cite_list: CiteList | None = None
        self._offering: BriefFace | None = None

    def serve(self, pick: PickPane, text: TextPane) -> None:
        """Connect the panes of the pick and the text to the case, both ways."""
        self._pick, self._text = pick, text
        text.later = self._services.later
        text.look.logo.serve(self.asking)
        pick.changed.connect(self._pick_changed)
        text.look_changed.connect(lambda edition: self._edit("look", edition=edition))
        text.edited.connect(self._write)
        text.draft_wanted.connect(self._use_draft)
        text.cite_wanted.connect(self._cite)
        self._spelling = Spelling(text, self._services.settings, self.asking("spelling"))
        self.document.changed.connect(self._show)

    def listen(self, rendering: Rendering) -> None:
        """Offer the drafts of each brief that is made, and none while there is no brief of the pick."""
        rendering.rendered.connect(self._on_rendered)
        rendering.rejected.connect(self._on_none)
        rendering.failed.connect(self._on_none)

    def follow(self) -> None:
        """Show the fields of the format, and single chips where it may be about one."""
        super().follow()
        self.bar.retell(str)
        words, opened = self._services.current()
        format = opened.formats.get(words.format) if opened is not None else None
        if format is not None and self._pick is not None and self._text is not None:
            self._text.set_fields(format.fields.values())
            self._pick.ask_chip(asked=format.single)
            self._spell()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "new_case": self.keeper.new,
            "open_case": self.open,
            "save_case": self.save,
            "save_case_as": self.save_as,
            "unsaved": self.show_unsaved,
            "undo": self.document.history.undo,
            "redo": self.document.history.redo,
            "take_draft": self.take_draft,
            "next_slip": self.next_slip,
            "cite": lambda: self._cite(self._text.at_hand if self._text else "", ""),
        }

    def set_colors(self, colors: Colors) -> None:
        """Draw the windows and what is said about the case in ``colors``."""
        super().set_colors(colors)
        self.bar.set_colors(colors)

    @property
    def name(self) -> str:
        """What the case is called, with a star while its file lacks a change; empty before it has a file."""
        path = self.keeper.path
        return f"{path.name}{'' if self.document.is_clean else '*'}" if path else ""

    def may_close(self) -> bool:
        """Return whether nothing would be lost; if something would, say so. Whoever closes again means it."""
        if self.bar.asks_to_leave or not (why := self.keeper.try_to_keep()):
            return True
        self.bar.ask_to_leave(why)
        return False

    def close(self) -> None:
        """Keep what is unsaved."""
        super().close()
        self.keeper.close()

    def open(self) -> None:
        """Ask for a case or a sealed PDF, and open it."""
        path = self._services.ask_open(self._main, "case")
        if path is not None:
            self.keeper.open(path)

    def save(self) -> None:
        """Save to the file of the case; ask for one where there is none, or where it may not be written."""
        if self.keeper.path is None or self.keeper.read_only:
            self.save_as()
        else:
            self.keeper.save()

    def save_as(self) -> None:
        """Ask for a file and save the case there."""
        path = self._ask_save(self._main, self._suggested())
        if path is not None:
            self.keeper.save(path)

    def take_draft(self) -> None:
        """Take the draft for the field at hand."""
        if self._text is not None and (field := self._text.at_hand):
            self._use_draft(field, "take")

    def next_slip(self) -> None:
        """Go to the next word that is not known; where there is none, say so."""
        if self._text is None or self._text.next_slip():
            return
        key, kind = ("text.no_slip", "good") if self._text.is_spelled else ("text.no_spelling", "bad")
        self.keeper.said.emit(say(key), kind)

    def show_unsaved(self) -> None:
        """Offer the unsaved work that can be had back, as a menu at the mouse's or the window's place."""
        self._looking.ask(self.keeper.left_behind)

    def _offer_unsaved(self, found: tuple[Unsaved, ...]) -> None:
        self.unsaved_menu.clear()
        if not found:
            self.unsaved_menu.addAction(say("case.unsaved.none")).setEnabled(False)
        for item in found:
            self.unsaved_menu.addAction(self._bringing(item))
        self.unsaved_menu.popup(self._main.mapToGlobal(self._main.rect().topLeft()))

    def _pick_changed(self, words: PickWords) -> None:
        """Put the pane's words into the case; a change of each field can be undone on its own."""
        former = self.document.work.words
        changed = [one.name for one in fields(words) if getattr(words, one.name) != getattr(former, one.name)]
        self._edit(" ".join(("pick", *changed)), words=words)

    def _edit(self, what: str, **changes: Any) -> None:
        self.document.edit(replace(self.document.work, **changes), what)

    def _write(self, field: str, text: str) -> None:
        self.document.edit(self.document.work.with_text(field, text), field)

    @property
    def cite_list(self) -> CiteList:
        """The list to cite from, made when it is first wanted."""
        if self._cite_list is None:
            from chipbrief_gui.case.cite_list import CiteList

            self._cite_list = CiteList(self._main)
            self._cite_list.chosen.connect(self._write_mark)
        return self._cite_list

    def _on_rendered(self, brief: BriefFace) -> None:
        """Take over what a brief offers its author, after its pages are seen, in turns."""
        self._findings, self._offering = brief.findings.all, brief
        later = self._services.later
        later(lambda: in_turns(later, self._learn_marks, lambda: self._offer_of(brief)))

    def _on_none(self, *_why: object) -> None:
        self._offering = None
        self._offer({})

    def _offer_of(self, brief: BriefFace) -> None:
        """Offer the drafts of ``brief``, unless there is none by now, or a newer one."""
        if brief is self._offering:
            self._offer(brief.drafts)

    def _learn_marks(self) -> None:
        _words, opened = self._services.current()
        if self._text is not None and opened is not None:
            findings, sources = self._findings, opened.workshop.library.sources
            self._text.set_known(marks(findings, sources), lambda mark: described(mark, findings, sources))

    def _cite(self, field: str, sign: str) -> None:
        """Open the list of what may be cited at the cursor; what is chosen is written there."""
        target = self._text.markdown(field) if self._text is not None else None
        _words, opened = self._services.current()
        if target is None or opened is None:
            return
        self._writing = target
        rows = citables(self._findings, opened.workshop.library.sources)
        corner = target.viewport().mapToGlobal(target.cursorRect().bottomLeft())
        self.cite_list.open_at(corner, rows, sign)

    def _spell(self) -> None:
        """Check the spelling in the language of the document."""
        words, opened = self._services.current()
        format = opened.formats.get(words.format) if opened is not None else None
        if self._spelling is not None and format is not None:
            self._spelling.follow(opened, self.document.work.edition.language or format.language)

    def _write_mark(self, mark: str) -> None:
        if self._writing is not None:
            self._writing.write(mark)

    def _offer(self, drafts: Mapping[str, Draft]) -> None:
        self._drafts = drafts
        if self._text is not None:
            self._text.set_drafts(drafts)

    def _use_draft(self, field: str, what: str) -> None:
        """Take the draft of a field, keep its text beside a newer draft, or discard text and draft."""
        work, draft = self.document.work, self._drafts.get(field)
        if what == "discard":
            work = work.with_text(field, "")
        elif draft is not None:
            work = work.with_draft(field, draft) if what == "take" else work.keeping(field, draft)
        self.document.edit(work, f"{what} {field}")
        if self._text is not None:
            self._text.focus(field)

    def _show(self, work: Work) -> None:
        if self._pick is not None and self._text is not None:
            if self._pick.words != work.words:
                self._pick.set_words(work.words)
            self.follow()
            self._text.set_edition(work.edition)
            self._spell()

    def _bringing(self, item: Unsaved) -> QAction:
        action = QAction(unmarked(self._describe(item)), self.unsaved_menu)
        action.triggered.connect(lambda: self.keeper.bring_back(item))
        return action

    def _describe(self, work: Unsaved) -> str:
        _words, opened = self._services.current()
        return describe(work, opened.choices if opened is not None else None)

    def _suggested(self) -> Path:
        if self.keeper.path is not None:
            return self.keeper.path
        words = self.document.work.words
        parts = [word for word in (words.country, words.chip_class, words.format) if word]
        name = "-".join(parts).lower().replace(" ", "-") or "case"
        return documents_folder() / f"{name}{SUFFIX}"
