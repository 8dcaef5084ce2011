package de.nahraum.server.store;

import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.BaseMapFeature;
import de.nahraum.geodata.city.BoundarySet;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.DataSource;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.HolidaySettings;
import de.nahraum.geodata.city.HousingSettings;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.LegalTexts;
import de.nahraum.geodata.city.Measure;
import de.nahraum.geodata.city.Offer;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.PopulationCell;
import de.nahraum.geodata.city.RentKind;
import de.nahraum.geodata.city.SocialIndexSettings;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.city.SurveyReply;
import de.nahraum.geodata.city.Visibility;
import de.nahraum.geodata.geo.Projection;
import de.nahraum.geodata.goal.Goal;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Where;
import de.nahraum.geodata.safety.Campaign;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.safety.FearSpaceState;
import de.nahraum.geodata.safety.FearTime;
import de.nahraum.geodata.safety.Reason;
import de.nahraum.geodata.safety.ReportSettings;
import de.nahraum.geodata.safety.ReportTopic;
import de.nahraum.geodata.street.EdgeNotes;
import de.nahraum.geodata.street.StreetNetwork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A small city in which every field of every kind is filled at least once, and every one that may be empty is empty at least once. */
final class SampleCity {
    private SampleCity() {}

    static ImportedCity named(String name) {
        return of(data(name));
    }

    static ImportedCity of(CityData data) {
        return new ImportedCity("/srv/musterstadt", data, goals(), comments(), replies(), findings());
    }

    static CityData data(String name) {
        return withCells(
                name,
                List.of(
                        // Coordinates that no decimal text of reasonable length gives back.
                        new PopulationCell(
                                "CRS3035RES100mN2912300E4095700", 410_050.1 + 0.2, 5_476_050 + 1.0 / 3, 100, 90),
                        new PopulationCell("c2", 410_150, 5_476_050, 99.5, 40)));
    }

    static CityData withCells(int count) {
        return withCells(
                "Musterstadt",
                IntStream.range(0, count)
                        .mapToObj(i -> new PopulationCell("c" + (count - i), 410_000.5 + i, 5_476_000 - i, 100, 1 + i))
                        .toList());
    }

    private static CityData withCells(String name, List<PopulationCell> cells) {
        return new CityData(
                settings(name),
                sources(),
                districts(),
                cells,
                observations(),
                places(),
                offers(),
                measures(),
                List.of(
                        new Address("Straße des 1. Mai", "12 a", 410_010.25, 5_476_020.125),
                        new Address("Straße des 1. Mai", "", 410_020, 5_476_020)),
                baseMap(),
                streets(),
                List.of(new BoundarySet(
                        "2015",
                        List.of(new BoundarySet.Area(
                                "alt", "Ältere Stadt", districts().getFirst().shape())))),
                fearSpaces());
    }

    private static List<FearSpace> fearSpaces() {
        Geometry spot = Projection.factory().createPoint(new Coordinate(410_050 + 1.0 / 7, 5_476_050));
        return List.of(
                new FearSpace(
                        "unterfuehrung-1",
                        "Unterführung „Süd“",
                        FearSpace.areaOf(spot),
                        FearSpaceState.MEASURE_PLANNED,
                        FearTime.DUSK),
                new FearSpace("park", "Park", districts().getFirst().shape(), FearSpaceState.HINT, FearTime.ALWAYS));
    }

    private static CitySettings settings(String name) {
        return new CitySettings(
                name,
                true,
                "Europe/Berlin",
                25832,
                List.of("de", "en", "de-simple"),
                2022,
                2032,
                0.75,
                Map.of("meeting-place", 10.0, "tenant-consultation", 12.5),
                Map.of("tenant-consultation", LocalDate.of(2026, 5, 1)),
                List.of(new CitySettings.SeriesBreak("sgb2", 2022, "Rechtskreiswechsel")),
                Map.of("coverage", Visibility.PUBLIC, "sgb2", Visibility.INTERNAL),
                List.of(
                        new Indicator(
                                "sgb2",
                                Map.of("de", "Leistungen", "en", "Benefits"),
                                Map.of("de", "Wer „Leistungen“ erhält"),
                                Indicator.Unit.FRACTION,
                                "sgb2-recipients",
                                "population",
                                Indicator.Theme.SOCIAL,
                                Indicator.Direction.NONE,
                                100,
                                "sgb2-households",
                                "K 50.1"),
                        new Indicator(
                                "dwellings",
                                Map.of(),
                                Map.of(),
                                Indicator.Unit.DWELLINGS,
                                "dwellings",
                                null,
                                Indicator.Theme.HOUSING,
                                Indicator.Direction.HIGHER_IS_BETTER,
                                0,
                                null,
                                null)),
                new HousingSettings(
                        RentKind.NET_COLD,
                        List.of(380.5, 460.0),
                        75,
                        Map.of(IncomeClass.UP_TO_60, 1150.0),
                        0.4,
                        IncomeClass.UP_TO_80),
                SocialIndexSettings.DEFAULT,
                new HolidaySettings(
                        "de-rp",
                        List.of(new HolidaySettings.SchoolBreak(
                                "Osterferien", LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 10)))),
                new LegalTexts(Map.of("de", "Wer?", "en", "Who?"), Map.of("de", "Was?"), Map.of("de", "Wie?")),
                new ReportSettings(
                        new ReportSettings.Office("Integrationsbüro", "0631 1"),
                        new ReportSettings.Contact("Mängelmelder", "0631 2", "https://maengel.example"),
                        List.of(new ReportSettings.Contact("Beratung", "", "mailto:rat@example.org")),
                        Map.of(Reason.LIGHTING, new ReportSettings.Office("Tiefbau", "")),
                        List.of(new Campaign(
                                "sicherheit",
                                Map.of("de", "Sicher unterwegs"),
                                Set.of(ReportTopic.UNSAFE, ReportTopic.LIKE),
                                Set.of("innenstadt"),
                                LocalDate.of(2026, 1, 1),
                                null,
                                "alle",
                                1000)),
                        36,
                        6,
                        12,
                        18));
    }

    private static List<DataSource> sources() {
        return List.of(
                new DataSource(
                        "einwohner.csv",
                        "population",
                        "Melderegister",
                        "dl-de/by-2-0",
                        "31.12.2025",
                        "mit „Anführung“ und \\ Strich",
                        Visibility.PUBLIC,
                        DataSource.Disclosure.OPEN),
                new DataSource(
                        "sgb2.csv",
                        "indicators",
                        null,
                        null,
                        null,
                        null,
                        Visibility.INTERNAL,
                        DataSource.Disclosure.PERSONAL));
    }

    private static List<District> districts() {
        return List.of(
                new District(
                        "innenstadt",
                        "Innenstadt",
                        2,
                        true,
                        false,
                        shape(
                                "POLYGON ((410000.1 5476000.2, 411000.3 5476000.4, 411000.5 5477000.6, 410000.1 5476000.2),"
                                        + " (410700 5476200, 410800 5476200, 410800 5476300, 410700 5476200))")),
                new District(
                        "moerlbach",
                        "Mörlbach",
                        1,
                        false,
                        true,
                        shape("MULTIPOLYGON (((411000 5476000, 412000 5476000, 412000 5477000, 411000 5476000)),"
                                + " ((413000 5476000, 414000 5476000, 414000 5477000, 413000 5476000)))")));
    }

    private static List<Observation> observations() {
        return List.of(
                new Observation("population", "innenstadt", 2025, "", 1234, "einwohner.csv"),
                new Observation(
                        "households", "innenstadt", 2025, "incomeClass=transfer|persons=2", 17.1 / 3, "sgb2.csv"),
                new Observation("population", "moerlbach", 2025, "", 0, "einwohner.csv"),
                new Observation("population", "alt", 2015, "", 1200, "einwohner.csv", "2015"));
    }

    private static List<Place> places() {
        return List.of(
                new Place(
                        "treff-1",
                        "Treff „Grüne Mitte“",
                        PlaceKind.MEETING_PLACE,
                        Status.OPEN,
                        410_333.3,
                        5_476_111.1,
                        "Straße des 1. Mai 12 a",
                        true,
                        false,
                        LocalDate.of(2019, 2, 28),
                        LocalDate.of(2027, 1, 1),
                        "Stadtrat 12/2024",
                        "Eingang im Hof",
                        "orte.csv"),
                new Place(
                        "n123",
                        "Wohnhaus",
                        PlaceKind.COMMUNAL_ACCOMMODATION,
                        Status.SUGGESTED,
                        411_500,
                        5_476_250,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "orte.csv"));
    }

    private static List<Offer> offers() {
        return List.of(
                new Offer(
                        "sprechstunde",
                        "treff-1",
                        "tenant-consultation",
                        "Mietersprechstunde",
                        "Mieterverein",
                        "We 14:00-16:00",
                        null,
                        null,
                        List.of(
                                new Offer.OfferLanguage("de", Offer.Mode.SPEAKS),
                                new Offer.OfferLanguage("ar", Offer.Mode.INTERPRETER),
                                new Offer.OfferLanguage("uk", Offer.Mode.ON_REQUEST),
                                new Offer.OfferLanguage("ru", Offer.Mode.VIDEO)),
                        "alle",
                        true,
                        false,
                        true,
                        true,
                        "+49 631 000",
                        "Mietvertrag",
                        Status.OPEN,
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2028, 12, 31),
                        LocalDate.of(2026, 3, 1),
                        "zweimal klingeln",
                        "offers.csv"),
                new Offer(
                        "kurs",
                        "treff-1",
                        "language",
                        "Kurs",
                        "VHS",
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Status.PLANNED,
                        null,
                        null,
                        null,
                        null,
                        "offers.csv"));
    }

    private static List<Measure> measures() {
        return List.of(
                new Measure(
                        "m1",
                        "meeting-places",
                        "Treff in Mörlbach",
                        "treff-1",
                        "moerlbach",
                        "Referat 15",
                        List.of("VHS", "Caritas"),
                        120_000,
                        "Soziale Stadt",
                        "Stadtrat 12/2024",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 6, 30),
                        Measure.State.RESOLVED),
                new Measure(
                        "m2",
                        "meeting-places",
                        "Idee",
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Measure.State.IDEA));
    }

    private static List<BaseMapFeature> baseMap() {
        return List.of(
                new BaseMapFeature(
                        BaseMapFeature.Layer.WATER,
                        "Mühlweiher",
                        shape("POLYGON ((410000 5476000, 410010 5476000, 410010 5476010, 410000 5476000))")),
                new BaseMapFeature(
                        BaseMapFeature.Layer.MAJOR_STREET,
                        "",
                        shape("LINESTRING (410000.123456789 5476000, 410010 5476000)")));
    }

    private static StreetNetwork streets() {
        return new StreetNetwork(
                new double[] {410_000.1, 410_100.2, 1.0 / 3},
                new double[] {5_476_000.3, 5_476_000.4, 5_476_000.5},
                new int[] {0, 2},
                new int[] {1, 0},
                new boolean[] {true, false},
                shape("POLYGON ((409000 5475000, 415000 5475000, 415000 5478000, 409000 5475000))"),
                new EdgeNotes(
                        List.of("Königstraße", "Straße"),
                        new int[] {1, EdgeNotes.NO_NAME},
                        new byte[] {3, 0},
                        new boolean[] {false, true}));
    }

    private static List<Goal> goals() {
        return List.of(
                new Goal(
                        "meeting-places",
                        "4.3.2",
                        Map.of("de", "Orte der Begegnung", "en", "Meeting places"),
                        "coverage",
                        Map.of("service", "meeting-place", "minutes", 10, "share", 0.25, "topics", List.of("a", "b")),
                        new Goal.Target(Goal.Op.AT_LEAST, 0.9),
                        new Goal.HoldsIn(Goal.Scope.LISTED, List.of("innenstadt")),
                        2022,
                        2032,
                        "Referat 15",
                        "Stadtrat 12/2024"),
                new Goal(
                        "social-mix",
                        "4.5.1",
                        Map.of("de", "Durchmischung"),
                        "concentration",
                        Map.of(),
                        new Goal.Target(Goal.Op.LESS_THAN, 1.5),
                        new Goal.HoldsIn(Goal.Scope.ALL, List.of()),
                        2022,
                        2032,
                        null,
                        null));
    }

    private static Comments comments() {
        return new Comments(
                "Kenntnisnahme",
                "Stadtratsbeschluss",
                "Referat 15",
                List.of("Ausschuss", "Stadtrat"),
                "Der Stadtrat nimmt Kenntnis.",
                "keine",
                List.of(
                        new Comments.Comment("meeting-places", "moerlbach", "Ortsbeirat", "Es fehlt ein Raum."),
                        new Comments.Comment(null, null, "Verwaltung", "Zum Ganzen.")));
    }

    private static List<SurveyReply> replies() {
        return List.of(new SurveyReply(
                "r1",
                "sicherheit-2026",
                "safety",
                LocalDate.of(2026, 2, 3),
                410_400.0,
                5_476_100.0,
                "dusk",
                List.of("lighting", "underpass"),
                "path",
                "innenstadt"));
    }

    private static List<Finding> findings() {
        return List.of(
                Finding.of(new Notice.ColumnMissing(
                        Where.field("orte.csv", 1, "kind", null), "Art", List.of("Name", "Straße"))),
                Finding.of(new Notice.DistrictUnknown(Where.field("orte.csv", 7, "district", "Mörlbch"), null)),
                Finding.of(new Notice.NetworkBuilt(Where.file("stadt.osm.pbf"), 3, 2, 1)));
    }

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
