package de.nahraum.geodata.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlooks are those of R's {@code lm} and {@code predict(interval = "prediction")}, and series that are too short get none. */
class OutlookTest {
    private static Outlook.Continued continued(List<YearValue> values, Scale scale, int targetYear) {
        return (Outlook.Continued) Outlook.of(values, scale, 0, targetYear);
    }

    private static List<YearValue> yearly(int from, double... values) {
        List<YearValue> series = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            series.add(YearValue.of(from + i, values[i]));
        }
        return series;
    }

    /** Cases 300 … 352 of 2000 … 2060 in 2018 … 2024; y = log((r+.5)/(n-r+.5)), plogis of the prediction. */
    @Test
    void aRateIsContinuedOnItsEmpiricalLogit() {
        double[] r = {300, 310, 305, 330, 325, 340, 352};
        double[] n = {2000, 2010, 2020, 2015, 2030, 2050, 2060};
        List<YearValue> values = new ArrayList<>();
        for (int i = 0; i < r.length; i++) {
            values.add(YearValue.rate(2018 + i, r[i], n[i]));
        }
        Outlook.Continued outlook = continued(values, Scale.RATE, 2030);
        assertThat(outlook.years()).hasSize(6);
        Outlook.OfYear next = outlook.years().getFirst();
        assertThat(next.central()).isCloseTo(0.173433167148, within(1e-10));
        assertThat(next.low()).isCloseTo(0.161650854669, within(1e-10));
        assertThat(next.high()).isCloseTo(0.185883847491, within(1e-10));
        assertThat(outlook.target().low()).isCloseTo(0.172937478947, within(1e-10));
        assertThat(outlook.target().high()).isCloseTo(0.213219734051, within(1e-10));
        assertThat(outlook.last()).isCloseTo(352.0 / 2060, within(1e-12));
        // On the line in 2024, p = plogis(-52.6726906278 + 0.0252400998384 * 2024), slope b·p·(1 − p).
        double p = 1 / (1 + Math.exp(52.6726906278057 - 0.0252400998384 * 2024));
        assertThat(outlook.slope()).isCloseTo(0.0252400998384 * p * (1 - p), within(1e-9));
        assertThat(outlook.requiredSlope(0.1)).isCloseTo((0.1 - 352.0 / 2060) / 6, within(1e-12));
    }

    /** Quotients with gaps in 2019 and 2023, continued to 2032 on log(q + 0.01). */
    @Test
    void aQuotientWithGapsIsContinuedOnItsLogarithm() {
        List<YearValue> values = List.of(
                YearValue.of(2024, 1.47),
                YearValue.of(2016, 1.62),
                YearValue.of(2017, 1.58),
                YearValue.of(2018, 1.60),
                YearValue.of(2020, 1.55),
                YearValue.of(2021, 1.49),
                YearValue.of(2022, 1.50));
        Outlook.Continued outlook = continued(values, Scale.QUOTIENT, 2032);
        assertThat(outlook.target().central()).isCloseTo(1.32172014919, within(1e-10));
        assertThat(outlook.target().low()).isCloseTo(1.23760282385, within(1e-10));
        assertThat(outlook.target().high()).isCloseTo(1.41150893044, within(1e-10));
        assertThat(outlook.trendP()).isCloseTo(0.0107142857143, within(1e-12));
    }

    @Test
    void aCountIsContinuedOnItsLogarithm() {
        Outlook.OfYear target = continued(yearly(2019, 12, 15, 14, 18, 20, 19), Scale.COUNT, 2030)
                .target();
        assertThat(target.central()).isCloseTo(36.5052494306, within(1e-7));
        assertThat(target.low()).isCloseTo(20.8712763408, within(1e-7));
        assertThat(target.high()).isCloseTo(63.5761208449, within(1e-7));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theIntervalIsThatOfAnIndependentRegression(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 6 + random.nextInt(10);
        double[] quotients = random.doubles(n, 0.2, 3).toArray();
        int target = 2000 + n - 1 + 1 + random.nextInt(n);
        SimpleRegression regression = new SimpleRegression();
        double mean = 2000 + (n - 1) / 2.0;
        for (int i = 0; i < n; i++) {
            regression.addData(2000 + i, Math.log(quotients[i] + 0.01));
        }
        double error = Math.sqrt(regression.getMeanSquareError()
                * (1 + 1.0 / n + Math.pow(target - mean, 2) / regression.getXSumSquares()));
        double half = new TDistribution(n - 2).inverseCumulativeProbability(0.975) * error;
        Outlook.Continued outlook = continued(yearly(2000, quotients), Scale.QUOTIENT, target);
        assertThat(Math.log(outlook.target().high() + 0.01) - half).isCloseTo(regression.predict(target), within(1e-6));
        assertThat(outlook.target().central()).isCloseTo(Math.exp(regression.predict(target)) - 0.01, within(1e-6));
    }

    @Test
    void aSeriesThatIsTooShortHasNoOutlookAndSaysHowLongItIs() {
        List<YearValue> ten = yearly(2016, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9);
        assertThat(Outlook.of(ten, Scale.QUOTIENT, 2021, 2026))
                .isEqualTo(new Outlook.Refused(Outlook.Reason.SERIES_TOO_SHORT, 5, 5));
        assertThat(Outlook.of(ten, Scale.QUOTIENT, 2020, 2026)).isInstanceOf(Outlook.Continued.class);
        assertThat(Outlook.of(List.of(), Scale.COUNT, 0, 2032))
                .isEqualTo(new Outlook.Refused(Outlook.Reason.SERIES_TOO_SHORT, 0, 0));
    }

    @Test
    void nothingIsContinuedFurtherThanItReachesBack() {
        List<YearValue> eight = yearly(2018, 1, 1, 1, 1, 1, 1, 1, 2);
        assertThat(Outlook.of(eight, Scale.COUNT, 0, 2033)).isInstanceOf(Outlook.Continued.class);
        assertThat(Outlook.of(eight, Scale.COUNT, 0, 2034))
                .isEqualTo(new Outlook.Refused(Outlook.Reason.HORIZON_TOO_LONG, 8, 8));
        assertThat(Outlook.of(eight, Scale.COUNT, 0, 2025))
                .isEqualTo(new Outlook.Refused(Outlook.Reason.TARGET_YEAR_REACHED, 8, 8));
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void aSeriesWithoutVariationGoesOnAsItIs(Scale scale) {
        List<YearValue> values = new ArrayList<>();
        for (int year = 2018; year < 2026; year++) {
            values.add(new YearValue(year, 0, 100));
        }
        Outlook.Continued outlook = continued(values, scale, 2032);
        double expected = scale == Scale.RATE ? 0.5 / 101 : 0;
        assertThat(outlook.target().low()).isCloseTo(expected, within(1e-12));
        assertThat(outlook.target().high()).isCloseTo(expected, within(1e-12));
        assertThat(outlook.slope()).isCloseTo(0, within(1e-12));
        assertThat(outlook.trendP()).isOne();
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void howeverWildASeriesItsOutlookIsAFigure(Scale scale) {
        List<YearValue> values = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double most = scale == Scale.PROPORTION ? 1 : 1e9;
            values.add(new YearValue(2020 + i, i % 2 == 0 ? 0 : most, 1e9));
        }
        Outlook.OfYear target = continued(values, scale, 2031).target();
        assertThat(List.of(target.low(), target.central(), target.high()))
                .allSatisfy(value -> assertThat(value).isFinite().isNotNegative())
                .isSorted();
    }

    /** Growing by a tenth a year, 1.1⁸ = 2.14 in 2024; the last year counted wrongly moves the medians less than the least squares. */
    @Test
    void theRobustLineForgivesAnOutlier() {
        Outlook.Continued outlook =
                continued(yearly(2016, 1, 1.1, 1.21, 1.331, 1.4641, 1.61051, 1.771561, 9), Scale.QUOTIENT, 2024);
        assertThat(outlook.robust()).isCloseTo(2.14, within(0.25));
        assertThat(outlook.target().central()).isGreaterThan(2.14 + 0.5);
    }

    /** Slopes between (0,0), (1,1), (2,5) and (3,6): 1, 2.5, 2, 4, 2.5, 1; of the first three: 1, 2.5, 4. */
    @Test
    void theRobustLineIsThatOfTheMedians() {
        TheilSen odd = TheilSen.of(new double[] {0, 1, 2}, new double[] {0, 1, 5});
        assertThat(odd).isEqualTo(new TheilSen(2.5, 1, 1));
        assertThat(odd.at(2)).isEqualTo(3.5);
        TheilSen even = TheilSen.of(new double[] {0, 1, 2, 3}, new double[] {0, 1, 5, 6});
        assertThat(even).isEqualTo(new TheilSen(2.25, 1.5, 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheValuesDoesNotMatter(long seed) {
        List<YearValue> values = new ArrayList<>(yearly(2017, 3, 5, 4, 7, 6, 9, 8));
        Outlook expected = Outlook.of(values, Scale.COUNT, 0, 2030);
        Collections.shuffle(values, new Random(seed));
        assertThat(Outlook.of(values, Scale.COUNT, 0, 2030)).isEqualTo(expected);
    }

    @Test
    void whatTheScaleDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> Outlook.of(yearly(2020, -1), Scale.COUNT, 0, 2032))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Outlook.of(yearly(2020, 1.1), Scale.PROPORTION, 0, 2032))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Outlook.of(List.of(YearValue.rate(2020, 3, 2)), Scale.RATE, 0, 2032))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> Outlook.of(List.of(YearValue.of(2020, 1), YearValue.of(2020, 1)), Scale.COUNT, 0, 2032))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
