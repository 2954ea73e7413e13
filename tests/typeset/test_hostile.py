# SPDX-License-Identifier: Apache-2.0
"""Hostile documents: each is refused with the address named, and nothing is read or called."""

from __future__ import annotations

import contextlib
import os
import socketserver
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pytest

from chipbrief.typeset.job import TypesetFailure

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="9" height="9">{}</svg>'
)
CANARY = "canary-7f3a"


@dataclass
class Trap:
    """Places that must not be touched: a file, a FIFO, a web address that counts its calls."""

    file: str
    fifo: str
    web: str
    calls: list[str] = field(default_factory=list)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


@pytest.fixture(scope="module")
def trap(tmp_path_factory) -> Iterator[Trap]:
    folder = tmp_path_factory.mktemp("trap")
    (folder / "secret.svg").write_text(SVG.format(f"<title>{CANARY}</title><text y='8'>{CANARY}</text>"))
    os.mkfifo(folder / "fifo")
    calls: list[str] = []

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            calls.append(str(self.client_address))

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        port = server.server_address[1]
        yield Trap(
            f"file://{folder}/secret.svg", f"file://{folder}/fifo", f"http://127.0.0.1:{port}/x", calls
        )
        server.shutdown()


WAYS = {
    "img": "<img alt=x src='{url}'>",
    "object": "<object data='{url}' type='image/svg+xml'>x</object>",
    "embed": "<embed src='{url}' type='image/svg+xml'>",
    "link": "<link rel=stylesheet href='{url}'>",
    "link with media": "<link rel=stylesheet media=print href='{url}'>",
    "attachment": "<link rel=attachment href='{url}'>",
    "attachment among others": "<link rel='x ATTACHMENT' href='{url}'>",
    "linked attachment": "<a rel=attachment href='{url}'>x</a>",
    "import": "<style>@import url({url});</style>",
    "import as string": "<style>@import '{url}';</style>",
    "font-face": "<style>@font-face {{ font-family: q; src: url({url}) }} p {{ font-family: q }}</style><p>x",
    "color profile": "<style>@color-profile device-cmyk {{ src: url({url}) }}</style><p>x",
    "background": "<p style='background-image: url({url})'>x",
    "content": "<style>p::before {{ content: url({url}) }}</style><p>x",
    "list": "<ul style='list-style-image: url({url})'><li>x</ul>",
    "border image": "<p style='border: 9px solid; border-image: url({url}) 9'>x",
    "page margin": "<style>@page {{ @top-left {{ content: url({url}) }} }}</style>x",
    "variable": "<style>p {{ --u: url({url}); background: var(--u) }}</style><p>x",
    "svg image": SVG.format("<image href='{url}' width='9' height='9'/>"),
    "svg xlink image": SVG.format("<image xlink:href='{url}' width='9' height='9'/>"),
    "base": "<base href='{url}'><img alt=x src='a.svg'>",
    "base for links": "<base href='{url}'><a href='a.html'>x</a>",
}


@pytest.mark.parametrize("place", ["file", "fifo", "web"])
@pytest.mark.parametrize("way", WAYS)
def test_no_way_leads_out_of_the_pack(typesetter, job, trap, way, place):
    with pytest.raises(TypesetFailure) as caught:
        typesetter.typeset(job(WAYS[way].format(url=getattr(trap, place))))
    assert caught.value.kind == "refused"
    assert "base" in way or getattr(trap, place)[:60] in str(caught.value)
    assert trap.calls == []


@pytest.mark.parametrize(
    "url",
    [
        "/etc/passwd",
        "../../../../etc/passwd",
        "pack://host/a.svg",
        "pack:///a.svg?x=1",
        "PACK:///nothing.svg",
        "a%2e%2fsvg",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
        "data:text/css,p{}",
        "ftp://127.0.0.1/x",
        "jar:file:///x!/y",
        "javascript:alert(1)",
        "\\\\host\\share\\x.svg",
        "//127.0.0.1/x.svg",
        "http://[broken",
    ],
)
def test_other_addresses_of_pictures_are_refused(typesetter, job, url):
    with pytest.raises(TypesetFailure) as caught:
        typesetter.typeset(job(f'<img alt=x src="{url}">', a_svg=SVG.format("").encode()))
    assert caught.value.kind == "refused"


@pytest.mark.parametrize("place", ["file", "web"])
@pytest.mark.parametrize(
    "body",
    [
        "<image href='{url}' width='9' height='9'/>",
        "<style>@import url({url});</style><rect width='9' height='9'/>",
        "<style>@font-face {{ font-family: q; src: url({url}) }}</style><text y='9' font-family='q'>x</text>",
        "<use href='{url}#a'/>",
        "<rect width='9' height='9' fill='url({url}#a)'/>",
    ],
)
def test_a_picture_of_the_pack_reaches_nothing_either(typesetter, job, trap, body, place):
    svg = SVG.format(body.format(url=getattr(trap, place)))
    outcome = "refused"
    with contextlib.suppress(TypesetFailure):
        outcome = text_of(typesetter.typeset(job("<img alt=x src=a.svg>", a_svg=svg.encode())).pdf)
    assert CANARY not in outcome
    assert trap.calls == []


def test_xml_entities_of_a_picture_reach_no_file(typesetter, job, trap):
    svg = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{trap.file}">]>' + SVG.format("<text y='8'>&x;</text>")
    with pytest.raises(TypesetFailure, match=r"a\.svg") as caught:
        typesetter.typeset(job("<img alt=x src=a.svg>", a_svg=svg.encode()))
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "other.pdf", "javascript:x", "smb://h/s", "pack:///a"]
)
def test_links_that_open_files_or_scripts_are_refused(typesetter, job, target):
    with pytest.raises(TypesetFailure, match="a link to"):
        typesetter.typeset(job(f"<a href='{target}'>x</a>"))


@pytest.mark.parametrize("target", ["https://www.bis.gov/", "mailto:a@b.org", "#here"])
def test_links_for_readers_are_kept(typesetter, job, target):
    assert typesetter.typeset(job(f"<p id=here><a href='{target}'>x</a>")).warnings == ()


def test_local_fonts_of_the_machine_are_refused(typesetter, job):
    face = "<style>@font-face { font-family: q; src: local('IBM Plex Serif Bold') }</style><p>x"
    with pytest.raises(TypesetFailure, match="file://"):
        typesetter.typeset(job(face))


def test_several_refusals_are_told_at_once(typesetter, job):
    with pytest.raises(TypesetFailure, match=r"a\.svg .*; b\.svg .*and 2 more"):
        typesetter.typeset(job("".join(f"<img alt=x src={name}.svg>" for name in "abcdefg")))


def test_the_scheme_of_the_pack_is_known_to_the_worker_only():
    import urllib.parse

    assert "pack" not in urllib.parse.uses_relative
