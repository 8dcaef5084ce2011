/** Where data comes from, as lines of text. */

/** "Name, licence, as of": the same origin is named once. @param {(vintage: string) => string} asOf */
export function sourceLines(sources, asOf) {
  const lines = (sources ?? []).map((source) =>
    [source.name, source.licence, source.vintage ? asOf(source.vintage) : null].filter(Boolean).join(', '),
  );
  return [...new Set(lines)];
}

/** What coverage is computed from; offers only where the service is a topic of them. */
export function coverageSources(sources, service) {
  const kinds = new Set(['places', 'cells', 'population', 'network', ...(service?.kind === 'topic' ? ['offers'] : [])]);
  return (sources ?? []).filter((source) => kinds.has(source.kind));
}

/** How the city itself credits the map; undefined where it does not. */
export function mapSource(sources) {
  return (sources ?? []).find(({ kind, name }) => kind === 'network' && /openstreetmap/i.test(name ?? ''))?.name;
}
