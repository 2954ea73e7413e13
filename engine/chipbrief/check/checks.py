# SPDX-License-Identifier: Apache-2.0
"""All checks, in two tables: on the finished page, and on the pages as they were laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chipbrief.check import accessibility, editing, evidence, layout, likelihood
from chipbrief.check.page import Page
from chipbrief.check.problem import Problem
from chipbrief.compose.formats import Format
from chipbrief.compose.view import BriefView
from chipbrief.laid import Laid

Check = Callable[[BriefView, Page], Iterator[Problem]]
LaidCheck = Callable[[BriefView, Format, Laid], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (*evidence.CHECKS, *likelihood.CHECKS, *editing.CHECKS, *accessibility.CHECKS)
LAID_CHECKS: tuple[LaidCheck, ...] = layout.CHECKS


def check(view: BriefView, html: str) -> tuple[Problem, ...]:
    """Return the problems of a finished page, errors first. Never raises; errors block sealing."""
    page = Page(html)
    return _sorted(item for one in CHECKS for item in one(view, page))


def check_laid(view: BriefView, format: Format, laid: Laid) -> tuple[Problem, ...]:
    """Return the problems of the pages as they were laid out, errors first; errors block sealing."""
    return _sorted(item for one in LAID_CHECKS for item in one(view, format, laid))


def _sorted(found: Iterator[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(dict.fromkeys(found), key=lambda item: (item.severity, item.code)))
