"""What stops a run: a sentence that says what is wrong, where, and what to do, with its exit code."""

from __future__ import annotations

DONE = 0
FOUND = 1
USAGE = 2
UNUSABLE = 3


class VrtrackerError(Exception):
    """A run that can't go on; ``message`` says what and where, ``remedy`` what to do about it."""

    exit_code = UNUSABLE

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class SourceError(VrtrackerError):
    """The tracker can't be read: missing, damaged, protected, too large, not a tracker."""


class NoTrackerError(SourceError):
    """The file can be read, but no sheet of it holds a tracker; in a folder the next file is tried."""


class SettingsError(VrtrackerError):
    """A line of ``vrtracker.toml`` that can't be used; the message names its key."""


class OutputError(VrtrackerError):
    """A document can't be written: open in another program, no room, no right."""


class TemplateError(VrtrackerError):
    """A template that can't be filled in; the message gives the place of the mistake."""


def of_the_disk(error: OSError) -> tuple[str, str]:
    """What the system says of a file or folder, for a person: a folder nobody may enter, a share that went away."""
    reason = (error.strerror or str(error)).rstrip(".").lower()
    return f"{error.filename} can't be opened: {reason}.", "Check its name, and that you may open it and its folder."
