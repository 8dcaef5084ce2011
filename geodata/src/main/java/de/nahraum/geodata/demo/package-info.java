/**
 * The demo city: a seeded generator that writes a complete city folder (docs/city-folder.md) of any size.
 *
 * <p>Names, centres, areas and populations of the eighteen districts are facts about Kaiserslautern; everything else, boundaries and
 * figures included, is invented and labelled so. The same size and seed give the same bytes.
 */
@NullMarked
package de.nahraum.geodata.demo;

import org.jspecify.annotations.NullMarked;
