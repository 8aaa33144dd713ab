"""The commands. The only module that prints, exits and reads the environment."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

from wegweiser import baseline, bundle, explain, new, pipeline, release, report, scoring, survey
from wegweiser.arguments import BROKEN, EXAMPLES, OPTIONS, parser
from wegweiser.errors import WegweiserError
from wegweiser.model import Finding
from wegweiser.report import text

__all__ = ["COMMANDS", "EXAMPLES", "main", "parser", "run"]

CLEAN, FOUND = 0, 1


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
    return pipeline.Options(
        today=arguments.today or date.today(),
        cache=not arguments.no_cache,
        jobs=arguments.jobs,
        progress=_progress,
        **more,  # type: ignore[arg-type]
    )


def _progress(what: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r{what}: {'■' * done}{'·' * (total - done)} {done}/{total}", end=end, file=sys.stderr, flush=True)


def _check(arguments: argparse.Namespace) -> int:
    gc.disable()  # a check is short: looking for what goes round in circles costs a tenth of it
    wanted = [_inside(given, arguments.root) for given in arguments.paths]
    write = arguments.write_baseline
    if write and (wanted or arguments.lang):
        raise WegweiserError(
            "baseline.json gilt für die ganze Website.", "Rufen Sie auf: wegweiser check --write-baseline"
        )
    options = _options(arguments, baseline=not write, every=arguments.all or write)
    site, findings, measures = pipeline.check(arguments.root, options)
    _known_language(arguments.lang, site.settings.languages)
    if write:
        print(baseline.write(arguments.root, findings), file=sys.stderr)
        findings, measures = baseline.apply(arguments.root, findings, measures)

    def shown(path: str, lang: str) -> bool:
        here = not wanted or any((arguments.root / path).is_relative_to(folder) for folder in wanted)
        return here and (not arguments.lang or lang in ("", arguments.lang))

    findings = [finding for finding in findings if shown(finding.path, finding.lang)]
    measures = [measure for measure in measures if shown(measure.path, measure.lang)]
    more = {"every": True} if arguments.all and arguments.format == "text" else {}
    print(report.draw(arguments.format, findings, site, measures, **more), end="")
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
    print(explain.one(arguments.name) if arguments.name else explain.listed(), end="")
    return CLEAN


def _score(arguments: argparse.Namespace) -> int:
    """Each line at once, so that a program can talk with us; a line that is no text is answered, too, and told."""
    status = CLEAN
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            answer = scoring.answer(line, arguments.lang, arguments.unit)
        except WegweiserError as error:
            print(f"wegweiser: Zeile {number}: {error}", file=sys.stderr)
            answer, status = {"error": error.message}, BROKEN
        print(json.dumps(answer, ensure_ascii=False), flush=True)
    return status


def _build(arguments: argparse.Namespace) -> int:
    langs = (arguments.lang,) if arguments.lang else ()
    options = _options(arguments, draft=arguments.draft, release=arguments.release, langs=langs)
    out = (arguments.out or arguments.root / "site").resolve()
    site, findings, measures = pipeline.build(arguments.root, out, options)
    _tell(findings)
    if older := sum(measure.older for measure in measures):
        print(f"Nicht gezeigt: {text.known(older)}.", file=sys.stderr)
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


def _report(arguments: argparse.Namespace) -> int:
    """Findings are part of a report, not a reason to have none: it always ends well."""
    root, out = arguments.root, (arguments.out or arguments.root / "report").resolve()
    page, state = out / "index.html", out / "report.json"
    inside = any(out.is_relative_to(root / source) for source in ("content", "overrides"))
    if inside or (out.exists() and not out.is_dir()) or (page.exists() and not state.exists()):
        advice = "Geben Sie mit --out einen neuen oder leeren Ordner an."
        raise WegweiserError(f"„{out}“ ist für etwas anderes da.", advice)
    site, findings, measures = pipeline.check(root, _options(arguments, baseline=False))
    files = {state: survey.as_json(survey.make(site, findings, measures))}
    files[page] = report.draw("html", findings, site, measures)
    out.mkdir(parents=True, exist_ok=True)
    for path, written in files.items():
        path.write_text(written, encoding="utf-8", newline="\n")
    print(f"Fertig. Öffnen Sie {page}\nFür Programme: {state}")
    return CLEAN


def _new(given: argparse.Namespace) -> int:
    options = pipeline.Options(given.today or date.today(), jobs=given.jobs, cache=not given.no_cache)
    if wrong := [name for name in OPTIONS[given.what != "page"] if getattr(given, name)]:
        raise WegweiserError(f"--{wrong[0]} passt nicht zu „new {given.what}“.", "Hilfe: wegweiser new --help")
    if given.what == "page":
        front = {
            "title": _asked("Titel", "--title", given.title),
            "summary": _asked("In einem Satz: Was sagt die Seite?", "--summary", given.summary),
            "audience": _listed(given.audience),
            "level": given.level or "",
        }
        changed = new.page(given.root, options, given.name, front, given.sensitive)
    else:
        fields = {
            "id": given.name,
            "kind": _asked("Was ist es (line, office, place, service)?", "--kind", given.kind),
            "name": _asked("Wie steht es auf der Tür?", "--called", given.called),
            **({"about": {"de": given.about}} if given.about else {}),
            "service": given.service or "",
            "area": _listed(given.area),
            "phone": given.phone or "",
            "mail": given.mail or "",
            "source": _asked("Woher sind die Angaben?", "--source", given.source),
        }
        changed = new.contact(given.root, options, fields)
    print(f"Geschrieben: {', '.join(changed)}. Ergänzen Sie dort, was noch fehlt. Danach: wegweiser check")
    return CLEAN


def _asked(question: str, flag: str, given: str | None) -> str:
    """What the call did not say is asked for, where somebody can answer."""
    if not given and sys.stdin.isatty():
        with suppress(EOFError):
            given = input(f"{question} ").strip()
    if not given:
        raise WegweiserError(f"Es fehlt: {question}", f"Geben Sie es mit {flag} an.")
    return given


def _listed(given: str | None) -> list[str]:
    return [word.strip() for word in (given or "").split(",") if word.strip()]


COMMANDS = {
    "check": _check,
    "rules": _rules,
    "score": _score,
    "build": _build,
    "bundle": _bundle,
    "report": _report,
    "new": _new,
}


def run() -> NoReturn:
    raise SystemExit(main())
