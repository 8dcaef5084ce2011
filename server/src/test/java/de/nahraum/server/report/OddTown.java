package de.nahraum.server.report;

import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.safety.ReportSettings;
import de.nahraum.server.store.Comments;
import de.nahraum.server.store.ImportedCity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Towns a report must cope with: each is the small demo city with one thing otherwise. */
enum OddTown {
    WITHOUT_FIGURES,
    ONE_YEAR_ONLY,
    ALL_HIDDEN,
    ONE_DISTRICT,
    MANY_DISTRICTS,
    LONG_NAMES,
    WITHOUT_STREETS,
    WITHOUT_OFFERS,
    WITHOUT_SURVEY,
    WITHOUT_WORDS,
    WITHOUT_GOALS;

    static final int LONGEST = 80;
    /** So many people live in a town of many districts that most of them can be told. */
    private static final double MORE_PEOPLE = 10;

    ImportedCity of(ImportedCity city) {
        return switch (this) {
            case WITHOUT_FIGURES -> with(city, observed(city.data(), each -> List.of()));
            case ONE_YEAR_ONLY ->
                with(city, observed(city.data(), each -> each.year() == 2025 ? List.of(each) : List.of()));
            case ALL_HIDDEN -> allHidden(city);
            case ONE_DISTRICT -> inDistricts(city, 1, 1);
            case MANY_DISTRICTS -> inDistricts(city, 20, 15);
            case LONG_NAMES -> longNames(city);
            case WITHOUT_STREETS -> with(city, city.data().withStreets(null));
            case WITHOUT_OFFERS -> with(city, city.data().withOffers(List.of()));
            case WITHOUT_SURVEY -> withoutSurvey(city);
            case WITHOUT_WORDS -> withoutWords(city);
            case WITHOUT_GOALS ->
                new ImportedCity(city.folder(), city.data(), List.of(), Comments.NONE, List.of(), List.of());
        };
    }

    private static ImportedCity with(ImportedCity city, CityData data) {
        return new ImportedCity(city.folder(), data, city.goals(), city.comments(), city.replies(), List.of());
    }

    private interface Observed {
        List<Observation> instead(Observation each);
    }

    private static CityData observed(CityData data, Observed change) {
        return copy(
                data,
                data.settings(),
                data.sources(),
                data.districts(),
                data.observations().stream()
                        .flatMap(each -> change.instead(each).stream())
                        .toList(),
                data.measures());
    }

    private static CityData copy(
            CityData data,
            CitySettings settings,
            List<DataSource> sources,
            List<District> districts,
            List<Observation> observations,
            List<Measure> measures) {
        return new CityData(
                settings,
                sources,
                districts,
                data.cells(),
                observations,
                data.places(),
                data.offers(),
                measures,
                data.addresses(),
                data.baseMap(),
                data.streets(),
                List.of(),
                data.fearSpaces());
    }

    /** One or two people get benefits in each district, everything is released, and nobody made it safe. */
    private static ImportedCity allHidden(ImportedCity city) {
        CityData data = observed(
                city.data(),
                each -> List.of(
                        each.variable().startsWith("sgb2")
                                ? valued(
                                        each,
                                        each.district(),
                                        1 + each.district().length() % 2)
                                : each));
        Map<String, Visibility> shown = new LinkedHashMap<>(data.settings().visibility());
        List.of("transfer-concentration", "sgb2", "population", "concentration")
                .forEach(id -> shown.put(id, Visibility.PUBLIC));
        List<DataSource> sources = data.sources().stream()
                .map(source -> new DataSource(
                        source.file(),
                        source.kind(),
                        source.name(),
                        source.licence(),
                        source.vintage(),
                        source.note(),
                        Visibility.PUBLIC,
                        source.kind().equals("indicators") ? DataSource.Disclosure.PERSONAL : source.disclosure()))
                .toList();
        return with(
                city,
                copy(
                        data,
                        settings(data.settings(), shown, data.settings().reports()),
                        sources,
                        data.districts(),
                        data.observations(),
                        data.measures()));
    }

    private static Observation valued(Observation each, String district, double value) {
        return new Observation(each.variable(), district, each.year(), each.breakdown(), value, each.source());
    }

    private static CitySettings settings(CitySettings s, Map<String, Visibility> shown, ReportSettings reports) {
        return new CitySettings(
                s.name(),
                s.demo(),
                s.timeZone(),
                s.epsg(),
                s.languages(),
                s.baseYear(),
                s.targetYear(),
                s.minimumCellCoverage(),
                s.standards(),
                s.services(),
                s.seriesBreaks(),
                shown,
                s.indicators(),
                s.housing(),
                s.socialIndex(),
                s.holidays(),
                s.legal(),
                reports);
    }

    /** A grid over the town; what was counted is spread evenly. */
    private static ImportedCity inDistricts(ImportedCity city, int columns, int rows) {
        CityData data = city.data();
        Envelope box = new Envelope();
        data.districts()
                .forEach(district -> box.expandToInclude(district.shape().getEnvelopeInternal()));
        double width = box.getWidth() / columns;
        double height = box.getHeight() / rows;
        List<District> districts = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) {
            double x = box.getMinX() + i % columns * width;
            double y = box.getMaxY() - (i / columns + 1) * height;
            districts.add(new District(
                    "d" + (i + 1),
                    "Bezirk " + (i + 1),
                    i + 1,
                    true,
                    false,
                    new GeometryFactory().toGeometry(new Envelope(x, x + width, y, y + height))));
        }
        record Key(String variable, int year, String breakdown, String source) {}
        Map<Key, Double> sums = data.observations().stream()
                .filter(Observation::isInPresentBoundaries)
                .collect(Collectors.groupingBy(
                        each -> new Key(each.variable(), each.year(), each.breakdown(), each.source()),
                        LinkedHashMap::new,
                        Collectors.summingDouble(Observation::value)));
        List<Observation> spread = new ArrayList<>();
        double more = districts.size() == 1 ? 1 : MORE_PEOPLE;
        sums.forEach((key, sum) -> districts.forEach(district -> spread.add(new Observation(
                key.variable(),
                district.id(),
                key.year(),
                key.breakdown(),
                Math.rint(more * sum / districts.size()),
                key.source()))));
        List<Measure> measures = data.measures().stream()
                .map(measure -> measure.district() == null ? measure : renamed(measure, measure.title(), "d1"))
                .toList();
        CityData changed = copy(data, data.settings(), data.sources(), districts, spread, measures);
        return new ImportedCity(city.folder(), changed, city.goals(), Comments.NONE, List.of(), List.of());
    }

    private static Measure renamed(Measure m, String title, String district) {
        return new Measure(
                m.id(),
                m.goal(),
                title,
                m.place(),
                district,
                m.leadUnit() == null ? null : longer(m.leadUnit()),
                m.partners(),
                m.costEuro(),
                m.funding(),
                m.resolution(),
                m.start(),
                m.end(),
                m.state());
    }

    /** One long word, as German has them, and many short ones, as far as a name may go. */
    private static String longer(String name) {
        String tail = " Donaudampfschifffahrtsgesellschaftskapitänssiedlung an der alten Ziegelei im Tal unten";
        return (name + tail).substring(0, LONGEST);
    }

    private static ImportedCity longNames(ImportedCity city) {
        CityData data = city.data();
        List<District> districts = data.districts().stream()
                .map(d -> new District(d.id(), longer(d.name()), d.number(), d.core(), d.localCouncil(), d.shape()))
                .toList();
        List<Place> places = data.places().stream()
                .map(p -> new Place(
                        p.id(),
                        longer(p.name()),
                        p.kind(),
                        p.status(),
                        p.x(),
                        p.y(),
                        p.address(),
                        p.stepFree(),
                        p.free(),
                        p.openedOn(),
                        p.plannedFor(),
                        p.resolution(),
                        p.note(),
                        p.source()))
                .toList();
        List<Offer> offers = data.offers();
        List<Measure> measures = data.measures().stream()
                .map(m -> renamed(m, longer(m.title()), m.district() == null ? "" : m.district()))
                .toList();
        List<Goal> goals = city.goals().stream()
                .map(g -> new Goal(
                        g.id(),
                        g.seed(),
                        g.text(),
                        g.measure(),
                        g.params(),
                        g.target(),
                        g.holdsIn(),
                        g.baseYear(),
                        g.targetYear(),
                        longer(String.valueOf(g.leadUnit())),
                        g.resolution()))
                .toList();
        CityData changed = copy(data, data.settings(), data.sources(), districts, data.observations(), measures)
                .withPlaces(places)
                .withOffers(offers);
        return new ImportedCity(city.folder(), changed, goals, city.comments(), city.replies(), List.of());
    }

    private static ImportedCity withoutSurvey(ImportedCity city) {
        CitySettings settings =
                settings(city.data().settings(), city.data().settings().visibility(), ReportSettings.NONE);
        CityData data = city.data().withSettings(settings).withFearSpaces(List.of());
        return new ImportedCity(city.folder(), data, city.goals(), city.comments(), List.of(), List.of());
    }

    /** Without comments and without measures. */
    private static ImportedCity withoutWords(ImportedCity city) {
        CityData data = city.data();
        CityData changed =
                copy(data, data.settings(), data.sources(), data.districts(), data.observations(), List.of());
        return new ImportedCity(city.folder(), changed, city.goals(), Comments.NONE, List.of(), List.of());
    }
}
