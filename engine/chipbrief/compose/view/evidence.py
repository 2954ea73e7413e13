# SPDX-License-Identifier: Apache-2.0
"""What was reported, estimated, measured and claimed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.compose.view.base import shown
from chipbrief.frozen import frozen


@frozen
class CaveatNote:
    """A caveat that rows of a table carry, with the letter that marks them."""

    letter: str = shown("Letter that stands beside the rows")
    code: str = shown("Code of the caveat in the data pack")
    text: str = shown("The caveat as a sentence")
    quoted: bool = shown("True when the sentence is the data pack’s: print it with the filter `original`")


@frozen
class CaveatNotes:
    """The caveats of each table; print them under it."""

    chips: tuple[CaveatNote, ...] = shown("Caveats of the chips")
    cases: tuple[CaveatNote, ...] = shown("Caveats of the diversion cases")
    estimates: tuple[CaveatNote, ...] = shown("Caveats of the estimates")


@frozen
class CaseRow:
    """A reported diversion case. Charges are allegations until proved."""

    id: str = shown("Id of the record")
    day: date = shown("Date of the report or action")
    title: str = shown("Title")
    kind: str = shown("indictment, penalty, investigation, press report or policy")
    route: str = shown("Countries on the route, in order")
    items: str = shown("What moved")
    moved: str = shown("The kind of goods and where they went, in words")
    quantity: str = shown("Quantity as reported; may be empty")
    value: Decimal | None = shown("Value in US dollars as reported; None when not reported")
    outcome: str = shown("Outcome as recorded")
    summary: str = shown("What is reported, in one sentence")
    marks: str = shown("Letters of its caveats in `caveats.cases`; may be empty")
    late: bool = shown("True when it became known only after the as-of date (hindsight)")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class EstimateRow:
    """An estimate; print its number as `text`, which carries the range."""

    id: str = shown("Id of the record")
    subject: str = shown("Whose chips")
    chips: str = shown("Which chips")
    kind: str = shown("stock, purchases, production or smuggled")
    period: str = shown("Period it is about, as recorded")
    who: str = shown("Who estimated or said it")
    made: str = shown("When it was made")
    text: str = shown("The number with its range, as given")
    ranged: bool = shown("True when the source gives a range")
    yearly: bool = shown("True when it is of chips in any one year")
    marks: str = shown("Letters of its caveats in `caveats.estimates`; may be empty")
    late: bool = shown("True when it became known only after the as-of date (hindsight)")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class CapabilitySection:
    """The best models on one benchmark."""

    benchmark: str = shown("Name of the benchmark")
    reported_by: str = shown("Who measured")
    unit: str = shown("Unit of the score")
    models: int = shown("How many U.S. and Chinese models were measured")
    us_model: str = shown("Best U.S. model on the as-of date")
    us_score: Decimal = shown("Its score")
    chinese_model: str = shown("Best Chinese model on the as-of date")
    chinese_score: Decimal = shown("Its score")
    gap: Decimal = shown("U.S. score less Chinese score, in points")
    measured_later: tuple[str, ...] = shown(
        "Models released by then that were measured on it only later, not used"
    )
    months_led: int = shown("Months of the window in which the U.S. best led")
    months: int = shown("Months of the window with both scores")
    source_ids: tuple[str, ...] = shown("Sources")


@frozen
class ClaimItem:
    """One piece of evidence for or against a claim."""

    id: str = shown("Id of the record")
    text: str = shown("What the source says")
    late: bool = shown("True when it became known only after the as-of date (hindsight)")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class ClaimRow:
    """A claim of the debate with the evidence known on the as-of date."""

    id: str = shown("Id in the claim ledger")
    statement: str = shown("The claim")
    speaker: str = shown("Who made it")
    made: str = shown("When")
    stance: str = shown("Whether it says the controls are working or failing, or neither")
    evidence_for: tuple[ClaimItem, ...] = shown("Evidence for it")
    evidence_against: tuple[ClaimItem, ...] = shown("Evidence against it")
    count: int = shown("How many pieces of evidence, for and against")
    assessment: str = shown("This project’s assessment, if it was made by the as-of date; else empty")
    source_ids: tuple[str, ...] = shown("Sources of the claim itself")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class ClaimsSection:
    """The claims that touch the pick."""

    tested: tuple[ClaimRow, ...] = shown("Claims with evidence known on the as-of date")
    untested: tuple[ClaimRow, ...] = shown("Claims with no evidence known on the as-of date")
