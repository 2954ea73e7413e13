# SPDX-License-Identifier: Apache-2.0
"""The manifest of a sealed brief: what it was made from and with, and what it claims.

``manifest.json`` is stable: sorted keys, indent 1, UTF-8, a newline at the end. The seal itself adds the
list ``attachments``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from chipbrief.errors import SealError
from chipbrief.language.notices import notice

#: The form of the manifest; raised when a reader of the old form would misread the new one.
SCHEMA = "chipbrief-manifest/1"


@dataclass(frozen=True, slots=True)
class PackEntry:
    """The data pack or the template a brief was made from: id, version and the SHA-256 of each file."""

    id: str
    version: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FindingEntry:
    """One finding with all that is needed to check it; ``inputs`` and ``sources`` are ids.

    ``value``, ``low`` and ``high`` are numbers as exact decimal text, or plain words, or ``None``.
    """

    id: str
    question: str
    value: Any
    unit: str
    low: Any
    high: Any
    formula: str
    inputs: tuple[str, ...]
    caveats: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JudgementEntry:
    """One key judgement: how likely (ICD 203), with which confidence, by which formula, resting on what.

    ``finding_ids`` and ``sources`` are ids; ``limit`` is the number that it is about, or ``None``.
    """

    id: str
    probability: Any
    likelihood: str
    confidence: Any
    formula: str
    finding_ids: tuple[str, ...]
    sources: tuple[str, ...]
    limit: Any


@dataclass(frozen=True, slots=True)
class ProblemEntry:
    """One problem that the check found and that did not block the seal."""

    code: str
    severity: str
    message: str
    place: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything the manifest says, except the attachments.

    ``pick`` holds the words of the pick; ``engine`` is the version of Chipbrief; ``libraries`` are the
    versions that shape the bytes (``Typeset.libraries`` and the chart library's); ``typeset_sha256`` is
    the hash of the PDF before sealing; ``extra`` is anything else worth keeping.
    """

    created: str
    pick: Mapping[str, Any]
    data_pack: PackEntry
    template: PackEntry
    engine: str
    libraries: Mapping[str, str]
    findings: tuple[FindingEntry, ...]
    judgements: tuple[JudgementEntry, ...]
    problems: tuple[ProblemEntry, ...]
    typeset_sha256: str
    extra: Mapping[str, Any]


#: What JSON makes of the parts of a manifest.
_FORMS: Mapping[type, tuple[str, ...]] = {
    str: ("created", "engine", "typeset_sha256"),
    list: ("findings", "judgements", "problems"),
    dict: ("pick", "data_pack", "template", "libraries", "extra"),
}
Entry = TypeVar("Entry", FindingEntry, JudgementEntry, ProblemEntry)


def build_manifest(
    *,
    created: datetime,
    pick: Any,
    data_pack: PackEntry,
    template: PackEntry,
    engine: str,
    libraries: Mapping[str, str],
    findings: Sequence[Any] = (),
    judgements: Sequence[Any] = (),
    problems: Sequence[Any] = (),
    typeset_sha256: str = "",
    extra: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return the manifest as plain JSON values, ready for ``seal``.

    ``pick`` is a dataclass or mapping, and so is each of ``findings``, ``judgements`` and ``problems``, with
    at least the fields of ``FindingEntry``, ``JudgementEntry`` and ``ProblemEntry``. Dates become ISO 8601
    text, decimals their exact text.

    Raises ``SealError`` when a value cannot be written as JSON.
    """
    manifest = Manifest(
        created=_moment(created),
        pick=plain(pick),
        data_pack=data_pack,
        template=template,
        engine=engine,
        libraries={**libraries, "pikepdf": _pikepdf_version()},
        findings=_entries(FindingEntry, "finding", findings),
        judgements=_entries(JudgementEntry, "judgement", judgements),
        problems=_entries(ProblemEntry, "problem", problems),
        typeset_sha256=typeset_sha256,
        extra=extra or {},
    )
    return {"schema": SCHEMA, **plain(manifest)}


def manifest_bytes(manifest: Mapping[str, Any]) -> bytes:
    """Return ``manifest`` as the bytes of ``manifest.json``.

    Raises ``SealError`` when a value has no JSON form (also NaN and infinity).
    """
    try:
        text = json.dumps(manifest, sort_keys=True, indent=1, ensure_ascii=False, allow_nan=False)
        return text.encode() + b"\n"
    except (TypeError, ValueError) as error:
        raise SealError(notice("The manifest cannot be written ({error}).", error=error)) from None


def unknown_form(manifest: Mapping[str, Any]) -> str:
    """Return the first part of a manifest that is of no kind which a seal writes there, or nothing."""
    parts = ((kind, key) for kind, keys in _FORMS.items() for key in keys)
    return next((key for kind, key in parts if not isinstance(manifest.get(key), kind)), "")


def plain(value: Any) -> Any:
    """Return ``value`` as plain JSON values: dataclasses become objects, dates and decimals text.

    Raises ``SealError`` for a value of another kind.
    """
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date | datetime):
        return _moment(value) if isinstance(value, datetime) else value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted(plain(item) for item in value)
    raise SealError(notice("The manifest cannot hold a {name}.", name=type(value).__name__))


def _entries(kind: type[Entry], word: str, items: Sequence[Any]) -> tuple[Entry, ...]:
    names = [entry.name for entry in fields(kind)]
    try:
        return tuple(kind(**{name: values[name] for name in names}) for values in map(plain, items))
    except (KeyError, TypeError) as error:
        raise SealError(notice("A {word} for the manifest lacks {error}.", word=word, error=error)) from None


def _moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise SealError(notice("A date and time in the manifest needs a time zone."))
    return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _pikepdf_version() -> str:
    import pikepdf

    return f"{pikepdf.__version__} (qpdf {pikepdf.__libqpdf_version__})"
