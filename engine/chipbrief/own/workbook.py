# SPDX-License-Identifier: Apache-2.0
"""A workbook: which sheet is the table, its shared texts, and which of its styles are dates (ECMA-376)."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from chipbrief.gather.faults import refuse
from chipbrief.language.notices import notice
from chipbrief.own.archive import Archive, Handler, local
from chipbrief.own.cell_texts import BUILT_IN_DATES, is_date_format, plain_text
from chipbrief.own.table import MAX_CELL, MAX_CELLS

Kind = TypeVar("Kind", bound=Handler)

_MOST_CODE = 400
_TRUE = ("1", "true")


@dataclass(frozen=True, slots=True)
class Workbook:
    """What is needed to read one sheet: its part, the shared texts, the numbers of the date styles."""

    sheet: str
    strings: tuple[str, ...]
    dates: frozenset[str]
    since_1904: bool


def open_workbook(archive: Archive, sheet: str = "") -> Workbook:
    """Return the workbook's one sheet, or the one named ``sheet``. Raises ``PackError``."""
    main = next(iter(_related(archive, "").get("officeDocument", {}).values()), "xl/workbook.xml")
    book = _read(archive, main, _Book)
    if any(name.startswith("xl/externalLinks/") for name in archive.names):
        advice = notice("Copy the values into a new workbook (Paste Special, Values) and add that one.")
        raise refuse(
            archive.place,
            notice(
                "The workbook draws on other workbooks, which cannot be seen here. {advice}", advice=advice
            ),
        )
    kinds = _related(archive, main)
    sheets = {name: kinds.get("worksheet", {}).get(key, "") for name, key in book.sheets}
    part = _chosen({name: found for name, found in sheets.items() if found}, sheet, archive.place)
    strings = [_read(archive, found, _Strings).found for found in kinds.get("sharedStrings", {}).values()]
    styles = [_read(archive, found, _Styles).dates() for found in kinds.get("styles", {}).values()]
    return Workbook(
        part, tuple(strings[0]) if strings else (), styles[0] if styles else frozenset(), book.since_1904
    )


def _chosen(sheets: dict[str, str], wanted: str, place: str) -> str:
    names = ", ".join(f"“{name}”" for name in list(sheets)[:20])
    if wanted and wanted not in sheets:
        raise refuse(
            place,
            notice("The workbook has no sheet “{wanted}”. It has: {names}.", wanted=wanted[:60], names=names),
        )
    if not wanted and len(sheets) != 1:
        raise refuse(
            place,
            notice(
                "The workbook has {count} sheets: {names}. Say which one with --sheet.",
                count=len(sheets),
                names=names,
            ),
        )
    return sheets[wanted] if wanted else next(iter(sheets.values()))


def _related(archive: Archive, part: str) -> dict[str, dict[str, str]]:
    """Return the parts that ``part`` names, by kind and id; what leads out of the file is left out."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if listed not in archive.names:
        return {}
    found: dict[str, dict[str, str]] = {}
    for kind, key, target in _read(archive, listed, _Relations).found:
        path = (
            target.lstrip("/")
            if target.startswith("/")
            else posixpath.normpath(posixpath.join(folder, target))
        )
        found.setdefault(kind, {})[key] = path
    return found


def _read(archive: Archive, part: str, make: Callable[[], Kind]) -> Kind:
    handler = make()
    for _piece in archive.parse(part, handler):
        pass
    return handler


class _Relations(Handler):
    """Collects kind, id and target of each relationship inside the file."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if local(name) == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found.append((kind, attributes.get("Id", ""), attributes.get("Target", "")))


class _Book(Handler):
    """Collects name and id of each sheet, and from which year days are counted."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.since_1904 = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if local(name) == "sheet":
            key = next((value for label, value in attributes.items() if label.endswith(":id")), "")
            self.sheets.append((attributes.get("name", ""), key))
        elif local(name) == "workbookPr":
            self.since_1904 = attributes.get("date1904") in _TRUE


class _Styles(Handler):
    """Collects the number format of each cell style."""

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.styles: list[str] = []
        self._in_cells = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if local(name) == "cellXfs":
            self._in_cells = True
        elif local(name) == "xf" and self._in_cells:
            self.styles.append(attributes.get("numFmtId", "0"))
        elif local(name) == "numFmt":
            self.codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")[:_MOST_CODE]

    def end(self, name: str) -> None:
        if local(name) == "cellXfs":
            self._in_cells = False

    def dates(self) -> frozenset[str]:
        """Return the numbers of the styles that show a date or time."""
        built_in = {str(number) for number in BUILT_IN_DATES}
        own = {key for key, code in self.codes.items() if is_date_format(code)}
        dates = own | (built_in - set(self.codes))
        return frozenset(str(number) for number, key in enumerate(self.styles) if key in dates)


class Texts(Handler):
    """Collects text as it is stored, plain or in runs; readings for pronunciation are left out."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = 0
        self._taking = self._aside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the text that follows, if it is text to be read."""
        tag = local(name)
        if tag == "rPh":
            self._aside = True
        self._taking = tag == "t" and not self._aside

    def end(self, name: str) -> None:
        """Take no more text."""
        self._taking = False
        if local(name) == "rPh":
            self._aside = False

    def text(self, text: str) -> None:
        """Take text of bounded length. Raises ``ValueError``."""
        if self._taking:
            self.size += len(text)
            if self.size > MAX_CELL:
                raise ValueError(
                    notice("The cell is longer than {most} characters. Shorten it.", most=MAX_CELL)
                )
            self.parts.append(text)

    def taken(self) -> str:
        """Return the text so far, and begin anew. Raises ``ValueError``."""
        text = plain_text("".join(self.parts))
        self.parts, self.size = [], 0
        return text


class _Strings(Texts):
    """Collects the texts that the cells of a workbook share."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def end(self, name: str) -> None:
        super().end(name)
        if local(name) == "si":
            if len(self.found) >= MAX_CELLS:
                raise ValueError(notice("The workbook holds more than {most} texts.", most=MAX_CELLS))
            self.found.append(self.taken())
