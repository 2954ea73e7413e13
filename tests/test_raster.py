# SPDX-License-Identifier: Apache-2.0
"""Logos are looked at before they are printed: whole, of moderate size, and of a kind that prints right."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageOps
from support.raster import jpeg, noted, png

from chipbrief.edition import make_edition
from chipbrief.errors import PickError
from chipbrief.raster import picture_fault, plain_picture

WHOLE = png(2, 2, data=bytes(6))


@pytest.mark.parametrize(
    "logo", [WHOLE, png(4000, 4000, depth=1, data=bytes(501 * 4000)), jpeg(), jpeg(300, 200)]
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


@pytest.mark.parametrize("picture", [WHOLE, jpeg()])
def test_what_a_camera_or_a_program_notes_in_a_logo_is_taken_out(picture):
    assert make_edition(logo=noted(picture)).logo == picture


@pytest.mark.parametrize("turned", range(2, 9))
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_how_a_logo_is_turned_is_all_that_is_kept_of_what_is_noted(kind, turned):
    whole = io.BytesIO()
    Image.frombytes("RGB", (40, 24), bytes(at % 251 for at in range(40 * 24 * 3))).save(whole, kind)
    told = noted(whole.getvalue(), turned=turned)
    plain = plain_picture(told)
    assert not any(word in plain for word in (b"cam", b"place", b"Person", b"adobe", b"second"))
    assert _seen(plain) == _seen(told) != _seen(whole.getvalue())
    assert plain_picture(plain) == plain


def _seen(picture: bytes) -> tuple[tuple[int, int], bytes]:
    with Image.open(io.BytesIO(picture)) as image:
        upright = ImageOps.exif_transpose(image)
    return upright.size, upright.tobytes()


@pytest.mark.parametrize(
    "exif", [b"", b"MM\0*", b"II*\0\xff\xff\xff\xff", b"MM\0*\0\0\0\x08\xff\xff", b"XX\0*\0\0\0\x08\0\1"]
)
def test_exif_that_cannot_be_read_goes_whole(exif):
    note = b"\xff\xe1" + (8 + len(exif)).to_bytes(2, "big") + b"Exif\0\0" + exif
    assert plain_picture(b"\xff\xd8" + note + jpeg()[2:]) == jpeg()


def test_a_small_copy_in_the_head_of_a_jpeg_goes():
    head, copy = b"JFIF\0\1\1\0\0\1\0\1", b"\1\1" + b"rgb"
    note = b"\xff\xe0" + (2 + len(head + copy)).to_bytes(2, "big") + head
    assert (
        plain_picture(b"\xff\xd8" + note + copy + jpeg()[2:])
        == b"\xff\xd8\xff\xe0\0\x10" + head + b"\0\0" + jpeg()[2:]
    )


def test_a_picture_that_cannot_be_printed_stays_as_it_is_for_whoever_refuses_it():
    assert plain_picture(noted(jpeg())[:40]) == noted(jpeg())[:40]
    assert picture_fault(noted(jpeg())[:40])


def test_a_jpeg_with_two_sizes_is_refused():
    with pytest.raises(PickError, match="damaged or cut off"):
        make_edition(logo=jpeg(9000, 9000)[:-2] + jpeg()[2:])


def test_a_logo_is_unpacked_once_however_often_a_case_begins_with_it():
    picture_fault.cache_clear()
    logo = png(2, 2, data=bytes(6))
    assert make_edition(logo=logo).logo == make_edition(logo=logo).logo
    assert picture_fault.cache_info().misses == 1
