/** What was asked elsewhere: tables of other survey programs, read, mapped, checked row by row and kept as reports; and what is typed in from paper. */
package de.nahraum.server.surveys;
