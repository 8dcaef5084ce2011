package de.nahraum.server.search;

import de.nahraum.geodata.city.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Addresses as people type them: real ones with the errors of one kind each, drawn with a fixed seed. Letters are changed in the street's
 * name, never in the number: a wrong number is another address.
 */
final class MistypedQueries {
    /** What is done to an address, and how many of 200 queries have it. */
    enum Kind {
        AS_WRITTEN(10),
        WRONG_LETTER(24),
        MISSING_LETTER(24),
        SWAPPED_LETTERS(24),
        DOUBLED_LETTER(14),
        TWO_ERRORS(24),
        ABBREVIATED(16),
        SPLIT_OR_HYPHENED(14),
        UMLAUT_OTHERWISE(14),
        NUMBER_FIRST(8),
        LETTER_APART(8),
        WITH_TOWN(12),
        CYRILLIC(8);

        private final int share;

        Kind(int share) {
            this.share = share;
        }
    }

    /** A query and what it must find. */
    record Query(Kind kind, String text, Address meant) {}

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final SplittableRandom random;
    private final List<Address> addresses;
    private final String town;

    MistypedQueries(List<Address> addresses, String town, long seed) {
        // One house, one number; a name of three letters has none to spare.
        this.addresses = addresses.stream()
                .filter(address -> address.number().matches("\\d+ ?[a-zA-Z]?"))
                .filter(address -> address.street().replaceAll("[^\\p{L}]", "").length() >= 7)
                .toList();
        this.town = town;
        this.random = new SplittableRandom(seed);
    }

    /** Two hundred. */
    List<Query> list() {
        List<Query> queries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < kind.share; i++) {
                Address address = address(kind);
                queries.add(new Query(kind, text(kind, address), address));
            }
        }
        return queries;
    }

    private Address address(Kind kind) {
        Predicate<Address> fits = switch (kind) {
            case ABBREVIATED ->
                address -> address.street().toLowerCase(Locale.ROOT).endsWith("straße");
            case SPLIT_OR_HYPHENED -> address -> address.street().matches(".*(straße|[ -].+)");
            case UMLAUT_OTHERWISE -> address -> address.street().matches(".*[äöüÄÖÜß].*");
            case LETTER_APART -> address -> address.number().matches("\\d+ ?[a-zA-Z]");
            default -> address -> true;
        };
        List<Address> fitting = addresses.stream().filter(fits).toList();
        // A town without such a name has the kind with what there is.
        List<Address> pool = fitting.isEmpty() ? addresses : fitting;
        return pool.get(random.nextInt(pool.size()));
    }

    private String text(Kind kind, Address address) {
        String street = address.street();
        String number = address.number();
        return switch (kind) {
            case AS_WRITTEN ->
                random.nextBoolean()
                        ? street.toUpperCase(Locale.GERMAN) + " " + number
                        : street.toLowerCase(Locale.GERMAN) + " " + number;
            case WRONG_LETTER -> wrong(street) + " " + number;
            case MISSING_LETTER -> missing(street) + " " + number;
            case SWAPPED_LETTERS -> swapped(street) + " " + number;
            case DOUBLED_LETTER -> doubled(street) + " " + number;
            case TWO_ERRORS -> error(error(street)) + " " + number;
            case ABBREVIATED ->
                street.replaceFirst("(?i)straße$", random.nextBoolean() ? "str." : "str") + number(number);
            case SPLIT_OR_HYPHENED -> split(street) + " " + number;
            case UMLAUT_OTHERWISE -> umlauts(street) + " " + number;
            case NUMBER_FIRST -> number + " " + street;
            case LETTER_APART -> street + " " + number.replaceFirst("(\\d+) ?([a-zA-Z])", "$1 $2");
            case WITH_TOWN ->
                random.nextBoolean() ? street + " " + number + ", 67655 " + town : town + " " + street + " " + number;
            case CYRILLIC -> cyrillic(street) + " " + number;
        };
    }

    private String number(String number) {
        return random.nextBoolean() ? number : " " + number;
    }

    /** A place between two letters of the same word, not the first. */
    private int inside(String text) {
        while (true) {
            int at = 1 + random.nextInt(text.length() - 1);
            if (Character.isLetter(text.charAt(at)) && Character.isLetter(text.charAt(at - 1))) {
                return at;
            }
        }
    }

    private String wrong(String text) {
        int at = inside(text);
        return text.substring(0, at) + LETTERS.charAt(random.nextInt(LETTERS.length())) + text.substring(at + 1);
    }

    private String missing(String text) {
        int at = inside(text);
        return text.substring(0, at) + text.substring(at + 1);
    }

    private String doubled(String text) {
        int at = inside(text);
        return text.substring(0, at) + text.charAt(at) + text.substring(at);
    }

    private String swapped(String text) {
        int at = inside(text);
        return text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1);
    }

    private String error(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> wrong(text);
            case 1 -> missing(text);
            case 2 -> doubled(text);
            default -> swapped(text);
        };
    }

    private String split(String street) {
        String apart = street.replaceFirst("(?<=\\p{L})straße$", random.nextBoolean() ? " straße" : "-straße");
        return switch (random.nextInt(3)) {
            case 0 -> apart.replace('-', ' ');
            case 1 -> apart.replace(' ', '-');
            default -> street.replaceAll("[ .-]", "");
        };
    }

    private String umlauts(String street) {
        String sharp = street.replace("ß", "ss");
        return random.nextBoolean()
                ? sharp.replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("Ä", "Ae")
                        .replace("Ö", "Oe")
                        .replace("Ü", "Ue")
                : sharp.replace('ä', 'a')
                        .replace('ö', 'o')
                        .replace('ü', 'u')
                        .replace('Ä', 'A')
                        .replace('Ö', 'O')
                        .replace('Ü', 'U');
    }

    /** As Russian writes German names: by sound. */
    private static String cyrillic(String street) {
        String[][] sounds = {
            {"sch", "ш"},
            {"st", "шт"},
            {"straße", "штрассе"},
            {"ei", "ай"},
            {"eu", "ой"},
            {"äu", "ой"},
            {"ch", "х"},
            {"ck", "к"},
            {"tz", "ц"},
            {"ß", "сс"},
            {"ä", "е"},
            {"ö", "ё"},
            {"ü", "ю"},
            {"ie", "и"},
            {"ah", "а"},
            {"oh", "о"},
            {"eh", "е"},
            {"a", "а"},
            {"b", "б"},
            {"c", "к"},
            {"d", "д"},
            {"e", "е"},
            {"f", "ф"},
            {"g", "г"},
            {"h", "х"},
            {"i", "и"},
            {"j", "й"},
            {"k", "к"},
            {"l", "л"},
            {"m", "м"},
            {"n", "н"},
            {"o", "о"},
            {"p", "п"},
            {"qu", "кв"},
            {"r", "р"},
            {"s", "с"},
            {"t", "т"},
            {"u", "у"},
            {"v", "ф"},
            {"w", "в"},
            {"x", "кс"},
            {"y", "и"},
            {"z", "ц"}
        };
        String text = street.toLowerCase(Locale.GERMAN);
        for (String[] sound : sounds) {
            text = text.replace(sound[0], sound[1]);
        }
        return text;
    }
}
