package de.nahraum.server.live;

import de.nahraum.geodata.disclosure.Publication;

/** What was decided about a version somebody wants to release. */
public sealed interface Decision {
    /** It may be released, and tells no more than this. */
    record Decided(Publication publication) implements Decision {}

    /** The city has not written what the law wants on its pages. */
    record NoLegalTexts() implements Decision {}

    record NoSuchVersion() implements Decision {}
}
