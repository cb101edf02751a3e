"""Days, months, years and spans of them, as people write them."""
