# SPDX-License-Identifier: Apache-2.0
"""Make the pictures of formats that the app shows: the first page of each, made of the example by the engine.

``python tools/picture.py`` makes those of all formats that come with the app, or only of those named. Each
picture holds the name and version of its format (``policy-brief@1``), so that a test tells a stale one.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from io import BytesIO

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from chipbrief.flow import Workshop, make_brief, open_workshop
from chipbrief.pick import make_pick
from chipbrief_gui.picking.format_card import PICTURES, SCALE, WIDTH
from chipbrief_gui.values import EXAMPLE

#: Grays are enough for pages this small, and keep the files small.
_COLORS = 32


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pictures; return 0."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("formats", nargs="*", help="ids of formats; default: all")
    wanted = parser.parse_args(arguments).formats
    PICTURES.mkdir(exist_ok=True)
    with open_workshop() as workshop:
        for id in wanted or workshop.formats:
            path = PICTURES / f"{id}.png"
            path.write_bytes(picture(id, workshop))
            print(f"{path.name}: {path.stat().st_size:,} bytes")
    return 0


def picture(id: str, workshop: Workshop) -> bytes:
    """Return the first page of a format as PNG, made of the example of the app."""
    pick = make_pick(
        workshop.choices,
        country=EXAMPLE.country,
        chip_class=EXAMPLE.chip_class,
        start=EXAMPLE.start,
        end=EXAMPLE.end,
        format=id,
    )
    page = _first_page(make_brief(pick, workshop).pdf)
    height = round(page.height * WIDTH * SCALE / page.width)
    small = page.resize((WIDTH * SCALE, height), Image.Resampling.LANCZOS)
    note = PngInfo()
    note.add_text("format", f"{id}@{workshop.formats[id].version}")
    file = BytesIO()
    small.quantize(_COLORS).save(file, "PNG", optimize=True, pnginfo=note)
    return file.getvalue()


def _first_page(pdf: bytes) -> Image.Image:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].render(scale=2).to_pil().convert("RGB")


if __name__ == "__main__":
    raise SystemExit(main())
