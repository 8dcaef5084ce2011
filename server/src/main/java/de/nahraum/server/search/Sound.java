package de.nahraum.server.search;

import org.apache.commons.codec.language.ColognePhonetic;

/** How a German name sounds: the Kölner Phonetik (Postel 1969). "Meier" and "Mayr" are one, whoever wrote them and in which script. */
final class Sound {
    private static final ColognePhonetic COLOGNE = new ColognePhonetic();

    /** The sound of "strasse". */
    private static final String STREET = COLOGNE.colognePhonetic("strasse");

    private Sound() {}

    /**
     * The key of a folded name, its "…straße" left out.
     *
     * @return digits; empty for a name without letters
     */
    static String of(String folded) {
        String sound = COLOGNE.colognePhonetic(folded);
        return sound.length() > STREET.length() && sound.endsWith(STREET)
                ? sound.substring(0, sound.length() - STREET.length())
                : sound;
    }
}
