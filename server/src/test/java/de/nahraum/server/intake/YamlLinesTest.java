package de.nahraum.server.intake;

import static de.nahraum.server.intake.CityFolderWriter.codes;
import static de.nahraum.server.intake.CityFolderWriter.finding;
import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.store.Finding;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a YAML file is told with the line it stands on. */
class YamlLinesTest {
    private static final String GOALS = """
            # Goals of a town.

            - id: places
              seed: "4.3.2"
              text: {de: Orte}
              measure: presence
              params:
                kind: meeting-place
              target: {op: ">=", value: 1}
              holdsIn: all
            - id: offices
              seed: "4.3.4"
              text:
                de: |
                  Büros
                  überall
              measure: presence
              params: {kind: neighbourhood-office}
              target:
                op: ">"
                value: 2
              holdsIn:
                - nord
                - sued
            """;
    private static final String COMMENTS = """
            paper: "1/2026"
            comments:
              - goal: places
                district: nord
                by: Referat
                text: Gut.
              - {goal: offices, by: Referat, text: Noch nicht.}
            """;

    @TempDir
    Path folder;

    private CityFolderWriter writer;

    @BeforeEach
    void writeFolder() throws IOException {
        writer = new CityFolderWriter(folder)
                .write("goals.yaml", GOALS)
                .write("comments.yaml", COMMENTS)
                .settings("""
                          - {kind: goals, path: goals.yaml}
                          - {kind: comments, path: comments.yaml}
                        """);
    }

    private void assertRefused(String code, int row, String field) {
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).as(codes(result).toString()).isFalse();
        Finding finding = finding(result, code);
        assertThat(finding.where().row()).isEqualTo(row);
        assertThat(finding.where().field()).isEqualTo(field);
    }

    @Test
    void whatIsRightIsTaken() {
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).as(codes(result).toString()).isTrue();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            id: offices         | id: O!                     | id-invalid      | 11 | [1].id
            kind: meeting-place | kinds: meeting-place       | unknown-setting | 8  | [0].params.kinds
            op: ">"             | op: "="                    | code-unknown    | 20 | [1].target.op
            value: 2            | value: many                | setting-invalid | 21 | [1].target.value
            - sued              | - west                     | code-unknown    | 22 | [1].holdsIn
            id: offices         | id: places                 | setting-invalid | 11 | [1].id
            text: {de: Orte}    | texts: {de: Orte}          | unknown-setting | 5  | [0].texts
            """)
    void aWrongGoalIsToldWithItsLine(String part, String other, String code, int row, String field) throws IOException {
        assertThat(GOALS).containsOnlyOnce(part);
        writer.write("goals.yaml", GOALS.replace(part, other));
        assertRefused(code, row, field);
    }

    /** Of what is not there, the line of what it would be in. */
    @Test
    void whatIsMissingIsToldWithTheLineOfItsGoal() throws IOException {
        writer.write("goals.yaml", GOALS.replace("  seed: \"4.3.4\"\n", ""));
        assertRefused("setting-missing", 11, "[1].seed");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            goal: offices  | goal: office                   | code-unknown    | 7 | comments[1].goal
            district: nord | district: nrod                 | code-unknown    | 4 | comments[0].district
            text: Gut.     | texts: Gut.                    | unknown-setting | 6 | comments[0].texts
            """)
    void aWrongCommentIsToldWithItsLine(String part, String other, String code, int row, String field)
            throws IOException {
        assertThat(COMMENTS).contains(part);
        writer.write("comments.yaml", COMMENTS.replace(part, other));
        assertRefused(code, row, field);
    }

    @Test
    void aKeyGivenTwiceIsRefused() throws IOException {
        writer.write("comments.yaml", COMMENTS + "paper: \"2/2026\"\n");
        CityImport.Result result = writer.read();
        assertThat(result.isUsable()).isFalse();
        assertThat(finding(result, "syntax-broken").where().row()).isEqualTo(8);
    }

    @Test
    void aWrongSettingOfTheCityIsToldWithItsLine() throws IOException {
        writer.settings("  - {kind: places, path: population.csv, columns: {adress: district}}\n");
        assertRefused("unknown-setting", 7, "files[2].columns.adress");
    }
}
