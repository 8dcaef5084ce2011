import { editsForServer, readEdits } from './scenario.js';

/** Which figures can be explained, and what the server must know to do it. Without a district it is the city's. */
const KINDS = {
  indicator: { needs: ['indicator', 'year'], may: ['district'] },
  share: { needs: ['indicator', 'year'], may: ['district'] },
  quotient: { needs: ['indicator', 'year'], may: ['district'] },
  'rest-quotient': { needs: ['indicator', 'year'], may: ['district'] },
  count: { needs: ['indicator', 'year'], may: ['district'] },
  reference: { needs: ['indicator', 'year'], may: ['district'] },
  tail: { needs: ['indicator', 'year', 'district'], may: [] },
  'adjusted-tail': { needs: ['indicator', 'year', 'district'], may: [] },
  'critical-threshold': { needs: ['indicator', 'year', 'district'], may: [] },
  distance: { needs: ['indicator', 'year', 'threshold'], may: [] },
  coverage: {
    needs: ['part', 'service', 'minutes'],
    may: ['profile', 'status', 'time', 'session', 'language', 'weeks', 'from', 'district'],
  },
  hours: { needs: ['part', 'service', 'from'], may: ['scheme', 'profile', 'status', 'place', 'district'] },
  evening: {
    needs: ['part', 'service', 'minutes', 'variant'],
    may: ['profile', 'status', 'fear-space', 'district'],
  },
  scenario: { needs: ['part', 'service', 'minutes', 'edits'], may: ['profile', 'status', 'time', 'district'] },
  equity: { needs: ['part', 'service', 'minutes', 'indicator', 'year'], may: ['profile', 'status', 'fifth'] },
  area: { needs: ['district'], may: [] },
  people: { needs: [], may: ['district'] },
  places: { needs: [], may: ['kind', 'status', 'district'] },
  goal: { needs: ['goal'], may: ['part', 'parameter', 'value', 'district'] },
  'social-index': { needs: ['part', 'year', 'district'], may: ['part-indicator'] },
  segregation: { needs: ['part', 'indicator', 'year'], may: ['since'] },
  autocorrelation: { needs: ['part', 'indicator', 'year', 'statistic'], may: ['weights', 'district'] },
  'housing-need': { needs: ['part', 'mode', 'stock'], may: ['district'] },
  'housing-segment': { needs: ['part', 'mode', 'stock', 'persons'], may: ['incomeClass', 'list', 'district'] },
  expiring: { needs: ['year'], may: ['district'] },
  'subsidised-share': { needs: ['part'], may: [] },
  outlook: { needs: ['indicator', 'outlook'], may: ['part', 'year', 'target', 'district'] },
};

const isGiven = (value) => value !== undefined && value !== null && value !== '';

/** The parameters of a question to the server, without what is empty; a mistake in our code is an error. */
export function explainQuery({ figure, ...given }) {
  const kind = KINDS[figure];
  if (kind === undefined) throw new Error(`no figure "${figure}"`);
  const query = { figure };
  for (const name of kind.needs) {
    if (!isGiven(given[name])) throw new Error(`${figure} needs ${name}`);
    query[name] = String(given[name]);
  }
  for (const name of kind.may) if (isGiven(given[name])) query[name] = String(given[name]);
  const unknown = Object.keys(given).find((name) => ![...kind.needs, ...kind.may].includes(name));
  if (unknown !== undefined) throw new Error(`${figure} does not know ${unknown}`);
  return query;
}

/** The body of a question about a what-if, whose edits are written as in the address. */
export function bodyOf({ edits, ...query }) {
  return { ...query, edits: editsForServer(readEdits(edits).edits) };
}
