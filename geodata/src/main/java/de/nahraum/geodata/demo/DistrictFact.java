package de.nahraum.geodata.demo;

import java.util.List;

/**
 * What is true of a district of Kaiserslautern: name, label point (EPSG:25832), area, inhabitants. Boundaries are generated.
 *
 * @param core part of the Kernstadt; the others are Ortsbezirke with a local council
 * @param homesX where its houses lie; the label point of a district with much forest lies in the forest
 * @param road what a road leading there is called
 */
record DistrictFact(
        String name,
        boolean core,
        double x,
        double y,
        double squareMetres,
        int people,
        double homesX,
        double homesY,
        String road) {
    /** The middle of the old town, origin of all scaling. */
    static final double CENTRE_X = 410_700;

    static final double CENTRE_Y = 5_477_300;

    /** The area of the whole city. */
    static final double CITY_SQUARE_METRES = 140_435_009;

    /** In official order. */
    static final List<DistrictFact> ALL = List.of(
            core("Innenstadt-Ost", 411_473, 5_477_508, 1_284_928, 11_442, "Ostring"),
            core("Innenstadt-Südwest", 410_454, 5_477_040, 848_257, 8_769, "Südwestring"),
            core("Innenstadt-West/Kotten", 409_765, 5_477_434, 1_637_508, 11_267, "Kottener Straße"),
            core("Innenstadt-Nord/Kaiserberg", 410_438, 5_478_772, 4_133_923, 8_910, "Kaiserberger Straße"),
            new DistrictFact(
                    "Grübentälchen/Volkspark",
                    true,
                    414_570,
                    5_478_249,
                    17_867_354,
                    9_993,
                    412_800,
                    5_477_800,
                    "Grübentaler Straße"),
            new DistrictFact(
                    "Betzenberg",
                    true,
                    414_336,
                    5_474_215,
                    30_139_185,
                    5_096,
                    411_700,
                    5_476_300,
                    "Betzenberger Straße"),
            core("Lämmchesberg/Uniwohnstadt", 409_295, 5_475_763, 9_414_098, 10_559, "Lämmchesberger Straße"),
            core("Bännjerrück/Karl-Pfaff-Siedlung", 407_650, 5_476_518, 2_438_587, 5_050, "Bännjerrücker Straße"),
            core("Kaiserslautern-West", 407_690, 5_477_619, 4_656_021, 8_565, "Weststraße"),
            village("Erzhütten/Wiesenthalerhof", 407_513, 5_479_733, 6_389_875, 2_558, "Erzhütter Straße"),
            village("Einsiedlerhof", 403_478, 5_476_823, 12_771_951, 1_315, "Einsiedlerhofer Straße"),
            village("Morlautern", 410_163, 5_480_284, 4_532_111, 2_886, "Morlauterer Straße"),
            village("Erlenbach", 411_911, 5_481_542, 5_870_221, 2_214, "Erlenbacher Straße"),
            village("Mölschbach", 413_542, 5_470_224, 8_871_875, 1_170, "Mölschbacher Straße"),
            village("Dansenberg", 407_893, 5_473_259, 4_970_961, 2_428, "Dansenberger Straße"),
            village("Hohenecken", 405_544, 5_474_109, 13_427_848, 3_562, "Hohenecker Straße"),
            village("Siegelbach", 405_175, 5_480_497, 4_864_809, 3_067, "Siegelbacher Straße"),
            village("Erfenbach", 406_817, 5_481_616, 6_315_497, 2_746, "Erfenbacher Straße"));

    private static DistrictFact core(String name, double x, double y, double area, int people, String road) {
        return new DistrictFact(name, true, x, y, area, people, x, y, road);
    }

    private static DistrictFact village(String name, double x, double y, double area, int people, String road) {
        return new DistrictFact(name, false, x, y, area, people, x, y, road);
    }
}
