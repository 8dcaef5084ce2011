/** What the scripts of the report pages say, in the language of the page. */
export const texts = JSON.parse(document.getElementById('report-texts').textContent);
