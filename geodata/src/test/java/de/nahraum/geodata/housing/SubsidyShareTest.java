package de.nahraum.geodata.housing;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.GridTown;
import de.nahraum.geodata.housing.SubsidyShare.Dwellings;
import de.nahraum.geodata.housing.SubsidyShare.Outlook;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On paper: base year 2022, completed 2023 to 2025 100 + 80 + 120 = 300, of them 20 + 10 + 30 = 60 subsidised: 20 %. Seven years to 2032 at 100 a year:
 * 700. Of 1,000, more than 25 % are 251; 191 are needed, 27.3 % of the 700; at least 25 % were 190.
 */
class SubsidyShareTest {
    private static HousingTown paper() {
        return new HousingTown()
                .completions("west", 2022, "completed", 1000, 0)
                .completions("west", 2023, "completed", 100, 20)
                .completions("west", 2024, "completed", 30, 0)
                .completions("east", 2024, "completed", 50, 10)
                .completions("west", 2025, "completed", 120, 30);
    }

    private static SubsidyShare share(HousingTown town) {
        return SubsidyShare.of(town.city(), 2022, 2032).orElseThrow();
    }

    private static SubsidyShare of(long completed, long subsidised, long pipeline, int lastYear) {
        return new SubsidyShare(
                2022,
                2032,
                lastYear,
                new Dwellings(completed, subsidised),
                new Dwellings(pipeline, 0),
                Dwellings.NONE,
                Dwellings.NONE,
                0);
    }

    @Test
    void theTownOnPaper() {
        SubsidyShare share = share(paper());
        assertThat(share.completed()).isEqualTo(new Dwellings(300, 60));
        assertThat(share.share()).hasValue(0.2);
        assertThat(share.lastYear()).isEqualTo(2025);
        Outlook outlook = share.outlook(0.25, true);
        assertThat(outlook).isEqualTo(new Outlook(7, 700, 191, 191));
        assertThat(outlook.neededShare()).hasValue(191.0 / 700);
        assertThat(share.outlook(0.25, false).needed()).isEqualTo(190);
    }

    @Test
    void onlyTheNewestPipelineCountsAndIsPartOfWhatIsExpected() {
        SubsidyShare share = share(paper().completions("west", 2024, "approved", 500, 500)
                .completions("west", 2025, "approved", 300, 40)
                .completions("east", 2025, "under-construction", 100, 50));
        assertThat(share.pipeline()).isEqualTo(new Dwellings(400, 90));
        assertThat(share.outlook(0.25, true)).isEqualTo(new Outlook(7, 700, 191, 101));
        // More in the pipeline than the average gives: of 300 + 900 more than 25 % are 301.
        assertThat(share(paper().completions("west", 2025, "approved", 900, 0)).outlook(0.25, true))
                .isEqualTo(new Outlook(7, 900, 241, 241));
    }

    @Test
    void boughtBindingsAndModernisationStandApart() {
        SubsidyShare share = share(paper().completions("west", 2023, "bought-binding", 15, 15)
                .completions("west", 2025, "bought-binding", 5, 5)
                .completions("west", 2024, "modernised", 44, 40));
        assertThat(share.completed()).isEqualTo(new Dwellings(300, 60));
        assertThat(share.boughtBindings()).isEqualTo(new Dwellings(20, 20));
        assertThat(share.modernised()).isEqualTo(new Dwellings(44, 40));
    }

    @Test
    void aQuarterIsMetButNotPassed() {
        assertThat(of(400, 100, 0, 2032).outlook(0.25, true)).isEqualTo(new Outlook(0, 0, 1, 1));
        assertThat(of(400, 100, 0, 2032).outlook(0.25, true).isPossible()).isFalse();
        assertThat(of(400, 100, 0, 2032).outlook(0.25, false).isPossible()).isTrue();
        assertThat(of(400, 101, 0, 2032).outlook(0.25, true).needed()).isZero();
    }

    /** 9,000 built without subsidy until 2031 leave one year of 1,000: of 10,000 more than 25 % are 2,501. */
    @Test
    void thereIsATimeFromWhichEvenAllWouldNotDo() {
        Outlook outlook = of(9000, 0, 0, 2031).outlook(0.25, true);
        assertThat(outlook).isEqualTo(new Outlook(1, 1000, 2501, 2501));
        assertThat(outlook.isPossible()).isFalse();
        assertThat(outlook.neededShare()).isEmpty();
    }

    @Test
    void withoutCompletionsThereIsNoShare() {
        assertThat(SubsidyShare.of(new HousingTown().city(), 2022, 2032)).isEmpty();
        SubsidyShare onlyApproved = share(new HousingTown().completions("west", 2025, "approved", 8, 2));
        assertThat(onlyApproved.share()).isEmpty();
        assertThat(onlyApproved.districtsWithout()).isEqualTo(2);
        // Of 8 more than 25 % are 3, of which 2 are in the pipeline.
        assertThat(onlyApproved.outlook(0.25, true)).isEqualTo(new Outlook(10, 8, 3, 1));
        assertThat(SubsidyShare.of(GridTown.publicCity(paper().city()), 2022, 2032))
                .isEmpty();
    }

    /** Counted up one by one until the share is passed, in whole numbers: subsidised × 100 &gt; per cent × all. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theFewestNeededAreThoseOfCountingUp(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            long completed = random.nextLong(1, 3000);
            long subsidised = random.nextLong(0, completed + 1);
            SubsidyShare share = of(completed, subsidised, random.nextLong(0, 2000), random.nextInt(2023, 2033));
            int percent = random.nextInt(0, 101);
            Outlook outlook = share.outlook(percent / 100.0, true);
            long needed = 0;
            while ((subsidised + needed) * 100 <= percent * (completed + outlook.expected())) {
                needed++;
            }
            assertThat(outlook.needed()).isEqualTo(needed);
        }
    }
}
