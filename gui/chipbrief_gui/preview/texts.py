# SPDX-License-Identifier: Apache-2.0
"""The words of the preview; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

PREVIEW_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    # Actions
    "action.fit_page": QT_TRANSLATE_NOOP("chipbrief", "&Fit page"),
    "tip.fit_page": QT_TRANSLATE_NOOP("chipbrief", "Show a whole page"),
    "action.continuous": QT_TRANSLATE_NOOP("chipbrief", "Co&ntinuous pages"),
    "tip.continuous": QT_TRANSLATE_NOOP("chipbrief", "Show all pages, one below the other"),
    "action.single_page": QT_TRANSLATE_NOOP("chipbrief", "Sin&gle page"),
    "tip.single_page": QT_TRANSLATE_NOOP("chipbrief", "Show one page at a time"),
    "action.go_to_page": QT_TRANSLATE_NOOP("chipbrief", "Page nu&mber"),
    "tip.go_to_page": QT_TRANSLATE_NOOP("chipbrief", "Type the number of the page to go to"),
    "action.outline": QT_TRANSLATE_NOOP("chipbrief", "O&utline"),
    "tip.outline": QT_TRANSLATE_NOOP("chipbrief", "Show or hide the headings beside the pages"),
    "action.thumbnails": QT_TRANSLATE_NOOP("chipbrief", "T&humbnails"),
    "tip.thumbnails": QT_TRANSLATE_NOOP("chipbrief", "Show or hide small images of the pages beside them"),
    "action.copy": QT_TRANSLATE_NOOP("chipbrief", "&Copy"),
    "tip.copy": QT_TRANSLATE_NOOP(
        "chipbrief", "Copy the text that is selected on the pages; there, Ctrl+C does it"
    ),
    "action.select_all": QT_TRANSLATE_NOOP("chipbrief", "Select &all"),
    "tip.select_all": QT_TRANSLATE_NOOP("chipbrief", "Select the text of all pages; there, Ctrl+A does it"),
    "action.find": QT_TRANSLATE_NOOP("chipbrief", "&Find…"),
    "tip.find": QT_TRANSLATE_NOOP("chipbrief", "Find words on the pages"),
    "action.find_next": QT_TRANSLATE_NOOP("chipbrief", "Find &next"),
    "tip.find_next": QT_TRANSLATE_NOOP("chipbrief", "Go to the next place where the words stand"),
    "action.find_previous": QT_TRANSLATE_NOOP("chipbrief", "Find &previous"),
    "tip.find_previous": QT_TRANSLATE_NOOP("chipbrief", "Go to the place before where the words stand"),
    "action.hits": QT_TRANSLATE_NOOP("chipbrief", "&List what is found"),
    "tip.hits": QT_TRANSLATE_NOOP("chipbrief", "Show or hide the list of all places where the words stand"),
    # Pages
    "preview.pages": QT_TRANSLATE_NOOP("chipbrief", "Pages of the brief"),
    "preview.page": QT_TRANSLATE_NOOP("chipbrief", "Page"),
    "preview.page_n": QT_TRANSLATE_NOOP("chipbrief", "Page {n}"),
    "preview.of": QT_TRANSLATE_NOOP("chipbrief", "of {n}"),
    "preview.zoom": QT_TRANSLATE_NOOP("chipbrief", "Zoom"),
    "preview.percent": QT_TRANSLATE_NOOP("chipbrief", "{n} %"),
    "preview.updating": QT_TRANSLATE_NOOP("chipbrief", "Updating… {step}"),
    "preview.unreadable": QT_TRANSLATE_NOOP(
        "chipbrief", "The brief was made, but its pages cannot be shown ({reason}). Export still writes it."
    ),
    # The panel beside the pages
    "preview.side": QT_TRANSLATE_NOOP("chipbrief", "Beside the pages"),
    "preview.side.outline": QT_TRANSLATE_NOOP("chipbrief", "Outline"),
    "preview.side.thumbnails": QT_TRANSLATE_NOOP("chipbrief", "Pages"),
    "preview.side.hits": QT_TRANSLATE_NOOP("chipbrief", "Found"),
    # Finding
    "preview.find": QT_TRANSLATE_NOOP("chipbrief", "Find on the pages"),
    "preview.find.hint": QT_TRANSLATE_NOOP("chipbrief", "Find on the pages"),
    "preview.find.close": QT_TRANSLATE_NOOP("chipbrief", "Stop finding"),
    "preview.find.at": QT_TRANSLATE_NOOP("chipbrief", "{n} of {hits}"),
    "preview.find.hits.one": QT_TRANSLATE_NOOP("chipbrief", "{n} place"),
    "preview.find.hits.many": QT_TRANSLATE_NOOP("chipbrief", "{n} places"),
    "preview.find.none": QT_TRANSLATE_NOOP("chipbrief", "Not found"),
})
