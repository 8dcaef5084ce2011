/** What somebody typed about a report and has not saved, beside what others saved meanwhile: nothing of either is lost. */

/** The fields of the form, in its order. */
export const FIELDS = ['state', 'office', 'measure', 'measureOn', 'duplicateOf'];

/**
 * @typedef {object} Draft
 * @property {object} report  the report it is about, as it was when the form showed it
 * @property {object} base    what the form showed of it
 * @property {object} values  what stands in the form
 * @property {string[]} taken what somebody else changed and nobody here had touched, "words" too: it is taken over
 * @property {object} mine    what was typed where somebody else saved something else: one of both is to be chosen
 */

/** What the form of a report shows, as texts: a unit is proposed where nobody named one. */
export function formValues(report) {
  return {
    state: report.state,
    office: report.office || (report.offices[0]?.name ?? ''),
    measure: report.measure,
    measureOn: report.measureOn ?? '',
    duplicateOf: String(report.duplicateOf ?? ''),
  };
}

/** The form as it opens. @returns {Draft} */
export function freshDraft(report) {
  const base = formValues(report);
  return { report, base, values: base, taken: [], mine: {} };
}

/** Whether something would be lost with it. */
export function isUnsaved({ base, values, mine }) {
  return FIELDS.some((name) => values[name] !== base[name]) || Object.keys(mine).length > 0;
}

/** A draft on the report as it is now: what nobody here touched is taken over; where both changed something, theirs stands until one chooses. */
export function rebased(draft, report) {
  const base = formValues(report);
  const moved = FIELDS.filter((name) => base[name] !== draft.base[name]);
  const isTyped = (name) => draft.values[name] !== draft.base[name];
  const mine = { ...draft.mine };
  for (const name of moved) {
    if (isTyped(name)) mine[name] = draft.values[name];
    if (mine[name] === base[name]) delete mine[name];
  }
  const isNew = (name) => !(isTyped(name) || name in mine);
  const taken = new Set([...draft.taken, ...moved.filter(isNew)]);
  if (draft.report.words !== report.words) taken.add('words');
  return {
    report,
    base,
    values: Object.fromEntries(FIELDS.map((name) => [name, moved.includes(name) ? base[name] : draft.values[name]])),
    taken: [...taken],
    mine,
  };
}

/** The drafts of a page, one for each report, as long as it is open. */
export function createDrafts() {
  /** @type {Map<number, Draft>} */
  const drafts = new Map();
  const keep = (draft) => {
    drafts.set(draft.report.id, draft);
    return draft;
  };
  return {
    /** The one of a report, on the report as it is now; null if there is none. */
    find(report) {
      const draft = drafts.get(report.id);
      if (draft === undefined) return null;
      const now = draft.report.changes === report.changes ? draft : keep(rebased(draft, report));
      // What somebody else changed is said once.
      if (!isUnsaved(now)) drafts.delete(report.id);
      return now;
    },
    /** What stands in the form now. */
    type(report, values) {
      const draft = keep({ ...(drafts.get(report.id) ?? freshDraft(report)), values });
      if (!isUnsaved(draft)) drafts.delete(report.id);
    },
    /** Somebody else changed it: kept also where nothing was typed, so that it can be said what is different. */
    meet(report, now) {
      keep(rebased({ ...(drafts.get(report.id) ?? freshDraft(report)), report }, now));
    },
    /** What was sent is saved; what was typed while it was on its way is not. */
    saved(report, sent) {
      const values = drafts.get(report.id)?.values ?? sent;
      drafts.delete(report.id);
      if (FIELDS.some((name) => values[name] !== sent[name])) keep({ ...freshDraft(report), values });
    },
    /** A part of the words was blanked out here: nobody else changed them. */
    blanked(report) {
      const draft = drafts.get(report.id);
      if (draft !== undefined) keep(rebased({ ...draft, report }, report));
    },
    drop: (id) => drafts.delete(id),
    isAnyUnsaved: () => [...drafts.values()].some(isUnsaved),
    /** Reports with one. @returns {number[]} */
    ids: () => [...drafts.values()].filter(isUnsaved).map(({ report }) => report.id),
  };
}
