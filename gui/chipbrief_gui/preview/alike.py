# SPDX-License-Identifier: Apache-2.0
"""What typed text may match on a page: print has more signs than a keyboard."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from chipbrief.folding import PLAIN_LETTERS
from chipbrief_gui.preview.text import HYPHEN

#: The hyphen at which a line divides a word, and the soft hyphen: within a word neither counts.
_WITHIN = f"{HYPHEN}\xad"
#: Signs of which each stands for each other: apostrophes, quotes, hyphens and dashes, the sign of a product.
_ALIKE = (
    "'\u2019\u2018\u201b\u02bc\u2032`\xb4",
    '"\u201c\u201d\u201e\u201f\u2033\xab\xbb',
    f"-{HYPHEN}\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "x\xd7",
)
#: What is typed -> what may be printed as one sign.
_AS_ONE = MappingProxyType({
    "ffi": "\ufb03",
    "ffl": "\ufb04",
    "ff": "\ufb00",
    "fi": "\ufb01",
    "fl": "\ufb02",
    "oe": "\u0153",
    "ae": "\xe6",
    "...": "\u2026",
})
_PARTS = re.compile(rf"\s+|{'|'.join(map(re.escape, _AS_ONE))}|.", re.DOTALL | re.IGNORECASE)


def pattern_of(words: str) -> re.Pattern[str]:
    """Return the pattern of ``words`` in the text of a page: in any case, with spaces and signs of any kind.

    A letter without a mark stands for those with one as well; what is typed with a mark is meant so. The
    spaces within French quotes need not be typed.
    """
    parts = _PARTS.findall(" ".join(words.split()))
    return re.compile(f"[{_WITHIN}]?".join(map(_part, parts)), re.IGNORECASE)


def _part(typed: str) -> str:
    """Return the pattern of a space, a sign, or some letters that may be printed as one."""
    if typed.isspace():
        return r"\s+"
    signs = "".join(map(_sign, typed))
    one = _AS_ONE.get(typed.lower())
    return f"(?:{signs}|{one})" if one is not None else signs


def _sign(typed: str) -> str:
    alike = next((group for group in _ALIKE if typed in group), typed)
    sign = f"[{re.escape(alike + _MARKED.get(typed.lower(), ''))}]"
    if "\xab" in alike:
        return rf"(?:\xab\s?|\s?\xbb|{sign})"
    # A line may end behind a dash.
    return rf"{sign}(?:\r\n)?" if "-" in alike else sign


def _marked() -> Mapping[str, str]:
    """Return each plain letter -> those that are the same with a mark."""
    found: dict[str, str] = defaultdict(str)
    for letter, plain in PLAIN_LETTERS.items():
        found[plain.lower()] += letter
    return MappingProxyType(found)


_MARKED = _marked()
