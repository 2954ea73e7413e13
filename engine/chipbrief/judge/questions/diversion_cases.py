# SPDX-License-Identifier: Apache-2.0
"""Cases of diversion: which count, how far each is proven, and the places that its route passes through."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from chipbrief.gather.answers import CHINA, FOLLOWS
from chipbrief.gather.records import DiversionCase
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.language import said

ID = "diversion"
POLICY = "policy"
ALLEGATION = "allegation"
ALLEGED = said("Charges are allegations until proved; what was never found is not here.")
LAWFUL = "not_a_diversion"
AI_CHIPS = "ai_chips"
#: China with what the rules treat as it: where diverted AI chips end.
TO_CHINA = frozenset({CHINA, *FOLLOWS, "MAC"})


def is_deal(case: DiversionCase) -> bool:
    """Return whether a record tells of a policy act or lawful deal, which is no case of diversion."""
    return case.kind == POLICY or LAWFUL in case.caveats


def on_ai_chips(case: DiversionCase, country: str) -> bool:
    """Return whether a case is one of AI chips that went to the country or to China.

    What is not recorded counts as such, so that packs without these columns are counted as they were.
    """
    there = case.destination is None or case.destination in TO_CHINA | {country}
    return case.goods in (None, AI_CHIPS) and there


def others(id: str, cases: Iterable[DiversionCase]) -> tuple[Finding, ...]:
    """Return how many cases on the route are of other goods or went elsewhere; nothing without any."""
    rows = tuple(cases)
    if not rows:
        return ()
    return (
        Finding(
            id=id,
            question=said("How many further cases of the window are of other goods, or went elsewhere?"),
            value=Decimal(len(rows)),
            unit="cases",
            formula=said("count of cases of the window that are not of AI chips to the country or to China"),
            inputs=inputs_of("diversion_cases", rows),
            source_ids=sources_of(rows),
            caveats=(ALLEGED, *memory_caveats(rows)),
        ),
    )


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
