package de.nahraum.geodata.city;

import de.nahraum.geodata.indicator.Indicator;
import de.nahraum.geodata.safety.ReportSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a city says about itself in {@code city.yaml}.
 *
 * @param epsg metric system of all distances
 * @param minimumCellCoverage share of a district's register population its cells must hold, else it is unknown
 * @param standards minutes on foot per service
 * @param services day since which the list of a service is complete; a service without one is unknown, never a gap
 * @param visibility of a layer, indicator or goal; internal unless said
 * @param indicators change or add to the built-in ones
 * @param housing rents and incomes; a version stored before there were any says nothing of them
 * @param socialIndex what the social index is made of; the default in cities stored before there was one
 * @param holidays when offices and schools are closed
 * @param legal what the law wants the public pages to say
 * @param reports who answers for reports of citizens, and how long they are kept
 */
public record CitySettings(
        String name,
        boolean demo,
        String timeZone,
        int epsg,
        List<String> languages,
        int baseYear,
        int targetYear,
        double minimumCellCoverage,
        Map<String, Double> standards,
        Map<String, LocalDate> services,
        List<SeriesBreak> seriesBreaks,
        Map<String, Visibility> visibility,
        List<Indicator> indicators,
        HousingSettings housing,
        SocialIndexSettings socialIndex,
        HolidaySettings holidays,
        LegalTexts legal,
        ReportSettings reports) {

    /** Fills in what a city stored by an older version does not say: the reader of JSON gives null for it. */
    public CitySettings {
        housing = Objects.requireNonNullElse(housing, HousingSettings.NONE);
        socialIndex = Objects.requireNonNullElse(socialIndex, SocialIndexSettings.DEFAULT);
        holidays = Objects.requireNonNullElse(holidays, HolidaySettings.NONE);
        legal = Objects.requireNonNullElse(legal, LegalTexts.NONE);
        reports = Objects.requireNonNullElse(reports, ReportSettings.NONE);
    }

    /** Settings that say nothing of housing, holidays and law, with the default social index. */
    public CitySettings(
            String name,
            boolean demo,
            String timeZone,
            int epsg,
            List<String> languages,
            int baseYear,
            int targetYear,
            double minimumCellCoverage,
            Map<String, Double> standards,
            Map<String, LocalDate> services,
            List<SeriesBreak> seriesBreaks,
            Map<String, Visibility> visibility,
            List<Indicator> indicators) {
        this(
                name,
                demo,
                timeZone,
                epsg,
                languages,
                baseYear,
                targetYear,
                minimumCellCoverage,
                standards,
                services,
                seriesBreaks,
                visibility,
                indicators,
                HousingSettings.NONE,
                SocialIndexSettings.DEFAULT,
                HolidaySettings.NONE,
                LegalTexts.NONE,
                ReportSettings.NONE);
    }

    /** Used where {@code city.yaml} says nothing. */
    public static final double DEFAULT_MINIMUM_CELL_COVERAGE = 0.8;

    /** A year from which an indicator is counted in another way. */
    public record SeriesBreak(String indicator, int year, String reason) {}

    /** The same with other indicators. */
    CitySettings withIndicators(List<Indicator> others) {
        return new CitySettings(
                name,
                demo,
                timeZone,
                epsg,
                languages,
                baseYear,
                targetYear,
                minimumCellCoverage,
                standards,
                services,
                seriesBreaks,
                visibility,
                others,
                housing,
                socialIndex,
                holidays,
                legal,
                reports);
    }

    /** The same with other holidays. */
    public CitySettings withHolidays(HolidaySettings others) {
        return new CitySettings(
                name,
                demo,
                timeZone,
                epsg,
                languages,
                baseYear,
                targetYear,
                minimumCellCoverage,
                standards,
                services,
                seriesBreaks,
                visibility,
                indicators,
                housing,
                socialIndex,
                others,
                legal,
                reports);
    }

    /**
     * How another version of the city measures, with what this one knows: which lists are complete and whom surveys asked are knowledge, all else is how it is measured and
     * shown.
     */
    public CitySettings measuredLike(CitySettings other) {
        return new CitySettings(
                other.name,
                other.demo,
                other.timeZone,
                other.epsg,
                other.languages,
                other.baseYear,
                other.targetYear,
                other.minimumCellCoverage,
                other.standards,
                services,
                other.seriesBreaks,
                other.visibility,
                other.indicators,
                other.housing,
                other.socialIndex,
                other.holidays,
                other.legal,
                reports);
    }

    public boolean isPublic(String layerIndicatorOrGoal) {
        return visibility.getOrDefault(layerIndicatorOrGoal, Visibility.INTERNAL) == Visibility.PUBLIC;
    }
}
