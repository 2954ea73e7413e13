# SPDX-License-Identifier: Apache-2.0
"""The window of the briefs made here: find, open, verify, compare, make again, forget."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from chipbrief.pick import Choice, Choices
from chipbrief_gui.asking import Asking
from chipbrief_gui.data.form import labeled
from chipbrief_gui.data.from_coverage import label_of
from chipbrief_gui.data.report import Column
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.focus import DownToList
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.panes.tick_box import TickBox
from chipbrief_gui.proof.from_shelf import Added, Briefs, ListedBriefs, report
from chipbrief_gui.proof.parts import AskFiles, DropWindow, WorkLine
from chipbrief_gui.proof.working import Workplace, library_of
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import show_news, wrapped_label
from chipbrief_gui.words import count, say

if TYPE_CHECKING:
    from chipbrief.shelf import Entry, Item
    from chipbrief_gui.data.report_view import ReportView

COLUMNS = (
    Column("library.title", wide=True, least=24),
    Column("library.since", wide=True, least=20),
    Column("library.country", wide=True, least=12),
    Column("library.window_", wide=True, least=18),
    Column("library.as_of"),
    Column("library.format", wide=True, least=14),
    Column("library.pack"),
    Column("library.made"),
    Column("library.pages", number=True),
)
_ALL = "*"
#: What a field has around its text: its edges, and the button that clears it.
_INSIDE = 32
#: What can be done with the selected briefs -> how many it takes at least and at most.
_ACTS = {
    "library.open": (1, 1),
    "library.in_app": (1, 1),
    "library.verify": (1, 10_000),
    "library.compare": (2, 2),
    "library.again": (1, 1),
    "library.forget": (1, 10_000),
}


class LibraryWindow(DropWindow):
    """Lists what is kept; ``wanted`` gives what shall be done (a key of the buttons) with which files.

    Sealed PDFs that are added, or dropped on it, are kept too. ``view`` is the list, of ``COLUMNS``.
    """

    wanted = Signal(str, object)

    def __init__(
        self,
        briefs: Briefs,
        listing: Asking,
        adding: Asking,
        changing: Asking,
        ask_files: AskFiles,
        view: ReportView,
        parent: QWidget | None = None,
        *,
        in_app: bool = False,
    ) -> None:
        super().__init__(say("library.window"), (1180, 660), parent)
        self._briefs, self._ask_files = briefs, ask_files
        self._listing, self._adding, self._changing = listing, adding, changing
        self._opened: Opened | None = None
        self._kept = ListedBriefs((), ())
        self._pointed_out = ""
        self._forgotten: tuple[Entry, ...] = ()
        self._changes: deque[Callable[[], tuple[Entry, ...] | None]] = deque()
        self.search = _Search()
        self.country, self.format = Chooser(), Chooser()
        self.stale = TickBox(say("library.only_stale"))
        self.view = view
        self.work, self.news = WorkLine(), wrapped_label()
        self.undo, self.add = QPushButton(say("library.undo")), QPushButton(say("library.add"))
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.acts = {key: self.add_button(say(key), role, say("library.tip")) for key in _ACTS}
        self.acts["library.in_app"].setVisible(in_app)
        for chooser in (self.country, self.format):
            chooser.set_value(_ALL)
        self._lay_out()
        self._connect()
        self._allow()

    def set_colors(self, colors: Colors) -> None:
        """Use ``colors`` for whatever the style sheet cannot color."""
        for part in (self.country, self.format, self.stale, self.view):
            part.set_colors(colors)

    def set_pack(self, opened: Opened | None, words: PickWords) -> None:
        """List anew, by the data pack that is open."""
        self._opened = opened
        self.list_briefs()

    def list_briefs(self) -> None:
        """List what is kept, as it stands today."""
        opened = self._opened
        self._listing.ask(lambda: self._briefs.kept(library_of(opened)))

    def point_out(self, key: str) -> None:
        """Select the brief of this key, whatever is searched for, as soon as all is listed anew."""
        self._pointed_out = key
        self.list_briefs()

    def take(self, paths: tuple[Path, ...]) -> None:
        """Keep sealed PDFs, or those of a folder."""
        if not paths:
            return
        place = Workplace()
        self.work.say_it(say("library.adding"))
        self._adding.run(
            lambda _report: place.run(lambda typesetter: self._briefs.add(paths, typesetter)), place.close
        )

    def forget(self) -> None:
        """Take the selected briefs from the list; Undo brings them back."""
        ids = [row.key for row in self.view.table.selected]
        self._change(lambda: self._briefs.forget(ids))

    def put_back(self) -> None:
        """Undo what was forgotten since the offer to undo it stands."""
        self._change(lambda: self._briefs.put_back(self._forgotten))

    def _change(self, work: Callable[[], tuple[Entry, ...] | None]) -> None:
        """Change the list in the background after what changes it already: no answer may be dropped."""
        self._changes.append(work)
        if len(self._changes) == 1:
            self._changing.ask(work)

    def _change_next(self) -> None:
        self._changes.popleft()
        if self._changes:
            self._changing.ask(self._changes[0])
        else:
            self.list_briefs()

    def stop(self) -> None:
        """Stop adding at once; what was kept by then stays."""
        self._adding.stop()
        self.work.hide()
        self.list_briefs()

    @property
    def _choices(self) -> Choices:
        return self._opened.choices if self._opened else Choices((), (), ())

    def _items(self) -> list[Item]:
        by_id = {str(item.entry.id): item for item in self._kept.items}
        return [by_id[row.key] for row in self.view.table.selected if row.key in by_id]

    def _on_listed(self, kept: ListedBriefs) -> None:
        self._kept = kept
        names = {item.entry.country: item.country for item in kept.items}
        self.country.set_choices(_all_and(sorted(names.items(), key=lambda pair: pair[1])))
        formats = sorted({item.entry.format for item in kept.items})
        self.format.set_choices(_all_and([(id, label_of(id, self._choices.formats)) for id in formats]))
        self._show()
        if self._pointed_out:
            self._select(self._pointed_out)
            self._pointed_out = ""

    def _select(self, key: str) -> None:
        item = next((item for item in self._kept.items if str(item.entry.id) == key), None)
        if item is None:
            self._say_failed(say("library.not_kept"))
            return
        self.stale.setChecked(False)
        for chooser in (self.country, self.format):
            chooser.set_value(_ALL)
        self.search.clear()
        if all(row.key != key for row in self.view.table.rows.rows):
            self.search.setText(item.entry.path)
        self.view.table.select_key(key)
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        from chipbrief.shelf import Wanted

        country, format = (chooser.value.removeprefix(_ALL) for chooser in (self.country, self.format))
        wanted = Wanted(self.search.text(), country, format, self.stale.isChecked())
        self.view.show_report(report(self._kept, wanted, self._choices))
        self._allow()

    def _on_added(self, added: Added) -> None:
        self.work.hide()
        self._offer_undo()
        show_news(self.news, added.text, kind="good" if added.fine else "bad")
        self.list_briefs()

    def _on_not_added(self, text: str) -> None:
        self.work.hide()
        self._say_failed(text)

    def _on_changed(self, forgotten: tuple[Entry, ...] | None) -> None:
        """Offer to undo all that was forgotten since the last offer was ended; None says that it is back."""
        self._offer_undo(() if forgotten is None else (*self._forgotten, *forgotten))
        self._change_next()

    def _on_not_changed(self, text: str) -> None:
        self._say_failed(text)
        self._change_next()

    def _offer_undo(self, forgotten: tuple[Entry, ...] = ()) -> None:
        self._forgotten = forgotten
        self.undo.setVisible(bool(forgotten))
        show_news(self.news, count("library.forgotten", len(forgotten)) if forgotten else "")

    def _say_failed(self, text: str) -> None:
        show_news(self.news, text, kind="bad")

    def _allow(self) -> None:
        chosen = len(self.view.table.selected) if self._kept.items else 0
        for key, (least, most) in _ACTS.items():
            self.acts[key].setEnabled(least <= chosen <= most)

    def _act(self, key: str) -> None:
        if key == "library.forget":
            self.forget()
            return
        self._offer_undo()
        # The older of two comes first.
        items = sorted(self._items(), key=lambda item: (item.entry.pack, item.entry.made))
        self.wanted.emit(key, tuple(Path(item.entry.path) for item in items))

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(say("library.search.hint"))
        self.search.setClearButtonEnabled(True)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(12)
        fields = {
            "library.search": self.search,
            "library.country_": self.country,
            "library.format_": self.format,
        }
        for key, field in fields.items():
            top.addLayout(labeled(key, field), 3 if field is self.search else 1)
        for part in (self.stale, self.add):
            part.setFixedHeight(self.search.sizeHint().height())
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
        below.addWidget(self.news, 1)
        below.addWidget(self.undo)
        for button in (self.undo, self.add):
            button.setAutoDefault(False)
        self.undo.hide()
        self.news.hide()
        self.column.addLayout(top)
        self.column.addWidget(self.work)
        self.column.addWidget(self.view, 1)
        self.column.addLayout(below)
        self.add_bottom()

    def _connect(self) -> None:
        self._listing.answered.connect(self._on_listed)
        self._listing.failed.connect(lambda text: self.view.say_it(text, kind="bad"))
        self._adding.answered.connect(self._on_added)
        self._adding.failed.connect(self._on_not_added)
        self._changing.answered.connect(self._on_changed)
        self._changing.failed.connect(self._on_not_changed)
        self.work.stopped.connect(self.stop)
        self.search.textChanged.connect(self._show)
        DownToList(self.search, self.view.table)
        self.stale.toggled.connect(self._show)
        for chooser in (self.country, self.format):
            chooser.currentIndexChanged.connect(self._show)
        self.view.table.selectionModel().selectionChanged.connect(self._allow)
        self.view.table.doubleClicked.connect(lambda: self._act("library.open"))
        self.undo.clicked.connect(self.put_back)
        self.add.clicked.connect(lambda: self.take(self._ask_files(self)))
        for key, button in self.acts.items():
            button.clicked.connect(lambda *_checked, key=key: self._act(key))


class _Search(QLineEdit):
    """A field that has room for what it says it is for."""

    def minimumSizeHint(self) -> QSize:
        """Return room for the hint."""
        hint = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(hint + _INSIDE, super().minimumSizeHint().height())

    def retell(self, _again: Callable[[str], str]) -> None:
        """Have other room for the hint in another language."""
        self.updateGeometry()


def _all_and(pairs: list[tuple[str, str]]) -> tuple[Choice, ...]:
    return (Choice(_ALL, say("library.all")), *(Choice(key, label) for key, label in pairs))
