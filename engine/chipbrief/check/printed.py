# SPDX-License-Identifier: Apache-2.0
"""What the checks of laid-out pages are given, and how a problem of the markup finds its page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from chipbrief.check.problem import TOP, Place, Problem
from chipbrief.compose.formats import Format
from chipbrief.compose.view import BriefView
from chipbrief.laid import Ink, Laid, Part


@dataclass(frozen=True, slots=True)
class Printed:
    """A brief as it was typeset.

    ``assets`` are the files that it shows, by path; ``missing`` the characters that no font has, and
    ``warnings`` what the typesetter had to say.
    """

    view: BriefView
    format: Format
    laid: Laid
    assets: Mapping[str, bytes] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def place_of(thing: Part | Ink) -> Place:
    """Return where something measured stands."""
    return Place(thing.place, thing.anchor, thing.page)


def located(problems: Iterable[Problem], laid: Laid) -> tuple[Problem, ...]:
    """Return the problems of the markup with the page on which their place was printed."""
    return tuple(item if item.page else replace(item, page=_page(item, laid)) for item in problems)


def _page(item: Problem, laid: Laid) -> int:
    found = laid.anchors.get(item.anchor) or laid.anchors.get(item.place)
    return found or (1 if item.place == TOP and laid.sheets else 0)
