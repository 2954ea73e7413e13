# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from chipbrief_gui import icons
from chipbrief_gui.icons import make_icon


@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2, 3])
def test_an_icon_has_a_picture_for_each_usual_scale_of_a_screen(qapp, scale):
    icon = make_icon("search", "#1f5fbf")
    assert QSize(round(16 * scale), round(16 * scale)) in icon.availableSizes()
    assert icon.pixmap(QSize(16, 16), scale).width() == round(16 * scale)


def test_a_selected_row_leaves_an_icon_its_colors(qapp):
    icon = make_icon("error", "#b3261e")
    normal, selected = (icon.pixmap(16, 16, mode) for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected))
    assert normal.toImage() == selected.toImage()


def test_an_icon_that_was_drawn_is_not_drawn_again(qapp, monkeypatch):
    first = make_icon("tick", "#123456").pixmap(16, 16)
    monkeypatch.setattr(icons, "_paint", lambda *_words: pytest.fail("drawn again"))
    assert make_icon("tick", "#123456").pixmap(16, 16).toImage() == first.toImage()
    with pytest.raises(pytest.fail.Exception):
        make_icon("tick", "#654321")
