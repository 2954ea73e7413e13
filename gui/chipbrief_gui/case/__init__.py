# SPDX-License-Identifier: Apache-2.0
"""The case in the window: the work at hand with undo, the file it is kept in, and the author's own text."""
