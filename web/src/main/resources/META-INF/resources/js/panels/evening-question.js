/** What the server calls the parts of an answer about the evening when it explains them. */
const PARTS = {
  lostPeople: 'lost',
  coveredPeople: 'covered',
  eveningCoveredPeople: 'evening-covered',
  unknownPeople: 'unknown',
  fearSpaces: 'fear-spaces',
  alonePeople: 'alone',
  lastPeople: 'last',
};

/** How to ask for the explanation of a part; `of` is a district or a fear space. */
export function eveningQuestion({ service, minutes, profile, status, variant }, name, of) {
  return { figure: 'evening', part: PARTS[name], service, minutes, profile, status, variant, ...of };
}
