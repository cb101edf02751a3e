"""RAG: words, letters, colours, and the keys that explain them."""
