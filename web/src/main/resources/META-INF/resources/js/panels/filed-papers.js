/** The files of a filed report. */
import { languageName, t, tCode } from '../i18n.js';
import { el, spoken } from '../ui/dom.js';
import { fact } from './columns.js';

/** One line for each audience and language: twenty files in a list would be hard to choose from. */
export function paperLines(papers) {
  const lines = Map.groupBy(papers, ({ audience, lang }) => `${audience} ${lang}`);
  return el(
    'dl',
    { class: 'papers' },
    [...lines.values()].map((line) => {
      const title = t('archive.papers', {
        side: tCode('archive.side', line[0].audience),
        language: languageName(line[0].lang),
      });
      return fact(
        title,
        line.map(({ form, href }) => el('a', { href }, form.toUpperCase(), spoken(`, ${title}`))),
      );
    }),
  );
}
