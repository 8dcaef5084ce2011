package de.nahraum.geodata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented street names of the kind every German town has, each town with its own order. */
final class StreetNames {
    private static final String[] USUAL = {
        "Bahnhofstraße", "Hauptstraße", "Schulstraße", "Kirchstraße", "Marktstraße", "Gartenstraße", "Mühlstraße",
        "Bergstraße", "Talstraße", "Ringstraße", "Am Anger", "Am Sandberg", "Im Wiesengrund", "An der Schleuse",
        "Am Rosengarten", "Im Winkel", "Auf der Höhe", "Am Alten Tor", "Hinter der Mühle", "An den Linden",
    };
    private static final String[] FIRST = {
        "Ahorn",
        "Birken",
        "Buchen",
        "Eichen",
        "Eschen",
        "Fichten",
        "Kiefern",
        "Linden",
        "Tannen",
        "Ulmen",
        "Weiden",
        "Erlen",
        "Kastanien",
        "Kirsch",
        "Apfel",
        "Pflaumen",
        "Quitten",
        "Haselnuss",
        "Holunder",
        "Schlehen",
        "Amsel",
        "Drossel",
        "Finken",
        "Staren",
        "Meisen",
        "Lerchen",
        "Schwalben",
        "Falken",
        "Bussard",
        "Eulen",
        "Kranich",
        "Reiher",
        "Specht",
        "Zeisig",
        "Nachtigallen",
        "Rosen",
        "Nelken",
        "Tulpen",
        "Veilchen",
        "Lilien",
        "Dahlien",
        "Astern",
        "Malven",
        "Krokus",
        "Primel",
        "Enzian",
        "Ginster",
        "Flieder",
        "Jasmin",
        "Lavendel",
        "Gerber",
        "Weber",
        "Schmiede",
        "Töpfer",
        "Müller",
        "Bäcker",
        "Glaser",
        "Küfer",
        "Zimmerer",
        "Drechsler",
        "Seiler",
        "Wiesen",
        "Wald",
        "Feld",
        "Brunnen",
        "Quellen",
        "Bach",
        "Felsen",
        "Stein",
        "Sand",
        "Höhen",
        "Sonnen",
        "Morgen",
        "Abend",
        "Panorama",
        "Hügel",
        "Hecken",
        "Moos",
        "Farn",
        "Schilf",
        "Ufer",
        "Turm",
        "Burg",
        "Mauer",
        "Salz",
        "Korn",
        "Hopfen",
        "Reb",
        "Fuchs",
        "Dachs",
        "Hasen",
        "Hirsch",
        "Reh",
        "Igel",
        "Luchs",
        "Biber",
    };
    private static final String[] LAST = {"straße", "weg", "ring", "gasse", "allee"};

    private final List<String> names = new ArrayList<>(List.of(USUAL));
    private int next;

    StreetNames(SplittableRandom random) {
        for (String last : LAST) {
            for (String first : FIRST) {
                names.add(first + last);
            }
        }
        for (int i = names.size() - 1; i > 0; i--) {
            names.set(i, names.set(random.nextInt(i + 1), names.get(i)));
        }
    }

    /** A name not given before, until all are used up; then villages share names with the town. */
    String next() {
        return names.get(next++ % names.size());
    }
}
