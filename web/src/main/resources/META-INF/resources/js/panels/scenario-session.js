/**
 * A what-if somebody works on: the edits, what the server says of them, and everything that shows it. The address holds the edits; here is what
 * is between two addresses, a place that is just being dragged.
 */
import { t } from '../i18n.js';
import { isNothingKnown } from '../logic/known.js';
import { newestOnly } from '../logic/newest.js';
import {
  added,
  changedCells,
  closed,
  editOfProblem,
  isFull,
  isOfPlaces,
  isOfSpaces,
  moved,
  opened,
  placesAfter,
  readEdits,
  without,
  writeEdits,
} from '../logic/scenario.js';
import { announce } from '../ui/dom.js';
import { changeSigns, describeRow, scenarioColumns, scenarioRows } from './scenario-figures.js';
import { scenarioPanel } from './scenario-panel.js';
import { lookOf, scenarioIcon, scenarioPopup, scenarioTitle } from './scenario-places.js';
import { spacesOfSession } from './scenario-spaces.js';
import { totals } from './scenario-totals.js';
import { scenarioWords } from './scenario-words.js';

const REST = 700; // ms without a move

/** The edits of an address that this reader may ask about: where people feel unsafe is for people inside the house. */
export const editsFor = (city, text) => readEdits(text, city.audience === 'public' ? isOfPlaces : undefined);

/**
 * @param {{state, context, base, places: object[], spaces: object[], versus: {answer: object|null, dropped: number}|null, ask: (edits) => Promise<object>,
 *   siting: {question: (edits, wanted) => object, candidateKinds: string[], rooms: Map<string, {name: string, lon: number, lat: number}>, groups: object[]}}} parts
 */
export function startSession({ state, context, base, places, spaces, versus, ask, siting }) {
  const { map, districts, city } = context;
  const taken = new Set(places.map((place) => place.id));
  const isEvening = state.time === 'evening';
  const words = scenarioWords({ places, spaces, rooms: siting.rooms, districts, isEvening });
  const kind = places[0]?.kind ?? state.service;
  const other = versus?.answer ?? null;
  let { edits, dropped } = editsFor(city, state.edits);
  let answer = null;
  let answered = edits; // the edits the answer is about
  let problem = null; // {index, error}: of an edit, or of all with -1
  let resting = 0;
  let isStopped = false; // another view is on its way: the address is no more ours

  const session = {
    state,
    versus,
    siting,
    words,
    get edits() {
      return edits;
    },
    /** The edits the answer is about. */
    get answered() {
      return answered;
    },
    get dropped() {
      return dropped;
    },
    get problem() {
      return problem;
    },
    get answer() {
      return answer;
    },
    isFull: () => isFull(edits),
    sitesQuestion: (wanted) => siting.question(edits, wanted),
    places: () =>
      placesAfter(places, edits).map((place) => lookOf({ kind, name: words.nameOf(place.id, edits), ...place })),
    isEvening,
    ...spacesOfSession(spaces, () => edits, commit),
    wordsOf: (edit) => words.wordsOf(edit, edits, answer),
    first,
    view,
    retry: () => pace.want(edits),
    move: (id, at) => commit(moved(edits, id, at)),
    close: (id) => commit(closed(edits, id)),
    open: (id) => commit(opened(edits, id)),
    remove: (index) => commit(without(edits, index)),
    replaceAll: commit,
    /** Adds places in one step, from wherever they come; gives the id of the last one, or null where there is no room. */
    addPlaces(positions) {
      const next = positions.reduce((list, at) => added(list, at, taken), edits);
      if (next.length === edits.length) return null;
      commit(next);
      return next.at(-1).id;
    },
    lightSpace: map.lightSpace,
    /** Shows on the map what an edit is about; nothing for null. */
    light(edit) {
      map.movable.light(edit && isOfPlaces(edit) ? edit.id : null);
      map.lightSpace(edit && isOfSpaces(edit) ? edit.id : null);
    },
    hold: (id) => map.movable.take(id, t('scenario.holding', { name: words.nameOf(id, edits) })),
    nameOf: (id) => words.nameOf(id, edits),
    nameOfEdit: (edit) => words.nameOfEdit(edit, edits),
  };

  const pace = newestOnly(ask, heard, failed);
  const panel = scenarioPanel(session, context);
  const actions = {
    icon: scenarioIcon,
    title: scenarioTitle,
    popup: (place) => scenarioPopup(place, session, map.movable),
    onMove: (id, at) => pace.want(moved(edits, id, at)),
    onDrop: (id, at, isKept = true) => (isKept ? session.move(id, at) : pace.want(edits)),
    onLeave: (id) => panel.leave(id),
  };

  /** The first answer; edits the server cannot take are shown as such, on the city as it is. */
  async function first() {
    try {
      answer = await ask(edits);
    } catch (error) {
      const index = editOfProblem(error.parameter);
      if (index < 0) throw error;
      problem = { index, error };
      answer = await ask([]);
      answered = [];
    }
    panel.update();
  }

  function heard(wish, next) {
    answer = next;
    answered = wish;
    problem = null;
    repaint();
  }

  function failed(wish, error) {
    answered = wish;
    problem = { index: editOfProblem(error.parameter), error };
    repaint();
  }

  function repaint() {
    context.repaint(session, figures());
    panel.update();
    clearTimeout(resting);
    resting = setTimeout(() => announce(sentence()), REST);
  }

  function figures() {
    // Without an answer to these edits, there is nothing to say about afterwards.
    const shown = problem === null ? answer : { ...answer, after: null, cells: [] };
    return {
      summary: totals(shown, other),
      rows: scenarioRows(districts, shown, other),
      signs: changeSigns(shown),
      changes: changedCells(base.cells ?? [], shown.cells),
    };
  }

  function sentence() {
    if (problem !== null) return t('scenario.failed');
    const { before, after } = answer;
    const last = answered.length > 0 ? `${session.wordsOf(answered.at(-1))} ` : '';
    if (isNothingKnown(before.city)) return last + t('scenario.unknownAll');
    return last + t('scenario.sentence', { before: before.city.coveredPeople, after: after.city.coveredPeople });
  }

  /** A step of the user goes into the address, which comes back here by take(). */
  function commit(next) {
    if (isStopped) return;
    if (writeEdits(next) !== writeEdits(edits) || dropped > 0) {
      context.change({ edits: writeEdits(next) });
      return;
    }
    map.movable.show(session.places(), actions); // it was moved to where it is, or there was no room for the edit
    pace.want(edits);
  }

  /** Other edits from the address: a step, or one taken back. */
  function take(next) {
    if (isStopped) return;
    ({ edits, dropped } = editsFor(city, next.edits));
    session.state = next;
    map.movable.show(session.places(), actions);
    map.showSpaces(session.shownSpaces(map.movable));
    panel.rebuild();
    if (writeEdits(answered) !== writeEdits(edits) || problem !== null) pace.want(edits);
    else repaint();
  }

  function view() {
    return {
      session,
      take,
      stop() {
        isStopped = true;
        pace.stop();
        panel.stop();
        clearTimeout(resting);
      },
      ...figures(),
      columns: scenarioColumns(answer.group, other),
      movable: { places: session.places(), actions },
      spaces: session.shownSpaces(map.movable),
      panel: [panel.node],
      describe: describeRow,
    };
  }

  return session;
}
