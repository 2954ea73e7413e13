# SPDX-License-Identifier: Apache-2.0
"""The words of the preview; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PREVIEW_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    # Actions
    "action.fit_page": "&Fit page",
    "tip.fit_page": "Show a whole page",
    "action.continuous": "Co&ntinuous pages",
    "tip.continuous": "Show all pages, one below the other",
    "action.single_page": "Sin&gle page",
    "tip.single_page": "Show one page at a time",
    "action.go_to_page": "Page nu&mber",
    "tip.go_to_page": "Type the number of the page to go to",
    "action.next_link": "Next &link",
    "tip.next_link": "Move the keyboard to the next link or traced words; there, Enter follows it",
    "action.previous_link": "Previous lin&k",
    "tip.previous_link": "Move the keyboard to the link or traced words before; there, Enter follows it",
    "action.go_back": "Go &back",
    "tip.go_back": "Back to where you read before you followed a link or went to a heading",
    "action.go_forward": "Go forwar&d again",
    "tip.go_forward": "Forward to where you went back from",
    "action.outline": "O&utline",
    "tip.outline": "Show or hide the headings beside the pages",
    "action.thumbnails": "T&humbnails",
    "tip.thumbnails": "Show or hide small images of the pages beside them",
    "action.copy": "&Copy",
    "tip.copy": "Copy the text that is selected on the pages; there, Ctrl+C does it",
    "action.select_all": "Select &all",
    "tip.select_all": "Select the text of all pages; there, Ctrl+A does it",
    "action.find": "&Find…",
    "tip.find": "Find words on the pages",
    "action.find_next": "Find &next",
    "tip.find_next": "Go to the next place where the words are found",
    "action.find_previous": "Find &previous",
    "tip.find_previous": "Go to the place before where the words are found",
    "action.hits": "&List what is found",
    "tip.hits": "Show or hide the list of all places where the words are found",
    # Pages
    "preview.pages": "Pages of the brief",
    "preview.page": "Page",
    "preview.page_n": "Page {n}",
    "preview.of": "of {n}",
    "preview.zoom": "Zoom",
    "preview.percent": "{n}%",
    "preview.updating": "Updating… {step}",
    "preview.canceled": "Canceled. The pages shown are those from before your last change.",
    "preview.canceled.empty": "Canceled. There are no pages yet.",
    "preview.unreadable": (
        "The brief was made, but its pages cannot be shown ({reason}). Export still writes it."
    ),
    # Links
    "preview.link.page": "Go to page {n}",
    "preview.link.traced": "Click: what it rests on. Ctrl and click: go to page {n}",
    "preview.link.told": "{address} (right click to copy it or to open it in the browser)",
    "preview.link.copy": "Copy address",
    "preview.link.open": "Open {host} in the browser",
    # Where the keyboard stops
    "preview.stop.traced": "{words} – Enter: what it rests on",
    "preview.stop.both": "{words} – Enter: what it rests on. Ctrl+Enter: go to page {n}",
    "preview.stop.page": "{words} – Enter: go to page {n}",
    "preview.stop.address": "{words} – Enter: copy it or open it in the browser",
    "preview.stop.at": "(page {page}, {n} of {count})",
    "preview.stop.none": "There are no links on the pages",
    # The panel beside the pages
    "preview.side": "Beside the pages",
    "preview.side.outline": "Outline",
    "preview.side.thumbnails": "Pages",
    "preview.side.hits": "Found",
    # Finding
    "preview.find": "Find on the pages",
    "preview.find.hint": "Find words",
    "preview.find.close": "Stop finding",
    "preview.find.at": "{n} of {hits}",
    "preview.find.hits.one": "{n} place",
    "preview.find.hits.many": "{n} places",
    "preview.find.none": "Not found",
})
