# SPDX-License-Identifier: Apache-2.0
"""The worker's only source of bytes: the assets of the job, under ``pack:///``.

There is no file, HTTP, FTP or ``data:`` handler here at all, so nothing else can be reached, whatever
the document asks for. Each refusal is remembered: WeasyPrint itself would log it and go on.
"""

from __future__ import annotations

import urllib.parse
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any, NoReturn
from urllib.request import OpenerDirector

from weasyprint.urls import URLFetcher, URLFetcherResponse

from chipbrief.language.notices import notice
from chipbrief.raster import picture_fault, picture_type

SCHEME = "pack"
BASE_URL = f"{SCHEME}:///"
_SHOWN = 120
_UNKNOWN = "application/octet-stream"
_EMPTY = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
_PICTURES = {"image/png", "image/jpeg"}
_TYPES = {
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}


class RefusedError(ValueError):
    """The document asked for something that is not among its assets."""


class PackFetcher(URLFetcher):
    """Answer ``pack:///`` URLs from ``assets`` and refuse all others; ``refused`` lists them in words.

    Of ``pictures``, which may still be on their way, it gives an empty one; ``late`` waits for the real one.
    """

    def __init__(self, assets: Mapping[str, bytes], pictures: Mapping[str, bytes]) -> None:
        # Not URLFetcher.__init__: it would install handlers for files and for the network.
        OpenerDirector.__init__(self)
        self._assets = {**assets, **dict.fromkeys(pictures, _EMPTY)}
        self._pictures = pictures
        self._fail_on_errors = False
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """Return the asset at ``url``, or remember the refusal and raise ``RefusedError``."""
        try:
            parts = urllib.parse.urlsplit(url)
        except ValueError:
            self._refuse(notice("{url} (not a URL)", url=show(url)))
        if parts.scheme != SCHEME:
            self._refuse(notice("{url} (only files of the template pack can be used)", url=show(url)))
        path = urllib.parse.unquote(parts.path).lstrip("/")
        if parts.netloc or parts.query or path not in self._assets:
            self._refuse(
                notice("{url} (no such file in the template pack)", url=show(url.removeprefix(BASE_URL)))
            )
        kind, data = _TYPES.get(PurePosixPath(path).suffix.lower(), _UNKNOWN), self._assets[path]
        # WeasyPrint goes by what a file holds, whatever it is called.
        if (kind in _PICTURES or picture_type(data)) and (fault := picture_fault(data)):
            self._refuse(notice("{url} ({fault})", url=show(path), fault=fault))
        return URLFetcherResponse(url, data, {"Content-Type": kind})

    def late(self, url: str) -> Callable[[], bytes] | None:
        """Return a function that waits for the picture at a URL; None for one that is there already."""
        path = urllib.parse.unquote(url.removeprefix(BASE_URL))
        return (lambda: self._pictures[path]) if path in self._pictures else None

    def open(self, url: Any, data: Any = None, timeout: Any = None) -> Any:
        """Do as ``fetch``: the inherited way through urllib's handlers is closed."""
        return self.fetch(getattr(url, "full_url", url))

    def _refuse(self, what: str) -> NoReturn:
        self.refused.append(what)
        raise RefusedError(what)


def register_scheme() -> None:
    """Teach ``urllib.parse`` that ``pack:`` URLs have folders, or relative URLs would lose their base."""
    for known in (urllib.parse.uses_relative, urllib.parse.uses_netloc):
        if SCHEME not in known:
            known.append(SCHEME)


def show(url: str) -> str:
    """Return ``url`` short enough for a message."""
    return url if len(url) <= _SHOWN else f"{url[:_SHOWN]}…"
