"""What stands between a site and its release: an example operator, pages nobody approved, contacts nobody confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from wegweiser import data
from wegweiser.language import SOURCE
from wegweiser.model import Finding, Severity
from wegweiser.site import Site

LEGAL = ("impressum", "datenschutz", "barrierefreiheit")
RULES = {  # what plain `build` counts: rule → words
    "missing-operator": "kein echter Betreiber",
    "unapproved-page": "Seiten ohne Freigabe",
    "unconfirmed-contact": "unbestätigte Kontakte",
    "example-data": "Muster",
    "expired-fact": "veraltete Werte",
    "overdue-check": "überfällige Prüfungen",
    "stale-translation": "Übersetzungen mit altem Text",
    "unaccepted-translation": "unbestätigte Übersetzungen",
    "missing-back-translation": "Übersetzungen ohne Probe",
    "unknown-ledger": "Verzeichnisse ohne Seite",
}
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
    yield from _operator(site, severity)
    if strict:  # while a site grows they may still be to come
        yield from _legal(site, severity)
    yield from _pages(site, severity)
    yield from _data(site, severity)


def _operator(site: Site, severity: Severity) -> Iterator[Finding]:
    operator = site.data.operator
    missing = [word for key, word in _NEEDED.items() if not getattr(operator, key)]
    if operator.example or missing:
        what = "Der Betreiber ist nur ein Beispiel." if operator.example else f"Es fehlt: {', '.join(missing)}."
        advice = "Tragen Sie ein, wer diese Seiten herausgibt, und löschen Sie „example: true“."
        yield Finding(f"{data.FOLDER}/operator.yml", 1, 1, "", "missing-operator", severity, what, advice)


def _legal(site: Site, severity: Severity) -> Iterator[Finding]:
    for name in LEGAL:
        if name not in site.addresses:
            path = f"{site.settings.content}/{SOURCE}/{name}.md"
            what, advice = f"Die Seite „{name}“ fehlt.", "Legen Sie sie an: Sie ist vorgeschrieben."
            yield Finding(path, 1, 1, SOURCE, "missing-legal-page", severity, what, advice)


def _pages(site: Site, severity: Severity) -> Iterator[Finding]:
    for name in site.names:
        page = site.pages[SOURCE, name]
        if (page.first_help or page.sensitive) and not page.approved_by:
            what = "Die Seite ist nicht freigegeben."
            advice = "Lassen Sie die Seite prüfen und tragen Sie bei „approved_by“ die Stelle ein, die sie freigibt."
            yield Finding(page.path, 1, 1, SOURCE, "unapproved-page", severity, what, advice)
        if page.checked and page.checked > site.today:
            advice = "Tragen Sie bei „checked“ den Tag ein, an dem die Seite geprüft wurde."
            yield Finding(page.path, 1, 1, SOURCE, "future-day", "error", "Die Prüfung liegt in der Zukunft.", advice)
        if page.check_again and page.check_again < site.today:
            what, advice = "Die nächste Prüfung ist überfällig.", "Prüfen Sie die Seite und tragen Sie den Tag ein."
            yield Finding(page.path, 1, 1, SOURCE, "overdue-check", "warning", what, advice)


def _data(site: Site, severity: Severity) -> Iterator[Finding]:
    for card in site.data.contacts.values():
        path = f"{data.FOLDER}/contacts.yml"
        if card.example:
            what, advice = f"„{card.name}“ ist nur ein Muster.", "Löschen Sie den Eintrag, oder machen Sie ihn echt."
            yield Finding(path, card.line, 1, "", "example-data", severity, what, advice, card.id)
        elif card.line and card.kind != "service" and not card.confirmed and not card.withdrawn:
            what = f"„{card.name}“ hat nie jemand bestätigt."
            advice = "Fragen Sie nach, ob die Angaben stimmen, und schreiben Sie: confirmed: {on: …, role: …}"
            yield Finding(path, card.line, 1, "", "unconfirmed-contact", severity, what, advice, card.id)
        if card.confirmed and card.confirmed.on > site.today:
            what, advice = "Die Bestätigung liegt in der Zukunft.", "Tragen Sie den Tag der Bestätigung ein."
            yield Finding(path, card.line, 1, "", "future-day", "error", what, advice, card.id)
    for area in site.data.areas:
        if area.example:
            what, advice = f"„{area.name}“ ist nur ein Muster.", "Löschen Sie den Eintrag."
            yield Finding(f"{data.FOLDER}/areas.yml", area.line, 1, "", "example-data", severity, what, advice, area.id)
    for fact in site.data.facts.values():
        path = f"{data.FOLDER}/facts.yml"
        if fact.as_of > site.today:
            what, advice = "Der Stand liegt in der Zukunft.", "Tragen Sie den Tag ein, an dem der Wert galt."
            yield Finding(path, fact.line, 1, "", "future-day", "error", what, advice, fact.id)
        if fact.check_again and fact.check_again < site.today:
            what, advice = f"Der Wert „{fact.id}“ ist veraltet.", "Lesen Sie nach, was heute gilt, und ändern Sie ihn."
            yield Finding(path, fact.line, 1, "", "expired-fact", severity, what, advice, fact.id)
