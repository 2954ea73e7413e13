# SPDX-License-Identifier: Apache-2.0
"""Plans: which briefs a batch makes, as a TOML file, rows of a CSV file, or saved cases.

A plan names countries, classes and formats, and every combination of them is a brief; ``[[brief]]`` adds
single ones. It may come from anybody: it is data, of bounded size, and names no file but those to write.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import product
from typing import Any

from chipbrief.batch.naming import check_pattern
from chipbrief.batch.plan_values import PLAN, ROW, check_values
from chipbrief.cases import LOOKS, WORDS, Case, case_from, tables_of
from chipbrief.compose.formats import DEFAULT
from chipbrief.errors import CaseError, PickError, PlanError
from chipbrief.files.toml import read_toml
from chipbrief.language.notices import notice, words_of

VERSION = 1
MAX_BYTES = 2_000_000
MAX_ROWS = 5_000
_MARK = "chipbrief_plan"
_SHARED = ("from", "to", "as_of", "hindsight")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One brief that a plan asks for.

    Its ``case`` has all but the texts of the whole plan; ``name`` is the pattern of its file name, empty for
    the plan's.
    """

    case: Case
    name: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch makes.

    Every combination of ``countries``, ``classes`` and ``formats`` (words, as in a pick), each with the
    window and the edition of ``shared``; then the ``briefs``. ``name`` is the pattern of the file names,
    empty for those that single briefs get; ``own`` names tables of the user's own that go into each.
    """

    countries: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    formats: tuple[str, ...] = (DEFAULT,)
    shared: Case = field(default_factory=Case)
    briefs: tuple[Wanted, ...] = ()
    name: str = ""
    own: tuple[str, ...] = ()

    def wanted(self, countries: Sequence[str]) -> list[Wanted]:
        """Return each brief of the plan, with ``countries`` for the plan's own words.

        Raises ``PlanError`` when they are too many.
        """
        count = len(countries) * len(self.classes) * len(self.formats) + len(self.briefs)
        if count > MAX_ROWS:
            raise PlanError(
                notice(
                    "The plan asks for {count} briefs; a batch makes {most} at most.",
                    count=count,
                    most=MAX_ROWS,
                )
            )
        shared = self.shared
        edition = replace(shared.edition, text={})
        combined = [
            Wanted(
                Case(
                    {**shared.words, "country": country, "class": group, "format": format},
                    shared.hindsight,
                    edition,
                )
            )
            for country, group, format in product(countries, self.classes, self.formats)
        ]
        return [*combined, *self.briefs]


def read_plan(data: bytes, place: str) -> dict[str, Any]:
    """Return the values of a plan as a TOML file holds them. Raises ``PlanError``."""
    if len(data) > MAX_BYTES:
        raise PlanError(
            notice(
                "{place} has {count} bytes; a plan has {most} at most.",
                place=place,
                count=len(data),
                most=MAX_BYTES,
            )
        )
    try:
        values = read_toml(data)
    except ValueError as error:
        raise PlanError(
            notice(
                "{place} cannot be read: {error}. Texts and months stand in quotes, as in "
                '`from = "2022-10"`.',
                place=place,
                error=error,
            )
        ) from None
    if values.pop(_MARK, None) != VERSION:
        raise PlanError(
            notice(
                "{place} is not a plan of version {version}: it has no line `{mark} = {version}`.",
                place=place,
                version=VERSION,
                mark=_MARK,
            )
        )
    return values


def read_rows(data: bytes, place: str) -> list[dict[str, Any]]:
    """Return the rows of a CSV file as values of ``[[brief]]``. Raises ``PlanError``.

    Columns are the keys of a row; those of the edition stand by their own names, and ``text.title`` is the
    author's text of the field ``title``. Spreadsheets of many languages put semicolons between cells.
    """
    try:
        text = data.decode("utf-8-sig")
        first = text.partition("\n")[0]
        between = max(",;\t", key=first.count)
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=between, strict=True)
        _check_columns([name.strip() for name in rows.fieldnames or ()], place)
        return [
            _row_of(row, notice("{place}, line {line_num}", place=place, line_num=rows.line_num))
            for row in rows
        ]
    except (csv.Error, UnicodeDecodeError) as error:
        raise PlanError(notice("{place} cannot be read: {error}.", place=place, error=error)) from None


def _check_columns(names: Sequence[str], place: str) -> None:
    """Refuse a column that stands twice: which of its cells is meant is not known."""
    if twice := next((name for name, count in Counter(names).items() if count > 1), ""):
        raise PlanError(
            notice("{place} has the column “{name}” twice. Remove one.", place=place, name=twice[:40])
        )


def make_plan(values: Mapping[str, Any], place: str = notice("The plan")) -> Plan:
    """Return the plan that the values mean. Raises ``PlanError`` naming what cannot be read."""
    check_values(values, PLAN, place)
    shared = {name: _word(values[name]) for name in _SHARED if name in values}
    looks, texts = (values.get(name, {}) for name in ("edition", "text"))
    rows: list[Mapping[str, Any]] = values.get("brief", [])
    plan = Plan(
        countries=tuple(values.get("countries", ())),
        classes=tuple(values.get("classes", ())),
        formats=tuple(values.get("formats", ())) or (DEFAULT,),
        shared=_case({"pick": shared, "edition": looks, "text": texts}, place),
        briefs=tuple(
            _wanted(row, shared, looks, notice("{place}, brief {at}", place=place, at=at))
            for at, row in enumerate(rows, 1)
        ),
        name=values.get("name", ""),
        own=tuple(values.get("with", ())),
    )
    check_pattern(plan.name, place)
    _check_whole(plan, place)
    return plan


def write_plan(plan: Plan) -> bytes:
    """Return a plan as the bytes of a TOML file, which gives the same plan when it is read."""
    import tomli_w

    shared = tables_of(plan.shared)
    values = {
        _MARK: VERSION,
        "countries": list(plan.countries),
        "classes": list(plan.classes),
        "formats": list(plan.formats),
        **shared["pick"],
        "name": plan.name,
        "with": list(plan.own),
        "edition": shared["edition"],
        "text": shared["text"],
        "brief": [_written(wanted) for wanted in plan.briefs],
    }
    return tomli_w.dumps(
        {key: value for key, value in values.items() if value not in ([], {}, "")}, multiline_strings=True
    ).encode()


def _written(wanted: Wanted) -> dict[str, Any]:
    tables = tables_of(wanted.case)
    pick, looks = tables.pop("pick"), {"draft": False, **tables["edition"]}
    row = {**pick, **tables, "name": wanted.name, "edition": looks}
    return {key: value for key, value in row.items() if value not in ({}, "")}


def _wanted(
    row: Mapping[str, Any], shared: Mapping[str, Any], looks: Mapping[str, Any], place: str
) -> Wanted:
    check_values(row, ROW, place)
    pick = {**shared, **{name: _word(row[name]) for name in (*WORDS, "hindsight") if name in row}}
    edition = {**looks, **row.get("edition", {})}
    check_pattern(row.get("name", ""), place)
    own = {name: row.get(name, {}) for name in ("text", "drafts")}
    case = _case({"pick": pick, "edition": edition, **own}, place)
    return Wanted(case, row.get("name", ""))


def _case(tables: Mapping[str, Any], place: str) -> Case:
    try:
        return case_from(tables, place)
    except (CaseError, PickError) as error:
        raise PlanError(
            words_of(error)
            if str(error).startswith(place)
            else notice("{place}: {error}", place=place, error=error)
        ) from None


def _word(value: object) -> object:
    """Return a day or a year as the text that a pick takes, everything else as it is."""
    return str(value) if isinstance(value, date | int) and not isinstance(value, bool) else value


def _row_of(cells: Mapping[str | None, Any], place: str) -> dict[str, Any]:
    """Return the cells of a line as the values of a row, without the empty ones."""
    if None in cells or None in cells.values():
        raise PlanError(notice("{place} has not as many cells as the first line has columns.", place=place))
    row: dict[str, Any] = {"edition": {}, "text": {}}
    for name, cell in ((str(name).strip(), cell.strip()) for name, cell in cells.items()):
        if not cell:
            continue
        table, _dot, inner = name.partition(".")
        if table == "text" and inner:
            row["text"][inner] = cell
        elif name in (*LOOKS, "draft"):
            row["edition"][name] = _said(name, cell, place)
        else:
            row[name] = _said(name, cell, place)
    return row


def _said(name: str, cell: str, place: str) -> str | bool:
    if name not in ("hindsight", "draft"):
        return cell
    known = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    if cell.casefold() not in known:
        raise PlanError(
            notice("{place}: {name} must be yes or no, not “{cell}”.", place=place, name=name, cell=cell[:40])
        )
    return known[cell.casefold()]


def _check_whole(plan: Plan, place: str) -> None:
    if bool(plan.countries) != bool(plan.classes):
        lacking = "classes" if plan.countries else "countries"
        raise PlanError(
            notice(
                "{place} names no {lacking}: every combination of countries and classes is a brief.",
                place=place,
                lacking=lacking,
            )
        )
    if not (plan.countries or plan.briefs):
        raise PlanError(
            notice(
                "{place} asks for no brief. Give countries and classes, or rows under [[brief]].", place=place
            )
        )
