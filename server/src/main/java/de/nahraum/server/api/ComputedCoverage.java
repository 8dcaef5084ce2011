package de.nahraum.server.api;

import de.nahraum.geodata.access.Coverage;
import de.nahraum.geodata.access.CoverageQuestion;
import de.nahraum.geodata.access.TimedCoverage;
import de.nahraum.geodata.access.TimedQuestion;
import de.nahraum.geodata.city.City;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Coverage, and its times where they are asked for. */
record ComputedCoverage(Coverage coverage, @Nullable TimedCoverage times) {
    static ComputedCoverage of(City city, CoverageQuestion question, @Nullable TimedQuestion timed, boolean allWays) {
        if (timed == null) {
            return new ComputedCoverage(
                    allWays ? Coverage.withAllWays(city, question) : Coverage.of(city, question), null);
        }
        TimedCoverage times = allWays ? TimedCoverage.withAllWays(city, timed) : TimedCoverage.of(city, timed);
        return new ComputedCoverage(times.coverage(), times);
    }

    List<CoverageApi.OfDistrict> districts(@Nullable CoverageGroup group) {
        City city = coverage.city();
        return IntStream.range(0, coverage.districts().size())
                .mapToObj(d -> {
                    Coverage.OfDistrict of = coverage.districts().get(d);
                    return CoverageApi.district(
                            city,
                            of,
                            times == null ? null : CoverageTimes.times(times, d),
                            group == null ? null : group.people(city, of));
                })
                .toList();
    }

    CoverageApi.Totals totals(@Nullable CoverageGroup group) {
        return CoverageApi.totals(
                coverage,
                times == null ? null : CoverageTimes.times(times),
                group == null ? null : group.inCity(coverage.city(), coverage.districts()));
    }
}
