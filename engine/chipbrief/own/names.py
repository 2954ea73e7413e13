# SPDX-License-Identifier: Apache-2.0
"""What a table of the user's own may be called."""

from __future__ import annotations

import re

from chipbrief.errors import PickError
from chipbrief.gather.library import DATASETS
from chipbrief.language.notices import notice

_NAME = re.compile(r"[a-z][a-z0-9-]{0,40}")
_DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


def check_name(name: str) -> None:
    """Refuse a name that is taken by the data pack or cannot name a file on every system (``PickError``)."""
    if not _NAME.fullmatch(name) or _DEVICE.fullmatch(name):
        raise PickError(
            notice(
                "“{name}” cannot name a table. Use a to z, 0 to 9 and “-”, a letter first, at most 41 "
                "characters, such as customs-2025.",
                name=name[:60],
            )
        )
    if name.replace("-", "_") in {*DATASETS, "sources"}:
        raise PickError(
            notice(
                "“{name}” is a dataset of the data pack. Choose another name, such as my-{name}.", name=name
            )
        )
