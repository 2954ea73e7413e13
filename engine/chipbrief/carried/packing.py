# SPDX-License-Identifier: Apache-2.0
"""What goes into a sealed brief: its attachments, and the facts of its manifest."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from importlib.metadata import version as _version
from pathlib import PurePosixPath
from typing import Any

from chipbrief import __version__
from chipbrief.bibliography.csl_json import to_csl_json
from chipbrief.bibliography.fields import Item
from chipbrief.carried.names import CASE, CITED, OWN_TABLES, PACK_FILES, TEMPLATE_FILES
from chipbrief.cases import Case, write_case
from chipbrief.check import Problem
from chipbrief.compose import BriefView, Format
from chipbrief.compose.composing import language_of
from chipbrief.compose.figures.base import WORDS
from chipbrief.compose.own_tables import own_sources
from chipbrief.compose.tables import to_csv
from chipbrief.compose.view import DataTable, figures_of
from chipbrief.edition import Edition
from chipbrief.errors import SealError
from chipbrief.gather import Library
from chipbrief.gather.records import Rule, Source
from chipbrief.judge import Finding, Findings
from chipbrief.judge.judgements import Judgement
from chipbrief.language import Language, Quoted, said
from chipbrief.language.notices import notice
from chipbrief.own import OwnEvidence, OwnTable
from chipbrief.seal import ABOUT_MANIFEST, Attachment, build_manifest
from chipbrief.seal.attachments import MAX_SIZE
from chipbrief.seal.manifest import PackEntry

CSV = "text/csv"
JSON = "application/json"
CSL = "application/vnd.citationstyles.csl+json"
TOML = "application/toml"
_TYPES = {".csv": CSV, ".json": JSON, ".css": "text/css", ".toml": TOML, ".md": "text/markdown"}


def attachments_of(
    view: BriefView, format: Format, library: Library, case: Case, own: tuple[OwnEvidence, ...] = ()
) -> tuple[Attachment, ...]:
    """Return everything that is attached beside the manifest: as drawn, in full, sources, template, case.

    What each of them is stands in the language of the page. Raises ``SealError`` when a table of the user's
    own is too large to be carried.
    """
    sources = {**library.sources, **own_sources(own)}
    found = (
        *_as_drawn(view),
        *_own(own),
        _cited(view, sources),
        *_pack(library),
        *_template(format),
        _case(case),
    )
    language = _language(view, format)
    return tuple(dataclasses.replace(item, description=language.say(item.description)) for item in found)


def about_manifest(view: BriefView, format: Format) -> str:
    """Return what the manifest is, in the language of the page."""
    return _language(view, format).say(ABOUT_MANIFEST)


def _language(view: BriefView, format: Format) -> Language:
    return language_of(format, Edition(language=view.brief.language))


def _case(case: Case) -> Attachment:
    what = said("The pick, the edition and the author’s words")
    return Attachment(CASE, write_case(case), TOML, "Source", what)


def _as_drawn(view: BriefView) -> Iterator[Attachment]:
    for figure in figures_of(view):
        for table in figure.data:
            if table.name == WORDS:
                continue
            what = said("Data of a figure, as drawn: {title}", title=table.title)
            yield _table(f"figure-{figure.name}-{table.name}.csv", table, what)
    for table in view.tables:
        name = "findings.csv" if table.name == "findings" else f"table-{table.name}.csv"
        yield _table(name, table, said("Data of a table, all digits: {title}", title=table.title))
    for study in view.studies:
        for table in study.tables:
            what = said("Data of the question “{question}”: {title}", question=study.title, title=table.title)
            yield _table(f"question-{table.name}.csv", table, what)


def _table(name: str, table: DataTable, what: str) -> Attachment:
    return Attachment(name, to_csv(table), CSV, "Data", what)


def _own(own: tuple[OwnEvidence, ...]) -> Iterator[Attachment]:
    for item in own:
        name, data = flat("own", f"{item.table.name}.csv"), item.table.data
        if len(data) > MAX_SIZE:
            raise SealError(
                notice(
                    "The table “{name}” has {count} bytes, and a brief can carry {most}. "
                    "Add a table with only the rows that the brief needs.",
                    name=item.table.name,
                    count=len(data),
                    most=MAX_SIZE,
                )
            )
        what = said("Table supplied by the analyst: {title}", title=Quoted(item.table.title))
        yield Attachment(name, data, CSV, "Data", what)


def cited_items(view: BriefView, sources: Mapping[str, Source]) -> tuple[Item, ...]:
    """Return the sources that a page cites as CSL-JSON items, in the order of its list."""
    return tuple(json.loads(sources[source.id].csl) for source in view.sources)


def _cited(view: BriefView, sources: Mapping[str, Source]) -> Attachment:
    what = said("The sources cited, as CSL-JSON, in the order of the reference list")
    return Attachment(CITED, to_csl_json(cited_items(view, sources)), CSL, "Source", what)


def _pack(library: Library) -> Iterator[Attachment]:
    for path, data in sorted(library.files.items()):
        kind = "Data" if path.endswith(".csv") else "Source"
        what = said("Data pack {version}: {path}", version=library.version, path=Quoted(path))
        yield Attachment(flat("data", path), data, _type(path), kind, what)


def _template(format: Format) -> Iterator[Attachment]:
    for path, data in sorted(format.files.items()):
        what = said("Format {id}: {path}", id=Quoted(format.id), path=Quoted(path))
        yield Attachment(flat("template", path), data, _type(path), "Source", what)


def flat(prefix: str, path: str) -> str:
    """Return the flat attachment name of a path.

    >>> flat("template", "charts/a.json")
    'template-charts-a.json'
    """
    return f"{prefix}-{path.replace('/', '-')}"


def _type(path: str) -> str:
    return _TYPES.get(PurePosixPath(path).suffix, "text/plain")


def manifest_of(
    findings: Findings,
    format: Format,
    library: Library,
    created: datetime,
    libraries: Mapping[str, str],
    typeset: bytes,
    own: tuple[OwnEvidence, ...] = (),
    problems: tuple[Problem, ...] = (),
) -> dict[str, Any]:
    """Return the manifest as plain JSON values; sealing adds the list of attachments."""
    return build_manifest(
        created=created,
        pick=findings.evidence.pick,
        data_pack=PackEntry(library.title, library.version, library.sha256),
        template=PackEntry(format.id, format.version, hashes(format.files)),
        engine=__version__,
        libraries={**libraries, "vl-convert-python": _version("vl-convert-python")},
        findings=[plain_fields(item) for item in findings.all],
        judgements=[plain_fields(item) for item in findings.judgements],
        problems=problems,
        typeset_sha256=hashlib.sha256(typeset).hexdigest(),
        extra={
            PACK_FILES: {path: flat("data", path) for path in sorted(library.files)},
            TEMPLATE_FILES: {path: flat("template", path) for path in sorted(format.files)},
            **({OWN_TABLES: [_own_entry(item.table) for item in own]} if own else {}),
        },
    )


def _own_entry(table: OwnTable) -> dict[str, str]:
    return {
        "name": table.name,
        "title": table.title,
        "attachment": flat("own", f"{table.name}.csv"),
        "file": table.file,
        "original_sha256": table.original,
    }


def hashes(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 of each file as hexadecimal text."""
    return {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}


def plain_fields(item: Finding | Judgement) -> dict[str, Any]:
    """Return the fields of a finding or judgement by the names that the manifest and the commands use."""
    values = {field.name: getattr(item, field.name) for field in dataclasses.fields(item)}
    values["sources"] = values.pop("source_ids")
    return values


def statuses_of(library: Library) -> dict[str, dict[str, str]]:
    """Return the statuses of the rules and sources of a data pack, by their ids."""
    return {
        "rules": {rule.id: rule.status for rule in library.all(Rule)},
        "sources": {source.id: source.status for source in library.sources.values()},
    }
