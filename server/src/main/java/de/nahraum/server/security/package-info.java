/** Who somebody of the house is: passwords, sign-in, sessions, accounts. Knows neither HTTP nor SQL. */
@NullMarked
package de.nahraum.server.security;

import org.jspecify.annotations.NullMarked;
