# SPDX-License-Identifier: Apache-2.0
"""Help: the guide inside the app, what the app is made of, and what to do when it fails."""
