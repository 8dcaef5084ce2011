/** What would be if: a city with places added, moved, closed or opened, and what changes for whom. */
package de.nahraum.geodata.scenario;
