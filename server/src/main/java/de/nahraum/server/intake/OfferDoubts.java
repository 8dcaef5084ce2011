package de.nahraum.server.intake;

import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.notice.Notice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be read in an offer and can hardly be meant. */
final class OfferDoubts {
    private static final LocalDate CREDIBLE = LocalDate.of(2000, 1, 1);
    private static final int FEWEST_DIGITS = 3;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final List<String> NAMES = List.of("name", "provider");
    private static final List<String> TEXTS =
            List.of("schedule", "dates", "cancelled", "languages", "audience", "phone", "bring", "note");

    private final LocalDate today;
    private final boolean table;

    private OfferDoubts(LocalDate today, boolean table) {
        this.today = today;
        this.table = table;
    }

    /** In a file of the folder, where much else would wait for one wrong day. */
    static OfferDoubts ofFolder(LocalDate today) {
        return new OfferDoubts(today, false);
    }

    /** In a table, before somebody who can mend it at once. */
    static OfferDoubts ofTable(LocalDate today) {
        return new OfferDoubts(today, true);
    }

    void tell(FieldRow row) {
        NAMES.forEach(field -> tellTooLong(row, field, LONGEST_NAME));
        TEXTS.forEach(field -> tellTooLong(row, field, LONGEST_TEXT));
        String topic = row.text("topic");
        if (topic != null && !Offer.KNOWN_TOPICS.contains(topic)) {
            row.tell(new Notice.TopicUnknown(row.where("topic"), Offer.KNOWN_TOPICS));
        }
        String phone = row.text("phone");
        if (phone != null && phone.codePoints().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            row.tell(new Notice.PhoneUndiallable(row.where("phone")));
        }
        LocalDate from = WrittenDate.find(orEmpty(row.text("from"))).orElse(null);
        LocalDate until = WrittenDate.find(orEmpty(row.text("until"))).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            row.tell(new Notice.UntilBeforeFrom(row.where("until"), from.toString()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void tellTooLong(FieldRow row, String field, int longest) {
        String text = row.text(field);
        if (text != null && text.length() > longest) {
            row.tell(new Notice.TextTooLong(row.where(field), longest));
        }
    }

    /** The day of the last confirmation; null, with a finding, for one that is still to come. */
    @Nullable
    LocalDate confirmed(FieldRow row) {
        LocalDate day = row.date("lastConfirmed");
        if (day != null && day.isAfter(today)) {
            row.tell(
                    table
                            ? new Notice.ConfirmationAhead(row.where("lastConfirmed"))
                            : new Notice.ConfirmationIgnored(row.where("lastConfirmed")));
            return null;
        }
        if (day != null && day.isBefore(CREDIBLE)) {
            row.tell(new Notice.ConfirmationOld(row.where("lastConfirmed")));
        }
        return day;
    }
}
