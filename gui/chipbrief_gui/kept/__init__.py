# SPDX-License-Identifier: Apache-2.0
"""The pages of the last briefs, kept from one start of the app to the next so that they are seen at once."""
