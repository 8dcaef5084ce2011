package de.nahraum.geodata.demo;

/** The text of {@code comments.yaml}: what an administration might add to the report. */
final class CommentsYaml {
    private CommentsYaml() {}

    static final String TEXT = """
            paper: Kenntnisnahme
            occasion: Jährlicher Bericht zum Integrationskonzept 2022 (Demo)
            leadUnit: Integrationsbüro (Demo)
            committees:
              - Begleitausschuss Integrationskonzept
              - Beirat für Migration und Integration
              - Stadtrat
            resolution: "Erfundener Vorschlag: Der Stadtrat nimmt den Bericht zur Kenntnis."
            finances: "Erfundene Angabe: Aus dem Bericht selbst entstehen keine Kosten."
            comments:
              - goal: tenant-consultation
                by: Integrationsbüro (Demo)
                text: "Erfundener Kommentar: Die Abendsprechstunde im Grünen Bogen beginnt im Oktober 2026. Für Morlautern wird eine Nachfolge gesucht."
              - goal: meeting-places
                by: Referat Stadtentwicklung (Demo)
                text: "Erfundener Kommentar: Fünf Hinweise aus der Karte sind noch nicht vor Ort geprüft und zählen deshalb nicht."
              - goal: meeting-places
                district: morlautern
                by: Ortsbeirat Morlautern (Demo)
                text: "Erfundene Stellungnahme: Der Ortsbeirat wünscht sich einen Treffpunkt in der alten Schule."
              - goal: transfer-concentration
                by: Referat Soziales (Demo)
                text: "Erfundener Kommentar: Die Schwelle 1,5 ist ein Vorschlag und noch nicht beschlossen."
            """;
}
