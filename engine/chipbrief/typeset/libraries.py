# SPDX-License-Identifier: Apache-2.0
"""Versions of the libraries that shape the bytes of a PDF. Only the worker imports this module."""

from __future__ import annotations

import contextlib
import platform
import zlib
from importlib.metadata import version

from chipbrief.fonts import font_versions

_PACKAGES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "pillow")


def library_versions() -> dict[str, str]:
    """Return name -> version: Python, its zlib, the packages, the native libraries and the fonts."""
    versions = {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}
    versions |= {name: version(name) for name in _PACKAGES}
    versions |= _native_versions()
    return versions | {f"font {family}": text for family, text in font_versions().items()}


def _native_versions() -> dict[str, str]:
    from weasyprint.text import ffi as native

    native.ffi.cdef("const char *hb_version_string(void); const char *pango_version_string(void);")
    found = {}
    for name, library in (("harfbuzz", native.harfbuzz), ("pango", native.pango)):
        function = "hb_version_string" if name == "harfbuzz" else "pango_version_string"
        with contextlib.suppress(AttributeError):
            text = native.ffi.string(getattr(library, function)())
            found[name] = text.decode() if isinstance(text, bytes) else text
    return found
