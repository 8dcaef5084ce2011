/** Sessions as calendars other programs read: iCalendar after RFC 5545. */
package de.nahraum.server.calendar;
