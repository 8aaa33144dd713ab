"""Rules on the language of translations: planted faults and traps, then silence on all that is good today."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

import make
import pytest

from wegweiser import beside, pipeline, plugs
from wegweiser.beside import Beside
from wegweiser.model import Page
from wegweiser.site import Site

ROOT = Path(__file__).resolve().parents[2]
RULES = {
    name: rule
    for name, rule in plugs.found("wegweiser.checks.translation").items()
    if name
    in (
        "copied-text double-word glossary-word invisible-character left-over-german missing-german-term mixed-letters "
        "strange-digits strange-length wrong-script"
    ).split()
}
GLOSSARY = """- term: Duldung
  explain: {de: "Ein Papier."}
  words:
    en: toleration
    ar: تعليق الترحيل
- term: Beratungsstelle
  forms: [Beratungsstellen]
  explain: {de: "Hier berät man Sie."}
  words:
    en: advice centre
    fr: centre de conseil
    ar: مركز استشارة
    fa: مرکز مشاوره
    tr: danışma merkezi
    ru: консультационный центр
    uk: консультаційний центр
    so: xafiiska la-talinta
    ti: ማእከል ምኽሪ
    ku-Latn: navenda şêwirmendiyê
    ku-Arab: بنکەی ڕاوێژ
    ps: مشورتي مرکز
- term: Flüchtlingsberatung
  explain: {de: "Beratung."}
- term: BAMF
  explain: {de: "Bundesamt."}
  words: {en: Federal Office for Migration and Refugees, ar: المكتب الاتحادي للهجرة واللاجئين}
- term: Gesundheitskarte
  explain: {de: "Karte."}
  words: {ar: البطاقة الصحية}
- term: Jugendamt
  explain: {de: "Ein Amt."}
  words: {en: youth welfare office, ar: دائرة رعاية الأطفال والشباب}
- term: Sozialamt
  forms: [Sozialämter]
  explain: {de: "Ein Amt."}
  words: {en: social welfare office, ar: دائرة الشؤون الاجتماعية}
- term: Amt
  explain: {de: "Ein Haus."}
  words: {ar: مكتب}
- term: Papier
  explain: {de: "Ein Blatt."}
  words: {ti: ወረቐት}
"""
# By rule: language, translation, German; each is a whole page.
FAULTS: dict[str, list[tuple[str, str, str]]] = {
    "wrong-script": [
        ("ar", "Come to the office today and bring your papers.", "Kommen Sie heute, und bringen Sie Papiere mit."),
        ("fa", "You must not sign this paper در NRW.", "Unterschreiben Sie dieses Papier nicht."),
        ("ti", "Приходите сегодня в ведомство.", "Kommen Sie heute zum Amt."),
        ("uk", "Прийдіть сьогодні до 办公室.", "Kommen Sie heute zum Amt."),
        ("en", "اذهبوا اليوم إلى المكتب.", "Gehen Sie heute zum Amt."),
        ("ru", "## Help in an emergency", "## Hilfe im Notfall"),
        ("so", "Maanta कार्यालय tag.", "Gehen Sie heute zum Amt."),
        ("ku-Arab", "Hûn dikarin îro werin û kaxezên xwe bînin.", "Sie können heute kommen."),
        ("ps", "- Bugün daireye gidin ve sorun", "- Gehen Sie heute zum Amt"),
        ("fr", "Allez au bureau 오늘.", "Gehen Sie heute zum Amt."),
    ],
    "mixed-letters": [
        ("fa", "كتاب خود را بیاورید.", "Bringen Sie Ihr Buch mit."),
        ("fa-AF", "شما مي‌توانید بپرسید.", "Sie können fragen."),
        ("ar", "اذهبوا إلى مکتب البريد.", "Gehen Sie zur Post."),
        ("ar", "هذا فی البيت.", "Das ist im Haus."),
        ("ku-Arab", "بە زمانی كوردی دەدوێن.", "Sie sprechen Kurdisch."),
        ("ku-Arab", "ئێوه‌ دەتوانن بپرسن.", "Sie können fragen."),
        ("ku-Arab", "بچن بۆ بنكەی ڕاوێژ.", "Gehen Sie zur Beratung."),
        ("ku-Arab", "بچن بۆ ئەو شوێنه.", "Gehen Sie dorthin."),
        ("ps", "دا كلمې ولولئ.", "Lesen Sie diese Wörter."),
        ("ps", "دا ڈېر ښه دی.", "Das ist sehr gut."),
        ("uk", "Мы допоможемо вам.", "Wir helfen Ihnen."),
        ("uk", "Цi стoрiнки безкоштовні.", "Diese Seiten kosten nichts."),
        ("ru", "Это інформация для вас.", "Das ist Information für Sie."),
        ("uk", "Прийдіть i запитайте.", "Kommen Sie, und fragen Sie."),
        ("ru", "Приходите c документами.", "Kommen Sie mit Papieren."),
        ("ru", "Пοмощь рядом с вами.", "Hilfe in Ihrer Nähe."),
        ("en", "The city of Вonn helps you.", "Die Stadt Bonn hilft Ihnen."),
        ("ku-Latn", "Hûn dikarin alıkarî bixwazin.", "Sie können um Hilfe bitten."),
        ("ku-Latn", "Ev rûpel bi kurdî ye, gelek göndan jî.", "Die Seite ist kurdisch."),
        ("tr", "Bu i\u0307stasyon yakın.", "Der Bahnhof ist nah."),
        ("ar", "هذا مهم لـﻷطفال.", "Das ist wichtig für Kinder."),
    ],
    "invisible-character": [
        ("ar", "اتصلوا على \u200f112\u200e.", "Rufen Sie die 112 an."),
        ("en", "Call the off\u00adice.", "Rufen Sie das Amt an."),
        ("ti", "ናብ\u200bቤት ጽሕፈት ኪዱ።", "Gehen Sie zum Amt."),
        ("fa", "\u202bبه اداره بروید\u202c.", "Gehen Sie zum Amt."),
        ("ar", "هذه\u200cالصفحة مجانية.", "Diese Seite kostet nichts."),
        ("fa", "می \u200cتوانید بپرسید.", "Sie können fragen."),
        ("ru", "Эта\ufeff страница бесплатная.", "Diese Seite kostet nichts."),
        ("tr", "Bugün \u2066NRW\u2069 içinde.", "Heute in NRW."),
        ("ps", "دا پاڼه \ufffd وړیا ده.", "Diese Seite kostet nichts."),
    ],
    "strange-digits": [
        ("fa", "شما ٤ روز وقت دارید.", "Sie haben 4 Tage Zeit."),
        ("fa", "شما ۱۴ روز وقت دارید.\n\nبعد از 14 روز بپرسید.", "Sie haben 14 Tage.\n\nFragen Sie nach 14 Tagen."),
        ("ar", "لديكم ۴۵ يومًا.", "Sie haben 45 Tage Zeit."),
        ("ku-Arab", "١٤ ڕۆژ، واتە ۱۴ ڕۆژ.", "14 Tage, das sind 14 Tage."),
        ("ti", "ናብ １１２ ደውሉ።", "Rufen Sie die 112 an."),
        ("ps", "تر ۱۸ کلونو یا 18 کلونو.", "Bis 18 Jahre, oder 18 Jahre."),
        ("en", "You have १४ days.", "Sie haben 14 Tage."),
    ],
    "left-over-german": [
        ("en", "Call today, wenn Sie nicht kommen können.", "Rufen Sie heute an, wenn Sie nicht kommen können."),
        ("fr", "Demandez au bureau, wie lange Sie warten müssen.", "Fragen Sie beim Amt, wie lange Sie warten müssen."),
        ("tr", "Bugün gelin, und bringen Sie Ihre Papiere mit.", "Kommen Sie heute, und bringen Sie Ihre Papiere mit."),
        ("ar", "اذهبوا اليوم und fragen Sie dort عن الموعد.", "Gehen Sie heute, und fragen Sie dort."),
        ("uk", "Зателефонуйте сьогодні, wenn Sie krank sind.", "Rufen Sie heute an, wenn Sie krank sind."),
        ("so", "Maanta imow. Bitte bringen Sie Ihren Pass mit.", "Kommen Sie heute. Bitte bringen Sie Ihren Pass mit."),
        ("ku-Latn", "Îro werin. Wir können Ihnen dort helfen.", "Kommen Sie heute. Wir können Ihnen dort helfen."),
        ("fr", "Attendez un peu, Drucken Sie diese Seite.", "Warten Sie. Drucken Sie diese Seite."),
        ("fr", "Attention, Briefe heimlich öffnen est interdit.", "Niemand darf Briefe heimlich öffnen."),
        ("tr", "Kopya isteyin. Jeder Brief bleibt geheim.", "Bitten Sie um Kopien. Jeder Brief bleibt geheim."),
        ("ti", "ሎሚ ምጹ። Das ist sehr wichtig ንዓኹም።", "Kommen Sie heute. Das ist sehr wichtig für Sie."),
    ],
    "copied-text": [
        ("en", "Gehen Sie heute zum Amt.", "Gehen Sie heute zum Amt."),
        ("ar", "Gehen Sie heute zum Amt!", "Gehen Sie heute zum Amt."),
        ("tr", "- Nehmen Sie alle Papiere mit", "- Nehmen Sie alle Papiere mit"),
        ("ru", "## So finden Sie eine Wohnung", "## So finden Sie eine Wohnung"),
        ("so", "Fragen Sie die [[Beratungsstelle]].\n\nFragen Sie dort nach Geld.", "A.\n\nFragen Sie dort nach Geld."),
        ("fa", "| Müll | Wohin kommt der Müll hier |\n| --- | --- |\n| a | b |",
         "| Müll | Wohin kommt der Müll hier |\n| --- | --- |\n| a | b |"),
    ],
    "strange-length": [
        ("en", "Go there.", "Gehen Sie heute zum Amt, und nehmen Sie alle Papiere mit."),
        ("ar", "اذهبوا.", "Gehen Sie heute zum Amt, und nehmen Sie alle Papiere mit."),
        ("ti", "ኪዱ።", "Gehen Sie heute zum Amt, und nehmen Sie alle Papiere mit."),
        ("fr", "Allez au bureau aujourd’hui. " * 8, "Gehen Sie heute zum Amt. Dort hilft man Ihnen."),
        ("ku-Arab", "ئەمڕۆ بچن بۆ فەرمانگە. " * 9, "Gehen Sie heute zum Amt. Dort hilft man Ihnen."),
        ("ru", "Идите. " * 3, "Gehen Sie heute zum Amt. Nehmen Sie alle Papiere mit. Fragen Sie nach einer Kopie."),
    ],
    "double-word": [
        ("en", "Go to the the office.", "Gehen Sie zum Amt."),
        ("fr", "Allez à la la mairie.", "Gehen Sie zum Amt."),
        ("ru", "Идите в в ведомство.", "Gehen Sie zum Amt."),
        ("ar", "اذهبوا إلى إلى المكتب.", "Gehen Sie zum Amt."),
        ("tr", "Sizin için için bir kart.", "Eine Karte für Sie."),
        ("fa", "از از اداره بپرسید.", "Fragen Sie beim Amt."),
        ("ku-Arab", "لە لە فەرمانگە بپرسن.", "Fragen Sie beim Amt."),
    ],
    "missing-german-term": [
        ("en", "Type “refugee advice” in the search.", "Suchen Sie „Flüchtlingsberatung“."),
        ("ar", "اكتبوا «استشارة اللاجئين».", "Schreiben Sie „Flüchtlingsberatung“."),
        ("tr", "Kapıda “danışma merkezi” yazar.", "Auf der Tür steht „Beratungsstelle“."),
        ("ru", "В письме написано «терпимость».", "Im Brief steht „Duldung“."),
        ("ti", "«ማእከል ምኽሪ» ድለዩ።", "Suchen Sie »Beratungsstelle«."),
    ],
    "glossary-word": [
        ("en", "Ask a [[Beratungsstelle|help desk]].", "Fragen Sie eine [[Beratungsstelle]]."),
        ("en", "You get a [[Duldung|residence permit]].", "Sie bekommen eine [[Duldung]]."),
        ("en", "Ask the [[Jugendamt|social welfare office]].", "Fragen Sie das [[Jugendamt]]."),
        ("ar", "اسألوا [[Jugendamt|دائرة الشؤون الاجتماعية]].", "Fragen Sie das [[Jugendamt]]."),
        ("ar", "اسألوا [[Beratungsstelle|مكتب مساعدة]].", "Fragen Sie eine [[Beratungsstelle]]."),
        ("ru", "Спросите [[Beratungsstelle|бюро помощи]].", "Fragen Sie eine [[Beratungsstelle]]."),
        ("tr", "Bir [[Beratungsstelle|yardım bürosuna]] sorun.", "Fragen Sie eine [[Beratungsstelle]]."),
        ("fa", "از [[Beratungsstelle|دفتر کمک]] بپرسید.", "Fragen Sie eine [[Beratungsstelle]]."),
        ("ti", "ን[[Beratungsstelle|ቤት ጽሕፈት ሓገዝ]] ሕተቱ።", "Fragen Sie eine [[Beratungsstelle]]."),
    ],
}  # fmt: skip
TRAPS: dict[str, list[tuple[str, str, str]]] = {
    "wrong-script": [
        ("ar", "على الباب مكتوب Caritas أو Diakonie أو Rotes Kreuz.", "Auf der Tür steht Caritas."),
        ("ar", "Caritas, Diakonie, Rotes Kreuz, NRW", "Caritas, Diakonie, Rotes Kreuz, NRW"),
        ("ru", "Скажите: «Ich brauche einen Dolmetscher für meine Sprache.»", "Sagen Sie: „Ich brauche …“"),
        ("ti", "ናብ (Zentrale Anlaufstelle des Landes) ኪዱ።", "Gehen Sie zur Anlaufstelle."),
        ("ar", "| في الرسالة | المعنى |\n| --- | --- |\n| halb drei am Nachmittag | بعد الظهر |",
         "| Im Brief | Das heißt |\n| --- | --- |\n| halb drei am Nachmittag | 30 Minuten vor 3 Uhr |"),
        ("en", "Arabic (العربية), Persian (فارسی), Russian “русский язык”", "Arabisch, Persisch, Russisch"),
        ("en", "English, Türkçe, Українська, العربية, ትግርኛ", "Englisch, Türkisch"),
        ("fa", "به info@beispiel.example یا https://www.example.org/hilfe/fuer/alle بنویسید.", "Schreiben Sie."),
        ("uk", "Ваша сімʼя й ваше ім’я.", "Ihre Familie und Ihr Name."),
        ("fr", "Votre sœur a 2 œufs et 5 m².", "Ihre Schwester hat 2 Eier."),
        ("ku-Arab", "بچن بۆ Jobcenter لە NRW.", "Gehen Sie zum Jobcenter."),
        ("ar", "بطاقة eGK من AOK", "Die Karte der AOK"),
        ("ar", "يمكنكم أن تكتبوا رسالة أو online, per email أو fax إلى الدائرة الرسمية.", "Schreiben Sie dem Amt."),
    ],
    "mixed-letters": [
        ("ps", "هغه ملګری دی. زه مشورتي مرکز ته ځم، ډوډۍ خورم، تاسو ووایئ، دا پاڼې.", "Pro."),
        ("fa", "نامه‌ی شما و دایرةالمعارف، مسئول، مؤثر، تأیید.", "Ihr Brief."),
        ("fa", "روی برگه نوشته است «كتاب».", "Auf dem Blatt steht das."),
        ("fa-AF", "زبان پښتو و ښاغلی.", "Die Sprache Paschto."),
        ("ar", "على متى إلى مستشفى، في الشيء، مسؤول، طوارئ.", "Bis wann?"),
        ("ku-Arab", "ئەم هەموو شتە، ئاه، شاه، نیگاه، هەر ئێستا، عبدالله.", "Alles."),
        ("uk", "Ваше ім’я, об’єкт, ґанок, її, єдиний.", "Ihr Name."),
        ("ru", "SIM-карта, Wi-Fi, NRW-билет, BAMFа, гепатит C, съезд, это, ёлка.", "SIM-Karte."),
        ("ru", "Отметьте пункт c) в анкете.", "Kreuzen Sie c) an."),
        ("ku-Latn", "Li Köln û Düsseldorf, Jobcenter für alle, Bay Erdoğan û çi şêwe.", "Jobcenter für alle in Köln."),
        ("tr", "Işık, ısı, İstanbul, ğ, çocuğunuz için.", "Licht."),
        ("en", "The price is 5 µg or 3 m².", "Der Preis."),
        ("ti", "ኣብ ኮምፒተር፡ እዩ።", "Am Computer."),
    ],
    "invisible-character": [
        ("fa", "می‌توانید بپرسید. خانه‌ها، (NRW)‌ها، [[Duldung|دولدونگ]]‌ها.", "Sie können fragen."),
        ("ps", "سه‌شنبه", "Dienstag"),
        ("ku-Arab", "ه\u200dەموو کورد\u200cی", "Alle"),
        ("fa", "سال ۱۴۰۵ ه\u200d.ش.", "Das Jahr 1405."),
        ("fr", "Vous êtes malade\u00a0? Oui\u202f!", "Sind Sie krank?"),
        ("fa-AF", "«**هیچ**‌کس» و ۱۸‌ساله", "Niemand"),
        ("en", "Plain text – with a dash.", "Text."),
    ],
    "strange-digits": [
        ("fa", "شما ۱۴ روز وقت دارید (9 Uhr).", "Sie haben 14 Tage Zeit."),
        ("fa", "شما ۱۴ روز وقت دارید. «§ 4 AsylbLG» و A1 و 15 Uhr", "Sie haben 14 Tage Zeit."),
        ("fa", "این در § 4 AsylbLG آمده است، ۲ بار.", "Das steht in § 4 AsylbLG."),
        ("ar", "لديكم 14 يومًا حتى 03.04.2026.", "Sie haben 14 Tage bis zum 03.04.2026."),
        ("ku-Arab", "١٤ ڕۆژ", "14 Tage"),
        ("fa-AF", "۱۴ روز. روی نامه نوشته است «14».", "14 Tage. Auf dem Brief steht „14“."),
        ("ti", "፲፬ መዓልቲ፡ 14 መዓልቲ", "14 Tage"),
        ("fa", "۳ آوریل\n\n03.04.2026", "3. April\n\n03.04.2026"),
    ],
    "left-over-german": [
        ("en", "Say: “Ich kann heute nicht kommen.” We help.", "Sagen Sie: „Ich kann heute nicht kommen.“"),
        ("ar", "اذهبوا إلى Amt für Soziales und Wohnen في مدينتكم.", "Gehen Sie zum Amt."),
        ("fr", "Agentur für Arbeit und Soziales, Bundesamt für Migration und Flüchtlinge", "Die Ämter"),
        ("en", "Read more: [Wie Sie sich bei uns anmelden](https://amt.example/de)", "Lesen Sie mehr."),
        ("tr", "Dairede (Ich brauche einen Termin bei Ihnen) deyin.", "Sagen Sie das."),
        ("en", "We die in war as an old man was also in there.", "Pro."),
        ("fr", "Bundesamt für Migration (BAMF), Caritas, Diakonie", "Das Bundesamt für Migration, Caritas, Diakonie"),
        ("en", "The words Sie (you) und (and) wenn (if) are German.", "Pro."),
        ("fr", "Hier, il dort dans la rue ; manche à air.", "Pro."),
        ("ku-Latn", "Wir 112 e. Du mirov di nav de ne. Em ji we re dibêjin.", "Pro."),
        ("ru", "Лечение (Ärztlicher Notdienst) и Law Clinic Köln Bonn Essen.", "Pro."),
        ("ar", '!!! brief "الإلغاء"\n\n    Bitte zahlen Sie mir zurück, was ich schon bezahlt habe.',
         '!!! brief "Widerruf"\n\n    Bitte zahlen Sie mir zurück, was ich bezahlt habe.'),
    ],
    "copied-text": [
        ("en", "Mo, Di, Mi, Do, Fr, Sa, So", "Mo, Di, Mi, Do, Fr, Sa, So"),
        ("fr", "Caritas, Diakonie, Rotes Kreuz", "Caritas, Diakonie, Rotes Kreuz"),
        ("ar", "„Ich bitte um Schutz. Bitte helfen Sie mir.“", "„Ich bitte um Schutz. Bitte helfen Sie mir.“"),
        ("tr", '!!! brief "İptal"\n\n    Mit diesem Brief widerrufe ich den Vertrag.',
         '!!! brief "Widerruf"\n\n    Mit diesem Brief widerrufe ich den Vertrag.'),
        ("en", "| Letter | Meaning |\n| --- | --- |\n| Kommen Sie zu diesem Termin | Come to this |",
         "| Brief | Sinn |\n| --- | --- |\n| Kommen Sie zu diesem Termin | Kommen Sie |"),
        ("so", "kontakt@beratung.example, https://www.beratung.example/fuer/alle/menschen/hier",
         "kontakt@beratung.example, https://www.beratung.example/fuer/alle/menschen/hier"),
        ("en", "Flüchtlingsberatung online, Duldung, Beratungsstelle",
         "Flüchtlingsberatung online, Duldung, Beratungsstelle"),
        ("ku-Latn", "Flüchtlingsberatung Duldung Beratungsstelle BAMF NRW",
         "Flüchtlingsberatung Duldung Beratungsstelle BAMF NRW"),
    ],
    "strange-length": [
        ("ti", "ዝተረዳእኩምዎ ጥራይ ፈርሙ።", "Unterschreiben Sie nur, was Sie verstehen."),
        ("so", "Ballantu waa 14:30.", "Der Termin ist um halb drei am Nachmittag."),
        ("en", "Go.", "Gehen Sie heute zum Amt."),
        ("ar", "أكل أو شرب شيئًا سامًا", "etwas Giftiges gegessen oder getrunken hat"),
        ("fr", "La carte n’est valable que pour vous. Ne la donnez à personne, même à un ami.",
         "Die Karte gilt nur für Sie. Geben Sie sie niemandem."),
    ],
    "double-word": [
        ("tr", "Kurallar sık sık değişir, yavaş yavaş, bir bir.", "Regeln ändern sich oft."),
        ("en", "I know that that is hard. He had had it.", "Ich weiß, dass das schwer ist."),
        ("fr", "Vous vous inscrivez, et nous nous voyons.", "Sie melden sich an."),
        ("ru", "Чуть-чуть, еле-еле, в ведомстве.", "Ein bisschen."),
        ("ku-Latn", "Hêdî hêdî, carcar, ji jinê.", "Langsam."),
        ("fa", "کم کم و به‌به بیایید.", "Langsam."),
        ("uk", "Ледь-ледь, за за́яву.", "Kaum."),
    ],
    "missing-german-term": [
        ("en", "Type “Flüchtlingsberatung” in the search.", "Suchen Sie „Flüchtlingsberatung“."),
        ("ar", "اكتبوا [[Flüchtlingsberatung|استشارة اللاجئين]].", "Schreiben Sie „Flüchtlingsberatung“."),
        ("tr", "“Dur” deyin.", "Sagen Sie „Stopp“."),
        ("fr", "Allez au centre de conseil.", "Gehen Sie zur Beratungsstelle."),
        ("en", "Ask a [[Beratungsstelle|advice centre]].\n\nThe door says so.",
         "Fragen Sie eine [[Beratungsstelle]].\n\nAuf der Tür steht „Beratungsstelle“."),
    ],
    "glossary-word": [
        ("en", "Ask [[Beratungsstellen|advice centres]].", "Fragen Sie [[Beratungsstellen]]."),
        ("ar", "اسألوا [[Beratungsstellen|مراكز الاستشارة]].", "Fragen Sie [[Beratungsstellen]]."),
        ("ar", "خذوا [[Gesundheitskarte|بطاقتكم الصحية]].", "Nehmen Sie die [[Gesundheitskarte]]."),
        ("ar", "اسألوا [[BAMF|للمكتب الاتحادي]].", "Fragen Sie das [[BAMF]]."),
        ("en", "Ask the [[BAMF|Federal Office]].", "Fragen Sie das [[BAMF]]."),
        ("en", "Ask a [[Beratungsstelle|free public advice centre near you]].", "Fragen Sie die [[Beratungsstelle]]."),
        ("en", "Ask the [[Sozialämter|Social Welfare Office]].", "Fragen Sie die [[Sozialämter]]."),
        ("en", "Ask the [[Jugendamt|welfare office for young people]].", "Fragen Sie das [[Jugendamt]]."),
        ("ar", "اسألوا [[Sozialamt|لدائرة الشؤون الاجتماعية]].", "Fragen Sie das [[Sozialamt]]."),
        ("ar", "اسألوا [[Amt|المكاتب]].", "Fragen Sie das [[Amt]]."),
        ("ti", "[[Papier|ወረቓቕቲ]] ኣምጽኡ።", "Bringen Sie [[Papier]] mit."),
        ("ru", "Спросите в [[Beratungsstelle|консультационном центре]].", "Fragen Sie eine [[Beratungsstelle]]."),
        ("uk", "Запитайте в [[Beratungsstelle|консультаційних центрах]].", "Fragen Sie eine [[Beratungsstelle]]."),
        ("tr", "Bir [[Beratungsstelle|danışma merkezine]] sorun.", "Fragen Sie eine [[Beratungsstelle]]."),
        ("ku-Latn", "Ji [[Beratungsstelle|navendeke şêwirmendiyê]] bipirsin.", "Fragen Sie eine [[Beratungsstelle]]."),
        ("ku-Arab", "لە [[Beratungsstelle|بنکەیەکی ڕاوێژیش]] بپرسن.", "Fragen Sie eine [[Beratungsstelle]]."),
        ("ti", "ን[[Beratungsstelle|ማእከላት ምኽሪ]] ሕተቱ።", "Fragen Sie eine [[Beratungsstelle]]."),
        ("fr", "Demandez à la [[Duldung|tolérance]].", "Fragen Sie nach der [[Duldung]]."),
        ("en", "The [[BAMF]] and the [[BAMF|BAMF]] decide.", "Das [[BAMF]] und das [[BAMF]] entscheiden."),
    ],
}  # fmt: skip
TABLES = ((FAULTS, True), (TRAPS, False))
CASES = [(name, case, fires) for table, fires in TABLES for name in RULES for case in table[name]]


def _page(lang: str, text: str) -> Page:
    return Page(f"content/{lang}/probe.md", lang, "probe", "", "", text, 6)


def _put(lang: str, text: str, german: str) -> Beside:
    return beside.put(_page(lang, text), _page("de", german))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make.read(make.site(tmp_path_factory.mktemp("site"), {"_data/glossary.yml": GLOSSARY}))


@pytest.fixture(scope="module")
def real() -> Site:
    made, findings, _ = pipeline.read(ROOT, pipeline.Options(date(2026, 11, 20), draft=True))
    assert made is not None, findings
    return made


def _translations(site: Site) -> Iterator[Beside]:
    for (lang, name), page in site.pages.items():
        if lang != "de":
            yield beside.put(page, site.pages["de", name])


def test_every_rule_has_faults_and_traps() -> None:
    assert len(RULES) == len(FAULTS) == len(TRAPS) == 10
    for name in RULES:
        assert len(FAULTS[name]) >= 5
        assert len(TRAPS[name]) >= 5
        assert len({lang for lang, *_ in FAULTS[name]}) >= 4, name


@pytest.mark.parametrize(("name", "case", "fires"), CASES, ids=lambda given: str(given)[:60])
def test_faults_are_found_and_traps_are_not(name: str, case: tuple[str, str, str], fires: bool, site: Site) -> None:
    put = _put(*case)
    found = list(RULES[name].check(put, site))
    assert bool(found) is fires, found
    for at, message, advice in found:
        assert message.endswith((".", "…")), message
        assert advice.endswith((".", "?", "“")), advice
        assert at.text in put.document.lines[at.line - 6], (at, put.document.lines)


def test_titles_and_summaries_are_read_too(site: Site) -> None:
    page = replace(_page("fa", "متن"), title="كتاب", summary="به \u200bاداره", lines={"title": 2, "summary": 3})
    put = beside.put(page, replace(_page("de", "Text"), title="Buch", summary="Zum Amt"))
    assert [(at.line, at.text) for at, *_ in RULES["mixed-letters"].check(put, site)] == [(2, "كتاب")]
    assert [(at.line, at.text) for at, *_ in RULES["invisible-character"].check(put, site)] == [(3, "\u200bاداره")]


def test_a_finding_names_the_place_of_the_word(site: Site) -> None:
    text = "متن اول.\n\n- این **متن** است\n- این [[Duldung|كتاب]] است"
    put = _put("fa", text, "Eins.\n\n- Zwei\n- Drei [[Duldung]]")
    ((at, message, advice),) = RULES["mixed-letters"].check(put, site)
    assert (at.text, at.line, at.column) == ("كتاب", 9, text.split("\n")[3].index("كتاب") + 1)
    assert "U+0643" in message
    assert "U+06A9" in advice


def test_digits_of_another_language_are_one_finding_and_not_two(site: Site) -> None:
    found = [at.text for at, *_ in RULES["strange-digits"].check(_put("ar", "٠٢١١ أو ۱۱۲", "0211 oder 112"), site)]
    assert found == ["۱۱۲"]


def test_the_german_rest_is_quoted_from_its_first_word_to_its_last(site: Site) -> None:
    put = _put("en", "Please call today, wenn Sie nicht kommen können.", "Bitte.")
    assert [at.text for at, *_ in RULES["left-over-german"].check(put, site)] == ["wenn Sie nicht kommen können"]
    put = _put("en", "See here: Briefe heimlich öffnen ist verboten, really.", "Briefe heimlich öffnen ist verboten.")
    assert [at.text for at, *_ in RULES["left-over-german"].check(put, site)] == ["Briefe heimlich öffnen ist verboten"]


def test_the_advice_has_the_letters_to_type(site: Site) -> None:
    ((_, _, advice),) = RULES["mixed-letters"].check(_put("ar", "هذا للـﻷطفال.", "Für Kinder."), site)
    assert "لأطفال" in advice.replace("ـ", "")
    ((_, _, advice),) = RULES["mixed-letters"].check(_put("ru", "Пοмощь.", "Hilfe."), site)
    assert "„Помощь“" in advice


def test_accepted_words_are_the_words_of_the_glossary_too(site: Site) -> None:
    """The field is new: a term without it has no other words."""

    class Accepting:
        term, words, accepted = "Duldung", {"en": "toleration"}, {"en": ("leave to stay",)}

    terms = {**site.data.terms, "Duldung": Accepting()}
    other = replace(site, data=replace(site.data, terms=terms))
    check: Callable[..., Iterator[object]] = RULES["glossary-word"].check
    assert not list(check(_put("en", "A [[Duldung|leave to stay]].", "Eine [[Duldung]]."), other))
    assert list(check(_put("en", "A [[Duldung|residence permit]].", "Eine [[Duldung]]."), other))


def test_all_translations_of_today_pass(real: Site) -> None:
    found = [
        (put.page.path, at.line, name, message)
        for put in _translations(real)
        for name, rule in RULES.items()
        for at, message, _ in rule.check(put, real)
    ]
    assert found == []


@pytest.mark.parametrize("file", ["variants", "inversions"])
def test_faithful_renderings_of_the_labelled_sets_pass(file: str, real: Site) -> None:
    """Hundreds of sentences in thirteen languages, written to be right whatever their wording."""
    allowed = {"undocumented"}  # of "ohne Papiere": another word than the glossary's, so rightly found
    found = []
    for line in (ROOT / "tests" / "labelled" / f"{file}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        put = _put(row["lang"], row.get("tr") or row["right"], row["de"])
        for name, rule in RULES.items():
            found += [(name, at.text, message) for at, message, _ in rule.check(put, real)]
    assert [entry for entry in found if not any(word in entry[1] for word in allowed)] == []


def test_all_together_are_quick(real: Site) -> None:
    """At most 0.15 ms a piece; measured are about 0.03, so a slow machine passes, too."""
    translations = list(_translations(real))
    pieces = sum(len(put.pairs) for put in translations)

    def once() -> float:
        start = perf_counter()
        for put in translations:
            for rule in RULES.values():
                list(rule.check(put, real))
        return (perf_counter() - start) / pieces

    once()
    assert min(once() for _ in range(3)) < 0.00015
