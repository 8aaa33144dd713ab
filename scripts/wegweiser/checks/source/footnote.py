"""Eine Fußnote oder ein Verweis mit „siehe“, dem man nicht folgen kann.

Auf dem Telefon gibt es keinen Fuß der Seite, und ein Vorleseprogramm liest „Stern“ oder „hoch eins“. „Siehe oben“
schickt auf die Suche. Verweise und Fußnoten meldet auch LanguageTool für einfache Sprache.
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Severity, Span
from wegweiser.site import Site

SEVERITY = "error"
SEVERITIES = ("error", "warning")
GERMAN_ONLY = True
BAD = (
    "Die Beratung ist kostenlos¹.", "Die Beratung ist kostenlos.\\*", "Die Beratung ist kostenlos [1].",
    "Das steht in Fußnote 3.", "Nehmen Sie Papiere mit, siehe oben.", "Siehe Seite 3.", "Die Kosten (siehe unten)",
    "Das gilt wie oben beschrieben.", "\\* nur für Kinder", "Das kostet nichts.²",
)  # fmt: skip
GOOD = (
    "Die Wohnung hat 50 m².", "Mehr lesen Sie hier: [Zum Arzt gehen](index.md)", "Das Zimmer hat 20 km² oder 3 cm³.",
    "siehe [Zum Arzt gehen](index.md)", "Siehe: [Hilfe](index.md)", "CO₂ und H²", "Gehen Sie zu Punkt 1).",
    "Das Hotel hat 3 Sterne.", "Siehe auch: [Hilfe](index.md)", "Das ist **wichtig**.",
)  # fmt: skip
SILENT = ("Fragen Sie Bürger\\*innen.", "Hilfe für trans\\* und inter\\* Menschen und Frauen\\*.")
_MARK = re.compile(
    r"(?<=[^\W\d_]{3})[¹²³⁴-⁹⁰]+|(?<=[.!?)“])[¹²³⁴-⁹⁰]+|(?<=[^\W_])\s?\[\d{1,2}\](?!\()"
    r"|(?<=[.!?\d)“])\*{1,3}\)?(?![\w*])|^\*{1,3}\)?\s(?=\w)|[†‡]|\bFu(?:ß|ss)noten?\b"
)
_SEE = re.compile(
    r"\b[Ss]iehe\b(?:\s(?:auch|dazu|hierzu))?:?\s?|\bwie (?:oben|unten) (?:beschrieben|erwähnt|genannt)\b"
)
# Cheap, since most pages have none of it.
_ANY = re.compile(r"[¹²³⁴-⁹⁰*†‡]|\[\d|[Ss]iehe|oben |unten |Fu(?:ß|ss)note")


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    if not any(_ANY.search(line) for line in document.lines):
        return
    for at, _, _ in sentences.found(document, _MARK):
        yield (
            at,
            f"Ein Zeichen für eine Fußnote: „{at.text.strip()}“.",
            "Schreiben Sie die Erklärung gleich dahinter, als eigenen Satz.",
            "error",
        )
    links = {(link.at.line, link.at.column) for link in document.links}
    for at, match, sentence in sentences.found(document, _SEE):
        after = sentences.at(document, sentence, match.end(), match.end() + 1)
        # A link's place is its bracket, the place of its words is one behind.
        if (after.line, after.column - 1) not in links and (after.line, after.column) not in links:
            yield (
                at,
                f"„{at.text.strip()}“: Die Stelle muss man suchen.",
                "Sagen Sie es hier noch einmal kurz, oder schreiben Sie: Mehr lesen Sie hier: [Titel der Seite](…)",
                "warning",
            )
