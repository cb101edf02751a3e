"""What the words above a column mean, and what the cells below them look like."""
