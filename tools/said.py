# SPDX-License-Identifier: Apache-2.0
"""Every text that a window shows or tells: labels, tips, names, menus, heads, cells, notes and choices."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QPlainTextEdit, QTextEdit, QWidget

from chipbrief_gui.browse.model import ColumnsModel
from chipbrief_gui.translations.retelling import texts_in

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS = 200


def said_by(window: QWidget) -> set[str]:
    """Return the lines that a window shows, but what a person typed, and the cells of datasets."""
    return {line.strip() for text in _texts(window) for line in text.split("\n") if line.strip()}


def _texts(window: QWidget) -> Iterator[str]:
    yield from texts_in(window)
    for view in window.findChildren(QAbstractItemView):
        if not isinstance(view, QHeaderView):
            yield from _of_model(view.model())
    for box in window.findChildren(QComboBox):
        yield from _of_model(box.model())
    for text in (*window.findChildren(QTextEdit), *window.findChildren(QPlainTextEdit)):
        yield text.toPlainText() if text.isReadOnly() else ""
    for item in window.findChildren(QObject):
        if (make := getattr(item, "make_menu", None)) is not None:
            yield from texts_in(make())


def _of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    for column in range(_columns(model, QModelIndex())):
        for role in _ROLES:
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
    if not isinstance(model, ColumnsModel):
        yield from _of_rows(model, QModelIndex())


def _of_rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield from (str(model.data(index, role) or "") for role in _ROLES)
            yield from _of_rows(model, index) if column == 0 else ()


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
