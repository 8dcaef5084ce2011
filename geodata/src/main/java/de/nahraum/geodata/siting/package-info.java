/**
 * Where the next places go, and whether that is proven best: maximal covering, set covering, p-median, and days of consultation. Pure; knows ways in metres and
 * weights, no town.
 */
package de.nahraum.geodata.siting;
