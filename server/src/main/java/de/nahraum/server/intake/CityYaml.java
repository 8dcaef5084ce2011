package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.format.csv.CsvOptions;
import de.nahraum.geodata.format.csv.LineRange;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code city.yaml}. */
final class CityYaml {
    static final String FILE = "city.yaml";

    private static final Set<String> KEYS = Set.of(
            "name",
            "demo",
            "timeZone",
            "epsg",
            "languages",
            "baseYear",
            "targetYear",
            "holidays",
            "statisticsOffice",
            "core",
            "localCouncil",
            "routing",
            "legal",
            "standards",
            "minimumCellCoverage",
            "services",
            "seriesBreaks",
            "visibility",
            "indicators",
            "housing",
            "osmPlaces",
            "files",
            "dataFolder",
            "socialIndex");
    private static final Set<String> FILE_KEYS = Set.of(
            "kind",
            "path",
            "epsg",
            "encoding",
            "delimiter",
            "decimal",
            "columns",
            "values",
            "constants",
            "aliases",
            "ignore",
            "where",
            "skipRows",
            "ignoreLines",
            "dissolveBy",
            "boundarySet",
            "missing",
            "source",
            "licence",
            "vintage",
            "publish",
            "disclosure",
            "note");
    private static final Set<String> INDICATOR_KEYS = Set.of(
            "id",
            "label",
            "definition",
            "unit",
            "numerator",
            "denominator",
            "minimumDenominator",
            "households",
            "theme",
            "direction",
            "kgst");
    private static final Pattern LINE_RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");
    private static final int DEFAULT_BASE_YEAR = 2022;
    private static final int DEFAULT_TARGET_YEAR = 2032;

    private final Notices notices;

    CityYaml(Notices notices) {
        this.notices = notices;
    }

    CityFolder read(JsonNode tree) {
        YamlMap yaml = new YamlMap(FILE, "", tree, notices).allowing(KEYS);
        List<FileEntry> files = yaml.maps("files").stream()
                .map(this::file)
                .flatMap(Optional::stream)
                .toList();
        return new CityFolder(
                settings(yaml),
                new HashSet<>(yaml.texts("core")),
                new HashSet<>(yaml.texts("localCouncil")),
                yaml.maps("osmPlaces").stream()
                        .map(this::osmPlace)
                        .flatMap(Optional::stream)
                        .toList(),
                files,
                yaml.text("dataFolder", "."));
    }

    private CitySettings settings(YamlMap yaml) {
        return new CitySettings(
                yaml.requiredText("name"),
                yaml.flag("demo"),
                timeZone(yaml),
                epsg(yaml),
                yaml.has("languages") ? yaml.texts("languages") : List.of("de", "en"),
                yaml.integer("baseYear", DEFAULT_BASE_YEAR),
                yaml.integer("targetYear", DEFAULT_TARGET_YEAR),
                minimumCellCoverage(yaml),
                standards(yaml),
                services(yaml),
                yaml.maps("seriesBreaks").stream().map(CityYaml::seriesBreak).toList(),
                visibility(yaml),
                yaml.maps("indicators").stream()
                        .map(this::indicator)
                        .flatMap(Optional::stream)
                        .toList(),
                new HousingYaml(notices).read(yaml.map("housing")),
                new SocialIndexYaml(notices).read(yaml.map("socialIndex")));
    }

    private String timeZone(YamlMap yaml) {
        String zone = yaml.text("timeZone", "Europe/Berlin");
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            notices.add(new Notice.SettingInvalid(yaml.where("timeZone"), "Europe/Berlin, …"));
            return "Europe/Berlin";
        }
    }

    /** Only systems in metres whose distances are true to less than a thousandth: UTM zones of ETRS89 and WGS 84. */
    private int epsg(YamlMap yaml) {
        int epsg = yaml.integer("epsg", 25832);
        boolean isUtm = (epsg >= 25828 && epsg <= 25838) || (epsg >= 32601 && epsg <= 32660);
        if (!isUtm) {
            notices.add(new Notice.SettingInvalid(yaml.where("epsg"), "25828–25838, 32601–32660"));
            return 25832;
        }
        return epsg;
    }

    private double minimumCellCoverage(YamlMap yaml) {
        double share = yaml.number("minimumCellCoverage", CitySettings.DEFAULT_MINIMUM_CELL_COVERAGE);
        if (!(share >= 0 && share <= 1)) {
            notices.add(new Notice.SettingInvalid(yaml.where("minimumCellCoverage"), "0–1"));
            return CitySettings.DEFAULT_MINIMUM_CELL_COVERAGE;
        }
        return share;
    }

    private static Map<String, Double> standards(YamlMap yaml) {
        Map<String, Double> minutes = new LinkedHashMap<>();
        minutes.put("meeting-place", 10.0);
        minutes.put("neighbourhood-office", 15.0);
        minutes.put("tenant-consultation", 15.0);
        minutes.put("guide-outlet", 10.0);
        YamlMap stated = yaml.map("standards");
        stated.keys().forEach(service -> minutes.put(service, stated.number(service, 15)));
        return minutes;
    }

    private static Map<String, LocalDate> services(YamlMap yaml) {
        Map<String, LocalDate> complete = new LinkedHashMap<>();
        YamlMap stated = yaml.map("services");
        for (String service : stated.keys()) {
            LocalDate since = stated.map(service).allowing(Set.of("complete")).date("complete");
            if (since != null) {
                complete.put(service, since);
            }
        }
        return complete;
    }

    private static CitySettings.SeriesBreak seriesBreak(YamlMap yaml) {
        yaml.allowing(Set.of("indicator", "year", "reason"));
        return new CitySettings.SeriesBreak(
                yaml.requiredText("indicator"), yaml.integer("year", 0), yaml.requiredText("reason"));
    }

    private static Map<String, Visibility> visibility(YamlMap yaml) {
        Map<String, Visibility> visibility = new LinkedHashMap<>();
        YamlMap stated = yaml.map("visibility");
        for (String name : stated.keys()) {
            visibility.put(name, visibility(stated, name));
        }
        return visibility;
    }

    private static Visibility visibility(YamlMap yaml, String key) {
        return yaml.choice(key, List.of("internal", "public"), "internal").equals("public")
                ? Visibility.PUBLIC
                : Visibility.INTERNAL;
    }

    private Optional<Indicator> indicator(YamlMap yaml) {
        yaml.allowing(INDICATOR_KEYS);
        String id = yaml.requiredText("id");
        if (!Ids.isValid(id)) {
            notices.add(new Notice.IdInvalid(yaml.where("id")));
            return Optional.empty();
        }
        String denominator = yaml.text("denominator");
        return Optional.of(new Indicator(
                id,
                yaml.textMap("label"),
                yaml.textMap("definition"),
                denominator == null ? code(yaml, "unit", Indicator.Unit.COUNT) : Indicator.Unit.FRACTION,
                yaml.text("numerator", id),
                denominator,
                code(yaml, "theme", Indicator.Theme.SOCIAL),
                code(yaml, "direction", Indicator.Direction.NONE),
                atLeastZero(yaml, "minimumDenominator", Indicator.DEFAULT_MINIMUM_DENOMINATOR),
                yaml.text("households"),
                yaml.text("kgst")));
    }

    private static <E extends Enum<E>> E code(YamlMap yaml, String key, E usual) {
        List<E> all = List.of(usual.getDeclaringClass().getEnumConstants());
        List<String> codes = all.stream().map(CityYaml::code).toList();
        return all.get(codes.indexOf(yaml.choice(key, codes, code(usual))));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private int atLeastZero(YamlMap yaml, String key, int usual) {
        int number = yaml.integer(key, usual);
        if (number < 0) {
            notices.add(new Notice.SettingInvalid(yaml.where(key), "≥ 0"));
            return usual;
        }
        return number;
    }

    private Optional<CityFolder.OsmPlaceRule> osmPlace(YamlMap yaml) {
        yaml.allowing(Set.of("tag", "kind", "status"));
        String tag = yaml.requiredText("tag");
        Optional<PlaceKind> kind = PlaceKind.find(yaml.choice("kind", PlaceKind.ids(), PlaceKind.ROOM_CANDIDATE.id()));
        Optional<Status> status = Status.find(yaml.choice("status", Status.ids(), Status.SUGGESTED.id()));
        if (!tag.matches("[^=]+=[^=]+")) {
            notices.add(new Notice.SettingInvalid(yaml.where("tag"), "amenity=community_centre"));
            return Optional.empty();
        }
        return Optional.of(new CityFolder.OsmPlaceRule(tag, kind.orElseThrow(), status.orElseThrow()));
    }

    private Optional<FileEntry> file(YamlMap yaml) {
        yaml.allowing(FILE_KEYS);
        String path = yaml.requiredText("path");
        Optional<FileKind> kind = FileKind.find(yaml.choice("kind", FileKind.ids(), ""));
        if (kind.isEmpty() || path.isEmpty()) {
            return Optional.empty();
        }
        // A misspelt field would silently be nothing.
        yaml.map("columns").allowing(kind.get().fields());
        yaml.map("constants").allowing(kind.get().fields());
        DataSource source = new DataSource(
                path,
                kind.get().id(),
                yaml.text("source"),
                yaml.text("licence"),
                yaml.text("vintage"),
                yaml.text("note"),
                visibility(yaml, "publish"),
                disclosure(yaml));
        return Optional.of(new FileEntry(
                kind.get(),
                path,
                yaml.has("epsg") ? (Integer) yaml.integer("epsg", 0) : null,
                csv(yaml),
                yaml.textMap("columns"),
                yaml.textMap("values"),
                yaml.textMap("constants"),
                yaml.textMap("aliases"),
                Set.copyOf(yaml.texts("ignore")),
                yaml.textMap("where"),
                yaml.text("dissolveBy"),
                boundarySet(yaml, kind.get()),
                missing(yaml),
                source));
    }

    /** Former boundaries, and figures counted in them; other files speak of the present. */
    private @Nullable String boundarySet(YamlMap yaml, FileKind kind) {
        String set = yaml.text("boundarySet");
        if (set == null) {
            return null;
        }
        if (!kind.isOfBoundarySets()) {
            notices.add(
                    new Notice.SettingInvalid(yaml.where("boundarySet"), "kind: districts, population, indicators"));
            return null;
        }
        if (!Ids.isValid(set)) {
            notices.add(new Notice.IdInvalid(yaml.where("boundarySet")));
            return null;
        }
        return set;
    }

    private static DataSource.Disclosure disclosure(YamlMap yaml) {
        return switch (yaml.choice("disclosure", List.of("personal", "protected-at-source", "open"), "personal")) {
            case "open" -> DataSource.Disclosure.OPEN;
            case "protected-at-source" -> DataSource.Disclosure.PROTECTED_AT_SOURCE;
            default -> DataSource.Disclosure.PERSONAL;
        };
    }

    private CsvOptions csv(YamlMap yaml) {
        List<LineRange> ignored = new ArrayList<>();
        for (String range : yaml.texts("ignoreLines")) {
            Matcher matcher = LINE_RANGE.matcher(range);
            if (matcher.matches()) {
                int first = Integer.parseInt(matcher.group(1));
                String last = matcher.group(2);
                ignored.add(new LineRange(first, last == null ? first : Integer.parseInt(last)));
            } else {
                notices.add(new Notice.SettingInvalid(yaml.where("path"), "ignoreLines: [102-109]"));
            }
        }
        return new CsvOptions(
                encoding(yaml),
                character(yaml, "delimiter", ";,|\t"),
                character(yaml, "decimal", ",."),
                yaml.integer("skipRows", 0),
                ignored);
    }

    private @Nullable Charset encoding(YamlMap yaml) {
        String name = yaml.text("encoding");
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            notices.add(new Notice.SettingInvalid(yaml.where("encoding"), "utf-8, windows-1252, iso-8859-1, …"));
            return null;
        }
    }

    private @Nullable Character character(YamlMap yaml, String key, String allowed) {
        String text = yaml.text(key);
        if (text == null) {
            return null;
        }
        String sign = text.equals("tab") ? "\t" : text;
        if (sign.length() != 1 || allowed.indexOf(sign.charAt(0)) < 0) {
            notices.add(new Notice.SettingInvalid(
                    Where.field(FILE, null, key, text),
                    allowed.replace("\t", "").replaceAll("(?<=.)(?=.)", " ")
                            + (allowed.indexOf('\t') >= 0 ? " tab" : "")));
            return null;
        }
        return sign.charAt(0);
    }

    private static Map<String, Set<String>> missing(YamlMap yaml) {
        Map<String, Set<String>> missing = new HashMap<>();
        JsonNode node = yaml.node("missing");
        if (node.isArray()) {
            missing.put(FileEntry.ANY_COLUMN, withEmpty(yaml.texts("missing")));
        } else if (node.isObject()) {
            YamlMap columns = yaml.map("missing");
            columns.keys().forEach(column -> missing.put(column, withEmpty(columns.texts(column))));
        }
        return missing;
    }

    private static Set<String> withEmpty(List<String> texts) {
        Set<String> all = new HashSet<>(texts);
        all.add("");
        return Set.copyOf(all);
    }
}
