package de.nahraum.server.safety;

import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.geo.Georeference;
import de.nahraum.server.store.NewReport;
import de.nahraum.server.store.StoredReport;
import de.nahraum.server.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/** What to write to the unit a report is passed on to: to be read, changed and sent by a person. */
public record ReportMail(String subject, String text) {
    /** Farther than this no house says where it is. */
    private static final double NEAR_METRES = 150;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    /** Prepares the mail about a report, with its words as they are now. */
    public static ReportMail of(City city, StoredReport report, Texts texts) {
        NewReport.Content content = report.content();
        Coordinate middle = PassedOn.middle(report);
        String district = city.districtLocator()
                .find(middle.x, middle.y)
                .map(District::name)
                .orElseGet(() -> texts.get("report.mail.outside"));
        String what = content.reasons().isEmpty()
                ? texts.get("report.topic." + content.topic().id())
                : content.reasons().stream()
                        .sorted()
                        .map(reason -> texts.get("report.reason." + reason.id()))
                        .collect(Collectors.joining(", "));
        Coordinate degrees = city.georeference().toDegrees(middle.x, middle.y);
        List<String> facts = new ArrayList<>();
        facts.add(texts.say("report.mail.place", Map.of("where", where(city, middle, district, texts))));
        facts.add(texts.say("report.mail.position", Map.of("lat", plain(degrees.y), "lon", plain(degrees.x))));
        facts.add(texts.say("report.mail.topic", Map.of("what", what)));
        if (content.time() != null) {
            facts.add(texts.say(
                    "report.mail.time",
                    Map.of("when", texts.get("report.time." + content.time().id()))));
        }
        if (content.spotType() != null) {
            facts.add(texts.say(
                    "report.mail.spot",
                    Map.of("kind", texts.get("report.spot." + content.spotType().id()))));
        }
        if (!content.words().isEmpty()) {
            facts.add(texts.say("report.mail.words", Map.of("words", content.words())));
        }
        String day = report.receivedAt()
                .atZone(ZoneId.of(city.settings().timeZone()))
                .format(DAY);
        return new ReportMail(
                texts.say(
                        "report.mail.subject",
                        Map.of("id", String.valueOf(report.id()), "what", what, "where", district)),
                String.join(
                        "\n\n",
                        texts.get("report.mail.greeting"),
                        texts.say("report.mail.lead", Map.of("day", day)),
                        String.join("\n", facts),
                        texts.get("report.mail.ask"),
                        texts.get("report.mail.close")));
    }

    private static String where(City city, Coordinate at, String district, Texts texts) {
        Optional<Address> nearest = city.addresses().stream()
                .filter(address -> at.distance(new Coordinate(address.x(), address.y())) <= NEAR_METRES)
                .min(Comparator.comparingDouble(address -> at.distance(new Coordinate(address.x(), address.y()))));
        return nearest.map(address -> texts.say(
                        "report.mail.near",
                        Map.of("address", address.street() + " " + address.number(), "district", district)))
                .orElse(district);
    }

    /** As map programs read it. */
    private static String plain(double degrees) {
        return String.format(Locale.ROOT, "%.5f", Georeference.rounded(degrees));
    }
}
