# SPDX-License-Identifier: Apache-2.0
"""All checks, in two tables: on the finished page, and on the pages as they were laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from chipbrief.check import (
    accessibility,
    charts,
    editing,
    evidence,
    legible,
    likelihood,
    numbers,
    pagination,
    timeliness,
)
from chipbrief.check.page import Page
from chipbrief.check.printed import Printed
from chipbrief.check.problem import ERROR, Problem
from chipbrief.compose.view import BriefView

Check = Callable[[BriefView, Page], Iterator[Problem]]
PrintedCheck = Callable[[Printed], Iterator[Problem]]

_ON_PAGE = (evidence, numbers, timeliness, likelihood, editing, accessibility, charts)
_ON_PAPER = (legible, pagination)
CHECKS: tuple[Check, ...] = tuple(one for theme in _ON_PAGE for one in theme.CHECKS)
PRINTED_CHECKS: tuple[PrintedCheck, ...] = tuple(one for theme in _ON_PAPER for one in theme.CHECKS)
CATALOG = tuple(
    sorted((kind for theme in (*_ON_PAGE, *_ON_PAPER) for kind in theme.KINDS), key=lambda kind: kind.code)
)


def check(view: BriefView, html: str) -> tuple[Problem, ...]:
    """Return the problems of a finished page, errors first. Never raises; errors block sealing."""
    page = Page(html)
    return ordered(item for one in CHECKS for item in one(view, page))


def check_printed(printed: Printed) -> tuple[Problem, ...]:
    """Return the problems of the pages as they were laid out, errors first; errors block sealing."""
    return ordered(item for one in PRINTED_CHECKS for item in one(printed))


def blocking(problems: Iterable[Problem], *, draft: bool = False) -> tuple[Problem, ...]:
    """Return what blocks the seal: errors; for a draft only that it does not say what it is."""
    errors = (item for item in problems if item.severity == ERROR)
    return tuple(item for item in errors if not draft or item.code == pagination.UNMARKED_DRAFT.code)


def ordered(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems once each: errors first, then by code, then by page."""
    return tuple(sorted(dict.fromkeys(found), key=lambda item: (item.severity, item.code, item.page)))
