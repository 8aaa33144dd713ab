"""Etwas, das eine fertige Seite von einem anderen Server lädt oder in sich selbst ausführt.

Eine Anfrage bei Dritten verrät, wer die Seite liest; schon die Weitergabe der Adresse hielt das LG München I für
unzulässig (3 O 17493/20). Stile und Skripte im Text brauchten Löcher in der Content-Security-Policy.
"""

from collections.abc import Iterator
from typing import Any

from wegweiser.model import View
from wegweiser.site import Site

SEVERITY = "error"
BAD = '<img src="https://example.org/x.png" alt="">'
GOOD = '<img src="../assets/icon.svg" alt="">'
_LOADS = {
    "img": "src",
    "script": "src",
    "link": "href",
    "iframe": "src",
    "source": "src",
    "audio": "src",
    "video": "src",
    "object": "data",
}


def check(view: View, html: Any, site: Site) -> Iterator[tuple[str, str, str]]:
    for name, key in _LOADS.items():
        for node in html.css(f"{name}[{key}]"):
            if "//" in (node.attributes.get(key) or ""):
                yield (
                    node.html or "",
                    "Die Seite lädt etwas von einem anderen Server.",
                    "Legen Sie die Datei in overrides/assets/.",
                )
    for node in html.css("[style], style, script:not([src])"):
        yield (
            (node.html or "")[:80],
            "Die Seite enthält einen Stil oder ein Skript im Text.",
            "Verschieben Sie es in overrides/assets/.",
        )
