# SPDX-License-Identifier: Apache-2.0
"""What readers of a stranger's ZIP share: the record at its end, the packings taken, how reading fails."""

from __future__ import annotations

import struct
import zipfile
import zlib

END = struct.Struct("<4s4H2LH")  # the end-of-central-directory record
END_64 = b"PK\x06\x07"  # 20 bytes before the end record if there is a second one for ZIP64
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
#: What the standard library raises over a file that is damaged, or made to be.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)
