"""``python -m vrtracker`` is the same as the command ``vrtracker``."""

from vrtracker.cli import main

if __name__ == "__main__":
    main()
