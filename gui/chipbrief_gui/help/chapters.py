# SPDX-License-Identifier: Apache-2.0
"""The chapter of the guide for each pane and window, which F1 opens there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

START = "user-guide"
_GUIDE = f"{START}#"
ANOTHER_FORMAT = f"{_GUIDE}another-format"
#: The class of a pane or window -> its chapter.
CHAPTERS: Mapping[str, str] = MappingProxyType({
    "MainWindow": START,
    # Panes of the main window
    "WelcomePage": f"{_GUIDE}make-a-brief",
    "PickPane": f"{_GUIDE}work-in-the-window",
    "CoverageView": f"{_GUIDE}coverage-of-this-pick",
    "TextPane": f"{_GUIDE}put-your-own-words-into-it",
    "Preview": f"{_GUIDE}look-at-the-pages",
    "FigureBar": f"{_GUIDE}see-where-a-number-comes-from",
    "EvidencePane": f"{_GUIDE}see-where-a-number-comes-from",
    "ProblemsStrip": "problems",
    # Windows
    "ExplainWindow": "problems",
    "ExportWindow": f"{_GUIDE}export",
    "AttachmentsWindow": f"{_GUIDE}see-where-a-number-comes-from",
    "AttachedWindow": f"{_GUIDE}see-where-a-number-comes-from",
    "BatchWindow": f"{_GUIDE}make-many-briefs",
    "BrowseWindow": f"{_GUIDE}browse-the-data",
    "CoverageWindow": f"{_GUIDE}coverage-of-this-pick",
    "ControlWindow": f"{_GUIDE}ask-the-rules",
    "ScenarioWindow": f"{_GUIDE}scenarios-to-2030",
    "InstallWindow": f"{_GUIDE}data-packs-in-the-window",
    "PacksWindow": f"{_GUIDE}data-packs-in-the-window",
    "OwnWindow": f"{_GUIDE}your-tables-in-the-window",
    "VerifyWindow": f"{_GUIDE}prove-a-brief",
    "CompareWindow": f"{_GUIDE}compare-two-briefs",
    "LibraryWindow": f"{_GUIDE}keep-track-of-briefs",
    "SettingsWindow": f"{_GUIDE}settings-of-the-app",
    "KeysPage": f"{_GUIDE}keys-of-your-own",
    "FindAction": f"{_GUIDE}find-any-action",
    "HelpWindow": f"{_GUIDE}get-help",
    "CrashWindow": f"{_GUIDE}when-something-fails",
    "AboutWindow": f"{_GUIDE}see-what-is-in-use",
})


def chapter_of(widget: QWidget | None) -> str:
    """Return the chapter of the innermost pane or window around ``widget``; the start of the guide else."""
    while widget is not None:
        name = next((kind.__name__ for kind in type(widget).__mro__ if kind.__name__ in CHAPTERS), "")
        if name:
            return CHAPTERS[name]
        widget = widget.parentWidget()
    return START
