package de.nahraum.geodata.demo;

import java.io.IOException;

/** The legal texts of the invented city: what a real one has to write itself. */
final class LegalFiles {
    private LegalFiles() {}

    private static final String IMPRINT = """
            ## Wer diese Seiten betreibt

            Das ist eine **erfundene Stadt**. Niemand betreibt diese Seiten im Ernst, und die Angaben sind Beispiele.

            Stadtverwaltung Kaiserslautern (Demo), Integrationsbüro
            Beispielstraße 1, 00000 Musterstadt
            Telefon: +49 30 23125 000

            ## Verantwortlich für den Inhalt

            Integrationsbüro (Demo)
            """;

    private static final String PRIVACY = """
            ## Was wir speichern

            **Nichts über Sie.** Sie brauchen kein Konto. Wir setzen keine Cookies. Wo Sie suchen, schreiben wir nirgends auf.

            Ihr Standort bleibt auf Ihrem Gerät, bis Sie „Mein Standort“ wählen. Dann schickt Ihr Gerät einmal einen auf etwa zehn Meter
            gerundeten Ort, und wir vergessen ihn nach der Antwort.

            ## Hinweise zu Angeboten

            Wenn Sie uns sagen, dass etwas nicht stimmt, speichern wir nur Ihren Hinweis. Bitte schreiben Sie keine Namen hinein.

            Das ist ein erfundenes Beispiel. Eine Stadt schreibt hier ihre eigene Erklärung.
            """;

    private static final String ACCESSIBILITY = """
            ## Wie gut Sie diese Seiten nutzen können

            Die Seiten sollen für alle da sein: mit Tastatur, mit Vorlese-Programm, ohne Karte und ohne JavaScript.

            ## Etwas geht nicht?

            Sagen Sie es uns: Telefon +49 30 23125 000 (erfunden).

            Das ist ein erfundenes Beispiel. Eine Stadt schreibt hier ihre eigene Erklärung.
            """;

    static void write(FolderSink sink) throws IOException {
        TextFile.write(sink, "impressum.md", IMPRINT);
        TextFile.write(sink, "datenschutz.md", PRIVACY);
        TextFile.write(sink, "barrierefreiheit.md", ACCESSIBILITY);
    }
}
