# SPDX-License-Identifier: Apache-2.0
"""Logos are looked at before they are printed: whole, of moderate size, and of a kind that prints right."""

from __future__ import annotations

import pytest
from support.raster import jpeg, png

from chipbrief.edition import make_edition
from chipbrief.errors import PickError

WHOLE = png(2, 2, data=bytes(6))


@pytest.mark.parametrize(
    "logo", [WHOLE, png(4000, 4000, depth=1, data=bytes(501 * 4000)), WHOLE + b"rest", jpeg(), jpeg(300, 200)]
)
def test_a_whole_picture_is_taken(logo):
    assert make_edition(logo=logo).logo == logo


@pytest.mark.parametrize(
    ("logo", "fault"),
    [
        (png(30_000, 30_000), "points, 16,000,000 in all are the most; save a smaller"),
        (jpeg(30_000, 30_000), "points, 16,000,000 in all are the most; save a smaller"),
        (png(0, 5), "it has no points; save it again"),
        (jpeg(0, 0), "it has no points; save it again"),
    ],
)
def test_a_picture_that_says_it_is_huge_or_empty_is_refused_before_anything_is_unpacked(logo, fault):
    with pytest.raises(PickError, match=fault):
        make_edition(logo=logo)


@pytest.mark.parametrize("length", range(8, len(WHOLE)))
def test_a_png_cut_anywhere_is_refused(length):
    with pytest.raises(PickError, match="cannot be printed: it is damaged or cut off; save it again"):
        make_edition(logo=WHOLE[:length])


@pytest.mark.parametrize("length", range(3, len(jpeg())))
def test_a_jpeg_cut_anywhere_is_refused(length):
    with pytest.raises(PickError, match="damaged or cut off"):
        make_edition(logo=jpeg()[:length])


@pytest.mark.parametrize("at", range(8, len(WHOLE)))
def test_a_png_with_any_wrong_byte_is_refused(at):
    with pytest.raises(PickError):
        make_edition(logo=WHOLE[:at] + bytes([WHOLE[at] ^ 0x41]) + WHOLE[at + 1 :])


def test_a_png_with_fewer_points_than_it_says_is_refused():
    with pytest.raises(PickError, match="damaged or cut off"):
        make_edition(logo=png(2, 3, data=bytes(6)))


def test_shades_of_gray_that_would_print_wrong_are_refused_and_fine_colors_are_taken():
    with pytest.raises(PickError, match="16 bits for a shade of gray; save it with 8"):
        make_edition(logo=png(depth=16, data=bytes(3)))
    assert make_edition(logo=png(depth=16, color=2, data=bytes(7))).logo


def test_colors_of_a_press_are_refused_as_no_archive_takes_them():
    with pytest.raises(PickError, match=r"printing press \(CMYK\); save it as RGB"):
        make_edition(logo=jpeg(channels=4))
    assert make_edition(logo=jpeg(channels=3)).logo


@pytest.mark.parametrize(("coding", "bits"), [(0xC3, 8), (0xC9, 8), (0xCB, 8), (0xC1, 12)])
def test_a_jpeg_that_no_viewer_of_pdf_draws_is_refused(coding, bits):
    with pytest.raises(PickError, match="a kind of JPEG that PDF does not have; save it as PNG"):
        make_edition(logo=jpeg(coding=coding, bits=bits))
    assert make_edition(logo=jpeg(coding=0xC2)).logo  # progressive
