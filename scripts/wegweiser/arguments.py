"""What can be typed behind `wegweiser`: every command with its options, its help and its examples."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from wegweiser import __version__, bundle, language, report

BROKEN = 2  # exit status of a run that could not start

EXAMPLES = {
    "": ["wegweiser check", "wegweiser build", "wegweiser bundle --format usb"],
    "check": [
        "wegweiser check",
        "wegweiser check content/de/gesundheit/notfall.md --all",
        "wegweiser check --lang ar --format json",
        "wegweiser check --format sarif > funde.sarif",
        "wegweiser check --write-baseline",
    ],
    "rules": ["wegweiser rules", "wegweiser rules long-sentence"],
    "score": ["wegweiser score --lang de < saetze.jsonl", "wegweiser score --lang de --unit page < seiten.jsonl"],
    "build": ["wegweiser build", "wegweiser build --draft --out entwurf", "wegweiser build --lang ar"],
    "bundle": ["wegweiser bundle", "wegweiser bundle --format usb --out dist"],
    "report": ["wegweiser report", "wegweiser report --out bericht"],
    "translate": ["wegweiser translate status", "wegweiser translate accept gesundheit/notfall --lang ar"],
    "status": ["wegweiser translate status", "wegweiser translate status --lang ar --format json"],
    "accept": [
        "wegweiser translate accept gesundheit/notfall --lang ar",
        "wegweiser translate accept gesundheit/notfall --lang ar --block 15 --unchanged-meaning",
        "wegweiser translate accept hilfe --lang ti --back same",
        "wegweiser translate accept --from-commits HEAD~3..HEAD",
    ],
    "export": ["wegweiser translate export --lang ar", "wegweiser translate export --lang ar --out po/ar"],
    "import": ["wegweiser translate import --lang ar", "wegweiser translate import po/ar --lang ar"],
    "draft": ["wegweiser translate draft gesundheit/notfall --lang ar --command 'python3 uebersetzer.py'"],
    "withdraw": [
        'wegweiser withdraw gesundheit/notfall --reason "Die Nummer stimmt nicht mehr"',
        'wegweiser withdraw kontakt:arzt-116117 --reason "Der Dienst hat geschlossen"',
    ],
    "new": [
        "wegweiser new page gesundheit/zahnarzt",
        "wegweiser new page lsbtti/treffen --sensitive",
        "wegweiser new contact koeln-bibliothek --kind place --area koeln",
    ],
}
OPTIONS = (  # of `new`: those only a contact has, those only a page has
    ("kind", "called", "about", "service", "area", "phone", "mail", "source"),
    ("title", "summary", "audience", "level", "sensitive"),
)
_SCORE = """Sagt, wie schwer Texte zu lesen sind: von 1 (sehr leicht) bis 7 (sehr schwer).

Jede Zeile der Eingabe ist ein JSON-Objekt: {"text": "…"}. Jede wird mit einer Zeile JSON beantwortet:
{"score", "grade", "reasons": [{"feature", "text", "weight"}], "sentences": [{"text", "score"}]}.
Bei anderen Sprachen als Deutsch und bei weniger als drei Wörtern ist „score“ null.

Eine Zeile, die kein solches Objekt ist, wird mit {"error": "…"} beantwortet und mit ihrer Nummer auf der
Fehlerausgabe gemeldet. Die anderen Zeilen werden trotzdem bewertet; am Ende steht der Status 2."""


_DRAFT = """Lässt ein Programm übersetzen, was in einer Sprache fehlt oder alt ist.

Es bekommt auf der Eingabe je Zeile ein JSON-Objekt: {"text": "…", "lang": "ar", "context": "…", "terms": {…}}
und antwortet je Zeile mit {"text": "…"}. Marken, Ziele von Links und Zahlen stehen als Platzhalter ⟦1⟧ darin und
müssen wiederkommen. Was so entsteht, trägt „method: machine“ und ist nicht bestätigt."""


class _Parser(argparse.ArgumentParser):
    """argparse, but faulty calls are told in German and end like any run that could not start."""

    def error(self, message: str) -> NoReturn:
        self.exit(BROKEN, f"{self.prog}: Der Aufruf stimmt nicht ({message}).\n    Hilfe: {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    top = _command(_Parser, "wegweiser", "Einfache Sprache in vielen Sprachen: prüfen, bauen, mitgeben.", "")
    top.add_argument(
        "-C", dest="root", metavar="ORDNER", type=Path, default=Path(), help="Ordner der Website (sonst: hier)"
    )
    top.add_argument("--version", action="version", version=f"wegweiser {__version__}")
    commands = top.add_subparsers(dest="command", metavar="BEFEHL", required=True, parser_class=_Parser)
    check = _command(commands.add_parser, "check", "Seiten und Daten prüfen", "check")
    _check(check)
    rules = _command(commands.add_parser, "rules", "Regeln auflisten oder eine erklären", "rules")
    rules.add_argument("name", nargs="?", metavar="NAME", help="diese Regel erklären, mit Beispielen")
    score = _command(commands.add_parser, "score", "Texte bewerten: wie schwer sind sie zu lesen?", "score", _SCORE)
    score.add_argument("--lang", required=True, type=_language, metavar="L", help="Sprache der Texte")
    score.add_argument(
        "--unit",
        choices=("sentence", "page"),
        default="sentence",
        help="sentence: jeder Text ist ein Satz (sonst); page: jeder Text ist eine Seite in Markdown",
    )
    build = _command(commands.add_parser, "build", "Website bauen", "build")
    _build(build)
    pack = _command(commands.add_parser, "bundle", "Kopie zum Mitnehmen packen", "bundle")
    pack.add_argument("--format", choices=sorted(bundle.packers()), help="nur diese Form (sonst: alle)")
    pack.add_argument("--out", type=Path, metavar="ORDNER", help="wohin (sonst: dist im Ordner der Website)")
    pack.add_argument(
        "--released", metavar="ZEIT", help="Zeit der Ausgabe, zum Beispiel 2026-03-31T12:00:00Z (sonst: letzter Commit)"
    )
    state = _command(commands.add_parser, "report", "Bericht schreiben: was noch fehlt", "report")
    state.add_argument("--out", type=Path, metavar="ORDNER", help="wohin (sonst: report im Ordner der Website)")
    new = _command(commands.add_parser, "new", "Seite oder Kontakt anlegen; was fehlt, wird gefragt", "new")
    _new(new)
    gone = _command(commands.add_parser, "withdraw", "Seite oder Kontakt aus allen Sprachen nehmen", "withdraw")
    gone.add_argument("target", metavar="SEITE|kontakt:ID", help="gesundheit/notfall oder kontakt:arzt-116117")
    gone.add_argument("--reason", required=True, metavar="TEXT", help="warum")
    for command in (check, build, pack, state, new, gone):
        _common(command)
    _translate(_command(commands.add_parser, "translate", "Übersetzungen: Stand, bestätigen, austauschen", "translate"))
    return top


def _translate(translate: argparse.ArgumentParser) -> None:
    kinds = translate.add_subparsers(dest="what", metavar="WAS", required=True, parser_class=_Parser)
    status = _command(kinds.add_parser, "status", "sagen, welche Übersetzung alt ist oder fehlt", "status")
    status.add_argument("--format", choices=("text", "json"), default="text", help="Form der Ausgabe (sonst: text)")
    status.add_argument("--all", action="store_true", help="alle Seiten zeigen, auch die, die fehlen")
    accept = _command(kinds.add_parser, "accept", "festhalten: Diese Übersetzung gehört zum Deutschen", "accept")
    accept.add_argument("page", nargs="?", metavar="SEITE", help="gesundheit/notfall")
    accept.add_argument("--block", type=int, metavar="N", help="nur der Teil in dieser Zeile der Übersetzung")
    accept.add_argument("--unchanged-meaning", action="store_true", help="das Deutsche ist neu, sein Sinn der alte")
    accept.add_argument("--back", choices=("same", "differs"), help="Ergebnis der Übersetzung zurück ins Deutsche")
    accept.add_argument("--by", default="machine", metavar="ROLLE", help="wer sie verglichen hat (sonst: machine)")
    accept.add_argument("--differed", type=int, metavar="N", help="so viele Teile sagten zuerst etwas anderes")
    accept.add_argument("--mended", type=int, metavar="N", help="so viele davon sind verbessert")
    accept.add_argument("--from-commits", metavar="A..B", help="was in Commits steht: Translation-accepted: ar hilfe")
    export = _command(kinds.add_parser, "export", "PO-Dateien schreiben, eine je Seite", "export")
    export.add_argument("--out", type=Path, metavar="ORDNER", help="wohin (sonst: po/L im Ordner der Website)")
    back = _command(
        kinds.add_parser, "import", "PO-Dateien zurücknehmen; was darin fertig ist, gilt als bestätigt", "import"
    )
    back.add_argument("folder", nargs="?", type=Path, metavar="ORDNER", help="woher (sonst: po/L)")
    draft = _command(kinds.add_parser, "draft", "ein Programm übersetzen lassen, was fehlt", "draft", _DRAFT)
    draft.add_argument("pages", nargs="*", metavar="SEITE", help="nur diese Seiten (sonst: alle)")
    draft.add_argument("--command", dest="command_line", required=True, metavar="BEFEHL", help="das Programm")
    for command in (status, accept, export, back, draft):
        command.add_argument("--lang", required=command not in (status, accept), metavar="L", help="diese Sprache")
        _common(command)


def _new(new: argparse.ArgumentParser) -> None:
    new.add_argument("what", choices=("page", "contact"), help="page: eine deutsche Seite; contact: ein Kontakt")
    new.add_argument("name", metavar="NAME", help="Thema/Seite, etwa gesundheit/zahnarzt; beim Kontakt seine id")
    words = new.add_argument_group("Seite")
    words.add_argument("--title", metavar="TEXT", help="Überschrift der Seite")
    words.add_argument("--summary", metavar="TEXT", help="in einem Satz: was die Seite sagt")
    words.add_argument("--audience", metavar="A,B", help="für wen (sonst: alle)")
    words.add_argument("--level", choices=("B1", "A2"), help="wie leicht (sonst: B1)")
    words.add_argument("--sensitive", action="store_true", help="mit neutraler Adresse und Knopf zum Verlassen")
    card = new.add_argument_group("Kontakt")
    card.add_argument("--kind", choices=("line", "office", "place", "service"), help="Nummer, Amt, Ort oder Art")
    card.add_argument("--called", metavar="TEXT", help="wie es auf der Tür steht")
    card.add_argument("--about", metavar="TEXT", help="wofür die Stelle da ist")
    card.add_argument("--service", metavar="ID", help="welche Art von Stelle es ist")
    card.add_argument("--area", metavar="A,B", help="Städte und Kreise aus areas.yml, oder Anfänge von Postleitzahlen")
    card.add_argument("--phone", metavar="NUMMER", help="Telefonnummer")
    card.add_argument("--mail", metavar="ADRESSE", help="E-Mail-Adresse")
    card.add_argument("--source", metavar="TEXT", help="woher die Angaben sind")


def _check(check: argparse.ArgumentParser) -> None:
    check.add_argument("paths", nargs="*", metavar="PFAD", help="nur Funde in diesen Dateien oder Ordnern zeigen")
    check.add_argument(
        "--format", choices=sorted(report.formats()), default="text", help="Form der Ausgabe (sonst: text)"
    )
    check.add_argument("--lang", metavar="L", help="nur Funde in dieser Sprache zeigen")
    check.add_argument("--all", action="store_true", help="alle Funde zeigen, auch mehr als zehn in einer Datei")
    check.add_argument(
        "--write-baseline",
        action="store_true",
        help="die Sprachfunde von heute in baseline.json festhalten: Gemeldet wird dann nur, was dazukommt",
    )


def _build(build: argparse.ArgumentParser) -> None:
    build.add_argument("--out", type=Path, metavar="ORDNER", help="wohin (sonst: site im Ordner der Website)")
    build.add_argument("--lang", metavar="L", help="nur diese Sprache; die anderen bleiben, wie sie sind")
    kind = build.add_mutually_exclusive_group()
    kind.add_argument("--draft", action="store_true", help="alles zeigen, wie es geschrieben ist, ohne Prüfung")
    kind.add_argument("--release", action="store_true", help="verweigern, was noch nicht freigegeben ist")


def _common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--no-cache", action="store_true", help="alles neu prüfen, ohne Zwischenspeicher")
    command.add_argument("--today", type=_day, default=None, metavar="TAG", help="so tun, als wäre heute dieser Tag")
    command.add_argument(
        "--jobs", type=_jobs, default=os.cpu_count() or 1, metavar="N", help="so viele Sprachen gleichzeitig"
    )


def _command(
    make: Callable[..., argparse.ArgumentParser], name: str, help_: str, key: str, more: str = ""
) -> argparse.ArgumentParser:
    epilog = "Beispiele:\n" + "\n".join(f"  {line}" for line in EXAMPLES[key])
    options = {"help": help_} if key else {}
    return make(
        name,
        description=more or help_,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        **options,
    )


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise argparse.ArgumentTypeError(f"„{given}“ ist kein Tag wie 2026-03-31") from None


def _language(given: str) -> str:
    if given not in language.known():
        raise argparse.ArgumentTypeError(f"„{given}“ ist keine Sprache von hier: {', '.join(sorted(language.known()))}")
    return given


def _jobs(given: str) -> int:
    if not given.isdigit() or not 0 < int(given) < 1000:
        raise argparse.ArgumentTypeError(f"„{given}“ ist keine Zahl von 1 an")
    return int(given)
