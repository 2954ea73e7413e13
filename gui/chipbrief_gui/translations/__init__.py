# SPDX-License-Identifier: Apache-2.0
"""The window in other languages: one file of Qt Linguist for each, read as it is."""
