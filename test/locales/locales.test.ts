import {expect} from '@open-wc/testing';
import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import '../../src/locales/es.js';
import '../../src/locales/fa.js';
import '../../src/locales/fr.js';
import '../../src/locales/ru.js';
import '../../src/locales/tr.js';
import '../../src/locales/uk.js';
import {article} from '../../src/article.js';
import {parseEdtf} from '../../src/model/parse-edtf.js';
import {english} from '../../src/words/english.js';
import {formatDate, formatSaid} from '../../src/words/format-date.js';
import {createWords} from '../../src/words/words.js';
import {readData} from '../read-own.js';

const read = (text: string) => {
  const reading = parseEdtf(text, {extensions: true});
  if (!reading.ok) throw new Error(text);
  return reading.date;
};
const say = (text: string, lang: string): string => formatDate(read(text), createWords(lang));

/** The dates of the default timeline, each once. */
const DATES = [
  '2011~/..',
  '2015',
  '[2017-09-08..]',
  '2017-07',
  '2017-09-08~',
  '2014~/2017-09-05',
  '/2017-09-07~',
  '2017-09-05',
  '2017-09-07',
  '2015-04',
  '[2015-04..2017-09-08]',
  '[..2017-09-08]',
  '2017-09-08',
];
const SAID: Readonly<Record<string, readonly string[]>> = {
  de: [
    'seit etwa 2011, bei Veröffentlichung (8. September 2017) andauernd',
    '2015',
    'erwartet; kein Datum angegeben',
    'Juli 2017',
    'etwa 8. September 2017',
    'etwa 2014 bis 5. September 2017',
    'bis etwa 7. September 2017, Beginn unbekannt',
    'Dienstag, 5. September 2017',
    'Donnerstag, 7. September 2017',
    'April 2015',
    'zwischen April 2015 und dem 8. September 2017',
    'spätestens am 8. September 2017',
    'Freitag, 8. September 2017',
  ],
  es: [
    'desde aproximadamente 2011, en curso al publicarse (8 de septiembre de 2017)',
    '2015',
    'previsto; sin fecha indicada',
    'julio de 2017',
    'aproximadamente el 8 de septiembre de 2017',
    'aproximadamente de 2014 al 5 de septiembre de 2017',
    'hasta aproximadamente el 7 de septiembre de 2017, inicio desconocido',
    'martes, 5 de septiembre de 2017',
    'jueves, 7 de septiembre de 2017',
    'abril de 2015',
    'entre abril de 2015 y el 8 de septiembre de 2017',
    'el 8 de septiembre de 2017 o antes',
    'viernes, 8 de septiembre de 2017',
  ],
  fr: [
    'depuis 2011 environ, en cours lors de la publication (8 septembre 2017)',
    '2015',
    'attendu ; date non indiquée',
    'juillet 2017',
    '8 septembre 2017 environ',
    'de 2014 environ au 5 septembre 2017',
    'jusqu’au 7 septembre 2017 environ, début inconnu',
    'mardi 5 septembre 2017',
    'jeudi 7 septembre 2017',
    'avril 2015',
    'entre avril 2015 et le 8 septembre 2017',
    'au plus tard le 8 septembre 2017',
    'vendredi 8 septembre 2017',
  ],
  ru: [
    'примерно с 2011 года, на момент публикации (8 сентября 2017 г.) продолжается',
    '2015',
    'ожидается; дата не указана',
    'июль 2017 г.',
    'примерно 8 сентября 2017 г.',
    'примерно с 2014 по 5 сентября 2017 г.',
    'примерно до 7 сентября 2017 года, начало неизвестно',
    'вторник, 5 сентября 2017 г.',
    'четверг, 7 сентября 2017 г.',
    'апрель 2015 г.',
    'не ранее апреля 2015 года и не позднее 8 сентября 2017 года',
    'не позднее 8 сентября 2017 года',
    'пятница, 8 сентября 2017 г.',
  ],
  uk: [
    'приблизно з 2011 року, на час публікації (8 вересня 2017 р.) триває',
    '2015',
    'очікується; дату не вказано',
    'липень 2017 р.',
    'приблизно 8 вересня 2017 р.',
    'приблизно з 2014 до 5 вересня 2017 р.',
    'приблизно до 7 вересня 2017 року, початок невідомий',
    'вівторок, 5 вересня 2017 р.',
    'четвер, 7 вересня 2017 р.',
    'квітень 2015 р.',
    'не раніше квітня 2015 року і не пізніше 8 вересня 2017 року',
    'не пізніше 8 вересня 2017 року',
    'пʼятниця, 8 вересня 2017 р.',
  ],
  tr: [
    'yaklaşık 2011 yılından beri, yayımlandığında (8 Eylül 2017) sürüyor',
    '2015',
    'bekleniyor; tarih belirtilmemiş',
    'Temmuz 2017',
    'yaklaşık 8 Eylül 2017',
    'yaklaşık 2014 – 5 Eylül 2017',
    'yaklaşık 7 Eylül 2017 tarihine kadar, başlangıcı bilinmiyor',
    '5 Eylül 2017 Salı',
    '7 Eylül 2017 Perşembe',
    'Nisan 2015',
    'Nisan 2015 ile 8 Eylül 2017 arasında',
    'en geç 8 Eylül 2017 tarihinde',
    '8 Eylül 2017 Cuma',
  ],
  'ar-SY-u-nu-latn': [
    'منذ نحو 2011، مستمر عند النشر (8 أيلول 2017)',
    '2015',
    'متوقع؛ التاريخ غير مذكور',
    'تموز 2017',
    'نحو 8 أيلول 2017',
    'من نحو 2014 إلى 5 أيلول 2017',
    'حتى نحو 7 أيلول 2017، البداية غير معروفة',
    'الثلاثاء، 5 أيلول 2017',
    'الخميس، 7 أيلول 2017',
    'نيسان 2015',
    'بين نيسان 2015 و8 أيلول 2017',
    'في 8 أيلول 2017 أو قبله',
    'الجمعة، 8 أيلول 2017',
  ],
  fa: [
    'از حدود ۲۰۱۱، هنگام انتشار (۸ سپتامبر ۲۰۱۷) ادامه‌دار',
    '۲۰۱۵',
    'مورد انتظار؛ تاریخ ذکر نشده',
    'ژوئیه ۲۰۱۷',
    'حدود ۸ سپتامبر ۲۰۱۷',
    'از حدود ۲۰۱۴ تا ۵ سپتامبر ۲۰۱۷',
    'تا حدود ۷ سپتامبر ۲۰۱۷، آغاز نامعلوم',
    'سه‌شنبه ۵ سپتامبر ۲۰۱۷',
    'پنجشنبه ۷ سپتامبر ۲۰۱۷',
    'آوریل ۲۰۱۵',
    'بین آوریل ۲۰۱۵ و ۸ سپتامبر ۲۰۱۷',
    'در ۸ سپتامبر ۲۰۱۷ یا پیش از آن',
    'جمعه ۸ سپتامبر ۲۰۱۷',
  ],
};

/** Cases, articles and ordinals that these dates do not ask for. */
const MORE: readonly (readonly [lang: string, date: string, said: string])[] = [
  ['de', '196X/..', 'seit den 1960er-Jahren, andauernd'],
  ['de', '[..2010-34]', 'spätestens im 2. Quartal 2010 (April bis Juni)'],
  ['es', '[2010-23..2012-24]', 'entre otoño de 2010 e invierno de 2012'],
  ['es', '201X/2017', 'de la década de 2010 a 2017'],
  ['es', '2010-33', '1.er trimestre de 2010 (de enero a marzo)'],
  ['fr', '[..2010-21]', 'au plus tard au printemps 2010'],
  ['fr', '[2010-23..2012-24]', 'entre l’automne 2010 et l’hiver 2012'],
  ['fr', '2017-09-01/2017-09-07', 'du 1er au 7 septembre 2017'],
  ['fr', '201X/2017', 'des années 2010 à 2017'],
  ['fr', '-0043', '44 av. J.-C.'],
  ['ru', '2017-09-02/2017-09-07', 'со 2 по 7 сентября 2017 г.'],
  ['ru', '201X/2017', 'с 2010-х годов по 2017 г.'],
  ['ru', '[..2010-22]', 'не позднее лета 2010 года'],
  ['ru', '2010-34', '2-й квартал 2010 г. (с апреля по июнь)'],
  ['ru', '2004-06-XX', 'какой-то день в июне 2004 года'],
  ['uk', '2004-02-XX', 'якийсь день у лютому 2004 року'],
  ['uk', '[2010-23..2012-24]', 'не раніше осені 2010 року і не пізніше зими 2012 року'],
  ['tr', '196X', '1960’lar'],
  ['tr', '198X', '1980’ler'],
  ['tr', '2014/..', '2014 yılından beri, sürüyor'],
  ['ar', '2010-34', 'الربع الثاني من 2010 (من أبريل إلى يونيو)'],
  ['ar', '-0043', '44 ق.م'],
  ['fa', '201X', 'دههٔ ۲۰۱۰'],
  ['fa', '2010-34', 'سه‌ماههٔ دوم ۲۰۱۰ (از آوریل تا ژوئن)'],
];

describe('dates in other languages', () => {
  const {data} = readData(article);

  for (const [lang, said] of Object.entries(SAID))
    it(`${lang}: the seventeen of the default timeline`, () => {
      const words = createWords(lang);
      const context = ({status}: {readonly status: string}) => ({status, published: data.published});
      expect(data.events.map((event) => formatDate(event.date, words, context(event)))).to.deep.equal(
        data.events.map(({date}) => said[DATES.indexOf(date.text)]),
      );
      expect(data.events).to.have.length(17);
      expect(said).to.have.length(DATES.length);
    });

  for (const [lang, date, said] of MORE) it(`${lang}: ${date}`, () => expect(say(date, lang)).to.equal(said));

  it('when something was said is in the case that it wants', () => {
    const said = (date: string, lang: string): string => formatSaid(read(date), createWords(lang));
    expect(['2017-02', '2010-21', '2010-34', '201X'].map((date) => said(date, 'ru'))).to.deep.equal([
      'заявлено в феврале 2017 года',
      'заявлено весной 2010 года',
      'заявлено во 2-м квартале 2010 года (с апреля по июнь)',
      'заявлено в 2010-х годах',
    ]);
    expect(['2017-02', '2010-21', '201X'].map((date) => said(date, 'uk'))).to.deep.equal([
      'заявлено у лютому 2017 року',
      'заявлено навесні 2010 року',
      'заявлено у 2010-х роках',
    ]);
    expect(['2017-02', '2010-21', '201X'].map((date) => said(date, 'fr'))).to.deep.equal([
      'dit en février 2017',
      'dit au printemps 2010',
      'dit dans les années 2010',
    ]);
  });

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
