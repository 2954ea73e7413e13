# SPDX-License-Identifier: Apache-2.0
"""Cases of diversion: which count, how far each is proven, and the places that its route passes through."""

from __future__ import annotations

from collections.abc import Iterable

from chipbrief.gather.records import DiversionCase

ID = "diversion"
POLICY = "policy"
ALLEGATION = "allegation"


def counted(cases: Iterable[DiversionCase]) -> tuple[DiversionCase, ...]:
    """Return the cases without those that another one of them contains."""
    cases = tuple(cases)
    ids = {case.id for case in cases}
    return tuple(case for case in cases if case.part_of not in ids)


def standing(case: DiversionCase) -> str:
    """Return how far a case is proven: ``proven``, ``alleged``, or ``reported`` without alleging a breach.

    A penalty was admitted or imposed. What the data pack marks as an allegation stays one, even where one
    of several defendants has pleaded guilty; so do charges and open investigations.
    """
    if ALLEGATION in case.caveats or case.kind in ("indictment", "investigation"):
        return "alleged"
    return "proven" if case.kind == "penalty" else "reported"


def transit(case: DiversionCase) -> tuple[str, ...]:
    """Return the places between the first and the last of a route, each once."""
    return tuple(dict.fromkeys(case.route[1:-1]))
