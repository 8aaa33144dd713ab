"""Eine Liste mit zu vielen Punkten.

Bei mehr als sieben Punkten weiß am Ende niemand mehr, was am Anfang stand. Gruppen mit eigenem Titel helfen (GOV.UK und
die amerikanischen Leitlinien für klare Sprache raten zu kurzen Listen).
"""

from collections.abc import Iterator

from wegweiser.document import Document
from wegweiser.model import Page, Span
from wegweiser.site import Site

SEVERITY = "warning"
GERMAN_ONLY = True
LIMITS = ("items_in_list",)
BAD = ("\n".join(["- Ausweis"] * 8), "\n".join(f"{number}. Gehen Sie hin." for number in range(1, 10)))
GOOD = "Bringen Sie bitte mit:\n\n- Pass\n- Foto\n- Vertrag"
SILENT = (
    "\n".join(["- Ausweis"] * 7),
    "- Papiere\n\n    - Pass\n    - Foto\n" + "\n".join(["- Geld"] * 6),
)


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str]]:
    most = int(site.settings.limit("items_in_list", page.level))
    open_lists: list[list[int]] = []  # line and items of each
    for token in document.tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            open_lists.append([token.map[0] if token.map else 0, 0])
        elif token.type == "list_item_open" and open_lists:
            open_lists[-1][1] += 1
        elif token.type in ("bullet_list_close", "ordered_list_close") and open_lists:
            line, count = open_lists.pop()
            if count > most:
                text = document.lines[line]
                at = Span(text.strip(), line + document.first_line, len(text) - len(text.lstrip()) + 1)
                advice = f"Machen Sie Gruppen mit höchstens {most} Punkten, jede mit einem Zwischentitel: ## …"
                yield at, f"Die Liste hat {count} Punkte.", advice
