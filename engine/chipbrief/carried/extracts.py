# SPDX-License-Identifier: Apache-2.0
"""What can be taken out of a sealed brief as files: data, records and sources."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from chipbrief.bibliography import FORMS
from chipbrief.bibliography.csl_json import read_csl_json
from chipbrief.bibliography.fields import Item
from chipbrief.carried.names import CITED, PACK_FILES
from chipbrief.errors import SealError
from chipbrief.language.notices import notice
from chipbrief.seal import Sealed

_DATA = re.compile(r"(?:figure-|table-|question-|findings)[\w.-]*\.csv")
_DATASET = re.compile(r"\w{1,80}")


def extracts(sealed: Sealed, parts: Iterable[str]) -> dict[str, bytes]:
    """Return the files of ``parts`` by name: csv, records-csv, records-json, or a form of the sources.

    Raises ``SealError`` when the brief cannot give what is wanted.
    """
    wanted = tuple(parts)
    files = data_files(sealed) if "csv" in wanted else {}
    if tables := records_in(sealed) if {"records-csv", "records-json"} & set(wanted) else {}:
        files |= _records(tables, wanted)
    if forms := [FORMS[part] for part in wanted if part in FORMS]:
        items = cited_in(sealed)
        files |= {f"sources{form.suffix}": form.write(items) for form in forms}
    return files


def cited_in(sealed: Sealed) -> tuple[Item, ...]:
    """Return the sources that a sealed brief cites, in that order. Raises ``SealError``, ``DataError``."""
    if damage := next((item for item in sealed.damages if item.name == CITED), None):
        raise SealError(notice("The list of sources in the PDF is damaged: {detail}.", detail=damage.detail))
    if (found := sealed.attachment(CITED)) is None:
        raise SealError(notice("The PDF carries no list of its sources. Only sealed briefs do."))
    return read_csl_json(found.data)


def data_files(sealed: Sealed) -> dict[str, bytes]:
    """Return the data of figures, tables and findings."""
    return {item.name: item.data for item in sealed.attachments if _DATA.fullmatch(item.name)}


def records_in(sealed: Sealed) -> dict[str, list[dict[str, str]]]:
    """Return the records that the findings rest on, by dataset: rows of the data pack, in its order.

    Raises ``SealError``.
    """
    if sealed.manifest is None:
        raise SealError(notice("The PDF is not sealed: it does not say which records it rests on."))
    try:
        used, files = _used(sealed.manifest)
    except (KeyError, TypeError, AttributeError) as error:
        raise SealError(
            notice("The manifest of the PDF has an unknown form ({error}).", error=error)
        ) from None
    tables: dict[str, list[dict[str, str]]] = {}
    for path, name in sorted(files.items()):
        dataset, found = PurePosixPath(path).stem, sealed.attachment(name)
        if dataset in used and found is not None and _DATASET.fullmatch(dataset):
            tables[dataset] = _rows(found.data, used[dataset], name)
    return {name: rows for name, rows in tables.items() if rows}


def _records(tables: Mapping[str, list[dict[str, str]]], wanted: Collection[str]) -> dict[str, bytes]:
    """Return records as text, cells as they are in the data pack."""
    files: dict[str, bytes] = {}
    if "records-csv" in wanted:
        files |= {f"records-{name}.csv": _csv(rows) for name, rows in tables.items()}
    if "records-json" in wanted:
        files["records.json"] = (json.dumps(tables, ensure_ascii=False, indent=1) + "\n").encode()
    return files


def _rows(data: bytes, ids: Collection[str], name: str) -> list[dict[str, str]]:
    rows = csv.DictReader(io.StringIO(data.decode("utf-8", "replace"), newline=""))
    try:
        return [dict(row) for row in rows if row.get("id") in ids]
    except csv.Error as error:
        raise SealError(
            notice("The table “{name}” in the PDF cannot be read: {error}.", name=name, error=error)
        ) from None


def _used(manifest: Mapping[str, Any]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Return the ids of records by dataset, and the names of attachments by the path in the data pack."""
    used: dict[str, set[str]] = {}
    for finding in manifest["findings"]:
        for key in finding["inputs"]:
            dataset, _slash, id = str(key).partition("/")
            used.setdefault(dataset, set()).add(id)
    files = manifest["extra"][PACK_FILES]
    return used, {str(path): str(name) for path, name in files.items() if str(path).endswith(".csv")}


def _csv(rows: list[dict[str, str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, rows[0].keys(), lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
