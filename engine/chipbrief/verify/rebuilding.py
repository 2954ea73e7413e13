# SPDX-License-Identifier: Apache-2.0
"""Open, rebuild and compare briefs from strangers. Only the locked worker process runs this.

Each function answers a frame with a frame: whatever the file provokes stays in the process, which is ended
when its time is up.
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from chipbrief.bibliography import FORMS
from chipbrief.carried import (
    CASE,
    cited_in,
    edition_from,
    extracts,
    flat,
    format_from,
    hashes,
    library_from,
    own_files_of,
    own_from,
    pack_files_of,
    pick_from,
    statuses_of,
    template_files_of,
)
from chipbrief.drawing import draw_all, drawn, png, warm
from chipbrief.errors import SealError
from chipbrief.figures import make_figures
from chipbrief.flow import Brief, Workshop, make_brief
from chipbrief.language.notices import changed, notice, notice_of
from chipbrief.seal import Damage, Sealed, count_pages, unseal
from chipbrief.seal.attachments import MANIFEST_NAME
from chipbrief.seal.manifest import SCHEMA, manifest_bytes, unknown_form
from chipbrief.seal.reading import lost_pages, open_pdf
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import Limits, Typeset, TypesetJob
from chipbrief.verify.differing import differ

if TYPE_CHECKING:
    from chipbrief.gather import Library
    from chipbrief.typeset.render import Renderer

#: How many damages are told, and how many characters of a name in each.
_MOST_DAMAGES, _LONGEST = 100, 200
#: What a re-run imports only when it needs it.
_HEAVY = ("numpy", "tomli_w")
#: Bytes of the author's own words, in the case and about tables, that cannot make a long document.
_SHORT_WORDS = 65_536
#: A text whose layout takes 0.045 s where the clock of ``strangers.py`` was set.
_YARDSTICK = (
    "<!doctype html><html lang=en><title>Yardstick</title>"
    + "<h2>Chips and rules</h2><p>The quick brown fox jumps over the lazy dog.</p>" * 30
)


@dataclasses.dataclass(frozen=True, slots=True)
class InPlace:
    """A typesetter in this very process, which is the worker already."""

    renderer: Renderer
    limits: Limits

    def typeset(self, job: TypesetJob) -> Typeset:
        """Return the PDF of ``job``. Raises ``TypesetFailure``."""
        return self.renderer.render(job, self.limits)

    def expect(self, brief: str) -> None:
        """Start the drawing engine."""
        warm()

    def draw(self, charts: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Return the pictures of charts. Raises ``TemplateError``."""
        return draw_all(charts)

    def picture(self, chart: bytes) -> bytes:
        """Return the picture of a chart. Raises ``TemplateError``."""
        return drawn(chart)

    def paint(self, svg: bytes, scale: float = 2.0) -> bytes:
        """Return an SVG as PNG."""
        return png(svg, scale)

    def cancel(self) -> None:
        """Do nothing: the client ends the process."""

    def close(self) -> None:
        """Do nothing: the process serves on."""


def load(_frame: Frame, _renderer: Renderer) -> Frame:
    """Answer "load": this module is loaded, so that the clock of the first file does not pay for it."""
    return Frame({"op": "done"})


def prepare(_frame: Frame, renderer: Renderer) -> Frame:
    """Answer "prepare": load what a re-run needs, and say how many processor seconds a known page takes."""
    with ThreadPoolExecutor(max_workers=1) as aside:
        aside.submit(warm)
        for name in _HEAVY:
            importlib.import_module(name)
        _measured(renderer)
    return Frame({"op": "done", "seconds": min(_measured(renderer), _measured(renderer))})


def _measured(renderer: Renderer) -> float:
    job = TypesetJob(_YARDSTICK, {}, datetime(2026, 1, 1, tzinfo=UTC))
    began = time.process_time()
    renderer.render(job, Limits())
    return time.process_time() - began


def open_brief(frame: Frame, _renderer: Renderer) -> Frame:
    """Answer "unseal": the manifest, the number of pages, and every damage of what the PDF carries.

    ``known`` of the frame are the digests of files that we have. That of the answer says whether a re-run
    would work on nothing else, and ``unknown`` names the files of the brief that we do not have.
    """
    pdf = frame.blobs["pdf"]
    sealed = unseal(pdf)
    damages = _told(sealed.damages)
    if sealed.manifest is None:
        return Frame({"op": "done", "damages": damages})
    form = str(sealed.manifest.get("schema"))
    if form != SCHEMA:
        known = notice(
            "its form is “{form}”, and this version of Chipbrief reads “{schema}”",
            form=form[:60],
            schema=SCHEMA,
        )
        return Frame({"op": "done", "damages": [notice("{file}: {fault}", file=MANIFEST_NAME, fault=known)]})
    unknown, words = _unknown(sealed, frozenset(frame.fields.get("known", ())))
    fields = {
        "op": "done",
        "damages": damages,
        "pages": count_pages(pdf),
        "known": not unknown and words <= _SHORT_WORDS,
        "unknown": unknown,
    }
    return Frame(fields, {"manifest": manifest_bytes(sealed.manifest)})


def _told(damages: Sequence[Damage]) -> list[str]:
    """Return damages as lines, the first hundred, each cut to a length: names in a manifest may have any."""
    told = [changed(str(item), lambda text: text[:_LONGEST]) for item in damages[:_MOST_DAMAGES]]
    rest = len(damages) - _MOST_DAMAGES
    return [*told, notice("and {count} more", count=rest)] if rest > 0 else told


def _unknown(sealed: Sealed, known: frozenset[str]) -> tuple[list[str], int]:
    """Return the files that a brief is made of and we do not have, and the bytes of its author's words."""
    manifest, attached = _parts(sealed)
    try:
        own = own_files_of(manifest, attached)
        tables = {name: attached[name] for name in (json.loads(item)["attachment"] for item in own)}
        parts = (pack_files_of(manifest, attached), template_files_of(manifest, attached), tables)
    except SealError:
        return [MANIFEST_NAME], 0
    words = len(attached.get(CASE, b"")) + sum(map(len, own))
    found = (entry for part in parts for entry in hashes(part).items())
    return sorted({path for path, digest in found if digest not in known}), words


def describe(frame: Frame, _renderer: Renderer) -> Frame:
    """Answer "describe": title, pages and manifest of the brief, the statuses that it knew, and its case.

    The tables of the user's own that it carries come along.
    """
    pdf = frame.blobs["pdf"]
    manifest, attached = _parts(_readable(pdf))
    own = own_from(manifest, attached)
    names = (CASE, *(flat("own", f"{table.name}.csv") for table in own))
    with open_pdf(pdf) as document:
        title, pages = str(document.docinfo.get("/Title", "")), len(document.pages)
        if lost := lost_pages(document):
            raise SealError(_lost(lost))
    statuses = statuses_of(library_from(manifest, attached))
    fields = {"op": "done", "title": title, "pages": pages, "statuses": statuses}
    kept = {name: attached[name] for name in names if name in attached}
    return Frame(fields, {**kept, "manifest": manifest_bytes(manifest)})


def _lost(count: int) -> str:
    return notice_of(
        count,
        "a page was taken out of it after it was sealed.",
        "{count} pages were taken out of it after it was sealed.",
    )


def _readable(pdf: bytes) -> Sealed:
    """Return what a sealed PDF carries. Raises ``SealError`` where no seal writes such a manifest."""
    sealed = unseal(pdf)
    manifest, _attached = _parts(sealed)
    pick_from(manifest)
    if odd := unknown_form(manifest):
        raise SealError(notice("manifest.json: {key} has an unknown form.", key=odd))
    return sealed


def _parts(sealed: Sealed) -> tuple[Mapping[str, Any], Mapping[str, bytes]]:
    """Return the manifest of a sealed PDF, and its attachments by name. Raises ``SealError`` without one."""
    if sealed.manifest is None:
        raise SealError(notice("the PDF carries no manifest."))
    return sealed.manifest, {item.name: item.data for item in sealed.attachments}


def rebuild(frame: Frame, renderer: Renderer) -> Frame:
    """Answer "rebuild": the PDF that the seven steps make of what the brief carries, and nothing else.

    Beside it, ``statuses`` of the rules and sources that the brief knew.
    """
    manifest, attached = _parts(unseal(frame.blobs["pdf"]))
    library = library_from(manifest, attached)
    typesetter = InPlace(renderer, Limits(**frame.fields["limits"]))
    again = _again(manifest, attached, library, typesetter)
    return Frame({"op": "done", "statuses": statuses_of(library)}, {"pdf": again.pdf})


def _again(
    manifest: Mapping[str, Any], attached: Mapping[str, bytes], library: Library, typesetter: InPlace
) -> Brief:
    format = format_from(manifest, attached)
    workshop = Workshop(library, MappingProxyType({format.id: format}), typesetter)
    own, edition = own_from(manifest, attached), edition_from(attached)
    return make_brief(pick_from(manifest), workshop, own=own, edition=edition)


def take_out(frame: Frame, renderer: Renderer) -> Frame:
    """Answer "extracts": files of what the brief carries, by ``parts``; svg and png are drawn again."""
    parts = [str(part) for part in frame.fields["parts"]]
    figures = draw_figures(frame, renderer).blobs if frame.fields["kinds"] else {}
    return Frame({"op": "done"}, {**figures, **extracts(_readable(frame.blobs["pdf"]), parts)})


def list_sources(frame: Frame, _renderer: Renderer) -> Frame:
    """Answer "sources": the list of sources of the brief in a ``form``, and their ids."""
    items = cited_in(_readable(frame.blobs["pdf"]))
    ids = [str(item.get("id")) for item in items]
    return Frame({"op": "done", "ids": ids}, {"sources": FORMS[str(frame.fields["form"])].write(items)})


def draw_figures(frame: Frame, _renderer: Renderer) -> Frame:
    """Answer "figures": the files of the figures that the brief carries, drawn again from its own data."""
    manifest, attached = _parts(_readable(frame.blobs["pdf"]))
    made = make_figures(
        pick_from(manifest),
        library_from(manifest, attached),
        format_from(manifest, attached),
        own_from(manifest, attached),
        edition_from(attached),
        frame.fields["names"],
    )
    files = (item.files(frame.fields["kinds"]) for item in made)
    return Frame({"op": "done"}, {name: data for part in files for name, data in part.items()})


def trace(frame: Frame, renderer: Renderer) -> Frame:
    """Answer "trace": what stands behind the words that are asked for, on the pages made again."""
    manifest, attached = _parts(_readable(frame.blobs["pdf"]))
    typesetter = InPlace(renderer, Limits(**frame.fields["limits"]))
    library = library_from(manifest, attached)
    found = _again(manifest, attached, library, typesetter).tracer.answers(str(frame.fields["find"]))
    return Frame({"op": "done"}, {"traces": json.dumps(found).encode("utf-8", "replace")})


WORKS = MappingProxyType({
    "load": load,
    "prepare": prepare,
    "unseal": open_brief,
    "describe": describe,
    "rebuild": rebuild,
    "differ": differ,
    "figures": draw_figures,
    "extracts": take_out,
    "sources": list_sources,
    "trace": trace,
})
