/** Words, district and position each say where; what was said last counts, and the others are not sent along. */
export function addLastSaid(form) {
  const words = form.querySelector('input[type="search"]');
  const district = form.querySelector('#district');
  let last = null;

  words.addEventListener('input', () => {
    last = words;
  });
  district?.addEventListener('change', () => {
    last = district;
  });
  // Only now: whoever looks through the districts still has their words.
  form.addEventListener('submit', () => {
    if (last === null || last.value.trim() === '') return;
    for (const old of form.querySelectorAll('[data-position]')) old.remove();
    if (last === words && district !== null) district.value = '';
    if (last === district) words.value = '';
  });
}
