# SPDX-License-Identifier: Apache-2.0
"""A pack that came in, as a ZIP or a folder: read whole into memory and checked, nothing written yet."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from chipbrief.files.writing import write_new
from chipbrief.gather.faults import refuse
from chipbrief.gather.schema import Package
from chipbrief.language.notices import notice, quoted
from chipbrief.packs.descriptors import read_descriptor
from chipbrief.packs.folders import read_folder
from chipbrief.packs.manifest import MANIFEST, check_manifest, digest
from chipbrief.packs.signatures import Signer, signer_of
from chipbrief.packs.zips import read_zip


@dataclass(frozen=True, slots=True)
class Received:
    """A pack whose names, sizes, hashes and signature hold. ``place`` names it in messages.

    Its rows are not checked yet. ``folder`` is the name that its content gives it in the store.
    """

    place: str
    files: Mapping[str, bytes]
    package: Package
    signer: Signer

    @property
    def folder(self) -> str:
        """The name of the pack's folder in the store: its version and twelve digits of its SHA-256."""
        return f"{self.package.version}-{digest(self.files)[:12]}"


def receive(source: Path, keys: Path) -> Received:
    """Return the pack in a ZIP or folder. ``keys`` is the folder of trusted keys. Raises ``DataError``."""
    files = read_source(source)
    place = place_of(source)
    listed = check_manifest(files, place)
    signer = signer_of(files, keys, place)
    package = read_descriptor(files, place)
    if listed is not None and listed != package.version:
        message = notice(
            "It says version {listed}, but the pack is of {version}. Make the pack again.",
            listed=quoted(listed[:40]),
            version=package.version,
        )
        raise refuse(f"{place}/{MANIFEST}", message)
    return Received(place, files, package, signer)


def read_source(source: Path) -> dict[str, bytes]:
    """Return the files of a ZIP or folder, path to bytes. Raises ``PackError``."""
    if source.is_dir():
        return read_folder(source)
    if source.is_file():
        return read_zip(source)
    raise refuse(str(source), notice("There is no such file or folder."))


def place_of(source: Path) -> str:
    """Return the name by which messages call a source: its file or folder name."""
    return source.resolve().name or "pack"


@contextmanager
def unpacked(source: Path) -> Generator[Path]:
    """Give a folder that holds the pack in ``source``, gone afterwards, so that it can be looked into."""
    files = read_source(source)
    with TemporaryDirectory(prefix="chipbrief-") as above:
        folder = Path(above) / place_of(source)
        write_files(folder, files)
        yield folder


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, path to bytes, into a new folder, each one fsynced. Raises ``OSError``."""
    folder.mkdir()
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        write_new(file, data)
