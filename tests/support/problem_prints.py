# SPDX-License-Identifier: Apache-2.0
"""For each problem of a printed page, facts of pages that have it and of pages that have not."""

from __future__ import annotations

from typing import Any, NamedTuple

from support.problem_parts import of_head
from support.sheets import AREA, grid, ink, laid, line, part, sheet

from chipbrief.laid import Box, Laid


class Print(NamedTuple):
    """Facts of printed pages that provoke a code, and some that do not; with what else was printed."""

    code: str
    wrong: Laid
    right: Laid
    values: dict[str, Any] = {}  # noqa: RUF012 - read only
    right_values: dict[str, Any] = {}  # noqa: RUF012 - read only


def svg(size: int, color: str = "#000000", opacity: int = 1) -> dict[str, Any]:
    text = f'<svg width="200"><text font-size="{size}px" fill="{color}" opacity="{opacity}">x</text></svg>'
    return {"pictures": {"charts/a.svg": text.encode()}}


SOUND, WIDE = laid(part()), Box(0, 0, 300, 300)
CHART = laid(part(line(width=100), source="pack:///charts/a.svg", tag="img"))
MARKED, BLANK = sheet(margins="TLP:RED Page 1"), sheet(margins="Page 2")
RED = {"view": of_head(marking="TLP:RED")}
DRAFT = {"view": of_head(draft=True)}
HEADING = part(line(y=200), tag="h2", element=2)
AFTER = part(page=2, element=3)
TWO = (sheet(), sheet())

PRINTS = (
    Print("C110", SOUND, SOUND, {"missing": ("𓀀",)}),
    Print("C119", laid(part(), inks=(ink(color="#999999"),)), laid(part(), inks=(ink(color="#767676"),))),
    Print(
        "C119",
        laid(part(), inks=(ink(color="#949494", size=14),)),
        laid(part(), inks=(ink(color="#949494", size=14, bold=True),)),
    ),
    Print(
        "C119",
        laid(part(), inks=(ink(color="#555555", paper="#444444"),)),
        laid(part(), inks=(ink(color="#ffffff", paper="#444444"),)),
    ),
    Print("C120", laid(part(line(x=150))), SOUND),
    Print("C120", laid(part(line(y=285))), SOUND),
    Print(
        "C120", laid(part(line(x=150), flow=False, box=WIDE)), laid(part(line(x=100), flow=False, box=WIDE))
    ),
    Print("C120", laid(part(clip=Box(20, 40, 50, 10))), laid(part(clip=AREA))),
    Print("C121", laid(part(), inks=(ink(size=6),)), laid(part(), inks=(ink(size=6, raised=True),))),
    Print("C121", laid(part(), inks=(ink(size=4.5, raised=True),)), laid(part(), inks=(ink(size=6.5),))),
    Print("C122", laid(part(), AFTER), SOUND, {"pages": (1, 1)}, {"pages": (1, 1)}),
    Print("C123", SOUND, laid(part(), AFTER), {"pages": (2, 4)}, {"pages": (2, 4)}),
    Print("C125", laid(sheets=(MARKED, BLANK)), laid(sheets=(MARKED, MARKED)), RED, RED),
    Print("C127", laid(sheets=(sheet(60), sheet())), laid(sheets=(sheet(), sheet(60)))),
    Print("C127", laid(sheets=(sheet(105), sheet())), laid(sheets=(sheet(108), sheet()))),
    Print("C127", laid(sheets=(sheet(60), sheet())), laid(sheets=(sheet(60), sheet(forced=True)))),
    Print("C128", laid(part(), HEADING, AFTER), laid(part(), HEADING, part(line(y=220), element=4), AFTER)),
    Print("C128", laid(part(), HEADING, AFTER), laid(part(), HEADING)),
    Print("C140", laid(part(box=Box(20, 40, 50, 10))), laid(part(box=Box(20, 40, 100, 10)))),
    Print("C141", laid(part(), part(line(y=45), element=2)), laid(part(), part(line(y=48), element=2))),
    # Printed at half of its width.
    Print("C142", CHART, CHART, svg(10), svg(11)),
    Print("C142", CHART, CHART, svg(8), svg(8, opacity=0)),
    Print("C142", CHART, CHART, svg(12, "#bbbbbb"), svg(12, "#777777")),
    Print(
        "C143",
        laid(part(line(), line(y=60)), part(page=2)),
        laid(part(line(), line(y=60)), part(line(), line(y=60), page=2)),
    ),
    Print(
        "C144",
        laid(part(figure=7), part(figure=7, element=2, page=2)),
        laid(part(figure=7), part(figure=8, element=2, page=2)),
    ),
    Print(
        "C145",
        laid(sheets=TWO, grids=(grid(1), grid(2, heads=0))),
        laid(sheets=TWO, grids=(grid(1), grid(2))),
    ),
    Print(
        "C145",
        laid(sheets=TWO, grids=(grid(1), grid(2, heads=0))),
        laid(sheets=TWO, grids=(grid(1, heads=0), grid(2, heads=0))),
    ),
    Print("C146", SOUND, SOUND, {"warnings": ("Ignored `colour: red`",)}),
    Print("C148", SOUND, laid(part(), sheets=(sheet(under="Draft"),)), DRAFT, DRAFT),
)
