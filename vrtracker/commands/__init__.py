"""One module for each command, found by its name; each holds its click command as ``command``."""
