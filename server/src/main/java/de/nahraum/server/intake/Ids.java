package de.nahraum.server.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids that survive every import. */
final class Ids {
    private static final Pattern VALID = Pattern.compile("[a-z0-9-]{1,100}");
    private static final Pattern OSM = Pattern.compile("(node|way|relation)/(\\d+)");

    private Ids() {}

    static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }

    /** An id made from a name: "Grübentälchen/Volkspark" is {@code gruebentaelchen-volkspark}. */
    static String slug(String name) {
        String letters = name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** OpenStreetMap's {@code way/123} as {@code w123}; anything else as it is. */
    static String plain(String id) {
        var osm = OSM.matcher(id);
        return osm.matches() ? osm.group(1).charAt(0) + osm.group(2) : id;
    }
}
