/** Measures of charts: from numbers to places on the paper. */

/** A function from one interval to another; an interval without length goes to the middle. */
export function linear([from, to], [start, end]) {
  if (to === from) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Round numbers (1, 2 or 5 times a power of ten apart) within the interval, about as many as wanted. */
export function ticks(low, high, wanted) {
  if (!(high > low)) return [low];
  const rough = (high - low) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough - power * 1e-9);
  const found = [];
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++)
    found.push(Number((at * step).toPrecision(12)));
  return found;
}

const point = ([x, y]) => `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`;

/** "M0 0L10 5": a line through points; nothing for none. */
export function linePath(points) {
  return points.length === 0 ? '' : `M${points.map(point).join('L')}`;
}

/** The area between two lines over the same places. */
export function bandPath(lower, upper) {
  return lower.length === 0 ? '' : `${linePath([...lower, ...[...upper].reverse()])}Z`;
}

/** Pieces of a series without gaps: what is not known is not bridged. */
export function pieces(entries, isKnown) {
  const found = [[]];
  for (const entry of entries) {
    if (isKnown(entry)) found.at(-1).push(entry);
    else if (found.at(-1).length > 0) found.push([]);
  }
  return found.filter((piece) => piece.length > 0);
}

/** Round upper bounds of classes from nothing to the greatest value. */
export function roundBounds(greatest, wanted) {
  if (!(greatest > 0)) return [0];
  const found = ticks(0, greatest, wanted).filter((at) => at > 0);
  const step = found[0] ?? greatest;
  return found.length > 0 && found.at(-1) >= greatest ? found : [...found, (found.at(-1) ?? 0) + step];
}
