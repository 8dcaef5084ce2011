package de.nahraum.server.live;

import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.geodata.disclosure.Publication;
import java.util.List;

/** What was decided about a version somebody wants to release. */
public sealed interface Decision {
    /** It may be released, and tells no more than this. */
    record Decided(Publication publication) implements Decision {}

    /** The city has not written these texts, which the law wants on its pages. */
    record NoLegalTexts(List<LegalTexts.Kind> missing) implements Decision {}

    record NoSuchVersion() implements Decision {}
}
