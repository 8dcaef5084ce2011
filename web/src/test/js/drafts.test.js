import assert from 'node:assert/strict';
import test from 'node:test';
import {
  createDrafts,
  formValues,
  freshDraft,
  isUnsaved,
  rebased,
} from '../../main/resources/META-INF/resources/js/logic/drafts.js';

const report = (more = {}) => ({
  id: 7,
  changes: 0,
  words: 'dunkel',
  state: 'received',
  office: '',
  offices: [{ name: 'Tiefbau' }],
  measure: '',
  measureOn: null,
  duplicateOf: null,
  ...more,
});
const typed = (from, values) => ({ ...from, values: { ...from.values, ...values } });

test('a form that shows a proposal only has nothing unsaved', () => {
  assert.equal(formValues(report()).office, 'Tiefbau');
  assert.equal(isUnsaved(freshDraft(report())), false);
  assert.equal(isUnsaved(typed(freshDraft(report()), { measure: 'Lampe' })), true);
});

test('what nobody here touched is taken from the other; what both changed stays theirs, with mine beside it', () => {
  const now = report({ changes: 1, state: 'answered', measure: 'Neue Lampe' });
  const met = rebased(typed(freshDraft(report()), { state: 'passed-on', measureOn: '2027-01-15' }), now);
  assert.deepEqual(met.values, { ...formValues(now), measureOn: '2027-01-15' });
  assert.deepEqual(met.mine, { state: 'passed-on' });
  assert.deepEqual(met.taken, ['measure']);
  assert.equal(isUnsaved(met), true);
});

test('both the same is no conflict', () => {
  const met = rebased(typed(freshDraft(report()), { measure: 'Lampe' }), report({ changes: 1, measure: 'Lampe' }));
  assert.deepEqual([met.mine, met.taken, isUnsaved(met)], [{}, [], false]);
});

test('what was mine outlives a third version, whatever was chosen before', () => {
  const first = rebased(typed(freshDraft(report()), { measure: 'meins' }), report({ changes: 1, measure: 'ihres' }));
  const third = report({ changes: 2, measure: 'drittes' });
  for (const chosen of ['ihres', 'meins']) {
    const met = rebased(typed(first, { measure: chosen }), third);
    assert.deepEqual([met.values.measure, met.mine], ['drittes', { measure: 'meins' }]);
  }
  const untouched = rebased(first, report({ changes: 2, measure: 'ihres', office: 'Grün' }));
  assert.deepEqual([untouched.mine, untouched.taken], [{ measure: 'meins' }, ['office']]);
});

test('other words are said, own blanking is not', () => {
  const drafts = createDrafts();
  drafts.type(report(), { ...formValues(report()), measure: 'Lampe' });
  drafts.blanked(report({ changes: 1, words: '▇▇▇▇▇▇' }));
  const kept = drafts.find(report({ changes: 1, words: '▇▇▇▇▇▇' }));
  assert.deepEqual([kept.values.measure, kept.taken], ['Lampe', []]);
  drafts.meet(report({ changes: 1, words: '▇▇▇▇▇▇' }), report({ changes: 2, words: '' }));
  assert.deepEqual(drafts.find(report({ changes: 2, words: '' })).taken, ['words']);
});

test('a draft is there while something would be lost', () => {
  const drafts = createDrafts();
  const values = formValues(report());
  drafts.type(report(), { ...values, measure: 'Lampe' });
  assert.equal(drafts.isAnyUnsaved(), true);
  drafts.type(report(), values);
  assert.deepEqual([drafts.isAnyUnsaved(), drafts.find(report())], [false, null]);
});

test('what is typed while it is being saved stays', () => {
  const drafts = createDrafts();
  const sent = { ...formValues(report()), measure: 'Lampe' };
  drafts.type(report(), { ...sent, measure: 'Lampe im Mai' });
  const now = report({ changes: 1, office: 'Tiefbau', measure: 'Lampe' });
  drafts.saved(now, sent);
  assert.equal(drafts.find(now).values.measure, 'Lampe im Mai');
  drafts.saved(now, { ...sent, measure: 'Lampe im Mai' });
  assert.equal(drafts.find(now), null);
});
