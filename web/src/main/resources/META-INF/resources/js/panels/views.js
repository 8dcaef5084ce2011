/** The layers of the atlas, each a module with resolve, fields and load, some with detail. */
import * as concentration from './concentration-view.js';
import * as coverage from './coverage-layer.js';
import * as evening from './evening-view.js';
import * as goals from './goals-view.js';
import * as housing from './housing-view.js';
import * as indicator from './indicator-view.js';
import * as patterns from './patterns-view.js';
import * as places from './places-view.js';
import * as reports from './reports-view.js';
import * as scenario from './scenario-view.js';
import * as social from './social-view.js';

/**
 * `load` gives what is shown: title, summary, columns, rows, legend, styles, and where a layer has them marks (districts with an
 * outline), chart ({node, light, select, mark}), panel, cells, places, sentence, and `live(state)`: what a slider changes without a request.
 * A layer of reports has squares, to be chosen.
 * A layer about the evening has spaces (fear spaces), ways from a spot, and `onPick(at)` for a click on the map.
 * A layer that shows other edits of a what-if, or another spot, by itself has `take(state)`, `session` (who may repaint), `stop()`, movable, changes and signs.
 * `csvHead()` gives lines to stand above the table in its file.
 * `detail(state, context, district)` gives nodes about the chosen district, or about the city without one.
 */
export const VIEWS = {
  indicator,
  concentration,
  'social-index': social,
  'housing-need': housing,
  patterns,
  coverage,
  scenario,
  evening,
  places,
  goals,
  reports,
};
