"""One cell of progress → its dated entries."""
