/** One fear space: where it stands, what happened, what is next, what the public sees. Nothing typed is lost when somebody else was faster. */
import { api } from '../api.js';
import { formatDate, lang, t } from '../i18n.js';
import { isEarly, mayBeBack, takableStep } from '../logic/spaces.js';
import { alertBox, fill } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { saidSpot, sayBeside } from '../ui/said.js';
import { pageLink } from '../ui/session.js';
import { generalWords } from './form-words.js';
import { timeWords } from './report-words.js';
import { describeForm, joinForm, partForm } from './space-changes.js';
import { publicSide } from './space-public.js';
import { isTakingBackMeant } from './space-questions.js';
import { stepForm, timeline } from './space-steps.js';
import { districtWords, lineWords, refusalWords, releasedWords, standingWords } from './space-words.js';

const fact = (label, value) => (value ? [el('dt', {}, label), el('dd', {}, value)] : null);

function reportLinks({ reports }) {
  const shown = reports
    .slice(0, 20)
    .map((id, index) => [
      index === 0 ? '' : ', ',
      el('a', { href: pageLink('/dienst', { section: 'reports', report: id }) }, String(id)),
    ]);
  const more = reports.length - 20;
  return reports.length === 0 ? null : [...shown, more > 0 ? ` ${t('cases.reports.more', { more })}` : ''];
}

/** What reports say since the measure, beside the rest of the city. */
function effect(space, today) {
  if (space.effect === null) return null;
  if (isEarly(space, today)) return el('p', { class: 'help' }, t('cases.effect.early'));
  if (space.effect.acrossCampaigns.length > 0) return el('p', { class: 'help' }, t('cases.effect.campaigns'));
  const { nearBefore, nearAfter, restBefore, restAfter, ratio, low, high } = space.effect;
  const number = (value) => new Intl.NumberFormat(lang(), { maximumFractionDigits: 2 }).format(value);
  return el(
    'p',
    { class: 'help' },
    t('cases.effect', { nearBefore, nearAfter, restBefore, restAfter }),
    ' ',
    ratio === null
      ? t('cases.effect.noRatio')
      : t('cases.effect.ratio', { ratio: number(ratio), low: number(low), high: high === null ? '∞' : number(high) }),
    ' ',
    t('cases.effect.noProof'),
  );
}

/** Reports that came since it is as it is. */
function newReports(space) {
  if (space.newReports === 0 || space.closedBy !== null) return null;
  const count = space.newReports;
  return alertBox('info', mayBeBack(space) ? t('cases.newReports', { count }) : t('cases.newReports.more', { count }));
}

function publicWords(space, isCityReleased) {
  return space.released.releasedAt === null || isCityReleased ? releasedWords(space) : t('cases.public.waits');
}

/**
 * @param {{space: object, spaces: object[], map: object, mayRelease: boolean, isCityReleased: boolean, today: string, unfolded: Set<string>, drafts: Map<string, object>, onChanged: (space: object, warning?: string) => Promise<void>, onOpen: (space: object) => void}} options
 *   unfolded, drafts: what is open and what is typed, which stays so when this is built anew
 */
export function spaceDetail({
  space: first,
  spaces,
  map,
  mayRelease,
  isCityReleased,
  today,
  unfolded,
  drafts,
  onChanged,
  onOpen,
}) {
  let space = first;
  const message = el('div', {});

  /** @param {string} spot where is said that it is done */
  async function change(ask, spot, said, meanwhile = t('cases.meanwhile')) {
    try {
      space = await ask();
    } catch (problem) {
      if (problem.type !== 'urn:nahraum:problem:changed-meanwhile') throw problem;
      // What somebody typed stays; with the next press it counts for the space as it is now.
      Object.assign(first, await api.space(space.id));
      message.replaceChildren(alertBox('warning', meanwhile, lineWords(first)));
      throw problem;
    }
    await onChanged(space);
    sayBeside(spot, said);
  }

  /** By one press, with nothing typed: if it is no longer what the screen shows, nothing is done and it is shown anew. */
  async function press(ask, spot, said) {
    try {
      await change(ask, spot, said);
    } catch (problem) {
      if (problem.type !== 'urn:nahraum:problem:changed-meanwhile') throw problem;
      await onChanged(first, t('cases.meanwhile.look'));
    }
  }

  const link = (other, text) => el('button', { type: 'button', class: 'link', onclick: () => onOpen(other) }, text);
  const last = takableStep(space);
  const takeBack = async () => {
    if (!(await isTakingBackMeant(last))) return;
    try {
      await press(() => api.takeBackStep(space.id, space.changes), 'space-history', t('cases.takenBack'));
    } catch (problem) {
      message.replaceChildren(alertBox('error', t('problem.title'), refusalWords(problem) || generalWords(problem)));
    }
  };
  const isOpen = space.closedBy === null;
  const fold = (name, title, make) => {
    const region = el('div', {});
    const opened = (event) => {
      if (event.target.open) {
        unfolded.add(name);
        fill(region, make);
      } else {
        unfolded.delete(name);
        map.squares([], () => {});
      }
    };
    return el('details', { open: unfolded.has(name), ontoggle: opened }, el('summary', {}, title), region);
  };
  const again = (said) => onChanged(first, said);
  const context = { space: first, spaces, map, mayRelease, isCityReleased, drafts, change, press, again };
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
    newReports(space),
    el(
      'dl',
      { class: 'facts' },
      fact(t('reports.district'), districtWords(space)),
      fact(t('reports.when'), timeWords(space.timeOfDay)),
      fact(t('cases.since'), formatDate(space.since)),
      fact(t('cases.owner'), space.privateOwner ? t('cases.owner.private') : t('cases.owner.public')),
      fact(t('cases.reports'), reportLinks(space)),
      fact(t('cases.public'), publicWords(space, isCityReleased)),
    ),
    space.next.length === 0
      ? null
      : stepForm(first, today, drafts, (step) =>
          change(() => api.enterStep(space.id, { changes: first.changes, ...step }), 'space-step', t('cases.entered')),
        ),
    el('h3', {}, t('cases.history')),
    timeline(space, spaces, link),
    el(
      'p',
      { class: 'actions' },
      last === null ? null : el('button', { type: 'button', class: 'button', onclick: takeBack }, t('cases.takeBack')),
      saidSpot('space-history'),
    ),
    effect(space, today),
    isOpen
      ? [
          fold('public', t('cases.public.title'), () => publicSide(context)),
          fold('describe', t('cases.describe'), async () => describeForm(context)),
          fold('join', t('cases.join.title'), async () => joinForm(context)),
          fold('part', t('cases.part.title'), async () => partForm(context)),
        ]
      : null,
  );
}
