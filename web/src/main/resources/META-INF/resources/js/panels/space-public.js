/** What the public is to see of a fear space: squares chosen by hand and a sentence; released by a planner, and taken back. */
import { api } from '../api.js';
import { formatDate, t } from '../i18n.js';
import { isSameVersion, versionOf, withInside, withNone } from '../logic/spaces.js';
import { alertBox } from '../ui/alerts.js';
import { announce, el } from '../ui/dom.js';
import { areaField, makeForm } from '../ui/forms.js';
import { clockTime, saidSpot, sayBeside } from '../ui/said.js';
import { generalWords } from './form-words.js';
import { otherVersion } from './space-conflict.js';
import { isReleaseMeant } from './space-questions.js';
import { squareList } from './space-squares.js';
import { refusalWords } from './space-words.js';

/**
 * @param {{space: object, map: object, mayRelease: boolean, isCityReleased: boolean, drafts: Map<string, object>, change: Function, press: Function, again: (said: string) => void}} options change, press: take what the server says the space is now
 */
export async function publicSide({ space, map, mayRelease, isCityReleased, drafts, change, press, again }) {
  const { released } = space;
  const key = `${space.id}/public`;
  // What another form of the space was told of meanwhile was not seen here.
  let seen = space.changes;
  const isReleased = released.releasedAt !== null;
  const message = el('div', {});
  const refused = (problem) =>
    message.replaceChildren(alertBox('error', t('problem.title'), refusalWords(problem) || generalWords(problem)));
  const act = (ask, said) => async () => {
    try {
      await press(ask, 'space-public', said);
    } catch (problem) {
      refused(problem);
    }
  };
  const button = (text, onclick) => el('button', { type: 'button', class: 'button', onclick }, text);
  const unreleased = isCityReleased ? null : el('p', { class: 'help' }, t('cases.public.unreleased'));
  const warning = released.protectedNearby
    ? alertBox('warning', t('cases.protected.title'), t('cases.protected.text'))
    : null;
  if (isReleased) {
    map.squares([], () => {});
    map.draw(released.geometry);
    return el(
      'div',
      {},
      message,
      el('p', {}, t('cases.released', { name: released.releasedBy, day: formatDate(released.releasedAt) })),
      el('p', { class: 'quoted' }, released.words || t('cases.public.noWords')),
      unreleased,
      warning,
      mayRelease
        ? el(
            'p',
            { class: 'actions' },
            button(
              t('cases.withdraw'),
              act(() => api.withdrawSpace(space.id, seen), t('cases.withdrawn')),
            ),
            saidSpot('space-public'),
          )
        : el('p', { class: 'help' }, t('cases.withdraw.who')),
    );
  }
  let { features } = await api.spaceSquares(space.id);
  const list = el('div', {});
  function show() {
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    map.squares(features, toggle);
    list.replaceChildren(squareList(features, toggle));
    if (focused) list.querySelector(`[data-focus="${focused}"]`)?.focus();
  }
  function toggle(feature) {
    features = features.map((one) =>
      one.id === feature.id ? { ...one, properties: { ...one.properties, chosen: !one.properties.chosen } } : one,
    );
    show();
  }
  function chooseAll(others) {
    features = others;
    show();
    announce(t('cases.squares.chosen', { count: versionOf(features, '').squares.length }));
  }
  show();
  let loaded = versionOf(features, released.words);
  const conflict = el('div', {});
  const words = areaField({
    name: 'words',
    label: t('cases.public.words'),
    help: t('cases.public.words.help'),
    value: drafts.get(key) ?? released.words,
    maxlength: 300,
  });
  words.input.addEventListener('input', () => drafts.set(key, words.value()));
  const save = () =>
    change(
      async () => {
        const saved = await api.prepareSpace(space.id, { changes: seen, ...versionOf(features, words.value()) });
        drafts.delete(key);
        return saved;
      },
      'space-public',
      t('reports.saved', { time: clockTime() }),
      t('cases.public.meanwhile'),
    );

  /** Somebody else was faster: nothing of theirs goes that was not seen. */
  async function decide() {
    const theirs = (await api.spaceSquares(space.id)).features;
    const now = { changes: space.changes, ...space.released };
    const version = versionOf(theirs, now.words);
    if (now.releasedAt === null && isSameVersion(version, loaded)) {
      seen = now.changes;
      conflict.replaceChildren(alertBox('info', t('cases.conflict.other')));
      return;
    }
    map.draw(now.geometry);
    const box = otherVersion({
      theirs,
      words: now.words,
      isReleased: now.releasedAt !== null,
      onLook() {
        drafts.delete(key);
        again(`${t('cases.meanwhile.look')} ${t('cases.conflict.yours', { words: words.value() })}`);
      },
      onTake() {
        seen = now.changes;
        loaded = version;
        features = theirs;
        words.input.value = now.words;
        drafts.delete(key);
        conflict.replaceChildren();
        map.draw(null);
        show();
        sayBeside('space-public', t('cases.conflict.taken'));
      },
      async onKeep() {
        seen = now.changes;
        loaded = version;
        conflict.replaceChildren();
        try {
          await send();
        } catch (problem) {
          refused(problem);
        }
      },
    });
    conflict.replaceChildren(box);
    box.focus();
  }

  async function send() {
    // While both versions are shown, one is chosen and not overwritten by the way.
    const choice = conflict.querySelector('.actions button');
    if (choice !== null) {
      choice.focus();
      return;
    }
    try {
      await save();
    } catch (problem) {
      if (problem.type !== 'urn:nahraum:problem:changed-meanwhile') throw problem;
      await decide();
    }
  }

  const form = makeForm({
    fields: [words],
    submit: t('cases.public.save'),
    explain: (problem) => ({ field: problem.parameter, text: refusalWords(problem) || generalWords(problem) }),
    send,
    more: [saidSpot('space-public')],
  });
  /** What is released is what was saved: who has changed it since would not get what they see. */
  async function release() {
    if (!isSameVersion(versionOf(features, words.value()), loaded)) {
      const box = alertBox('warning', t('cases.release.unsaved'), t('cases.release.unsaved.text'));
      box.tabIndex = -1;
      unsaved.replaceChildren(box);
      box.focus();
      return;
    }
    unsaved.replaceChildren();
    if (!(await isReleaseMeant(space, features, isCityReleased))) return;
    await act(() => api.releaseSpace(space.id, { changes: seen }), t('cases.releasedNow'))();
  }
  const unsaved = el('div', {});

  return el(
    'div',
    {},
    message,
    el('p', {}, t('cases.public.lead')),
    el(
      'p',
      { class: 'actions' },
      button(t('cases.squares.inside'), () => chooseAll(withInside(features))),
      button(t('cases.squares.none'), () => chooseAll(withNone(features))),
    ),
    list,
    form,
    conflict,
    warning,
    unsaved,
    released.geometry === null
      ? null
      : mayRelease
        ? el('p', { class: 'actions' }, button(t('cases.release'), release))
        : el('p', { class: 'help' }, t('cases.release.who')),
  );
}
