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

#: What JSON makes of the parts of a pick, beside its days.
_PICK = {"country": str, "chip_class": str, "format": str, "chip": str, "hindsight": bool}


def pick_from(manifest: Mapping[str, Any]) -> Pick:
    """Return the pick that a manifest records. Raises ``SealError`` when it cannot be read."""
    try:
        words: dict[str, Any] = dict(manifest["pick"])
        words |= {name: date.fromisoformat(words[name]) for name in ("start", "end", "as_of")}
        pick = Pick(**words)
        if odd := [name for name, kind in _PICK.items() if not isinstance(getattr(pick, name), kind)]:
            raise TypeError(notice("{key} has an unknown form", key=odd[0]))
        return pick
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
        return tuple(_own_table(item, attached) for item in manifest["extra"].get(OWN_TABLES, ()))
    except (KeyError, TypeError, AttributeError) as error:
        raise _no_own(error) from None


def own_files_of(manifest: Mapping[str, Any], attached: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the tables of the user's own that a sealed brief carries, by what the manifest says of each.

    Raises ``SealError`` when they cannot be told.
    """
    try:
        named = manifest["extra"].get(OWN_TABLES, ())
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
