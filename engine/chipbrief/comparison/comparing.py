# SPDX-License-Identifier: Apache-2.0
"""Ask the worker to compare two briefs, and make a page of what it says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from chipbrief.comparison.values import Comparison, from_json
from chipbrief.errors import SealError
from chipbrief.language.notices import notice
from chipbrief.typeset.client import Typesetter
from chipbrief.verify.strangers import Clock, open_sealed, our_digests, read_pdf

#: Five times a file is judged again, and its text is searched for what changed: so many clocks of a file.
_TIMES = 3


def compare(a: Path, b: Path, typesetter: Typesetter, seconds: float | None = None) -> Comparison:
    """Return what differs between two sealed briefs; ``seconds`` is the clock of a file.

    Without it, two briefs that are made of what we have may wait for a busy machine; where one is not, the
    wall clock counts. Raises ``SealError``: a file cannot be read, is no sealed brief, or takes too long.
    """
    return compare_pdfs({str(a): read_pdf(a)}, {str(b): read_pdf(b)}, typesetter, seconds)


def compare_pdfs(
    a: Mapping[str, bytes], b: Mapping[str, bytes], typesetter: Typesetter, seconds: float | None = None
) -> Comparison:
    """Return what differs between two sealed briefs, each given as its bytes by its name; see ``compare``.

    Raises ``SealError`` for one that is not sealed, and when the worker fails.
    """
    (first, old), (second, new) = *a.items(), *b.items()
    clock, known = Clock(typesetter, seconds, _TIMES), our_digests()
    opened = [(open_sealed(clock, pdf, name, known), pdf) for name, pdf in ((first, old), (second, new))]
    try:
        clock.go_on(opened)
        answer = clock.ask("contrast", {"files": {"a": first, "b": second}}, a=old, b=new)
    except SealError as error:
        raise type(error)(
            notice("{a} and {b} cannot be compared: {error}", a=first, b=second, error=error)
        ) from None
    try:
        return from_json(answer.fields["comparison"])
    except (KeyError, TypeError, ValueError) as error:
        raise SealError(
            notice("The worker’s comparison cannot be read ({error}).", error=repr(error))
        ) from None
