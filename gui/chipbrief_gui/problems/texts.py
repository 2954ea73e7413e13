# SPDX-License-Identifier: Apache-2.0
"""The words of the problems; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PROBLEM_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    "action.show_problem": "Sho&w the problem",
    "tip.show_problem": "Go to the place of the selected problem, on its page and in your text",
    "action.explain_problem": "&How to fix it",
    "tip.explain_problem": "Say why it is a problem, and what to do about it",
    "action.fix_problem": "F&ix it",
    "tip.fix_problem": "Fix the selected problem in your own words, where that needs no thought",
    "action.copy_problems": "Copy all problem&s",
    "tip.copy_problems": "Copy the problems listed, as text",
    "problems.title": "Problems",
    "problems.none": "No problems",
    "problems.none_to_show": "No problems were found: there is nothing to show.",
    "problems.not_yet": "Problems are looked for when a brief is made; none is made yet.",
    "problems.unmade": "Not looked for: the brief could not be made",
    "problems.unmade_hint": "The brief could not be made: the message above the pages says why.",
    "problems.errors.one": "{n} error",
    "problems.errors.many": "{n} errors",
    "problems.warnings.one": "{n} warning",
    "problems.warnings.many": "{n} warnings",
    "problems.keys": "{next} next    {previous} previous",
    "problems.error": "Error",
    "problems.warning": "Warning",
    "problems.column.severity": "Severity",
    "problems.column.code": "Code",
    "problems.column.message": "Problem",
    "problems.column.place": "Where",
    "problems.column.do": "What to do",
    # What is listed
    "problems.filter": "Problems listed",
    "problems.filter.all": "Errors and warnings",
    "problems.filter.error": "Errors only",
    "problems.filter.warning": "Warnings only",
    "problems.copy": "Copy all",
    "problems.copied.one": "{n} problem copied",
    "problems.copied.many": "{n} problems copied",
    # The buttons of a row
    "problems.show": "Show",
    "problems.show.tip": "Go to {place}",
    "problems.show.nowhere": "It is about no place on a page",
    "problems.explain": "How to fix",
    "problems.explain.tip": "Why {code} is a problem, and what to do",
    "problems.fix": "Fix",
    "problems.fix.tip": "In your text: “{before}” becomes “{after}”",
    "problems.fixed": "“{before}” is now “{after}”",
    "problems.not_fixed": "Your text has changed since; nothing was fixed.",
    "problems.no_fix": "{code} is for you to decide: How to fix says what there is to do.",
    "problems.undo": "Undo",
    # How to fix
    "problems.window": "How to fix {code}",
    "problems.why": "Why it is a problem",
    "problems.here": "Here",
    "problems.example": "Example",
    "problems.what_to_do": "What to do",
    "problems.fix.title": "Fix does it for you",
})
