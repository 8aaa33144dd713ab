"""Ein kleines Wort steht zweimal hintereinander.

Das ist fast immer ein Tippfehler oder ein Rest vom Umstellen; beim Vorlesen stört es. Viele Sprachen verdoppeln Wörter
mit Absicht („sık sık“ heißt auf Türkisch „oft“). Deshalb prüft die Regel nur Wörter, die keine Sprache verdoppelt:
„und“, „oder“, „für“ und ähnliche.
"""

import re
from collections.abc import Iterator
from functools import cache

from wegweiser.beside import Beside
from wegweiser.checks import pieces
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "hint"
BAD = ("Go to the the office.", "Gehen Sie zum Amt.")
GOOD = ("I know that that is hard.", "Ich weiß, dass das schwer ist.")
# By language: words that stand twice only by mistake. Somali and Tigrinya are left out: nobody here can tell.
_NEVER = {
    "en": "a an and at because for from if of or our the their to we with your",
    "fr": "au aux avec ce cette de des du et la le les mais ou par pour que sans un une votre vos",
    "tr": "ama çünkü için ile ve veya",
    "ru": "без в для если и из или к на но от по при с у что чтобы",
    "uk": "або без в від для до з і й на але по при та у що щоб якщо",
    "ar": "إلى أن أو التي الذي الذين إذا ثم على عن في لكن مع هذا هذه هل",
    "fa": "از اگر این با برای تا را شما که هم و یا",
    "fa-AF": "از اگر این با برای تا را شما که هم و یا",
    "ps": "او په ته چې سره له یا",
    "ku-Latn": "an bi di ji ku li û wek",
    "ku-Arab": "ئەم ئەو بە بۆ کە لە یان لەگەڵ و",
}


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    pattern = _pattern(beside.page.lang)
    if pattern:
        for own, _ in pieces.written(beside):
            for match in pattern.finditer(own.plain):
                what = f"„{match[1]}“ steht hier zweimal hintereinander."
                yield pieces.place(beside, own, *match.span()), what, f"Schreiben Sie „{match[1]}“ nur einmal."


@cache
def _pattern(lang: str) -> re.Pattern[str] | None:
    words = "|".join(sorted(_NEVER.get(lang, "").split(), key=len, reverse=True))
    return re.compile(rf"(?<![\w\u200c’'-])({words})\s+\1(?![\w\u200c’'-])", re.IGNORECASE) if words else None
