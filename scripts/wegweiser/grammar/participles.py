"""German participles ("geprüft", "abgegeben", "verboten") by form: endings for weak verbs, a list for strong ones."""

from __future__ import annotations

import re

# What follows "ge" in the participle of strong verbs, and stands alone behind be-, ver-, über- …
_STRONG = (
    "backen|beten|bissen|blasen|blieben|bogen|borgen|boten|braten|brochen|bunden|droschen|drungen|fahren"
    "|fallen|fangen|flochten|flogen|flohen|flossen|fochten|fressen|froren|funden|gangen|geben|glichen|glitten|golten"
    "|gossen|graben|griffen|halten|hangen|hauen|hoben|holfen|klungen|kommen|krochen|laden|lassen|laufen"
    "|lesen|liehen|litten|logen|lungen|messen|mieden|molken|nommen|nossen|pfiffen|priesen|raten|rieben|rissen|ritten"
    "|rochen|rufen|rungen|saufen|schehen|schieden|schienen|schlafen|schlagen|schlichen|schliffen|schlossen"
    "|schlungen|schmissen|schmolzen|schnitten|schoben|scholten|schoren|schossen|schrieben|schrie[e]?n|schritten"
    "|schwiegen|schwollen|schwommen|schworen|schwunden|schwungen|sehen|sessen|soffen|sogen|sonnen|spalten|sponnen"
    "|sprochen|sprossen|sprungen|standen|stiegen|stochen|stohlen|storben|stoßen|strichen|stritten|sungen|sunken"
    "|tan|tragen|treten|trieben|troffen|trogen|trunken|wachsen|waschen|wesen|wichen|wiesen|wogen|wonnen|worben"
    "|worfen|worden|fohlen|loren|boren|gonnen|loschen|schollen|dorben|klommen|schunden|drossen|schrocken|nesen|diehen|wrungen|quollen|worren|wunden|zogen|zwungen|bunden|gessen|salzen|mahlen|heißen"
)
_SEPARABLE = (
    "(?:ab|an|auf|aus|bei|da|dar|durch|ein|empor|entgegen|fehl|fern|fest|fort|frei|gegenüber|gleich|groß|gut|hand|heim"
    "|her|heraus|herein|herum|herunter|hervor|herab|heran|herbei|hin|hinaus|hinein|hinter|hinunter|hinzu|hinweg|hoch"
    "|kennen|klar|klein|krank|kund|kurz|los|mit|nach|nahe|neu|nieder|offen|preis|rück|richtig|sicher|schrift|statt"
    "|still|teil|tot|über|um|unter|vor|voran|voraus|vorbei|vorher|vorüber|vorweg|wahr|weg|weiter|wieder|zu|zurecht"
    "|zurück|zusammen|zwischen|gefangen|bekannt|bereit|dazu|daran|davon|zufrieden|fertig|stand|not|quer)"
)
_INSEPARABLE = "(?:be|emp|ent|er|ge|hinter|miss|über|um|unter|ver|wider|voll|wieder|zer|durch)"
_MARKED = re.compile(rf"(?:{_SEPARABLE}{{0,2}}|[a-zäöüß]{{3,12}})ge(?:[a-zäöüß]{{2,}}t|{_STRONG}|legen|schaffen)")
_PREFIXED = re.compile(rf"{_SEPARABLE}?{_INSEPARABLE}(?:[a-zäöüß]{{2,}}t|{_STRONG})")
_FOREIGN = re.compile(r"[a-zäöüß]{2,}iert|recycelt|gemanagt|gescannt|prophezeit|miaut")
# Verbs on ge- whose other forms look like participles: "genügt", "gehört" are finite in "das genügt".
_GE_VERBS = re.compile(
    r"(?:geht|gibt|genießt|gewinnt|gelingt|geschieht|gehört|gefällt|gerät|gedeiht|gewährt|gestattet|genehmigt|gebraucht"
    r"|gewöhnt|gestaltet|gefährdet|gelangt|genügt|gewährleistet|gesteht|geben|gehen|genießen|gelten|gefallen|gewinnen"
    r"|gelingen|geschehen|gestehen|gehören|geraten|getan)$"
)
# Look like participles and are none, or stand as adjectives after "wird": "wird bekannt".
NEVER = frozenset(
    (
        "bekannt bereit beliebt berühmt gesund gesamt insgesamt gerecht erst überhaupt umsonst erneut unbekannt "
        "verrückt verliebt verwandt gespannt befreundet zufrieden verschieden bescheiden erwachsen betrunken "
        "unbedingt echt entlang vielleicht ernst bevor besonders vergebens geht gut genug gegen unten eben morgen "
        "zuerst zuletzt berechtigt verantwortlich gilt übernächst erkältet vertraut verheiratet gewohnt geeignet "
        "geneigt begeistert unterwegs gerät gewinnt gefällt gelingt verletzbar verdient gesättigt wiegt übelst "
        "gebürtig begabt beinhaltet entspricht umliegend"
    ).split()
)
# Infinitive and participle at once: after "werden" only the rest of the clause can tell which.
_BOTH = re.compile(
    rf"{_SEPARABLE}?(?:be|emp|ent|er|hinter|miss|über|um|unter|ver|wider|wieder|zer|durch)(?:backen|blasen|braten|fahren|fallen|fangen|geben|graben|halten|hauen|kommen|laden"
    r"|lassen|laufen|lesen|messen|raten|rufen|schaffen|schlafen|schlagen|sehen|spalten|stoßen|tragen|treten|wachsen"
    r"|waschen|gessen|heißen)$"
)
# Of these an infinitive is meant, since they have no passive in plain use.
ACTIVE = re.compile(
    r"(?:be|mitbe|zurückbe)kommen$|(?:ver|zer|ent|miss)fallen$|^(?:er|ver)fahren$|^(?:er|be)halten$|verlaufen$|erwachsen$"
)


def is_marked(low: str) -> bool:
    """A participle that shows by its "ge", so that it can be no finite verb."""
    return bool(_MARKED.fullmatch(low)) and low not in NEVER and not _GE_VERBS.match(low)


def is_participle(low: str) -> bool:
    if low in NEVER or len(low) < 5 or low.endswith(("gerecht", "bewusst")):
        return low == "getan"
    return bool(_MARKED.fullmatch(low) or _PREFIXED.fullmatch(low) or _FOREIGN.fullmatch(low))


def is_both(low: str) -> bool:
    """Participle or infinitive: "vergeben", "beraten", "erhalten"."""
    return bool(_BOTH.match(low))
