/** The report on the last import: what was read, and what was odd about it. */
import { api } from './api.js';
import { findingsPanel } from './panels/findings.js';
import { fill } from './ui/alerts.js';
import { startPage } from './ui/chrome.js';
import { byId } from './ui/dom.js';

const city = await startPage();
if (city !== null) await fill(byId('import'), async () => findingsPanel(await api.latestImport(), city));
