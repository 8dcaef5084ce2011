package de.nahraum.geodata.demo;

import java.util.List;
import java.util.stream.Collectors;

/** The text of {@code city.yaml}. */
final class CityYaml {
    private CityYaml() {}

    private static final String HEAD = """
            # Geschrieben vom Nahraum-Demogenerator. Namen, Lage und Einwohnerzahl der Stadtteile sind wirklich,
            # Grenzen und alle anderen Angaben sind erfunden.
            name: Kaiserslautern (Demo)
            demo: true
            timeZone: Europe/Berlin
            holidays: de-rp
            epsg: 25832
            languages: [de, en]
            baseYear: 2022
            targetYear: 2032
            """;

    private static final String SETTINGS = """
            minimumCellCoverage: 0.8
            standards: {meeting-place: 10, neighbourhood-office: 15, tenant-consultation: 15, guide-outlet: 10, housing-brokers: 15}
            services:
              meeting-place: {complete: 2026-04-30}
              neighbourhood-office: {complete: 2026-04-30}
              guide-outlet: {complete: 2026-05-31}
              tenant-consultation: {complete: 2026-05-01}
              housing-brokers: {complete: 2026-05-01}
              neighbourhood: {complete: 2026-05-01}
              landlord-tenant-dialogue: {complete: 2026-05-01}
            seriesBreaks:
              - {indicator: sgb2, year: 2022, reason: "Geflüchtete aus der Ukraine erhalten seit Juni 2022 Leistungen nach dem SGB II"}
              - {indicator: housing-benefit, year: 2023, reason: "Wohngeld-Plus-Gesetz: mehr Haushalte haben Anspruch"}
            visibility:
              coverage: public
              places: public
              offers: public
              meeting-places: public
              neighbourhood-offices: public
              tenant-consultation: public
            routing:
              lighting: {office: "Referat Tiefbau (Demo)", contact: ""}
              underpass: {office: "Referat Tiefbau (Demo)", contact: ""}
              sight-lines: {office: "Referat Grünflächen (Demo)", contact: ""}
              hiding-place: {office: "Referat Grünflächen (Demo)", contact: ""}
              no-escape: {office: "Referat Stadtentwicklung (Demo)", contact: ""}
              isolation: {office: "Referat Stadtentwicklung (Demo)", contact: ""}
              vacancy-decay: {office: "Referat Stadtentwicklung (Demo)", contact: ""}
              litter-vandalism: {office: "Stadtbildpflege (Demo)", contact: ""}
              traffic: {office: "Straßenverkehrsbehörde (Demo)", contact: ""}
              harassed: {office: "Gleichstellungsstelle (Demo)", contact: ""}
              intoxication: {office: "Referat Recht und Ordnung (Demo)", contact: ""}
              discrimination: {office: "Integrationsbüro (Demo)", contact: ""}
              other: {office: "Integrationsbüro (Demo)", contact: ""}
            # Wer für Meldungen zuständig ist, wohin Kaputtes gehört und wer berät. Ohne Stelle, Datenschutztext, Frist und
            # laufende Umfrage nimmt die Stadt keine Meldungen an.
            reports:
              office: "Integrationsbüro (Demo)"
              contact: "+49 30 23125000"
              repair: {name: "Mängelmelder (Demo)", phone: "+49 30 23125001", url: ""}
              advice:
                - {name: "Antidiskriminierungsberatung (Demo)", phone: "+49 30 23125002", url: ""}
              wordsMonths: 12
              pointsMonths: 24
            campaigns:
              - {id: unterwegs-2026, title: {de: "Sicher unterwegs (Demo)", en: "Safe on the way (demo)"}, topics: [unsafe, like, missing],
                 from: 2026-01-01, asked: "Alle Menschen in der Stadt (Demo)"}
            # Erfunden. Eine Stadt schreibt hier ihre eigenen Texte, ehe etwas öffentlich wird.
            legal: {imprint: impressum.md, privacy: datenschutz.md, accessibility: barrierefreiheit.md, retentionMonths: 36}
            # Erfunden: örtliche Mietobergrenzen und Einkommen im Monat, für 1, 2, 3, … Personen.
            housing:
              rentKind: gross-cold
              rentLimitsEuro: [420, 510, 620, 720, 820]
              rentLimitPerFurtherPersonEuro: 90
              incomeUpperEuro: {up-to-60: 1150, up-to-80: 1530, up-to-100: 1910, up-to-140: 2680}
              subsidisedUpTo: up-to-80
            osmPlaces:
              - {tag: amenity=community_centre, kind: meeting-place}
              - {tag: amenity=library, kind: meeting-place}
              - {tag: amenity=social_facility, kind: meeting-place}
            socialIndex:
              indicators:
                - {id: unemployed, weight: 1, direction: lower-is-better}
                - {id: sgb2, weight: 1, direction: lower-is-better}
                - {id: sgb2-under-15, weight: 1, direction: lower-is-better}
              statusCuts: [-1, 1, 1.5]
              dynamicsCuts: [-1, 1]
              spanYears: 2
              minimumPeople: 300
            files:
            """;

    /** kind; path; vintage; publish; disclosure; further entries. */
    private static final List<String> FILES = List.of(
            "districts;districts.geojson;2026-01-01;public;open;",
            "population;population.csv;2025-12-31;public;protected-at-source;",
            "cells;cells.csv;2025-12-31;public;protected-at-source;epsg: 25832, constants: {sizeMetres: 100}",
            "indicators;indicators.csv;2025-12-31;internal;personal;",
            "network;streets.osm.gz;2026-01-01;public;open;",
            "places;places.csv;2026-11-15;public;open;",
            "offers;offers.csv;2026-11-15;public;open;",
            "measures;measures.csv;2026-06-30;internal;open;",
            "households;households.csv;2025-12-31;internal;personal;",
            "dwellings;dwellings.csv;2025-12-31;internal;personal;note: \"Miete im Monat je Wohnung, bruttokalt\"",
            "seekers;seekers.csv;2025-12-31;internal;personal;",
            "completions;completions.csv;2025-12-31;internal;open;",
            "safety-survey;survey-2018.csv;2018-11-30;internal;personal;",
            "safety-survey;survey-2025.csv;2025-08-31;internal;personal;",
            "safety-survey;survey-meeting.csv;2025-10-31;internal;personal;",
            "fear-spaces;fear-spaces.geojson;2026-06-30;internal;open;",
            "school-holidays;school-holidays.csv;2026-06-30;public;open;",
            "goals;goals.yaml;2022-12-31;internal;open;",
            "comments;comments.yaml;2026-06-30;internal;open;");

    static String text(List<District> districts) {
        return HEAD
                + "core: " + ids(districts, true)
                + "localCouncil: " + ids(districts, false)
                + SETTINGS
                + FILES.stream().map(CityYaml::entry).collect(Collectors.joining());
    }

    private static String ids(List<District> districts, boolean core) {
        return districts.stream()
                .filter(district -> district.fact().core() == core)
                .map(District::id)
                .collect(Collectors.joining(", ", "[", "]\n"));
    }

    private static String entry(String line) {
        String[] f = line.split(";", -1);
        boolean csv = f[1].endsWith(".csv");
        return "  - {kind: " + f[0] + ", path: " + f[1]
                + (csv ? ", encoding: utf-8, delimiter: \",\", decimal: \".\"" : "")
                + (f[5].isEmpty() ? "" : ", " + f[5])
                + ", source: \"Nahraum-Demogenerator (erfundene Daten)\", licence: CC0-1.0, vintage: " + f[2]
                + ", publish: " + f[3] + ", disclosure: " + f[4] + "}\n";
    }
}
