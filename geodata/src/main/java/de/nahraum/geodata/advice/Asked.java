package de.nahraum.geodata.advice;

import de.nahraum.geodata.safety.FearSpace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * As of when steps are asked for, and what whoever asks may be told.
 *
 * @param day on which things are due or not yet
 * @param reach of which services it may be told who reaches them
 * @param sessions of which topics it may be told when offers take place
 * @param spaces fear spaces that may be spoken of: all there are, or none
 * @param implementedOn day of the newest measure carried out, by the id of the fear space; where nobody has written it down, nothing is due
 */
public record Asked(
        LocalDate day,
        Predicate<String> reach,
        Predicate<String> sessions,
        List<FearSpace> spaces,
        Map<String, LocalDate> implementedOn) {
    public Asked {
        spaces = List.copyOf(spaces);
        implementedOn = Map.copyOf(implementedOn);
    }
}
