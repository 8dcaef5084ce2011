package de.nahraum.geodata.housing;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.CityData;
import de.nahraum.geodata.city.CitySettings;
import de.nahraum.geodata.city.HousingSettings;
import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.RentKind;
import de.nahraum.geodata.indicator.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@link GridTown} with tables of households, dwellings and completions of its two districts. */
public final class HousingTown {
    /** Limits 400, 500, 600 euro for one, two, three persons, 100 for each further; incomes 1,000 … 2,500, half of it per further person. */
    public static final HousingSettings SETTINGS = new HousingSettings(
            RentKind.GROSS_COLD,
            List.of(400.0, 500.0, 600.0),
            100,
            Map.of(
                    IncomeClass.UP_TO_60, 1000.0,
                    IncomeClass.UP_TO_80, 1500.0,
                    IncomeClass.UP_TO_100, 2000.0,
                    IncomeClass.UP_TO_140, 2500.0),
            0.5,
            IncomeClass.UP_TO_80);

    private final List<Observation> rows = new ArrayList<>();
    private HousingSettings settings = SETTINGS;

    public HousingTown settings(HousingSettings other) {
        settings = other;
        return this;
    }

    public HousingTown households(String district, String incomeClass, int persons, int count) {
        return row("household-groups", district, 2025, "incomeClass=" + incomeClass + "|persons=" + persons, count);
    }

    public HousingTown seekers(String district, String list, int persons, int count) {
        return row("seeker-groups", district, 2025, "list=" + list + "|persons=" + persons, count);
    }

    /** Dwellings of the city's rent kind; {@code what} is state and, after a blank, whether subsidised. */
    public HousingTown dwellings(String district, int rooms, int squareMetres, int rent, String what, int count) {
        String[] words = what.split(" ", -1);
        return row(
                "dwelling-groups",
                district,
                2025,
                "rentEuro=" + rent + "|rentKind=gross-cold|rooms=" + rooms + "|squareMetres=" + squareMetres + "|state="
                        + words[0] + "|subsidised=" + (words.length > 1 ? "yes" : "no"),
                count);
    }

    public HousingTown completions(String district, int year, String stage, int all, int subsidised) {
        row("completions", district, year, "stage=" + stage, all);
        return row("completions-subsidised-rental", district, year, "stage=" + stage, subsidised);
    }

    public HousingTown row(String variable, String district, int year, String breakdown, double value) {
        rows.add(new Observation(variable, district, year, breakdown, value, "housing"));
        return this;
    }

    public City city() {
        CityData data = GridTown.data();
        List<Observation> observations = new ArrayList<>(data.observations());
        observations.addAll(rows);
        CitySettings s = data.settings();
        return GridTown.city(new CityData(
                new CitySettings(
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
                        s.visibility(),
                        s.indicators(),
                        settings,
                        s.socialIndex(),
                        s.holidays(),
                        s.legal(),
                        s.reports()),
                data.sources(),
                data.districts(),
                data.cells(),
                observations,
                data.places(),
                data.offers(),
                data.measures(),
                data.addresses(),
                data.baseMap(),
                data.streets()));
    }
}
