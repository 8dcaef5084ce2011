/** What would help most: the next steps the data support, goal by goal. Never a step against people. */
package de.nahraum.geodata.advice;
