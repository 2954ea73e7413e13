# SPDX-License-Identifier: Apache-2.0
"""The annex: every record that was used, dataset by dataset, and every finding with its inputs."""

from __future__ import annotations

from chipbrief.compose.view.base import shown
from chipbrief.compose.view.evidence import CaveatNote
from chipbrief.compose.view.studies import OpenFindings, StudyFindingView
from chipbrief.frozen import frozen


@frozen
class AnnexColumn:
    """A column of a dataset as the annex prints it."""

    label: str = shown("What stands in it, with the unit")
    width: int = shown("Width in percent of the table")
    kind: str = shown("id, number, word (words of this project) or text (of the data pack)")


@frozen
class AnnexRow:
    """A record; `{{ row | cite }}` cites its sources and marks what was not yet read in one."""

    id: str = shown("Id of the record; empty for a series, which is several")
    record: str = shown("Its id; that of a series is the id of its records without the period")
    cells: tuple[str, ...] = shown("Its texts, one for each column; empty where the pack has no value")
    below: tuple[str, ...] = shown("Its texts beneath the row: the id where no column has it, and remarks")
    marks: str = shown("Letters of its caveats in the dataset’s `notes`; may be empty")
    compared: bool = shown("True when it does not answer the pick, but a finding compares with it")
    late: bool = shown("True when it became known only after the as-of date (hindsight)")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class AnnexShared:
    """What all rows of a table have in common; `{{ shared | cite }}` cites their sources once."""

    marks: str = shown("Letters of the caveats of every row; may be empty")
    late: bool = shown("True when all became known only after the as-of date (hindsight)")
    source_ids: tuple[str, ...] = shown("Sources of every row")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")
    verified: str = shown("seen, or memory when none was yet read in a source")


@frozen
class AnnexSame:
    """What stands in every row of a table, so that it is said once."""

    label: str = shown("What it is, as the head of a column would say")
    text: str = shown("The text")


@frozen
class AnnexTable:
    """Rows of a dataset that are printed as one table."""

    name: str = shown("Name of the table, for `caption`")
    columns: tuple[AnnexColumn, ...] = shown("Its columns, the id first where it stands `aside`")
    below: tuple[str, ...] = shown("Heads of what stands beneath the rows, over the whole width")
    sources: int = shown("Width in percent of a column for the sources; 0 when its rows share them")
    abreast: int = shown("How many records stand side by side")
    aside: bool = shown("True when the id has a column of its own, not a place beneath the row")
    rows: tuple[AnnexRow, ...] = shown("Its rows, in the order of the dataset")
    count: int = shown("How many records stand in it; in a series, several in a row")
    series: bool = shown("True when each row is a series: the id of a record is its row’s with the period")
    shared: AnnexShared | None = shown("What its rows share, if so; None when each row says it for itself")
    same: tuple[AnnexSame, ...] = shown(
        "Columns that have one text in all rows: they are not among its columns"
    )


@frozen
class DatasetView:
    """The records of one dataset that were used."""

    name: str = shown("Name of the dataset")
    title: str = shown("Title")
    says: str = shown("Which records of it answer a pick")
    count: int = shown("How many records were used")
    printed: int = shown("How many of them are printed: all, or the first ones when there are too many")
    compared: int = shown("How many of them do not answer the pick, but are compared with")
    memory: int = shown("How many of them were not yet read in a source")
    tables: tuple[AnnexTable, ...] = shown("The records, in one table or several")
    notes: tuple[CaveatNote, ...] = shown("The caveats of its records, by letter")


@frozen
class AnnexInputs:
    """The records of one dataset that a finding was computed from."""

    dataset: str = shown("Title of the dataset")
    ids: tuple[str, ...] = shown("Ids of the records")


@frozen
class AnnexFinding:
    """A finding with the records it was computed from."""

    finding: StudyFindingView = shown("The finding in words, with its range, formula and caveats")
    inputs: tuple[AnnexInputs, ...] = shown("Its records, by dataset")


@frozen
class AnnexFindings:
    """The findings of one question, or those of every brief."""

    id: str = shown("Id of the question; `pick` for those of every brief")
    title: str = shown("Title of the question")
    findings: tuple[AnnexFinding, ...] = shown("Its findings that have a value")
    notes: tuple[CaveatNote, ...] = shown("Methods and doubts that several findings share, by letter")
    open: tuple[OpenFindings, ...] = shown("Its findings that have no value, by the reason")


@frozen
class AnnexSection:
    """Every record that was used, and every finding (`sections = ["annex"]` in template.toml)."""

    datasets: tuple[DatasetView, ...] = shown("The datasets of which records were used")
    findings: tuple[AnnexFindings, ...] = shown("The findings, by question")
    count: int = shown("How many records were used")
    printed: int = shown("How many of them are printed")
    most: int = shown("How many records an annex prints at most")
