# SPDX-License-Identifier: Apache-2.0
"""Problems in the window: shown in their place, explained, and mended where that needs no thought."""
