# SPDX-License-Identifier: Apache-2.0
"""What the actions about the preview do."""

from __future__ import annotations

from collections.abc import Callable

from chipbrief_gui.preview.pane import Preview


def preview_handlers(preview: Callable[[], Preview]) -> dict[str, Callable[[], object]]:
    """Return what each action about the pages does, in the preview that there is by then."""
    return {
        "zoom_in": lambda: preview().pages.zoom_in(),
        "zoom_out": lambda: preview().pages.zoom_out(),
        "zoom_reset": lambda: preview().pages.set_zoom(1.0),
        "fit_width": lambda: preview().pages.fit("width"),
        "fit_page": lambda: preview().pages.fit("page"),
        "continuous": lambda: preview().show_single(single=False),
        "single_page": lambda: preview().show_single(single=True),
        "next_page": lambda: preview().pages.go_to(preview().pages.page + 1),
        "previous_page": lambda: preview().pages.go_to(preview().pages.page - 1),
        "go_to_page": lambda: preview().ask_page(),
        "next_link": lambda: preview().stepper.step(1),
        "previous_link": lambda: preview().stepper.step(-1),
        "go_back": lambda: preview().trail.go(-1),
        "go_forward": lambda: preview().trail.go(1),
        "outline": lambda: preview().toggle_side("outline"),
        "thumbnails": lambda: preview().toggle_side("thumbnails"),
        "hits": lambda: preview().toggle_side("hits"),
        "focus_preview": lambda: preview().focus(),
        "copy": lambda: preview().pages.copy(),
        "select_all": lambda: preview().pages.select_all(),
        "find": lambda: preview().open_find(),
        "find_next": lambda: preview().find_next(1),
        "find_previous": lambda: preview().find_next(-1),
    }
