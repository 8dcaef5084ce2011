/** What the sheet of a figure says. */
import { pick, sourceTexts, t } from '../i18n.js';
import { el } from './dom.js';
import { figureNode } from './figures.js';

/** @param {object} answer of /api/v1/explain */
export function explanation(answer) {
  return [
    el('h2', {}, pick(answer.title)),
    answer.demo ? el('p', { class: 'demo' }, el('strong', {}, t('demo.mark')), ' ', t('demo.text')) : null,
    el('p', { class: 'sheet-value' }, figureNode(answer.value, answer.unit)),
    part(t('explain.definition'), text(answer.definition)),
    part(t('explain.hidden'), text(answer.hidden)),
    part(t('explain.formula'), text(answer.formula, 'formula')),
    part(t('explain.calculation'), text(answer.calculation, 'formula')),
    part(t('explain.inputs'), list(answer.inputs, inputNode, 'inputs')),
    part(t('explain.parameters'), list(answer.parameters, parameterNode, 'facts')),
    part(t('explain.uncertainty'), text(answer.uncertainty)),
    part(
      t('explain.notes'),
      (answer.notes ?? []).map((note) => text(note)),
    ),
  ];
}

function text(texts, style) {
  const words = pick(texts);
  return words === '' ? null : el('p', { class: style ?? null }, words);
}

function part(title, content) {
  const nodes = [content].flat(Infinity).filter(Boolean);
  return nodes.length === 0 ? null : el('section', {}, el('h3', {}, title), nodes);
}

function list(entries, toNode, style) {
  return (entries ?? []).length === 0 ? null : el('dl', { class: style }, entries.map(toNode));
}

function inputNode(input) {
  return el(
    'div',
    {},
    el('dt', {}, pick(input.label)),
    el('dd', {}, figureNode(input.value, input.unit)),
    sourceTexts(input.sources).map((line) => el('dd', { class: 'help' }, line)),
  );
}

function parameterNode(parameter) {
  return el('div', {}, el('dt', {}, pick(parameter.label)), el('dd', {}, pick(parameter.value)));
}
