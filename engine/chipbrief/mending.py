# SPDX-License-Identifier: Apache-2.0
"""Open cases: a whole one as it is, a damaged one with what can be saved, a sealed PDF's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from chipbrief.cases import LOOKS, MAX_BYTES, WORDS, Case, logo_from, read_case, scenario_from
from chipbrief.edition import Edition, make_edition
from chipbrief.errors import CaseError, PickError, SealError, TypesetError
from chipbrief.files.reading import read_start
from chipbrief.files.toml import read_toml
from chipbrief.frozen import frozen
from chipbrief.language.notices import notice, reason, words_of

if TYPE_CHECKING:
    from chipbrief.typeset.client import Typesetter

_TABLES = ("pick", "edition", "text", "scenario")
_AT_TABLE = re.compile(r"(?m)^(?=\[(?:pick|edition|text|scenario)\]\s*$)")
_AT_DRAFTS = re.compile(r"(?m)^\[drafts\b")
_AT_KEY = re.compile(r"(?m)^(?=[\w\"'-]+\s*=)")
_KEY = re.compile(r"[\w-]+")
_MOST_KEYS = 500
_PDF = b"%PDF-"


@frozen
class OpenedCase:
    """A case, and what of it could not be read: a sentence each; none for a whole one."""

    case: Case
    losses: tuple[str, ...] = ()


def open_case(path: Path, typesetter: Callable[[], Typesetter] | None = None) -> OpenedCase:
    """Return the case of a ``.brief`` file or of a sealed PDF.

    A PDF is opened by a locked worker process (``typesetter`` starts one; by default a new one). Raises
    ``CaseError`` when nothing can be read.
    """
    try:
        data = read_start(path, MAX_BYTES + 1)
    except OSError as error:
        raise CaseError(notice("{path} cannot be read: {reason}.", path=path, reason=reason(error))) from None
    if data.startswith(_PDF):
        return OpenedCase(_carried(path, typesetter))
    try:
        return OpenedCase(read_case(data, path.name))
    except CaseError as error:
        return mend_case(data, path.name, words_of(error))


def whole_case(path: Path) -> Case:
    """Return the case of a file. Raises ``CaseError``, for a damaged one with the way to mend it."""
    opened = open_case(path)
    if opened.losses:
        more = notice("Save what can be read with: chipbrief case {path} -o mended.brief", path=path)
        raise CaseError(notice("{losses} {more}", losses=opened.losses[0], more=more))
    return opened.case


def mend_case(data: bytes, place: str, why: str) -> OpenedCase:
    """Return what can be saved of a case that cannot be read as a whole, for the reason ``why``.

    Raises ``CaseError`` when not one word can be.
    """
    losses = [why]
    text = data[:MAX_BYTES].decode("utf-8", "replace")
    # Drafts stand last; texts that began as one are whole without it.
    if drafts := _AT_DRAFTS.search(text):
        text = text[: drafts.start()]
        losses.append(notice("[drafts] is left out: the texts stay, but not what they were drawn from."))
    tables = _tables(text, losses)
    pick, looks = tables["pick"], tables["edition"]
    case = Case(
        words=MappingProxyType({key: pick[key] for key in WORDS if isinstance(pick.get(key), str)}),
        hindsight=pick.get("hindsight") is True,
        edition=_edition(looks, tables["text"], losses),
        based_on=str(tables[""].get("based_on", ""))[:200],
        scenario=_scenario(tables["scenario"], losses),
    )
    if not case.words and case.edition == Edition():
        raise CaseError(notice("{why} Nothing of it could be recovered.", why=why))
    return OpenedCase(case, (why, *(loss for loss in losses[1:] if not _is_told(loss, why))))


def _is_told(loss: str, why: str) -> bool:
    """Return whether the reason that a case cannot be read as a whole says already what is lost."""
    said = loss.partition(": ")[2]
    return bool(said) and why.endswith(said)


def _carried(path: Path, typesetter: Callable[[], Typesetter] | None) -> Case:
    from chipbrief.carried import CASE
    from chipbrief.shelf.describing import describe_file
    from chipbrief.typeset.client import Typesetter

    try:
        with (typesetter or Typesetter)() as worker:
            _pdf, described = describe_file(path, worker)
    except (TypesetError, SealError) as error:
        raise CaseError(notice("{name} gives no case: {error}", name=path.name, error=error)) from None
    return read_case(described.attached.get(CASE, b""), notice("The case in {name}", name=path.name))


def _tables(text: str, losses: list[str]) -> dict[str, dict[str, Any]]:
    """Return the tables of a case file by name, "" for what stands before them, without what is broken."""
    found: dict[str, dict[str, Any]] = {name: {} for name in ("", *_TABLES)}
    for chunk in _AT_TABLE.split(text):
        name = next((table for table in _TABLES if chunk.startswith(f"[{table}]")), "")
        body = chunk.partition("\n")[2] if name else chunk
        found[name] |= _whole(body) or dict(_keys(body, name, losses))
    return found


def _whole(body: str) -> dict[str, Any] | None:
    try:
        return read_toml(body)
    except ValueError:
        return None


def _keys(body: str, table: str, losses: list[str]) -> Iterator[tuple[str, Any]]:
    """Yield the keys of a broken table that can be read one by one; a text that was cut off is closed."""
    parts = [part for part in _AT_KEY.split(body) if part.strip()]
    for part in parts[:_MOST_KEYS]:
        values = _whole(part)
        if values is None and (values := _whole(f'{part.rstrip()}\n"""')) is not None:
            losses.append(notice("{named} was cut off.", named=_named(part, table)))
        if values is None:
            losses.append(notice("{named} could not be read.", named=_named(part, table)))
        yield from (values or {}).items()
    if lost := parts[_MOST_KEYS:]:
        told = {"table": table, "most": _MOST_KEYS, "count": len(lost)}
        losses.append(notice("[{table}] is long: {count} keys behind the first {most} are left out.", **told))


def _named(part: str, table: str) -> str:
    key = _KEY.match(part)
    return f"[{table}] {key[0]}" if key else notice("[{table}] something", table=table)


def _edition(looks: Mapping[str, Any], text: Mapping[str, Any], losses: list[str]) -> Edition:
    """Return the edition of what is allowed."""
    kept: dict[str, Any] = {"draft": looks.get("draft") is True, "text": {}}
    for key in LOOKS:
        if isinstance(word := looks.get(key), str) and _is_allowed(f"[edition] {key}", losses, **{key: word}):
            kept[key] = word
    if isinstance(logo := looks.get("logo"), str):
        kept["logo"] = _logo(logo, losses)
    for key, word in text.items():
        if not isinstance(word, str):
            losses.append(notice("[text] {key} is not a text.", key=key))
        elif _is_allowed(f"[text] {key}", losses, text={key: word}):
            kept["text"][key] = word
    return make_edition(**kept)


def _logo(text: str, losses: list[str]) -> bytes:
    """Return the picture of a logo, none for one that is lost."""
    try:
        logo = logo_from(text, notice("This case"))
    except CaseError as error:
        losses.append(words_of(error))
        return b""
    return logo if _is_allowed("[edition] logo", losses, logo=logo) else b""


def _scenario(values: Mapping[str, Any], losses: list[str]) -> Mapping[str, Decimal]:
    """Return the values that are numbers."""
    kept: dict[str, Decimal] = {}
    for name, text in values.items():
        try:
            kept |= scenario_from({name: text}, notice("This case"))
        except CaseError as error:
            losses.append(words_of(error))
    return MappingProxyType(kept)


def _is_allowed(place: str, losses: list[str], **part: Any) -> bool:
    """Return whether an edition allows a part of it alone; else say that it is lost."""
    try:
        make_edition(**part)
    except PickError as error:
        losses.append(notice("{name}: {error}", name=place, error=error))
        return False
    return True
