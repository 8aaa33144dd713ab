"""Die Übersetzung ist viel kürzer oder viel länger als der deutsche Text.

Dann fehlt meist ein Satz, oder es ist einer dazugekommen; Übersetzungsprogramme hängen auch gern Erklärungen an. Wie
viel Platz eine Sprache braucht, ist an den Übersetzungen gemessen, die es gibt. Kurze Texte schwanken stärker, deshalb
ist die Grenze dort weiter.
"""

from collections.abc import Iterator

from wegweiser.beside import Beside
from wegweiser.checks import pieces
from wegweiser.model import Span
from wegweiser.site import Site

SEVERITY = "warning"
BAD = (  # translation, original
    ("Go to the office.", "Gehen Sie heute zum Amt. Nehmen Sie alle Papiere mit, und fragen Sie nach einer Kopie."),
    (
        "Go to the office today. The office is usually open in the morning. You can also call the office before you go "
        "there. Many people find it helpful to bring a friend along.",
        "Gehen Sie heute zum Amt. Dort hilft man Ihnen.",
    ),
)
GOOD = (
    "Go to the office today. Take all your papers with you, and ask for a copy.",
    "Gehen Sie heute zum Amt. Nehmen Sie alle Papiere mit, und fragen Sie nach einer Kopie.",
)
# Letters and spaces of a translation for one of the German: the geometric mean over 30 to 130 pieces a language.
_MEAN = {
    "en": 0.97, "ar": 0.85, "fa": 0.93, "tr": 0.94, "uk": 0.96, "ru": 0.97, "fr": 1.12, "fa-AF": 0.94, "ps": 0.95,
    "ku-Latn": 0.99, "ku-Arab": 0.95, "ti": 0.66, "so": 1.08,
}  # fmt: skip
_FROM = 40  # letters of German: below, one word more or less is already much
# How many times longer or shorter than its mean a piece may be: 2.7 times at 40 letters, 1.9 times at 160. The pieces
# measured went up to 2.3 times at 41 letters and 1.7 times at 100.
_ALWAYS, _SHORT = 1.6, 45


def check(beside: Beside, site: Site) -> Iterator[tuple[Span, str, str]]:
    mean = _MEAN.get(beside.page.lang)
    if not mean:
        return
    for own, german in pieces.written(beside):
        if not german or (there := len(german.plain)) < _FROM:
            continue
        here, factor = len(own.plain), _ALWAYS + _SHORT / there
        expected = mean * there
        if not expected / factor <= here <= expected * factor:
            what, advice = _said(here < expected)
            yield own.at, f"{what}: {here} Zeichen, erwartet sind etwa {round(expected)}.", advice


def _said(short: bool) -> tuple[str, str]:
    if short:
        return "Die Übersetzung ist sehr kurz", "Vergleichen Sie Satz für Satz mit dem deutschen Text: Fehlt etwas?"
    return "Die Übersetzung ist sehr lang", "Löschen Sie, was nicht im deutschen Text steht."
