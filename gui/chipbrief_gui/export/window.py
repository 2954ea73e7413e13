# SPDX-License-Identifier: Apache-2.0
"""The window that exports a brief with what goes with it: what, under which names, and where to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.asking import Asking
from chipbrief_gui.export.from_export import GROUPS, Beside, Found, Named, Wanted, fields_of, write
from chipbrief_gui.exporting import documents_folder, typed_folder
from chipbrief_gui.file_dialogs import choose_folder
from chipbrief_gui.panes.tick_box import TickBox
from chipbrief_gui.plain import plain_words
from chipbrief_gui.proof.parts import WorkLine
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.theme import Colors, embolden
from chipbrief_gui.windows import SideWindow, ask_first, show_news, wrapped_label
from chipbrief_gui.words import count, say

_SIZE = (620, 440)
#: What it is called -> what is asked for the name of a pattern.
NameOf = Callable[[str], Named]
AskFolder = Callable[[QWidget, Path], Path | None]
#: The words of each part.
_WORDS = {
    "pdf": "export.part.pdf",
    "svg": "export.part.svg",
    "png": "export.part.png",
    "csv": "export.part.csv",
    "records-csv": "export.part.records_csv",
    "records-json": "export.part.records_json",
    "csl-json": "export.part.csl_json",
    "bibtex": "export.part.bibtex",
    "ris": "export.part.ris",
}


class ExportWindow(SideWindow):
    """Shows what can be exported of a brief; ``written`` gives what was, ``folder_chosen`` where to."""

    written = Signal(object)
    folder_chosen = Signal(object)

    def __init__(
        self, asking: Asking, beside: Beside, settings: SettingsKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(say("export.more.title"), _SIZE, parent)
        self._asking, self._beside, self._settings = asking, beside, settings
        self._pdf = b""
        self._name_of: NameOf = lambda _pattern: Named("")
        self.ask_folder: AskFolder = ask_folder
        self.confirm: QMessageBox | None = None
        self.ticks = {part: TickBox(say(_WORDS[part])) for parts in GROUPS.values() for part in parts}
        self.pattern, self.folder = QLineEdit(), QLineEdit()
        self.choose = QPushButton(say("settings.choose"))
        self.note, self.example, self.news = wrapped_label(), wrapped_label(), wrapped_label()
        self.open_after = TickBox(say("setting.open_folder"))
        self.work = WorkLine()
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        self.go = self.add_button(say("export.more.go"), accept, primary=True)
        self._lay_out()
        self._connect()

    def set_colors(self, colors: Colors) -> None:
        """Draw the ticks in ``colors``."""
        for tick in (*self.ticks.values(), self.open_after):
            tick.set_colors(colors)

    def begin(self, folder: Path) -> None:
        """Offer what was chosen the last time, to be written into ``folder``."""
        settings = self._settings.value
        for part, tick in self.ticks.items():
            tick.setChecked(part in settings.export_parts)
        self.open_after.setChecked(settings.open_folder)
        self.pattern.setText(settings.export_pattern)
        self.pattern.setToolTip(say("batch.name.tip", fields=", ".join(f"{{{one}}}" for one in fields_of())))
        self.folder.setText(str(folder))
        show_news(self.news, "")
        self.go.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_brief(self, pdf: bytes, name_of: NameOf, note: str) -> None:
        """Export this sealed PDF from now on; ``note`` says what is to be known of it."""
        self._pdf, self._name_of = pdf, name_of
        show_news(self.note, note, kind="bad")
        self._show_name()

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that are ticked."""
        return tuple(part for part, tick in self.ticks.items() if tick.isChecked())

    def export(self) -> None:
        """Write what is ticked, and keep the choice for the next time."""
        named, folder = self._name_of(self.pattern.text()), typed_folder(self.folder.text())
        if named.fault or not self.parts or folder is None:
            why = say("export.more.no_folder" if self.parts else "export.more.nothing")
            show_news(self.news, named.fault or why, kind="bad")
            return
        self._settings.change(
            export_parts=self.parts,
            export_pattern=self.pattern.text().strip(),
            open_folder=self.open_after.isChecked(),
        )
        self._write(Wanted(self._pdf, self.parts, folder, named.stem))

    def _write(self, wanted: Wanted) -> None:
        show_news(self.news, "")
        self.go.setEnabled(False)
        self._asking.run(lambda report: write(wanted, self._beside, report))

    def _choose(self) -> None:
        found = self.ask_folder(self, typed_folder(self.folder.text()) or documents_folder())
        if found is not None:
            self.folder.setText(str(found))

    def _show_name(self) -> None:
        named = self._name_of(self.pattern.text())
        example = say("export.more.example", file=named.file)
        show_news(self.example, named.fault or example, kind="bad" if named.fault else "muted")

    def _on_told(self, step: object) -> None:
        making = step == "make"
        self.work.say_it(say("export.more.making" if making else "export.more.writing"))
        # Files are written all or none, and then at once.
        self.work.stop.setEnabled(making)

    def _on_answered(self, found: Found) -> None:
        self._idle()
        if found.taken:
            self._ask_to_replace(found)
            return
        files = count("export.more.files", len(found.written))
        show_news(self.news, say("export.more.done", files=files, folder=found.wanted.folder))
        self.written.emit(found)
        self.folder_chosen.emit(found.wanted.folder)

    def _on_failed(self, text: str) -> None:
        self._idle()
        show_news(self.news, text, kind="bad")

    def _idle(self) -> None:
        self.work.hide()
        self.go.setEnabled(True)

    def _stop(self) -> None:
        self._asking.stop()
        self._idle()
        show_news(self.news, say("export.more.stopped"), kind="bad")

    def _ask_to_replace(self, found: Found) -> None:
        there = count("batch.there", len(found.taken))
        text = say("batch.sure", there=there, folder=found.wanted.folder, first=found.taken[0])
        title, again = say("export.more.title"), replace(found.wanted, overwrite=True)
        self.confirm = ask_first(self, title, text, say("batch.replace"), lambda: self._write(again))

    def _connect(self) -> None:
        self.pattern.textChanged.connect(lambda _text: self._show_name())
        self.choose.clicked.connect(self._choose)
        self.go.clicked.connect(self.export)
        self.work.stopped.connect(self._stop)
        self._asking.told.connect(self._on_told)
        self._asking.answered.connect(self._on_answered)
        self._asking.failed.connect(self._on_failed)

    def _lay_out(self) -> None:
        groups = QGridLayout()
        groups.setHorizontalSpacing(24)
        groups.setVerticalSpacing(16)
        self.column.addWidget(self.note)
        for at, (key, parts) in enumerate(GROUPS.items()):
            groups.addWidget(self._group(key, parts), at // 2, at % 2)
        self.column.addLayout(groups)
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        for row, (key, field) in enumerate((
            ("export.more.name", self.pattern),
            ("export.more.folder", self.folder),
        )):
            label = QLabel(say(key))
            label.setBuddy(field)
            field.setAccessibleName(plain_words(say(key)))
            form.addWidget(label, row * 2, 0)
            form.addWidget(field, row * 2, 1, 1, 2 - row)
        self.pattern.setPlaceholderText(say("setting.export_pattern.hint"))
        form.addWidget(self.example, 1, 1, 1, 2)
        form.addWidget(self.choose, 2, 2)
        self.choose.setAutoDefault(False)
        name = plain_words(say("export.more.folder"))
        self.choose.setAccessibleName(say("settings.choose_for", name=name))
        form.addWidget(self.open_after, 3, 1, 1, 2)
        self.column.addLayout(form)
        self.column.addStretch(1)
        self.column.addWidget(self.work)
        self.column.addWidget(self.news)
        self.go.setDefault(True)
        self.add_bottom()

    def _group(self, key: str, parts: tuple[str, ...]) -> QWidget:
        box, head = QWidget(), QLabel(say(key))
        head.setObjectName("heading")
        embolden(head)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(head)
        for part in parts:
            column.addWidget(self.ticks[part])
        column.addStretch(1)
        return box


def ask_folder(window: QWidget, start: Path) -> Path | None:
    """Ask for a folder in the platform's own way."""
    return choose_folder(window, say("settings.ask_folder"), start)
