# SPDX-License-Identifier: Apache-2.0
"""Render one job with WeasyPrint. Only the worker imports this module."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC
from urllib.parse import urlsplit

from weasyprint import HTML, Document
from weasyprint.text.fonts import FontConfiguration

from chipbrief.laid import Laid
from chipbrief.language.notices import joined, notice
from chipbrief.typeset.balancing import balance_last_pages
from chipbrief.typeset.dividing import divide_words
from chipbrief.typeset.faces import make_faces_quickly
from chipbrief.typeset.fetcher import BASE_URL, PackFetcher, register_scheme, show
from chipbrief.typeset.floating import let_figures_float
from chipbrief.typeset.job import Limits, Typeset, TypesetFailure, TypesetJob
from chipbrief.typeset.logs import Heard, TooManyPages, listening
from chipbrief.typeset.measure import measure
from chipbrief.typeset.pdfua import declare_pdfua
from chipbrief.typeset.pictures import use_own_pictures
from chipbrief.typeset.reusing import reuse_styles
from chipbrief.typeset.rhythm import keep_rhythm
from chipbrief.typeset.shaping import shape_once
from chipbrief.typeset.sheets import read_sheets_once
from chipbrief.typeset.sparing import spare_memory
from chipbrief.typeset.tagging import tag_for_listeners
from chipbrief.typeset.vectors import read_once

_VARIANT = "pdf/a-3a"
_LINKS = {"http", "https", "mailto"}
_LISTED = 5


class Renderer:
    """WeasyPrint with what may be kept between jobs: the font configuration."""

    def __init__(self, libraries: Mapping[str, str]) -> None:
        register_scheme()
        use_own_pictures()
        read_once()
        shape_once()
        divide_words()
        let_figures_float()
        keep_rhythm()
        balance_last_pages()
        make_faces_quickly()
        spare_memory()
        tag_for_listeners()
        reuse_styles()
        read_sheets_once()
        self._fonts = FontConfiguration()
        self._libraries = libraries

    def render(self, job: TypesetJob, limits: Limits) -> Typeset:
        """Return the PDF of ``job``.

        Raises ``TypesetFailure``: the document reached outside its assets, has too many pages or
        gives too large a PDF.
        """
        began = time.perf_counter()
        fetcher = PackFetcher(job.assets, job.pictures)
        with listening(limits.pages) as heard:
            try:
                document, laid, pdf = self._make(job, fetcher)
            except TooManyPages:
                raise TypesetFailure(
                    "pages", notice("The document has more than {pages} pages.", pages=limits.pages)
                ) from None
            except Exception:
                # Some refusals end a layout; the reason is told, not the end.
                _raise_refused(fetcher.refused)
                raise
        _raise_refused(fetcher.refused)
        _raise_lost(heard)
        if len(pdf) > limits.output_mb * 2**20:
            raise TypesetFailure(
                "output", notice("The PDF is larger than {output_mb} MiB.", output_mb=limits.output_mb)
            )
        return Typeset(
            pdf=pdf,
            pages=len(document.pages),
            warnings=tuple(heard.warnings),
            missing=_missing(document),
            libraries=self._libraries,
            seconds=round(time.perf_counter() - began, 4),
            laid=laid,
        )

    def _make(self, job: TypesetJob, fetcher: PackFetcher) -> tuple[Document, Laid, bytes]:
        html = HTML(string=job.html, base_url=BASE_URL, url_fetcher=fetcher)
        _raise_refused(_refused_elements(html))
        try:
            return self._lay_out(html, job, fetcher)
        finally:
            if vars(self._fonts).get("_folder") is not None:
                # A document that brings its own fonts must not leave them to the next one.
                self._fonts = FontConfiguration()

    def _lay_out(self, html: HTML, job: TypesetJob, fetcher: PackFetcher) -> tuple[Document, Laid, bytes]:
        document = html.render(font_config=self._fonts, pdf_variant=_VARIANT)
        _raise_refused([*fetcher.refused, *_refused_links(document)])
        _keep_own_links(document)
        # Its boxes are gone when it is written.
        laid = measure(document, letters=job.letters)
        created = f"{job.created.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        document.metadata.created = document.metadata.modified = created
        # The seal compresses all streams, so compressing them here too would be done for nothing.
        pdf = document.write_pdf(finisher=declare_pdfua, pdf_variant=_VARIANT, uncompressed_pdf=True)
        return document, laid, pdf or b""


def _raise_refused(refused: Iterable[str]) -> None:
    different = list(dict.fromkeys(refused))
    if not different:
        return
    listed = joined(different[:_LISTED])
    more = notice("; and {count} more", count=len(different) - _LISTED) if len(different) > _LISTED else ""
    raise TypesetFailure(
        "refused",
        notice("The document asks for what it may not have: {listed}{more}.", listed=listed, more=more),
    )


def _raise_lost(heard: Heard) -> None:
    """Raise when a picture or style sheet was left out: a page without it would look complete."""
    if heard.memory:
        raise MemoryError
    if heard.losses:
        lost = next(iter(heard.losses)).replace(BASE_URL, "").rstrip(": ")
        raise TypesetFailure("failed", notice("A part of the page cannot be used: {lost}.", lost=lost))


def _attached(target: object) -> str:
    return notice("{url} as an attachment (attachments are added by the seal)", url=show(str(target)))


def _refused_elements(html: HTML) -> Iterator[str]:
    """Yield what the markup itself must not hold: another base, and attachments (the seal adds them)."""
    for element in html.etree_element.iter():
        if element.tag == "base":
            yield notice("<base> (relative addresses always mean the template pack)")
        relations = str(element.get("rel", "")).lower().split()
        if element.tag in {"a", "area", "link"} and "attachment" in relations:
            yield _attached(element.get("href"))


def _refused_links(document: Document) -> Iterator[str]:
    """Yield each link that would lead a reader's click into a file or a script."""
    for page in document.pages:
        for kind, target, _rectangle, _box in page.links:
            if kind == "attachment":
                yield _attached(target)
            elif kind == "external" and _scheme(target) not in _LINKS:
                yield notice(
                    "a link to {url} (links start with http:, https: or mailto:, or with #)", url=show(target)
                )


def _keep_own_links(document: Document) -> None:
    """Drop the copies of a link that WeasyPrint makes for what stands in it.

    A copy is tagged as what it stands on, say a part in bold, where PDF/UA (7.18.5) asks for a link.
    """
    for page in document.pages:
        page.links[:] = [item for item in page.links if item[3].link]


def _scheme(url: str) -> str:
    try:
        return urlsplit(url).scheme.lower()
    except ValueError:
        return ""


def _missing(document: Document) -> tuple[str, ...]:
    found = {character for font in document.fonts.values() for character in font.missing}
    return tuple(sorted(chr(item) if isinstance(item, int) else str(item) for item in found))
