package de.nahraum.geodata.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code offers.csv}: the rows of {@link OfferTable}, and what goes on in every open meeting place. */
final class Offers {
    /** name; schedule; languages; last confirmed. Meeting places take turns. */
    private static final List<String> NEIGHBOURHOOD = List.of(
            "Offenes Nachbarschaftscafé;Tu 14:30-17:00;de;2026-10-19",
            "Mieterfrühstück;Th[1] 09:30-11:30;de|ar:on-request;2026-11-04",
            "Reparaturtreff;Sa[3] 14:00-17:00;de|en;2026-09-18",
            "Nachbarschaftshilfe;Mo 10:00-12:00, Th 16:00-18:00;de|ru;2026-08-12",
            "Kochen mit der Nachbarschaft;Fr[2] 17:00-20:00;de|ar|uk:on-request;2026-10-08",
            "Spielenachmittag;We 15:00-17:30;de;2024-06-05",
            "Gartenstammtisch;Apr-Oct: Th 17:00-19:00;de;2026-09-23");

    private static final String[] HEADER = {
        "id",
        "place",
        "topic",
        "name",
        "provider",
        "schedule",
        "dates",
        "cancelled",
        "languages",
        "audience",
        "free",
        "byAppointment",
        "stepFree",
        "confidential",
        "phone",
        "bring",
        "status",
        "from",
        "until",
        "lastConfirmed",
        "note"
    };

    private final List<Place> places;

    Offers(List<Place> places) {
        this.places = places;
    }

    void write(int towns, FolderSink sink) throws IOException {
        try (CsvOut out = new CsvOut(sink, "offers.csv", HEADER)) {
            int number = 0;
            for (int town = 0; town < towns; town++) {
                Map<String, Place> byName = byName(town);
                for (OfferTable.Row row : OfferTable.rows()) {
                    write(out, ++number, place(byName, row), row);
                }
                for (OfferTable.Row row : neighbourhood(town)) {
                    write(out, ++number, place(byName, row), row);
                }
            }
        }
    }

    private static Place place(Map<String, Place> byName, OfferTable.Row row) {
        Place place = byName.get(row.place());
        if (place == null) {
            throw new IllegalStateException("No place " + row.place());
        }
        return place;
    }

    private Map<String, Place> byName(int town) {
        Map<String, Place> byName = new LinkedHashMap<>();
        List<PlaceTable.Row> rows = PlaceTable.rows();
        for (int i = 0; i < rows.size(); i++) {
            byName.put(rows.get(i).name(), places.get(town * rows.size() + i));
        }
        return byName;
    }

    /** Two activities in each open meeting place but the students', so that the goal is not met everywhere. */
    private List<OfferTable.Row> neighbourhood(int town) {
        List<PlaceTable.Row> rows = PlaceTable.rows();
        List<OfferTable.Row> offers = new ArrayList<>();
        int turn = town;
        for (PlaceTable.Row place : rows) {
            boolean student = place.name().startsWith("Campus");
            if (!place.kind().equals("meeting-place") || !place.status().equals("open") || student) {
                continue;
            }
            for (int k = 0; k < 2; k++) {
                String[] f = NEIGHBOURHOOD.get(turn++ % NEIGHBOURHOOD.size()).split(";", -1);
                offers.add(new OfferTable.Row(
                        place.name(),
                        "neighbourhood",
                        f[0],
                        'C',
                        f[1],
                        f[2],
                        "no",
                        "open",
                        place.date(),
                        f[3],
                        List.of("", "", "", "")));
            }
        }
        return offers;
    }

    private static void write(CsvOut out, int number, Place place, OfferTable.Row row) throws IOException {
        boolean advice = !row.topic().equals("neighbourhood") && !row.topic().equals("language");
        out.row(
                "angebot-" + number,
                place.id(),
                row.topic(),
                row.name(),
                OfferTable.provider(row.provider()),
                row.schedule(),
                row.details().get(2),
                row.details().get(3),
                row.languages(),
                row.name().contains("Studierende") ? "students" : row.name().contains("Alter") ? "seniors" : "all",
                "yes",
                row.byAppointment(),
                place.stepFree(),
                advice ? "yes" : "no",
                // From the block of numbers the Bundesnetzagentur keeps free for films.
                "+49 30 231251" + (10 + number % 90),
                row.details().getFirst(),
                row.status(),
                row.from(),
                "",
                row.lastConfirmed(),
                row.details().get(1));
    }
}
