/** Words that have effect in law or decide: people say them, the program never does. */
export const deciding: Readonly<Record<string, RegExp>> = {
  en: /reject|exclu|inadmissib|disqualif|irregular|award|eliminat/i,
  fr: /rejet|exclu|irr[ée]guli|(?<!pr)[ée]limin|attribu|inacceptable|inappropri/i,
  nl: /terzijde|uitslui|uitgesloten|afgewezen|afwijz|ongeldige inschrijving|gund|gunning|knock-?out/i,
  ar: /استبعاد|مستبعد|رفض|مرفوض|ترسية|إقصاء|غير مقبول/,
};
