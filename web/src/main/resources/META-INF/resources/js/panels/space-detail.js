/** One fear space: where it stands, what happened, what is next, what the public sees. Nothing typed is lost when somebody else was faster. */
import { api } from '../api.js';
import { formatDate, lang, t } from '../i18n.js';
import { alertBox, fill } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { pageLink } from '../ui/session.js';
import { generalWords } from './form-words.js';
import { timeWords } from './report-words.js';
import { describeForm, joinForm, partForm } from './space-changes.js';
import { publicSide } from './space-public.js';
import { stepForm, timeline } from './space-steps.js';
import { districtWords, lineWords, refusalWords, standingWords } from './space-words.js';

const fact = (label, value) => (value ? [el('dt', {}, label), el('dd', {}, value)] : null);

function reportLinks({ reports }) {
  const shown = reports
    .slice(0, 20)
    .map((id, index) => [
      index === 0 ? '' : ', ',
      el('a', { href: pageLink('/dienst', { section: 'reports', report: id }) }, String(id)),
    ]);
  const more = reports.length - 20;
  return reports.length === 0 ? null : [...shown, more > 0 ? ` ${t('spaces.reports.more', { more })}` : ''];
}

/** What reports say since the measure, beside the rest of the city. */
function effect(space) {
  if (space.effect === null) return null;
  if (space.effect.acrossCampaigns.length > 0) return el('p', { class: 'help' }, t('spaces.effect.campaigns'));
  const { nearBefore, nearAfter, restBefore, restAfter, ratio, low, high } = space.effect;
  const number = (value) => new Intl.NumberFormat(lang(), { maximumFractionDigits: 2 }).format(value);
  return el(
    'p',
    { class: 'help' },
    t('spaces.effect', { nearBefore, nearAfter, restBefore, restAfter }),
    ' ',
    ratio === null
      ? t('spaces.effect.noRatio')
      : t('spaces.effect.ratio', { ratio: number(ratio), low: number(low), high: high === null ? '∞' : number(high) }),
    ' ',
    t('spaces.effect.noProof'),
  );
}

/**
 * @param {{space: object, spaces: object[], map: object, mayRelease: boolean, onChanged: (space: object) => Promise<void>, onOpen: (space: object) => void}} options
 */
export function spaceDetail({ space: first, spaces, map, mayRelease, onChanged, onOpen }) {
  let space = first;
  const message = el('div', {});

  async function change(ask, said) {
    try {
      space = await ask();
    } catch (problem) {
      if (problem.type !== 'urn:nahraum:problem:changed-meanwhile') throw problem;
      // What somebody typed stays; with the next press it counts for the space as it is now.
      Object.assign(first, await api.space(space.id));
      message.replaceChildren(alertBox('warning', t('spaces.meanwhile'), lineWords(first)));
      throw problem;
    }
    await onChanged(space);
    announce(said);
  }

  const link = (other, text) => el('button', { type: 'button', class: 'link', onclick: () => onOpen(other) }, text);
  const takeBack = async () => {
    try {
      await change(() => api.takeBackStep(space.id, space.changes), t('spaces.takenBack'));
    } catch (problem) {
      message.replaceChildren(alertBox('error', t('problem.title'), refusalWords(problem) || generalWords(problem)));
    }
  };
  const isOpen = space.closedBy === null;
  const fold = (title, make) => {
    const region = el('div', {});
    const opened = (event) => (event.target.open ? fill(region, make) : map.squares([], () => {}));
    return el('details', { ontoggle: opened }, el('summary', {}, title), region);
  };
  const context = { space: first, spaces, map, mayRelease, change };
  return el(
    'section',
    { class: 'report-detail', 'aria-labelledby': 'space-title' },
    el(
      'h2',
      { id: 'space-title', tabindex: '-1' },
      space.name,
      ' ',
      el('span', { class: 'tag' }, standingWords(space)),
    ),
    message,
    space.newReports > 0 && isOpen && space.state !== 'hint'
      ? alertBox(
          'info',
          space.newReports === 1 ? t('spaces.newReport') : t('spaces.newReports', { count: space.newReports }),
        )
      : null,
    el(
      'dl',
      { class: 'facts' },
      fact(t('reports.district'), districtWords(space)),
      fact(t('reports.when'), timeWords(space.timeOfDay)),
      fact(t('spaces.since'), formatDate(space.since)),
      fact(t('spaces.owner'), space.privateOwner ? t('spaces.owner.private') : t('spaces.owner.public')),
      fact(t('spaces.reports'), reportLinks(space)),
      fact(t('spaces.public'), space.released.releasedAt === null ? t('spaces.public.no') : t('spaces.public.yes')),
    ),
    space.next.length === 0
      ? null
      : stepForm(first, (step) =>
          change(() => api.enterStep(space.id, { changes: first.changes, ...step }), t('spaces.entered')),
        ),
    el('h3', {}, t('spaces.history')),
    timeline(space, spaces, link),
    space.steps.some(({ takenBackAt }) => takenBackAt === null)
      ? el(
          'p',
          { class: 'actions' },
          el('button', { type: 'button', class: 'button', onclick: takeBack }, t('spaces.takeBack')),
        )
      : null,
    effect(space),
    isOpen
      ? [
          fold(t('spaces.public.title'), () => publicSide(context)),
          fold(t('spaces.describe'), async () => describeForm(context)),
          fold(t('spaces.join.title'), async () => joinForm(context)),
          fold(t('spaces.part.title'), async () => partForm(context)),
        ]
      : null,
  );
}
