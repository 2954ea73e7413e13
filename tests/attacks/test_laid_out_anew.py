# SPDX-License-Identifier: Apache-2.0
"""A brief whose page was changed before it was laid out again and sealed: each change is found, and named."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from support.attacks import said

from chipbrief.compose import compose
from chipbrief.seal import seal, unseal
from chipbrief.typeset.job import TypesetJob
from chipbrief.verify import verify

OK, DIFFERENT = "ok", "different"


@pytest.fixture(scope="module")
def typeset_again(typesetter):
    """Return a maker of a brief with its page changed: laid out by the same program, sealed with the same."""

    def make(
        brief, format, html: Callable[[str], str] = str, picture: Callable[[bytes], bytes] = bytes
    ) -> bytes:
        page = compose(brief.findings, format)
        changed = html(page.html)
        pictures = {name: picture(data) for name, data in page.pictures.items()}
        assert changed != page.html or pictures != page.pictures
        sealed = unseal(brief.pdf)
        manifest = dict(sealed.manifest or {})
        created = datetime.fromisoformat(manifest["created"])
        pdf = typesetter.typeset(TypesetJob(changed, page.assets, created, pictures=pictures)).pdf
        return seal(pdf, sealed.attachments, manifest, created)

    return make


def once(pattern: str, new: str) -> Callable[[str], str]:
    """Return a replacement of the first match of a pattern behind the head of the page."""

    def change(html: str) -> str:
        body = html.index("<body")
        return html[:body] + re.sub(pattern, new, html[body:], count=1)

    return change


PAGES = {
    "a word": (once("very unlikely", "very likely"), r"page 1: text: sealed “.*very likely"),
    "a number": (once("15,831", "5,831"), r"page 1: text: sealed “.*TPP 5,831"),
    "a link": (once(r'href="https://', 'href="https://evil.'), r"page \d+: links: sealed “.*evil"),
    "the title": (
        lambda html: html.replace("<title>", "<title>Not "),
        r"Title \(information\): sealed “Not ",
    ),
}


FIGURES = {
    "a figure": (
        {"picture": lambda svg: re.sub(rb"translate\((\d)", rb"translate(1\1", svg)},
        "drawing differs",
    ),
    "an alternative text": (
        {"html": once(r' alt="', ' alt="Nothing of note. ')},
        "document: tags: sealed “.*Nothing of note",
    ),
}


@pytest.mark.parametrize("what", PAGES)
def test_a_page_laid_out_anew_with_another(what, memo, memo_format, typeset_again, patient, library):
    change, words = PAGES[what]
    verdict = verify("x.pdf", typeset_again(memo, memo_format, change), patient, library)
    assert (verdict.hashes, verdict.content, verdict.bytes) == (OK, DIFFERENT, DIFFERENT)
    assert said(words, verdict)


@pytest.mark.parametrize("what", FIGURES)
def test_a_page_drawn_anew_with_another(what, small, policy, typeset_again, patient, library):
    changes, words = FIGURES[what]
    verdict = verify("x.pdf", typeset_again(small, policy, **changes), patient, library)
    assert (verdict.hashes, verdict.content, verdict.bytes) == (OK, DIFFERENT, DIFFERENT)
    assert said(words, verdict)
