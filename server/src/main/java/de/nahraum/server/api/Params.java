package de.nahraum.server.api;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** The query of a request: every parameter known, given once, in range; else a problem that says what is allowed. */
final class Params {
    /** 23 × 0.05 is not quite 1.15. */
    private static final double STEP_TOLERANCE = 1e-9;

    private static final double MOST_LON = 180;
    private static final double MOST_LAT = 90;

    /** Browsers give up to 15 decimals. */
    private static final Pattern POSITION =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,17})?),(-?\\d{1,2}(?:\\.\\d{1,17})?)");

    private final Map<String, List<String>> query;
    private final String where;

    /** Refuses parameters nobody reads: a misspelt one must not be silently nothing. */
    Params(Context context, String... known) {
        this(context.queryParamMap(), "", List.of(known));
    }

    /**
     * The same of what does not stand in the query.
     *
     * @param where it stands; put before the names of parameters in problems
     */
    Params(Map<String, List<String>> query, String where, List<String> allowed) {
        this.query = query;
        this.where = where;
        query.forEach((name, values) -> {
            if (values.isEmpty()) {
                throw problem(name, null, "Cannot be read.", allowed);
            }
            if (!allowed.contains(name)) {
                throw problem(name, values.getFirst(), "Unknown parameter.", allowed);
            }
            if (values.size() > 1) {
                throw problem(name, String.join(", ", values), "Given more than once.", allowed);
            }
        });
    }

    /** What is wrong with one of these parameters. */
    Problem.Raised problem(String name, @Nullable String value, String detail, List<String> allowed) {
        return Problem.parameter(where + name, value, detail, allowed).raise();
    }

    /** A parameter that must be given. */
    String required(String name, List<String> allowed) {
        return text(name).orElseThrow(() -> problem(name, null, "Required.", allowed));
    }

    /** The parameters in one order, as key of what was computed from them; escaped, so that no value can pass for another parameter. */
    String canonical() {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(each -> each.getKey() + "="
                                + URLEncoder.encode(each.getValue().getFirst(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst).filter(value -> !value.isEmpty());
    }

    /** One of our codes; empty if not given. */
    <T> Optional<T> findCode(String name, List<String> allowed, Function<String, Optional<T>> find) {
        return text(name)
                .map(text -> find.apply(text)
                        .orElseThrow(() -> problem(name, text, "Not one of the allowed values.", allowed)));
    }

    /** One of our codes, or the usual one if not given. */
    <T> T code(String name, List<String> allowed, Function<String, Optional<T>> find, T otherwise) {
        return findCode(name, allowed, find).orElse(otherwise);
    }

    /** One of these texts; empty if not given. */
    Optional<String> findChoice(String name, List<String> allowed) {
        return findCode(name, allowed, text -> Optional.of(text).filter(allowed::contains));
    }

    boolean flag(String name) {
        return findChoice(name, List.of("true", "false")).filter("true"::equals).isPresent();
    }

    /** A whole number within bounds. */
    Optional<Integer> integer(String name, int least, int greatest) {
        return number(name, least, greatest, 1).map(Double::intValue);
    }

    /** A day within bounds, inclusive. */
    Optional<LocalDate> date(String name, LocalDate first, LocalDate last) {
        return text(name).map(text -> {
            List<String> allowed = List.of(first + "–" + last);
            LocalDate day;
            try {
                day = LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw Problem.parameter(name, text, "Not a date.", allowed).raise();
            }
            if (day.isBefore(first) || day.isAfter(last)) {
                throw Problem.parameter(name, text, "Out of range.", allowed).raise();
            }
            return day;
        });
    }

    /** A month, {@code 2026-05}. */
    Optional<YearMonth> month(String name) {
        return text(name).map(text -> {
            if (!text.matches("(19|20)\\d\\d-(0[1-9]|1[0-2])")) {
                throw problem(name, text, "Not a month.", List.of("1900-01–2099-12"));
            }
            return YearMonth.parse(text);
        });
    }

    /** A number within bounds that is a multiple of a step. */
    Optional<Double> number(String name, double least, double greatest, double step) {
        return text(name).map(text -> {
            String range = plain(least) + "–" + plain(greatest) + ", steps of " + plain(step);
            // Only plain digits: Java would read "1e3", "0x1p3" and "NaN" as well.
            if (!text.matches("-?\\d{1,9}(\\.\\d{1,3})?")) {
                throw problem(name, text, "Not a number.", List.of(range));
            }
            double number = Double.parseDouble(text);
            if (number < least
                    || number > greatest
                    || Math.abs(Math.rint(number / step) * step - number) > STEP_TOLERANCE) {
                throw problem(name, text, "Out of range.", List.of(range));
            }
            return number;
        });
    }

    /** A position in degrees, {@code lon,lat}; required. */
    Coordinate position(String name) {
        List<String> allowed = List.of("lon,lat in degrees: 7.76907,49.44360");
        String text = required(name, allowed);
        Matcher position = POSITION.matcher(text);
        if (!position.matches()) {
            throw problem(name, text, "Not a position.", allowed);
        }
        double lon = Double.parseDouble(position.group(1));
        double lat = Double.parseDouble(position.group(2));
        if (Math.abs(lon) > MOST_LON || Math.abs(lat) > MOST_LAT) {
            throw problem(name, text, "Out of range.", List.of("-180–180,-90–90"));
        }
        return new Coordinate(lon, lat);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
