/** Edits of a what-if in words: how it is called what they are about, and what an answer says of it. */
import { isOfSpaces } from '../logic/scenario.js';
import { nameOfPlace, placeWords } from './scenario-places.js';
import { nameOfSpace, spaceWords } from './scenario-spaces.js';

/** @param {{places: object[], spaces: object[], rooms: Map<string, object>, districts: object[], isEvening: boolean}} known what names come from */
export function scenarioWords({ places, spaces, rooms, districts, isEvening }) {
  const nameOf = (id, edits) => nameOfPlace(id, { places, rooms, edits });
  return {
    nameOf,
    nameOfEdit: (edit, edits) => (isOfSpaces(edit) ? nameOfSpace(edit.id, spaces) : nameOf(edit.id, edits)),
    wordsOf: (edit, edits, answer) =>
      isOfSpaces(edit)
        ? spaceWords(edit, spaces, isEvening)
        : placeWords(edit, nameOf(edit.id, edits), answer, districts),
  };
}
