# SPDX-License-Identifier: Apache-2.0
"""Which parts of a profile are printed, in which order, and with how many rows: two pages hold so much.

What matters about a country depends on its role. So each role has an order of parts with the rows that each
needs at least and has at most (see ``fitting``). What does not fit is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from chipbrief.compose.sections.fitting import Height, Wish, fitted, wishes
from chipbrief.compose.view import ProfilePart, ProfilePlan
from chipbrief.language import said

TITLES: Mapping[str, str] = MappingProxyType({
    "standing": said("Standing in the controls"),
    "rules": said("What changed in the window"),
    "timeline": said("Timeline of the rules"),
    "trade": said("Trade in chips"),
    "compute": said("Computing capacity"),
    "shares": said("Shares beside the United States and China"),
    "estimates": said("How many chips"),
    "investment": said("Investment"),
    "revenue": said("What vendors earn there"),
    "cases": said("Reported diversion"),
    "routes": said("Routes of diversion"),
    "entities": said("Entity List"),
    "makers": said("Its own makers"),
})
#: Measured on the laid-out pages of many countries, at the sizes of the format's style sheet. A row's sources
#: are in it: about every second row brings a new one, of a line and a half.
HEIGHTS: Mapping[str, Height] = MappingProxyType({
    "standing": Height(80, 33),
    "rules": Height(70, 31),
    "timeline": Height(130, 20),
    "trade": Height(94, 16),
    "compute": Height(86, 18),
    "shares": Height(63, 26),
    "estimates": Height(78, 40),
    "investment": Height(70, 28),
    "revenue": Height(66, 32),
    "cases": Height(76, 32),
    "routes": Height(112, 26),
    "entities": Height(36, 16),
    "makers": Height(32, 20),
})
#: Parts that are figures: they draw all that they have, and none is printed when one page is enough.
FIGURES = ("timeline", "routes")
#: What one page and two hold, in points, without the head, the answer, the headings of gaps and sources.
ROOMS = (530, 1080)
#: What a single page keeps free of further rows, for languages with longer words.
RESERVE = 60
#: A line of a gap: its height, and the characters that fit into it.
GAP_LINE, GAP_CHARACTERS = 11, 112


#: The role decides what comes first and what has most room; without one, the law comes first.
ROLES: Mapping[str, tuple[Wish, ...]] = MappingProxyType({
    "controller": wishes(
        "standing 1-3, rules 3-8, timeline 6-6, trade 3-6, shares 2-5, compute 2-5, makers 3-6, "
        "investment 2-5, cases 2-4, entities 2-3, revenue 2-3, estimates 2-3"
    ),
    "target": wishes(
        "standing 3-5, rules 2-6, cases 2-5, entities 2-4, estimates 2-4, shares 2-5, trade 2-5, makers 2-4, "
        "compute 2-4, investment 2-4, revenue 2-3, timeline 6-6"
    ),
    "transit": wishes(
        "standing 1-3, routes 16-16, cases 3-8, trade 3-7, compute 2-5, rules 2-5, shares 1-4, revenue 2-4, "
        "estimates 1-3, investment 1-3, makers 1-3, entities 1-3, timeline 6-6"
    ),
    "buyer": wishes(
        "standing 2-3, shares 1-4, compute 2-6, estimates 2-5, investment 2-6, rules 2-5, trade 2-5, "
        "makers 2-4, cases 1-3, revenue 1-3, entities 1-3, timeline 6-6"
    ),
    "producer": wishes(
        "standing 1-3, trade 4-8, makers 2-5, shares 1-4, rules 2-5, compute 2-4, investment 1-4, cases 2-5, "
        "entities 1-3, revenue 1-4, estimates 1-3, timeline 6-6"
    ),
    "": wishes(
        "standing 1-4, rules 2-8, cases 2-4, estimates 2-3, compute 2-4, trade 2-4, shares 1-4, "
        "investment 2-4, makers 2-3, entities 2-3, revenue 2-3, timeline 6-6"
    ),
})


def plan(role: str, counts: Mapping[str, int], gaps: Iterable[str], spare: int = 0) -> ProfilePlan:
    """Return what is printed of a country with a role; ``counts`` has the rows that each part could print.

    One page is enough when all that has something to say fits on it without figures; else there are two, each
    with ``spare`` points beyond the tightest.
    """
    wished = [wish for wish in ROLES.get(role, ROLES[""]) if counts.get(wish.name)]
    unknown = sum(GAP_LINE * -(-len(text) // GAP_CHARACTERS) for text in gaps)
    one, two = (room - unknown for room in ROOMS)
    two += 2 * spare
    short = _filled([wish for wish in wished if wish.name not in FIGURES], counts, one, RESERVE)
    return _filled(wished, counts, two) if short.left_out else short


def _filled(wished: list[Wish], counts: Mapping[str, int], left: int, reserve: int = 0) -> ProfilePlan:
    """Return the parts that fit into the room left: first with the rows that each needs, then with more."""
    rows = fitted(wished, counts, HEIGHTS, left, reserve)
    left_out = (wish.name for wish in wished if wish.name not in rows and wish.name not in FIGURES)
    return ProfilePlan(
        parts=tuple(ProfilePart(name, count) for name, count in rows.items()),
        left_out=tuple(TITLES[name] for name in left_out),
    )
