# SPDX-License-Identifier: Apache-2.0
"""Compare two briefs from strangers. Only the locked worker process runs this."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chipbrief.comparison.causes import changes
from chipbrief.comparison.facts import PARTS, Facts
from chipbrief.comparison.inputs import inputs_of, source_changes
from chipbrief.comparison.texts import text_changes
from chipbrief.comparison.values import Comparison, Side
from chipbrief.errors import ChipbriefError, SealError
from chipbrief.language.notices import notice
from chipbrief.seal.reading import open_pdf
from chipbrief.typeset.frames import Frame

if TYPE_CHECKING:
    from chipbrief.typeset.render import Renderer

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


def contrast(frame: Frame, _renderer: Renderer) -> Frame:
    """Answer "contrast": everything that differs between the PDFs ``a`` and ``b``."""
    a, b = (_facts(frame.blobs[key], str(frame.fields["files"][key])) for key in ("a", "b"))
    findings, judgements = changes(a, b)
    same = a.edition.language == b.edition.language
    text, more = text_changes(a.lines, b.lines) if same else ((), 0)
    comparison = Comparison(
        a=_side(a, str(frame.fields["files"]["a"])),
        b=_side(b, str(frame.fields["files"]["b"])),
        inputs=inputs_of(a, b),
        sources=tuple(source_changes(a, b)),
        findings=findings,
        judgements=judgements,
        text=text,
        more_text=more,
        same_language=same,
    )
    return Frame({"op": "done", "comparison": comparison.as_json()})


def _facts(pdf: bytes, file: str) -> Facts:
    """Return what a file carries, with all that can be wrong with it read. Raises ``SealError`` naming it."""
    try:
        facts = Facts.of(pdf)
        for part in PARTS:
            getattr(facts, part)
    except ChipbriefError as error:
        raise SealError(notice("{file}: {error}", file=file, error=error)) from None
    return facts


def _side(facts: Facts, file: str) -> Side:
    with open_pdf(facts.pdf) as document:
        title, pages = str(document.docinfo.get("/Title", "")), len(document.pages)
        language = str(document.Root.get("/Lang", ""))
    return Side(
        file=file,
        title=title,
        pack=facts.pack,
        template=facts.template,
        engine=str(facts.manifest.get("engine", "")),
        pages=pages,
        damages=tuple(str(item) for item in facts.sealed.damages),
        language=language if _LANGUAGE.fullmatch(language) else "",
    )
