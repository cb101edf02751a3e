"""A workbook with a password, decrypted in memory through msoffcrypto-tool where that is installed."""

from __future__ import annotations

from io import BytesIO

from vrtracker.errors import SourceError

_EXCELS_OWN = "VelvetSweatshop"
"""What Excel encrypts with when only changes are locked; it opens such workbooks without asking."""

MISSING_PASSWORD = SourceError(
    "The file is protected with a password.",
    "Run the command again with --password, or take the password off in Excel (File, Info, Protect Workbook).",
)


def decrypted(data: bytes, password: str | None) -> bytes:
    """The workbook inside; nothing decrypted is ever written to disk."""
    try:
        import msoffcrypto
        from msoffcrypto.exceptions import DecryptionError, InvalidKeyError
    except ImportError as error:
        raise (_not_installed() if password else MISSING_PASSWORD) from error
    opened = BytesIO()
    try:
        source = msoffcrypto.OfficeFile(BytesIO(data))
        source.load_key(password=password or _EXCELS_OWN)
        source.decrypt(opened)
    except InvalidKeyError as error:
        raise (_wrong() if password else MISSING_PASSWORD) from error
    except DecryptionError as error:
        unknown = "unsupported" in str(error).lower()
        raise (MISSING_PASSWORD if not password else _unknown() if unknown else _wrong()) from error
    except Exception as error:  # a damaged file makes the library fail in ways of every kind
        raise (_unknown() if password else MISSING_PASSWORD) from error
    return opened.getvalue()


def _not_installed() -> SourceError:
    return SourceError(
        "The file is protected with a password, and the part that opens such files is not installed.",
        'Install it with: pip install "vrtracker[password]", or take the password off in Excel.',
    )


def _wrong() -> SourceError:
    return SourceError("The password does not open the file.", "Check the password, its capitals too, and try again.")


def _unknown() -> SourceError:
    return SourceError(
        "The file is protected in a way that can't be opened here.",
        "Open it in Excel with its password, take the password off (File, Info, Protect Workbook), and save it.",
    )
