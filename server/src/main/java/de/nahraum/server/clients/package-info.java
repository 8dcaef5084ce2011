/** Who asks, as far as anybody needs to know: marks that say whether two requests come from the same place, and limits on how often. */
package de.nahraum.server.clients;
