# SPDX-License-Identifier: Apache-2.0
"""Read a sealed PDF back: the manifest, the attachments, and every damage by name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from chipbrief.language.notices import changed, notice, words_of
from chipbrief.seal.attachments import MANIFEST_NAME, MAX_ATTACHMENTS, Attachment
from chipbrief.seal.reading import Damage, open_pdf, read_files

__all__ = ["Damage", "Sealed", "unseal"]


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a PDF carries.

    ``manifest`` is ``None`` when the file has none that can be read. ``attachments`` are those that can
    be read (also changed and unlisted ones), without the manifest. ``damages`` is empty when every
    attachment is what the manifest says.
    """

    manifest: Mapping[str, Any] | None
    attachments: tuple[Attachment, ...]
    damages: tuple[Damage, ...]

    def attachment(self, name: str) -> Attachment | None:
        """Return the attachment of that name, or ``None``."""
        return next((item for item in self.attachments if item.name == name), None)


def unseal(pdf: bytes) -> Sealed:
    """Return what ``pdf`` carries; damage is reported, never raised.

    Raises ``SealError`` only when the bytes are not a PDF, are beyond repair or are encrypted.
    """
    with open_pdf(pdf) as document:
        files, damages = read_files(document)
    manifest, faults = _manifest(files, damages)
    others = tuple(item for item in files if item.name != MANIFEST_NAME)
    if manifest is None:
        damages = tuple(item for item in damages if item.name != MANIFEST_NAME)
    else:
        faults = (*faults, *_against_manifest(manifest, others, damages))
    return Sealed(manifest, others, (*faults, *damages))


def _manifest(
    files: tuple[Attachment, ...], damages: tuple[Damage, ...]
) -> tuple[dict[str, Any] | None, tuple[Damage, ...]]:
    data = next((item.data for item in files if item.name == MANIFEST_NAME), None)
    if data is None:
        detail = next(
            (item.detail for item in damages if item.name == MANIFEST_NAME), notice("the PDF carries none")
        )
        return None, (Damage(MANIFEST_NAME, "manifest", detail),)
    try:
        values = json.loads(data, parse_constant=_no_number, object_pairs_hook=_each_once)
        json.dumps(values, ensure_ascii=False).encode()
        entries = values["attachments"]
        if len(entries) > MAX_ATTACHMENTS:
            raise ValueError(notice("more than {most} attachments", most=MAX_ATTACHMENTS))
        if not all(isinstance(entry["name"], str) and isinstance(entry["sha256"], str) for entry in entries):
            raise ValueError(notice("its list of attachments has an unknown form"))
        _each_once((entry["name"], entry) for entry in entries)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        return None, (
            Damage(
                MANIFEST_NAME,
                "manifest",
                notice(
                    "it cannot be read ({error})", error=changed(words_of(error), lambda text: text[:160])
                ),
            ),
        )
    return values, ()


def _no_number(word: str) -> None:
    raise ValueError(notice("{word} is not a number", word=word))


def _each_once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return pairs as a dictionary; raises ``ValueError`` for a name that stands twice.

    Of such a name one reader takes the first value and another the last.
    """
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(notice("“{name}” stands in it twice", name=name))
        found[name] = value
    return found


def _against_manifest(
    manifest: Mapping[str, Any], files: tuple[Attachment, ...], damages: tuple[Damage, ...]
) -> tuple[Damage, ...]:
    """Return what differs between the files and the manifest's list of them."""
    listed = {entry["name"]: entry for entry in manifest["attachments"]}
    carried = {item.name: item for item in files}
    known = {item.name for item in damages}
    found = [
        Damage(name, "changed", notice("its content is not what was sealed (SHA-256 differs)"))
        for name, item in carried.items()
        if name in listed and item.sha256 != listed[name]["sha256"]
    ]
    found += [
        Damage(name, "missing", notice("the manifest lists it, the PDF does not carry it"))
        for name in listed
        if name not in carried and name not in known
    ]
    found += [
        Damage(name, "unlisted", notice("the PDF carries it, the manifest does not list it"))
        for name in carried
        if name not in listed
    ]
    return tuple(found)
