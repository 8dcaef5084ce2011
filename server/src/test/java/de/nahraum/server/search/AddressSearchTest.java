package de.nahraum.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.Address;
import de.nahraum.geodata.city.BaseMapFeature;
import de.nahraum.geodata.city.BaseMapFeature.Layer;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.city.PlaceKind;
import de.nahraum.geodata.city.Status;
import de.nahraum.geodata.geo.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/**
 * What is found in a town small enough to know by heart. Districts: Altstadt (x below 1050) and Neustadt. Mannheimer Straße has 1, 3, 5a, 8, 10–14 and 40;
 * there is a Hauptstraße in either district, each with a number 7; Altstadt is a district, a meeting place and a street; the shelter is protected.
 */
class AddressSearchTest {
    private static final City TOWN = town();
    private static final AddressSearch SEARCH = AddressSearch.of(TOWN);

    private static City town() {
        CityData grid = GridTown.data();
        List<District> districts = List.of(
                new District("altstadt", "Altstadt", 1, true, false, GridTown.box(-50, -500, 1050, 2050)),
                new District("neustadt", "Neustadt", 2, false, true, GridTown.box(1050, -500, 2050, 2050)));
        List<Place> places = List.of(
                place("treff", "Altstadt", PlaceKind.MEETING_PLACE, 500, 520),
                place("laden", "Nachbarschaftsladen Süd", PlaceKind.MEETING_PLACE, 600, 520),
                place("shelter", "Haus am Ufer", PlaceKind.COMMUNAL_ACCOMMODATION, 200, 200));
        List<Address> addresses = new ArrayList<>();
        for (String number : List.of("1", "3", "5a", "8", "10-14", "40")) {
            addresses.add(address("Mannheimer Straße", number, 100 + 10 * addresses.size(), 110));
        }
        addresses.add(address("Hauptstraße", "7", 300, 310));
        addresses.add(address("Hauptstraße", "7", 1500, 310));
        addresses.add(address("Hauptstraße", "12", 1550, 310));
        addresses.add(address("Karl-Marx-Straße", "5", 420, 410));
        addresses.add(address("Am Bach", "3", 900, 910));
        return GridTown.city(new CityData(
                grid.settings(),
                grid.sources(),
                districts,
                grid.cells(),
                grid.observations(),
                places,
                List.of(),
                List.of(),
                addresses,
                List.of(
                        line(Layer.MAJOR_STREET, "Mannheimer Straße", 100, 100, 500, 100),
                        line(Layer.MAJOR_STREET, "Mannheimer Straße", 600, 100, 900, 100),
                        line(Layer.MINOR_STREET, "Hauptstraße", 200, 300, 400, 300),
                        line(Layer.MINOR_STREET, "Hauptstraße", 1400, 300, 1600, 300),
                        line(Layer.MINOR_STREET, "Karl-Marx-Straße", 400, 400, 500, 400),
                        line(Layer.MINOR_STREET, "Altstadt", 700, 700, 800, 700),
                        line(Layer.PATH, "Grüner Weg", 700, 800, 800, 800),
                        line(Layer.MINOR_STREET, "Straße des 17. Juni", 1200, 800, 1300, 800),
                        line(Layer.WATERWAY, "Lauter", 0, 0, 900, 900)),
                grid.streets()));
    }

    private static Place place(String id, String name, PlaceKind kind, double x, double y) {
        return new Place(
                id,
                name,
                kind,
                Status.OPEN,
                GridTown.EAST + x,
                GridTown.NORTH + y,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "p");
    }

    private static Address address(String street, String number, double x, double y) {
        return new Address(street, number, GridTown.EAST + x, GridTown.NORTH + y);
    }

    private static BaseMapFeature line(Layer layer, String name, double x1, double y1, double x2, double y2) {
        return new BaseMapFeature(layer, name, Projection.factory().createLineString(new Coordinate[] {
            new Coordinate(GridTown.EAST + x1, GridTown.NORTH + y1),
            new Coordinate(GridTown.EAST + x2, GridTown.NORTH + y2)
        }));
    }

    private static String district(Hit hit) {
        return Objects.requireNonNull(hit.district()).id();
    }

    private static Hit first(String query) {
        return SEARCH.find(query, 8).getFirst();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mannheimer Straße 3",
                "mannheimer strasse 3",
                "MANNHEIMER STR. 3",
                "Mannheimerstr.3",
                "mannheimer-str 3",
                "3 Mannheimer Straße",
                "3, Mannheimer Str.",
                "Mannheimer Str. Nr. 3",
                "Mannheimer Straße Hausnummer 3",
                "Hausnummer 3 Mannheimer Straße",
                "Mannheimer Straße Nummer 3",
                "Mannheimer Straße 3, D-67655 GridTown",
                "DE-67655 GridTown, Mannheimer Straße 3",
                "Mannheimer Straße 3, 67655 GridTown",
                "D-67655 GridTown Mannheimer Straße 3",
                "Manheimer Strase 3",
                "Mannhiemer Straße 3",
                "Mannhemr Straße 3",
                "Mannheimer 3",
                "Маннхаймер штрассе 3",
                "شارع مانهايمر 3",
                "مانهايمر شتراسه 3",
                "Μάννχαϊμερ στράσε 3",
                "Mannheimer Straße 3 Altstadt",
                "\u202EMannheimer\u0007 Straße\t3 🏠"
            })
    void findsTheHouseHoweverItIsWritten(String query) {
        Hit hit = first(query);
        assertThat(hit.label()).isEqualTo("Mannheimer Straße 3");
        assertThat(hit.kind()).isEqualTo(Hit.Kind.ADDRESS);
        assertThat(hit.exact()).isTrue();
        assertThat(hit.x()).isEqualTo(GridTown.EAST + 110);
        assertThat(hit.district()).isEqualTo(TOWN.districts().getFirst());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Mannheimer Str. 5a, Mannheimer Straße 5a, true",
        "Mannheimer Str. 5 A, Mannheimer Straße 5a, true",
        "5a Mannheimer Str, Mannheimer Straße 5a, true",
        "Mannheimer Str. 12, Mannheimer Straße 10-14, true",
        "Mannheimer Str. 14, Mannheimer Straße 10-14, true",
        "Mannheimer Str. 10-14, Mannheimer Straße 10-14, true",
        "Mannheimer Str. 5, Mannheimer Straße 5a, false",
        "Mannheimer Str. 8b, Mannheimer Straße 8, false",
        "Mannheimer Str. 2, Mannheimer Straße 1, false",
        "Mannheimer Str. 9, Mannheimer Straße 8, false",
        "Mannheimer Str. 999, Mannheimer Straße 40, false",
        "Grüner Weg 4, Grüner Weg, false"
    })
    void aNumberThatIsNotThereIsReplacedByTheNearestAndSaidSo(String query, String label, boolean exact) {
        Hit hit = first(query);
        assertThat(hit.label()).isEqualTo(label);
        assertThat(hit.exact()).isEqualTo(exact);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mann", "mannh", "Mannheimer", "mannheimer str", "Mannheimer Straße", "manheim"})
    void aStreetIsOneHitAndNotItsHouses(String query) {
        assertThat(SEARCH.find(query, 8)).extracting(Hit::label).containsExactly("Mannheimer Straße");
        assertThat(first(query).kind()).isEqualTo(Hit.Kind.STREET);
    }

    /** Two stretches with 100 m between them: one street. Its point lies on it. */
    @Test
    void aStreetWithAGapIsOne() {
        Hit hit = first("Mannheimer Straße");
        assertThat(hit.y()).isEqualTo(GridTown.NORTH + 100);
        assertThat(hit.x()).isBetween(GridTown.EAST + 100, GridTown.EAST + 900);
    }

    @Test
    void streetsOfOneNameInTwoDistrictsAreTwo() {
        assertThat(SEARCH.find("hauptstr 7", 8))
                .extracting(hit -> hit.label() + " " + district(hit))
                .containsExactlyInAnyOrder("Hauptstraße 7 altstadt", "Hauptstraße 7 neustadt");
        assertThat(SEARCH.find("Hauptstraße 7 Neustadt", 8))
                .extracting(hit -> hit.label() + " " + district(hit))
                .startsWith("Hauptstraße 7 neustadt");
        assertThat(district(first("Hauptstr Altst"))).isEqualTo("altstadt");
    }

    @Test
    void ofTwoStreetsOfOneNameTheOneWithTheNearerNumberComesFirst() {
        Hit hit = first("Hauptstraße 12 a");
        assertThat(hit.label()).isEqualTo("Hauptstraße 12");
        assertThat(district(hit)).isEqualTo("neustadt");
        assertThat(hit.exact()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Mannheimer Straße",
                "Manheimer Strase",
                "mannheimer",
                "Hauptst",
                "marx 5",
                "Straße Karl Marx",
                "K.-Marx-Str. 5",
                "gruner weg",
                "Маннхаймер штрассе 3",
                "altstadt"
            })
    void aNameWithFewWrongLettersIsTakenWithoutAsking(String query) {
        assertThat(first(query).likely()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Mannheimer Straße 3 Neustadt",
                "Mannheimer Straße 3, GridTown, Deutschland",
                "Mannheimer Straße 3, Hinterhaus",
                "in der Mannheimer Straße 3",
                "c/o Müller, Mannheimer Str. 3, 2. OG links",
                "Mannheimer Straße 3 bis 5"
            })
    void whatElseIsSaidBesideAnAddressDoesNotHideIt(String query) {
        assertThat(first(query).label()).isEqualTo("Mannheimer Straße 3");
    }

    @Test
    void aStreetInAnotherDistrictThanWasTypedComesBeforeOneThatIsOnlyLikeItAndIsAskedAbout() {
        List<BaseMapFeature> streets = new ArrayList<>(TOWN.data().baseMap());
        streets.add(line(Layer.MINOR_STREET, "Mannhaimes Straße", 1400, 500, 1600, 500));
        AddressSearch search = AddressSearch.of(GridTown.city(with(TOWN.data(), TOWN.districts(), streets)));
        Hit hit = search.find("Mannheimer Straße 3 Neustadt", 8).getFirst();
        assertThat(hit.label()).isEqualTo("Mannheimer Straße 3");
        assertThat(hit.likely()).isFalse();
        assertThat(first("Mannheimer Straße 3 Altstadt").likely()).isTrue();
    }

    @Test
    void aDistrictOfTwoNamesIsFoundByEither() {
        CityData town = TOWN.data();
        District altstadt = town.districts().getFirst();
        District neustadt = town.districts().getLast();
        AddressSearch search = AddressSearch.of(GridTown.city(with(
                town,
                List.of(
                        altstadt,
                        new District("neustadt", "Neustadt-Nord/Kaiserberg", 2, false, true, neustadt.shape())),
                town.baseMap())));
        for (String query : List.of("Hauptstraße 7 Kaiserberg", "Hauptstr. 7, Neustadt Nord")) {
            assertThat(district(search.find(query, 8).getFirst())).as(query).isEqualTo("neustadt");
        }
    }

    /** Of three hundred streets that begin alike the pairs of letters of a short one with a slip say too little. */
    @ParameterizedTest
    @ValueSource(strings = {"Hlozstraße", "Hozlstr.", "olzstraße", "Hoolzstraße"})
    void aSlipInAShortNameAmongManyIsForgiven(String query) {
        List<BaseMapFeature> streets = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String name = "H" + (char) ('a' + i % 7) + (char) ('c' + i % 19) + (char) ('b' + i / 19) + "enstraße";
            streets.add(line(Layer.MINOR_STREET, name, 10 * i, 0, 10 * i, 50));
        }
        streets.add(line(Layer.MINOR_STREET, "Holzstraße", 100, 100, 500, 100));
        AddressSearch search = AddressSearch.of(GridTown.city(with(TOWN.data(), TOWN.districts(), streets)));
        assertThat(search.find(query, 3)).extracting(Hit::label).contains("Holzstraße");
    }

    private static CityData with(CityData town, List<District> districts, List<BaseMapFeature> streets) {
        return new CityData(
                town.settings(),
                town.sources(),
                districts,
                town.cells(),
                town.observations(),
                town.places(),
                List.of(),
                List.of(),
                town.addresses(),
                streets,
                town.streets());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Berlin",
                "Hamburg",
                "Straße",
                "Weg",
                "a",
                "Bauchweg",
                "Kant-Max-Straße",
                "Haupstdtr Bonn",
                "Marktplatz",
                "Hauptplatz",
                "Mannheimer Weg 3",
                "Karlsruhe",
                "Altona"
            })
    void anotherNameIsNoMoreThanAGuess(String query) {
        assertThat(SEARCH.find(query, 8)).noneMatch(Hit::likely);
    }

    @ParameterizedTest
    @CsvSource({
        "Parkstraße, Marktstraße",
        "Steinstraße, Weinstraße",
        "Bergstraße, Burgstraße",
        "Straße, Mannheimer Straße",
        "Am, Haus am Park"
    })
    void anotherStemIsAnotherStreet(String typed, String known) {
        assertThat(Likeness.isLikely(Name.of(Folding.words(typed)), Name.of(Folding.words(known))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Mannheimer Straße, Mauerstraße", "Mannheimer, Mauerstraße", "Mammer, Mauerstraße"})
    void aSoundThatIsDroppedMakesNoOtherName(String typed, String known) {
        assertThat(Likeness.of(Name.of(Folding.words(typed)), Name.of(Folding.words(known))))
                .isLessThan(Likeness.LEAST);
    }

    @ParameterizedTest
    @CsvSource({
        "GridTown, true",
        "gridtwon, true",
        "67655, false",
        "67655 GridTown, true",
        "'', false",
        "Altstadt, false",
        "5, false"
    })
    void theTownItselfIsNoPlaceInIt(String query, boolean whole) {
        assertThat(SEARCH.isWholeTown(query)).isEqualTo(whole);
    }

    @Test
    void districtsAndPlacesComeBeforeStreetsOfTheSameName() {
        assertThat(SEARCH.find("altstadt", 8))
                .extracting(Hit::kind)
                .startsWith(Hit.Kind.DISTRICT, Hit.Kind.PLACE, Hit.Kind.STREET);
        assertThat(first("altstadt").id()).isEqualTo("altstadt");
        assertThat(SEARCH.find("altstadt", 8).get(1).id()).isEqualTo("treff");
    }

    @Test
    void theExactNameComesBeforeOneWithWrongLetters() {
        assertThat(first("Altstadt").label()).isEqualTo("Altstadt");
        assertThat(first("Neustadt").label()).isEqualTo("Neustadt");
    }

    @Test
    void aNumberInANameIsNoHouseNumber() {
        assertThat(first("Straße des 17. Juni").label()).isEqualTo("Straße des 17. Juni");
        assertThat(first("Strasse des 17 Juni 4").exact()).isFalse();
    }

    @Test
    void wordsOfANameAreEnough() {
        assertThat(first("marx 5").label()).isEqualTo("Karl-Marx-Straße 5");
        assertThat(first("marx karl").label()).isEqualTo("Karl-Marx-Straße");
        assertThat(first("nachbarschaftsladen").label()).isEqualTo("Nachbarschaftsladen Süd");
        assertThat(first("gruener weg").label()).isEqualTo("Grüner Weg");
        assertThat(first("gruner wek").label()).isEqualTo("Grüner Weg");
    }

    @Test
    void aStreetTheMapHasNoLineOfIsWhereItsHousesAre() {
        Hit hit = first("am bach");
        assertThat(hit.kind()).isEqualTo(Hit.Kind.STREET);
        assertThat(hit.x()).isEqualTo(GridTown.EAST + 900);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Haus am Ufer", "haus ufer", "Haus am Ofer", "shelter", "Haus am U", "ufer"})
    void aProtectedPlaceIsNotFound(String query) {
        assertThat(SEARCH.find(query, 20)).noneMatch(hit -> hit.label().contains("Ufer") || "shelter".equals(hit.id()));
        assertThat(AddressSearch.of(GridTown.publicCity(TOWN)).find(query, 20))
                .noneMatch(hit -> hit.label().contains("Ufer"));
    }

    @Test
    void waterIsNoStreet() {
        assertThat(SEARCH.find("Lauter", 8)).noneMatch(hit -> hit.label().equals("Lauter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                ".,;-",
                "🏠🏠",
                "\u200F\u202E",
                "\u0000",
                "???",
                "xyzzy plugh",
                "()[]{}*:?~^\"\\/+-!&|"
            })
    void nothingIsFoundForNothing(String query) {
        assertThat(SEARCH.find(query, 8)).isEmpty();
    }

    @Test
    void onlyTheFirstTwoHundredCharactersCount() {
        String query = "Mannheimer Straße 3" + " ".repeat(200) + "Karl-Marx-Straße";
        assertThat(SEARCH.find(query, 8)).isEqualTo(SEARCH.find("Mannheimer Straße 3", 8));
        assertThat(SEARCH.find("xq".repeat(5_000), 8)).isEmpty();
        assertThat(SEARCH.find("Mannheimer ".repeat(1_000), 8)).isNotNull();
        assertThat(SEARCH.find("1 ".repeat(5_000), 8)).isNotNull();
    }

    /** Whatever is typed there is an answer, at most as long as asked for. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noTextMakesItFail(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length >= 0; length--) {
                text.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(0x20, 0x7f);
                            case 1 -> random.nextInt(0x0, 0x600);
                            case 2 -> "Mannheimer Straße 12".charAt(random.nextInt(20));
                            default -> random.nextInt(0x20, 0x10000);
                        });
            }
            assertThat(SEARCH.find(text.toString(), 3)).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void aCityWithoutAnythingFindsItsDistrictsAndNothingElse() {
        CityData grid = GridTown.data();
        CityData bare = new CityData(
                grid.settings(),
                List.of(),
                grid.districts(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        AddressSearch search = AddressSearch.of(GridTown.city(bare));
        assertThat(search.find("west", 8)).extracting(Hit::id).containsExactly("west");
        assertThat(search.find("Mannheimer Straße 3", 8)).isEmpty();
    }

    @Test
    void aLimitBelowOneIsAMistake() {
        assertThatThrownBy(() -> SEARCH.find("west", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
