/** "Nächste beste Orte": asks where the next places would best go, shows the best so far while the server searches, and takes the sites over as edits. */
import { api } from '../api.js';
import { t } from '../i18n.js';
import { roomIn, writeEdits } from '../logic/scenario.js';
import { findingOf, isOver, siteSigns, takenOver } from '../logic/siting.js';
import { alertBox, problemBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { sitingForm } from './siting-form.js';
import { findingNodes, findingText, siteName } from './siting-result.js';

const AGAIN = 400; // ms between two looks at a search

/** Whoever asked does not want to know any more; a job nobody asks for ends by itself, too. */
const forget = (job) => api.cancelSiting(job).catch(() => null);

/**
 * @param {(wanted: object) => object} questionOf the body of the question: the scenario as it is, and what is wanted
 * @returns {{node: Node, rebuild: () => void, stop: () => void}} rebuild after other edits
 */
export function sitingBox(session, context, questionOf) {
  const { city, districts, map } = context;
  const { candidateKinds: kinds, rooms, groups, complete } = session.siting;
  const hasSessions = city.services.find((one) => one.id === session.state.service)?.sessions === true;
  const form =
    kinds.length > 0
      ? sitingForm({ kinds, groups, group: session.state.group, hasSessions }, search, forgetAnswer)
      : null;
  const known = { districts, rooms, isComplete: Boolean(complete), onPoint: map.lightSite };
  const state = el('span', {});
  const progress = el(
    'p',
    { class: 'loading' },
    el('progress', { 'aria-label': t('siting.searching') }),
    ' ',
    state,
    ' ',
    el('button', { type: 'button', class: 'button', onclick: cancel }, t('siting.cancel')),
  );
  const waiting = el('div', {});
  const result = el('div', { class: 'siting-result', tabindex: '-1' });
  let turn = 0; // of the newest search; older answers say nothing any more
  let job = null;
  let last = null; // answer of that search
  let about = null; // the edits it is about, as a text

  async function search() {
    clear();
    const mine = turn;
    about = writeEdits(session.edits);
    result.setAttribute('aria-busy', 'true');
    state.textContent = t('siting.searching');
    waiting.replaceChildren(progress);
    try {
      let answer = await api.findSites(questionOf(form.wanted()));
      if (mine !== turn) {
        forget(answer.job);
        return;
      }
      job = answer.job;
      while (!isOver(answer) && findingOf(answer) !== 'unknown') {
        show(answer);
        await new Promise((done) => setTimeout(done, AGAIN));
        if (mine === turn) answer = await api.siting(job);
        if (mine !== turn) return;
      }
      if (!isOver(answer)) forget(job);
      finish(() => showLast(answer));
    } catch (error) {
      if (mine !== turn) return;
      const isBusy = error.status === 503;
      finish(() => result.replaceChildren(isBusy ? alertBox('info', t('siting.busy')) : problemBox(error, search)));
    }
  }

  /** Ends the waiting; whoever was at its button is at the result then. */
  function finish(showResult) {
    const hadFocus = progress.contains(document.activeElement);
    end();
    showResult();
    if (hadFocus) result.focus();
  }

  /** Ends the search here and at the server; what was found so far stays on the screen. */
  async function cancel() {
    const cancelled = job;
    end();
    form.focus();
    const mine = turn;
    const answer = (cancelled === null ? null : await forget(cancelled)) ?? last;
    if (mine !== turn) return;
    showLast(answer !== null && isOver(answer) ? answer : { ...answer, state: 'cancelled' });
  }

  function end() {
    turn += 1;
    job = null;
    waiting.replaceChildren();
    result.removeAttribute('aria-busy');
  }

  /** Nothing is searched and nothing is shown any more. */
  function clear() {
    const hadFocus = [progress, result].some((part) => part.contains(document.activeElement));
    if (job !== null) forget(job);
    end();
    last = null;
    about = null;
    result.replaceChildren();
    showSigns();
    if (hadFocus) form.focus();
  }

  function show(answer) {
    last = answer;
    const { state: code, ahead } = answer;
    const text = code === 'waiting' ? t('siting.waiting', { count: ahead }) : t('siting.searching');
    if (state.textContent !== text) state.textContent = text;
    result.replaceChildren(...findingNodes(answer, known));
    showSigns();
  }

  function showLast(answer) {
    show(answer);
    // Hours are no edit: a what-if knows places only.
    if (findingOf(answer) === 'sites' && answer.aim !== 'hours') {
      const onclick = () => takeOver(takenOver(answer.best.sites, rooms));
      const take = el('button', { type: 'button', class: 'button', onclick }, t('siting.take'));
      result.append(el('p', { class: 'actions' }, take));
    }
    announce(findingText(answer));
  }

  /** As many as there is room for, the best ones first. */
  function takeOver(sites) {
    const count = Math.min(sites.length, roomIn(session.edits));
    clear();
    if (count > 0) session.addPlaces(sites.slice(0, count));
    const text = takenText(count, sites.length);
    result.replaceChildren(alertBox('info', text));
    announce(text);
  }

  function takenText(count, of) {
    if (count === of) return t('siting.taken', { count });
    return count === 0 ? t('siting.noRoom') : t('siting.takenSome', { count, of });
  }

  /** What is found is on the map as long as it can be read here. */
  function showSigns() {
    const isShown = node.open && last !== null && findingOf(last) === 'sites';
    const sites = isShown ? last.best.sites : [];
    map.showSites(
      siteSigns(sites).map((sign) => ({
        ...sign,
        node: el('span', { class: 'site-sign' }, sign.numbers.join(', ')),
        label: sign.numbers
          .map((number) => t('siting.sign', { number: String(number), where: siteName(sites[number - 1], known) }))
          .join(', '),
      })),
    );
  }

  /** Sites that were found for other edits are none for these. */
  function rebuild() {
    if (about === null || about === writeEdits(session.edits)) return;
    clear();
    result.replaceChildren(el('p', { class: 'help' }, t('siting.outdated')));
  }

  /** Nor are they an answer to another question. */
  function forgetAnswer() {
    if (about === null) return;
    clear();
    result.replaceChildren(el('p', { class: 'help' }, t('siting.otherQuestion')));
  }

  const node = el(
    'details',
    { class: 'scenario-siting', ontoggle: () => showSigns() },
    el('summary', {}, t('siting.title')),
    el('p', { class: 'help' }, t('siting.help')),
    form ? form.node : el('p', {}, t('siting.nowhere')),
    waiting,
    result,
  );
  return { node, rebuild, stop: clear };
}
