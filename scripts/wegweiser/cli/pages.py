"""`check`, `rules`, `score`, `build`, `bundle` and `report`."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from wegweiser import baseline, pipeline, release
from wegweiser import bundle as bundles
from wegweiser import report as reports
from wegweiser.arguments import BROKEN
from wegweiser.cli.run import CLEAN, FOUND, known_language, options
from wegweiser.errors import WegweiserError
from wegweiser.model import Finding
from wegweiser.report import text


def check(arguments: argparse.Namespace) -> int:
    gc.disable()  # a check is short: looking for what goes round in circles costs a tenth of it
    wanted = [_inside(given, arguments.root) for given in arguments.paths]
    write = arguments.write_baseline
    if write and (wanted or arguments.lang):
        raise WegweiserError(
            "baseline.json gilt für die ganze Website.", "Rufen Sie auf: wegweiser check --write-baseline"
        )
    given = options(arguments, baseline=not write, every=arguments.all or write)
    site, findings, measures = pipeline.check(arguments.root, given)
    known_language(arguments.lang, site.settings.languages)
    if write:
        print(baseline.write(arguments.root, findings), file=sys.stderr)
        findings, measures = baseline.apply(arguments.root, findings, measures)

    def shown(path: str, lang: str) -> bool:
        here = not wanted or any((arguments.root / path).is_relative_to(folder) for folder in wanted)
        return here and (not arguments.lang or lang in ("", arguments.lang))

    findings = [finding for finding in findings if shown(finding.path, finding.lang)]
    measures = [measure for measure in measures if shown(measure.path, measure.lang)]
    more = {"every": True} if arguments.all and arguments.format == "text" else {}
    print(reports.draw(arguments.format, findings, site, measures, **more), end="")
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


def rules(arguments: argparse.Namespace) -> int:
    from wegweiser import explain  # here and below: what one command needs alone

    print(explain.one(arguments.name) if arguments.name else explain.listed(), end="")
    return CLEAN


def score(arguments: argparse.Namespace) -> int:
    """Each line at once, so that a program can talk with us; a line that is no text is answered, too, and told."""
    from wegweiser import scoring

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


def build(arguments: argparse.Namespace) -> int:
    langs = (arguments.lang,) if arguments.lang else ()
    given = options(arguments, draft=arguments.draft, release=arguments.release, langs=langs)
    out = (arguments.out or arguments.root / "site").resolve()
    site, findings, measures = pipeline.build(arguments.root, out, given)
    _tell(findings)
    if older := sum(measure.older for measure in measures):
        print(f"Nicht gezeigt: {text.known(older)}.", file=sys.stderr)
    if site is None:
        kept = " Die Website von vorher bleibt unverändert." if out.exists() else ""
        print(f"Nicht gebaut: Die Seiten haben Fehler.{kept}", file=sys.stderr)
        return FOUND
    if langs:
        print("Die anderen Sprachen sind so alt wie vorher. Alle bauen: wegweiser build", file=sys.stderr)
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


def bundle(arguments: argparse.Namespace) -> int:
    out = (arguments.out or arguments.root / "dist").resolve()
    formats = [arguments.format] if arguments.format else sorted(bundles.packers())
    released = bundles.released(arguments.root, arguments.released or os.environ.get("SOURCE_DATE_EPOCH"))
    made, findings = pipeline.bundle(arguments.root, out, formats, released, options(arguments))
    _tell(findings)
    if not made:
        print("Nicht gepackt: Die Seiten haben Fehler.", file=sys.stderr)
        return FOUND
    stamp = datetime.fromtimestamp(released, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    print(f"Fertig, Stand {stamp}:")
    for path in made:
        print(f"  {path}")
    return CLEAN


def report(arguments: argparse.Namespace) -> int:
    """Findings are part of a report, not a reason to have none: it always ends well."""
    root, out = arguments.root, (arguments.out or arguments.root / "report").resolve()
    page, state = out / "index.html", out / "report.json"
    inside = any(out.is_relative_to(root / source) for source in ("content", "overrides"))
    if inside or (out.exists() and not out.is_dir()) or (page.exists() and not state.exists()):
        advice = "Geben Sie mit --out einen neuen oder leeren Ordner an."
        raise WegweiserError(f"„{out}“ ist für etwas anderes da.", advice)
    site, findings, measures = pipeline.check(root, options(arguments, baseline=False))
    from wegweiser import survey

    files = {state: survey.as_json(survey.make(site, findings, measures))}
    files[page] = reports.draw("html", findings, site, measures)
    out.mkdir(parents=True, exist_ok=True)
    for path, written in files.items():
        path.write_text(written, encoding="utf-8", newline="\n")
    print(f"Fertig. Öffnen Sie {page}\nFür Programme: {state}")
    return CLEAN
