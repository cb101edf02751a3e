"""Addresses and header words: safe, or refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vrtracker.send.address import MAX_HEADER, UnsafeAddressError, file_word, header_text, safe_address


@pytest.mark.parametrize("address", ["jo.bloggs@fenwick.gov.uk", "o'neil+vru@police.uk", "team@localhost", "a@b.co"])
def test_a_plain_address_is_taken_as_it_is(address: str) -> None:
    assert safe_address(f"  {address} ") == address


def test_a_domain_in_other_letters_is_written_in_ascii() -> None:
    assert safe_address("jo@bücher.example") == "jo@xn--bcher-kva.example"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "jo",
        "jo@",
        "@fenwick.gov.uk",
        "jo@fenwick",
        "jo@fen wick.uk",
        "jo@x.uk, sam@x.uk",
        "jo@x.uk\nBcc: sam@x.uk",
        "Jo <jo@x.uk>",
        "jo@x.uk;sam@x.uk",
        "=?UTF-8?Q?jo?=@x.uk",
        "j\u00f6@x.uk",
        "jo\u200b@x.uk",
        "jo..b@x.uk",
        "jo@-x.uk",
    ],
)
def test_anything_but_one_plain_address_is_refused(address: str) -> None:
    with pytest.raises(UnsafeAddressError):
        safe_address(address)


@given(st.text(max_size=400))
def test_header_words_are_one_line_without_encoded_words(text: str) -> None:
    words = header_text(text)
    assert "=?" not in words
    assert "\n" not in words
    assert "\r" not in words
    assert len(words) <= MAX_HEADER
    assert header_text(words) == words


@given(st.text(max_size=300))
def test_a_file_word_is_no_path_and_no_reserved_name(text: str) -> None:
    word = file_word(text)
    assert word
    assert not set(word) & set('/\\:*?"<>|\0')
    assert word.casefold() not in {"con", "nul", "prn", "aux", "com1"}
    assert not word.endswith((".", " "))
