# SPDX-License-Identifier: Apache-2.0
"""The preview: the pages of the brief, and all that helps to read them."""
