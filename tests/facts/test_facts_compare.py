"""Exact facts: every changed one is found, and free translations of a fact are no change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wegweiser import facts


def cases(table: str) -> list[tuple[str, str, str]]:
    """One a line: language | German | translation."""
    return [tuple(map(str.strip, line.split("|"))) for line in table.strip().split("\n")]  # type: ignore[misc]


SAME = cases("""
ar | Alle 3 Monate | كل ثلاثة أشهر
ar | Am 1. jeden Monats | في أول كل شهر
ar | Am 5. Mai um 8 Uhr | في ٥ أيار الساعة الثامنة صباحًا
ar | Das gilt ab dem 5. Mai 2026. | يسري هذا ابتداءً من 5 أيار من عام 2026.
ar | Das gilt ab dem 5. Mai 2026. | يسري هذا من 5 شهر مايو سنة 2026.
ar | Das gilt bis zum 5. Mai. | هذا سارٍ حتى 5 أيار.
ar | Der Kurs hat 600 Stunden. | مدة الدورة 600 ساعة.
ar | Die Sprechstunde ist von 14 bis 16 Uhr. | ساعات المراجعة من الساعة ٢ إلى ٤ بعد الظهر.
ar | Es dauert 1 Monat. | يستغرق ذلك شهرًا واحدًا.
ar | Es dauert 12 Monate. | يستغرق ذلك سنة واحدة.
ar | Es dauert 3,5 Jahre. | يستغرق ذلك ثلاث سنوات ونصف.
ar | Es dauert einen Monat. | يستغرق ذلك شهرًا.
ar | Es kostet 1.200 Euro. | يكلف 1200 يورو.
ar | Es kostet 49,50 Euro. | يكلف 49.50 يورو.
ar | Es kostet 49,50 Euro. | يكلف ٤٩٫٥٠ يورو.
ar | Kommen Sie 15 Minuten vor dem Termin. | تعالوا قبل الموعد بربع ساعة.
ar | Kommen Sie am Montag, 15. Juni, um 9.30 Uhr. | تعالوا يوم الاثنين 15 حزيران/يونيو الساعة 9:30 صباحًا.
ar | Kommen Sie um 10.30 Uhr. | تعالوا الساعة العاشرة والنصف.
ar | Kommen Sie um 15 Uhr. | تعالوا الساعة 3 بعد الظهر.
ar | Kommen Sie um 20 Uhr. | تعالوا في الثامنة مساءً.
ar | Kommen Sie um 20 Uhr. | تعالوا مساءً في الساعة الثامنة.
ar | Kommen Sie vor 15 Uhr. | تعالوا قبل الساعة 3 بعد الظهر.
ar | Rufen Sie 0211 123456 an. | اتصلوا بالرقم ٠٢١١١٢٣٤٥٦.
ar | Rufen Sie zwischen 9 und 12 Uhr an. | اتصلوا بين الساعة 9 و12.
ar | Rufen Sie zwischen 9 und 12 Uhr an. | اتصلوا بين الساعة التاسعة والثانية عشرة.
ar | Schulpflicht gilt ab 6 Jahren. | التعليم إلزامي من سن السادسة.
ar | Sie dürfen erst nach 3 Monaten arbeiten. | لا يجوز لكم العمل قبل مرور ثلاثة أشهر.
ar | Sie dürfen erst nach drei Monaten arbeiten. | يُسمح لكم بالعمل بعد ثلاثة أشهر.
ar | Sie haben 14 Tage Zeit. | لديكم أربعة عشر يومًا.
ar | Sie haben 14 Tage Zeit. | لديكم ١٤ يومًا.
ar | Sie haben 2 Jahre Zeit. | لديكم سنتان.
ar | Sie haben ein Recht auf 3 Stunden. | لكم الحق في ثلاث ساعات.
ar | Sie haben einen Monat Zeit. | لديكم شهر واحد.
ar | Sie haben zwei Wochen Zeit. | لديكم أسبوعان.
ar | Sie sind unter 18. | عمركم أقل من ثمانية عشر عامًا.
ar | Unter 14 Jahren sind Kinder nicht strafbar. | لا يُعاقَب الأطفال دون الرابعة عشرة.
ar | Von 22 Uhr bis 6 Uhr muss Ruhe sein. | يجب التزام الهدوء من العاشرة ليلاً حتى السادسة صباحًا.
ar | drei Kinder | 3 أطفال
ar | einmal im Jahr | مرة في السنة
ar | von 8.00 bis 12.30 Uhr | من الساعة 8 صباحًا إلى الساعة 12:30 ظهرًا
ar | von 8.00 bis 12.30 Uhr | من الساعة ٨:٠٠ حتى ١٢:٣٠
ar | zwei Monate im Mai 2026 | شهران في مايو 2026
ar | zwei Zeugen | شاهدان
ar | zweimal im Jahr | مرتين في السنة
ar | zwischen 6 und 18 Jahren | بين السادسة والثامنة عشرة من العمر
en | 20.000 Menschen | 20 000 people
en | 48 Stunden | two days
en | 6 Monate nach der Geburt | half a year after birth
en | 9:00–17:00 Uhr | 9 am – 5 pm
en | Ab 18 Jahren dürfen Sie das. | You may do this from the age of 18.
en | Alle zwei Wochen | Every two weeks
en | Am 14. Tag endet das. | On the fourteenth day, this ends.
en | Artikel 16a Grundgesetz | Article 16a of the Basic Law
en | Das dauert etwa ein Jahr. | This takes about one year.
en | Das ist 3-mal so viel. | That is three times as much.
en | Das sind 1.000.000 Euro. | That is 1,000,000 euros.
en | Das sind 2 Mio. Euro. | That is 2 million euros.
en | Der Anruf ist um 20 Uhr. | The call is at 8 in the evening.
en | Der Antrag muss bis zum 05.05.2026 da sein. | The application must arrive by May 5, 2026.
en | Der Antrag muss bis zum 5. Mai 2026 da sein. | The application must arrive by 5 May 2026.
en | Der Antrag muss bis zum 5. Mai da sein. | The application must arrive by May 5th.
en | Der Antrag muss bis zum 5. Mai da sein. | The application must arrive by the 5th of May.
en | Der Kurs ist rund um die Uhr da. | The course is there 24 hours a day.
en | Der Termin ist am 03.06.2026. | The appointment is on the third of June, 2026.
en | Der Zug fährt um 6.05 Uhr. | The train leaves at 6:05.
en | Deutschkurs B1 und A2 | German course B1 and A2
en | Die Frist ist 1 Woche. | The deadline is 7 days.
en | Die Frist ist 1 Woche. | The deadline is a week.
en | Die Frist ist 4 Wochen. | The deadline is 28 days.
en | Die Frist ist ein Jahr. | The deadline is 12 months.
en | Die Karte gilt ein Vierteljahr. | The card is valid for three months.
en | Die Sprechstunde ist von 14 bis 16 Uhr. | Office hours are from 2 to 4 pm.
en | Eine halbe Stunde vorher. | 30 minutes before.
en | Eine halbe Stunde vorher. | Half an hour before.
en | Es dauert 1,5 Stunden. | It takes 1.5 hours.
en | Es dauert 2,5 Jahre. | It takes two and a half years.
en | Es dauert 90 Minuten. | It takes an hour and a half.
en | Es dauert anderthalb Stunden. | It takes one and a half hours.
en | Es ist ein Arbeitstag pro Woche. | It is one working day a week.
en | Es sind zwei bis drei Wochen. | It is two to three weeks.
en | Gehen Sie auf www.bamf.de. | Go to https://bamf.de/.
en | Gehen Sie nicht vor dem 5. Mai. | Go only after 5 May.
en | Gruppe von 15 bis 20 Personen | a group of 15-20 people
en | Halb so viel für 3 Kinder | half as much for 3 children
en | Ihr Kind ist 3 Jahre alt. | Your child is three.
en | Ihr Kind ist 3 Jahre alt. | Your three-year-old child
en | Im 3. Monat gehen Sie zum Arzt. | In the third month, see a doctor.
en | In 2 Wochen kommt ein Brief. | A letter comes after two weeks.
en | Kinder unter drei Jahren | children younger than 3
en | Klasse 5 und 6 | years 5 and 6
en | Kommen Sie spätestens am 5. Mai. | Come by 5 May.
en | Kommen Sie spätestens um 9 Uhr. | Come no later than 9 am.
en | Kommen Sie um 10 Uhr. | Come at 10.
en | Kommen Sie um 15 Uhr. | Come at 3 o'clock in the afternoon.
en | Kommen Sie um 15 Uhr. | Come at 3 pm.
en | Kommen Sie um 15.30 Uhr. | Come at 3:30 p.m.
en | Kommen Sie um 8.30 Uhr. | Come at half past eight.
en | Kommen Sie um halb neun. | Come at 8:30.
en | Machen Sie ein Foto. | Take 1 photo.
en | Minderjährige bekommen Hilfe. | Children under 18 get help.
en | Mo 9-12 Uhr, Di 9-12 Uhr, Mi 9-13 Uhr | Mon 9 am-12 noon, Tue 9 am-12 noon, Wed 9 am-1 pm
en | Mo bis Do 8.00-12.30 Uhr und 13.30-16.00 Uhr | Mon to Thu 8:00 am to 12:30 pm and 1:30 pm to 4:00 pm
en | Mo-Fr 8-16 Uhr | Mon-Fri 8 am-4 pm
en | Montag, den 3. Mai | Monday, May 3rd
en | Nach 15 Monaten | After 15 months
en | Postfach 10 11 12 | PO Box 10 11 12
en | Schreiben Sie an info@amt.de. | Write to info@amt.de.
en | Schulpflicht gilt ab 6 Jahren. | School is compulsory from age six.
en | Seit 2015 gilt das. | This has applied since 2015.
en | Sie bekommen 3 Monate lang kein Geld. | For three months you do not get money.
en | Sie bekommen 563 € im Monat. | You get 563 euros a month.
en | Sie bekommen 80 Prozent. | You get 80%.
en | Sie brauchen 1 Foto. | You need a photo.
en | Sie brauchen mindestens drei Papiere. | You need no less than three papers.
en | Sie dürfen in den ersten 3 Monaten nicht arbeiten. | For the first three months, you are not allowed to work.
en | Sie haben 14 Tage Zeit. | You have a fortnight.
en | Sie haben 14 Tage Zeit. | You have two weeks.
en | Sie haben Geld für 2 bis 3 Monate. | You have money for two or three months.
en | Sie haben ein halbes Jahr Zeit. | You have 6 months.
en | Sie haben ein halbes Jahr Zeit. | You have six months.
en | Sie haben eine Woche Zeit. | You have 7 days.
en | Sie haben mindestens 20 Urlaubstage. | You have at least 20 days of holiday.
en | Sie haben zwei Wochen Zeit. | You have 14 days.
en | Sie müssen sich innerhalb von sieben Tagen anmelden. | You must register within one week.
en | Sie zahlen 0,50 Euro. | You pay 50 cents.
en | Sie zahlen 1.200 Euro. | You pay €1,200.
en | Sie zahlen 49,99 Euro. | You pay 49.99 euros.
en | Sie zahlen 50 Cent. | You pay €0.50.
en | Sind Sie unter 18? | Are you not yet 18?
en | Telefon 0800 123 45 67 (Mo-Fr 9-17 Uhr) | Phone 0800 1234567 (Mon-Fri 9 am-5 pm)
en | Telefon: 02 11/12 34 56 | Phone: +49 211 123456
en | Von 22 Uhr bis 6 Uhr muss Ruhe sein. | It must be quiet from 10 at night to 6 in the morning.
en | Vor 2 Wochen kam ein Brief. | A letter came two weeks ago.
en | ab dem 1. Januar | from January 1
en | ab dem 16. Geburtstag | from your 16th birthday
en | am 1.1.2026 | on 1 January 2026
en | bis 24 Uhr | until midnight
en | der 3. Brief | the third letter
en | die Hälfte | 50 percent
en | ein bis zwei Tage | 1-2 days
en | ein bis zwei Tage | one or two days
en | in 24 Stunden | within a day
en | jede zweite Woche | every other week
en | jede zweite Woche | every two weeks
en | um 0 Uhr | at midnight
en | um 12 Uhr | at noon
en | um Mitternacht | at midnight
en | vom 1. bis 15. Juli | 1–15 July
en | vom 1. bis 15. Juli | July 1 to 15
en | von 3. bis 9. November | from 3 to 9 November
en | von 3. bis 9. November | from November 3 to 9
en | § 4 AsylG | Section 4 AsylG
en | Öffnungszeiten: 10 bis 12 Uhr | Open from 10–12
fa | 15 % | ٪۱۵
fa | 15 % | ۱۵ درصد
fa | Das gilt bis zum 5. Mai 2026. | این تا ۵ مه سال ۲۰۲۶ اعتبار دارد.
fa | Das gilt bis zum 5. Mai. | این تا ۵ مه اعتبار دارد.
fa | Der Termin ist am 3. Juni 2026. | قرار در سوم ماه ژوئن سال ۲۰۲۶ است.
fa | Die Frist endet am 5. Mai 2026. | مهلت در ۵ مه ۲۰۲۶ تمام می‌شود.
fa | Die Frist ist einen Monat. | مهلت یک ماه است.
fa | Die Sprechstunde dauert 2,5 Stunden. | ملاقات دو و نیم ساعت طول می‌کشد.
fa | Kommen Sie am 21. März. | روز بیست و یکم ماه مارس بیایید.
fa | Kommen Sie am 5. Mai 2026 um 8.30 Uhr. | روز ۵ می ۲۰۲۶ ساعت ۸:۳۰ صبح بیایید.
fa | Kommen Sie um 15 Uhr. | ساعت ۳ بعد از ظهر بیایید.
fa | Kommen Sie um 20 Uhr. | ساعت ۸ شب بیایید.
fa | Kommen Sie um 20 Uhr. | شب ساعت ۸ بیایید.
fa | Kommen Sie um 8.30 Uhr. | ساعت هشت و نیم صبح بیایید.
fa | Sie bekommen 1.200 Euro. | شما ۱٬۲۰۰ یورو می‌گیرید.
fa | Sie bekommen 1.200 Euro. | شما ۱۲۰۰ یورو می‌گیرید.
fa | Sie bekommen 12,50 Euro. | شما ۱۲٫۵۰ یورو می‌گیرید.
fa | Sie haben zwei Wochen Zeit. | شما دو هفته وقت دارید.
fa | Von 22 Uhr bis 6 Uhr muss Ruhe sein. | از ساعت ۱۰ شب تا ۶ صبح باید سکوت باشد.
fa | Von 8 bis 16 Uhr. | از ۸ صبح تا ۴ عصر.
fa-AF | Kommen Sie um 15 Uhr. | ساعت سه بعد از ظهر بیایید.
fa-AF | Kommen Sie um 20 Uhr. | ساعت هشت شام بیایید.
fa-AF | Kommen Sie um 20 Uhr. | شام ساعت ۸ بیایید.
fr | Am 1. August um 8:15 Uhr | Le 1er août à 8 h 15
fr | Am 1. Mai ist alles zu. | Le 1er mai, tout est fermé.
fr | Am 1. Mai ist zu. | Le premier mai, c'est fermé.
fr | Art. 16a GG | article 16a de la Loi fondamentale
fr | Der Betrag ist 563,00 Euro. | Le montant est de 563 euros.
fr | Der Brief kommt am 3. April 2026. | La lettre arrive le 3 avril 2026.
fr | Der Termin ist am 03.06.2026. | Le rendez-vous est le trois juin 2026.
fr | Die Frist beginnt ab dem 16. Tag. | Le délai commence au seizième jour.
fr | Die Frist endet am 20. Tag. | Le délai prend fin le vingtième jour.
fr | Die Frist endet am 21. Tag. | Le délai prend fin le vingt et unième jour.
fr | Es dauert 2,5 Jahre. | Cela dure deux ans et demi.
fr | Kommen Sie um 10.30 Uhr. | Venez à 10 h 30.
fr | Kommen Sie um 10.30 Uhr. | Venez à 10h30.
fr | Kommen Sie um 20 Uhr. | Venez le soir à 8 heures.
fr | Kommen Sie um 20 Uhr. | Venez à huit heures du soir.
fr | Kommen Sie um 8.30 Uhr. | Venez à huit heures et demie.
fr | Sie haben 24 Stunden Zeit. | Vous avez un jour.
fr | Sie haben zwei Wochen Zeit. | Vous avez deux semaines.
fr | Sie sind zwischen 16 und 27 Jahre alt. | Vous avez entre 16 et 27 ans.
fr | Sie zahlen 1.200 Euro. | Vous payez 1 200 €.
fr | Sie zahlen 1.200,50 Euro. | Vous payez 1 200,50 €.
fr | Sind Sie unter 18? | Vous n'avez pas encore 18 ans ?
fr | bis zum 31.12.2026 | jusqu'au 31 décembre 2026
fr | im ersten Jahr | la première année
fr | in zwei Wochen | dans quinze jours
fr | um 12 Uhr | à midi
fr | um 20 Uhr | à 8 heures du soir
fr | von 8 bis 12 Uhr | de 8 à 12 heures
ku-Arab | Das gilt ab dem 5. Mai 2026. | ئەمە لە ٥ی مانگی ئایاری ٢٠٢٦ەوە کار دەکات.
ku-Arab | Das gilt bis zum 5. Mai 2026. | ئەمە تا ٥ی ئایاری ساڵی ٢٠٢٦ کار دەکات.
ku-Arab | Das gilt bis zum 5. Mai. | ئەمە تا ٥ی ئایار کار دەکات.
ku-Arab | Der Termin ist am 03.06.2026. | ژوانەکە لە سێی حوزەیرانی ٢٠٢٦ە.
ku-Arab | Es dauert 2,5 Jahre. | دوو ساڵ و نیو دەخایەنێت.
ku-Arab | Kommen Sie am 5. Mai 2026 um 10 Uhr. | لە ٥ی ئایاری ٢٠٢٦ کاتژمێر ١٠ی بەیانی وەرن.
ku-Arab | Kommen Sie um 15 Uhr. | کاتژمێر ٣ی پاشنیوەڕۆ وەرن.
ku-Arab | Kommen Sie um 20 Uhr. | ئێوارە کاتژمێر ٨ وەرن.
ku-Arab | Kommen Sie um 20 Uhr. | کاتژمێر هەشتی ئێوارە وەرن.
ku-Arab | Kommen Sie um 8.30 Uhr. | کاتژمێر هەشت و نیوی بەیانی وەرن.
ku-Arab | Sie haben zwei Wochen Zeit. | دوو هەفتە کاتتان هەیە.
ku-Arab | Von 22 Uhr bis 6 Uhr muss Ruhe sein. | لە کاتژمێر ١٠ی شەو تا ٦ی بەیانی دەبێت بێدەنگی بێت.
ku-Latn | Am 1. Juli ist das Amt zu. | Di yekê Tîrmehê de ofîs girtî ye.
ku-Latn | Am 14. Tag endet das. | Di roja çardehemîn de diqede.
ku-Latn | Das dauert bis zu 3 Stunden. | Ev heta 3 saetan dom dike.
ku-Latn | Das gilt bis zum 5. Mai 2026. | Ev heta 5ê meha Gulanê ya sala 2026an derbasdar e.
ku-Latn | Das gilt bis zum 5. Mai. | Ev heta 5'ê Gulanê derbasdar e.
ku-Latn | Der Termin ist am 3. Juni 2026. | Randevû di 3yê Hezîrana 2026an de ye.
ku-Latn | Kinder ab 5 Jahren | Zarokên ji 5 salî pê ve
ku-Latn | Kommen Sie am 5. Mai 2026 um 10 Uhr. | Di 5'ê Gulana 2026'an de saet di 10'an de werin.
ku-Latn | Kommen Sie um 15 Uhr. | Saet di 3'yê piştî nîvro de werin.
ku-Latn | Kommen Sie um 20 Uhr. | Êvarê saet di 8an de werin.
ku-Latn | Kommen Sie um 8.30 Uhr. | Saet di heşt û nîvan de werin.
ku-Latn | Sie haben zwei Wochen Zeit. | Du hefte wextê we heye.
ku-Latn | Von 22 Uhr bis 6 Uhr muss Ruhe sein. | Ji saet 10ê şevê heta 6ê sibehê divê bêdengî hebe.
ps | Das gilt bis zum 1. April 2026. | دا د ۲۰۲۶ د اپریل تر لومړۍ پورې اعتبار لري.
ps | Das gilt bis zum 5. April 2026. | دا د ۲۰۲۶ کال د اپریل تر ۵مې پورې اعتبار لري.
ps | Der Termin ist am 03.06.2026. | ملاقات د ۲۰۲۶ کال د جون په درېیمه دی.
ps | Kinder unter 3 Jahren zahlen nichts. | له ۳ کالو څخه کم عمره ماشومان پیسې نه ورکوي.
ps | Kommen Sie um 10 Uhr. | د سهار په ۱۰ بجو راشئ.
ps | Kommen Sie um 10 Uhr. | په لس بجو راشئ.
ps | Kommen Sie um 20 Uhr. | د ماښام په ۸ بجو راشئ.
ps | Kommen Sie vor dem 5. Mai. | له ۵ مۍ څخه مخکې راشئ.
ps | Nach dem 5. Mai ist es zu spät. | له ۵ مۍ څخه وروسته ناوخته دی.
ps | Sie haben zwei Wochen Zeit. | تاسو دوه اونۍ وخت لرئ.
ps | Von 22 Uhr bis 6 Uhr muss Ruhe sein. | د شپې له ۱۰ بجو د سهار تر ۶ بجو باید چوپتیا وي.
ru | 24 Stunden am Tag | круглосуточно
ru | Am 14. Tag endet das. | На четырнадцатый день это заканчивается.
ru | Die Hälfte der Kinder über 3 Jahren | Половина детей старше трёх лет
ru | Kommen Sie am 5. Mai 2026 um 8.30 Uhr. | Приходите пятого мая 2026 года в 8:30.
ru | Kommen Sie nicht vor 9 Uhr. | Приходите не раньше 9 часов.
ru | Kommen Sie um 15 Uhr. | Приходите в три часа дня.
ru | Kommen Sie um 20 Uhr. | Приходите вечером в 8.
ru | Kommen Sie um 20 Uhr. | Приходите к 8 вечера.
ru | Kommen Sie um 8.30 Uhr. | Приходите в половине девятого.
ru | Nach einem halben Jahr | Через полгода
ru | Nach einem halben Jahr | Через шесть месяцев
ru | Sie dürfen erst nach drei Monaten arbeiten. | До истечения трёх месяцев работать нельзя.
ru | Sie dürfen frühestens nach 3 Monaten arbeiten. | Работать можно не раньше чем через 3 месяца.
ru | Sie haben zwei Wochen Zeit. | У вас есть 14 дней.
ru | Sie sind 16 oder 17 Jahre alt. | Вам 16 или 17 лет.
ru | Von 22 Uhr bis 6 Uhr muss Ruhe sein. | С 10 вечера до 6 утра нужно соблюдать тишину.
ru | Von 8 bis 16 Uhr. | С 8 утра до 4 часов дня.
ru | alle zwei Jahre | раз в два года
so | 2 Monate, Mai und Juni | 2 bilood, Maajo iyo Juun
so | Am 14. Tag endet das. | Maalinta afar iyo tobnaad ayay dhammaataa.
so | Das gilt bis zum 5. Mai 2026. | Tani waxay shaqaynaysaa ilaa 5-ta Maajo sannadka 2026.
so | Der Termin ist am 03.06.2026. | Ballantu waa 3da bisha Juun ee sannadka 2026.
so | Der Termin ist am 03.06.2026. | Ballantu waa saddexda Juun 2026.
so | Kommen Sie am 5. Mai 2026. | Kaalay 5-ta Maajo 2026.
so | Kommen Sie um 15 Uhr. | Kaalay saacadda 3-da galabnimo.
so | Kommen Sie um 20 Uhr. | Kaalay 8da fiidnimo.
so | Kommen Sie um 8.30 Uhr. | Kaalay saacadda siddeed iyo badh subaxnimo.
so | Sie haben 14 Tage Zeit. | Waxaad haysataa 14 maalmood.
so | Sie haben zwei Wochen Zeit. | Waxaad haysataa laba toddobaad.
so | Von 22 Uhr bis 6 Uhr muss Ruhe sein. | 10ka habeennimo ilaa 6da subaxnimo waa in la aamusaa.
ti | Am 14. Tag endet das. | ኣብ መበል 14 መዓልቲ ይውዳእ።
ti | Am 14. Tag endet das. | ኣብ መበል ዓሰርተ ኣርባዕተ መዓልቲ ይውዳእ።
ti | Das gilt bis zum 5. Mai 2026. | እዚ ክሳብ 5 ግንቦት ዓመተ 2026 ይሰርሕ።
ti | Der Termin ist am 03.06.2026. | ቆጸራ ብ3 ሰነ 2026 እዩ።
ti | Kommen Sie am 5. Mai 2026 um 10 Uhr. | ብ5 ግንቦት 2026 ሰዓት 10 ንዑ።
ti | Kommen Sie um 20 Uhr. | ምሸት ሰዓት 8 ንዑ።
ti | Kommen Sie um 20 Uhr. | ሰዓት 8 ናይ ምሸት ንዑ።
ti | Sie haben zwei Wochen Zeit. | ክልተ ሰሙን ግዜ ኣለኩም።
tr | Abends nehmen Sie 2 Tabletten. | Akşam 2 tablet alın.
tr | Am Montag, 15. Juni 2026, um 14 Uhr | 15 Haziran 2026 Pazartesi günü saat 14.00'te
tr | Das gilt ab dem 5. Mai 2026. | Bu, 2026 yılının 5 Mayıs'ından itibaren geçerlidir.
tr | Das gilt ab dem 5. Mai. | Bu, Mayıs ayının 5'inden itibaren geçerlidir.
tr | Das gilt bis zum 5. Mai. | Bu, 5 Mayıs'a kadar geçerlidir.
tr | Der Kurs ist von 18 bis 20 Uhr. | Kurs akşam 6'dan 8'e kadar sürer.
tr | Der Termin ist am 03.06.2026. | Randevu 2026 yılı Haziran ayının 3'ünde.
tr | Die Beratung ist von 9 bis 12 Uhr. | Danışma saat 9 ile 12 arasındadır.
tr | Die Frist endet am 5. Mai 2026. | Süre 5 Mayıs 2026'da bitiyor.
tr | Es dauert 2,5 Jahre. | İki buçuk yıl sürer.
tr | Es dauert eine halbe Stunde. | Yarım saat sürer.
tr | Es kostet 12,50 Euro. | 12,50 avro tutar.
tr | Es kostet 20 % mehr. | %20 daha pahalı.
tr | Kommen Sie um 15 Uhr. | Öğleden sonra saat 3'te gelin.
tr | Kommen Sie um 20 Uhr. | Akşam 8'de gelin.
tr | Kommen Sie um 20 Uhr. | Akşam saat sekizde gelin.
tr | Kommen Sie um 8.30 Uhr. | Sabah sekiz buçukta gelin.
tr | Kommen Sie zwischen 14 und 16 Uhr. | Saat 14.00 ile 16.00 arasında gelin.
tr | Morgens um 8 Uhr und abends um 20 Uhr. | Sabah 8'de ve akşam 8'de.
tr | Nach dem 12. Tag endet das. | On ikinci günden sonra biter.
tr | Sie dürfen erst nach 3 Monaten arbeiten. | Ancak 3 ay sonra çalışabilirsiniz.
tr | Sie haben ein halbes Jahr Zeit. | Altı ay süreniz var.
tr | Sie haben einen Monat Zeit. | Bir ay süreniz var.
tr | Sie haben zwei Wochen Zeit. | İki hafta süreniz var.
tr | Sie sind unter 18 Jahre alt. | 18 yaşından küçüksünüz.
tr | Sind Sie unter 18? | 18 yaşını doldurmadınız mı?
tr | Wir sind von 9 bis 17 Uhr da. | Sabah 9'dan akşam 5'e kadar buradayız.
tr | in den ersten drei Monaten | ilk üç ayda
tr | § 16 Absatz 2 | Madde 16, fıkra 2
tr | Öffnungszeiten: 10 bis 12 Uhr. | Açılış saatleri: 10.00 ile 12.00 arası.
uk | Das Geld kommt am 1. des Monats. | Гроші надходять першого числа місяця.
uk | Das gilt bis zum 5. Mai. | Це діє до 5 травня.
uk | Der Kurs beginnt am 1. September. | Курс починається першого вересня.
uk | Der Tag ist der 5. Mai 2026. | Цей день — 5 травня місяця 2026 року.
uk | Der Termin ist am 3. Juni 2026. | Прийом третього червня 2026 року.
uk | Die Frist endet am 5. Mai 2026. | Строк закінчується 5 травня 2026 року.
uk | Die Frist ist einen Monat. | Строк — один місяць.
uk | Die Prüfung dauert 2,5 Stunden. | Іспит триває 2,5 години.
uk | Es kostet 1.200 Euro. | Це коштує 1 200 євро.
uk | Es kostet 49,50 Euro. | Це коштує 49 євро 50 центів.
uk | Im 15. Monat endet das. | На п’ятнадцятому місяці це закінчується.
uk | Kommen Sie erst ab 9 Uhr. | Приходьте не раніше 9 години.
uk | Kommen Sie pünktlich, spätestens um 9 Uhr. | Приходьте не пізніше 9 години.
uk | Kommen Sie um 15 Uhr. | Приходьте о 15-й годині.
uk | Kommen Sie um 15 Uhr. | Приходьте о 3 годині дня.
uk | Kommen Sie um 20 Uhr. | Приходьте о восьмій вечора.
uk | Kommen Sie um 8.30 Uhr. | Приходьте о пів на дев’яту.
uk | Nach 6 Monaten dürfen Sie arbeiten. | Через шість місяців ви можете працювати.
uk | Sie haben 14 Tage Zeit. | У вас є чотирнадцять днів.
uk | Sie haben 30 Tage Zeit. | У вас є 30 днів.
uk | Sie haben zwei Wochen Zeit. | У вас є два тижні.
uk | Sie sind über 27 Jahre alt. | Вам більше ніж 27 років.
uk | Sind Sie unter 18? | Вам ще немає 18 років?
uk | Von 22 Uhr bis 6 Uhr muss Ruhe sein. | З десятої вечора до шостої ранку має бути тихо.
uk | rund um die Uhr | цілодобово, 24 години на добу
""")
CHANGED = cases("""
ar | Kommen Sie um 15 Uhr. | تعالوا الساعة 4 بعد الظهر.
ar | Rufen Sie 0211 123456 an. | اتصلوا بالرقم ٠٢١١١٢٣٤٥٧.
ar | Sie haben 14 Tage Zeit. | لديكم ١٥ يومًا.
en | Bonn, 53113 | Bonn, 53114
en | Der Antrag muss bis zum 5. Mai 2026 da sein. | The application must arrive by 5 June 2026.
en | Der Antrag muss bis zum 5. Mai 2026 da sein. | The application must arrive by 5 May 2027.
en | Der Antrag muss bis zum 5. Mai 2026 da sein. | The application must arrive by 5 May.
en | Deutschkurs B1 | German course B2
en | Die Frist ist 4 Wochen. | The deadline is one month.
en | Die Sprechstunde ist von 14 bis 16 Uhr. | Office hours are from 3 to 4 pm.
en | Kommen Sie um 10 Uhr. | Come at 10 pm.
en | Kommen Sie um 15 Uhr. | Come at 4 pm.
en | Machen Sie zwei Fotos. | Take three photos.
en | Mo bis Do 8.00-12.30 Uhr und 13.30-16.00 Uhr | Mon to Thu 8:00 am to 12:30 pm and 1:30 pm to 5:00 pm
en | Montag 9-12 Uhr, Dienstag 9-12 Uhr und Mittwoch 9-13 Uhr | Monday 9-12, Tuesday 9-13 and Wednesday 9-13
en | Schreiben Sie an info@amt.de. | Write to info@amt.com.
en | Sie haben 14 Tage Zeit. | You have 14 weeks.
en | Sie haben 14 Tage Zeit. | You have 15 days.
en | Sie haben eine Woche Zeit. | You have one month.
en | Sie haben zwei Wochen Zeit. | You have three weeks.
en | Sie haben zwei Wochen Zeit. | You have time.
en | Sie zahlen 1.200 Euro. | You pay €1,300.
en | Sie zahlen 1.200 Euro. | You pay €1.200.
fa | Kommen Sie um 8.30 Uhr. | ساعت ۹ و نیم صبح بیایید.
fr | Am 1. August um 8:15 Uhr | Le 1er août à 8 h 45
fr | Der Brief kommt am 3. April 2026. | La lettre arrive le 3 août 2026.
ku-Arab | Das gilt bis zum 5. Mai 2026. | ئەمە تا ٥ی ئایاری ساڵی ٢٠٢٧ کار دەکات.
ps | Das gilt bis zum 5. April 2026. | دا د ۲۰۲۷ کال د اپریل تر ۵مې پورې اعتبار لري.
so | Das gilt bis zum 5. Mai 2026. | Tani waxay shaqaynaysaa ilaa 6-da bisha Maajo 2026.
tr | Sie haben zwei Wochen Zeit. | Üç hafta süreniz var.
tr | Wir sind von 9 bis 17 Uhr da. | Sabah 9'dan akşam 6'ya kadar buradayız.
uk | Sie haben 14 Tage Zeit. | У вас є 14 тижнів.
""")
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९")


@pytest.mark.parametrize(("lang", "german", "own"), SAME)
def test_the_same_fact_told_freely(lang: str, german: str, own: str) -> None:
    assert facts.compare(german, own, lang) == ()
    assert facts.doubts([german], [own], lang) == ()


@pytest.mark.parametrize(("lang", "german", "own"), CHANGED)
def test_a_changed_fact(lang: str, german: str, own: str) -> None:
    assert facts.compare(german, own, lang)


def test_a_difference_says_what_stood_where() -> None:
    german, own = "Sie haben 14 Tage Zeit.", "You have 15 days."
    (found,) = facts.compare(german, own, "en")
    assert (found.kind, found.german.text, found.own.text) == ("changed", "14 Tage", "15 days")  # type: ignore[union-attr]
    assert own[found.own.start : found.own.end] == "15 days"  # type: ignore[union-attr]
    (lost,) = facts.compare("Kommen Sie um 9 Uhr.", "Come.", "en")
    assert (lost.kind, lost.own) == ("lost", None)
    (added,) = facts.compare("Kommen Sie.", "Come at 9 o'clock.", "en")
    assert (added.kind, added.german) == ("added", None)


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("5. Mai 2026", "de", "date:2026-5-5"),
        ("05.05.26", "de", "date:2026-5-5"),
        ("2026-05-05", "en", "date:2026-5-5"),
        ("zwei Wochen", "de", "dur:20160m"),
        ("٢٤ ساعة", "ar", "dur:1440m"),
        ("12 Monate", "de", "dur:12M"),
        ("ein Jahr", "de", "dur:12M"),
        ("§ 4", "de", "par:4"),
        ("1.200,50 €", "de", "eur:1200.5"),
        ("€1,200.50", "en", "eur:1200.5"),
        ("1 200,50 €", "fr", "eur:1200.5"),
        ("50 Cent", "de", "eur:0.5"),
        ("+49 (0)211 123-456", "de", "tel:0211123456"),
        ("0049 211 123456", "de", "tel:0211123456"),
        ("12 am", "en", "time:0:00"),
        ("12 pm", "en", "time:12:00"),
        ("24 Uhr", "de", "time:0:00"),
        ("halb 3", "de", "time:14:30"),
        ("በ፲፭ መዓልቲ", "ti", "num:15"),
        ("፳፻፳፮", "ti", "num:2026"),
    ],
)
def test_what_a_mention_may_mean(text: str, lang: str, value: str) -> None:
    assert value in set().union(*(fact.values for fact in facts.read(text, lang)))


def test_digits_and_deadlines_are_firm() -> None:
    found = {fact.text: fact.firm for fact in facts.read("Bringen Sie zwei Fotos in drei Wochen zu Raum 7.", "de")}
    assert found == {"zwei": False, "drei Wochen": True, "7": True}


PIECES = (
    "Sie haben zwei Wochen Zeit.", "Kommen Sie um 10 Uhr.", "Bis 5. Mai 2026.", "Es kostet 1.200 Euro.", "§ 4 Absatz 2",
    "Rufen Sie 0211 123-456 an.", "info@amt.de", "www.bamf.de/hilfe", "eine halbe Stunde", "halb drei", "20 % mehr",
    "vom 3. bis 9. November", "9-12 Uhr", "B1", "ein Jahr", "Vierteljahr", "Januar", "zwölf", "24 Stunden am Tag",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=8))
@settings(max_examples=200, deadline=None)
def test_a_text_agrees_with_itself(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert facts.compare(text, text, "de") == ()


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_one_changed_digit_is_always_found(data: st.DataObject) -> None:
    number = data.draw(st.from_regex(r"[1-9][0-9]{0,3}(?:,[0-9][1-9])?|0[1-9][0-9]{6}", fullmatch=True))
    frame = data.draw(
        st.sampled_from(["Es sind {}.", "{} Tage Zeit", "um {} Uhr", "{} Euro", "Raum {}", "{} %", "§ {}"])
    )
    digits = data.draw(st.sampled_from(DIGITS))
    at = data.draw(st.sampled_from([place for place, sign in enumerate(number) if sign.isdecimal()]))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != number[at]]))
    changed = number[:at] + other + number[at + 1 :]
    if changed.lstrip("0") != number.lstrip("0"):
        own = frame.format(changed).translate(str.maketrans(DIGITS[0], digits))
        assert facts.compare(frame.format(number), own, "de")
