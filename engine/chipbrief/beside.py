# SPDX-License-Identifier: Apache-2.0
"""What is written beside a sealed PDF, from what it carries: charts, data, records and sources.

Everything comes from the PDF, so that a file beside it says what the PDF says, today and in ten years.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from chipbrief.bibliography import FORMS
from chipbrief.compose import Format
from chipbrief.edition import Edition
from chipbrief.errors import PickError, SealError
from chipbrief.language.notices import notice
from chipbrief.pick import Pick

#: What can be written, and what that is.
PARTS: Mapping[str, str] = MappingProxyType({
    "pdf": "the brief itself",
    "svg": "its figures as drawings",
    "png": "its figures as pictures",
    "csv": "the data of its figures, tables and findings",
    "records-csv": "the records that its findings rest on, a file for each dataset",
    "records-json": "the same records in one file",
    "csl-json": "the sources that it cites, for Zotero and other reference managers",
    "bibtex": "the same sources for LaTeX",
    "ris": "the same sources for EndNote and others",
})
_FIGURES = ("svg", "png")
_DATA = re.compile(r"(?:figure-|table-|question-|findings)[\w.-]*\.csv")
_DATASET = re.compile(r"\w{1,80}")
_MOST_BYTES = 240
_DRAFT = "-draft"


def parts_named(words: Iterable[str]) -> tuple[str, ...]:
    """Return the parts that words ask for, once each. Raises ``PickError`` naming the allowed ones."""
    found = tuple(dict.fromkeys(word.strip().casefold() for word in words if word.strip()))
    if odd := [word for word in found if word not in PARTS]:
        raise PickError(
            notice(
                "There is no '{odd}' to export. Allowed: {names}.", odd=odd[0][:40], names=", ".join(PARTS)
            )
        )
    if not found:
        raise PickError(notice("Say what to export: {names}.", names=", ".join(PARTS)))
    return found


def name_for(pattern: str, pick: Pick, country: str, format: Format, edition: Edition) -> str:
    """Return the name of a brief's PDF by a pattern; without one, the name that it goes by.

    The fields are those of a batch. Raises ``PlanError`` naming a word that is none of them.
    """
    from chipbrief.batch.naming import check_pattern, name_of

    check_pattern(pattern, notice("The pattern of file names"))
    name = name_of(pattern.strip(), 1, pick, country, format, edition)
    stem = name.removesuffix(".pdf")
    return f"{stem}{_DRAFT}.pdf" if edition.draft and not stem.endswith(_DRAFT) else name


def files_beside(pdf: bytes, stem: str, parts: Iterable[str]) -> dict[str, bytes]:
    """Return the files to write by name, each beginning with ``stem``; ``parts`` are words of ``PARTS``.

    Raises ``SealError`` when the PDF is not sealed, or cannot give what is wanted.
    """
    wanted = tuple(parts)
    files = {f"{stem}.pdf": pdf} if "pdf" in wanted else {}
    makers: tuple[tuple[tuple[str, ...], Callable[[bytes, tuple[str, ...]], dict[str, bytes]]], ...] = (
        (_FIGURES, _figures),
        (("csv",), _data),
        (("records-csv", "records-json"), _records),
        (tuple(FORMS), _sources),
    )
    for names, make in makers:
        if chosen := tuple(part for part in wanted if part in names):
            files |= {f"{stem}-{name}": data for name, data in make(pdf, chosen).items()}
    if long := [name for name in files if len(name.encode()) > _MOST_BYTES]:
        raise SealError(
            notice("The file name '{long}…' is too long. Choose a shorter one.", long=long[0][:60])
        )
    return files


def _figures(pdf: bytes, kinds: tuple[str, ...]) -> dict[str, bytes]:
    from chipbrief.verify.remaking import figures_of

    return figures_of(pdf, (), kinds)


def _data(pdf: bytes, _kinds: tuple[str, ...]) -> dict[str, bytes]:
    from chipbrief.seal import unseal

    return {item.name: item.data for item in unseal(pdf).attachments if _DATA.fullmatch(item.name)}


def _sources(pdf: bytes, forms: tuple[str, ...]) -> dict[str, bytes]:
    from chipbrief.carried import cited_in

    items = cited_in(pdf)
    return {f"sources{FORMS[form].suffix}": FORMS[form].write(items) for form in forms}


def _records(pdf: bytes, kinds: tuple[str, ...]) -> dict[str, bytes]:
    """Return the rows of the data pack that the findings name as inputs, as text, in the pack's order."""
    tables = records_in(pdf)
    files: dict[str, bytes] = {}
    if "records-csv" in kinds:
        files |= {f"records-{name}.csv": _csv(rows) for name, rows in tables.items()}
    if "records-json" in kinds:
        files["records.json"] = (json.dumps(tables, ensure_ascii=False, indent=1) + "\n").encode()
    return files


def records_in(pdf: bytes) -> dict[str, list[dict[str, str]]]:
    """Return the records that the findings of a sealed PDF rest on, by dataset. Raises ``SealError``."""
    from chipbrief.seal import unseal

    sealed = unseal(pdf)
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


def _rows(data: bytes, ids: Collection[str], name: str) -> list[dict[str, str]]:
    rows = csv.DictReader(io.StringIO(data.decode("utf-8", "replace"), newline=""))
    try:
        return [dict(row) for row in rows if row.get("id") in ids]
    except csv.Error as error:
        raise SealError(
            notice("The table '{name}' in the PDF cannot be read: {error}.", name=name, error=error)
        ) from None


def _used(manifest: Mapping[str, Any]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Return the ids of records by dataset, and the names of attachments by the path in the data pack."""
    from chipbrief.carried.names import PACK_FILES

    used: dict[str, set[str]] = {}
    for finding in manifest["findings"]:
        for key in finding["inputs"]:
            dataset, _slash, id = str(key).partition("/")
            used.setdefault(dataset, set()).add(id)
    files = manifest["extra"][PACK_FILES]
    return used, {str(path): str(name) for path, name in files.items() if str(path).endswith(".csv")}


def _csv(rows: list[dict[str, str]]) -> bytes:
    """Return rows as CSV, cells as they are in the data pack."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, rows[0].keys(), lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
