package de.nahraum.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import de.nahraum.geodata.check.AllChecks;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityBuilder;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.SurveyReply;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import de.nahraum.server.store.Comments;
import de.nahraum.server.store.Finding;
import de.nahraum.server.store.ImportedCity;
import de.nahraum.server.store.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole city folder: everything, with every finding, or nothing. Opens files of that folder only. */
public final class CityImport {
    private final Notices notices = new Notices();
    private final Progress progress;

    private CityImport(Progress progress) {
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
     * Reads a folder.
     *
     * @param folder holds {@code city.yaml}
     * @param dataFolder where the data files are; null for what {@code city.yaml} says
     */
    public static Result read(Path folder, @Nullable Path dataFolder, Progress progress) {
        return new CityImport(progress).read(folder, dataFolder);
    }

    private Result read(Path folder, @Nullable Path dataFolder) {
        progress.tell("settings");
        Optional<JsonNode> yaml = new FolderFiles(folder, notices).findYaml(CityYaml.FILE);
        if (yaml.isEmpty()) {
            return stopped();
        }
        CityFolder city = new CityYaml(notices).read(yaml.get());
        if (notices.hasErrors()) {
            return stopped();
        }
        Path data = dataFolder != null ? dataFolder : folder.resolve(city.dataFolder());
        FolderFiles beside = new FolderFiles(folder, notices);
        return read(folder, city, new FolderFiles(data, notices), beside);
    }

    private Result read(Path folder, CityFolder city, FolderFiles files, FolderFiles besideCityYaml) {
        Locations locations = new Locations(city.settings().epsg(), notices);
        CsvRows csv = new CsvRows(files, notices);
        GeoJsonRows geoJson = new GeoJsonRows(files, locations, notices);
        progress.tell("districts");
        List<District> districts = new DistrictsIntake(geoJson, city, notices).read();
        if (districts.isEmpty()) {
            notices.add(new Notice.NothingToLoad(Where.field(CityYaml.FILE, null, "files", "districts")));
            return stopped();
        }
        DistrictNames names = new DistrictNames(districts, notices);
        progress.tell("streets");
        StreetsIntake.Streets streets = new StreetsIntake(files, locations.fromDegrees(), city, notices).read();
        progress.tell("people");
        List<PopulationCell> cells = new CellsIntake(csv, locations, notices).read(city.list(FileKind.CELLS));
        List<Observation> observations = new ObservationsIntake(csv, names, notices).read(city);
        progress.tell("places");
        List<Place> places =
                new ArrayList<>(new PlacesIntake(csv, geoJson, locations, notices).read(city.list(FileKind.PLACES)));
        addSuggested(places, streets.places());
        OffersIntake offersIntake = new OffersIntake(csv, notices);
        // Goals and comments are the city's own words: they lie beside city.yaml, wherever the data are.
        GoalsYaml goalsYaml = new GoalsYaml(besideCityYaml, city.settings(), notices);
        List<Goal> goals = goalsYaml.readGoals(city.list(FileKind.GOALS));
        Comments comments = goalsYaml.readComments(city.list(FileKind.COMMENTS));
        List<SurveyReply> replies = new SurveyIntake(csv, locations, notices).read(city.list(FileKind.SAFETY_SURVEY));
        CityData data = new CityData(
                city.settings(),
                city.files().stream().map(FileEntry::source).toList(),
                districts,
                cells,
                observations,
                List.copyOf(places),
                offersIntake.readOffers(city.list(FileKind.OFFERS), places),
                offersIntake.readMeasures(city.list(FileKind.MEASURES), names),
                streets.addresses(),
                streets.baseMap(),
                streets.network());
        if (notices.hasErrors()) {
            return stopped();
        }
        progress.tell("checks");
        CityData inside = leaveOutPlacesOutside(data);
        notices.addAll(AllChecks.check(CityBuilder.build(inside, 0)));
        if (notices.hasErrors()) {
            return stopped();
        }
        List<Finding> findings = findings();
        return new Result(new ImportedCity(folder.toString(), inside, goals, comments, replies, findings), findings);
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
        java.util.Map<String, Long> outside = new java.util.TreeMap<>();
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
