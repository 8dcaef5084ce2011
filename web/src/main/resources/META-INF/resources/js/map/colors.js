/** Canvas knows no style sheets: this reads the tokens of css/tokens.css for it. */
const dark = matchMedia('(prefers-color-scheme: dark)');

export function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Calls back when the colours have changed with the scheme. */
export function onSchemeChange(callback) {
  dark.addEventListener('change', callback);
}
