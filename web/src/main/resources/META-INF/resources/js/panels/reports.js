/** The report in its forms. */
import { reportUrl } from '../api.js';
import { lang, tCode } from '../i18n.js';
import { el } from '../ui/dom.js';

const FORMATS = ['pdf', 'html', 'docx', 'xlsx', 'json'];

export function reportLinks() {
  return FORMATS.map((format, index) =>
    el(
      'li',
      {},
      el(
        'a',
        { class: index === 0 ? 'button button-main' : 'button', href: reportUrl(format, lang()) },
        tCode('report.format', format),
      ),
    ),
  );
}
