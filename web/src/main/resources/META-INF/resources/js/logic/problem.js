/** What went wrong, as RFC 9457 says it; every failed request ends as one of these. */
export class Problem extends Error {
  constructor(fields) {
    super(fields.detail || fields.title || fields.type || 'problem');
    this.name = 'Problem';
    this.type = fields.type ?? 'about:blank';
    this.status = fields.status ?? 0;
    this.title = fields.title ?? '';
    this.detail = fields.detail ?? '';
    this.parameter = fields.parameter ?? '';
    this.value = fields.value ?? '';
    this.findings = fields.findings ?? [];
  }

  get nothingReleased() {
    return this.type === 'urn:nahraum:problem:nothing-released';
  }

  /** No answer at all: the server is down or the network is gone. */
  get unreachable() {
    return this.type === 'urn:nahraum:problem:unreachable';
  }
}

/** @param {unknown} body what the server sent, already parsed, or null */
export function problemFrom(status, body) {
  const fields = typeof body === 'object' && body !== null ? body : {};
  return new Problem({ ...fields, status });
}
