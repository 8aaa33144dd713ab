"""Words that turn a sentence round: each kind is found, and free translations that keep the sense are left alone."""

from __future__ import annotations

import pytest

from wegweiser import facts


def cases(table: str) -> list[tuple[str, str, str]]:
    """One a line: language | German | translation."""
    return [tuple(map(str.strip, line.split("|"))) for line in table.strip().split("\n")]  # type: ignore[misc]


TRUE = cases("""
ar | Das darf der Vermieter nicht. | هذا ممنوع على المؤجر.
ar | Das dürfen Sie nicht. | هذا محظور عليكم.
ar | Das gilt nicht für Kinder. | يُستثنى الأطفال من ذلك.
ar | Das müssen Sie tun. | من واجبكم فعل ذلك.
ar | Die Praxis ist geschlossen. | العيادة لا تعمل.
ar | Haben Sie keinen Anwalt? | هل أنتم بدون محامٍ؟
ar | Holen Sie sich danach Hilfe. | اطلبوا المساعدة بعد ذلك.
ar | Kein Kind unter sechs muss das. | لا يلزم ذلك أي طفل دون السادسة.
ar | Kommen Sie möglichst früh. | تعالوا باكرًا قدر الإمكان.
ar | Kommen Sie, sonst wird es kompliziert. | تعالوا، وإلا ستكون المسألة صعبة.
ar | Kündigen Sie einen Monat vorher. | أنهوا العقد قبلها بشهر.
ar | Nur Sie dürfen den Brief öffnen. | لا يحق لأحد غيركم فتح الرسالة.
ar | Rufen Sie an, bevor Sie kommen. | اتصلوا قبل أن تأتوا.
ar | Sagen Sie es niemandem. | لا تقولوا ذلك لأحد.
ar | Sie brauchen dafür kein Geld. | هذا مجاني.
ar | Sie brauchen keinen Termin. | لا حاجة إلى موعد.
ar | Sie brauchen keinen Termin. | يمكنكم المجيء بدون موعد.
ar | Sie haben anderthalb Stunden. | لديكم ساعة ونصف.
ar | Sie haben keine Arbeit? | هل أنتم عاطلون عن العمل؟
ar | Sie können kein Deutsch? | ألا تتكلمون الألمانية؟
ar | Sie müssen nicht antworten. | لستم ملزمين بالإجابة.
ar | Sonst bekommen Sie kein Geld. | وإلا فلن تحصلوا على المال.
ar | Unterschreiben Sie keinen Vertrag, den Sie nicht verstehen. | لا توقّعوا عقدًا لا تفهمونه.
ar | Unterschreiben Sie nichts. | لا توقّعوا على أي شيء.
ar | Unterschreiben Sie nur, was Sie verstehen. | لا توقّعوا إلا على ما تفهمونه.
ar | Warten Sie bis Montag. | انتظروا حتى يوم الاثنين.
ar | Zahlen Sie pünktlich, sonst bekommen Sie eine Mahnung. | ادفعوا في الموعد، وإلا فستصلكم مطالبة.
en | Achten Sie auf Betrüger. | Don't fall for scammers.
en | Bleiben Sie ruhig. | Don't panic.
en | Das Amt darf Ihre Daten nicht weitergeben. | The office is not allowed to pass on your data.
en | Das Amt ist Montag bis Freitag offen. | The office is open from Monday to Friday.
en | Das Amt ist von Montag bis Freitag offen. | The office is open Monday to Friday.
en | Das darf nur ein Arzt. | No one but a doctor may do this.
en | Das darf nur ein Arzt. | Only a doctor is allowed to do this.
en | Das gilt auch ohne Pass. | This also applies if you do not have a passport.
en | Das gilt auch, wenn Sie keinen Pass haben. | This also applies without a passport.
en | Das gilt nicht für Kinder. | Children are exempt from this.
en | Das ist kostenlos. | It costs nothing.
en | Das ist nicht erlaubt. | This is against the law.
en | Das ist selten. | This does not happen often.
en | Das kostet nichts. | It is free.
en | Das stimmt nicht. | That is a lie.
en | Denken Sie an Ihren Ausweis. | Don't forget your ID.
en | Erst danach dürfen Sie arbeiten. | Until then, you must not work.
en | Geben Sie das Formular ab. | Hand in the form by Friday.
en | Gehen Sie nicht allein dorthin. | Take someone with you.
en | Haben Sie kein Geld? | Short of money?
en | Ihr Chef darf Ihnen nicht kündigen, wenn Sie krank sind. | Your boss can't fire you because you are ill.
en | Ist das nicht so? | Is it otherwise?
en | Kein Arzt darf das weitersagen. | Doctors must keep this secret.
en | Kommen Sie nicht zu spät. | Be on time.
en | Lassen Sie Ihr Kind nicht allein. | Stay with your child.
en | Nicht alle Ämter machen das. | Only some offices do this.
en | Nicht jeder Arzt spricht Englisch. | Some doctors do not speak English.
en | Niemand darf Sie zwingen. | No one may force you.
en | Nur mit Termin. | Not without an appointment.
en | Ohne Beschluss darf sie nicht in Ihr Zimmer. | Without a court order, they may not enter your room.
en | Ohne Termin geht es nicht. | You need an appointment.
en | Ohne Übersetzer geht es nicht. | You need an interpreter.
en | Reden Sie nicht mit ihm. | Avoid talking to him.
en | Rufen Sie an, wenn Sie nicht kommen. | Call if you will be absent.
en | SGB II und SGB XII | SGB II and SGB XII
en | Sie brauchen nicht zu zahlen. | This is free of charge.
en | Sie dürfen das. | You have the right to do this.
en | Sie haben Zeit bis Freitag. | You have time until Friday.
en | Sie haben keine Arbeit? | Are you out of work?
en | Sie haben keine Wohnung? | Are you homeless?
en | Sie können die Frist nicht verlängern. | The deadline cannot be extended.
en | Sie müssen bis Freitag antworten. | You have until Friday to answer.
en | Sie müssen das nicht. | You are not obliged to do so.
en | Sie müssen den Vertrag nicht sofort unterschreiben. | There is no need to sign the contract right away.
en | Sie müssen nicht zahlen. | You do not have to pay.
en | Sie sind nicht allein. | There are people who can help you.
en | Sie verstehen den Brief nicht? | Is the letter hard to understand?
en | Sie verstehen den Brief nicht? | Is the letter unclear to you?
en | Sonst verlieren Sie Ihr Geld. | If you don't, you lose your money.
en | Suchen Sie nach Hilfe. | Look for help before you go.
en | Vergessen Sie Ihren Ausweis nicht. | Remember to bring your ID.
en | Vergessen Sie den Ausweis nicht. | Bring your ID.
en | Vergessen Sie nicht Ihren Ausweis. | Remember your ID.
en | Wenn Sie nicht antworten, endet das Verfahren. | Unless you answer, the procedure ends.
en | Wenn Sie nicht kommen, verlieren Sie den Platz. | Miss it and you lose your place.
en | Wohnen Sie hier noch nicht lange? Fragen Sie. | Have you only just moved here? Ask.
en | Ärzte dürfen nichts weitersagen. | Doctors must keep everything confidential.
en | Öffnen Sie die Tür nicht. | Keep the door closed.
fa | Das dürfen Sie nicht. | این کار ممنوع است.
fa | Das ist verboten. | این کار ممنوع است.
fa | Die Beratung kostet nichts. | مشاوره رایگان است.
fa | Es gibt keinen Grund zur Sorge. | هیچ دلیلی برای نگرانی وجود ندارد.
fa | Geben Sie niemandem Ihren Pass. | گذرنامه خود را به هیچ‌کس ندهید.
fa | Haben Sie keine Papiere? | آیا مدرک ندارید؟
fa | Keine Gebühr. | بدون هیچ هزینه‌ای.
fa | Rufen Sie an, bevor Sie kommen. | قبل از آمدن تلفن کنید.
fa | Sagen Sie es niemandem. | به کسی نگویید.
fa | Sie brauchen keinen Termin. | بدون وقت قبلی بیایید.
fa | Sie brauchen keinen Termin. | به وقت قبلی نیاز نیست.
fa | Sie haben keine Arbeit? | آیا بیکار هستید؟
fa | Sie haben noch nie gearbeitet. | هیچ‌گاه کار نکرده‌اید.
fa | Sie können auch anonym anrufen. | می‌توانید بدون گفتن نام زنگ بزنید.
fa | Sie müssen den Namen nicht sagen. | مجبور نیستید نام خود را بگویید.
fa | Sie müssen nicht zahlen. | لازم نیست پول بدهید.
fa | Solange Sie keine Erlaubnis haben, dürfen Sie nicht arbeiten. | تا زمانی که اجازه ندارید، نباید کار کنید.
fa | Unterschreiben Sie nicht, bevor Sie alles verstehen. | تا زمانی که همه چیز را نفهمیده‌اید امضا نکنید.
fa | Unterschreiben Sie nichts. | چیزی را امضا نکنید.
fa | Unterschreiben Sie nur, was Sie verstehen. | فقط چیزی را امضا کنید که می‌فهمید.
fa | Warten Sie nicht zu lange. | زیاد صبر نکنید.
fa | Wenn Sie nichts tun, gilt der Bescheid. | اگر کاری نکنید، این حکم معتبر است.
fa | Zahlen Sie kein Geld. | هیچ پولی پرداخت نکنید.
fa | Zahlen Sie pünktlich, sonst bekommen Sie eine Mahnung. | به‌موقع بپردازید، در غیر این صورت اخطار می‌گیرید.
fa-AF | Niemand darf Sie zwingen. | هیچ‌کس اجازه ندارد شما را مجبور کند.
fa-AF | Sie müssen nicht zahlen. | لازم نیست پول بدهید.
fa-AF | Wenn Sie nicht antworten, endet das Verfahren. | اگر جواب ندهید، پروسه ختم می‌شود.
fr | Das gilt nicht für Kinder. | Les enfants sont exemptés.
fr | Das müssen Sie nicht tun. | Vous n'avez pas l'obligation de le faire.
fr | Das müssen Sie tun. | Vous avez l'obligation de le faire.
fr | Das stimmt nicht. | C'est faux.
fr | Der Brief ist nicht auf Deutsch. | La lettre n'est pas en allemand.
fr | Die Praxis ist geschlossen. | Le cabinet n'est pas ouvert.
fr | Gehen Sie nicht allein. | N'y allez pas seul.
fr | Können Sie nicht kommen? Rufen Sie an. | Vous êtes empêché ? Appelez.
fr | Nur Sie dürfen den Brief öffnen. | Personne d'autre que vous ne peut ouvrir la lettre.
fr | Rufen Sie an, bevor Sie kommen. | Appelez avant de venir.
fr | Sagen Sie es niemandem. | N'en parlez à personne.
fr | Sie brauchen dafür kein Geld. | C'est gratuit.
fr | Sie brauchen keinen Termin. | Pas besoin de rendez-vous.
fr | Sie brauchen keinen Termin. | Vous pouvez venir sans rendez-vous.
fr | Sie dürfen das. | Vous avez la possibilité de le faire.
fr | Sie dürfen nur mit Erlaubnis arbeiten. | Vous ne pouvez travailler qu'avec une autorisation.
fr | Sie haben keine Arbeit? | Êtes-vous au chômage ?
fr | Sie haben keine Papiere? | Vous êtes sans papiers ?
fr | Sie haben keinen Anwalt? | Vous êtes sans avocat ?
fr | Sie müssen das nicht alleine machen. | Vous n'êtes pas obligé de le faire seul.
fr | Sie müssen nichts zahlen. | C'est gratuit.
fr | Warten Sie nicht zu lange. | Agissez vite.
fr | Warten Sie, bevor etwas passiert. | Attendez avant qu'il ne se passe quelque chose.
fr | Wer nicht kommt, muss zahlen. | En cas d'absence, il faut payer.
fr | Zahlen Sie kein Geld im Voraus. | Ne payez jamais d'avance.
fr | Zahlen Sie nicht, bevor Sie die Wohnung sehen. | Ne payez rien avant de voir le logement.
fr | Öffnen Sie die Tür nicht. | Laissez la porte fermée.
ku-Arab | Antworten Sie bis Freitag. | تا هەینی وەڵام بدەنەوە.
ku-Arab | Das gilt ab Januar. | ئەمە لە کانوونی دووەمەوە کار دەکات.
ku-Arab | Geben Sie niemandem Ihren Pass. | پاسپۆرتەکەتان مەدەنە هیچ کەسێک.
ku-Arab | Niemand darf Sie schlagen. | هیچ کەسێک مافی ئەوەی نییە لێتان بدات.
ku-Arab | Rufen Sie vor dem Termin an. | پێش ژوانەکە پەیوەندی بکەن.
ku-Arab | Sie haben keine Arbeit? | ئایا بێکارن؟
ku-Arab | Sie müssen nicht zahlen. | پێویست ناکات پارە بدەن.
ku-Arab | Unterschreiben Sie nichts. | هیچ شتێک واژوو مەکەن.
ku-Arab | Unterschreiben Sie nichts. | هیچ شتێک واژۆ مەکەن.
ku-Arab | Wenn Sie nicht antworten, endet das Verfahren. | ئەگەر وەڵام نەدەنەوە، پرۆسەکە کۆتایی دێت.
ku-Latn | Geben Sie niemandem Ihren Pass. | Pasaporta xwe nedin tu kesî.
ku-Latn | Niemand darf Sie schlagen. | Mafê tu kesî tune ku li we bixe.
ku-Latn | Rufen Sie vor dem Termin an. | Berî randevûyê telefon bikin.
ku-Latn | Sie haben keine Arbeit? | Hûn bêkar in?
ku-Latn | Sie müssen nicht zahlen. | Ne hewce ye hûn pere bidin.
ku-Latn | Sie sind in keiner Gefahr. | Hûn di tu xetereyê de nînin.
ku-Latn | Unterschreiben Sie nichts. | Tiştekî îmze nekin.
ku-Latn | Unterschreiben Sie nichts. | Tu tiştî îmze nekin.
ku-Latn | Wenn Sie nicht antworten, endet das Verfahren. | Heke hûn bersivê nedin, prosedur diqede.
ps | Bezahlen Sie nichts. | هېڅ پیسې مه ورکوئ.
ps | Geben Sie niemandem Ihren Pass. | خپل پاسپورت هیچا ته مه ورکوئ.
ps | Niemand darf Sie schlagen. | هېڅوک حق نه لري چې تاسو ووهي.
ps | Rufen Sie ab Montag an. | له دوشنبې څخه زنګ ووهئ.
ps | Rufen Sie vor dem Termin an. | له ملاقات مخکې زنګ ووهئ.
ps | Sagen Sie es niemandem. | هېچا ته یې مه وایئ.
ps | Sie haben keine Arbeit? | ایا بېکاره یاست؟
ps | Sie müssen nicht zahlen. | تاسو ته اړینه نه ده چې پیسې ورکړئ.
ps | Unterschreiben Sie nichts. | هیڅ شی مه لاسلیک کوئ.
ps | Verlieren Sie keine Zeit. | وخت مه ضایع کوئ.
ps | Wenn Sie nicht antworten, endet das Verfahren. | که ځواب ورنکړئ، پروسه پای ته رسېږي.
ru | Arbeiten Sie nicht, solange Sie keine Erlaubnis haben. | Не работайте, пока у вас нет разрешения.
ru | Das dürfen Sie nicht. | Это запрещено.
ru | Das ist nicht erlaubt. | Это нельзя.
ru | Das ist verboten. | Это запрещено.
ru | Der Brief kommt spätestens am Freitag. | Письмо придёт не позже пятницы.
ru | Die Beratung ist kostenlos und geheim. | Консультация бесплатная, и о ней никто не узнает.
ru | Die Beratung kostet nichts. | Консультация бесплатная.
ru | Haben Sie keine Angst. | Будьте спокойны.
ru | Kommen Sie nicht zu spät. | Приходите вовремя.
ru | Kommen Sie ohne Termin. | Записываться не нужно.
ru | Nichts unterschreiben! | Ничего не подписывать!
ru | Niemand außer Ihnen darf das. | Никто, кроме вас, этого делать не может.
ru | Niemand darf Sie schlagen. | Никто не имеет права вас бить.
ru | Nur Sie dürfen den Brief öffnen. | Никто, кроме вас, не может открывать письмо.
ru | Rufen Sie vor dem Termin an. | Позвоните до приёма.
ru | Sagen Sie es nicht weiter. | Держите это в тайне.
ru | Sagen Sie es niemandem. | Никому об этом не говорите.
ru | Sie brauchen keine Papiere. | Никаких документов вам приносить не нужно.
ru | Sie brauchen keinen Termin. | Запись не нужна.
ru | Sie brauchen keinen Termin. | Можно прийти без записи.
ru | Sie dürfen nicht arbeiten, bis Sie die Erlaubnis haben. | Пока у вас нет разрешения, работать нельзя.
ru | Sie haben keine Arbeit? | Вы безработный?
ru | Sie müssen keine Angst haben. | Не бойтесь.
ru | Sie müssen nicht zahlen. | Вам не нужно платить.
ru | Sie müssen nichts zahlen. | Это бесплатно.
ru | Sie sind nicht verheiratet? | Вы незамужем или холосты?
ru | Sonst bekommen Sie kein Geld. | Иначе вы не получите денег.
ru | Sonst verlieren Sie den Anspruch. | Иначе вы потеряете право на это.
ru | Sprechen Sie mit niemandem darüber. | Никому об этом не говорите.
ru | Unterschreiben Sie nicht, bevor Sie alles verstehen. | Не подписывайте, пока всё не поймёте.
ru | Verstehen Sie etwas nicht? Fragen Sie. | Что-то непонятно? Спросите.
ru | Warten Sie, bis Sie Post bekommen. | Подождите, пока не получите письмо.
ru | Wenn Sie nicht antworten, endet das Verfahren. | Без вашего ответа процедура закончится.
ru | Wenn Sie nichts tun, gilt der Bescheid. | Если вы ничего не сделаете, решение вступит в силу.
ru | Wer nicht kommt, muss zahlen. | За неявку придётся платить.
ru | Zahlen Sie pünktlich, sonst bekommen Sie eine Mahnung. | Платите вовремя, иначе получите напоминание.
so | Die Beratung kostet nichts. | La-talintu waa bilaash.
so | Rufen Sie vor dem Termin an. | Wac ballanta ka hor.
so | Sie haben keine Arbeit? | Shaqo la'aan ma tahay?
so | Sie müssen nicht zahlen. | Uma baahnid inaad lacag bixiso.
so | Unterschreiben Sie nicht, bevor Sie alles verstehen. | Ha saxiixin inta aadan wax walba fahmin.
so | Unterschreiben Sie nichts. | Waxba ha saxiixin.
so | Vor dem Termin rufen Sie an. | Wac ballanta ka hor.
so | Wenn Sie nicht antworten, endet das Verfahren. | Haddii aadan jawaabin, nidaamku wuu dhammaanayaa.
so | Wenn Sie nicht kommen, verlieren Sie den Platz. | Haddii aad ka maqnaato, booska waad lumin.
ti | Rufen Sie vor dem Termin an. | ቅድሚ ቆጸራ ደውሉ።
ti | Sie haben keine Arbeit? | ስራሕ ኣልቦ ዲኹም?
ti | Sie müssen nicht zahlen. | ክትከፍሉ ኣየድልየኩምን እዩ።
ti | Unterschreiben Sie nichts. | ዋላ ሓንቲ ኣይትፈርሙ።
ti | Wenn Sie nicht antworten, endet das Verfahren. | እንተዘይመሊስኩም መስርሕ ይውዳእ።
tr | Bezahlen Sie die Rechnung. | Faturayı ödeyin.
tr | Das Amt antwortet nicht. | Daire cevap vermiyor.
tr | Das gilt nicht für Kinder. | Çocuklar bunun dışındadır.
tr | Die Praxis ist geschlossen. | Muayenehane açık değil.
tr | Geben Sie niemandem Ihren Pass. | Pasaportunuzu kimseye vermeyin.
tr | Haben Sie Fragen? Rufen Sie an. | Sorularınız mı var? Arayın.
tr | Haben Sie keinen Termin? Rufen Sie an. | Randevunuz yok mu? Arayın.
tr | Kein Arzt darf das. | Hiçbir doktorun buna izni yok.
tr | Nehmen Sie alle Papiere mit. | Tüm belgeleri yanınıza alın.
tr | Niemand darf Sie schlagen. | Hiç kimsenin size vurmaya hakkı yoktur.
tr | Niemand muss das sagen. | Kimse bunu söylemek zorunda değil.
tr | Nur Sie dürfen den Brief öffnen. | Mektubu sizden başka kimse açamaz.
tr | Ohne Ausweis bekommen Sie kein Geld. | Kimliksiz para alamazsınız.
tr | Ohne Termin können Sie nicht kommen. | Randevu almadan gelemezsiniz.
tr | Rufen Sie an, bevor Sie kommen. | Gelmeden önce arayın.
tr | Sagen Sie es niemandem. | Bunu kimseye söylemeyin.
tr | Sie bekommen keine Antwort. | Yanıt almıyorsunuz.
tr | Sie bekommen nie Geld. | Asla para almayacaksınız.
tr | Sie brauchen keinen Termin. | Randevusuz gelebilirsiniz.
tr | Sie brauchen keinen Termin. | Randevuya gerek yok.
tr | Sie dürfen bleiben. | Kalmanıza izin var.
tr | Sie dürfen das nicht. | Bu yasak.
tr | Sie dürfen nicht allein bleiben. | Yalnız kalmamalısınız.
tr | Sie haben keine Arbeit? | İşsiz misiniz?
tr | Sie können nicht kommen? | Gelemiyor musunuz?
tr | Sie können nicht lesen? | Okuyamıyor musunuz?
tr | Sie müssen Ihren Ausweis mitbringen. | Kimliğinizi getirmelisiniz.
tr | Sie müssen nicht zahlen. | Ödemek zorunda değilsiniz.
tr | Sonst bekommen Sie kein Geld. | Yoksa para alamazsınız.
tr | Tamamen kostenlos. | Tamamen ücretsiz.
tr | Unterschreiben Sie nichts. | Hiçbir şey imzalamayın.
tr | Wenn Sie nicht antworten, endet das Verfahren. | Cevap vermezseniz süreç biter.
tr | Wenn Sie nichts tun, gilt der Bescheid. | Bir şey yapmazsanız karar geçerli olur.
tr | Wer hilft Ihnen? | Size kim yardım eder?
tr | Zahlen Sie kein Geld im Voraus. | Önceden para ödemeyin.
tr | Zahlen Sie nicht, bevor Sie einziehen. | Taşınmadan önce ödeme yapmayın.
tr | Zahlen Sie pünktlich, sonst bekommen Sie eine Mahnung. | Zamanında ödeyin, aksi takdirde ihtar alırsınız.
uk | Das ist kostenlos. | Це безкоштовно.
uk | Das kostet nichts. | Це безкоштовно.
uk | Der Brief darf nicht verloren gehen. | Не загубіть листа.
uk | Die Praxis ist geschlossen. | Кабінет не працює.
uk | Es gibt keine andere Möglichkeit. | Жодного іншого способу немає.
uk | Es gibt nur wenige Ausnahmen. | Винятків небагато.
uk | Fragen Sie nach. | Не соромтеся запитувати.
uk | Geben Sie niemandem Ihren Pass. | Нікому не віддавайте паспорт.
uk | Gehen Sie nicht allein hin. | Візьміть із собою когось.
uk | Haben Sie keine Papiere? | Жодних документів немає?
uk | Heben Sie den Brief gut auf. | Збережіть листа.
uk | Kein Arzt darf das weitersagen. | Жоден лікар не має права комусь про це розповідати.
uk | Kommen Sie nicht zu spät. | Не запізнюйтеся.
uk | Sagen Sie es nicht weiter. | Тримайте це в таємниці.
uk | Sie dürfen nicht abgeschoben werden. | Вас не можна депортувати.
uk | Sie können kein Deutsch? Das ist kein Problem. | Не знаєте німецької? Не біда.
uk | Sie müssen das nicht unterschreiben. | Ви не зобов'язані це підписувати.
uk | Sie müssen nicht zahlen. | Вам не потрібно платити.
uk | Sie müssen nichts bezahlen. | Вам не треба нічого платити.
uk | Unterschreiben Sie nichts, was Sie nicht verstehen. | Не підписуйте того, чого не розумієте.
uk | Unterschreiben Sie nur, was Sie verstehen. | Не підписуйте того, чого не розумієте.
uk | Warten Sie, bis Sie Post bekommen. | Зачекайте, поки не отримаєте листа.
uk | Zahlen Sie nichts, bevor der Vertrag da ist. | Нічого не платіть, поки не отримаєте договір.
""")
NEGATION = cases("""
ar | Lassen Sie Ihr Kind nicht allein. | اتركوا طفلكم وحده.
ar | Nehmen Sie das nicht heimlich auf. | سجّلوا ذلك سرًّا.
ar | Sie dürfen arbeiten. | لا يجوز لكم أن تعملوا.
ar | Sie müssen den Brief mitbringen. | ليس عليكم إحضار الرسالة.
ar | Unterschreiben Sie keinen Vertrag. | وقّعوا العقد.
ar | Unterschreiben Sie nichts. | وقّعوا كل شيء.
en | Das ist teuer. | It is not expensive.
en | Der Vermieter darf Sie nicht einfach rauswerfen. | The landlord may simply throw you out.
en | Die Beratung ist nicht geheim. | The advice is secret.
en | Die Beratung kostet nichts. | The advice costs money.
en | Geben Sie niemandem Ihr Passwort. | Give everyone your password.
en | Gehen Sie nicht allein hin. | Go there alone.
en | Ohne Termin kommen Sie nicht rein. | Without an appointment you can get in.
en | Sie bekommen Geld, wenn Sie krank sind. | You do not get money if you are ill.
en | Sie haben kein Recht auf eine Wohnung. | You have a right to a flat.
en | Sie müssen nicht zahlen. | You have to pay.
fa | Geben Sie niemandem Ihren Pass. | گذرنامه خود را به هیچ‌کس بدهید.
fa | Sie brauchen einen Termin. | به وقت قبلی نیاز ندارید.
fa | Sie dürfen arbeiten. | اجازه ندارید کار کنید.
fa | Sie müssen nicht zahlen. | باید پول بدهید.
fa | Unterschreiben Sie nichts. | همه چیز را امضا کنید.
fa | Zahlen Sie kein Geld. | هیچ پولی پرداخت کنید.
fa-AF | Sie müssen nicht zahlen. | باید پول بدهید.
fr | Sie dürfen arbeiten. | Vous ne pouvez pas travailler.
fr | Sie müssen den Brief mitbringen. | Vous ne devez pas apporter la lettre.
fr | Zahlen Sie kein Geld im Voraus. | Payez de l'argent à l'avance.
ku-Arab | Niemand darf Sie schlagen. | هیچ کەسێک مافی ئەوەی هەیە لێتان بدات.
ku-Arab | Sie brauchen einen Termin. | پێویستتان بە ژوان نییە.
ku-Arab | Sie brauchen keinen Termin. | پێویستتان بە ژوان هەیە.
ku-Arab | Sie dürfen arbeiten. | ناتوانن کار بکەن.
ku-Arab | Sie müssen nicht zahlen. | پێویستە پارە بدەن.
ku-Arab | Unterschreiben Sie nichts. | هەموو شتێک واژوو بکەن.
ku-Arab | Zahlen Sie im Voraus. | پێشوەخت پارە مەدەن.
ku-Arab | Zahlen Sie nichts. | پارە بدەن.
ku-Latn | Geben Sie niemandem Ihren Pass. | Pasaporta xwe bidin tu kesî.
ku-Latn | Niemand darf Sie schlagen. | Tu kes mafê xwe heye ku li we bixe.
ku-Latn | Sie brauchen einen Termin. | Ji we re randevû ne lazim e.
ku-Latn | Sie brauchen keinen Termin. | Ji we re randevû lazim e.
ku-Latn | Sie dürfen arbeiten. | Hûn nikarin bixebitin.
ku-Latn | Sie müssen nicht zahlen. | Divê hûn pere bidin.
ku-Latn | Unterschreiben Sie nichts, bis alle da sind. | Her tiştî îmze bikin, heta ku hemû li vir ne.
ku-Latn | Unterschreiben Sie nichts. | Her tiştî îmze bikin.
ku-Latn | Zahlen Sie im Voraus. | Pêşwext pere nedin.
ku-Latn | Zahlen Sie nichts. | Pere bidin.
ps | Bezahlen Sie nichts. | هېڅ پیسې ورکړئ.
ps | Bringen Sie die Papiere mit. | کاغذونه مه راوړئ.
ps | Geben Sie niemandem Ihren Pass. | خپل پاسپورت هیچا ته ورکړئ.
ps | Gehen Sie nicht allein. | یوازې لاړ شئ.
ps | Sie brauchen einen Termin. | تاسو وخت ته اړتیا نه لرئ.
ps | Sie brauchen keinen Termin. | تاسو وخت ته اړتیا لرئ.
ps | Sie dürfen arbeiten. | تاسو کار نه شئ کولی.
ps | Sie müssen nicht zahlen. | تاسو باید پیسې ورکړئ.
ps | Unterschreiben Sie nichts. | هر څه لاسلیک کړئ.
ps | Zahlen Sie im Voraus. | مخکې پیسې مه ورکوئ.
ru | Geben Sie niemandem Ihren Pass. | Никому отдавайте паспорт.
ru | Hören Sie mit der Arbeit nicht auf. | Прекратите работу.
ru | Sie müssen nicht zahlen. | Вам нужно платить.
ru | Unterschreiben Sie nicht, bevor Sie alles verstehen. | Подписывайте, пока всё не поймёте.
ru | Unterschreiben Sie nichts. | Подпишите всё.
ru | Zahlen Sie kein Geld. | Никому платите деньги.
so | Lassen Sie Ihr Kind nicht allein. | Ilmahaaga keligiis uga tag.
so | Sie brauchen einen Termin. | Uma baahnid ballan.
so | Sie brauchen keinen Termin. | Waxaad u baahan tahay ballan.
so | Sie müssen nicht zahlen. | Waa inaad lacag bixisaa.
so | Unterschreiben Sie nicht, bevor Sie alles verstehen. | Saxiix inta aadan wax walba fahmin.
so | Unterschreiben Sie nichts. | Wax walba saxiix.
so | Zahlen Sie im Voraus. | Ha bixin lacag hore.
so | Zahlen Sie nichts. | Bixi lacag.
ti | Lassen Sie Ihr Kind nicht allein. | ንውላድኩም በይኑ ግደፍዎ።
ti | Sie brauchen einen Termin. | ቆጸራ ኣየድልየኩምን እዩ።
ti | Sie brauchen keinen Termin. | ቆጸራ የድልየኩም እዩ።
ti | Sie dürfen arbeiten. | ክትሰርሑ ኣይትኽእሉን ኢኹም።
ti | Sie müssen nicht zahlen. | ክትከፍሉ ኣለኩም።
ti | Unterschreiben Sie nichts. | ንኹሉ ፈርሙ።
ti | Zahlen Sie im Voraus. | ኣቐዲምኩም ኣይትክፈሉ።
ti | Zahlen Sie nichts. | ክፈሉ።
tr | Geben Sie niemandem Ihren Pass. | Pasaportunuzu kimseye verin.
tr | Gehen Sie nicht allein hin. | Oraya tek başınıza gidin.
tr | Ohne Termin können Sie nicht kommen. | Randevu almadan gelebilirsiniz.
tr | Sie dürfen arbeiten. | Çalışamazsınız.
tr | Sie müssen zahlen. | Ödemek zorunda değilsiniz.
tr | Unterschreiben Sie nichts. | Her şeyi imzalayın.
tr | Unterschreiben Sie nichts. | Hiçbir şey imzalayın.
tr | Zahlen Sie kein Geld im Voraus. | Önceden para ödeyin.
tr | Zahlen Sie nicht, bevor Sie einziehen. | Taşınmadan önce ödeme yapın.
uk | Gehen Sie nicht allein hin. | Ідіть туди самі.
uk | Kein Arzt darf das weitersagen. | Жоден лікар має право комусь про це розповідати.
uk | Sie dürfen arbeiten. | Вам не можна працювати.
uk | Sie dürfen nicht arbeiten. | Ви можете працювати.
uk | Sie müssen nicht zahlen. | Вам потрібно платити.
uk | Unterschreiben Sie nichts. | Підпишіть усе.
uk | Zahlen Sie nichts, bevor der Vertrag da ist. | Платіть усе, поки не отримаєте договір.
""")
DUTY = cases("""
ar | Sie dürfen arbeiten. | يجب عليكم أن تعملوا.
ar | Sie dürfen nicht antworten. | لستم ملزمين بالإجابة.
ar | Sie müssen den Brief mitbringen. | يمكنكم إحضار الرسالة.
ar | Sie müssen einen Antrag stellen. | لديكم إمكانية تقديم طلب.
ar | Sie müssen nicht antworten. | يجب ألا تجيبوا.
ar | Sie müssen zum Amt gehen. | يمكنكم الذهاب إلى الدائرة.
en | Der Vermieter muss das Geld zurückgeben. | The landlord may give the money back.
en | Sie dürfen arbeiten. | You must work.
en | Sie dürfen das Geld behalten. | You have to keep the money.
en | Sie dürfen nicht gehen. | You do not have to go.
en | Sie können Widerspruch einlegen. | You must file an objection.
en | Sie müssen einen Antrag stellen. | You have the option to apply.
en | Sie müssen nicht zahlen. | You must not pay.
en | Sie müssen zum Amt gehen. | You may go to the office.
fa | Sie dürfen arbeiten. | باید کار کنید.
fa | Sie dürfen nicht antworten. | لازم نیست جواب بدهید.
fa | Sie müssen antworten. | می‌توانید جواب بدهید.
fa | Sie müssen den Brief mitbringen. | می‌توانید نامه را بیاورید.
fa | Sie müssen einen Antrag stellen. | شما این امکان را دارید درخواست بدهید.
fa | Sie müssen nicht zahlen. | نباید پول بدهید.
fa-AF | Sie dürfen arbeiten. | باید کار کنید.
fr | Sie dürfen arbeiten. | Vous devez travailler.
fr | Sie müssen einen Antrag stellen. | Vous avez la possibilité de faire une demande.
fr | Sie müssen nicht antworten. | Vous n'avez pas le droit de répondre.
fr | Sie müssen nicht zahlen. | Vous ne devez pas payer.
fr | Sie müssen zahlen. | Vous pouvez payer.
ku-Arab | Sie dürfen arbeiten. | دەبێت کار بکەن.
ku-Arab | Sie müssen antworten. | دەتوانن وەڵام بدەنەوە.
ku-Arab | Sie müssen den Brief mitbringen. | دەتوانن نامەکە بهێنن.
ku-Latn | Sie dürfen arbeiten. | Divê hûn bixebitin.
ku-Latn | Sie müssen antworten. | Hûn dikarin bersivê bidin.
ku-Latn | Sie müssen den Brief mitbringen. | Hûn dikarin nameyê bînin.
ps | Sie dürfen arbeiten. | تاسو باید کار وکړئ.
ps | Sie dürfen den Brief öffnen. | تاسو باید لیک خلاص کړئ.
ps | Sie müssen antworten. | تاسو کولای شئ ځواب ورکړئ.
ps | Sie müssen den Brief mitbringen. | تاسو کولی شئ لیک راوړئ.
ru | Sie dürfen arbeiten. | Вы должны работать.
ru | Sie müssen den Brief mitbringen. | Вы можете принести письмо.
ru | Sie müssen einen Antrag stellen. | Вы имеете возможность подать заявление.
ru | Sie müssen nicht antworten. | Вам нельзя отвечать.
so | Sie dürfen arbeiten. | Waa inaad shaqaysaa.
so | Sie müssen antworten. | Waad ka jawaabi kartaa.
so | Sie müssen den Brief mitbringen. | Waad keeni kartaa warqadda.
so | Sie müssen einen Antrag stellen. | Fursad baad u haysataa inaad codsato.
so | Sie müssen nicht antworten. | Waa inaadan jawaabin.
ti | Sie dürfen arbeiten. | ክትሰርሑ ኣለኩም።
ti | Sie dürfen nicht antworten. | ክትምልሱ ኣየድልየኩምን እዩ።
ti | Sie müssen antworten. | ክትምልሱ ትኽእሉ ኢኹም።
ti | Sie müssen den Brief mitbringen. | ነቲ ደብዳቤ ከተምጽኡ ትኽእሉ ኢኹም።
tr | Sie dürfen arbeiten. | Çalışmak zorundasınız.
tr | Sie dürfen nicht arbeiten. | Çalışmak zorunda değilsiniz.
tr | Sie müssen den Brief mitbringen. | Mektubu getirebilirsiniz.
tr | Sie müssen einen Antrag stellen. | Başvuru yapma imkânınız var.
tr | Sie müssen nicht antworten. | Cevap vermemelisiniz.
tr | Sie müssen zahlen. | Ödeyebilirsiniz.
uk | Sie dürfen arbeiten. | Ви повинні працювати.
uk | Sie müssen den Brief mitbringen. | Ви можете принести лист.
uk | Sie müssen zahlen. | Ви можете заплатити.
""")
ORDER = cases("""
ar | Das Amt ist bis 12 Uhr offen. | الدائرة مفتوحة ابتداءً من الساعة 12.
ar | Das gilt ab 5. Mai. | هذا سارٍ حتى 5 أيار.
ar | Das gilt bis zum 5. Mai. | هذا سارٍ من 5 أيار.
ar | Kommen Sie vor 9 Uhr. | تعالوا بعد الساعة 9.
ar | Rufen Sie vor dem Termin an. | اتصلوا بعد الموعد.
ar | Warten Sie bis Montag. | انتظروا من يوم الاثنين.
en | Bevor Sie unterschreiben, fragen Sie. | After you sign, ask.
en | Danach gehen Sie zum Amt. | Before that, go to the office.
en | Das gilt bis zum 5. Mai. | This applies from 5 May.
en | Fragen Sie vor dem Beratungsgespräch nach. | Ask after the counselling session.
en | Geben Sie das Formular bis Freitag ab. | Hand in the form from Friday.
en | Geben Sie das Papier vor dem Gespräch ab. | Hand in the paper after the interview.
en | Nach der Anhörung bekommen Sie Post. | Before the interview, you will get a letter.
en | Nach der Geburt bekommen Sie Geld. | You get money before the birth.
en | Nach der Kündigung gehen Sie zur Beratung. | Get advice before you are given notice.
en | Rufen Sie vor dem Termin an. | Call after the appointment.
en | Sie bekommen den Brief nach zwei Wochen. | You get the letter before two weeks are over.
en | Sie können ab 5. Mai kommen. | You can come until 5 May.
en | Warten Sie bis Montag. | Wait from Monday.
en | ab dem 1. Januar | until January 1
fa | Das gilt bis zum 5. Mai. | این از ۵ مه اعتبار دارد.
fa | Die Karte gilt bis Ende Mai. | کارت از آخر مه معتبر است.
fa | Gehen Sie nach der Geburt zum Amt. | قبل از تولد به اداره بروید.
fa | Rufen Sie vor dem Termin an. | بعد از وقت ملاقات زنگ بزنید.
fa-AF | Rufen Sie vor dem Termin an. | بعد از وعده ملاقات زنگ بزنید.
fr | Das Amt ist bis 12 Uhr offen. | Le bureau est ouvert à partir de 12 heures.
fr | Das gilt bis zum 5. Mai. | Cela est valable à partir du 5 mai.
fr | Melden Sie sich bis Montag an. | Inscrivez-vous dès lundi.
fr | Rufen Sie vor dem Termin an. | Appelez après le rendez-vous.
fr | Warten Sie bis Montag. | Attendez à partir de lundi.
ku-Arab | Das Amt ist bis 12 Uhr offen. | فەرمانگە لە کاتژمێر ١٢ەوە کراوەیە.
ku-Arab | Melden Sie sich bis Montag an. | لە دووشەممەوە ناوی خۆتان بنووسن.
ku-Arab | Nach der Geburt gehen Sie zum Amt. | پێش لەدایکبوون بڕۆن بۆ فەرمانگە.
ku-Arab | Rufen Sie vor dem Termin an. | دوای ژوانەکە پەیوەندی بکەن.
ku-Latn | Das Amt ist bis 12 Uhr offen. | Ofîs ji saet 12an vekirî ye.
ku-Latn | Melden Sie sich bis Montag an. | Ji duşemê xwe qeyd bikin.
ku-Latn | Nach der Geburt gehen Sie zum Amt. | Berî zayînê herin ofîsê.
ku-Latn | Rufen Sie vor dem Termin an. | Piştî randevûyê telefon bikin.
ps | Das gilt bis Freitag. | دا له جمعې څخه اعتبار لري.
ps | Das gilt bis zum 5. Mai. | دا له ۵ مې څخه وروسته اعتبار لري.
ps | Nach der Geburt gehen Sie zum Amt. | د زیږون مخکې دفتر ته لاړ شئ.
ps | Rufen Sie vor dem Termin an. | له ملاقات وروسته زنګ ووهئ.
ru | Das gilt bis zum 5. Mai. | Это действует с 5 мая.
ru | Die Karte gilt bis Ende Mai. | Карта действует с конца мая.
ru | Geben Sie es bis Freitag ab. | Сдайте это не раньше пятницы.
ru | Gehen Sie nach der Geburt zum Amt. | Идите в ведомство до родов.
ru | Rufen Sie vor dem Termin an. | Позвоните после приёма.
so | Das Amt ist bis 12 Uhr offen. | Xafiisku wuxuu furan yahay laga bilaabo 12.
so | Das gilt bis zum 5. Mai. | Tani waxay shaqaynaysaa laga bilaabo 5 Maajo.
so | Melden Sie sich bis Montag an. | Isdiiwaangeli laga bilaabo Isniinta.
so | Nach der Geburt gehen Sie zum Amt. | Dhalmada ka hor xafiiska aad.
so | Rufen Sie vor dem Termin an. | Wac ballanta ka dib.
ti | Das gilt bis 31. Dezember. | ካብ 31 ታሕሳስ ይሰርሕ።
ti | Das gilt bis zum 5. Mai. | ካብ 5 ግንቦት ጀሚሩ ይሰርሕ።
ti | Nach der Geburt gehen Sie zum Amt. | ቅድሚ ወሊድ ናብ ቤት ጽሕፈት ኪዱ።
ti | Rufen Sie vor dem Termin an. | ድሕሪ ቆጸራ ደውሉ።
tr | Das gilt bis zum 5. Mai. | Bu, 5 Mayıs'tan itibaren geçerlidir.
tr | Das gilt bis zum 5. Mai. | Bu, 5 Mayıs'tan sonra geçerlidir.
tr | Der Kurs geht bis Freitag. | Kurs cumadan itibaren.
tr | Kommen Sie vor 9 Uhr. | Saat 9'dan sonra gelin.
tr | Rufen Sie vor dem Termin an. | Randevudan sonra arayın.
uk | Das Amt ist bis 12 Uhr offen. | Установа працює з 12 години.
uk | Das gilt ab 5. Mai. | Це діє до 5 травня.
uk | Das gilt bis zum 5. Mai. | Це діє з 5 травня.
uk | Geben Sie es bis Freitag ab. | Здайте це не раніше п’ятниці.
uk | Kommen Sie vor 9 Uhr. | Приходьте після 9 години.
uk | Rufen Sie vor dem Termin an. | Зателефонуйте після зустрічі.
uk | Rufen Sie vor dem Termin an. | Подзвоніть після прийому.
""")
FALSE = [(kind, *case) for kind, found in (("negation", NEGATION), ("duty", DUTY), ("order", ORDER)) for case in found]


@pytest.mark.parametrize(("lang", "german", "own"), TRUE)
def test_a_true_translation(lang: str, german: str, own: str) -> None:
    assert facts.doubts([german], [own], lang) == ()
    assert facts.compare(german, own, lang) == ()


@pytest.mark.parametrize(("kind", "lang", "german", "own"), FALSE)
def test_a_sentence_turned_round(kind: str, lang: str, german: str, own: str) -> None:
    assert [doubt.kind for doubt in facts.doubts([german], [own], lang)] == [kind]


def test_a_doubt_names_the_sentence_and_its_words() -> None:
    german = ["Gehen Sie zum Amt.", "Unterschreiben Sie nichts."]
    (doubt,) = facts.doubts(german, ["Go to the office.", "Sign everything."], "en")
    assert (doubt.kind, doubt.change, doubt.own_sentence, doubt.german_words) == ("negation", "lost", 1, ("nichts",))
    assert german[1][doubt.german_start : doubt.german_end] == "nichts"
    assert (doubt.start, doubt.end) == (0, len("Sign everything."))


def test_blocks_split_in_another_way_are_counted() -> None:
    german = ["Zahlen Sie nichts.", "Rufen Sie an."]
    assert facts.doubts(german, ["Do not pay anything and call."], "en") == ()
    (doubt,) = facts.doubts(german, ["Pay everything and call."], "en")
    assert (doubt.change, doubt.own_sentence) == ("lost", -1)


def test_a_negation_may_move_to_the_next_sentence() -> None:
    german = ["Zahlen Sie kein Geld im Voraus.", "Fragen Sie zuerst."]
    assert facts.doubts(german, ["Ask first.", "Do not pay in advance."], "en") == ()
