# SPDX-License-Identifier: Apache-2.0
"""Every word a user reads, in one place by key; translated when it is asked for, not when it is imported."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QLocale, qtTrId

from chipbrief_gui.batch.texts import BATCH_TEXTS
from chipbrief_gui.browse.texts import BROWSE_TEXTS
from chipbrief_gui.case.texts import CASE_TEXTS
from chipbrief_gui.data.texts import DATA_TEXTS
from chipbrief_gui.evidence.texts import EVIDENCE_TEXTS
from chipbrief_gui.export.texts import EXPORT_TEXTS
from chipbrief_gui.help.texts import HELP_TEXTS
from chipbrief_gui.kept.texts import KEPT_TEXTS
from chipbrief_gui.opening.texts import OPENING_TEXTS
from chipbrief_gui.picking.texts import PICKING_TEXTS
from chipbrief_gui.preview.texts import PREVIEW_TEXTS
from chipbrief_gui.printing.texts import PRINTING_TEXTS
from chipbrief_gui.problems.texts import PROBLEM_TEXTS
from chipbrief_gui.proof.texts import PROOF_TEXTS
from chipbrief_gui.scenarios.texts import SCENARIO_TEXTS
from chipbrief_gui.settings.texts import SETTINGS_TEXTS


def say(key: str, **values: object) -> str:
    """Return the words of ``key`` in the app's language, with ``values`` filled in.

    Raises ``KeyError`` for a key that is not in the table.
    """
    found = qtTrId(key)
    text = found if found != key else TEXTS[key]
    return text.format(**values) if values else text


def count(key: str, n: int) -> str:
    """Return ``n`` with its noun: the words of ``<key>.one`` or ``<key>.many``, as the language has them."""
    many = f"{key}.many"
    found = qtTrId(many, n)
    text = found if found != many else TEXTS[many if n != 1 else f"{key}.one"]
    return text.format(n=number(n))


def colon(name: str, what: str) -> str:
    """Return what is said of a name after a colon, as the language sets one."""
    return f"{name}{say('colon')}{what}"


def unfilled(key: str) -> str:
    """Return the words of ``key`` in the app's language, with their placeholders unfilled."""
    name, _dot, end = key.rpartition(".")
    many = f"{name}.many"
    if end not in {"one", "many"} or many not in TEXTS:
        return say(key)
    found = qtTrId(many, 1 if end == "one" else 2)
    return found if found != many else TEXTS[key]


def number(value: float, places: int = 0) -> str:
    """Return a number as the app's language writes it: 1,234 or 1 234."""
    return QLocale().toString(float(value), "f", places)


def known(key: str, english: str) -> str:
    """Return a sentence of the engine's tables in the app's language, or ``english`` where there is none."""
    found = qtTrId(key)
    return found if found != key else english


def tell(text: str) -> str:
    """Return one of the engine's texts in the app's language; what it quotes stays as it is."""
    from chipbrief_gui.translations.translator import language

    return language().say(text)


def step_words(step: str) -> str:
    """Return what a step of the engine is doing, in words; an unknown step keeps its own name."""
    key = f"step.{step}"
    return say(key) if key in TEXTS else step


_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    "app.name": "Chipbrief",
    # Menus
    "menu.file": "&File",
    "menu.view": "&View",
    "menu.go_to": "Go &to",
    "menu.colors": "&Colors",
    "menu.brief": "&Brief",
    "menu.help": "&Help",
    # Actions and their tips
    "action.new_pick": "&New pick",
    "tip.new_pick": "Choose another country",
    "action.quit": "&Quit",
    "tip.quit": "Close Chipbrief",
    "action.zoom_in": "Zoom &in",
    "tip.zoom_in": "Show the pages larger",
    "action.zoom_out": "Zoom &out",
    "tip.zoom_out": "Show the pages smaller",
    "action.zoom_reset": "&Actual size",
    "tip.zoom_reset": "Show the pages as large as on paper",
    "action.fit_width": "Fit &width",
    "tip.fit_width": "Make the pages as wide as the preview",
    "action.next_page": "Ne&xt page",
    "tip.next_page": "Go to the next page",
    "action.previous_page": "&Previous page",
    "tip.previous_page": "Go to the page before",
    "action.focus_pick": "Go to the pi&ck",
    "tip.focus_pick": "Move the keyboard to the pick pane",
    "action.focus_preview": "Go to the p&review",
    "tip.focus_preview": "Move the keyboard to the pages",
    "action.focus_problems": "Go to the pro&blems",
    "tip.focus_problems": "Move the keyboard to the list of problems",
    "action.theme_system": "Colors of the &system",
    "tip.theme_system": "Light or dark, as the system asks",
    "action.theme_light": "&Light colors",
    "tip.theme_light": "Dark text on a light window",
    "action.theme_dark": "&Dark colors",
    "tip.theme_dark": "Light text on a dark window; the pages stay white",
    "action.refresh": "&Make again",
    "tip.refresh": "Make the brief again from the pick as it stands",
    "action.cancel": "S&top making it",
    "tip.cancel": "Stop making the brief; the pages shown stay. Esc does it, too",
    "action.example": "Try the &example",
    "tip.example": "China, data-center training GPUs, October 2022 to February 2025",
    "action.next_problem": "&Next problem",
    "tip.next_problem": "Select the next problem in the list",
    "action.previous_problem": "&Previous problem",
    "tip.previous_problem": "Select the problem before",
    # Pick pane
    "pick.title": "Pick",
    "pick.country": "C&ountry",
    "pick.country.hint": "Type a name or code",
    "pick.country.all": "Show all countries",
    "pick.no_country": "Choose a country: type some letters of its name, then press Enter.",
    "pick.class": "&Chip class",
    "pick.from": "F&rom",
    "pick.to": "&To",
    "pick.as_of": "&As of",
    "pick.as_of.hint": "Same as To",
    "pick.date.tip": "A year, month or day: 2022, 2022-10 or 2022-10-07",
    "pick.as_of.tip": "The day whose law and knowledge apply. Left empty, it is the end of the window.",
    "pick.format": "For&mat",
    "pick.hindsight": "&Use later evidence (hindsight)",
    "pick.hindsight.tip": "Also use what became known after the as-of day. The brief marks it.",
    "pick.chip": "One chi&p",
    "pick.chip.all": "All chips of the class",
    # Coverage
    "coverage.title": "Coverage",
    "coverage.records.one": "{n} record",
    "coverage.records.many": "{n} records",
    "coverage.sources.one": "{n} source",
    "coverage.sources.many": "{n} sources",
    "coverage.gaps.one": "{n} gap",
    "coverage.gaps.many": "{n} gaps",
    "coverage.more.one": "and {n} more, under Details",
    "coverage.more.many": "and {n} more, under Details",
    "busy.title": "Making the brief",
    "busy.cancel": "Cancel",
    # Welcome page
    "welcome.title": "Make your first brief",
    "welcome.text": (
        "Pick a country, a chip class and a window of time. You get a finished, cited PDF that carries"
        " its own evidence. Everything stays on this computer."
    ),
    "welcome.example": "Tr&y the example: China, 2022–25",
    "welcome.choose": "Choose a country…  {keys}",
    # Steps of the engine
    "step.open": "Opening the data pack",
    "step.gather": "Gathering the evidence",
    "step.judge": "Judging it by the rules",
    "step.compose": "Composing the pages",
    "step.check": "Checking the claims",
    "step.typeset": "Typesetting",
    "step.seal": "Sealing the PDF",
    # Status
    "status.opening": "Opening the data pack…",
    "status.pack": "Data pack {version}",
    "status.old_pack": "⚠ Data pack {version}, {n} days old",
    "status.ready": "Ready",
    "status.updating": "Updating…",
    "status.rendered": "Rendered in {seconds} s",
    "status.saved": "Saved to {path}",
    "status.open": "Open file",
    "status.open_folder": "Open folder",
    "status.canceled": "Canceled",
    "status.export_waits": "Export follows as soon as the brief is ready.",
    "status.export_empty": "Nothing to export yet: choose a country first.",
    "status.export_rejected": "Not exported: the pick has a mistake. Put right what is marked, then export.",
    "status.export_not_made": (
        "Not exported: the brief of this pick was not made. Brief > Make again makes it."
    ),
    "status.stale": "The pick has a mistake; the pages shown are from the last good one.",
    "status.failed": "The brief could not be made.",
    "colon": ": ",
    # Failures
    "failure.render": "The brief could not be made.",
    "failure.kept": "The last good pages stay.",
    "failure.open": "The data pack could not be opened.",
    "failure.export": "The PDF was not saved.",
    "failure.export.kept": "The brief is still open here, and a file that was there before is as it was.",
    "failure.internal": "Something failed inside Chipbrief ({name}: {text}).",
    "failure.retry": "Try a&gain",
    "failure.close": "Close this message",
})

TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    **_TEXTS,
    **BROWSE_TEXTS,
    **BATCH_TEXTS,
    **CASE_TEXTS,
    **DATA_TEXTS,
    **EVIDENCE_TEXTS,
    **EXPORT_TEXTS,
    **HELP_TEXTS,
    **KEPT_TEXTS,
    **PROBLEM_TEXTS,
    **PREVIEW_TEXTS,
    **PRINTING_TEXTS,
    **OPENING_TEXTS,
    **PICKING_TEXTS,
    **PROOF_TEXTS,
    **SCENARIO_TEXTS,
    **SETTINGS_TEXTS,
})
