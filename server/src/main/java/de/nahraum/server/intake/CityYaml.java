package de.nahraum.server.intake;

import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.HolidaySettings;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.hours.PublicHolidays;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            "reports",
            "campaigns",
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
    private static final int DEFAULT_BASE_YEAR = 2022;
    private static final int DEFAULT_TARGET_YEAR = 2032;
    private static final double LEAST_MINUTES = 0.5;
    private static final double MOST_MINUTES = 120;
    private static final double USUAL_MINUTES = 15;

    private final FolderFiles beside;
    private final Notices notices;

    /** @param beside files of the folder it lies in */
    CityYaml(FolderFiles beside, Notices notices) {
        this.beside = beside;
        this.notices = notices;
    }

    CityFolder read(YamlFile file) {
        YamlMap yaml = YamlMap.of(file, notices).allowing(KEYS);
        List<FileEntry> files = yaml.maps("files").stream()
                .map(new FilesYaml(notices)::read)
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
                        .map(new IndicatorsYaml(notices)::read)
                        .flatMap(Optional::stream)
                        .toList(),
                new HousingYaml(notices).read(yaml.map("housing")),
                new SocialIndexYaml(notices).read(yaml.map("socialIndex")),
                new HolidaySettings(holidays(yaml), List.of()),
                new LegalYaml(beside, notices).read(yaml.map("legal"), yaml.has("legal")),
                new ReportsYaml(notices).read(yaml));
    }

    private @Nullable String holidays(YamlMap yaml) {
        String region = yaml.text("holidays");
        if (region != null && PublicHolidays.find(region).isEmpty()) {
            notices.add(new Notice.SettingInvalid(yaml.where("holidays"), "de-rp, de-be, …"));
            return null;
        }
        return region;
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

    private Map<String, Double> standards(YamlMap yaml) {
        Map<String, Double> minutes = new LinkedHashMap<>();
        minutes.put("meeting-place", 10.0);
        minutes.put("neighbourhood-office", USUAL_MINUTES);
        minutes.put("tenant-consultation", USUAL_MINUTES);
        minutes.put("guide-outlet", 10.0);
        YamlMap stated = yaml.map("standards");
        stated.keys().forEach(service -> minutes.put(service, standard(stated, service)));
        return minutes;
    }

    private double standard(YamlMap stated, String service) {
        double minutes = stated.number(service, USUAL_MINUTES);
        if (!(minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES)) {
            notices.add(new Notice.SettingInvalid(stated.where(service), "0.5–120"));
            return USUAL_MINUTES;
        }
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

    static Visibility visibility(YamlMap yaml, String key) {
        return yaml.choice(key, List.of("internal", "public"), "internal").equals("public")
                ? Visibility.PUBLIC
                : Visibility.INTERNAL;
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
}
