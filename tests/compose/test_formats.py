# SPDX-License-Identifier: Apache-2.0
"""Formats: what a folder must hold, and what is said when it does not."""

from __future__ import annotations

import pytest
from support.raster import jpeg, noted, png

from chipbrief.compose.formats import Format, open_formats, read_format
from chipbrief.errors import TemplateError

SETTINGS = b'id = "a"\ntitle = "A"\ndescription = "d"\nversion = "1"\nlanguage = "en"\npage_size = "A4"\n'


def test_a_format_is_read():
    found = read_format({"template.toml": SETTINGS, "brief.html.j2": b"x"})
    assert (found.id, found.needs, found.text("brief.html.j2")) == ("a", (), "x")


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "template.toml"),
        ({"template.toml": SETTINGS}, "brief.html.j2"),
        ({"template.toml": b"id = ", "brief.html.j2": b""}, "template.toml"),
        ({"template.toml": b'id = "a"', "brief.html.j2": b""}, "lacks title"),
        ({"template.toml": SETTINGS.replace(b'"a"', b'"../../a"'), "brief.html.j2": b""}, r"not “../../a”"),
        ({"template.toml": SETTINGS.replace(b'"a"', b'""'), "brief.html.j2": b""}, "the id may have"),
        ({"template.toml": SETTINGS + b"needs = 3", "brief.html.j2": b""}, "needs"),
        ({"template.toml": SETTINGS + b"pages = [8, 4]", "brief.html.j2": b""}, "the fewest and the most"),
        ({"template.toml": b"\xff", "brief.html.j2": b""}, "template.toml"),
    ],
)
def test_what_is_missing_is_named(files, message):
    with pytest.raises(TemplateError, match=message):
        read_format(files)


@pytest.mark.parametrize("word", ["label", "help"])
def test_what_a_field_is_called_is_a_text(word: str) -> None:
    field = {"label": "'a'", "kind": "'line'", "help": "'b'", word: "3"}
    lines = "\n".join(f"{key} = {value}" for key, value in field.items())
    fields = f"[title]\n{lines}\n".encode()
    with pytest.raises(TemplateError, match=rf"\[title\] {word} must be a text"):
        read_format({"template.toml": SETTINGS, "brief.html.j2": b"x", "fields.toml": fields})


def test_a_file_that_is_not_text_is_named():
    found = read_format({"template.toml": SETTINGS, "brief.html.j2": b"\xff"})
    with pytest.raises(TemplateError, match=r"a/brief\.html\.j2 is not UTF-8"):
        found.text("brief.html.j2")


@pytest.mark.parametrize(
    "name", ["a\nb.css", "a\x1b[31m.css", "a\u202egpj.css", "a:b", "../b", "a/ b", "a" * 181]
)
def test_a_file_that_no_brief_could_carry_is_refused_when_the_format_is_read(name):
    with pytest.raises(
        TemplateError, match=r"^The file “.*” of the format: its name .*\. Rename it\.$"
    ) as refused:
        read_format({"template.toml": SETTINGS, "brief.html.j2": b"x", name: b""})
    assert str(refused.value).isprintable()


def test_files_that_would_have_one_name_in_a_brief_are_refused_when_the_format_is_read():
    files = {"template.toml": SETTINGS, "brief.html.j2": b"x", "charts/a.json": b"", "charts-A.json": b""}
    with pytest.raises(
        TemplateError, match=r"charts-A\.json and charts/a\.json of the format would have one name"
    ):
        read_format(files)


def test_what_a_camera_notes_in_a_picture_of_a_format_is_taken_out(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "template.toml").write_bytes(SETTINGS)
    (tmp_path / "a" / "brief.html.j2").write_text("x")
    (tmp_path / "a" / "mark.jpg").write_bytes(noted(jpeg()))
    assert open_formats(tmp_path)["a"].files["mark.jpg"] == jpeg()


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("mark.jpg", noted(jpeg())[:-30], "it is damaged or cut off"),
        ("mark.jpg", b"\0" + noted(jpeg())[1:], "it is no PNG or JPEG picture"),
        ("mark.dat", b"\0" + noted(jpeg())[1:], "it is no PNG or JPEG picture"),
        ("mark.dat", noted(jpeg(channels=4)), r"it has the colors of a printing press"),
        ("mark.PNG", noted(png(depth=16, data=bytes(3))), "it has 16 bits for a shade of gray"),
        ("mark", noted(png(30_000, 30_000)), "it has 30,000 × 30,000 points"),
        ("mark", b"RIFF\1\0\0\0WEBPVP8X", "it is no PNG or JPEG picture"),
        ("mark.txt", b"MM\0*\0\0\0\x08", "it is no PNG or JPEG picture"),
        ("mark", b"\0\0\0\x18ftypheic", "it is no PNG or JPEG picture"),
    ],
)
def test_a_picture_whose_notes_cannot_be_taken_out_is_refused_when_the_format_is_read(
    tmp_path, name, data, fault
):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "template.toml").write_bytes(SETTINGS)
    (tmp_path / "a" / "brief.html.j2").write_text("x")
    (tmp_path / "a" / name).write_bytes(data)
    with pytest.raises(TemplateError, match=rf"a/{name} is a picture that cannot be printed: {fault}"):
        open_formats(tmp_path)


def test_links_are_not_followed(tmp_path):
    (tmp_path / "_shared").mkdir()
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "template.toml").write_bytes(SETTINGS)
    (folder / "brief.html.j2").write_text("x")
    (folder / "secret.css").symlink_to("/etc/passwd")
    assert "secret.css" not in open_formats(tmp_path)["a"].files


def test_a_dataset_that_does_not_exist_is_refused(policy: Format) -> None:
    settings = policy.files["template.toml"].replace(b'"chips",', b'"crisps",')
    with pytest.raises(TemplateError, match=r"needs has no “crisps”"):
        read_format({**policy.files, "template.toml": settings})


def test_a_brief_carries_the_catalog_of_its_own_language_only(policy: Format) -> None:
    def catalogs(format: Format) -> set[str]:
        return {path for path in format.files if path.endswith(".po")}

    french = {"_shared/locale/fr.po", "locale/fr.po"}
    assert catalogs(policy) >= french
    assert catalogs(policy.only("en")) == set()
    assert catalogs(policy.only("fr")) == french
    assert set(policy.files) - set(policy.only("en").files) == catalogs(policy)


@pytest.mark.parametrize(("line", "single"), [(b"", False), (b"single = true", True)])
def test_a_format_says_whether_it_can_be_about_one_chip(line: bytes, single: bool) -> None:
    found = read_format({"template.toml": SETTINGS + line, "brief.html.j2": b"x"})
    assert (found.single, found.choice().single) == (single, single)


def test_what_says_so_is_true_or_false() -> None:
    with pytest.raises(TemplateError, match="single must be true or false"):
        read_format({"template.toml": SETTINGS + b"single = 1", "brief.html.j2": b"x"})
