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
    "strips": said("Status over time, chip by chip"),
    "places": said("Map of destinations"),
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
    "strips": Height(130, 12),
    "places": Height(400, 0),
})
#: Parts that are figures: what they leave out is counted under them.
FIGURES = ("timeline", "routes", "strips", "places")
#: What two pages hold, in points, without the head, the answer, the headings of gaps and sources.
ROOM = 1080
#: What every role has last: where there is little else to say, what the rules say of such a country.
_LAST = "strips 8-8, places 1-1"
#: A line of a gap: its height, and the characters that fit into it.
GAP_LINE, GAP_CHARACTERS = 11, 112


#: The role decides what comes first and what has most room; without one, the law comes first.
_ROLES: Mapping[str, str] = MappingProxyType({
    "controller": (
        "standing 1-3, rules 3-8, timeline 6-6, trade 3-6, shares 2-5, compute 2-5, makers 3-6, "
        "investment 2-5, cases 2-4, entities 2-3, revenue 2-3, estimates 2-3"
    ),
    "target": (
        "standing 3-5, rules 2-6, cases 2-5, entities 2-4, estimates 2-4, shares 2-5, trade 2-5, makers 2-4, "
        "compute 2-4, investment 2-4, revenue 2-3, timeline 6-6"
    ),
    "transit": (
        "standing 1-3, routes 16-16, cases 3-8, trade 3-7, compute 2-5, rules 2-5, shares 1-4, revenue 2-4, "
        "estimates 1-3, investment 1-3, makers 1-3, entities 1-3, timeline 6-6"
    ),
    "buyer": (
        "standing 2-3, shares 1-4, compute 2-6, estimates 2-5, investment 2-6, rules 2-5, trade 2-5, "
        "makers 2-4, cases 1-3, revenue 1-3, entities 1-3, timeline 6-6"
    ),
    "producer": (
        "standing 1-3, trade 4-8, makers 2-5, shares 1-4, rules 2-5, compute 2-4, investment 1-4, cases 2-5, "
        "entities 1-3, revenue 1-4, estimates 1-3, timeline 6-6"
    ),
    "": (
        "standing 1-4, rules 2-8, cases 2-4, estimates 2-3, compute 2-4, trade 2-4, shares 1-4, "
        "investment 2-4, makers 2-3, entities 2-3, revenue 2-3, timeline 6-6"
    ),
})
ROLES: Mapping[str, tuple[Wish, ...]] = MappingProxyType({
    role: wishes(f"{parts}, {_LAST}") for role, parts in _ROLES.items()
})


def plan(role: str, counts: Mapping[str, int], gaps: Iterable[str], spare: int = 0) -> ProfilePlan:
    """Return what is printed of a country with a role; ``counts`` has the rows that each part could print.

    Each of the two pages has ``spare`` points beyond the tightest. Parts are taken first with the rows that
    each needs, then with more.
    """
    wished = [wish for wish in ROLES.get(role, ROLES[""]) if counts.get(wish.name)]
    unknown = sum(GAP_LINE * -(-len(text) // GAP_CHARACTERS) for text in gaps)
    rows = fitted(wished, counts, HEIGHTS, ROOM - unknown + 2 * spare)
    left_out = (wish.name for wish in wished if wish.name not in rows and wish.name not in FIGURES)
    return ProfilePlan(
        parts=tuple(ProfilePart(name, count) for name, count in rows.items()),
        left_out=tuple(TITLES[name] for name in left_out),
    )
