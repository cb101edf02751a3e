"""Settings: a key that can't be used is named, with what to do about it."""

from __future__ import annotations

import pytest

from vrtracker.errors import SettingsError
from vrtracker.settings import parse


@pytest.mark.parametrize("values", [{"review": {"stale_dayz": 3}}, {"reviev": {"stale_days": 3}}])
def test_a_setting_that_does_not_exist_is_said_to_be_spelt_wrong(values: dict[str, object]) -> None:
    key = "reviev" if "reviev" in values else "review.stale_dayz"
    with pytest.raises(SettingsError, match=f"there is no setting {key}.*spelt"):
        parse(values)


def test_a_value_of_the_wrong_kind_names_its_key() -> None:
    with pytest.raises(SettingsError, match=r"review\.stale_days"):
        parse({"review": {"stale_days": "many"}})
