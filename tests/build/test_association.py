# SPDX-License-Identifier: Apache-2.0
"""What tells a system that cases belong to the app: a Linux desktop, Windows, macOS."""

from __future__ import annotations

import os
import plistlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

from chipbrief.cases import Case, write_case
from chipbrief_gui.case.keeper import SUFFIX

BUILD = Path(__file__).parents[2] / "build"
LINUX = BUILD / "linux"
MIME = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
ASK = """
import sys
from PySide6.QtCore import QMimeDatabase
for path in sys.argv[1:]:
    print(QMimeDatabase().mimeTypeForFile(path).name())
"""


@pytest.fixture(scope="module")
def entry():
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment]
    parser.read(LINUX / "chipbrief.desktop", "utf-8")
    return parser["Desktop Entry"]


@pytest.fixture(scope="module")
def kind():
    (found,) = ET.parse(LINUX / "chipbrief-case.xml").getroot().findall("m:mime-type", MIME)
    return found


def test_the_type_is_that_of_cases(kind):
    assert [glob.get("pattern") for glob in kind.findall("m:glob", MIME)] == [f"*{SUFFIX}"]
    (match,) = kind.findall("m:magic/m:match", MIME)
    assert write_case(Case()).startswith(match.get("value").encode())


def test_the_entry_opens_a_file_of_the_type_with_the_app(entry, kind):
    assert entry["Exec"].split() == ["chipbrief", "app", "%f"]
    assert entry["MimeType"] == f"{kind.get('type')};"
    needed = {"Type", "Name", "Exec", "Icon", "Categories"}
    assert needed <= set(entry)


def test_a_desktop_knows_a_case_by_its_ending_and_by_its_first_line(tmp_path, kind):
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(LINUX / "chipbrief-case.xml", packages)
    by_name, by_content = tmp_path / "malaysia.brief", tmp_path / "malaysia"
    for path in (by_name, by_content):
        path.write_bytes(write_case(Case()))
    words = [sys.executable, "-c", ASK, str(by_name), str(by_content)]
    known = {**os.environ, "XDG_DATA_DIRS": str(tmp_path / "share"), "XDG_DATA_HOME": str(tmp_path / "home")}
    done = subprocess.run(words, env=known, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [kind.get("type")] * 2


def registered(script):
    """Return what a script of Inno Setup writes into the registry: key and value name -> value."""
    found = {}
    for line in script.read_text("utf-8").splitlines():
        if line.startswith("Root: "):
            words = dict(re.findall(r'(\w+): ("(?:[^"]|"")*"|[^;]+)', line))
            told = {name: word.strip('"').replace('""', '"') for name, word in words.items() if '"' in word}
            found[told["Subkey"].removeprefix("Software\\Classes\\"), told["ValueName"]] = words["ValueData"]
    return {key: value[1:-1].replace('""', '"') for key, value in found.items()}


def test_windows_opens_a_case_with_the_app_and_forgets_it_with_the_app():
    script = BUILD / "windows" / "chipbrief-case.iss"
    keys = registered(script)
    kind = keys[SUFFIX, ""]
    assert keys[f"{kind}\\shell\\open\\command", ""] == '"{app}\\chipbrief.exe" app "%1"'
    assert (f"{SUFFIX}\\OpenWithProgids", kind) in keys
    assert "ChangesAssociations=yes" in script.read_text("utf-8")
    lines = [line for line in script.read_text("utf-8").splitlines() if line.startswith("Root: ")]
    tops = [line for line in lines if SUFFIX in line or f'Classes\\{kind}"' in line]
    assert len(tops) == 3
    assert all("uninsdelete" in line for line in tops)


def test_macos_knows_the_type_of_cases_and_that_the_app_edits_it(kind):
    with (BUILD / "macos" / "chipbrief-case.plist").open("rb") as file:
        (declared,), (claimed,) = plistlib.load(file).values()
    tags = declared["UTTypeTagSpecification"]
    assert tags["public.filename-extension"] == [SUFFIX.removeprefix(".")]
    assert tags["public.mime-type"] == kind.get("type")
    assert claimed["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert claimed["CFBundleTypeRole"] == "Editor"
