# SPDX-License-Identifier: Apache-2.0
"""Files and folders as a user chooses them: in the dialog of the platform, or in Qt's where it has none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QToolTip,
    QTreeView,
    QWidget,
)

from chipbrief_gui.icons import make_icon
from chipbrief_gui.plain import plain_tip

_ROOM = QSize(860, 520)
#: What the window's frame takes of the screen, and the list of places of the dialog, in pixels.
_FRAME, _PLACES = 16, 150
#: A long name and the day of a change are so many letters.
_LETTERS = 76
_SIZE_AND_TYPE, _DAY = (1, 2), 3
#: The buttons of Qt's own dialog whose pictures are black on any ground -> ours.
_SHAPES = {"backButton": "back", "forwardButton": "forward", "toParentButton": "previous"}
_Mode = QFileDialog.FileMode


def choose_file(window: QWidget, title: str, start: Path | str, kinds: str) -> Path | None:
    """Ask for a file of ``kinds`` (a filter of Qt), from the folder ``start`` on."""
    return next(iter(_chosen(_dialog(window, title, start, kinds, _Mode.ExistingFile))), None)


def choose_files(window: QWidget, title: str, start: Path | str, kinds: str) -> tuple[Path, ...]:
    """Ask for one file or several of ``kinds``, from the folder ``start`` on."""
    return _chosen(_dialog(window, title, start, kinds, _Mode.ExistingFiles))


def choose_folder(window: QWidget, title: str, start: Path | str) -> Path | None:
    """Ask for a folder, from the folder ``start`` on."""
    dialog = _dialog(window, title, start, "", _Mode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_chosen(dialog)), None)


def name_file(window: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    """Ask where to save, ``suggested`` at first; the dialog confirms before it replaces a file."""
    dialog = _dialog(window, title, suggested.parent, kinds, _Mode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    dialog.selectFile(suggested.name)
    return next(iter(_chosen(dialog)), None)


def _dialog(window: QWidget, title: str, start: Path | str, kinds: str, mode: _Mode) -> QFileDialog:
    """Return the dialog; Qt's own has room for whole names and our arrows, a platform's stays as it is."""
    dialog = QFileDialog(window, title, str(start), kinds)
    dialog.setFileMode(mode)
    listed = dialog.findChild(QTreeView, "treeView")
    if isinstance(listed, QTreeView):
        _make_room(dialog, listed)
    color = dialog.palette().windowText().color().name()
    for button in dialog.findChildren(QToolButton):
        if shape := _SHAPES.get(button.objectName()):
            button.setIcon(make_icon(shape, color))
    return dialog


def _make_room(dialog: QFileDialog, listed: QTreeView) -> None:
    """Let names be seen whole, which are long, and longer in larger text."""
    wanted = _PLACES + dialog.fontMetrics().horizontalAdvance("n") * _LETTERS
    widest = dialog.screen().availableGeometry().width() - _FRAME
    dialog.resize(max(_ROOM.width(), min(wanted, widest)), _ROOM.height())
    listed.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    listed.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in _SIZE_AND_TYPE:
        listed.setColumnHidden(column, True)
    listed.setColumnHidden(_DAY, wanted > widest)  # Qt keeps what was hidden the last time
    listed.setItemDelegate(_Names(listed))


class _Names(QStyledItemDelegate):
    """Tells a name that is cut even so in a tool tip."""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show what the row shows, if it is cut."""
        is_cut = index.isValid() and self.sizeHint(option, index).width() > view.visualRect(index).width()
        if event.type() != QEvent.Type.ToolTip or not is_cut:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(str(index.data())), view)
        return True


def _chosen(dialog: QFileDialog) -> tuple[Path, ...]:
    chosen = dialog.selectedFiles() if dialog.exec() else ()
    dialog.deleteLater()
    return tuple(map(Path, chosen))
