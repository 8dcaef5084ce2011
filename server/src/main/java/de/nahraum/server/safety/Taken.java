package de.nahraum.server.safety;

import de.nahraum.geodata.safety.ReportShape;
import java.time.Duration;

/** What became of a report somebody sent. */
public sealed interface Taken {
    /** It is kept; six words find it again. The same for the same report sent again. */
    record Accepted(String code) implements Taken {}

    /** Nothing of it is kept. */
    sealed interface Refused extends Taken {}

    /** Nobody takes reports of this topic at the moment. */
    record Closed() implements Refused {}

    /** The key was used for another report, which stays as it was. */
    record OtherContent() implements Refused {}

    /** No key of 128 random bits. */
    record NoKey() implements Refused {}

    record OutsideCity() implements Refused {}

    record BadShape(ReportShape.Problem problem) implements Refused {}

    /** Where somebody feels unsafe it must be said when. */
    record NoTime() implements Refused {}

    /** Reasons are asked only where somebody feels unsafe. */
    record ReasonsOfNoUse() implements Refused {}

    /** @param most signs that are allowed */
    record TooLong(int most) implements Refused {}

    /** @param retryAfter until the next one is taken */
    record TooMany(Duration retryAfter) implements Refused {}
}
