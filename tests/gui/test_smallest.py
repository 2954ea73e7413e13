# SPDX-License-Identifier: Apache-2.0
"""What a window says has room in it, however small the window is made."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget
from support.tree import ROOT

from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.windows import SideWindow

sys.path.insert(0, str(ROOT / "tools"))
from windows import open_pages, open_windows, settle  # pyright: ignore[reportMissingImports]


@pytest.fixture(autouse=True)
def _english_again(qapp) -> Iterator[None]:
    yield
    use_language(qapp, "en")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_text_that_breaks_its_lines_is_cut_in_the_smallest_windows(data_desk, language):
    main = data_desk.window
    main.settings.change(language=language)
    read, cut = 0, []
    for name, window in dict(open_windows(main)).items():
        if not isinstance(window, SideWindow):
            continue
        window.show()
        window.resize(window.minimumSizeHint())
        settle()
        for page, _window in open_pages(name, window):
            for label in shown_labels(window):
                read += 1
                if label.height() < label.heightForWidth(label.width()):
                    cut.append(f"{page}: {label.text()}")
    assert cut == []
    assert read > 20


def shown_labels(window: QWidget) -> list[QLabel]:
    """Return the labels of several lines that are seen and cannot be scrolled to."""
    found = [one for one in window.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
    return [one for one in found if not is_scrolled(one)]


def is_scrolled(widget: QWidget) -> bool:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QAbstractScrollArea):
        around = around.parentWidget()
    return around is not None
