package de.nahraum.geodata.demo;

/** The text of {@code comments.yaml}: what an administration might add to a goal. */
final class CommentsYaml {
    private CommentsYaml() {}

    static final String TEXT = """
            - goal: tenant-consultation
              date: 2026-06-15
              author: Integrationsbüro (Demo)
              text:
                de: "Erfundener Kommentar: Die Abendsprechstunde im Grünen Bogen beginnt im Oktober 2026. Für Morlautern wird eine Nachfolge gesucht."
                en: "Invented comment: the evening hours at Grüner Bogen start in October 2026. A successor for Morlautern is being sought."
            - goal: meeting-places
              date: 2026-06-10
              author: Referat Stadtentwicklung (Demo)
              text:
                de: "Erfundener Kommentar: Fünf Hinweise aus der Karte sind noch nicht vor Ort geprüft und zählen deshalb nicht."
                en: "Invented comment: five suggestions from the map have not been checked on site and therefore do not count."
            - goal: subsidised-housing
              date: 2026-05-28
              author: Referat Stadtentwicklung (Demo)
              text:
                de: "Erfundener Kommentar: Genehmigte Vorhaben sind noch nicht eingerechnet. Angekaufte Bindungen werden getrennt ausgewiesen."
                en: "Invented comment: approved projects are not counted yet. Bought bindings are shown separately."
            - goal: transfer-concentration
              date: 2026-05-28
              author: Referat Soziales (Demo)
              text:
                de: "Erfundener Kommentar: Die Schwelle 1,5 ist ein Vorschlag und noch nicht beschlossen."
                en: "Invented comment: the threshold of 1.5 is a proposal and has not been decided yet."
            """;
}
