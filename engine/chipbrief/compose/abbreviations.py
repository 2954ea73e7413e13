# SPDX-License-Identifier: Apache-2.0
"""The abbreviations that a page uses, with what each stands for.

The first pass over a template learns which there are, and the second prints them, as with citations.
"""

from __future__ import annotations

import html as markup
import re
from collections.abc import Mapping
from types import MappingProxyType

from chipbrief.language import said

#: By the letters, as law and trade use them; a list of them is in the order of the alphabet.
ABBREVIATIONS: Mapping[str, str] = MappingProxyType({
    "ACA": said("Advanced Computing Authorized"),
    "BIS": said("Bureau of Industry and Security"),
    "CFR": said("Code of Federal Regulations"),
    "EAR": said("Export Administration Regulations"),
    "ECCN": said("Export Control Classification Number"),
    "FLOP": said("floating-point operations"),
    "FR": said("Federal Register"),
    "HBM": said("high-bandwidth memory"),
    "ICD": said("Intelligence Community Directive"),
    "NAC": said("Notified Advanced Computing"),
    "SME": said("semiconductor manufacturing equipment"),
    "STA": said("Strategic Trade Authorization"),
    "TFLOPS": said("trillion floating-point operations per second"),
    "TOPS": said("trillion operations per second"),
    "TPP": said("total processing performance"),
    "VEU": said("validated end user"),
})
_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join(ABBREVIATIONS)})(?![\w-])")
#: What is no text of the page: its head, its tags, and its list of sources, which are quoted.
_ELSEWHERE = re.compile(
    r"<head>[^<]*+(?:<(?!/?head>)[^<]*+)*</head>"
    r'|<ol class="references[^<]*+(?:<(?!/ol>|ol class="references)[^<]*+)*</ol>'
    r"|<[^>]*>?"
)


def abbreviations_in(html: str) -> tuple[tuple[str, str], ...]:
    """Return the abbreviations in the text of a page with what they stand for, in order.

    >>> abbreviations_in("<p>TPP in TOPS</p>")
    (('TOPS', 'trillion operations per second'), ('TPP', 'total processing performance'))
    """
    used = set(_WORD.findall(markup.unescape(_ELSEWHERE.sub(" ", html))))
    return tuple((short, long) for short, long in ABBREVIATIONS.items() if short in used)
