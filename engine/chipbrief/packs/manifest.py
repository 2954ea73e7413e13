# SPDX-License-Identifier: Apache-2.0
"""``manifest.json``: the version of a data pack and the SHA-256 of each of its files.

``{"version": "2026-12-01", "files": {"datapackage.json": "…", "chips/chips.csv": "…"}}``
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from chipbrief.gather.faults import Fault, PackError, refuse
from chipbrief.gather.tables import decode
from chipbrief.language.notices import notice

MANIFEST = "manifest.json"
SIGNATURE = "manifest.json.minisig"


def make_manifest(files: Mapping[str, bytes], version: str) -> bytes:
    """Return the manifest of a pack; the same files give the same bytes."""
    return _bytes({"version": version, "files": hashes(files)})


def hashes(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 of each file as hexadecimal text, without the manifest and its signature."""
    named = (path for path in sorted(files) if path not in (MANIFEST, SIGNATURE))
    return {path: sha256(files[path]) for path in named}


def digest(files: Mapping[str, bytes]) -> str:
    """Return one SHA-256 over the names and contents of all files, with manifest and signature."""
    return sha256(_bytes({path: sha256(files[path]) for path in files}))


def sha256(data: bytes) -> str:
    """Return the SHA-256 of ``data`` as hexadecimal text."""
    return hashlib.sha256(data).hexdigest()


def check_manifest(files: Mapping[str, bytes], place: str) -> str | None:
    """Return the version that the manifest names, or None if the pack has no manifest.

    Raises ``PackError`` naming each file that is missing, not listed, or has another hash.
    """
    if MANIFEST not in files:
        if SIGNATURE in files:
            raise refuse(
                place,
                notice(
                    "The pack has {signature} but no {manifest}. Fetch it again.",
                    signature=SIGNATURE,
                    manifest=MANIFEST,
                ),
            )
        return None
    listed, version = _read(files[MANIFEST], f"{place}/{MANIFEST}")
    found = hashes(files)
    faults = [
        Fault(f"{place}/{path}", wrong)
        for path in sorted({*listed, *found})
        if (wrong := _wrong(listed.get(path), found.get(path)))
    ]
    if faults:
        raise PackError(tuple(faults))
    return version


def _wrong(listed: str | None, found: str | None) -> str:
    if listed is None:
        return notice(
            "The file is not listed in {manifest}. Fetch the pack again from whoever made it.",
            manifest=MANIFEST,
        )
    if found is None:
        return notice(
            "The file is listed in {manifest}, but missing. Fetch the pack again.", manifest=MANIFEST
        )
    if listed != found:
        return notice(
            "The file is not the one that {manifest} lists (its SHA-256 differs). Fetch the pack again.",
            manifest=MANIFEST,
        )
    return ""


def _read(data: bytes, place: str) -> tuple[dict[str, str], str]:
    try:
        value = json.loads(decode(data, place), object_pairs_hook=_no_twins)
    except (ValueError, RecursionError) as error:
        raise refuse(place, notice("The file cannot be read: {error}.", error=error)) from None
    listed = value.get("files") if isinstance(value, dict) else None
    version = value.get("version") if isinstance(value, dict) else None
    if not isinstance(listed, dict) or not isinstance(version, str):
        raise refuse(place, notice('The manifest must be `{"version": …, "files": {path: SHA-256}}`.'))
    if not all(isinstance(text, str) for text in listed.values()):
        raise refuse(place, notice("Each file must have its SHA-256 as text."))
    return {path: text.lower() for path, text in listed.items()}, version


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(notice("a key stands twice"))
    return found


def _bytes(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
