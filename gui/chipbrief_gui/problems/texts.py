# SPDX-License-Identifier: Apache-2.0
"""The words of the problems; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEM_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "action.show_problem": QT_TRANSLATE_NOOP("chipbrief", "Sho&w the problem"),
    "tip.show_problem": QT_TRANSLATE_NOOP(
        "chipbrief", "Go to the place of the selected problem, on its page and in your text"
    ),
    "action.explain_problem": QT_TRANSLATE_NOOP("chipbrief", "&How to fix it"),
    "tip.explain_problem": QT_TRANSLATE_NOOP("chipbrief", "Say why it is a problem, and what to do about it"),
    "action.fix_problem": QT_TRANSLATE_NOOP("chipbrief", "F&ix it"),
    "tip.fix_problem": QT_TRANSLATE_NOOP(
        "chipbrief", "Mend the selected problem in your own words, where that needs no thought"
    ),
    "action.copy_problems": QT_TRANSLATE_NOOP("chipbrief", "Copy all problem&s"),
    "tip.copy_problems": QT_TRANSLATE_NOOP("chipbrief", "Copy the problems listed, as text"),
    "problems.title": QT_TRANSLATE_NOOP("chipbrief", "Problems"),
    "problems.none": QT_TRANSLATE_NOOP("chipbrief", "No problems"),
    "problems.errors.one": QT_TRANSLATE_NOOP("chipbrief", "{n} error"),
    "problems.errors.many": QT_TRANSLATE_NOOP("chipbrief", "{n} errors"),
    "problems.warnings.one": QT_TRANSLATE_NOOP("chipbrief", "{n} warning"),
    "problems.warnings.many": QT_TRANSLATE_NOOP("chipbrief", "{n} warnings"),
    "problems.keys": QT_TRANSLATE_NOOP("chipbrief", "{next} next    {previous} previous"),
    "problems.error": QT_TRANSLATE_NOOP("chipbrief", "Error"),
    "problems.warning": QT_TRANSLATE_NOOP("chipbrief", "Warning"),
    "problems.column.severity": QT_TRANSLATE_NOOP("chipbrief", "Severity"),
    "problems.column.code": QT_TRANSLATE_NOOP("chipbrief", "Code"),
    "problems.column.message": QT_TRANSLATE_NOOP("chipbrief", "Problem"),
    "problems.column.place": QT_TRANSLATE_NOOP("chipbrief", "Where"),
    "problems.column.do": QT_TRANSLATE_NOOP("chipbrief", "What to do"),
    # What is listed
    "problems.filter": QT_TRANSLATE_NOOP("chipbrief", "Problems listed"),
    "problems.filter.all": QT_TRANSLATE_NOOP("chipbrief", "Errors and warnings"),
    "problems.filter.error": QT_TRANSLATE_NOOP("chipbrief", "Errors only"),
    "problems.filter.warning": QT_TRANSLATE_NOOP("chipbrief", "Warnings only"),
    "problems.copy": QT_TRANSLATE_NOOP("chipbrief", "Copy all"),
    "problems.copied.one": QT_TRANSLATE_NOOP("chipbrief", "{n} problem copied"),
    "problems.copied.many": QT_TRANSLATE_NOOP("chipbrief", "{n} problems copied"),
    # The buttons of a row
    "problems.show": QT_TRANSLATE_NOOP("chipbrief", "Show"),
    "problems.show.tip": QT_TRANSLATE_NOOP("chipbrief", "Go to {place}"),
    "problems.show.nowhere": QT_TRANSLATE_NOOP("chipbrief", "It is about no place on a page"),
    "problems.explain": QT_TRANSLATE_NOOP("chipbrief", "How to fix"),
    "problems.explain.tip": QT_TRANSLATE_NOOP("chipbrief", "Why {code} is a problem, and what to do"),
    "problems.fix": QT_TRANSLATE_NOOP("chipbrief", "Fix"),
    "problems.fix.tip": QT_TRANSLATE_NOOP("chipbrief", "In your text: “{before}” becomes “{after}”"),
    "problems.fixed": QT_TRANSLATE_NOOP("chipbrief", "“{before}” is now “{after}”"),
    "problems.not_fixed": QT_TRANSLATE_NOOP("chipbrief", "Your text has changed since; nothing was mended."),
    "problems.no_fix": QT_TRANSLATE_NOOP(
        "chipbrief", "{code} is for you to decide: How to fix says what there is to do."
    ),
    "problems.undo": QT_TRANSLATE_NOOP("chipbrief", "Undo"),
    # How to fix
    "problems.window": QT_TRANSLATE_NOOP("chipbrief", "How to fix {code}"),
    "problems.why": QT_TRANSLATE_NOOP("chipbrief", "Why it is a problem"),
    "problems.here": QT_TRANSLATE_NOOP("chipbrief", "Here"),
    "problems.example": QT_TRANSLATE_NOOP("chipbrief", "Example"),
    "problems.what_to_do": QT_TRANSLATE_NOOP("chipbrief", "What to do"),
    "problems.fix.title": QT_TRANSLATE_NOOP("chipbrief", "Fix does it for you"),
})
