package de.nahraum.geodata.city;

import de.nahraum.geodata.disclosure.Gate;
import de.nahraum.geodata.disclosure.Publication;
import de.nahraum.geodata.disclosure.Suppression;
import de.nahraum.geodata.geo.Georeference;
import de.nahraum.geodata.hours.Rhythm;
import de.nahraum.geodata.hours.Schedule;
import de.nahraum.geodata.hours.ScheduleCalendar;
import de.nahraum.geodata.indicator.Figure;
import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.indicator.IndicatorRegistry;
import de.nahraum.geodata.indicator.Observations;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.street.StreetNetwork;
import de.nahraum.geodata.street.TimeOfDay;
import de.nahraum.geodata.street.WalkProfile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The snapshot everything is computed from: one version of one city, in metres, as one audience may see it. Immutable; built by
 * {@link CityBuilder}.
 */
public final class City {
    /** A cell that lies in no district. */
    public static final int NO_DISTRICT = -1;

    private final CityData data;
    private final long dataVersion;
    private final Audience audience;
    private final Observations observations;
    private final IndicatorRegistry indicators;
    private final Map<String, District> districtsById;
    private final Map<String, Place> placesById;
    private final Map<Place, Integer> placeDistricts;
    private final CellIndex cellIndex;
    private final boolean[] tooFewCells;
    private final DistrictLocator districtLocator;
    private final WalkIndex walkIndex;
    private final EveningWays eveningWays;
    private final Schedules schedules;
    private final Set<String> surveyed;
    private @Nullable Georeference georeference;

    City(
            CityData data,
            long dataVersion,
            Audience audience,
            Observations observations,
            Map<Place, Integer> placeDistricts,
            CellIndex cellIndex,
            boolean[] tooFewCells,
            DistrictLocator districtLocator,
            WalkIndex walkIndex,
            Schedules schedules,
            Set<String> surveyed) {
        this.data = data;
        this.dataVersion = dataVersion;
        this.audience = audience;
        this.observations = observations;
        this.indicators = new IndicatorRegistry(data.settings().indicators());
        this.districtsById =
                data.districts().stream().collect(Collectors.toUnmodifiableMap(District::id, Function.identity()));
        this.placesById = data.places().stream().collect(Collectors.toUnmodifiableMap(Place::id, Function.identity()));
        this.placeDistricts = placeDistricts;
        this.cellIndex = cellIndex;
        this.tooFewCells = tooFewCells;
        this.districtLocator = districtLocator;
        this.walkIndex = walkIndex;
        this.eveningWays = new EveningWays(walkIndex, data.fearSpaces());
        this.schedules = schedules;
        this.surveyed = Set.copyOf(surveyed);
    }

    public CitySettings settings() {
        return data.settings();
    }

    /** Counts imports and decisions. */
    public long dataVersion() {
        return dataVersion;
    }

    public Audience audience() {
        return audience;
    }

    /** In official order. */
    public List<District> districts() {
        return data.districts();
    }

    public Optional<District> findDistrict(String id) {
        return Optional.ofNullable(districtsById.get(id));
    }

    public List<PopulationCell> cells() {
        return data.cells();
    }

    public List<Place> places() {
        return data.places();
    }

    public Optional<Place> findPlace(String id) {
        return Optional.ofNullable(placesById.get(id));
    }

    public List<Offer> offers() {
        return data.offers();
    }

    /** When an offer takes place, as read from its texts. */
    public Schedule scheduleOf(Offer offer) {
        return schedules.of(offer);
    }

    /** How often an offer recurs in the year that begins with the day of the file it came from. */
    public Rhythm rhythmOf(Offer offer) {
        return schedules.rhythmOf(offer);
    }

    /** Whether an offer had ended by the day of the file it came from. */
    public boolean hasEnded(Offer offer) {
        return offer.isOver(schedules.asOf(offer));
    }

    /** The day from which what is said of an offer holds: that of the file it came from. */
    public LocalDate asOf(Offer offer) {
        return schedules.asOf(offer);
    }

    /** The city's clock, holidays and sun, which schedules are worked out with. */
    public ScheduleCalendar calendar() {
        return schedules.calendar();
    }

    public List<Measure> measures() {
        return data.measures();
    }

    public List<Address> addresses() {
        return data.addresses();
    }

    public List<BaseMapFeature> baseMap() {
        return data.baseMap();
    }

    public List<DataSource> sources() {
        return data.sources();
    }

    public Observations observations() {
        return observations;
    }

    public IndicatorRegistry indicators() {
        return indicators;
    }

    public Optional<StreetNetwork> streets() {
        return Optional.ofNullable(data.streets());
    }

    /** Walking graphs and snapped points. */
    public WalkIndex walkIndex() {
        return walkIndex;
    }

    /** What is walked on at a time: by day the streets, in the evening the streets with fear spaces slowed; empty if the city has no network. */
    public Optional<WalkIndex.Snapped> findWays(WalkProfile profile, TimeOfDay time) {
        return switch (time) {
            case DAY -> walkIndex.find(profile);
            case EVENING -> eveningWays.find(profile);
        };
    }

    /** All fear spaces, in the order delivered; none in a public city. */
    public List<FearSpace> fearSpaces() {
        return data.fearSpaces();
    }

    /** Those people go round in the evening. */
    public List<FearSpace> avoidedInTheEvening() {
        return eveningWays.avoided();
    }

    /** Ids of the districts in which people have been asked where they feel unsafe; what is not known of the others is not known to be nothing. */
    public Set<String> surveyedDistricts() {
        return surveyed;
    }

    /** The same city, for the same audience, if it had other fear spaces. Cost: next to nothing. */
    public City withFearSpaces(List<FearSpace> others) {
        return withSafety(others, surveyed);
    }

    /** The same city, for the same audience, with the fear spaces people decided on, and where they have asked. Cost: next to nothing. */
    public City withSafety(List<FearSpace> others, Set<String> surveyedDistricts) {
        return new City(
                data.withFearSpaces(others),
                dataVersion,
                audience,
                observations,
                placeDistricts,
                cellIndex,
                tooFewCells,
                districtLocator,
                walkIndex,
                schedules,
                surveyedDistricts);
    }

    /** Finds the district of any point. */
    public DistrictLocator districtLocator() {
        return districtLocator;
    }

    /** Where the cells lie, and who lives there. */
    public CellIndex cellIndex() {
        return cellIndex;
    }

    /** Position in {@link #districts()} of the district a place lies in, be it the city's or one somebody thinks of, or {@link #NO_DISTRICT}. */
    public int districtIndexOf(Place place) {
        Integer known = placeDistricts.get(place);
        return known == null ? districtLocator.locate(place.x(), place.y()) : known;
    }

    /** The district a place lies in; empty outside the city. */
    public Optional<District> findDistrictOf(Place place) {
        int district = districtIndexOf(place);
        return district == NO_DISTRICT
                ? Optional.empty()
                : Optional.of(data.districts().get(district));
    }

    /** People of a district by the register's newest year; empty if not delivered or not for this audience. */
    public OptionalDouble registerPeople(District district) {
        return observations.findLatest("population", district.id());
    }

    /** People of a district by the register's newest year, as they may be shown. */
    public Figure registerFigure(District district) {
        if (observations.isHidden("population")) {
            return Figure.HIDDEN;
        }
        OptionalInt year = observations.findLatestYear("population", district.id());
        return year.isPresent() ? observations.figure("population", district.id(), year.getAsInt()) : Figure.noData();
    }

    /**
     * Whether the cells of a district tell too little: they hold less than the agreed share of its register population, or none at all.
     */
    public boolean hasTooFewCells(int district) {
        return tooFewCells[district];
    }

    /** People by the register, or in cells where the register was not delivered. */
    public long people() {
        double sum = 0;
        for (int d = 0; d < districts().size(); d++) {
            sum += registerPeople(districts().get(d)).orElse((double) cellIndex.peopleOfDistrict(d));
        }
        return Math.round(sum);
    }

    /**
     * Places of a service that count: of the kind, or with an offer of the topic that has not ended. In the order delivered. Never a protected one: where it is
     * could be read off who reaches it.
     */
    public List<Place> listPlacesOf(String service, StatusFilter statuses) {
        Optional<PlaceKind> kind = PlaceKind.find(service);
        if (kind.isPresent()) {
            return places().stream()
                    .filter(place -> place.kind() == kind.get() && !place.isProtected())
                    .filter(place -> statuses.accepts(place.status()))
                    .toList();
        }
        return offers().stream()
                .filter(offer -> offer.topic().equals(service) && statuses.accepts(offer.status()))
                .filter(offer -> !hasEnded(offer))
                .map(offer -> placesById.get(offer.place()))
                .filter(place -> place != null && !place.isProtected() && statuses.accepts(place.status()))
                .distinct()
                .toList();
    }

    /** Indicators there are numbers for and that this audience may see, in the order of the registry. */
    public List<Indicator> listIndicators() {
        return indicators.list().stream()
                .filter(indicator -> audience == Audience.INTERNAL || settings().isPublic(indicator.id()))
                .filter(indicator -> !observations.years(indicator).isEmpty())
                .filter(indicator -> indicator.variables().stream().noneMatch(observations::isHidden))
                .toList();
    }

    /** Everything one can ask coverage of: kinds of places this audience may see, and topics of offers. */
    public List<String> listServices() {
        List<String> kinds = Arrays.stream(PlaceKind.values())
                .filter(kind -> !kind.isProtected())
                .map(PlaceKind::id)
                .toList();
        return java.util.stream.Stream.concat(
                        kinds.stream(),
                        offers().stream().map(Offer::topic).distinct().sorted())
                .toList();
    }

    public Envelope bounds() {
        Envelope box = new Envelope();
        districts().forEach(district -> box.expandToInclude(district.shape().getEnvelopeInternal()));
        return box;
    }

    /** How this city's metres and degrees belong together; made when it is first asked for. */
    public synchronized Georeference georeference() {
        Georeference known = georeference;
        if (known == null) {
            known = Georeference.of(settings().epsg(), bounds());
            georeference = known;
        }
        return known;
    }

    /**
     * What a release of this city tells and hides.
     *
     * @param before everything ever published
     */
    public Publication publication(List<Publication> before) {
        PublicCounts counts = new PublicCounts(this);
        return Suppression.protect(counts.counts(), counts.relations(), counts.hiddenAnyway(), before);
    }

    /**
     * The same city as the public may see it: nothing protected, nothing nobody confirmed, no figure whose source is internal, counts of people
     * only through the gate. Offers at a place that is not shown are not shown either.
     *
     * @param gate of the publication of this very city
     */
    public City forPublic(Gate gate) {
        return PublicView.of(this, gate);
    }

    City with(CityData visible, Observations visibleObservations) {
        boolean cellsShown = !visible.cells().isEmpty();
        return new City(
                visible,
                dataVersion,
                Audience.PUBLIC,
                visibleObservations,
                placeDistricts,
                cellsShown ? cellIndex : cellIndex.withoutCells(),
                tooFewOrHidden(visibleObservations),
                districtLocator,
                cellsShown ? walkIndex : walkIndex.withoutCells(),
                schedules,
                surveyed);
    }

    /** Where single figures of the register are hidden, nobody may read off the cells how large they are: unknown. */
    private boolean[] tooFewOrHidden(Observations visible) {
        boolean[] unknown = tooFewCells.clone();
        for (int d = 0; d < unknown.length; d++) {
            unknown[d] |= isRegisterHidden(visible, districts().get(d));
        }
        return unknown;
    }

    private static boolean isRegisterHidden(Observations observations, District district) {
        OptionalInt year = observations.findLatestYear("population", district.id());
        return !observations.isHidden("population")
                && year.isPresent()
                && observations.isHidden("population", district.id(), year.getAsInt());
    }

    /** Whether this audience sees the register's people of some districts and not of others. */
    public boolean isRegisterPartlyHidden() {
        return districts().stream().anyMatch(district -> isRegisterHidden(observations, district));
    }

    /** All that was delivered and this audience may see. */
    public CityData data() {
        return data;
    }
}
