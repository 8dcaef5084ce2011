/** "Nächste beste Orte": asks where the next places would best go, shows the best so far while the server searches, and takes the sites over as edits. */
import { api } from '../api.js';
import { lang, t, tCode } from '../i18n.js';
import { formatFigure } from '../logic/figure.js';
import { isOver, takenOver } from '../logic/siting.js';
import { alertBox, problemBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { selectField } from '../ui/fields.js';
import { groupNotes, groupOptions } from './groups.js';

const AGAIN = 400; // ms between two looks at a search
const MOST_SITES = 10;
const SECONDS = 10;

/**
 * @param {(wanted: object) => object} questionOf the body of the question: the scenario as it is, and what is wanted
 * @returns {{node: Node, stop: () => void}}
 */
export function sitingBox(session, context, questionOf) {
  const { city, districts } = context;
  const { candidateKinds: kinds, groups } = session.siting;
  const hasSessions = city.services.find((one) => one.id === session.state.service)?.sessions === true;
  const wanted = { aim: 'most-people', k: 3, candidates: kinds[0], group: '' };
  const form = el('div', { class: 'fields' });
  const result = el('div', { class: 'siting-result' });
  let running = null; // {job, isCancelled}

  function showForm() {
    const aims = ['most-people', 'everybody', 'shortest-ways', ...(hasSessions ? ['hours'] : [])];
    const choose = (name) => (value) => {
      wanted[name] = name === 'k' ? Number(value) : value;
      showForm();
    };
    const counts = Array.from({ length: MOST_SITES }, (_, index) => String(index + 1));
    form.replaceChildren(
      selectField({
        label: t('siting.aim'),
        value: wanted.aim,
        options: aims.map((aim) => ({ value: aim, text: tCode('siting.aim', aim) })),
        onChange: choose('aim'),
      }),
      wanted.aim === 'everybody'
        ? ''
        : selectField({
            label: t('siting.count'),
            value: String(wanted.k),
            options: counts.map((count) => ({ value: count, text: count })),
            onChange: choose('k'),
          }),
      selectField({
        label: t('siting.candidates'),
        value: wanted.candidates,
        options: kinds.map((kind) => ({ value: kind, text: tCode('siting.candidates', kind) })),
        onChange: choose('candidates'),
      }),
      groups.length === 0
        ? ''
        : selectField({
            label: t('field.group'),
            value: wanted.group,
            options: groupOptions(groups),
            onChange: choose('group'),
          }),
      el(
        'p',
        { class: 'actions' },
        el('button', { type: 'button', class: 'button', 'data-focus': 'sites', onclick: search }, t('siting.start')),
      ),
    );
  }

  async function search() {
    stop();
    const turn = { job: null, isCancelled: false };
    running = turn;
    result.setAttribute('aria-busy', 'true');
    show(null);
    try {
      const { group, ...others } = wanted;
      const question = { ...others, ...(group === '' ? {} : { group }), seconds: SECONDS };
      let answer = await api.findSites(questionOf(question));
      turn.job = answer.job;
      while (!isOver(answer) && !turn.isCancelled) {
        show(answer);
        await new Promise((done) => setTimeout(done, AGAIN));
        if (!turn.isCancelled) answer = await api.siting(turn.job);
      }
      if (running !== turn) return;
      running = null;
      show(answer);
      announce(answer.best ? verdict(answer) : t('siting.failed'));
    } catch (error) {
      if (running !== turn) return;
      running = null;
      result.replaceChildren(error.status === 503 ? alertBox('info', t('siting.busy')) : problemBox(error, search));
    } finally {
      if (running === null) result.removeAttribute('aria-busy');
    }
  }

  /** Ends the search here and at the server; what was found so far stays on the screen. */
  function cancel() {
    const job = running?.job;
    stop();
    if (job) api.cancelSiting(job).then(show, () => result.replaceChildren());
    else result.replaceChildren();
  }

  function stop() {
    if (running === null) return;
    running.isCancelled = true;
    running = null;
    result.removeAttribute('aria-busy');
  }

  function show(answer) {
    const progress =
      running === null
        ? null
        : el(
            'p',
            { class: 'loading' },
            el('progress', { 'aria-label': t('siting.searching') }),
            ' ',
            answer?.state === 'waiting' ? t('siting.waiting', { count: answer.ahead }) : t('siting.searching'),
            ' ',
            el('button', { type: 'button', class: 'button', onclick: cancel }, t('siting.cancel')),
          );
    const found = answer?.best ? bestNodes(answer) : [];
    const nothing = running === null && !answer?.best ? alertBox('info', t('siting.failed')) : null;
    result.replaceChildren(...[progress, nothing, ...found].filter(Boolean));
  }

  function bestNodes(answer) {
    const { best, candidates } = answer;
    const sites = takenOver(best.sites);
    return [
      best.sites.length === 0
        ? el('p', {}, t('siting.none'))
        : el(
            'ol',
            { class: 'siting-sites' },
            best.sites.map((site) => siteItem(site, answer)),
          ),
      running === null ? el('p', {}, verdict(answer)) : null,
      ...(answer.group ? groupNotes(answer.group.leftOut, districts) : []),
      best.peopleBeyondReach > 0
        ? el('p', { class: 'help' }, t('siting.beyond', { count: best.peopleBeyondReach }))
        : null,
      candidates.chosenFrom < candidates.of
        ? el('p', { class: 'help' }, t('siting.chosenFrom', { chosen: candidates.chosenFrom, of: candidates.of }))
        : null,
      candidates.points && best.sites.length > 0 ? el('p', { class: 'help' }, t('siting.circle')) : null,
      running === null && answer.aim !== 'hours' && sites.length > 0
        ? el(
            'p',
            { class: 'actions' },
            el('button', { type: 'button', class: 'button', onclick: () => takeOver(sites) }, t('siting.take')),
          )
        : null,
    ];
  }

  function siteItem(site, { unit }) {
    const district = districts.find((one) => one.id === site.district)?.name ?? t('scenario.outside');
    const where = site.weekday ? t('siting.hour', { district, day: tCode('siting.day', site.weekday) }) : district;
    return el('li', {}, t('siting.site', { where, gain: gainText(site.gain, unit) }));
  }

  function gainText(gain, unit) {
    if (unit === 'person-metres') return t('siting.gain.ways', { value: Math.round(gain / 1000) });
    if (unit === 'people-days') return t('siting.gain.days', { value: Math.round(gain) });
    return t('siting.gain.people', { value: Math.round(gain) });
  }

  function verdict({ best }) {
    return best.provenBest
      ? t('siting.proven', { count: best.sites.length })
      : t('siting.gap', { share: formatFigure(best.gap, 'fraction', lang()) });
  }

  function takeOver(sites) {
    if (session.addPlaces(sites) === null) announce(t('siting.noRoom'));
    else announce(t('siting.taken', { count: sites.length }));
    result.replaceChildren();
  }

  if (kinds.length > 0) showForm();
  else form.replaceChildren(el('p', {}, t('siting.nowhere')));
  const node = el(
    'details',
    { class: 'scenario-siting' },
    el('summary', {}, t('siting.title')),
    el('p', { class: 'help' }, t('siting.help')),
    form,
    result,
  );
  return { node, stop };
}
