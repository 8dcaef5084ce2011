/** An answer of a search for sites in words: the sites, how good they are, or why there are none. */
import { lang, pick, t, tCode } from '../i18n.js';
import { formatFigure } from '../logic/figure.js';
import { findingOf, isOver } from '../logic/siting.js';
import { alertBox } from '../ui/alerts.js';
import { el } from '../ui/dom.js';
import { groupNotes } from './groups.js';

/** What is said aloud when a search is over. */
export function findingText(answer) {
  return {
    unknown: () => t('siting.unknown'),
    sites: () => verdict(answer),
    searching: () => t('siting.searching'),
    none: () => t('siting.none'),
    'nothing-yet': () => t('siting.nothingYet'),
    cancelled: () => t('siting.cancelled'),
    failed: () => t('siting.failed'),
  }[findingOf(answer)]();
}

/**
 * @param {{districts: object[], rooms: Map<string, {name: string}>, isComplete: boolean, onPoint: (number: number|null) => void}} known
 *     names, whether the list of places is confirmed as complete, and who wants to know which site the pointer is on
 */
export function findingNodes(answer, known) {
  const { districts, isComplete } = known;
  const finding = findingOf(answer);
  if (finding === 'searching') return [];
  if (finding === 'sites') return siteNodes(answer, known);
  const more = {
    unknown: isComplete ? null : tCode('reason', 'service-incomplete'),
    'nothing-yet': t('siting.tryLess'),
  }[finding];
  const kind = finding === 'unknown' ? 'warning' : 'info';
  return [alertBox(kind, findingText(answer), more), ...(finding === 'none' ? remarks(answer, districts) : [])];
}

function siteNodes(answer, known) {
  const { districts } = known;
  const sites = answer.best.sites.map((site, index) => siteItem(site, index + 1, answer, known));
  return [
    el('ol', { class: 'siting-sites' }, sites),
    el('p', { class: 'help' }, t('siting.onMap')),
    isOver(answer) ? el('p', {}, verdict(answer)) : null,
    ...remarks(answer, districts),
    answer.candidates.points ? el('p', { class: 'help' }, t('siting.circle')) : null,
  ].filter(Boolean);
}

function remarks({ best, candidates, group }, districts) {
  const help = (text) => el('p', { class: 'help' }, text);
  const { chosenFrom: chosen, of } = candidates;
  return [
    ...(group ? groupNotes(group.leftOut, districts) : []),
    best.peopleBeyondReach > 0 ? help(beyondText(best.peopleBeyondReach, group)) : null,
    chosen < of ? help(t('siting.chosenFrom', { chosen, of })) : null,
  ].filter(Boolean);
}

function beyondText(count, group) {
  return group ? t('siting.beyondGroup', { count, name: pick(group.label) }) : t('siting.beyond', { count });
}

export function siteName(site, { districts, rooms }) {
  const inDistrict = districts.find((one) => one.id === site.district)?.name ?? t('scenario.outside');
  const room = rooms.get(site.id)?.name;
  const district = room === undefined ? inDistrict : t('siting.room', { room, district: inDistrict });
  return site.weekday ? t('siting.hour', { district, day: tCode('siting.day', site.weekday) }) : district;
}

function siteItem(site, number, answer, known) {
  return el(
    'li',
    { onmouseenter: () => known.onPoint(number), onmouseleave: () => known.onPoint(null) },
    t('siting.site', { where: siteName(site, known), gain: gainText(site.gain, answer) }),
  );
}

function gainText(gain, { unit, group }) {
  if (unit === 'person-metres') return t('siting.gain.ways', { value: Math.round(gain / 1000) });
  if (unit === 'people-days') return t('siting.gain.days', { value: Math.round(gain) });
  const value = Math.round(gain);
  return group ? t('siting.gain.group', { value, name: pick(group.label) }) : t('siting.gain.people', { value });
}

function verdict({ state, best }) {
  if (best.provenBest) return t('siting.proven', { count: best.sites.length });
  const share = formatFigure(best.gap, 'fraction', lang());
  return state === 'done' ? t('siting.gap', { share }) : t('siting.cancelledBest', { share });
}
