/** What is said about a password while it is typed. Whether it may be used the server decides. */
export const SHORTEST = 15;
export const LONGEST = 200;

/** Signs as the server counts them: one for each letter, however it is written. */
export function signsOf(password) {
  return [...password.normalize('NFKC')].length;
}

/** How many signs are missing; 0 if it is long enough. */
export function missingSigns(password) {
  return Math.max(0, SHORTEST - signsOf(password));
}

/** The last part of a problem's type: "password-too-short". */
export function codeOf(problem) {
  return String(problem.type ?? '').replace('urn:nahraum:problem:', '');
}
