package de.nahraum.server.intake;

import de.nahraum.geodata.check.AllChecks;
import de.nahraum.geodata.city.BoundarySet;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.HolidaySettings;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.SurveyReply;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.goal.GoalBook;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import de.nahraum.server.store.Comments;
import de.nahraum.server.store.Finding;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole city folder: everything, with every finding, or nothing. Opens files of that folder only. */
public final class CityImport {
    private final Notices notices = new Notices();
    private final OfferHistory history;
    private final Progress progress;
    private final @Nullable Clock clock;

    private CityImport(OfferHistory history, @Nullable Clock clock, Progress progress) {
        this.history = history;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * What came of reading a folder.
     *
     * @param city null if an error stopped the import
     * @param findings all that was found, errors too
     */
    public record Result(@Nullable ImportedCity city, List<Finding> findings) {
        public boolean isUsable() {
            return city != null;
        }
    }

    /**
     * Reads a folder, whatever day it is.
     *
     * @param folder holds {@code city.yaml}
     * @param dataFolder where the data files are; null for what {@code city.yaml} says
     */
    public static Result read(Path folder, @Nullable Path dataFolder, Progress progress) {
        return new CityImport(OfferHistory.NONE, null, progress).read(folder, dataFolder);
    }

    /**
     * Reads a folder whose offers may have been edited elsewhere since.
     *
     * @param dataFolder where the data files are; null for what {@code city.yaml} says
     * @param clock says what day it is: no offer can have been confirmed after it
     */
    public static Result read(
            Path folder, @Nullable Path dataFolder, OfferHistory history, Clock clock, Progress progress) {
        return new CityImport(history, clock, progress).read(folder, dataFolder);
    }

    private Result read(Path folder, @Nullable Path dataFolder) {
        progress.tell("settings");
        Optional<YamlFile> yaml = new FolderFiles(folder, notices).findYaml(CityYaml.FILE);
        if (yaml.isEmpty()) {
            return stopped();
        }
        FolderFiles beside = new FolderFiles(folder, notices);
        YamlFile settings = yaml.get();
        CityFolder city = new CityYaml(beside, notices).read(settings);
        if (notices.hasErrors()) {
            return stopped();
        }
        Optional<Path> data =
                dataFolder != null ? Optional.of(dataFolder) : findDataFolder(folder, settings, city.dataFolder());
        if (data.isEmpty()) {
            return stopped();
        }
        return read(folder, city, new FolderFiles(data.get(), notices), beside);
    }

    /** Where city.yaml says the data are: in its own folder. Elsewhere only the person who imports may point to. */
    private Optional<Path> findDataFolder(Path folder, YamlFile settings, String stated) {
        Where where = settings.where("dataFolder", stated);
        try {
            Path data = folder.resolve(stated);
            boolean inside = data.toAbsolutePath()
                    .normalize()
                    .startsWith(folder.toAbsolutePath().normalize());
            // A link inside the folder must not lead out of it either.
            if (inside && (!Files.exists(data) || data.toRealPath().startsWith(folder.toRealPath()))) {
                return Optional.of(data);
            }
            notices.add(new Notice.PathOutsideFolder(where));
        } catch (InvalidPathException e) {
            notices.add(new Notice.SettingInvalid(where, "path"));
        } catch (IOException e) {
            notices.add(new Notice.FileUnreadable(where, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Result read(Path folder, CityFolder city, FolderFiles files, FolderFiles besideCityYaml) {
        Locations locations = new Locations(city.settings().epsg(), notices);
        CsvRows csv = new CsvRows(files, notices);
        GeoJsonRows geoJson = new GeoJsonRows(files, locations, notices);
        progress.tell("districts");
        DistrictsIntake districtsIntake = new DistrictsIntake(geoJson, city, notices);
        List<District> districts = districtsIntake.read();
        if (districts.isEmpty()) {
            notices.add(new Notice.NothingToLoad(Where.field(CityYaml.FILE, null, "files", "districts")));
            return stopped();
        }
        DistrictNames names = new DistrictNames(districts, notices);
        Map<String, List<District>> former = districtsIntake.readFormer();
        progress.tell("streets");
        StreetsIntake.Streets streets = new StreetsIntake(files, locations.fromDegrees(), city, notices).read();
        progress.tell("people");
        List<PopulationCell> cells = new CellsIntake(csv, locations, notices).read(city.list(FileKind.CELLS));
        List<Observation> observations = new ObservationsIntake(csv, names, formerNames(former), notices).read(city);
        progress.tell("places");
        List<Place> places =
                new ArrayList<>(new PlacesIntake(csv, geoJson, locations, notices).read(city.list(FileKind.PLACES)));
        addSuggested(places, streets.places());
        OffersIntake offersIntake = new OffersIntake(csv, today(city), notices);
        List<Offer> folderOffers = offersIntake.readOffers(city.list(FileKind.OFFERS), places);
        List<Offer> offers = notices.hasErrors()
                ? folderOffers
                : history.reconcile(
                        new OfferHistory.FolderOffers(
                                city.settings().name(),
                                folder,
                                city.list(FileKind.OFFERS).stream()
                                        .map(FileEntry::path)
                                        .toList(),
                                folderOffers,
                                places),
                        notices);
        // Goals and comments are the city's own words: they lie beside city.yaml, wherever the data are.
        GoalCheck goalCheck = new GoalCheck(city.settings(), districts, offers, notices);
        GoalsYaml goalsYaml = new GoalsYaml(besideCityYaml, city.settings(), goalCheck, notices);
        tellUnlisted(folder, "goals.yaml", city.list(FileKind.GOALS));
        tellUnlisted(folder, "comments.yaml", city.list(FileKind.COMMENTS));
        List<Goal> goals = goalsYaml.readGoals(city.list(FileKind.GOALS));
        Comments comments = goalsYaml.readComments(city.list(FileKind.COMMENTS), goals);
        List<SurveyReply> replies = new SurveyIntake(csv, locations, notices).read(city.list(FileKind.SAFETY_SURVEY));
        HolidaySettings holidays = city.settings()
                .holidays()
                .withSchool(new SchoolHolidaysIntake(csv, notices).read(city.list(FileKind.SCHOOL_HOLIDAYS)));
        CityData data = new CityData(
                city.settings().withHolidays(holidays),
                city.files().stream().map(FileEntry::source).toList(),
                districts,
                cells,
                observations,
                List.copyOf(places),
                offers,
                offersIntake.readMeasures(city.list(FileKind.MEASURES), names),
                streets.addresses(),
                streets.baseMap(),
                streets.network(),
                former.entrySet().stream()
                        .map(set -> new BoundarySet(
                                set.getKey(),
                                set.getValue().stream()
                                        .map(area -> new BoundarySet.Area(area.id(), area.name(), area.shape()))
                                        .toList()))
                        .toList(),
                new FearSpacesIntake(geoJson, notices).read(city.list(FileKind.FEAR_SPACES)));
        if (notices.hasErrors()) {
            return stopped();
        }
        progress.tell("checks");
        CityData inside = leaveOutPlacesOutside(data);
        City built = CityBuilder.build(inside, 0);
        notices.addAll(AllChecks.check(built));
        notices.addAll(offersIntake.listNeverOpen(built));
        notices.addAll(listNotComputable(goals, built));
        if (notices.hasErrors()) {
            return stopped();
        }
        List<Finding> findings = findings();
        return new Result(
                new ImportedCity(folder.toString(), inside, goals, comments, replies, findings, folderOffers),
                findings);
    }

    private LocalDate today(CityFolder city) {
        return clock == null
                ? LocalDate.MAX
                : LocalDate.now(clock.withZone(ZoneId.of(city.settings().timeZone())));
    }

    private Map<String, DistrictNames> formerNames(Map<String, List<District>> former) {
        Map<String, DistrictNames> names = new LinkedHashMap<>();
        former.forEach((set, areas) -> names.put(set, new DistrictNames(areas, notices)));
        return names;
    }

    /** Goals whose evaluation fails: what cannot be shown must not be saved. */
    static List<Notice> listNotComputable(List<Goal> goals, City city) {
        GoalBook book = new GoalBook(goals);
        return goals.parallelStream()
                .map(goal -> findFailure(book, goal, city))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Notice> findFailure(GoalBook book, Goal goal, City city) {
        try {
            book.evaluate(goal, city);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(
                    new Notice.CannotBeComputed(Where.field(GoalsYaml.FILE, null, "id", goal.id()), e.toString()));
        }
    }

    private void tellUnlisted(Path folder, String name, List<FileEntry> entries) {
        if (entries.isEmpty() && Files.exists(folder.resolve(name))) {
            notices.add(new Notice.FileNotListed(Where.file(name)));
        }
    }

    /** A place somebody entered is better than the same one off the map. */
    private static void addSuggested(List<Place> places, List<Place> suggested) {
        Set<String> ids = new HashSet<>();
        places.forEach(place -> ids.add(place.id()));
        suggested.stream().filter(place -> ids.add(place.id())).forEach(places::add);
    }

    /** Suggestions from a map that shows more than the city are no places of the city. */
    private CityData leaveOutPlacesOutside(CityData data) {
        City city = CityBuilder.build(data.withStreets(null), 0);
        List<Place> inside = new ArrayList<>();
        Map<String, Long> outside = new java.util.TreeMap<>();
        for (Place place : data.places()) {
            if (city.findDistrictOf(place).isPresent() || place.status() != de.nahraum.geodata.city.Status.SUGGESTED) {
                inside.add(place);
            } else {
                outside.merge(place.source(), 1L, Long::sum);
            }
        }
        outside.forEach((file, count) -> notices.add(new Notice.OutsideCity(Where.file(file), count, 0)));
        return data.withPlaces(List.copyOf(inside));
    }

    private Result stopped() {
        return new Result(null, findings());
    }

    private List<Finding> findings() {
        return notices.list().stream().map(Finding::of).toList();
    }
}
