# SPDX-License-Identifier: Apache-2.0
"""What can be attached to a brief, and under which names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from chipbrief.errors import SealError
from chipbrief.files.naming import name_fault
from chipbrief.language.notices import notice

MANIFEST_NAME = "manifest.json"
#: Relationships of ISO 19005-3, table E.1 (the values of AFRelationship in PDF/A-3).
RELATIONSHIPS = ("Source", "Data", "Alternative", "Supplement", "Unspecified")
MAX_ATTACHMENTS = 1000
MAX_SIZE = 64 * 2**20
MAX_TOTAL = 256 * 2**20
_MIME = re.compile(r"[\w.+-]{1,64}/[\w.+-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file carried by a PDF.

    ``name`` is a relative path with "/" ("data/chips.csv"); ``relationship`` says what it is to the
    brief: "Data" for what a figure or table shows, "Source" for what the brief was made from.
    """

    name: str
    data: bytes
    mime: str
    relationship: str
    description: str

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the data as hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()

    def entry(self) -> dict[str, Any]:
        """Return the line of the manifest that describes this attachment."""
        return {
            "name": self.name,
            "sha256": self.sha256,
            "size": len(self.data),
            "mime": self.mime,
            "relationship": self.relationship,
            "description": self.description,
        }


def one_name(name: str) -> str:
    """Return what is the same for all names that are one file on some system, whatever their case or form."""
    return normalize("NFC", normalize("NFC", name).casefold())


def check_attachments(attachments: Iterable[Attachment]) -> None:
    """Raise ``SealError`` naming the first attachment that cannot be sealed."""
    attachments = tuple(attachments)
    if len(attachments) > MAX_ATTACHMENTS:
        raise SealError(
            notice(
                "A PDF can carry {most} attachments at most, not {count}.",
                most=MAX_ATTACHMENTS,
                count=len(attachments),
            )
        )
    total = sum(len(item.data) for item in attachments)
    if total > MAX_TOTAL:
        raise SealError(
            notice(
                "The attachments have {total} bytes together, allowed are {most}.",
                total=total,
                most=MAX_TOTAL,
            )
        )
    seen: set[str] = set()
    for item in attachments:
        fault = _fault(item, seen)
        if fault:
            raise SealError(
                notice("The attachment “{name}” cannot be sealed: {fault}.", name=item.name, fault=fault)
            )
        seen.add(one_name(item.name))


def _fault(item: Attachment, seen: set[str]) -> str | None:
    if fault := name_fault(item.name):
        return fault
    if one_name(item.name) in seen:
        return notice("another one has the same name")
    if len(item.data) > MAX_SIZE:
        return notice("it has {size} bytes, allowed are {most}", size=len(item.data), most=MAX_SIZE)
    if not _MIME.fullmatch(item.mime):
        return notice("“{mime}” is not a media type such as text/csv", mime=item.mime)
    if item.relationship not in RELATIONSHIPS:
        return notice(
            "“{word}” is not one of {allowed}", word=item.relationship, allowed=", ".join(RELATIONSHIPS)
        )
    return None
