"""Where the command starts: until its words for "Stopped." are loaded, Ctrl-C ends it without any."""

from __future__ import annotations

import signal
from typing import NoReturn


def main() -> NoReturn:
    """The command ``vrtracker``; Ctrl-C while it is still being loaded would otherwise show a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from vrtracker.cli import main as run

    signal.signal(signal.SIGINT, signal.default_int_handler)
    run()


if __name__ == "__main__":
    main()
