package de.nahraum.geodata.demo;

import java.util.List;

/** The invented offers of one town. Some districts have a weekly tenant consultation, some a monthly one, some none. */
final class OfferTable {
    private OfferTable() {}

    /** @param details further fields by position: what to bring, note, single dates, cancelled dates */
    record Row(
            String place,
            String topic,
            String name,
            char provider,
            String schedule,
            String languages,
            String byAppointment,
            String status,
            String from,
            String lastConfirmed,
            List<String> details) {
        static Row parse(String line) {
            String[] f = line.split(";", -1);
            // A schedule may contain semicolons; in the table they are written as a broken bar.
            return new Row(
                    f[0],
                    TOPICS.get(f[1].charAt(0) - '0'),
                    f[2],
                    f[3].charAt(0),
                    f[4].replace('¦', ';'),
                    f[5],
                    f[6],
                    f[7],
                    f[8],
                    f[9],
                    List.of(f[10], f[11], f.length > 12 ? f[12] : "", f.length > 13 ? f[13] : ""));
        }
    }

    private static final List<String> TOPICS = List.of(
            "tenant-consultation",
            "landlord-tenant-dialogue",
            "housing-brokers",
            "neighbourhood",
            "consumer-advice",
            "general-advice",
            "language");

    static String provider(char key) {
        return switch (key) {
            case 'A' -> "Mieterhilfe Wegweiser e. V. (Demo)";
            case 'B' -> "Wohnpartner Brückenschlag gGmbH (Demo)";
            case 'C' -> "Nachbarschaftsnetz Vor Ort e. V. (Demo)";
            case 'D' -> "Verbraucherrat Durchblick (Demo)";
            case 'E' -> "Sprachwerkstatt Kompass e. V. (Demo)";
            default -> "Stadtverwaltung, Integrationsbüro (Demo)";
        };
    }

    /** place; topic; name; provider; schedule; languages; by appointment; status; from; last confirmed; bring; note; and where there are any, single dates; cancelled dates. */
    private static final String ROWS = """
            Stadtteilbüro Lindenblick;0;Mietersprechstunde;A;We 14:00-16:00;de|ar:interpreter|uk:on-request|ru:video;no;open;2022-05-04;2026-10-12;rental-contract|service-charge-statement;
            Stadtteilbüro Am Webstuhl;0;Mietersprechstunde;A;Tu 15:00-18:00¦ PH off;de|ar|tr:interpreter|bg:on-request;no;open;2021-09-07;2026-11-02;rental-contract|landlord-letters;
            Stadtteilbüro Quellenhof;0;Mietersprechstunde;A;Th[2] 16:00-18:00;de|ru|uk:on-request;no;open;2023-02-09;2026-09-20;rental-contract;
            Stadtteilbüro Abendsonne;0;Mietersprechstunde;A;Fr 09:00-11:30¦ PH off;de|ar:video|ru:interpreter;no;open;2023-10-06;2026-08-17;rental-contract;
            Treffpunkt Eulenhof;0;Mietersprechstunde Südwest;A;Mo[1] 17:00-19:00;de|en;no;open;2024-01-08;2026-07-11;;
            Kaisersaal-Treff Bergblick;0;Mietersprechstunde am Kaiserberg;A;Th[1],Th[3] 16:00-18:00;de|ru:interpreter;no;open;2024-04-04;2024-05-30;;Seit zwei Jahren nicht bestätigt (Demo)
            Treffpunkt Rückenwind;0;Mietersprechstunde;A;We[-1] 10:00-12:00;de;no;open;2023-06-28;2026-11-09;rental-contract;
            Bürgertreff Burgwiese;0;Mietersprechstunde Hohenecken;A;Tu[3] 17:00-18:30;de;no;open;2024-09-17;2026-10-05;;
            Treff Siegelstube;0;Mietersprechstunde Siegelbach;A;Tu[1] 17:00-18:30;de;no;open;2024-09-03;2026-10-05;;
            Dorftreff Backhaus;0;Mietersprechstunde Dansenberg;A;"by appointment";de|en:on-request;yes;open;2025-03-01;2026-06-20;;
            Nachbarschaftshaus Grüner Bogen;0;Mietersprechstunde am Abend;A;We[1] 18:00-20:00;de|ar:on-request|fa:video;no;planned;2026-10-07;2026-11-01;;
            Campus-Nachbarn Treff Eiche;0;Wohnsprechstunde für Studierende;A;Mo 12:00-13:30;de|en;no;open;2025-04-14;2026-09-27;;In der Vorlesungszeit (Demo)
            Dorftreff Alte Schmiede;0;Mietersprechstunde Morlautern;A;Th[4] 17:00-18:30;de;no;closed;2022-02-24;2024-11-12;;Eingestellt Ende 2024 (Demo)
            Stadtteilbüro Lindenblick;1;Runder Tisch Wohnen Ost;B;Tu[2] 18:00-20:00;de|ar:interpreter;no;open;2024-02-13;2026-08-10;;
            Stadtteilbüro Am Webstuhl;1;Mieter und Vermieter im Gespräch;B;Th[3] 18:00-20:00;de|ar|tr:on-request;no;open;2023-03-16;2026-10-21;;;2026-12-10 17:00-19:00 "Adventstreffen";
            Stadtteilbüro Quellenhof;1;Hausgespräche Volkspark;B;"by appointment";de|ru;yes;open;2024-05-01;2026-09-14;;
            Haus der Nachbarn Westlicht;1;Vermittlung bei Streit im Haus;B;Mo 16:00-18:00;de|ar:on-request;yes;open;2023-09-04;2026-11-08;;
            Kaisersaal-Treff Bergblick;1;Runder Tisch Wohnen Nord;B;We[2] 18:00-19:30;de;no;planned;2026-11-11;2026-10-18;;
            Treffpunkt Rückenwind;1;Hausgemeinschaft stärken;B;Th[1] 17:00-18:30;de;no;suggested;2027-01-07;2026-09-30;;
            Stadtteilbüro Lindenblick;2;Wohnungsvermittlung;B;Tu,Th 09:00-12:00¦ PH off;de|ar:interpreter|uk:on-request;no;open;2021-03-02;2026-10-12;id|housing-permit;
            Stadtteilbüro Am Webstuhl;2;Wohnungsvermittlung;B;Mo,We 13:00-16:00¦ PH off;de|bg:interpreter|ro:on-request;no;open;2021-03-01;2026-11-02;id|housing-permit;
            Stadtteilbüro Abendsonne;2;Wohnlotsen;B;We 10:00-12:00;de|ru;no;open;2023-10-04;2026-08-17;;
            Stadtteilbüro Quellenhof;2;Wohnlotsen;B;Mo 10:00-12:00;de|ru:on-request;no;open;2024-06-03;2026-09-20;;
            Bürgertreff Burgwiese;2;Wohnlotsen mobil;B;Mo[1] 15:00-17:00;de;no;planned;2026-12-07;2026-10-04;;
            Treffpunkt Rückenwind;2;Wohnungstausch-Börse;B;Sa[1] 10:00-12:00;de;no;open;2025-02-01;2026-07-24;;
            Gemeinschaftsunterkunft 1;4;Verbraucherberatung im Haus;D;Tu[1] 10:00-12:00;de|ar:interpreter|fa:interpreter;no;open;2023-02-07;2026-10-06;;
            Gemeinschaftsunterkunft 2;4;Verbraucherberatung im Haus;D;Tu[2] 10:00-12:00;de|ar:interpreter;no;open;2023-02-14;2026-10-06;;
            Gemeinschaftsunterkunft 3;4;Verbraucherberatung im Haus;D;Tu[3] 10:00-12:00;de|so:video|ti:video;no;open;2023-02-21;2026-10-06;;
            Gemeinschaftsunterkunft 4;4;Verbraucherberatung im Haus;D;We[1] 10:00-12:00;de|ar:interpreter|tr:on-request;no;open;2023-03-01;2026-10-06;;
            Gemeinschaftsunterkunft 5;4;Verbraucherberatung im Haus;D;We[2] 14:00-16:00;de|uk:interpreter|ru;no;open;2022-09-14;2026-10-06;;
            Gemeinschaftsunterkunft 6;4;Verbraucherberatung im Haus;D;We[3] 14:00-16:00;de|uk:interpreter;no;open;2022-09-21;2026-10-06;;
            Gemeinschaftsunterkunft 7;4;Verbraucherberatung im Haus;D;Th[1] 10:00-12:00;de|uk:interpreter|ar:on-request;no;open;2022-10-06;2024-03-21;;Lange nicht bestätigt (Demo)
            Gemeinschaftsunterkunft 8;4;Verbraucherberatung im Haus;D;Th[2] 10:00-12:00;de|uk:video;no;planned;2026-09-10;2026-10-06;;
            Bürgerservice Markthalle;4;Verbrauchersprechstunde;D;Mo,Fr 09:00-12:00¦ PH off;de|en|tr:on-request;no;open;2018-01-08;2026-11-05;contract-or-bill;
            Beratungshaus Brückenschlag;4;Schulden und Energiekosten;D;Th 13:00-16:00;de|ar:video|ru:video;yes;open;2020-02-06;2026-09-02;bills;
            Stadtteilbüro Lindenblick;5;Allgemeine Beratung;F;Mo-Th 09:00-12:00¦ PH off;de|ar|en;no;open;2016-05-02;2026-10-12;;
            Stadtteilbüro Am Webstuhl;5;Allgemeine Beratung;F;Mo,Tu,Th 09:00-12:00,14:00-16:00¦ PH off;de|ar|tr|ru:on-request;no;open;2014-09-01;2026-11-02;;
            Stadtteilbüro Quellenhof;5;Allgemeine Beratung;F;Tu,Th 09:00-12:00¦ PH off;de|ru|uk;no;open;2019-04-02;2026-09-20;;
            Stadtteilbüro Abendsonne;5;Allgemeine Beratung;F;Mo,We 09:00-12:00¦ PH off;de|ru:on-request;no;open;2021-10-04;2026-08-17;;
            Familienzentrum Kleeblatt;5;Familien- und Sozialberatung;C;Tu 09:00-11:00;de|en|pt:on-request;no;open;2022-01-11;2026-07-03;;
            Familienzentrum Westlicht;5;Familien- und Sozialberatung;C;Th 09:00-11:00;de|ru;no;open;2022-01-13;2026-07-05;;
            Beratungshaus Brückenschlag;5;Beratung für neu Zugewanderte;B;Mo-Fr 08:30-12:30¦ PH off;de|ar|en|fr|uk:interpreter;no;open;2017-03-01;2026-11-11;id|official-letters;
            Bürgerservice Markthalle;5;Lotsen für Formulare;F;Mo-Fr 10:00-12:00¦ PH off;de|de-simple|en;no;open;2020-06-01;2026-11-05;forms;
            Studierendenservice Uniwiese;5;Beratung für internationale Studierende;F;Mo-Th 10:00-14:00¦ PH off;de|en|zh:on-request|es;no;open;2019-10-07;2026-09-13;;
            Seniorenzentrum Rückenwind;5;Beratung im Alter;C;We 14:00-16:00;de;no;open;2018-04-04;2026-10-20;;
            Ortsverwaltung Einsiedlerhof;5;Sprechstunde im Ort;F;Th 15:00-17:00¦ PH off;de|en:on-request;no;open;2021-05-06;2024-02-15;;Lange nicht bestätigt (Demo)
            Ortsverwaltung Erlenbach;5;Sprechstunde im Ort;F;Tu 16:00-18:00¦ PH off;de;no;open;2015-02-03;2026-08-24;;
            Ortsverwaltung Hohenecken;5;Sprechstunde im Ort;F;We 16:00-18:00¦ PH off;de;no;open;2015-02-04;2026-08-25;;
            Ortsverwaltung Siegelbach;5;Sprechstunde im Ort;F;Mo 16:00-18:00¦ PH off;de;no;open;2015-02-02;2026-08-23;;
            Mieterladen Abendsonne;5;Hilfe bei Briefen und Anträgen;C;Fr 13:00-15:00;de|ar:on-request;no;open;2024-06-07;2026-10-29;forms;
            Nachbarschaftshaus Sonnenwinkel;6;Sprachcafé;E;DTSTART:20240104T170000 DURATION:PT2H RRULE:FREQ=WEEKLY¦INTERVAL=2¦BYDAY=TH;de|en;no;open;2018-02-01;2026-10-07;;
            Begegnungshaus Weberschiff;6;Deutsch für den Alltag;E;Mo,We 09:30-11:30;de|ar;no;open;2017-09-04;2026-10-11;;Mit Kinderbetreuung (Demo);;2026-12-21..2027-01-08 "Ferien"
            Begegnungshaus Weberschiff;6;Deutsch am Abend;E;Tu,Th 18:00-19:30;de;no;open;2019-01-08;2026-10-11;;
            Nachbarschaftshaus Grüner Bogen;6;Sprachcafé Volkspark;E;We 15:00-17:00;de|ru;no;open;2019-03-06;2026-09-08;;
            Haus der Nachbarn Westlicht;6;Elterncafé Deutsch;E;Tu 08:30-10:30¦ SH,PH off;de|de-simple;no;open;2018-10-02;2026-08-03;;
            Kaisersaal-Treff Bergblick;6;Deutsch sprechen im Park;E;Apr-Sep: Fr 16:00-17:30;de;no;open;2023-04-07;2026-09-17;;
            Campus-Nachbarn Treff Eiche;6;Tandem der Sprachen;E;We 18:30-20:30;de|en|es|fr;no;open;2019-10-16;2026-09-15;;
            Treffpunkt Eulenhof;6;Sprachcafé Südwest;E;Mo 15:00-16:30;de;no;open;2022-11-07;2024-04-22;;Lange nicht bestätigt (Demo)
            Stadtteilbücherei Ostfenster;6;Vorlesen in vielen Sprachen;E;Sa[2] 10:30-11:30;de|ar|uk|tr;no;open;2021-06-12;2026-11-13;;
            Stadtteilbücherei Volkspark;6;Lesezeit;E;Fr 15:30-16:30;de|de-simple;no;open;2022-03-04;2026-07-27;;
            Treffpunkt Rückenwind;6;Deutsch im Alter;E;"by appointment";de|ru:on-request;yes;open;2024-10-01;2026-06-14;;
            Werkstatt-Treff Drehscheibe;6;Deutsch in der Werkstatt;E;Sa 10:00-12:00;de|en;no;planned;2026-09-05;2026-11-03;;
            """;

    static List<Row> rows() {
        return ROWS.lines().map(Row::parse).toList();
    }
}
