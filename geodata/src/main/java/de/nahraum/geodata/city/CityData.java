package de.nahraum.geodata.city;

import de.nahraum.geodata.indicator.Observation;
import de.nahraum.geodata.safety.FearSpace;
import de.nahraum.geodata.street.StreetNetwork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was delivered about a city, in its metres: what intake makes, the store keeps and a {@link City} is built from.
 *
 * @param streets null if no network was delivered
 * @param boundarySets districts as they were, for figures counted in them
 * @param fearSpaces for staff only
 */
public record CityData(
        CitySettings settings,
        List<DataSource> sources,
        List<District> districts,
        List<PopulationCell> cells,
        List<Observation> observations,
        List<Place> places,
        List<Offer> offers,
        List<Measure> measures,
        List<Address> addresses,
        List<BaseMapFeature> baseMap,
        @Nullable StreetNetwork streets,
        List<BoundarySet> boundarySets,
        List<FearSpace> fearSpaces) {
    /** A city whose boundaries never changed, without fear spaces. */
    public CityData(
            CitySettings settings,
            List<DataSource> sources,
            List<District> districts,
            List<PopulationCell> cells,
            List<Observation> observations,
            List<Place> places,
            List<Offer> offers,
            List<Measure> measures,
            List<Address> addresses,
            List<BaseMapFeature> baseMap,
            @Nullable StreetNetwork streets) {
        this(
                settings,
                sources,
                districts,
                cells,
                observations,
                places,
                offers,
                measures,
                addresses,
                baseMap,
                streets,
                List.of(),
                List.of());
    }

    /** A city without fear spaces. */
    public CityData(
            CitySettings settings,
            List<DataSource> sources,
            List<District> districts,
            List<PopulationCell> cells,
            List<Observation> observations,
            List<Place> places,
            List<Offer> offers,
            List<Measure> measures,
            List<Address> addresses,
            List<BaseMapFeature> baseMap,
            @Nullable StreetNetwork streets,
            List<BoundarySet> boundarySets) {
        this(
                settings,
                sources,
                districts,
                cells,
                observations,
                places,
                offers,
                measures,
                addresses,
                baseMap,
                streets,
                boundarySets,
                List.of());
    }

    /** The same with other places. */
    public CityData withPlaces(List<Place> others) {
        return new CityData(
                settings,
                sources,
                districts,
                cells,
                observations,
                others,
                offers,
                measures,
                addresses,
                baseMap,
                streets,
                boundarySets,
                fearSpaces);
    }

    /** The same with other offers. */
    public CityData withOffers(List<Offer> others) {
        return new CityData(
                settings,
                sources,
                districts,
                cells,
                observations,
                places,
                others,
                measures,
                addresses,
                baseMap,
                streets,
                boundarySets,
                fearSpaces);
    }

    /** The same on other streets, or none. */
    public CityData withStreets(@Nullable StreetNetwork others) {
        return new CityData(
                settings,
                sources,
                districts,
                cells,
                observations,
                places,
                offers,
                measures,
                addresses,
                baseMap,
                others,
                boundarySets,
                fearSpaces);
    }

    /** The same with other fear spaces. */
    public CityData withFearSpaces(List<FearSpace> others) {
        return new CityData(
                settings,
                sources,
                districts,
                cells,
                observations,
                places,
                offers,
                measures,
                addresses,
                baseMap,
                streets,
                boundarySets,
                others);
    }

    /** The same with other settings. */
    public CityData withSettings(CitySettings others) {
        return new CityData(
                others,
                sources,
                districts,
                cells,
                observations,
                places,
                offers,
                measures,
                addresses,
                baseMap,
                streets,
                boundarySets,
                fearSpaces);
    }

    /** The same in other districts; figures are left as they were delivered. */
    public CityData withDistricts(List<District> others) {
        return new CityData(
                settings,
                sources,
                others,
                cells,
                observations,
                places,
                offers,
                measures,
                addresses,
                baseMap,
                streets,
                boundarySets,
                fearSpaces);
    }
}
