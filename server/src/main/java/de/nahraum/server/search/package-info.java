/** Finding addresses, streets, places and districts by what people type, whatever the spelling and the script. */
package de.nahraum.server.search;
