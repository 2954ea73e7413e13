# SPDX-License-Identifier: Apache-2.0
"""Names of files that a brief carries: on any system, each is unpacked where it belongs."""

from __future__ import annotations

import re

from chipbrief.language.notices import notice

MAX_NAME = 200
#: What a name may not hold on some system, what breaks a line, and what turns the order of its letters.
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f\\:*?"<>|\u200e\u200f\u2028-\u202e\u2066-\u2069]')


def name_fault(name: str, most: int = MAX_NAME) -> str:
    """Return what is wrong with the name of a file of a brief, a path with "/"; empty for nothing.

    It must stay inside the folder it is unpacked into, on every system, and have ``most`` characters at most.
    """
    parts = name.split("/")
    if not name or len(name) > most:
        return notice("its name has {count} characters, allowed are 1 to {most}", count=len(name), most=most)
    if _FORBIDDEN.search(name):
        return notice("its name holds a character that file names may not have")
    if any(part in {"", ".", ".."} or part != part.strip() for part in parts):
        return notice("its name leads out of its folder")
    if any("\ud800" <= character <= "\udfff" for character in name):
        return notice("its name is not valid text")
    return ""
