package de.nahraum.server.offers;

import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Offer.Mode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an offer as columns of a table, in the order of the folder's kind {@code offers}. */
public enum OfferField {
    ID("id", Kind.CODE, 28),
    PLACE("place", Kind.CODE, 20),
    TOPIC("topic", Kind.CODE, 22),
    NAME("name", Kind.TEXT, 32),
    PROVIDER("provider", Kind.TEXT, 30),
    SCHEDULE("schedule", Kind.TEXT, 30),
    DATES("dates", Kind.TEXT, 24),
    CANCELLED("cancelled", Kind.TEXT, 24),
    LANGUAGES("languages", Kind.LANGUAGES, 24),
    AUDIENCE("audience", Kind.TEXT, 20),
    FREE("free", Kind.YES_NO, 8),
    BY_APPOINTMENT("byAppointment", Kind.YES_NO, 14),
    STEP_FREE("stepFree", Kind.YES_NO, 10),
    CONFIDENTIAL("confidential", Kind.YES_NO, 12),
    PHONE("phone", Kind.TEXT, 18),
    BRING("bring", Kind.TEXT, 24),
    STATUS("status", Kind.CODE, 11),
    FROM("from", Kind.DATE, 12),
    UNTIL("until", Kind.DATE, 12),
    LAST_CONFIRMED("lastConfirmed", Kind.DATE, 14),
    NOTE("note", Kind.TEXT, 36);

    /** What a field holds. */
    enum Kind {
        /** One of our codes or ids, in small letters. */
        CODE,
        TEXT,
        YES_NO,
        DATE,
        /** Languages and how they are spoken, with a bar between. */
        LANGUAGES
    }

    static final String YES = "yes";
    static final String NO = "no";

    private final String column;
    private final Kind kind;
    private final int width;

    OfferField(String column, Kind kind, int width) {
        this.column = column;
        this.kind = kind;
        this.width = width;
    }

    /** Name of the column, as in the folder. */
    public String column() {
        return column;
    }

    Kind kind() {
        return kind;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** The field of a column, however its name is written. */
    static Optional<OfferField> find(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column.equalsIgnoreCase(column.strip()))
                .findFirst();
    }

    public static List<String> columns() {
        return Arrays.stream(values()).map(OfferField::column).toList();
    }

    /** What an offer says here, as it is written in a table; empty for nothing. */
    public String of(Offer offer) {
        return switch (this) {
            case ID -> offer.id();
            case PLACE -> offer.place();
            case TOPIC -> offer.topic();
            case NAME -> offer.name();
            case PROVIDER -> offer.provider();
            case SCHEDULE -> text(offer.schedule());
            case DATES -> text(offer.dates());
            case CANCELLED -> text(offer.cancelled());
            case LANGUAGES ->
                offer.languages().stream().map(OfferField::language).collect(Collectors.joining("|"));
            case AUDIENCE -> text(offer.audience());
            case FREE -> yesNo(offer.free());
            case BY_APPOINTMENT -> yesNo(offer.byAppointment());
            case STEP_FREE -> yesNo(offer.stepFree());
            case CONFIDENTIAL -> yesNo(offer.confidential());
            case PHONE -> text(offer.phone());
            case BRING -> text(offer.bring());
            case STATUS -> offer.status().id();
            case FROM -> date(offer.from());
            case UNTIL -> date(offer.until());
            case LAST_CONFIRMED -> date(offer.lastConfirmed());
            case NOTE -> text(offer.note());
        };
    }

    /** An offer whose fields come from others. */
    static Offer pick(Function<OfferField, Offer> giver, String source) {
        return new Offer(
                giver.apply(ID).id(),
                giver.apply(PLACE).place(),
                giver.apply(TOPIC).topic(),
                giver.apply(NAME).name(),
                giver.apply(PROVIDER).provider(),
                giver.apply(SCHEDULE).schedule(),
                giver.apply(DATES).dates(),
                giver.apply(CANCELLED).cancelled(),
                giver.apply(LANGUAGES).languages(),
                giver.apply(AUDIENCE).audience(),
                giver.apply(FREE).free(),
                giver.apply(BY_APPOINTMENT).byAppointment(),
                giver.apply(STEP_FREE).stepFree(),
                giver.apply(CONFIDENTIAL).confidential(),
                giver.apply(PHONE).phone(),
                giver.apply(BRING).bring(),
                giver.apply(STATUS).status(),
                giver.apply(FROM).from(),
                giver.apply(UNTIL).until(),
                giver.apply(LAST_CONFIRMED).lastConfirmed(),
                giver.apply(NOTE).note(),
                source);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String yesNo(@Nullable Boolean answer) {
        return answer == null ? "" : answer ? YES : NO;
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String language(Offer.OfferLanguage language) {
        return language.mode() == Mode.SPEAKS
                ? language.language()
                : language.language() + ":"
                        + language.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
