# SPDX-License-Identifier: Apache-2.0
"""Say what differs between a sealed file and its re-run. Only the locked worker process runs this."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from chipbrief.language.notices import notice
from chipbrief.seal import Sealed, compare_pdfs, unseal
from chipbrief.seal.drawing import overdrawn
from chipbrief.seal.normal import ambiguities, misdescribed, unnamed_differences
from chipbrief.seal.reading import fault_of
from chipbrief.seal.tampering import appended, attachment_differences, manifest_differences, other_version
from chipbrief.seal.unpacking import oversized
from chipbrief.typeset.frames import Frame

if TYPE_CHECKING:
    from chipbrief.typeset.render import Renderer


def differ(frame: Frame, _renderer: Renderer) -> Frame:
    """Answer "differ": what differs between the sealed file and the re-run, in what it says and claims."""
    pdf, again = frame.blobs["pdf"], frame.blobs["again"]
    then, now = unseal(pdf), unseal(again)
    data, making = (
        manifest_differences(_manifest(then), _manifest(now), told=told) for told in (True, False)
    )
    return Frame({
        "op": "done",
        "content": [*_content_differences(pdf, again, then, now), *data],
        "claims": [*appended(pdf), *other_version(pdf, again), *misdescribed(pdf), *making],
    })


def _content_differences(pdf: bytes, again: bytes, then: Sealed, now: Sealed) -> tuple[str, ...]:
    """Return what differs. A file in which something cannot be read differs from one in which all can."""
    from pikepdf import PikepdfError

    try:
        if endless := oversized(pdf, again) or overdrawn(pdf, again):
            return endless
        named = (*map(str, compare_pdfs(pdf, again)), *attachment_differences(then, now), *ambiguities(pdf))
        return named or unnamed_differences(pdf, again)
    except (PikepdfError, UnicodeError) as error:
        return (notice("document: a part of it cannot be read ({fault})", fault=fault_of(error)),)


def _manifest(sealed: Sealed) -> Mapping[str, Any]:
    return sealed.manifest or {}
