/**
 * Where people feel unsafe, like to be or miss a meeting place: what they may say, what becomes of it, and what can be computed from many reports. Pure;
 * knows shapes in metres, no town. People decide: nothing computed here makes a fear space.
 */
package de.nahraum.geodata.safety;
