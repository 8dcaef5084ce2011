package de.nahraum.server.intake;

import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportSettings;
import de.nahraum.geodata.safety.ReportTopic;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code city.yaml} says about reports of citizens: {@code reports}, {@code routing}, {@code campaigns} and {@code
 * legal.retentionMonths}, {@code legal.auditMonths}. What is wrong is told, and left out.
 */
final class ReportsYaml {
    private static final Set<String> KEYS =
            Set.of("office", "contact", "repair", "advice", "wordsMonths", "pointsMonths");
    private static final Set<String> CAMPAIGN_KEYS =
            Set.of("id", "title", "topics", "districts", "from", "until", "asked", "askedPeople");
    private static final int MOST_MONTHS = 120;
    private static final int NOT_SAID = 0;
    private static final int MOST_PEOPLE = 100_000_000;
    private static final String ID = "[a-z0-9-]{1,100}";
    private static final String PHONE = "\\+?[0-9][0-9 /()-]{1,30}";
    private static final String ADDRESS = "(https?://|mailto:)[^\\s\"'<>]{1,300}";

    private final Notices notices;

    ReportsYaml(Notices notices) {
        this.notices = notices;
    }

    /** @param city the whole of {@code city.yaml} */
    ReportSettings read(YamlMap city) {
        YamlMap yaml = city.map("reports").allowing(KEYS);
        String office = yaml.text("office", "").strip();
        return new ReportSettings(
                office.isEmpty()
                        ? null
                        : new ReportSettings.Office(
                                office, yaml.text("contact", "").strip()),
                yaml.has("repair") ? contact(yaml.map("repair")) : null,
                yaml.maps("advice").stream().map(this::contact).toList(),
                routing(city.map("routing")),
                campaigns(city.maps("campaigns")),
                findMonths(city.map("legal"), "retentionMonths"),
                months(yaml, "wordsMonths", ReportSettings.DEFAULT_WORDS_MONTHS),
                months(yaml, "pointsMonths", ReportSettings.DEFAULT_POINTS_MONTHS),
                months(city.map("legal"), "auditMonths", ReportSettings.DEFAULT_AUDIT_MONTHS));
    }

    private ReportSettings.Contact contact(YamlMap yaml) {
        yaml.allowing(Set.of("name", "phone", "url"));
        return new ReportSettings.Contact(
                yaml.requiredText("name"),
                matching(yaml, "phone", PHONE, "+49 631 1234"),
                matching(yaml, "url", ADDRESS, "https://…, mailto:…"));
    }

    /** What stands in a link must not be a script. */
    private String matching(YamlMap yaml, String key, String pattern, String expected) {
        String text = yaml.text(key, "").strip();
        if (!text.isEmpty() && !text.matches(pattern)) {
            notices.add(new Notice.SettingInvalid(yaml.where(key), expected));
            return "";
        }
        return text;
    }

    private Map<Reason, ReportSettings.Office> routing(YamlMap yaml) {
        yaml.allowing(Set.copyOf(Reason.ids()));
        Map<Reason, ReportSettings.Office> routing = new EnumMap<>(Reason.class);
        for (String key : yaml.keys()) {
            Optional<Reason> reason = Reason.find(key);
            YamlMap office = yaml.map(key).allowing(Set.of("office", "contact"));
            String name = office.requiredText("office");
            if (reason.isPresent() && !name.isBlank()) {
                routing.put(
                        reason.get(),
                        new ReportSettings.Office(
                                name.strip(), office.text("contact", "").strip()));
            }
        }
        return routing;
    }

    private List<Campaign> campaigns(List<YamlMap> all) {
        Set<String> ids = new HashSet<>();
        return all.stream()
                .map(yaml -> campaign(yaml, ids))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Campaign> campaign(YamlMap yaml, Set<String> ids) {
        yaml.allowing(CAMPAIGN_KEYS);
        String id = yaml.requiredText("id");
        Map<String, String> title = yaml.textMap("title");
        Set<ReportTopic> topics = EnumSet.noneOf(ReportTopic.class);
        for (String topic : yaml.texts("topics")) {
            ReportTopic.find(topic)
                    .ifPresentOrElse(
                            topics::add,
                            () -> notices.add(new Notice.CodeUnknown(yaml.where("topics", topic), ReportTopic.ids())));
        }
        LocalDate from = yaml.date("from");
        LocalDate until = yaml.date("until");
        int asked = yaml.integer("askedPeople", NOT_SAID);
        // All of them are looked at: whoever corrects one wants to know of the others.
        boolean isGood = Stream.of(
                        isGood(yaml, "id", id.matches(ID) && ids.add(id), "a-z, 0-9, -; once"),
                        isGood(yaml, "title", !title.getOrDefault("de", "").isBlank(), "{de: …}"),
                        isGood(yaml, "from", from != null, "YYYY-MM-DD"),
                        isGood(yaml, "until", from == null || until == null || !until.isBefore(from), "≥ from"),
                        isGood(yaml, "askedPeople", asked >= 0 && asked <= MOST_PEOPLE, "1–" + MOST_PEOPLE))
                .allMatch(Boolean::booleanValue);
        return isGood && from != null
                ? Optional.of(new Campaign(
                        id,
                        title,
                        topics,
                        new HashSet<>(yaml.texts("districts")),
                        from,
                        until,
                        yaml.text("asked", ""),
                        asked == NOT_SAID ? null : asked))
                : Optional.empty();
    }

    private boolean isGood(YamlMap yaml, String key, boolean holds, String expected) {
        if (!holds) {
            notices.add(new Notice.SettingInvalid(yaml.where(key), expected));
        }
        return holds;
    }

    private int months(YamlMap yaml, String key, int otherwise) {
        Integer months = findMonths(yaml, key);
        return months == null ? otherwise : months;
    }

    private @Nullable Integer findMonths(YamlMap yaml, String key) {
        int months = yaml.integer(key, NOT_SAID);
        boolean isStated = yaml.has(key);
        return isStated && isGood(yaml, key, months >= 1 && months <= MOST_MONTHS, "1–" + MOST_MONTHS) ? months : null;
    }
}
