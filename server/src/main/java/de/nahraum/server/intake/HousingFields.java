package de.nahraum.server.intake;

import de.nahraum.geodata.city.CompletionStage;
import de.nahraum.geodata.city.DwellingState;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.RentKind;
import de.nahraum.geodata.city.SeekerList;
import de.nahraum.geodata.notice.Notice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields that tell which part of a housing table a row is: each of its own kind, written in one way only, so that equal parts are equal texts. */
final class HousingFields {
    private static final int GREATEST_HOUSEHOLD = 30;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private HousingFields() {}

    /**
     * Reads a field.
     *
     * @return null, with a finding, if it cannot be read
     */
    static @Nullable String read(FieldRow row, String field) {
        return switch (field) {
            case "incomeClass" -> code(row, field, IncomeClass.ids(), IncomeClass::find, IncomeClass::id);
            case "rentKind" -> code(row, field, RentKind.ids(), RentKind::find, RentKind::id);
            case "state" -> code(row, field, DwellingState.ids(), DwellingState::find, DwellingState::id);
            case "list" -> code(row, field, SeekerList.ids(), SeekerList::find, SeekerList::id);
            case "stage" -> code(row, field, CompletionStage.ids(), CompletionStage::find, CompletionStage::id);
            case "subsidised" -> yesNo(row, field);
            case "persons" -> whole(row.requiredInteger(field, 1, GREATEST_HOUSEHOLD));
            case "expires" -> whole(row.requiredInteger(field, FIRST_YEAR, LAST_YEAR));
            case "rooms" -> number(row, field, 0.5, 50);
            case "squareMetres" -> number(row, field, 1, 2000);
            case "rentEuro" -> number(row, field, 0, 100_000);
            default -> throw new IllegalArgumentException("No field of a housing table: " + field);
        };
    }

    private static <T> @Nullable String code(
            FieldRow row,
            String field,
            List<String> allowed,
            Function<String, Optional<T>> find,
            Function<T, String> id) {
        T found = row.code(field, allowed, find);
        return found == null ? null : id.apply(found);
    }

    private static @Nullable String yesNo(FieldRow row, String field) {
        Boolean said = row.requiredText(field) == null ? null : row.yesNo(field);
        return said == null ? null : said ? "yes" : "no";
    }

    private static @Nullable String whole(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String number(FieldRow row, String field, double least, double greatest) {
        Double number = row.requiredText(field) == null ? null : row.number(field);
        if (number == null) {
            return null;
        }
        if (number < least || number > greatest) {
            row.tell(new Notice.NumberOutOfRange(row.where(field), plain(least) + "–" + plain(greatest)));
            return null;
        }
        return plain(number);
    }

    private static String plain(double number) {
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
