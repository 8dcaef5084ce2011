package de.nahraum.geodata.demo;

import java.util.List;

/** The invented places of one town. No name is that of a real institution. */
final class PlaceTable {
    private PlaceTable() {}

    /**
     * @param district index in {@link DistrictFact#ALL}
     * @param bearing degrees from east, counter-clockwise, seen from the district's houses
     * @param metres how far from there, in a town of real size
     * @param date opened on, or planned for
     */
    record Row(
            String kind,
            String status,
            int district,
            int bearing,
            int metres,
            String name,
            String stepFree,
            String date,
            String note) {
        static Row parse(String line) {
            String[] f = line.split(";", -1);
            return new Row(
                    f[0],
                    f[1],
                    Integer.parseInt(f[2]),
                    Integer.parseInt(f[3]),
                    Integer.parseInt(f[4]),
                    f[5],
                    f[6],
                    f[7],
                    f[8]);
        }
    }

    /** kind; status; district; bearing; metres; name; step-free; date; note. */
    private static final String ROWS = """
            neighbourhood-office;open;0;200;250;Stadtteilbüro Lindenblick;yes;2016-05-02;
            neighbourhood-office;open;2;80;150;Stadtteilbüro Am Webstuhl;yes;2014-09-01;
            neighbourhood-office;open;4;150;200;Stadtteilbüro Quellenhof;yes;2019-04-01;
            neighbourhood-office;open;8;30;200;Stadtteilbüro Abendsonne;no;2021-10-01;
            neighbourhood-office;planned;3;270;250;Stadtteilbüro Turmblick;yes;2027-04-01;Mietvertrag in Vorbereitung (Demo)
            meeting-place;open;0;45;350;Nachbarschaftshaus Sonnenwinkel;yes;2015-03-01;
            meeting-place;open;0;300;450;Offener Treff Ahornhof;no;2018-06-01;Drei Stufen am Eingang (Demo)
            meeting-place;open;1;120;200;Treffpunkt Eulenhof;yes;2017-01-15;
            meeting-place;open;2;200;300;Begegnungshaus Weberschiff;yes;2013-11-01;
            meeting-place;open;2;330;350;Bürgergarten Rote Johanna;yes;2020-05-01;Nur von April bis Oktober (Demo)
            meeting-place;open;3;90;300;Kaisersaal-Treff Bergblick;yes;2016-02-01;
            meeting-place;open;4;20;350;Nachbarschaftshaus Grüner Bogen;yes;2018-09-01;
            meeting-place;open;4;260;400;Werkstatt-Treff Drehscheibe;;2022-03-01;
            meeting-place;open;6;60;350;Campus-Nachbarn Treff Eiche;yes;2019-10-01;
            meeting-place;open;7;180;250;Treffpunkt Rückenwind;yes;2014-04-01;
            meeting-place;open;8;240;300;Haus der Nachbarn Westlicht;yes;2017-07-01;
            meeting-place;open;11;90;150;Dorftreff Alte Schmiede;no;2012-05-01;
            meeting-place;open;14;10;150;Dorftreff Backhaus;yes;2015-08-01;
            meeting-place;open;15;190;200;Bürgertreff Burgwiese;yes;2011-09-01;
            meeting-place;open;16;280;150;Treff Siegelstube;;2016-10-01;
            meeting-place;planned;5;270;200;Treffpunkt Höhenweg;yes;2027-09-01;Raum gefunden, Umbau noch nicht beauftragt (Demo)
            meeting-place;planned;9;0;150;Treff Wiesental;yes;2028-03-01;
            meeting-place;planned;10;100;100;Treffpunkt Alte Werkhalle;yes;2026-11-01;
            meeting-place;planned;17;60;150;Dorfladen-Treff Lautertal;yes;2027-05-01;
            meeting-place;suggested;1;300;300;Lesestube Kranich;;;Aus der Karte übernommen, noch nicht geprüft (Demo)
            meeting-place;suggested;3;200;500;Vereinsheim Kaiserberg-Höhe;;;Aus der Karte übernommen, noch nicht geprüft (Demo)
            meeting-place;suggested;6;250;400;Gemeinschaftsraum Uniwiese;yes;;
            meeting-place;suggested;12;180;100;Gemeindesaal Erlengrund;;;
            meeting-place;suggested;13;90;80;Waldhaus Mölschgrund;no;;
            meeting-place;closed;0;120;500;Treff Alte Druckerei;no;2009-04-01;Geschlossen seit 2023 (Demo)
            meeting-place;closed;8;90;450;Jugendstube Westend;no;2010-06-01;Geschlossen seit 2024 (Demo)
            guide-outlet;open;0;0;150;Bürgerservice Markthalle;yes;2023-02-01;
            guide-outlet;open;0;250;300;Stadtteilbücherei Ostfenster;yes;2023-02-01;
            guide-outlet;open;1;40;150;Familienzentrum Kleeblatt;yes;2023-03-01;
            guide-outlet;open;2;120;250;Beratungshaus Brückenschlag;yes;2023-02-01;
            guide-outlet;open;2;280;200;Waschsalon Schaumkrone;no;2024-01-15;
            guide-outlet;open;3;330;350;Arztpraxenhaus Nordring;yes;2023-05-01;
            guide-outlet;open;4;100;250;Kita Quellenkinder;yes;2023-06-01;
            guide-outlet;open;4;320;300;Stadtteilbücherei Volkspark;yes;2023-06-01;
            guide-outlet;open;5;90;150;Bäckerei Höhenkorn;no;2024-03-01;
            guide-outlet;open;6;150;250;Studierendenservice Uniwiese;yes;2023-10-01;
            guide-outlet;open;7;30;200;Seniorenzentrum Rückenwind;yes;2023-09-01;
            guide-outlet;open;8;330;250;Familienzentrum Westlicht;yes;2023-03-01;
            guide-outlet;open;8;150;350;Mieterladen Abendsonne;yes;2024-06-01;
            guide-outlet;open;10;300;80;Ortsverwaltung Einsiedlerhof;yes;2023-09-01;
            guide-outlet;open;12;60;120;Ortsverwaltung Erlenbach;yes;2023-09-01;
            guide-outlet;open;15;100;150;Ortsverwaltung Hohenecken;yes;2023-09-01;
            guide-outlet;open;16;20;120;Ortsverwaltung Siegelbach;no;2023-09-01;
            guide-outlet;planned;11;0;120;Ortsverwaltung Morlautern;yes;2026-10-01;
            guide-outlet;planned;17;200;120;Ortsverwaltung Erfenbach;yes;2026-10-01;
            communal-accommodation;open;0;270;650;Gemeinschaftsunterkunft 1;yes;2015-10-01;
            communal-accommodation;open;2;30;450;Gemeinschaftsunterkunft 2;no;2015-11-01;
            communal-accommodation;open;2;240;500;Gemeinschaftsunterkunft 3;no;2016-01-15;
            communal-accommodation;open;3;60;550;Gemeinschaftsunterkunft 4;yes;2016-03-01;
            communal-accommodation;open;4;200;500;Gemeinschaftsunterkunft 5;yes;2022-04-01;
            communal-accommodation;open;5;180;300;Gemeinschaftsunterkunft 6;;2022-04-01;
            communal-accommodation;open;8;200;500;Gemeinschaftsunterkunft 7;yes;2022-05-01;
            communal-accommodation;open;10;20;200;Gemeinschaftsunterkunft 8;no;2022-09-01;
            communal-accommodation;open;6;30;600;Gemeinschaftsunterkunft 9;yes;2023-02-01;
            room-candidate;suggested;0;330;550;Leerstehender Laden Am Kornhaus;no;;
            room-candidate;suggested;1;220;350;Gemeindesaal Südlicht;yes;;
            room-candidate;suggested;1;0;300;Ehemalige Poststelle Südwest;yes;;
            room-candidate;suggested;3;150;450;Schulpavillon Bergblick;yes;;Ab 16 Uhr frei (Demo)
            room-candidate;suggested;4;60;550;Vereinsraum Volkspark;;;
            room-candidate;suggested;5;330;250;Pfarrsaal Höhenkapelle;no;;
            room-candidate;suggested;6;300;300;Wohnheim-Saal Eiche;yes;;
            room-candidate;suggested;7;280;300;Quartiersraum Pfaffgarten;yes;;
            room-candidate;suggested;9;180;150;Turnhalle Wiesental, Nebenraum;yes;;
            room-candidate;suggested;12;300;150;Altes Schulhaus Erlengrund;no;;
            room-candidate;suggested;13;200;60;Feuerwehrhaus Mölschgrund, Saal;yes;;
            room-candidate;suggested;17;120;200;Bürgersaal Lautertal;yes;;
            """;

    static List<Row> rows() {
        return ROWS.lines().map(Row::parse).toList();
    }
}
