# SPDX-License-Identifier: Apache-2.0
"""Ask the worker to compare two briefs, and make a page of what it says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from chipbrief.comparison.values import Comparison, from_json
from chipbrief.errors import SealError
from chipbrief.notices import notice
from chipbrief.strangers import SECONDS, Clock, read_pdf
from chipbrief.typeset.client import Typesetter

#: Five times a file is judged again, and its text is searched for what changed.
_TIMES = 3


def compare(a: Path, b: Path, typesetter: Typesetter, seconds: float = SECONDS) -> Comparison:
    """Return what differs between two sealed briefs; ``seconds`` is the clock of a file.

    Raises ``SealError``: a file cannot be read, is not a sealed brief, or takes too long.
    """
    return compare_pdfs({str(a): read_pdf(a)}, {str(b): read_pdf(b)}, typesetter, seconds)


def compare_pdfs(
    a: Mapping[str, bytes], b: Mapping[str, bytes], typesetter: Typesetter, seconds: float = SECONDS
) -> Comparison:
    """Return what differs between two sealed briefs, each given as its bytes by its name; see ``compare``.

    Raises ``SealError`` for one that is not sealed, and when the worker fails.
    """
    (first, old), (second, new) = *a.items(), *b.items()
    clock = Clock(typesetter)
    clock.start(_TIMES * seconds)
    for name, pdf in ((first, old), (second, new)):
        opened = clock.ask("unseal", pdf=pdf)
        if "manifest" not in opened.blobs:
            raise SealError(
                notice(
                    "{name} is not a sealed brief: {damage}.", name=name, damage=opened.fields["damages"][0]
                )
            )
        clock.count(int(opened.fields["pages"]), len(pdf))
    answer = clock.ask("contrast", {"files": {"a": first, "b": second}}, a=old, b=new)
    try:
        return from_json(answer.fields["comparison"])
    except (KeyError, TypeError, ValueError) as error:
        raise SealError(
            notice("The worker's comparison cannot be read ({error}).", error=repr(error))
        ) from None
