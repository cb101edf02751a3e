"""vrtracker.toml → Settings: every threshold and word a partnership may change, with its default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Literal

from vrtracker.errors import SettingsError
from vrtracker.model import Field, Rag

FILE_NAME = "vrtracker.toml"


@dataclass(frozen=True)
class Strict:
    """A table of settings in which an unknown key is a mistake, not a silence."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}


@dataclass(frozen=True)
class ReviewSettings(Strict):
    """``[review]``: when something is soon, stale or long ago, in days."""

    due_soon_days: int = 60
    stale_days: int = 90
    old_tracker_days: int = 60


@dataclass(frozen=True)
class DateSettings(Strict):
    """``[dates]``: the last day, as MM-DD, of the years and seasons that deadlines are given in."""

    financial_year_end: str = "03-31"
    performance_year_end: str = "03-31"
    academic_year_end: str = "08-31"
    spring_end: str = "05-31"
    summer_end: str = "08-31"
    autumn_end: str = "11-30"


@dataclass(frozen=True)
class RagSettings(Strict):
    """``[rag]``: what this place's words and fills mean; these win over a sheet's own key and over the defaults.

    ``words`` maps words to a colour ("on track" = "amber"), ``fills`` a fill as RRGGBB to a colour.
    """

    words: Mapping[str, Rag] = field(default_factory=dict)
    fills: Mapping[str, Rag] = field(default_factory=dict)


@dataclass(frozen=True)
class SheetSettings(Strict):
    """``[sheets."Name"]``: how to read one sheet where the reader's own choice is not the right one."""

    read: bool | None = None
    header_row: int | None = None
    priority: str | None = None
    columns: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True)
class ReadSettings(Strict):
    """``[read]``: titles of columns and names of organisations that only this place uses."""

    titles: Mapping[Field, tuple[str, ...]] = field(default_factory=dict)
    organisations: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportSettings(Strict):
    """``[report]``: what stands on the cover and in the footers of the board papers."""

    partnership: str = ""
    title: str = "Action tracker report"
    meeting: str = ""
    meeting_date: str = ""
    agenda_item: str = ""
    author: str = ""
    purpose: Literal["", "decision", "discussion", "information"] = ""
    marking: str = ""
    version: str = "1.0"
    template: str = ""


@dataclass(frozen=True)
class EmailSettings(Strict):
    """``[email]``: the server messages go through and what goes with them; never a password."""

    host: str = ""
    port: int = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str = ""
    sender: str = ""
    sender_name: str = ""
    reply_to: str = ""
    attach: Literal["nothing", "report", "public"] = "nothing"
    reply_within_days: int = 14
    pause_seconds: float = 1.0
    timeout_seconds: float = 30.0
    retries: int = 4
    allow: tuple[str, ...] = ()


@dataclass(frozen=True)
class Settings(Strict):
    """All of ``vrtracker.toml``; an empty file, or none, gives the defaults."""

    report: ReportSettings = ReportSettings()
    review: ReviewSettings = ReviewSettings()
    dates: DateSettings = DateSettings()
    rag: RagSettings = RagSettings()
    read: ReadSettings = ReadSettings()
    email: EmailSettings = EmailSettings()
    sheets: Mapping[str, SheetSettings] = field(default_factory=dict)


NO_PARTNERSHIP = "Community safety partnership"
"""Who made our documents where the settings name no partnership."""


def author(report: ReportSettings) -> str:
    """Who our documents say made them: the partnership, never a library and never one person."""
    return report.partnership or NO_PARTNERSHIP


def load(path: Path) -> Settings:
    """The settings of a TOML file; a SettingsError names the line or the key at fault."""
    import tomllib

    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise SettingsError(f"There is no settings file at {path}.", "Check the path, or leave it out.") from None
    except UnicodeDecodeError:
        raise SettingsError(
            f"{path} is not saved as UTF-8 text.", "Save it in Notepad with the encoding UTF-8."
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"{path} can't be read: {error}.", "Mend that line: text goes in quotes, and each line is key = value."
        ) from None
    return parse(values, path.name)


def parse(values: Mapping[str, Any], name: str = FILE_NAME) -> Settings:
    """Settings from TOML's values; pydantic (imported only when there is a file) names the key at fault."""
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(Settings).validate_python(values)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        unknown = first["type"] in ("unexpected_keyword_argument", "extra_forbidden")
        if unknown:
            raise SettingsError(
                f"{name}: there is no setting {key}.", f"Check how {key} is spelt, or delete its line."
            ) from None
        raise SettingsError(
            f"{name}: the setting {key} can't be used: {first['msg']}.",
            f"Change {key}, or delete its line to have the default.",
        ) from None
