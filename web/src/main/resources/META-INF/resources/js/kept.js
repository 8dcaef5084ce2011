/**
 * What a phone keeps of the citizens' pages for when there is no net, and what not. No module: service workers of
 * older phones cannot import any.
 */
const LAST_LIST = '/last-list';
const ENTRY = /^\/(?:angebote|orte)\/[^/]+$/;
const REPORT = /^\/(?:unsicher|gern-hier|treffpunkt-fehlt)$/;
const MOST_ENTRIES = 20;
const LONGEST_MS = 24 * 3600 * 1000;
/** A form is as good in two weeks; only its key is not. */
const LONGEST_REPORT_MS = 14 * LONGEST_MS;

self.kept = {
  /** The name a page is kept under: the list, its entries and the forms for reports, each by language; null for any other page. */
  key({ pathname, searchParams }) {
    if (pathname !== '/' && !ENTRY.test(pathname) && !REPORT.test(pathname)) return null;
    const language = searchParams.get('lang');
    const path = pathname === '/' ? LAST_LIST : pathname;
    return language === null ? path : `${path}?lang=${encodeURIComponent(language)}`;
  },

  /**
   * What is kept of a page: without where somebody was, and its list called what it is by then, the last one.
   *
   * @param html of a page as our server writes it; what is marked with data-place tells where somebody was
   */
  withoutPlace(html) {
    return (
      html
        .replace(/<([a-z]+\d?)\b(?=[^>]*\sdata-place\b)[^>]*>[\s\S]*?<\/\1>/g, '')
        .replace(/(<h2\b[^>]* data-kept="([^"]*)"[^>]*>)[\s\S]*?<\/h2>/, '$1$2</h2>')
        .replace(/<input type="hidden" name="(?:lon|lat)"[^>]*>/g, '')
        .replace(/(<input id="q"[^>]*? value=")[^"]*/, '$1')
        .replace(/ aria-describedby="q-error ?([^"]*)" aria-invalid="true"/, ' aria-describedby="$1"')
        // The map of one place says what it is called: that is where it is, not where somebody was.
        .replace(/<div class="map"(?![^>]*data-label)[^>]*>/g, (tag) => tag.replace(/ data-(?:lon|lat)="[^"]*"/g, ''))
        .replace(/(\?|&amp;)(?:lon|lat|from|q)=[^"&]*/g, (_, sign) => (sign === '?' ? '?' : ''))
    );
  },

  /** What is kept of a form for reports: a key is for one report alone. */
  withoutKey(html) {
    return html.replace(/(<input type="hidden" name="key" value=")[^"]*/g, '$1');
  },

  /** What the forms for reports need where there is no net; the map is kept once it was looked at. */
  REPORT_FILES: [
    '/css/report.css',
    '/js/api.js',
    '/js/citizen.js',
    '/js/citizen/languagechange.js',
    '/js/citizen/lastsaid.js',
    '/js/citizen/locate.js',
    '/js/citizen/mapswitch.js',
    '/js/citizen/refusals.js',
    '/js/citizen/report.js',
    '/js/citizen/reportdone.js',
    '/js/citizen/reporterrors.js',
    '/js/citizen/reportlist.js',
    '/js/citizen/reportnear.js',
    '/js/citizen/reportplace.js',
    '/js/citizen/reportsend.js',
    '/js/citizen/reporttexts.js',
    '/js/citizen/suggest.js',
    '/js/citizen/texts.js',
    '/js/logic/drawing.js',
    '/js/logic/newest.js',
    '/js/logic/position.js',
    '/js/logic/problem.js',
    '/js/reportqueue.js',
    '/js/reportrules.js',
  ],

  /** @param made when a page was, in milliseconds; not a number if nobody knows */
  isFresh(path, made, now) {
    return now - made < (REPORT.test(path) ? LONGEST_REPORT_MS : LONGEST_MS);
  },

  /** Which of the pages kept have to go: those too old, and the oldest entries where there are too many. */
  surplus(pages, now) {
    const old = pages.filter(({ path, made }) => !this.isFresh(path, made, now));
    const entries = pages.filter(({ path, made }) => ENTRY.test(path) && this.isFresh(path, made, now));
    return [...old, ...entries.sort((a, b) => b.made - a.made).slice(MOST_ENTRIES)];
  },
};
