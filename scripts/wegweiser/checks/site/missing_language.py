"""Eine fertige Seite, die ihre Sprache, ihre Schreibrichtung oder ihre Schutzregeln nicht nennt.

Ein Vorleseprogramm läse Arabisch mit deutscher Stimme (WCAG 2.2, 3.1.1).
"""

from collections.abc import Iterator
from typing import Any

from wegweiser.language import CHOOSER, get
from wegweiser.model import View
from wegweiser.site import Site

SEVERITY = "error"
BAD = "<html><body><main></main></body></html>"
GOOD = '<html lang="de" dir="ltr"><meta http-equiv="Content-Security-Policy" content=""><main></main></html>'


def check(view: View, html: Any, site: Site) -> Iterator[tuple[str, str, str]]:
    wanted = (
        {"lang": "mul", "dir": "ltr"}
        if view.lang == CHOOSER
        else {"lang": get(view.lang).tag, "dir": get(view.lang).direction}
    )
    found = html.css_first("html").attributes
    for key, value in wanted.items():
        if found.get(key) != value:
            yield (
                f"<html {key}>",
                f"Die Seite nennt {key}={found.get(key)!r} statt {value!r}.",
                "Prüfen Sie overrides/main.html.",
            )
    if site.policy and html.css_first('meta[http-equiv="Content-Security-Policy"]') is None:
        yield "<head>", "Der Seite fehlt die Content-Security-Policy.", "Prüfen Sie overrides/frame.html."
    if html.css_first("main") is None:
        yield "<body>", "Die Seite hat kein <main>.", "Prüfen Sie overrides/main.html."
