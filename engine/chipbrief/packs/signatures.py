# SPDX-License-Identifier: Apache-2.0
"""Who signed a data pack: minisign signatures over its manifest, and the keys that the user trusts.

Trusted keys are the files ``*.pub`` in the folder ``trusted-keys``; none is shipped. A pack that nobody
signed, or somebody unknown, can be used, and that is said; a signature that does not fit is refused.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chipbrief.errors import DataError
from chipbrief.files.reading import read_start
from chipbrief.gather.faults import refuse
from chipbrief.language.notices import notice
from chipbrief.language.printable import printable
from chipbrief.packs.manifest import MANIFEST, SIGNATURE

TRUSTED, UNKNOWN, UNSIGNED = "trusted", "unknown", "unsigned"
_KEY_ID = slice(2, 10)  # where a signature and a public key hold the number of the key
MAX_SIGNATURE = 10_000  # bytes; one has some 300


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed a pack. ``state`` is trusted, unknown or unsigned; ``name`` is the key's file name.

    ``key_id`` is written as minisign writes it. ``comment`` is the trusted comment, once verified.
    """

    state: str = UNSIGNED
    name: str = ""
    key_id: str = ""
    comment: str = ""

    def __str__(self) -> str:
        if self.state == TRUSTED:
            return notice("signed by {name} (key {key_id})", name=self.name, key_id=self.key_id)
        if self.state == UNKNOWN:
            return notice(
                "signed with key {key_id}, which is not among your trusted keys", key_id=self.key_id
            )
        return notice("not signed")


def signer_of(files: Mapping[str, bytes], keys: Path, place: str) -> Signer:
    """Return who signed the pack. Raises ``DataError`` if the signature or a trusted key is not whole.

    ``keys`` is the folder of trusted keys; it need not exist.
    """
    if SIGNATURE not in files:
        return Signer()
    import minisign

    where = f"{place}/{SIGNATURE}"
    signature = _signature(files[SIGNATURE], where)
    key_id = _key_id(bytes(signature).split(b"\n")[1])
    held = [(name, key) for name, key in trusted(keys) if _key_id(key.to_base64()) == key_id]
    if not held:
        return Signer(UNKNOWN, key_id=key_id)
    for name, key in held:
        try:
            key.verify(files[MANIFEST], signature)
        except minisign.VerifyError:
            continue
        return Signer(TRUSTED, name, key_id, printable(signature.trusted_comment))
    raise refuse(
        where,
        notice("The signature is not by “{held}”, or the pack was changed. Do not use it.", held=held[0][0]),
    )


def trusted(keys: Path) -> list[tuple[str, Any]]:
    """Return the name and the key of each file ``*.pub``, in the order of their names.

    Raises ``DataError`` for a file that holds no key.
    """
    import minisign

    found: list[tuple[str, Any]] = []
    for file in sorted(keys.glob("*.pub")):
        try:
            found.append((file.stem, minisign.PublicKey.from_bytes(read_start(file, MAX_SIGNATURE))))
        except (OSError, ValueError) as error:
            raise DataError(
                notice(
                    "“{file}” is no minisign public key ({error}). Mend or remove it.", file=file, error=error
                )
            ) from None
    return found


def check_signature(data: bytes, place: str) -> None:
    """Refuse what does not have the form of a minisign signature."""
    _signature(data, place)


def _signature(data: bytes, place: str) -> Any:
    import minisign

    try:
        if len(data) > MAX_SIGNATURE:
            raise ValueError(notice("it is larger than {most} bytes", most=MAX_SIGNATURE))
        return minisign.Signature.from_bytes(data)
    except ValueError as error:
        raise refuse(place, notice("The file is no minisign signature ({error}).", error=error)) from None


def _key_id(line: bytes) -> str:
    return base64.b64decode(line)[_KEY_ID][::-1].hex().upper()
