# SPDX-License-Identifier: Apache-2.0
"""Types numbers into the title of a brief without end, and prints each with its moment."""

from __future__ import annotations

import sys
import time
from itertools import count

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from chipbrief_gui.app import make_application, make_window, prepare_environment

_EVERY_MS = 40


def main() -> int:
    """Type until somebody ends the process."""
    prepare_environment()
    app = make_application(sys.argv[:1])
    window = make_window(app)
    window.show()
    numbers = count(1)
    timer = QTimer(window)

    def type_next() -> None:
        if (editor := window.text.editors.get("title")) is None:
            return
        number = next(numbers)
        QTest.keyClicks(editor.input, f"{number} ")
        print(time.monotonic(), number, flush=True)

    timer.timeout.connect(type_next)
    timer.start(_EVERY_MS)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
