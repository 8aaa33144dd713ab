"""Ein Link der Übersetzung führt woandershin als der deutsche, fehlt oder ist zu viel.

Wer dem Link zur Beratung folgt, muss dort ankommen. Innere Links haben in allen Sprachen dasselbe Ziel; äußere führen
zu derselben Stelle, ihre Seite darf in der Sprache der Übersetzung sein.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlsplit

from wegweiser.beside import Beside
from wegweiser.model import Span
from wegweiser.segments import Segment
from wegweiser.site import Site

SEVERITY = "error"
BAD = (  # translation, original
    ("[Help](index.md)", "[Hilfe](hilfe.md)"),
    ("Help", "[Hilfe](hilfe.md)"),
    ("[Office](https://other.example/en)", "[Amt](https://amt.example/de)"),
)
GOOD = (
    ("[Help](hilfe.md)", "[Hilfe](hilfe.md)"),
    ("[Office](https://amt.example/en)", "[Amt](https://amt.example/de)"),
)


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    for pair in beside.pairs:
        if pair.german and pair.own:
            german, own = _targets(pair.german), _targets(pair.own)
            wanted = sorted((german - own).elements())
            for link in pair.own.links:
                if _place(link.target) in own - german:
                    there = f"Nehmen Sie das Ziel der deutschen Seite: „{wanted.pop(0)}“" if wanted else ""
                    advice = there or "Löschen Sie ihn."
                    yield link.at, f"Den Link zu {link.target} hat die deutsche Seite hier nicht.", advice
            for target in wanted:
                advice = f"Schreiben Sie wie auf der deutschen Seite: „[Wörter]({target})“"
                yield pair.own.at, f"In diesem Absatz fehlt der Link zu {target}.", advice


def _targets(segment: Segment) -> Counter[str]:
    return Counter(_place(link.target) for link in segment.links)


def _place(target: str) -> str:
    """Where a link leads, whatever the language of the page there."""
    with suppress(ValueError):  # no address at all: told by dead-link
        parts = urlsplit(target)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else target
    return target
