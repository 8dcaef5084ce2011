/** The report on the last import: what was read, and what was odd about it; then what staff has to look after. */
import { api } from './api.js';
import { t } from './i18n.js';
import { findingsPanel } from './panels/findings.js';
import { notesPanel, unconfirmedPanel } from './panels/offer-care.js';
import { alertBox, fill } from './ui/alerts.js';
import { isOutside, startPage } from './ui/chrome.js';
import { byId } from './ui/dom.js';

const city = await startPage();
if (isOutside()) byId('import').replaceChildren(alertBox('info', t('daten.inside.title'), t('daten.inside.text')));
else if (city !== null)
  await Promise.all([
    fill(byId('import'), async () => findingsPanel(await api.latestImport(), city)),
    fill(byId('unconfirmed'), async () => unconfirmedPanel(await api.offers({}), city)),
    fill(byId('notes'), async () => notesPanel(await api.offerNotes(), city)),
  ]);
