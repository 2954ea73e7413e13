# SPDX-License-Identifier: Apache-2.0
"""Short names of the things that a page cites, by which what stands behind them is found again."""

from __future__ import annotations

from chipbrief.compose.view import (
    CapabilitySection,
    FigureView,
    JudgementView,
    LedgerEntry,
    OwnTableView,
    StudyFindingView,
)

FINDING, JUDGEMENT, RECORD, FIGURE, TABLE = "finding", "judgement", "record", "figure", "table"
#: The finding that the section on the best models is made of.
MONTHS_LED = "months-led"
_KINDS: dict[type, str] = {StudyFindingView: FINDING, JudgementView: JUDGEMENT}


def thing_of(value: object) -> str:
    """Return the kind and the id of a cited value: ``finding:months-led``, ``record:bis-2023-acs-ifr``.

    Empty where it is none of these, such as a list of sources.
    """
    if isinstance(value, CapabilitySection):
        return f"{FINDING}:{MONTHS_LED}"
    if isinstance(value, LedgerEntry):
        return f"{RECORD}:{value.claim.id}"
    if isinstance(value, FigureView | OwnTableView):
        return f"{FIGURE if isinstance(value, FigureView) else TABLE}:{value.name}"
    id = getattr(value, "id", "")
    return f"{_KINDS.get(type(value), RECORD)}:{id}" if id else ""


def records_of(value: object) -> tuple[str, ...]:
    """Return the ids of the records that a cited value says it is made from, as a row that sums them does."""
    ids = getattr(value, "record_ids", ())
    return tuple(id for id in ids if isinstance(id, str))
