/** Suggestions as staff look at them: which are shown first, and how sure it is that they are no chance. */

/** Shown are those that stand out, or of which nothing is known; all of them if somebody wants so, or if there would be none. */
export function shownSuggestions(suggestions, isAll) {
  const first = suggestions.filter(({ standsOut }) => standsOut !== 'no');
  return isAll || first.length === 0 ? suggestions : first;
}

const DRAWS = 1000;

/** A p-value as "in so many of 1,000 draws"; null where there is none. */
export function drawsOfThousand(p) {
  return p === null ? null : Math.max(1, Math.round(p * DRAWS));
}

/** The names most groups gave, in the order of the answer where as many did. */
export function mostNamed(named, most) {
  return [...named].sort((one, other) => other.groups - one.groups).slice(0, most);
}

const HECTARE = 10_000;

export const hectares = (squareMetres) => squareMetres / HECTARE;
