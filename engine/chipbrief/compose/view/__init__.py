# SPDX-License-Identifier: Apache-2.0
"""The view: everything a template can print, as frozen plain values with a ``help`` on each field.

A template sees the fields of ``BriefView`` as its variables. Only plain values stand in here (text,
numbers, dates, tuples and these classes), because a sandbox does not make a capable object safe.
The template guide is generated from the ``help`` texts and a contract test compares both.
"""

from __future__ import annotations

from dataclasses import fields

from chipbrief.compose.view.annex import (
    AnnexColumn,
    AnnexFinding,
    AnnexFindings,
    AnnexInputs,
    AnnexRow,
    AnnexSame,
    AnnexSection,
    AnnexShared,
    AnnexTable,
    DatasetView,
)
from chipbrief.compose.view.answers import CodifiedAnswer, OpenFact, TextRow
from chipbrief.compose.view.base import Cell, DataTable, shown
from chipbrief.compose.view.changes import (
    ChangesSection,
    CountRow,
    LawRow,
    MovedItem,
    MoveGroup,
    MoveRow,
    RuleChange,
    StillRow,
)
from chipbrief.compose.view.evidence import (
    CapabilitySection,
    CaseRow,
    CaveatNote,
    CaveatNotes,
    ClaimItem,
    ClaimRow,
    ClaimsSection,
    EstimateRow,
)
from chipbrief.compose.view.factsheet import (
    AlternativeRow,
    ChipSheet,
    FactsheetSection,
    MemorySection,
    PriceRow,
    RangeRow,
    RateRow,
    SheetRows,
    SpecFact,
    SpecRow,
    TestedRow,
    VariantRow,
)
from chipbrief.compose.view.figures import (
    CoverageFigure,
    Figures,
    FigureView,
    PlacesFigure,
    RoutesFigure,
    StripsFigure,
    StudyFigure,
    ThresholdsFigure,
    TimelineFigure,
)
from chipbrief.compose.view.head import BriefHead
from chipbrief.compose.view.judgements import ContestedLimit, Judgements, JudgementView
from chipbrief.compose.view.law import ChipRow, ChipsSection, RuleRow, RulesSection, StatusView
from chipbrief.compose.view.ledger import (
    LedgerEntry,
    LedgerFinding,
    LedgerQuestion,
    LedgerSection,
    LedgerSide,
    LedgerWord,
)
from chipbrief.compose.view.license import (
    AnswerGroup,
    AnswerMove,
    AnswerRow,
    ExceptionRow,
    HeadquartersView,
    LetterRow,
    LicenseSection,
    ReachRow,
)
from chipbrief.compose.view.own import AuthorField, OwnColumnView, OwnRowView, OwnTableView
from chipbrief.compose.view.profile import (
    ProfileEntity,
    ProfileFact,
    ProfileFacts,
    ProfileGroup,
    ProfileMaker,
    ProfilePart,
    ProfilePlan,
    ProfileSection,
    ProfileSeries,
    ProfileShare,
    ProfileStatus,
    ProfileTrade,
)
from chipbrief.compose.view.sources import NotePart, NoteView, SourceRow
from chipbrief.compose.view.studies import (
    FindingGrid,
    FindingGridRow,
    FindingRow,
    OpenFindings,
    StudyFindingView,
    StudyView,
)
from chipbrief.frozen import frozen

__all__ = [
    "AlternativeRow",
    "AnnexColumn",
    "AnnexFinding",
    "AnnexFindings",
    "AnnexInputs",
    "AnnexRow",
    "AnnexSame",
    "AnnexSection",
    "AnnexShared",
    "AnnexTable",
    "AnswerGroup",
    "AnswerMove",
    "AnswerRow",
    "AuthorField",
    "BriefHead",
    "BriefView",
    "CapabilitySection",
    "CaseRow",
    "CaveatNote",
    "CaveatNotes",
    "Cell",
    "ChangesSection",
    "ChipRow",
    "ChipSheet",
    "ChipsSection",
    "ClaimItem",
    "ClaimRow",
    "ClaimsSection",
    "CodifiedAnswer",
    "ContestedLimit",
    "CountRow",
    "CoverageFigure",
    "DataTable",
    "DatasetView",
    "EstimateRow",
    "ExceptionRow",
    "FactsheetSection",
    "FigureView",
    "Figures",
    "FindingGrid",
    "FindingGridRow",
    "FindingRow",
    "HeadquartersView",
    "JudgementView",
    "Judgements",
    "LawRow",
    "LedgerEntry",
    "LedgerFinding",
    "LedgerQuestion",
    "LedgerSection",
    "LedgerSide",
    "LedgerWord",
    "LetterRow",
    "LicenseSection",
    "MemorySection",
    "MoveGroup",
    "MoveRow",
    "MovedItem",
    "NotePart",
    "NoteView",
    "OpenFact",
    "OpenFindings",
    "OwnColumnView",
    "OwnRowView",
    "OwnTableView",
    "PlacesFigure",
    "PriceRow",
    "ProfileEntity",
    "ProfileFact",
    "ProfileFacts",
    "ProfileGroup",
    "ProfileMaker",
    "ProfilePart",
    "ProfilePlan",
    "ProfileSection",
    "ProfileSeries",
    "ProfileShare",
    "ProfileStatus",
    "ProfileTrade",
    "RangeRow",
    "RateRow",
    "ReachRow",
    "RoutesFigure",
    "RuleChange",
    "RuleRow",
    "RulesSection",
    "SheetRows",
    "SourceRow",
    "SpecFact",
    "SpecRow",
    "StatusView",
    "StillRow",
    "StripsFigure",
    "StudyFigure",
    "StudyFindingView",
    "StudyView",
    "TestedRow",
    "TextRow",
    "ThresholdsFigure",
    "TimelineFigure",
    "VariantRow",
    "figures_of",
    "shown",
]


@frozen
class BriefView:
    """The variables of a template."""

    brief: BriefHead = shown("What the brief is about")
    judgements: Judgements = shown("Key judgements")
    rules: RulesSection = shown("Rules in the window")
    chips: ChipsSection = shown("Chips of the class and their status")
    cases: tuple[CaseRow, ...] = shown("Diversion cases of AI chips to the country or to China in the window")
    other_cases: tuple[CaseRow, ...] = shown(
        "Cases of the window with the country on their route that are of other goods, or went elsewhere"
    )
    deals: tuple[CaseRow, ...] = shown(
        "Policy acts and lawful deals in the window that answer diversion: no cases of it"
    )
    estimates: tuple[EstimateRow, ...] = shown("Estimates of chips for the country, largest first")
    capability: CapabilitySection | None = shown("Best models on one benchmark; None when too thin")
    claims: ClaimsSection = shown("Claims of the debate")
    studies: tuple[StudyView, ...] = shown(
        "The questions that the format asks (`questions` in template.toml)"
    )
    caveats: CaveatNotes = shown("Caveats of the rows of tables, by letter")
    gaps: tuple[str, ...] = shown("What the data pack does not hold for this pick")
    figures: Figures = shown("Figures and their data")
    tables: tuple[DataTable, ...] = shown("Data behind the tables, attached as CSV")
    findings: tuple[FindingRow, ...] = shown("Every derived value")
    author: tuple[AuthorField, ...] = shown("What the author wrote, field by field")
    own_tables: tuple[OwnTableView, ...] = shown("Tables supplied by the analyst and chosen for this brief")
    citing: str = shown("The style of citation: numbered, author-date or notes")
    sources: tuple[SourceRow, ...] = shown("The sources cited: by first citation, or by name in author-date")
    notes: tuple[NoteView, ...] = shown("The notes, in the style of that name; else none")
    annex: AnnexSection | None = shown("Every record used; None unless `sections` lists it")
    ledger: LedgerSection | None = shown("The ledger of claims; None unless `sections` lists it")
    profile: ProfileSection | None = shown("The country; None unless `sections` lists it")
    changes: ChangesSection | None = shown("What changed between two days; None unless `sections` lists it")
    factsheet: FactsheetSection | None = shown(
        "A class of chips or a single chip; None unless `sections` lists it"
    )
    license: LicenseSection | None = shown(
        "What is controlled, item by item; None unless `sections` lists it"
    )
    memory: MemorySection | None = shown(
        "The stacks of the class of memory; None for chips, and unless `sections` lists it"
    )


def figures_of(view: BriefView) -> tuple[FigureView, ...]:
    """Return every figure of the view, those of its studies last."""
    own = (getattr(view.figures, item.name) for item in fields(view.figures))
    return (*filter(None, own), *(figure for study in view.studies for figure in study.figures))
