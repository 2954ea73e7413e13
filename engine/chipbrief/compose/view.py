# SPDX-License-Identifier: Apache-2.0
"""The view: everything a template can print, as frozen plain values with a ``help`` on each field.

A template sees the fields of ``BriefView`` as its variables. Only plain values stand in here (text,
numbers, dates, tuples and these classes), because a sandbox does not make a capable object safe.
The template guide is generated from the ``help`` texts and a contract test compares both.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any

Cell = str | Decimal | date | None


def shown(text: str) -> Any:
    """Declare a field of the view together with the help text that the template guide prints."""
    return field(metadata={"help": text})


@dataclass(frozen=True, slots=True)
class DataTable:
    """Rows behind a figure or a table; also attached to the PDF as CSV."""

    name: str = shown("Short name; part of the attached file's name")
    title: str = shown("What the rows are")
    columns: tuple[str, ...] = shown("Column names, in order; units in the name")
    rows: tuple[tuple[Cell, ...], ...] = shown("One tuple a row; None where the value is unknown")


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure: the chart of the same name in the format's `charts/` folder, and its data."""

    name: str = shown("Name of the chart specification, `charts/<name>.vl.json`")
    data: tuple[DataTable, ...] = shown("Named data tables that the chart draws; the first is the main one")
    source_ids: tuple[str, ...] = shown("Sources of the data, for the source line")
    caveats: tuple[str, ...] = shown("Caveats that must stand under the figure")
    empty: bool = shown("True when there is nothing to draw; the gap is printed instead")


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures a format may use."""

    timeline: FigureView = shown("Rules that touch the country, by date of effect")
    thresholds: FigureView = shown("Chips of the class against the thresholds in force on the as-of date")
    estimates: FigureView = shown("Estimates of chips, with ranges, by who and when")
    capability: FigureView = shown("Best U.S. and best Chinese model on one benchmark over time")


@dataclass(frozen=True, slots=True)
class BriefHead:
    """What the brief is about."""

    country: str = shown("Name of the country")
    country_code: str = shown("ISO 3166 alpha-3 code")
    country_role: str = shown(
        "Role in the controls: controller, target, transit, buyer, producer; may be empty"
    )
    chip_class: str = shown("Label of the chip class")
    chip_class_noun: str = shown("The label as it stands inside a sentence")
    chip_class_key: str = shown("Key of the chip class")
    start: date = shown("First day of the window")
    end: date = shown("Last day of the window")
    as_of: date = shown("Day whose law and knowledge apply")
    hindsight: bool = shown("True when evidence from after the as-of date is used, and marked")
    pack: str = shown("Title of the data pack")
    pack_version: str = shown("Version (date) of the data pack")
    pack_license: str = shown("License of the data pack")
    format: str = shown("Id of the format")
    format_version: str = shown("Version of the format")
    engine_version: str = shown("Version of Chipbrief")
    record_count: int = shown("Number of records gathered")
    source_count: int = shown("Number of sources those records cite")


@dataclass(frozen=True, slots=True)
class JudgementView:
    """A key judgement: print it through the `claim` macro only."""

    id: str = shown("Id of the judgement")
    likelihood: str = shown("Term of likelihood (ICD 203)")
    phrase: str = shown("The term as a predicate before an infinitive: is likely to, has almost no chance to")
    percent: str = shown("Computed probability in percent, whole, with the sign")
    confidence: str = shown("Confidence in the basis: high, moderate or low")
    basis: str = shown("What the confidence rests on")
    formula: str = shown("How the likelihood was computed")
    finding_ids: tuple[str, ...] = shown("Findings that support it")
    source_ids: tuple[str, ...] = shown("Sources that support it")
    limit: Decimal | None = shown("The number the judgement is about, if any")


@dataclass(frozen=True, slots=True)
class Judgements:
    """The key judgements the evidence is thick enough for; None where it is not."""

    reach: JudgementView | None = shown("A further chip of the class needs a license or notification")
    lead: JudgementView | None = shown("The best U.S. model leads in a month like those of the window")
    smuggling: tuple[JudgementView, ...] = shown(
        "Chips smuggled in a year reach `limit`, one for each order of magnitude"
    )


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule, letter, statement or law that touches the country."""

    id: str = shown("Id of the record")
    title: str = shown("Short title")
    kind: str = shown("rule, letter, statement, order or law")
    day: date | None = shown("Day of effect, or of publication when no day of effect was seen")
    citation: str = shown("Citation; may be empty")
    effect: str = shown("What it does to chips, in one sentence")
    status: str = shown("What became of it, as recorded in the data pack")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@dataclass(frozen=True, slots=True)
class RulesSection:
    """The rules in the window."""

    count: int = shown("How many took effect in the window")
    rows: tuple[RuleRow, ...] = shown("Those rules, oldest first")


@dataclass(frozen=True, slots=True)
class StatusView:
    """What the enforced rules say of one chip on one day."""

    word: str = shown("The status in words")
    key: str = shown("controlled, free or unknown")
    paragraph: str = shown("Deciding paragraph; empty when none decides")
    citation: str = shown("Citation of the deciding rule")
    policy: str = shown("How a license application is reviewed, in words; may be empty")
    tests: str = shown("The deciding tests with their numbers")
    source_ids: tuple[str, ...] = shown("Sources of the deciding text")
    verified: str = shown("seen, or memory when a deciding record was not yet read in a source")


@dataclass(frozen=True, slots=True)
class ChipRow:
    """One chip with the numbers the rules test."""

    id: str = shown("Id of the record")
    name: str = shown("Name")
    released: str = shown("Release date as recorded; may be empty")
    tpp: Decimal | None = shown("Total processing performance (TOPS x bits); None when unknown")
    density: Decimal | None = shown("Performance density (TPP per mm2); None when unknown")
    interconnect: Decimal | None = shown("Interconnect bandwidth in GB/s; None when unknown")
    then: StatusView | None = shown("Status on the first day of the window; None when there is none")
    no_then: str = shown("Why there is no status on the first day; empty when there is one")
    now: StatusView = shown("Status on the as-of date")
    marks: str = shown("Letters of its caveats in `caveats.chips`; may be empty")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@dataclass(frozen=True, slots=True)
class ChipsSection:
    """The chips of the class."""

    total: int = shown("Chips of the class known by the as-of date")
    decided: int = shown("Those whose status follows from known numbers")
    caught: int = shown("Those that need a license or notification on the as-of date")
    caught_then: int = shown("Those already known on the window's first day that needed one then")
    known_then: int = shown("Those already known on the window's first day")
    unknown: tuple[str, ...] = shown("Names of chips whose status an unknown number leaves open")
    rows: tuple[ChipRow, ...] = shown("The chips, highest TPP first")
    not_modelled: tuple[str, ...] = shown("What the classification leaves out")
    caveats: tuple[str, ...] = shown("What the classification rests on, each said once")
    codified_differs: tuple[str, ...] = shown(
        "Names of chips whose codified status differs from the enforced one"
    )


@dataclass(frozen=True, slots=True)
class CaveatNote:
    """A caveat that rows of a table carry, with the letter that marks them."""

    letter: str = shown("Letter that stands beside the rows")
    code: str = shown("Code of the caveat in the data pack")
    text: str = shown("The caveat as a sentence")


@dataclass(frozen=True, slots=True)
class CaveatNotes:
    """The caveats of each table; print them under it."""

    chips: tuple[CaveatNote, ...] = shown("Caveats of the chips")
    cases: tuple[CaveatNote, ...] = shown("Caveats of the diversion cases")
    estimates: tuple[CaveatNote, ...] = shown("Caveats of the estimates")


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A reported diversion case. Charges are allegations until proved."""

    id: str = shown("Id of the record")
    day: date = shown("Date of the report or action")
    title: str = shown("Title")
    kind: str = shown("indictment, penalty, investigation, press report or policy")
    route: str = shown("Countries on the route, in order")
    items: str = shown("What moved")
    quantity: str = shown("Quantity as reported; may be empty")
    value: Decimal | None = shown("Value in US dollars as reported; None when not reported")
    outcome: str = shown("Outcome as recorded")
    summary: str = shown("What is reported, in one sentence")
    marks: str = shown("Letters of its caveats in `caveats.cases`; may be empty")
    late: bool = shown("True when it became known only after the as-of date (hindsight)")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@dataclass(frozen=True, slots=True)
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
    marks: str = shown("Letters of its caveats in `caveats.estimates`; may be empty")
    late: bool = shown("True when it became known only after the as-of date (hindsight)")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@dataclass(frozen=True, slots=True)
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
    months_led: int = shown("Months of the window in which the U.S. best led")
    months: int = shown("Months of the window with both scores")
    source_ids: tuple[str, ...] = shown("Sources")


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """One piece of evidence for or against a claim."""

    id: str = shown("Id of the record")
    text: str = shown("What the source says")
    late: bool = shown("True when it became known only after the as-of date (hindsight)")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim of the debate with the evidence known on the as-of date."""

    id: str = shown("Id in the claim ledger")
    statement: str = shown("The claim")
    speaker: str = shown("Who made it")
    made: str = shown("When")
    stance: str = shown("Whether it says the controls are working or failing, or neither")
    evidence_for: tuple[ClaimItem, ...] = shown("Evidence for it")
    evidence_against: tuple[ClaimItem, ...] = shown("Evidence against it")
    assessment: str = shown("This project's assessment, if it was made by the as-of date; else empty")
    source_ids: tuple[str, ...] = shown("Sources of the claim itself")
    verified: str = shown("seen, or memory when not yet read in a source")


@dataclass(frozen=True, slots=True)
class ClaimsSection:
    """The claims that touch the pick."""

    tested: tuple[ClaimRow, ...] = shown("Claims with evidence known on the as-of date")
    untested: tuple[ClaimRow, ...] = shown("Claims with no evidence known on the as-of date")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One entry of the reference list."""

    id: str = shown("Id in the source register")
    number: int = shown("Place in the list; in the numbered style, the number in the text")
    reference: str = shown("The formatted reference")
    url: str = shown("Address; may be empty")
    quality: str = shown(
        "primary, official, company filing, research, press, secondary quotation or supplied by the analyst"
    )
    status: str = shown("current, superseded or retracted")
    read: str = shown("How and through what the source was read; may be empty")
    accessed: date | None = shown("Day on which it was read; None when not recorded")
    archived: str = shown("Address of a lasting copy; may be empty")
    successor: str = shown("What superseded it, in a few words; may be empty")


@dataclass(frozen=True, slots=True)
class NotePart:
    """One source in a note."""

    text: str = shown("The source in full where it is first cited, later in short form")
    source: SourceRow | None = shown("The source with its descriptors, where it is first cited; else None")


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note: all sources of one place of citation."""

    number: int = shown("Number of the note")
    parts: tuple[NotePart, ...] = shown("Its sources")


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One derived value with its formula and inputs."""

    id: str = shown("Id of the finding")
    question: str = shown("What it answers")
    value: Cell = shown("The value; None when the evidence is too thin")
    unit: str = shown("Unit")
    formula: str = shown("How it was computed")
    inputs: tuple[str, ...] = shown("Record ids it was computed from")


@dataclass(frozen=True, slots=True)
class OwnColumnView:
    """A column of a table supplied by the analyst."""

    name: str = shown("Name of the column, as in the file")
    is_number: bool = shown("True when every printed cell is a number, to set it flush right")
    width: int = shown("Width that suits its texts, in percent of the table without the source column")


@dataclass(frozen=True, slots=True)
class OwnRowView:
    """A row of a table supplied by the analyst; `{{ row | cite }}` cites its source."""

    cells: tuple[str, ...] = shown(
        "The cells as in the file, in the order of `columns`; long ones cut with …"
    )
    source_ids: tuple[str, ...] = shown("Sources of the row")


@dataclass(frozen=True, slots=True)
class OwnTableView:
    """A table supplied by the analyst. No curator has seen it; say so beside it."""

    name: str = shown("Name it was added under, for `own_table(name)`")
    title: str = shown("Title")
    file: str = shown("Name of the file it was read from")
    columns: tuple[OwnColumnView, ...] = shown("The first 8 columns; the source column is not among them")
    rows: tuple[OwnRowView, ...] = shown("The first 40 rows that answer the pick, in the order of the file")
    row_count: int = shown("How many rows answer the pick")
    total: int = shown("How many rows the table has in all")
    by_country: bool = shown("True when a country column told which rows answer the pick")
    by_date: bool = shown("True when a date column told which rows answer the pick")
    columns_left_out: tuple[str, ...] = shown(
        "Names of the columns that are not printed; the source is cited"
    )
    shortened: bool = shown("True when a printed cell was cut after 300 characters")
    source_ids: tuple[str, ...] = shown("Sources of all printed rows")


@dataclass(frozen=True, slots=True)
class StudyFindingView:
    """One finding of a question."""

    id: str = shown("Id of the finding")
    question: str = shown("What it answers")
    text: str = shown("The value with its range; empty when the evidence is too thin")
    unit: str = shown("Unit")
    formula: str = shown("How it was computed")
    method: str = shown("By which procedure, and with which interval; may be empty")
    caveats: tuple[str, ...] = shown("What to doubt about it")
    settle: str = shown("What would settle it, when it is too thin; else empty")
    likelihood: str = shown("Term of likelihood (ICD 203), when it is a judgement; else empty")
    confidence: str = shown("Confidence in the basis, when it is a judgement; else empty")
    known: bool = shown("False when the evidence is too thin for a value")
    source_ids: tuple[str, ...] = shown("Sources")


@dataclass(frozen=True, slots=True)
class StudyView:
    """A question that the format asks, answered for the pick."""

    id: str = shown("Id of the question")
    title: str = shown("Title")
    asks: str = shown("The question")
    findings: tuple[StudyFindingView, ...] = shown("Its findings")
    figures: tuple[FigureView, ...] = shown("Its figures: series with a chart of their name in the format")
    tables: tuple[DataTable, ...] = shown("Its other series, attached as CSV")
    thin: tuple[str, ...] = shown("What it is too thin to say, and what would settle it")


@dataclass(frozen=True, slots=True)
class BriefView:
    """The variables of a template."""

    brief: BriefHead = shown("What the brief is about")
    judgements: Judgements = shown("Key judgements")
    rules: RulesSection = shown("Rules in the window")
    chips: ChipsSection = shown("Chips of the class and their status")
    cases: tuple[CaseRow, ...] = shown("Reported diversion cases in the window")
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
    own_tables: tuple[OwnTableView, ...] = shown("Tables supplied by the analyst and chosen for this brief")
    citing: str = shown("The style of citation: numbered, author-date or notes")
    sources: tuple[SourceRow, ...] = shown("The sources cited: by first citation, or by name in author-date")
    notes: tuple[NoteView, ...] = shown("The notes, in the style of that name; else none")


def figures_of(view: BriefView) -> tuple[FigureView, ...]:
    """Return every figure of the view, those of its studies last."""
    own = tuple(getattr(view.figures, item.name) for item in fields(view.figures))
    return (*own, *(figure for study in view.studies for figure in study.figures))
