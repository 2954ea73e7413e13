# SPDX-License-Identifier: Apache-2.0
"""Text from anybody, made safe to show: a control character could rule a terminal or garble a window."""

from __future__ import annotations


def printable(text: str, instead: str = " ", keep: str = "") -> str:
    """Return text with ``instead`` in place of each character that cannot be printed, but those to ``keep``.

    >>> printable("a" + chr(27) + "[31mb")
    'a [31mb'
    """
    return "".join(
        character if character.isprintable() or character in keep else instead for character in text
    )
