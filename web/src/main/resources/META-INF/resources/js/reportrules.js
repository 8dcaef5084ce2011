/**
 * What becomes of a report that waits on a phone. No module, as kept.js is none: the service worker of older phones
 * cannot import any. Pure: knows no clock, no net and no storage.
 */
(() => {
  const DAY_MS = 24 * 3600 * 1000;
  const LONGEST_MS = 14 * DAY_MS;
  const LEAST_WAIT_MS = 5000;
  const USUAL_WAIT_MS = 60 * 1000;
  const LONGEST_WAIT_MS = 15 * 60 * 1000;
  const LATER = [408, 425, 429];

  const nameOf = (hit) =>
    hit.district === null || hit.kind === 'district' ? hit.label : `${hit.label}, ${hit.district.name}`;
  const choiceOf = (hit) => ({ value: nameOf(hit), label: hit.label, district: hit.district?.name ?? null });
  const streetOf = (hit) => (hit.kind === 'place' ? null : hit.label.replace(/ \d.*$/, ''));

  /** A street of that name in another district may be the one meant. */
  function isAsGood(best, other) {
    if (other.label === best.label) return true;
    return (
      streetOf(best) !== null && streetOf(best) === streetOf(other) && best.district?.name !== other.district?.name
    );
  }

  self.reportRules = {
    /**
     * The report as it is now. Where the clock of a device was set back, the age it had is kept, and time goes on from
     * there: a report of "next year" would else wait for ever.
     *
     * @param report with createdAt and seenAt, milliseconds by the clock of the device
     */
    seen(report, now) {
      const setBack = Math.max(0, report.seenAt - now);
      return { ...report, createdAt: report.createdAt - setBack, seenAt: now };
    },

    /** Whether a report has waited too long. */
    isOld(report, now) {
      return now - report.createdAt > LONGEST_MS;
    },

    /**
     * What an answer means: "sent", "later" or "refused".
     *
     * @param status of HTTP; 0 without an answer
     */
    outcome(status) {
      if (status === 201) return 'sent';
      return status === 0 || status >= 500 || LATER.includes(status) ? 'later' : 'refused';
    },

    /**
     * How long to wait before the next attempt, in milliseconds.
     *
     * @param retryAfter the header, in seconds; null without
     */
    wait(retryAfter) {
      const asked = Number(retryAfter ?? Number.NaN) * 1000;
      return Number.isFinite(asked) ? Math.min(LONGEST_WAIT_MS, Math.max(LEAST_WAIT_MS, asked)) : USUAL_WAIT_MS;
    },

    /**
     * Which place words mean, as the server decides it for forms without script.
     *
     * @param hits of the search, best first
     * @returns at: degrees; or which: places to choose from, each with the value that finds it again, its label and its district or null, and
     * isNumberUnknown where others of a street stand for a house that is not known; or problem: "notFound" or "tooWide"
     */
    place(words, hits) {
      if (hits.length === 0) return { problem: 'notFound' };
      const [best, ...others] = hits;
      const isAsCalled = words === nameOf(best);
      if (!best.likely || (!isAsCalled && others.some((other) => isAsGood(best, other)))) {
        const places = hits.filter(({ kind }) => kind !== 'district').map(choiceOf);
        const which = [...new Map(places.map((place) => [place.value, place])).values()];
        if (which.length === 0) return { problem: 'tooWide' };
        return { which, isNumberUnknown: best.likely && !best.exact };
      }
      return best.kind === 'district' ? { problem: 'tooWide' } : { at: [best.lon, best.lat] };
    },

    /** A key of 128 random bits, as 22 signs. */
    newKey(random) {
      const signs = btoa(String.fromCharCode(...random(new Uint8Array(16))));
      return signs.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    },
  };
})();
