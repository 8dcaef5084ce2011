/** Words, district and position each say where; what was said last counts, and the others must not be sent along. */
export function addLastSaid(form) {
  const words = form.querySelector('input[type="search"]');
  const district = form.querySelector('#district');

  function forgetPosition() {
    for (const old of form.querySelectorAll('[data-position]')) old.remove();
  }

  words.addEventListener('input', () => {
    if (words.value.trim() === '') return;
    forgetPosition();
    if (district !== null) district.value = '';
  });
  district?.addEventListener('change', () => {
    if (district.value === '') return;
    forgetPosition();
    words.value = '';
  });
}
