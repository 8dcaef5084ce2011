/** The report on the last import: what was read, and what was odd about it. */
import { api } from './api.js';
import { t } from './i18n.js';
import { findingsPanel } from './panels/findings.js';
import { alertBox, fill } from './ui/alerts.js';
import { isOutside, startPage } from './ui/chrome.js';
import { byId } from './ui/dom.js';

const city = await startPage();
if (isOutside()) byId('import').replaceChildren(alertBox('info', t('daten.inside.title'), t('daten.inside.text')));
else if (city !== null) await fill(byId('import'), async () => findingsPanel(await api.latestImport(), city));
