"""The board report: a Word template filled, and made fit for every reader."""
