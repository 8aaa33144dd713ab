"""How common a word is in a language: Zipf figures of wordfreq, from 2 to 8, or 0 for all rarer words.

A figure of 6 is once in a thousand words, 3 once in a million. Only the common part of wordfreq's data is read: its own
functions cut words into tokens again, and make a table of 634,000 words, which takes five times as long.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import msgpack  # type: ignore[import-untyped,unused-ignore]

from wegweiser.errors import WegweiserError
from wegweiser.language import SOURCE

_TOP, _LEAST = 9.0, 2.0  # of the first group of words, each a hundredth rarer than the one before, and of the last read


@cache
def figures(lang: str) -> Mapping[str, float]:
    """Zipf figure of every word that is not too rare, in lower case; nothing where wordfreq lacks the language."""
    spec = find_spec("wordfreq")
    folder = Path(spec.origin or "").with_name("data") if spec else Path()
    path = next((p for size in ("large", "small") if (p := folder / f"{size}_{lang}.msgpack.gz").is_file()), None)
    found: dict[str, float] = {}
    if lang == SOURCE and not path:
        raise WegweiserError("Die Wortliste für Deutsch fehlt (Paket wordfreq).", "Richten Sie wegweiser neu ein.")
    if path:
        with gzip.open(path) as file:
            groups = msgpack.Unpacker(file, read_size=1 << 20)
            for number in range(min(groups.read_array_header(), round((_TOP - _LEAST) * 100) + 2)):
                words = groups.unpack()
                if number and words:  # the first entry tells the format
                    found.update(dict.fromkeys(words, round(_TOP - (number - 1) / 100, 2)))
    return found


def zipf(word: str, lang: str = "de") -> float:
    """Zipf figure of a word, 0 if it is rare or unknown."""
    return figures(lang).get(word.casefold(), 0.0)
