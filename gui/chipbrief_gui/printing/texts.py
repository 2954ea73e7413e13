# SPDX-License-Identifier: Apache-2.0
"""The words of printing; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PRINTING_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    "action.print": "&Print…",
    "tip.print": "Print the pages that the preview shows",
    "print.title": "Print",
    "print.none": "There are no pages to print yet. Choose a country, then print.",
    "print.waits": "Not printed: the pages are being made. Print once they are shown.",
    "print.rejected": "Not printed: the pick has a mistake. Put right what is marked, then print.",
    "print.not_made": "Not printed: the brief of this pick was not made. Brief > Make again makes it.",
    "print.running": "Not printed: {title} is still on its way to the printer.",
    "print.page": "Printing page {page} of {pages}",
    "print.cancel": "Cancel",
    "print.canceled": "Printing was stopped. Pages that the printer has by now may still come.",
    "print.pages.one": "{n} page",
    "print.pages.many": "{n} pages",
    "print.done": "{pages} sent to {printer}",
    "print.failed": (
        "Not printed: {printer} takes no pages. See that it is switched on and its name is right, or export"
        " the PDF."
    ),
    "print.no_file": "Not printed: {file} cannot be written. Choose another folder, or export the PDF.",
    "print.broken_off": "{printer} took {pages} and no more. See what it says there, and print the rest.",
    "print.unreadable": "Not printed: the pages cannot be read ({fault}). Brief > Make again makes others.",
})
