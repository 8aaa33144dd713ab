"""Viele Zeichen, die beim Lesen aufhalten: ; – ( ) / & …

Wer eine Sprache lernt oder sich eine Seite vorlesen lässt, kennt vor allem Punkt, Komma, Fragezeichen und Doppelpunkt.
Mehr braucht ein einfacher Text nicht (Handbuch einfache Sprache 2022; Sonderzeichen vermeidet auch die BITV 2.0).
"""

import re
from collections.abc import Iterator

from wegweiser import sentences
from wegweiser.document import Document
from wegweiser.model import Page, Sentence, Span
from wegweiser.site import Site

SEVERITY = "hint"
GERMAN_ONLY = MILD_ON_GREEN = True
BAD = (
    "Gehen Sie zum Amt; dort hilft man Ihnen.", "Gehen Sie zum Amt – dort hilft man Ihnen.", "Pass & Foto",
    "Bringen Sie Pass/Ausweis mit.", "Haben Sie Fragen …?", "Fragen Sie (auch am Telefon) im Amt (Zimmer 5).",
    "Gehen Sie zum Amt - dort hilft man Ihnen.", "Rufen Sie an und/oder schreiben Sie.", "Wer fragt... der weiß mehr.",
)  # fmt: skip
GOOD = (
    "Fahren Sie 50 km/h.", "Das Bundesamt (BAMF) hilft.", "Gehen Sie zum Amt. Dort bekommen Sie Hilfe.",
    "Bringen Sie Pass oder Ausweis mit.",
)  # fmt: skip
SILENT = (
    "Kaufen Sie bei C&A.", "Warten Sie 1/2 Stunde.", "Das sind 10 €/Monat.", "Fahren Sie von Köln–Deutz ab.",
    "Das gilt 2015/2016.", "Gehen Sie zum Amt. Dort hilft man Ihnen.", "Rufen Sie 0211/8371 an.",
    "Lesen Sie www.beispiel.de/amt/hilfe.", "Bürger/innen",
)  # fmt: skip
_SHARE = 0.1  # signs a sentence
_LETTER = r"[^\W\d_]"
_SIGN = re.compile(
    rf"(?P<semicolon>;(?=\s|$))|(?P<dash>(?<=\s)[–—-](?=\s{_LETTER}))|(?P<and>(?<=\s)&(?=\s))|(?P<dots>…|\.\.\.)"
    rf"|(?P<slash>(?<![/.])\b{_LETTER}{{2,40}}\s?(?<!\bkm)/\s?(?!-?in(?:nen)?\b|h\b){_LETTER}{{2,40}}\b(?![/.]\w))"
)
_ANY = re.compile(r"[;/&…–—]| - |\.\.\.")
_BRACKET = re.compile(r"\([^()]{2,200}\)")
_ADVICE = {
    "semicolon": "Schreiben Sie einen Punkt statt „;“ und beginnen Sie einen neuen Satz.",
    "dash": "Schreiben Sie einen Punkt oder einen Doppelpunkt statt des Strichs.",
    "and": "Schreiben Sie „und“.",
    "dots": "Lassen Sie die Punkte weg, oder sagen Sie, was noch dazu gehört.",
    "slash": "Schreiben Sie „oder“ oder „und“ statt „/“.",
}


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    seen: list[tuple[Sentence, re.Match[str]]] = []
    for sentence in document.sentences:
        if _ANY.search(sentence.text):
            seen += [(sentence, match) for match in _SIGN.finditer(sentence.text)]
    if len(seen) > _SHARE * len(document.sentences):
        sentence, match = seen[0]
        more = f" {len(seen)} solche Zeichen stehen auf dieser Seite." if len(seen) > 1 else ""
        at = sentences.at(document, sentence, *match.span())
        yield at, f"Ein Zeichen, das beim Lesen aufhält: „{match[0]}“.{more}", _ADVICE[match.lastgroup or "dash"]
    for block in document.blocks:
        brackets = list(_BRACKET.finditer(block.text)) if "(" in block.text else []
        if len(brackets) > 1:
            yield (
                sentences.place(document, block, *brackets[1].span()),
                f"{len(brackets)} Klammern in einem Absatz.",
                "Machen Sie aus dem, was in der Klammer steht, einen eigenen Satz, oder lassen Sie es weg.",
            )
