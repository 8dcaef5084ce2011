/** Who changes the language of a report page keeps what they have written: for this one change, in this tab, and no longer. */
const KEY = 'nahraum-report-language';
const LONGEST_MS = 60_000;

/** What was written in another language a moment ago, once; null without. */
export function takeWritten() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    sessionStorage.removeItem(KEY);
    return kept !== null && Date.now() - kept.at < LONGEST_MS ? kept : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} topic of the form
 * @param {() => object | null} read what is in the form; null if nothing is to be kept
 */
export function addLanguageChange(topic, read) {
  let isChanging = false;
  for (const link of document.querySelectorAll('.languages a'))
    link.addEventListener('click', ({ ctrlKey, metaKey, shiftKey }) => {
      // In a tab of its own it is another report.
      isChanging = !(ctrlKey || metaKey || shiftKey);
    });
  addEventListener('pagehide', () => {
    const said = isChanging ? read() : null;
    isChanging = false;
    if (said === null) return;
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ topic, at: Date.now(), said }));
    } catch {
      // A device that keeps nothing: then it has to be written again.
    }
  });
}
