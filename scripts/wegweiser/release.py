"""What stands between a site and its release: an example operator, pages nobody approved, contacts nobody confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser import data
from wegweiser.language import SOURCE
from wegweiser.model import Finding, Severity
from wegweiser.site import Site

RULES = ("missing-operator",)  # what plain `build` shows as well
_NEEDED = {
    "name": "Name",
    "address": "Anschrift",
    "mail": "E-Mail-Adresse",
    "responsible": "verantwortliche Person",
    "hosting": "Angaben zum Server",
}


def check(site: Site, strict: bool) -> Iterator[Finding]:
    """Warnings, so that work can go on; errors with `build --release`."""
    severity: Severity = "error" if strict else "warning"
    folder = data.FOLDER
    operator = site.data.operator
    missing = [word for key, word in _NEEDED.items() if not getattr(operator, key)]
    if operator.example or missing:
        what = "Der Betreiber ist nur ein Beispiel." if operator.example else f"Es fehlt: {', '.join(missing)}."
        advice = "Tragen Sie ein, wer diese Seiten herausgibt, und löschen Sie „example: true“."
        yield Finding(f"{folder}/operator.yml", 1, 1, "", "missing-operator", severity, what, advice)
    if not strict:
        return
    for name in site.names:
        page = site.pages[SOURCE, name]
        if (page.first_help or page.sensitive) and not page.approved_by:
            advice = "Lassen Sie die Seite prüfen und tragen Sie bei „approved_by“ die Stelle ein, die sie freigibt."
            yield Finding(
                page.path, 1, 1, SOURCE, "unapproved-page", severity, "Die Seite ist nicht freigegeben.", advice
            )
    for card in site.data.contacts.values():
        if card.line and not card.confirmed and not card.withdrawn:
            advice = "Fragen Sie nach, ob die Angaben stimmen, und schreiben Sie: confirmed: {on: …, role: …}"
            what = f"„{card.name}“ hat nie jemand bestätigt."
            yield Finding(
                f"{folder}/contacts.yml", card.line, 1, "", "unconfirmed-contact", severity, what, advice, card.id
            )
