# SPDX-License-Identifier: Apache-2.0
"""Files that a user names: read up to a size."""

from __future__ import annotations

from pathlib import Path

from chipbrief.errors import CaseError
from chipbrief.language.notices import notice, reason

#: Bytes of a sealed PDF. No brief comes near: the longest annex has a tenth of it.
MAX_PDF = 200_000_000


def read_file(path: Path, most: int) -> bytes:
    """Return a file of at most ``most`` bytes. Raises ``CaseError`` when it cannot be read or is larger."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise CaseError(notice("{path} cannot be read: {error}.", path=path, error=reason(error))) from None
    if len(data) > most:
        raise CaseError(notice("{path} is larger than {most} bytes.", path=path, most=most))
    return data
