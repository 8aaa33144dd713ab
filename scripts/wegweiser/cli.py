"""The commands. The only module that prints, exits and reads the environment."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

from wegweiser import __version__, bundle, checks, pipeline, plugs, release, report
from wegweiser.errors import WegweiserError
from wegweiser.model import Finding
from wegweiser.report import text

CLEAN, FOUND, BROKEN = 0, 1, 2

EXAMPLES = {
    "": ["wegweiser check", "wegweiser build", "wegweiser bundle --format usb"],
    "check": [
        "wegweiser check",
        "wegweiser check content/de/gesundheit/notfall.md",
        "wegweiser check --lang ar --format json",
    ],
    "rules": ["wegweiser rules", "wegweiser rules long-sentence"],
    "build": ["wegweiser build", "wegweiser build --draft --out entwurf", "wegweiser build --lang ar"],
    "bundle": ["wegweiser bundle", "wegweiser bundle --format usb --out dist"],
}


class _Parser(argparse.ArgumentParser):
    """argparse, but faulty calls are told in German and end like any run that could not start."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: Der Aufruf stimmt nicht ({message}).\n    Hilfe: {self.prog} --help", file=sys.stderr)
        raise SystemExit(BROKEN)


def parser() -> argparse.ArgumentParser:
    top = _command(_Parser, "wegweiser", "Einfache Sprache in vielen Sprachen: prüfen, bauen, mitgeben.", "")
    top.add_argument(
        "-C", dest="root", metavar="ORDNER", type=Path, default=Path(), help="Ordner der Website (sonst: hier)"
    )
    top.add_argument("--version", action="version", version=f"wegweiser {__version__}")
    commands = top.add_subparsers(dest="command", metavar="BEFEHL", required=True, parser_class=_Parser)
    check = _command(commands.add_parser, "check", "Seiten und Daten prüfen", "check")
    check.add_argument("paths", nargs="*", metavar="PFAD", help="nur Funde in diesen Dateien oder Ordnern zeigen")
    check.add_argument(
        "--format", choices=sorted(report.formats()), default="text", help="Form der Ausgabe (sonst: text)"
    )
    check.add_argument("--lang", metavar="L", help="nur Funde in dieser Sprache zeigen")
    rules = _command(commands.add_parser, "rules", "Regeln auflisten oder eine erklären", "rules")
    rules.add_argument("name", nargs="?", metavar="NAME")
    build = _command(commands.add_parser, "build", "Website bauen", "build")
    build.add_argument("--out", type=Path, metavar="ORDNER", help="wohin (sonst: site im Ordner der Website)")
    build.add_argument("--lang", metavar="L", help="nur diese Sprache; die anderen bleiben, wie sie sind")
    kind = build.add_mutually_exclusive_group()
    kind.add_argument("--draft", action="store_true", help="alles zeigen, wie es geschrieben ist, ohne Prüfung")
    kind.add_argument("--release", action="store_true", help="verweigern, was noch nicht freigegeben ist")
    build.add_argument("--no-cache", action="store_true", help="ohne Zwischenspeicher bauen (noch gibt es keinen)")
    pack = _command(commands.add_parser, "bundle", "Kopie zum Mitnehmen packen", "bundle")
    pack.add_argument("--format", choices=sorted(bundle.packers()), help="nur diese Form (sonst: alle)")
    pack.add_argument("--out", type=Path, metavar="ORDNER", help="wohin (sonst: dist im Ordner der Website)")
    pack.add_argument(
        "--released", metavar="ZEIT", help="Zeit der Ausgabe, zum Beispiel 2026-03-31T12:00:00Z (sonst: letzter Commit)"
    )
    for command in (check, build, pack):
        command.add_argument(
            "--today", type=_day, default=None, metavar="TAG", help="so tun, als wäre heute dieser Tag"
        )
        command.add_argument(
            "--jobs", type=_jobs, default=os.cpu_count() or 1, metavar="N", help="so viele Sprachen gleichzeitig"
        )
    return top


def _command(make: Callable[..., argparse.ArgumentParser], name: str, help_: str, key: str) -> argparse.ArgumentParser:
    epilog = "Beispiele:\n" + "\n".join(f"  {line}" for line in EXAMPLES[key])
    options = {"help": help_} if key else {}
    return make(
        name,
        description=help_,
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


def _jobs(given: str) -> int:
    if not given.isdigit() or not 0 < int(given) < 1000:
        raise argparse.ArgumentTypeError(f"„{given}“ ist keine Zahl von 1 an")
    return int(given)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 clean, 1 findings, 2 could not run."""
    for stream in (sys.stdout, sys.stderr):  # a Windows console may not know Tigrinya
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = parser().parse_args(argv)
    arguments.root = arguments.root.resolve()
    try:
        return COMMANDS[arguments.command](arguments)
    except WegweiserError as error:
        print(f"wegweiser: {error}", file=sys.stderr)
        return BROKEN
    except BrokenPipeError:  # `wegweiser check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except OSError as error:  # a full disk, a folder without rights
        where = f"{error.filename}: " if error.filename else ""
        print(f"wegweiser: {where}{error.strerror or error}.\n    Prüfen Sie Rechte und freien Platz.", file=sys.stderr)
        return BROKEN
    except KeyboardInterrupt:
        print("wegweiser: abgebrochen.", file=sys.stderr)
        return 130


def _options(arguments: argparse.Namespace, **more: object) -> pipeline.Options:
    return pipeline.Options(today=arguments.today or date.today(), jobs=arguments.jobs, progress=_progress, **more)  # type: ignore[arg-type]


def _progress(what: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r{what}: {'■' * done}{'·' * (total - done)} {done}/{total}", end=end, file=sys.stderr, flush=True)


def _check(arguments: argparse.Namespace) -> int:
    wanted = [_inside(given, arguments.root) for given in arguments.paths]
    site, findings = pipeline.check(arguments.root, _options(arguments))
    _known_language(arguments.lang, site.settings.languages)

    def shown(path: str, lang: str) -> bool:
        here = not wanted or any((arguments.root / path).is_relative_to(folder) for folder in wanted)
        return here and (not arguments.lang or lang in ("", arguments.lang))

    findings = [finding for finding in findings if shown(finding.path, finding.lang)]
    pages = {key: page for key, page in site.pages.items() if shown(page.path, page.lang)}
    print(report.draw(arguments.format, findings, replace(site, pages=pages)), end="")
    return FOUND if any(finding.severity == "error" for finding in findings) else CLEAN


def _inside(given: str, root: Path) -> Path:
    """A path of the command line: below the site's folder, or else from where the command was called."""
    path = next((path for path in (root / given, Path(given)) if path.exists()), None)
    if path is None:
        raise WegweiserError(f"„{given}“ gibt es nicht.", "Geben Sie eine Datei oder einen Ordner der Website an.")
    if not path.resolve().is_relative_to(root):
        raise WegweiserError(
            f"„{given}“ gehört nicht zu dieser Website.", "Geben Sie mit -C den Ordner der Website an."
        )
    return path.resolve()


def _known_language(lang: str | None, languages: Sequence[str]) -> None:
    if lang and lang not in languages:
        raise WegweiserError(f"Die Sprache „{lang}“ ist nicht eingerichtet.", f"Eingerichtet: {', '.join(languages)}.")


def _rules(arguments: argparse.Namespace) -> int:
    found = {name: module for kind in checks.KINDS for name, module in plugs.found(f"wegweiser.checks.{kind}").items()}
    if not arguments.name:
        for name, module in sorted(found.items()):
            print(f"{name:24} {module.SEVERITY:8} {(module.__doc__ or '').strip().splitlines()[0]}")
        return CLEAN
    if arguments.name not in found:
        raise WegweiserError(f"Die Regel „{arguments.name}“ gibt es nicht.", "Alle Regeln: wegweiser rules")
    rule = found[arguments.name]
    print(f"{arguments.name} ({rule.SEVERITY})\n\n{(rule.__doc__ or '').strip()}\n")
    for word, example in (("Falsch", rule.BAD), ("Richtig", rule.GOOD)):
        print(f"{word}: {example if isinstance(example, str) else example[0]}")
    return CLEAN


def _build(arguments: argparse.Namespace) -> int:
    langs = (arguments.lang,) if arguments.lang else ()
    options = _options(arguments, draft=arguments.draft, release=arguments.release, langs=langs)
    out = (arguments.out or arguments.root / "site").resolve()
    site, findings = pipeline.build(arguments.root, out, options)
    _tell(findings)
    if site is None:
        kept = " Die Website von vorher bleibt unverändert." if out.exists() else ""
        print(f"Nicht gebaut: Die Seiten haben Fehler.{kept}", file=sys.stderr)
        return FOUND
    files = sum(1 for _ in out.rglob("*.html"))
    print(f"Fertig: {files} HTML-Dateien in {len(site.settings.languages)} Sprachen. Öffnen Sie {out / 'index.html'}")
    return CLEAN


def _tell(findings: Sequence[Finding]) -> None:
    """Errors in full; of what stands before a release only how much there is."""
    for finding in findings:
        if finding.severity == "error":
            print(text.one(finding), file=sys.stderr)
    counts = Counter(finding.rule for finding in findings if finding.severity == "warning")
    open_ = [f"{words} ({counts[rule]})" for rule, words in release.RULES.items() if counts[rule]]
    if open_:
        print(f"Noch nicht zur Veröffentlichung: {', '.join(open_)}. Alle Stellen: wegweiser check", file=sys.stderr)


def _bundle(arguments: argparse.Namespace) -> int:
    out = (arguments.out or arguments.root / "dist").resolve()
    formats = [arguments.format] if arguments.format else sorted(bundle.packers())
    released = bundle.released(arguments.root, arguments.released or os.environ.get("SOURCE_DATE_EPOCH"))
    made, findings = pipeline.bundle(arguments.root, out, formats, released, _options(arguments))
    _tell(findings)
    if not made:
        print("Nicht gepackt: Die Seiten haben Fehler.", file=sys.stderr)
        return FOUND
    stamp = datetime.fromtimestamp(released, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    print(f"Fertig, Stand {stamp}:")
    for path in made:
        print(f"  {path}")
    return CLEAN


COMMANDS = {"check": _check, "rules": _rules, "build": _build, "bundle": _bundle}


def run() -> NoReturn:
    raise SystemExit(main())
