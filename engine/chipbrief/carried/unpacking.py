# SPDX-License-Identifier: Apache-2.0
"""What comes out of a sealed brief: the pick, data pack, format, edition and tables that it was made from.

Each function takes the manifest, the attachments by name, or both. They may come from anybody.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from chipbrief.carried.names import CASE, OWN_TABLES, PACK_FILES, TEMPLATE_FILES
from chipbrief.cases import read_case
from chipbrief.compose import Format, read_format
from chipbrief.edition import Edition
from chipbrief.errors import SealError
from chipbrief.gather import Library
from chipbrief.language.notices import notice
from chipbrief.own import OwnTable, table_from
from chipbrief.own.names import check_name
from chipbrief.pick import Pick

#: Characters of a stranger's name that a message quotes.
_LONGEST = 60
#: What JSON makes of the parts of a pick, beside its days.
_PICK = {"country": str, "chip_class": str, "format": str, "chip": str, "hindsight": bool}
_DAYS = ("start", "end", "as_of")


def pick_from(manifest: Mapping[str, Any]) -> Pick:
    """Return the pick that a manifest records. Raises ``SealError`` when it cannot be read."""
    found = manifest.get("pick")
    if not isinstance(found, dict):
        raise _no_pick(notice("it is no object"))
    words: dict[str, Any] = found
    known = {**_PICK, **dict.fromkeys(_DAYS, str)}
    if odd := [key for key, word in words.items() if not isinstance(word, known.get(key, ()))]:
        raise _no_pick(notice("{key} has an unknown form", key=odd[0][:_LONGEST]))
    if missing := [key for key in (*_DAYS, "country", "chip_class") if key not in words]:
        raise _no_pick(notice("{key} is missing", key=missing[0]))
    days: dict[str, Any] = {key: _day(words[key], key) for key in _DAYS}
    return Pick(**{**words, **days})


def _day(text: str, key: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _no_pick(notice("{key} is not a day such as 2025-02-12", key=key)) from None


def _no_pick(why: str) -> SealError:
    return SealError(notice("manifest.json: the pick cannot be read ({error}).", error=why))


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
        return tuple(_own_table(item, attached) for item in _extra(manifest).get(OWN_TABLES, ()))
    except (KeyError, TypeError, AttributeError) as error:
        raise _no_own(error) from None


def own_files_of(manifest: Mapping[str, Any], attached: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the tables of the user's own that a sealed brief carries, by what the manifest says of each.

    Raises ``SealError`` when they cannot be told.
    """
    try:
        named = _extra(manifest).get(OWN_TABLES, ())
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


def pack_files_of(manifest: Mapping[str, Any], attached: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of the data pack that a sealed brief carries, by their paths. Raises ``SealError``."""
    return _files(manifest, PACK_FILES, attached)


def template_files_of(manifest: Mapping[str, Any], attached: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of the format that a sealed brief carries, by their paths. Raises ``SealError``."""
    return _files(manifest, TEMPLATE_FILES, attached)


def _listed(part: str) -> str:
    return notice("files of the data pack") if part == PACK_FILES else notice("files of the format")


def _files(manifest: Mapping[str, Any], part: str, attached: Mapping[str, bytes]) -> dict[str, bytes]:
    names = _extra(manifest).get(part)
    if not isinstance(names, dict) or not all(isinstance(name, str) for name in names.values()):
        raise SealError(notice("manifest.json: {key} has an unknown form.", key=f"extra.{part}"))
    if lost := [name for name in names.values() if name not in attached]:
        raise SealError(
            notice(
                "the PDF does not carry {error}, which its list of {part} names.",
                error=lost[0][:_LONGEST],
                part=_listed(part),
            )
        )
    return {path: attached[name] for path, name in names.items()}


def _extra(manifest: Mapping[str, Any]) -> Mapping[str, Any]:
    extra = manifest.get("extra")
    if not isinstance(extra, dict):
        raise SealError(notice("manifest.json: {key} has an unknown form.", key="extra"))
    return extra
