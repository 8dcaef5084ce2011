package de.nahraum.server;

import de.nahraum.geodata.city.LegalTexts;
import java.util.EnumSet;
import java.util.List;

/** What is released may not be shown: the city has not written what the law wants on its pages. */
public final class LegalTextsMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long version;
    private final EnumSet<LegalTexts.Kind> missing = EnumSet.noneOf(LegalTexts.Kind.class);

    LegalTextsMissing(long version, List<LegalTexts.Kind> missing) {
        super("Version " + version + " has no legal texts: " + missing);
        this.version = version;
        this.missing.addAll(missing);
    }

    public long version() {
        return version;
    }

    /** Which ones, in their order. */
    public List<LegalTexts.Kind> missing() {
        return List.copyOf(missing);
    }
}
