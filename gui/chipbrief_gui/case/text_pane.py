# SPDX-License-Identifier: Apache-2.0
"""Your text: the fields that the format declares, and how the document looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from chipbrief.edition import Draft, Edition
from chipbrief_gui.case.drafting import Standing
from chipbrief_gui.case.fields import FieldEditor, names_of
from chipbrief_gui.case.look import LookFields
from chipbrief_gui.case.markdown_input import MarkdownInput
from chipbrief_gui.theme import LIGHT, Colors, embolden
from chipbrief_gui.turns import Later, do_now, in_turns
from chipbrief_gui.words import count, say

if TYPE_CHECKING:
    from chipbrief.compose.formats import Field
    from chipbrief_gui.case.speller import Speller

#: How many editors are made in one turn of the event loop.
_AT_ONCE = 1


class TextPane(QWidget):
    """Shows an edition. ``edited`` gives a field and its new text, ``look_changed`` a new edition.

    ``draft_wanted`` gives a field and what is to become of its draft (see ``DraftBar``), ``cite_wanted`` one
    in which a citation was begun, and its sign. The editors of a format are made in turns, ``later``.
    """

    edited = Signal(str, str)
    draft_wanted = Signal(str, str)
    cite_wanted = Signal(str, str)
    word_added = Signal(str)
    look_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editors: dict[str, FieldEditor] = {}
        self.later: Later = do_now
        self.fold = QToolButton()
        self.fold.setObjectName("rowButton")
        self.fold.setCheckable(True)
        self.fold.setText(say("text.fold"))
        self.fold.setToolTip(say("text.fold.tip"))
        self.fold.setAccessibleDescription(say("text.fold.tip"))
        self.fold.toggled.connect(self._unfold)
        self.look = LookFields()
        self.look.changed.connect(self.look_changed)
        self._edition = Edition()
        self._colors = LIGHT
        self._fields: tuple[Field, ...] = ()
        self._drafts: Mapping[str, Draft] = {}
        self._speller: Speller | None = None
        self._known: frozenset[str] | None = None
        self._describe: Callable[[str], str] = lambda _mark: ""
        self.unused = QLabel()
        self.unused.setObjectName("muted")
        self.unused.setWordWrap(True)
        self._heading = QLabel(say("text.title"))
        self._heading.setObjectName("heading")
        embolden(self._heading)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for widget in (self._heading, self.unused, self.look):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.set_edition(self._edition)

    def set_fields(self, fields: Iterable[Field]) -> None:
        """Show these fields, those of a format; texts of others are kept, and counted."""
        wanted = tuple(fields)
        if wanted == self._fields:
            return
        self._fields = wanted
        for editor in self.editors.values():
            self._column.removeWidget(editor)
            editor.deleteLater()
        self.editors = {}
        self._arrange()
        self.fold.setVisible(any(field.folded for field in wanted))
        self.set_edition(self._edition)
        shown = [field.id for field in wanted if not field.folded]
        groups = (shown[at : at + _AT_ONCE] for at in range(0, len(shown), _AT_ONCE))
        if shown:
            in_turns(self.later, *(partial(self._show_more, wanted, frozenset(group)) for group in groups))

    def _show_more(self, fields: tuple[Field, ...], names: Set[str]) -> None:
        """Make some more editors, unless the fields are others by now."""
        if fields is self._fields:
            self._make_editors(names)
            self.set_edition(self._edition)

    def set_edition(self, edition: Edition) -> None:
        """Show ``edition`` without emitting a signal."""
        self._edition = edition
        self._make_editors(edition.text.keys() | self._drafts.keys())
        for name, editor in self.editors.items():
            editor.set_text(edition.text.get(name, ""))
            editor.draft.show_draft(editor.text, edition.drafts.get(name), self._drafts.get(name))
        self._unfold(self.fold.isChecked())
        others = len(edition.text.keys() - {field.id for field in self._fields})
        self.unused.setText(count("text.unused", others))
        self.unused.setVisible(bool(others) and bool(self._fields))
        self.look.set_edition(edition)

    def _unfold(self, wanted: bool) -> None:
        """Show the folded fields when they are wanted; those with a text always."""
        if wanted:
            self._make_editors({field.id for field in self._fields})
        for editor in self.editors.values():
            if editor.field.folded:
                editor.setVisible(wanted or bool(editor.text))

    def set_drafts(self, drafts: Mapping[str, Draft]) -> None:
        """Offer these drafts by field, and compare with them what the texts began as."""
        self._drafts = drafts
        self.set_edition(self._edition)

    @property
    def at_hand(self) -> str:
        """The field in which the keyboard is; else the first with a draft to look at; else none.

        It stays so while another window, such as that of *Find action*, is in front.
        """
        focus = self.window().focusWidget()
        inside = [name for name, editor in self.editors.items() if focus and editor.isAncestorOf(focus)]
        asked = (Standing.CHANGED, Standing.OFFERED)
        inside += [name for name, editor in self.editors.items() if editor.draft.standing in asked]
        return next(iter(inside), "")

    @property
    def named(self) -> tuple[tuple[str, str, str], ...]:
        """Each field: its id, what it is called, and what it is for."""
        return tuple((field.id, *names_of(field)) for field in self._fields)

    def markdown(self, field: str = "") -> MarkdownInput | None:
        """Return where Markdown is written: in ``field``, or in the first field for it; None without any."""
        names = (field, *self.editors)
        inputs = (self.editors[name].input for name in names if name in self.editors)
        return next((found for found in inputs if isinstance(found, MarkdownInput)), None)

    @property
    def has_markdown(self) -> bool:
        """Whether something is written in a field for Markdown."""
        return any(editor.text for editor in self.editors.values() if isinstance(editor.input, MarkdownInput))

    def show_fault(self) -> bool:
        """Go to the first citation that names nothing; return whether there is one."""
        editors = (self.editors.get(field.id) for field in self._fields)
        return any(editor.show_fault() for editor in editors if editor is not None)

    def next_slip(self) -> bool:
        """Go to the next word that is not known, from the keyboard on; return whether there is one."""
        editors = (self.editors.get(field.id) for field in self._fields)
        inputs = [one.input for one in editors if one is not None and isinstance(one.input, MarkdownInput)]
        first = next((at for at, one in enumerate(inputs) if one.hasFocus()), 0)
        here = inputs[first].textCursor().selectionEnd() if inputs and inputs[first].hasFocus() else -1
        slips = [(at, *slip) for at, one in enumerate(inputs) for slip in one.slips()]
        # Those behind the keyboard come first, those before it last.
        ahead = [slip for slip in slips if (slip[0], slip[1]) >= (first, here)]
        for at, start, end in (*ahead, *slips)[:1]:
            inputs[at].show_slip(start, end)
        return bool(slips)

    @property
    def is_spelled(self) -> bool:
        """Whether the spelling is looked at."""
        return self._speller is not None

    def set_known(self, known: frozenset[str], describe: Callable[[str], str]) -> None:
        """Say what the texts may cite (see ``FieldEditor.set_known``), and what tells what that is."""
        self._known, self._describe = known, describe
        for editor in self.editors.values():
            editor.set_known(known, describe)

    def set_speller(self, speller: Speller | None) -> None:
        """Underline the words that a speller does not know; none without one."""
        self._speller = speller
        for editor in self.editors.values():
            if isinstance(editor.input, MarkdownInput):
                editor.input.underliner.set_speller(speller)

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrows in ``colors``."""
        self._colors = colors
        for painted in (self.look, *self.editors.values()):
            painted.set_colors(colors)

    def focus(self, field: str = "") -> None:
        """Move the keyboard to a field, by default the first; one of a former format is gone."""
        self._make_editors({field})
        editor = self.editors.get(field or next(iter(self.editors), ""))
        if editor is not None:
            editor.show()
            editor.input.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select(self, field: str, start: int, end: int) -> None:
        """Move the keyboard to a part of the text of a field, and select it."""
        self.focus(field)
        if field in self.editors:
            self.editors[field].select(start, end)

    def _make_editors(self, names: Set[str]) -> None:
        """Make the editors for ``names`` that are not there yet: each has many parts."""
        new = [field for field in self._fields if field.id in names and field.id not in self.editors]
        if new:
            self.editors |= {field.id: self._make(field) for field in new}
            self._arrange()

    def _arrange(self) -> None:
        """Put the editors in the order of the fields, those of folded ones behind the button for them."""
        made = [self.editors[field.id] for field in self._fields if field.id in self.editors]
        shown = [editor for editor in made if not editor.field.folded]
        folded = [editor for editor in made if editor.field.folded]
        for at, widget in enumerate((*shown, self.fold, *folded), start=1):
            self._column.insertWidget(at, widget)
        # Otherwise Tab would reach the editors in the order in which they were made.
        stops = (
            *(stop for editor in shown for stop in editor.stops),
            self.fold,
            *(stop for editor in folded for stop in editor.stops),
        )
        for before, after in pairwise((_control_before(self._heading), *stops)):
            QWidget.setTabOrder(before, after)

    def _make(self, field: Field) -> FieldEditor:
        editor = FieldEditor(field, self)
        editor.set_colors(self._colors)
        editor.edited.connect(lambda text, name=field.id: self.edited.emit(name, text))
        editor.draft_wanted.connect(lambda what, name=field.id: self.draft_wanted.emit(name, what))
        if isinstance(editor.input, MarkdownInput):
            editor.input.cite_begun.connect(lambda sign, name=field.id: self.cite_wanted.emit(name, sign))
            editor.input.word_added.connect(self.word_added)
            editor.input.underliner.set_speller(self._speller)
        if self._known is not None:
            editor.set_known(self._known, self._describe)
        return editor


def _control_before(widget: QWidget) -> QWidget:
    """Return what the keyboard is at before it comes to ``widget``; ``widget`` if that is nothing."""
    found = widget.previousInFocusChain()
    while found is not None and found is not widget and found.focusPolicy() == Qt.FocusPolicy.NoFocus:
        found = found.previousInFocusChain()
    return found or widget
