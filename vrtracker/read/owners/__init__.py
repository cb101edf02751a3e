"""One cell of owners → people, roles and organisations, each apart."""
