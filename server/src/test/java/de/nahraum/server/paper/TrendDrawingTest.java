package de.nahraum.server.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.nahraum.server.paper.TrendDrawing.Ahead;
import de.nahraum.server.paper.TrendDrawing.Content;
import de.nahraum.server.paper.TrendDrawing.Known;
import de.nahraum.server.paper.TrendDrawing.Manner;
import de.nahraum.server.paper.TrendDrawing.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendDrawingTest {
    private static final List<Known> HISTORY = List.of(new Known(2022, 40), new Known(2023, 44), new Known(2025, 50));
    private static final Words WORDS = new Words(
            "Anteil der Haushalte <in Reichweite>",
            "Bekannte Jahre",
            "Fortschreibung",
            "Spanne",
            "Ziel",
            "Quelle: Prüfamt",
            value -> Math.round(value) + " %");

    private static Content content(Manner manner) {
        return new Content(
                HISTORY, List.of(new Ahead(2028, 52, 56, 60), new Ahead(2032, 50, 64, 78)), manner, 90, 2032);
    }

    @Test
    void theAlternativeTextNamesEveryNumber() {
        assertThat(TrendDrawing.of(content(Manner.CONTINUED), WORDS).alternativeText())
                .isEqualTo("Anteil der Haushalte <in Reichweite>. Bekannte Jahre: 2022: 40 %; 2023: 44 %; 2025: 50 %. "
                        + "Fortschreibung: 2028: 56 % (52 % – 60 %); 2032: 64 % (50 % – 78 %). Ziel 2032: 90 %.");
    }

    /** On paper: 2022 at 22 mm, 2032 at 163 mm; values from 34 to 96 (40 to 90 and 12 % of that) over 42 mm below 6 mm. */
    @Test
    void aTrendIsALineAFanAndATarget() {
        String svg = TrendDrawing.of(content(Manner.CONTINUED), WORDS).page().svg();
        assertThat(svg)
                .contains("M22.00 43.94L36.10 41.23L64.30 37.16")
                .contains("M64.30 37.16L106.60 33.10L163.00 27.68")
                .contains("M64.30 37.16L106.60 30.39L163.00 18.19L163.00 37.16L106.60 35.81L64.30 37.16Z")
                .contains("M22.00 10.06H163.00")
                .contains("Ziel 2032: 90 %")
                .contains("Quelle: Prüfamt");
    }

    /** Values from 34 to 96 as above; 2026 at 78.40 mm. What is planned besides is an area above the steps. */
    @Test
    void aPlanGoesUpInStepsWithWhatIsPlannedBesidesAboveThem() {
        Content plan = new Content(HISTORY, List.of(new Ahead(2026, 56, 56, 60)), Manner.PLANNED, 90, 2032);
        assertThat(TrendDrawing.of(plan, WORDS).page().svg())
                .contains("M64.30 37.16L78.40 37.16L78.40 33.10L163.00 33.10\"")
                .contains(
                        "M64.30 37.16L78.40 37.16L78.40 30.39L163.00 30.39L163.00 33.10L78.40 33.10L78.40 37.16L64.30 37.16Z");
    }

    @Test
    void aPlanWithoutAnythingBesidesHasNoArea() {
        Content plan = new Content(HISTORY, List.of(new Ahead(2026, 56, 56, 56)), Manner.PLANNED, 90, 2032);
        assertThat(TrendDrawing.of(plan, WORDS).page().svg()).doesNotContain("Z\"");
    }

    @Test
    void overYearsNothingIsSaidOfAPlanGoesStraight() {
        assertThat(TrendDrawing.of(content(Manner.PLANNED), WORDS).page().svg())
                .contains("M64.30 37.16L106.60 33.10L163.00 27.68");
    }

    @Test
    void oneYearAndNothingAheadIsADot() {
        Drawing drawing =
                TrendDrawing.of(new Content(List.of(new Known(2025, 0)), List.of(), Manner.CONTINUED, 0, 2025), WORDS);
        assertThat(drawing.page().svg())
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .contains("<circle");
    }

    @Test
    void formsCanUseIt() throws Exception {
        Drawing drawing = TrendDrawing.of(content(Manner.CONTINUED), WORDS);
        assertThat(SvgImage.png(drawing.page())).hasSizeGreaterThan(2000);
        assertThat(drawing.screen().widthMillimetres())
                .isLessThan(drawing.page().widthMillimetres());
    }

    @Test
    void yearsThatRunBackAndCrossedSpansAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Content(HISTORY, List.of(new Ahead(2025, 1, 1, 1)), Manner.PLANNED, 1, 2032));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Content(List.of(), List.of(), Manner.PLANNED, 1, 2032));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ahead(2030, 2, 1, 3));
    }
}
