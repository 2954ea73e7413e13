# SPDX-License-Identifier: Apache-2.0
"""What a sealed brief carries, and how to get it back: data, sources, template and the manifest's facts.

The PDF carries every dataset its format needs, the whole source register and the whole template, so
that it can be rebuilt from itself. Attachments have flat names (some readers refuse folders); the
manifest maps each back to its path.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from importlib.metadata import version as _version
from pathlib import PurePosixPath
from typing import Any

from chipbrief import __version__
from chipbrief.bibliography.csl_json import read_csl_json, to_csl_json
from chipbrief.bibliography.fields import Item
from chipbrief.cases import Case, read_case, write_case
from chipbrief.check import Problem
from chipbrief.compose import BriefView, Format, read_format
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
from chipbrief.language import Quoted, said
from chipbrief.language.notices import notice
from chipbrief.own import OwnEvidence, OwnTable, table_from
from chipbrief.own.names import check_name
from chipbrief.pick import Pick
from chipbrief.seal import Attachment, build_manifest, unseal
from chipbrief.seal.attachments import MAX_SIZE
from chipbrief.seal.manifest import PackEntry

CSV = "text/csv"
JSON = "application/json"
CSL = "application/vnd.citationstyles.csl+json"
TOML = "application/toml"
_TYPES = {".csv": CSV, ".json": JSON, ".css": "text/css", ".toml": TOML, ".md": "text/markdown"}
_PACK, _TEMPLATE, _OWN = "pack_files", "template_files", "own_tables"
CASE = "case.brief"
CITED = "cited-sources.csl.json"


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
    language = language_of(format, Edition(language=view.brief.language))
    return tuple(dataclasses.replace(item, description=language.say(item.description)) for item in found)


def _case(case: Case) -> Attachment:
    what = said("The pick, the edition and the author's words")
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
                    "The table '{name}' has {count} bytes, and a brief can carry {most}. "
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


def cited_in(pdf: bytes) -> tuple[Item, ...]:
    """Return the sources that a sealed PDF cites, in that order. Raises ``SealError``."""
    sealed = unseal(pdf)
    if damage := next((item for item in sealed.damages if item.name == CITED), None):
        raise SealError(notice("The list of sources in the PDF is damaged: {detail}.", detail=damage.detail))
    if (found := sealed.attachment(CITED)) is None:
        raise SealError(notice("The PDF carries no list of its sources. Only sealed briefs do."))
    return read_csl_json(found.data)


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
            _PACK: {path: flat("data", path) for path in sorted(library.files)},
            _TEMPLATE: {path: flat("template", path) for path in sorted(format.files)},
            **({_OWN: [_own_entry(item.table) for item in own]} if own else {}),
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


def pick_from(manifest: Mapping[str, Any]) -> Pick:
    """Return the pick that a manifest records. Raises ``SealError`` when it cannot be read."""
    try:
        words: dict[str, Any] = dict(manifest["pick"])
        words |= {name: date.fromisoformat(words[name]) for name in ("start", "end", "as_of")}
        return Pick(**words)
    except (KeyError, TypeError, ValueError) as error:
        raise SealError(notice("manifest.json: the pick cannot be read ({error}).", error=error)) from None


def library_from(manifest: Mapping[str, Any], attached: Mapping[str, bytes]) -> Library:
    """Return the data pack that a sealed brief carries."""
    return Library.from_files(pack_files_of(manifest, attached), whole=False)


def format_from(manifest: Mapping[str, Any], attached: Mapping[str, bytes]) -> Format:
    """Return the format that a sealed brief carries."""
    return read_format(template_files_of(manifest, attached))


def edition_from(attached: Mapping[str, bytes]) -> Edition:
    """Return the edition that a sealed brief carries in its case. Raises ``CaseError``."""
    return read_case(attached[CASE], CASE).edition if CASE in attached else Edition()


def own_from(manifest: Mapping[str, Any], attached: Mapping[str, bytes]) -> tuple[OwnTable, ...]:
    """Return the tables of the user's own that a sealed brief carries; none if it carries none.

    Raises ``SealError`` when they cannot be read.
    """
    try:
        return tuple(_own_table(item, attached) for item in manifest["extra"].get(_OWN, ()))
    except (KeyError, TypeError, AttributeError) as error:
        raise _no_own(error) from None


def own_files_of(manifest: Mapping[str, Any], attached: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the tables of the user's own that a sealed brief carries, by what the manifest says of each.

    Raises ``SealError`` when they cannot be told.
    """
    try:
        named = manifest["extra"].get(_OWN, ())
        return {json.dumps(item, sort_keys=True): attached[item["attachment"]] for item in named}
    except (KeyError, TypeError, AttributeError) as error:
        raise _no_own(error) from None


def _no_own(error: Exception) -> SealError:
    return SealError(notice("manifest.json: the tables of its own cannot be read ({error}).", error=error))


def _own_table(item: Mapping[str, Any], attached: Mapping[str, bytes]) -> OwnTable:
    words = {key: str(item[key]) for key in ("name", "title", "file")}
    check_name(words["name"])
    name = item["attachment"]
    return table_from(attached[name], **words, original=str(item["original_sha256"]), place=name)


def statuses_of(library: Library) -> dict[str, dict[str, str]]:
    """Return the statuses of the rules and sources of a data pack, by their ids."""
    return {
        "rules": {rule.id: rule.status for rule in library.all(Rule)},
        "sources": {source.id: source.status for source in library.sources.values()},
    }


def pack_files_of(manifest: Mapping[str, Any], attached: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of the data pack that a sealed brief carries, by their paths. Raises ``SealError``."""
    return _files(manifest, _PACK, attached)


def template_files_of(manifest: Mapping[str, Any], attached: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of the format that a sealed brief carries, by their paths. Raises ``SealError``."""
    return _files(manifest, _TEMPLATE, attached)


def _files(manifest: Mapping[str, Any], part: str, attached: Mapping[str, bytes]) -> dict[str, bytes]:
    try:
        names: dict[str, str] = manifest["extra"][part]
        return {path: attached[name] for path, name in names.items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise SealError(
            notice(
                "the PDF does not carry {error}, which its {part} name.",
                error=error,
                part=part.replace("_", " "),
            )
        ) from None
