/** What there is behind the sign-in, and for whom. A new section is one line here. */
import { t } from '../i18n.js';
import { accountsPanel } from './accounts.js';
import { auditPanel } from './audit.js';
import { filedReportsPanel } from './filed-reports.js';
import { hearingPanel } from './hearing.js';
import { myAccountPanel } from './my-account.js';
import { publicationPanel } from './publication.js';
import { reportDesk } from './report-desk.js';
import { spaceDesk } from './space-desk.js';
import { suggestionsPanel } from './suggestions.js';
import { surveysPanel } from './surveys.js';

/**
 * @typedef {object} Section
 * @property {string} id      in the address: /dienst?section=accounts
 * @property {() => string} label
 * @property {string[]|null} roles  one of which opens it; null for everybody signed in
 * @property {(session: object, city: object|null) => Promise<Node|Node[]>} open
 */
const SECTIONS = [
  { id: 'reports', label: () => t('dienst.reports'), roles: ['staff', 'planner'], open: reportDesk },
  { id: 'suggestions', label: () => t('dienst.suggestions'), roles: ['staff', 'planner'], open: suggestionsPanel },
  { id: 'spaces', label: () => t('dienst.spaces'), roles: ['staff', 'planner'], open: spaceDesk },
  { id: 'publication', label: () => t('dienst.publication'), roles: ['planner', 'staff'], open: publicationPanel },
  { id: 'hearing', label: () => t('dienst.hearing'), roles: ['staff', 'planner'], open: hearingPanel },
  { id: 'surveys', label: () => t('dienst.surveys'), roles: ['staff', 'planner'], open: surveysPanel },
  { id: 'archive', label: () => t('dienst.archive'), roles: ['planner', 'administrator'], open: filedReportsPanel },
  { id: 'account', label: () => t('dienst.account'), roles: null, open: myAccountPanel },
  { id: 'accounts', label: () => t('dienst.accounts'), roles: ['administrator'], open: accountsPanel },
  { id: 'audit', label: () => t('dienst.audit'), roles: ['administrator'], open: auditPanel },
];

/** The sections these roles open, in their order. */
export function sectionsFor(roles) {
  return SECTIONS.filter((section) => section.roles === null || section.roles.some((role) => roles.includes(role)));
}
