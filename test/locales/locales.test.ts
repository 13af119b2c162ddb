import {expect} from '@open-wc/testing';
import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import '../../src/locales/es.js';
import '../../src/locales/fa.js';
import '../../src/locales/fr.js';
import '../../src/locales/ru.js';
import '../../src/locales/tr.js';
import '../../src/locales/uk.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';
import {english} from '../../src/words/english.js';
import {formatDate} from '../../src/words/format-date.js';
import {createWords} from '../../src/words/words.js';

const read = (text: string) => {
  const reading = parseEdtf(text, {extensions: true});
  if (!reading.ok) throw new Error(text);
  return reading.date;
};
const say = (text: string, lang: string): string => formatDate(read(text), createWords(lang));

const DATES = ['2014~/2017-09-05', '/2017-09-07~', '[2015-04..2017-09-08]', '[..2017-09-08]', '2017-07'];
const SAID: Readonly<Record<string, readonly string[]>> = {
  de: [
    'etwa 2014 bis 5. September 2017',
    'bis etwa 7. September 2017, Beginn unbekannt',
    'zwischen April 2015 und dem 8. September 2017',
    'spätestens am 8. September 2017',
    'Juli 2017',
  ],
  es: [
    'aproximadamente de 2014 al 5 de septiembre de 2017',
    'hasta aproximadamente el 7 de septiembre de 2017, inicio desconocido',
    'entre abril de 2015 y el 8 de septiembre de 2017',
    'el 8 de septiembre de 2017 o antes',
    'julio de 2017',
  ],
  fr: [
    'de 2014 environ au 5 septembre 2017',
    'jusqu’au 7 septembre 2017 environ, début inconnu',
    'entre avril 2015 et le 8 septembre 2017',
    'au plus tard le 8 septembre 2017',
    'juillet 2017',
  ],
  ru: [
    'примерно с 2014 по 5 сентября 2017 г.',
    'примерно до 7 сентября 2017 года, начало неизвестно',
    'не ранее апреля 2015 года и не позднее 8 сентября 2017 года',
    'не позднее 8 сентября 2017 года',
    'июль 2017 г.',
  ],
  uk: [
    'приблизно з 2014 до 5 вересня 2017 р.',
    'приблизно до 7 вересня 2017 року, початок невідомий',
    'не раніше квітня 2015 року і не пізніше 8 вересня 2017 року',
    'не пізніше 8 вересня 2017 року',
    'липень 2017 р.',
  ],
  tr: [
    'yaklaşık 2014 – 5 Eylül 2017',
    'yaklaşık 7 Eylül 2017 tarihine kadar, başlangıcı bilinmiyor',
    'Nisan 2015 ile 8 Eylül 2017 arasında',
    'en geç 8 Eylül 2017 tarihinde',
    'Temmuz 2017',
  ],
  'ar-SY-u-nu-latn': [
    'من نحو 2014 إلى 5 أيلول 2017',
    'حتى نحو 7 أيلول 2017، البداية غير معروفة',
    'بين نيسان 2015 و8 أيلول 2017',
    'في 8 أيلول 2017 أو قبله',
    'تموز 2017',
  ],
  fa: [
    'از حدود ۲۰۱۴ تا ۵ سپتامبر ۲۰۱۷',
    'تا حدود ۷ سپتامبر ۲۰۱۷، آغاز نامعلوم',
    'بین آوریل ۲۰۱۵ و ۸ سپتامبر ۲۰۱۷',
    'در ۸ سپتامبر ۲۰۱۷ یا پیش از آن',
    'ژوئیه ۲۰۱۷',
  ],
};

describe('dates in other languages', () => {
  for (const [lang, said] of Object.entries(SAID))
    it(lang, () => expect(DATES.map((date) => say(date, lang))).to.deep.equal(said));

  it('months are those of the whole tag, digits those that it asks for', () => {
    expect(say('2017-07', 'ar-SY-u-nu-arab')).to.equal('تموز ٢٠١٧');
    expect(say('2017-07', 'ar-EG-u-nu-arab')).to.equal('يوليو ٢٠١٧');
  });

  it('another calendar stands after days, and not after months, years and times', () => {
    const lang = 'fa-u-ca-persian';
    expect(say('2017-09-05', lang)).to.equal('سه‌شنبه ۵ سپتامبر ۲۰۱۷ (۱۴ شهریور ۱۳۹۶)');
    for (const date of ['2017-09', '2017', '2017-09-XX', '2017-09-05T14:30Z'])
      expect(say(date, lang)).not.to.contain('۱۳۹۶');
  });
});

describe('plural forms', () => {
  const FORMS: Readonly<Record<string, string>> = {
    ru: '0 событий, 1 событие, 2 события, 5 событий, 11 событий, 21 событие, 100 событий',
    uk: '0 подій, 1 подія, 2 події, 5 подій, 11 подій, 21 подія, 100 подій',
    'ar-u-nu-latn': 'لا أحداث, حدث واحد, حدثان, 5 أحداث, 11 حدثًا, 21 حدثًا, 100 حدث',
    de: '0 Ereignisse, 1 Ereignis, 2 Ereignisse, 5 Ereignisse, 11 Ereignisse, 21 Ereignisse, 100 Ereignisse',
    fr: '0 événement, 1 événement, 2 événements, 5 événements, 11 événements, 21 événements, 100 événements',
  };
  for (const [lang, forms] of Object.entries(FORMS))
    it(lang, () => {
      const {messages} = createWords(lang);
      expect([0, 1, 2, 5, 11, 21, 100].map(messages.events).join(', ')).to.equal(forms);
    });
});

/** English on purpose: sentences about data, names of formats, and what needs no words. */
const SAME = ['problems', 'formats', 'unknownProblem', 'problem', 'problemAt', 'problemsLanguage', 'grade', 'help'];

/** Paths of what a language leaves to English. */
function untranslated(text: object, of: object, path = ''): string[] {
  return Object.entries(of).flatMap(([key, value]) => {
    if (!path && SAME.includes(key)) return [];
    const own = (text as Record<string, unknown>)[key];
    if (typeof value === 'object') return untranslated(own as object, value as object, `${path}${key}.`);
    // Keys have the same names everywhere.
    return typeof value === 'function' && own === value ? [path + key] : [];
  });
}

describe('every language has every sentence', () => {
  for (const lang of ['ar', 'de', 'es', 'fa', 'fr', 'ru', 'tr', 'uk'])
    it(lang, () => expect(untranslated(createWords(lang).messages, english)).to.deep.equal([]));
});
