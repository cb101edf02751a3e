"""The page the coordinator opens first, index.html."""
