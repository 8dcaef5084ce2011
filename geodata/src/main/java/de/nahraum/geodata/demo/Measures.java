package de.nahraum.geodata.demo;

import java.io.IOException;
import java.util.List;

/** Writes {@code measures.csv}: invented measures of the city, for its first town only. */
final class Measures {
    private Measures() {}

    /** goal; title; place name; district index; lead unit; partners; euro; funding; resolution; start; end; state. */
    private static final String ROWS = """
            neighbourhood-offices;Stadtteilbüro Turmblick einrichten;Stadtteilbüro Turmblick;3;Referat Soziales;Wohnpartner Brückenschlag gGmbH (Demo);185000;Soziale Stadt;Stadtrat 12.03.2026 (Demo);2026-09-01;2027-04-01;resolved
            neighbourhood-offices;Barrierefreier Eingang Stadtteilbüro Abendsonne;Stadtteilbüro Abendsonne;8;Referat Gebäudewirtschaft;;42000;Haushalt;;2026-10-01;2027-03-31;idea
            meeting-places;Treffpunkt Höhenweg ausbauen;Treffpunkt Höhenweg;5;Referat Stadtentwicklung;Nachbarschaftsnetz Vor Ort e. V. (Demo);240000;Landesprogramm;Ausschuss 05.02.2026 (Demo);2026-11-01;2027-09-01;resolved
            meeting-places;Treff Wiesental planen;Treff Wiesental;9;Referat Stadtentwicklung;Ortsbeirat;90000;;;2027-01-01;2028-03-01;idea
            meeting-places;Alte Werkhalle herrichten;Treffpunkt Alte Werkhalle;10;Referat Gebäudewirtschaft;Ortsbeirat;310000;Dorferneuerung;Stadtrat 11.12.2025 (Demo);2026-01-15;2026-11-01;running
            meeting-places;Dorfladen-Treff Lautertal;Dorfladen-Treff Lautertal;17;Referat Stadtentwicklung;Ortsbeirat|Dorfladenverein (Demo);120000;Dorferneuerung;;2026-08-01;2027-05-01;idea
            meeting-places;Bestandsaufnahme der Orte der Begegnung;;;Integrationsbüro;;0;;;2024-03-01;2025-02-28;done
            tenant-consultation;Mietersprechstunde am Abend im Grünen Bogen;Nachbarschaftshaus Grüner Bogen;4;Integrationsbüro;Mieterhilfe Wegweiser e. V. (Demo);6500;Haushalt;Ausschuss 07.05.2026 (Demo);2026-10-07;;resolved
            tenant-consultation;Monatliche Sprechstunde in Morlautern wieder aufnehmen;;11;Integrationsbüro;Mieterhilfe Wegweiser e. V. (Demo);4800;;;2027-01-01;;idea
            tenant-consultation;Dolmetschen per Video für alle Sprechstunden;;;Integrationsbüro;;18000;Landesprogramm;Stadtrat 25.09.2025 (Demo);2026-01-01;2027-12-31;running
            guide-outlets;Mieterführerschein in sechs Sprachen neu auflegen;;;Integrationsbüro;Mieterhilfe Wegweiser e. V. (Demo);14000;Haushalt;Ausschuss 04.09.2025 (Demo);2025-11-01;2026-06-30;running
            guide-outlets;Auslage in allen Ortsverwaltungen;;;Referat Organisation;;1200;Haushalt;;2026-08-01;2026-12-31;resolved
            consumer-advice;Verbraucherberatung in zwei weiteren Unterkünften;;;Referat Soziales;Verbraucherrat Durchblick (Demo);9600;Landesprogramm;Ausschuss 04.06.2026 (Demo);2026-09-01;;resolved
            housing-brokers;Wohnlotsen für die Ortsbezirke;;;Referat Soziales;Wohnpartner Brückenschlag gGmbH (Demo);38000;Haushalt;;2026-12-01;2028-11-30;idea
            housing-brokers;Vermieteransprache mit Ausfallgarantie;;;Referat Soziales;;60000;Haushalt;Stadtrat 12.03.2026 (Demo);2026-07-01;2029-06-30;running
            neighbourhood-offers;Runder Tisch Wohnen Nord;Kaisersaal-Treff Bergblick;3;Referat Soziales;Wohnpartner Brückenschlag gGmbH (Demo);5000;Haushalt;;2026-11-11;;resolved
            neighbourhood-offers;Nachbarschaftsfonds je Stadtteil 3.000 Euro;;;Integrationsbüro;;27000;Haushalt;Stadtrat 11.12.2025 (Demo);2026-01-01;2028-12-31;running
            subsidised-housing;Quote bei Baulandverkauf;;;Referat Stadtentwicklung;;0;;Stadtrat 30.11.2023 (Demo);2024-01-01;2032-12-31;running
            subsidised-housing;32 geförderte Wohnungen am Alten Güterhof;;8;Referat Stadtentwicklung;;7800000;Wohnraumförderung;Stadtrat 25.09.2025 (Demo);2026-04-01;2028-06-30;running
            adequate-dwellings;Belegungsrechte ankaufen;;;Referat Soziales;;250000;Wohnraumförderung;;2027-01-01;2031-12-31;idea
            housing-need;Bedarfsanalyse des Wohnungsmarktes;;;Referat Stadtentwicklung;;75000;Haushalt;Ausschuss 05.02.2026 (Demo);2026-05-01;2027-02-28;running
            fear-spaces;Licht in drei Unterführungen;;;Referat Tiefbau;;165000;Städtebauförderung;Stadtrat 11.12.2025 (Demo);2026-03-01;2026-12-31;running
            fear-spaces;Begehungen mit dem Beirat für Migration und Integration;;;Gleichstellungsstelle;Beirat für Migration und Integration;2500;Haushalt;;2026-05-01;2026-10-31;running
            social-mix;Vergabe nach Konzept im Neubaugebiet;;7;Referat Stadtentwicklung;;0;;;2027-01-01;2030-12-31;idea
            """;

    static void write(Town town, List<Place> places, FolderSink sink) throws IOException {
        try (CsvOut out = new CsvOut(
                sink,
                "measures.csv",
                "id",
                "goal",
                "title",
                "place",
                "district",
                "leadUnit",
                "partners",
                "costEuro",
                "funding",
                "resolution",
                "start",
                "end",
                "state")) {
            int number = 0;
            for (String line : ROWS.lines().toList()) {
                String[] f = line.split(";", -1);
                String place = places.stream()
                        .filter(p -> p.name().equals(f[2]))
                        .map(Place::id)
                        .findFirst()
                        .orElse("");
                String district = f[3].isEmpty()
                        ? ""
                        : town.districts().get(Integer.parseInt(f[3])).name();
                out.row(
                        "massnahme-" + ++number,
                        f[0],
                        f[1],
                        place,
                        district,
                        f[4],
                        f[5],
                        f[6],
                        f[7],
                        f[8],
                        f[9],
                        f[10],
                        f[11]);
            }
        }
    }
}
