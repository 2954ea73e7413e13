# SPDX-License-Identifier: Apache-2.0
"""Workbooks made by hand, part by part, so that a test can also make what no program would write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "xl/worksheets/sheet1.xml"


def text(place: str, words: str) -> str:
    """Return a cell that holds text."""
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(words)}</t></is></c>'


def sheet(*rows: Iterable[str]) -> str:
    """Return a sheet of rows, each a list of cells in XML."""
    inside = "".join(
        f'<row r="{number}">{"".join(cells)}</row>' for number, cells in enumerate(rows, start=1)
    )
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{inside}</sheetData></worksheet>'


def parts(worksheet: str, *, book: str = "", styles: str = "", strings: str = "") -> dict[str, str]:
    """Return the parts of a workbook with one sheet; ``book`` is put before its list of sheets."""
    related = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    found = {SHEET: worksheet}
    if styles:
        related.append(("rId2", "styles", "styles.xml"))
        found["xl/styles.xml"] = f'{HEAD}<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    if strings:
        related.append(("rId3", "sharedStrings", "sharedStrings.xml"))
        found["xl/sharedStrings.xml"] = f'{HEAD}<sst xmlns="{MAIN}">{strings}</sst>'
    return {
        "_rels/.rels": _relations([("rId1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{KINDS}">{book}<sheets>'
        '<sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(related),
        **found,
    }


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return the parts as a ZIP."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def saved(folder: Path, worksheet: str, **more: str) -> Path:
    """Write a workbook with one sheet and return its path."""
    path = folder / "table.xlsx"
    path.write_bytes(packed(parts(worksheet, **more)))
    return path


def _relations(listed: Iterable[tuple[str, str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{key}" Type="{KINDS}/{kind}" Target="{to}"/>' for key, kind, to in listed
    )
    return f"{HEAD}<Relationships>{lines}</Relationships>"
