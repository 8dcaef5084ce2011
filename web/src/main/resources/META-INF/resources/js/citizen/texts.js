/** What scripts say, in the language of the page: the server has put it there. */
export const texts = JSON.parse(document.getElementById('texts').textContent);
