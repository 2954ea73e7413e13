# SPDX-License-Identifier: Apache-2.0
"""Every word a user reads, in one place; translated when it is asked for, not when it is imported."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale, qtTrId

from chipbrief_gui.batch.texts import BATCH_TEXTS
from chipbrief_gui.browse.texts import BROWSE_TEXTS
from chipbrief_gui.case.texts import CASE_TEXTS
from chipbrief_gui.data.texts import DATA_TEXTS
from chipbrief_gui.evidence.texts import EVIDENCE_TEXTS
from chipbrief_gui.export.texts import EXPORT_TEXTS
from chipbrief_gui.help.texts import HELP_TEXTS
from chipbrief_gui.opening.texts import OPENING_TEXTS
from chipbrief_gui.picking.texts import PICKING_TEXTS
from chipbrief_gui.preview.texts import PREVIEW_TEXTS
from chipbrief_gui.problems.texts import PROBLEM_TEXTS
from chipbrief_gui.proof.texts import PROOF_TEXTS
from chipbrief_gui.scenarios.texts import SCENARIO_TEXTS
from chipbrief_gui.settings.texts import SETTINGS_TEXTS


def say(key: str, **values: object) -> str:
    """Return the words of ``key`` in the app's language, with ``values`` filled in.

    Raises ``KeyError`` for a key that is not in the table.
    """
    found = qtTrId(key)
    text = found if found != key else str(TEXTS[key])
    return text.format(**values) if values else text


def count(key: str, n: int) -> str:
    """Return ``n`` with its noun: the words of ``<key>.one`` or ``<key>.many``, as the language has them."""
    many = f"{key}.many"
    found = qtTrId(many, n)
    text = found if found != many else str(TEXTS[many if n != 1 else f"{key}.one"])
    return text.format(n=number(n))


def number(value: float, places: int = 0) -> str:
    """Return a number by the customs of the app's language: 1,234 or 1 234."""
    return QLocale().toString(float(value), "f", places)


def known(key: str, english: str) -> str:
    """Return a sentence of the engine's tables in the app's language, or ``english`` where there is none."""
    found = qtTrId(key)
    return found if found != key else english


def tell(text: str) -> str:
    """Return a text of the engine's own in the app's language; what the engine quotes stays as it is."""
    from chipbrief_gui.translations.translator import language

    return language().say(text)


def step_words(step: str) -> str:
    """Return what a step of the engine is doing, in words; an unknown step keeps its own name."""
    key = f"step.{step}"
    return say(key) if key in TEXTS else step


_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "app.name": QT_TRANSLATE_NOOP("chipbrief", "Chipbrief"),
    # Menus
    "menu.file": QT_TRANSLATE_NOOP("chipbrief", "&File"),
    "menu.view": QT_TRANSLATE_NOOP("chipbrief", "&View"),
    "menu.brief": QT_TRANSLATE_NOOP("chipbrief", "&Brief"),
    "menu.help": QT_TRANSLATE_NOOP("chipbrief", "&Help"),
    # Actions and their tips
    "action.new_pick": QT_TRANSLATE_NOOP("chipbrief", "&New pick"),
    "tip.new_pick": QT_TRANSLATE_NOOP("chipbrief", "Choose another country"),
    "action.quit": QT_TRANSLATE_NOOP("chipbrief", "&Quit"),
    "tip.quit": QT_TRANSLATE_NOOP("chipbrief", "Close Chipbrief"),
    "action.zoom_in": QT_TRANSLATE_NOOP("chipbrief", "Zoom &in"),
    "tip.zoom_in": QT_TRANSLATE_NOOP("chipbrief", "Show the pages larger"),
    "action.zoom_out": QT_TRANSLATE_NOOP("chipbrief", "Zoom &out"),
    "tip.zoom_out": QT_TRANSLATE_NOOP("chipbrief", "Show the pages smaller"),
    "action.zoom_reset": QT_TRANSLATE_NOOP("chipbrief", "&Actual size"),
    "tip.zoom_reset": QT_TRANSLATE_NOOP("chipbrief", "Show the pages as large as on paper"),
    "action.fit_width": QT_TRANSLATE_NOOP("chipbrief", "Fit &width"),
    "tip.fit_width": QT_TRANSLATE_NOOP("chipbrief", "Make the pages as wide as the preview"),
    "action.next_page": QT_TRANSLATE_NOOP("chipbrief", "Ne&xt page"),
    "tip.next_page": QT_TRANSLATE_NOOP("chipbrief", "Go to the next page"),
    "action.previous_page": QT_TRANSLATE_NOOP("chipbrief", "&Previous page"),
    "tip.previous_page": QT_TRANSLATE_NOOP("chipbrief", "Go to the page before"),
    "action.focus_pick": QT_TRANSLATE_NOOP("chipbrief", "Go to the pi&ck"),
    "tip.focus_pick": QT_TRANSLATE_NOOP("chipbrief", "Move the keyboard to the pick pane"),
    "action.focus_preview": QT_TRANSLATE_NOOP("chipbrief", "Go to the p&review"),
    "tip.focus_preview": QT_TRANSLATE_NOOP("chipbrief", "Move the keyboard to the pages"),
    "action.focus_problems": QT_TRANSLATE_NOOP("chipbrief", "Go to the pro&blems"),
    "tip.focus_problems": QT_TRANSLATE_NOOP("chipbrief", "Move the keyboard to the list of problems"),
    "action.theme_system": QT_TRANSLATE_NOOP("chipbrief", "Colors of the &system"),
    "tip.theme_system": QT_TRANSLATE_NOOP("chipbrief", "Light or dark, as the system asks"),
    "action.theme_light": QT_TRANSLATE_NOOP("chipbrief", "&Light colors"),
    "tip.theme_light": QT_TRANSLATE_NOOP("chipbrief", "Dark text on a light window"),
    "action.theme_dark": QT_TRANSLATE_NOOP("chipbrief", "&Dark colors"),
    "tip.theme_dark": QT_TRANSLATE_NOOP("chipbrief", "Light text on a dark window; the pages stay white"),
    "action.refresh": QT_TRANSLATE_NOOP("chipbrief", "&Make again"),
    "tip.refresh": QT_TRANSLATE_NOOP("chipbrief", "Make the brief again from the pick as it stands"),
    "action.example": QT_TRANSLATE_NOOP("chipbrief", "Try the &example"),
    "tip.example": QT_TRANSLATE_NOOP(
        "chipbrief", "China, data-center training GPUs, October 2022 to February 2025"
    ),
    "action.next_problem": QT_TRANSLATE_NOOP("chipbrief", "&Next problem"),
    "tip.next_problem": QT_TRANSLATE_NOOP("chipbrief", "Select the next problem in the list"),
    "action.previous_problem": QT_TRANSLATE_NOOP("chipbrief", "&Previous problem"),
    "tip.previous_problem": QT_TRANSLATE_NOOP("chipbrief", "Select the problem before"),
    # Pick pane
    "pick.title": QT_TRANSLATE_NOOP("chipbrief", "Pick"),
    "pick.country": QT_TRANSLATE_NOOP("chipbrief", "C&ountry"),
    "pick.country.hint": QT_TRANSLATE_NOOP("chipbrief", "Type a name or code"),
    "pick.country.all": QT_TRANSLATE_NOOP("chipbrief", "Show all countries"),
    "pick.class": QT_TRANSLATE_NOOP("chipbrief", "&Chip class"),
    "pick.from": QT_TRANSLATE_NOOP("chipbrief", "F&rom"),
    "pick.to": QT_TRANSLATE_NOOP("chipbrief", "&To"),
    "pick.as_of": QT_TRANSLATE_NOOP("chipbrief", "&As of"),
    "pick.as_of.hint": QT_TRANSLATE_NOOP("chipbrief", "Same as To"),
    "pick.date.tip": QT_TRANSLATE_NOOP("chipbrief", "A year, month or day: 2022, 2022-10 or 2022-10-07"),
    "pick.as_of.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "The day whose law and knowledge apply. Left empty, it is the end of the window."
    ),
    "pick.format": QT_TRANSLATE_NOOP("chipbrief", "For&mat"),
    "pick.hindsight": QT_TRANSLATE_NOOP("chipbrief", "&Use later evidence (hindsight)"),
    "pick.hindsight.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "Also use what became known after the as-of day. The brief marks it."
    ),
    "pick.chip": QT_TRANSLATE_NOOP("chipbrief", "One chi&p"),
    "pick.chip.all": QT_TRANSLATE_NOOP("chipbrief", "All chips of the class"),
    # Coverage
    "coverage.title": QT_TRANSLATE_NOOP("chipbrief", "Coverage"),
    "coverage.records.one": QT_TRANSLATE_NOOP("chipbrief", "{n} record"),
    "coverage.records.many": QT_TRANSLATE_NOOP("chipbrief", "{n} records"),
    "coverage.sources.one": QT_TRANSLATE_NOOP("chipbrief", "{n} source"),
    "coverage.sources.many": QT_TRANSLATE_NOOP("chipbrief", "{n} sources"),
    "coverage.gaps.one": QT_TRANSLATE_NOOP("chipbrief", "{n} gap"),
    "coverage.gaps.many": QT_TRANSLATE_NOOP("chipbrief", "{n} gaps"),
    "coverage.more.one": QT_TRANSLATE_NOOP("chipbrief", "and {n} more, under Details"),
    "coverage.more.many": QT_TRANSLATE_NOOP("chipbrief", "and {n} more, under Details"),
    "busy.title": QT_TRANSLATE_NOOP("chipbrief", "Making the brief"),
    # Welcome page
    "welcome.title": QT_TRANSLATE_NOOP("chipbrief", "Make your first brief"),
    "welcome.text": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Pick a country, a chip class and a window of time. You get a finished, cited PDF that carries"
        " its own evidence. Everything stays on this computer.",
    ),
    "welcome.example": QT_TRANSLATE_NOOP("chipbrief", "Try the &example: China, 2022–25"),
    "welcome.choose": QT_TRANSLATE_NOOP("chipbrief", "Choose a country…  {keys}"),
    # Steps of the engine
    "step.open": QT_TRANSLATE_NOOP("chipbrief", "Opening the data pack"),
    "step.pick": QT_TRANSLATE_NOOP("chipbrief", "Reading the pick"),
    "step.gather": QT_TRANSLATE_NOOP("chipbrief", "Gathering the evidence"),
    "step.judge": QT_TRANSLATE_NOOP("chipbrief", "Judging it by the rules"),
    "step.compose": QT_TRANSLATE_NOOP("chipbrief", "Composing the pages"),
    "step.check": QT_TRANSLATE_NOOP("chipbrief", "Checking the claims"),
    "step.typeset": QT_TRANSLATE_NOOP("chipbrief", "Typesetting"),
    "step.seal": QT_TRANSLATE_NOOP("chipbrief", "Sealing the PDF"),
    # Status
    "status.opening": QT_TRANSLATE_NOOP("chipbrief", "Opening the data pack…"),
    "status.pack": QT_TRANSLATE_NOOP("chipbrief", "Data pack {version}"),
    "status.old_pack": QT_TRANSLATE_NOOP("chipbrief", "⚠ Data pack {version}, {n} days old"),
    "status.ready": QT_TRANSLATE_NOOP("chipbrief", "Ready"),
    "status.updating": QT_TRANSLATE_NOOP("chipbrief", "Updating…"),
    "status.rendered": QT_TRANSLATE_NOOP("chipbrief", "Rendered in {seconds} s"),
    "status.saved": QT_TRANSLATE_NOOP("chipbrief", "Saved to {path}"),
    "status.export_waits": QT_TRANSLATE_NOOP("chipbrief", "Export follows as soon as the brief is ready."),
    "status.export_empty": QT_TRANSLATE_NOOP("chipbrief", "Nothing to export yet: choose a country first."),
    "status.export_old": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Not exported: the pages shown belong to an earlier pick. Put right what is marked, then export.",
    ),
    "status.stale": QT_TRANSLATE_NOOP(
        "chipbrief", "The pick has a mistake; the pages shown are from the last good one."
    ),
    "status.failed": QT_TRANSLATE_NOOP("chipbrief", "The brief could not be made."),
    # Failures
    "failure.render": QT_TRANSLATE_NOOP("chipbrief", "The brief could not be made."),
    "failure.kept": QT_TRANSLATE_NOOP("chipbrief", "The last good pages stay."),
    "failure.open": QT_TRANSLATE_NOOP("chipbrief", "The data pack could not be opened."),
    "failure.export": QT_TRANSLATE_NOOP("chipbrief", "The PDF was not saved."),
    "failure.export.kept": QT_TRANSLATE_NOOP(
        "chipbrief", "The brief is still open here, and a file that was there before is as it was."
    ),
    "failure.internal": QT_TRANSLATE_NOOP("chipbrief", "Something failed inside Chipbrief ({name}: {text})."),
    "failure.retry": QT_TRANSLATE_NOOP("chipbrief", "Try &again"),
    "failure.close": QT_TRANSLATE_NOOP("chipbrief", "Close this message"),
})

TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    **_TEXTS,
    **BROWSE_TEXTS,
    **BATCH_TEXTS,
    **CASE_TEXTS,
    **DATA_TEXTS,
    **EVIDENCE_TEXTS,
    **EXPORT_TEXTS,
    **HELP_TEXTS,
    **PROBLEM_TEXTS,
    **PREVIEW_TEXTS,
    **OPENING_TEXTS,
    **PICKING_TEXTS,
    **PROOF_TEXTS,
    **SCENARIO_TEXTS,
    **SETTINGS_TEXTS,
})
