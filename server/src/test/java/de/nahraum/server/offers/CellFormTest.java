package de.nahraum.server.offers;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.geodata.format.xlsx.CellValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves that what spreadsheets and people make of the same thing is the same thing afterwards, and that nothing is guessed beyond. */
class CellFormTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "LAST_CONFIRMED,2026-05-01,2026-05-01",
                "LAST_CONFIRMED, 01.05.2026 ,2026-05-01",
                "LAST_CONFIRMED,1.5.2026,2026-05-01",
                "LAST_CONFIRMED,31.02.2026,31.02.2026",
                "LAST_CONFIRMED,1.5.26,1.5.26",
                "LAST_CONFIRMED,05/01/2026,05/01/2026",
                "FREE,TRUE,yes",
                "FREE,Ja,yes",
                "FREE,WAHR,yes",
                "FREE,nein,no",
                "FREE,0,no",
                "FREE,vielleicht,vielleicht",
                "STATUS,Open,open",
                "TOPIC, Language,language",
                "LANGUAGES,de | ar:interpreter,de|ar:interpreter",
                "LANGUAGES,'de, ar:speaks; uk',de|ar|uk",
                "PHONE,\u00A0+49 631\u00A0,+49 631",
                "PHONE,0631,0631",
                "FREE,x,x",
                "PHONE,-,''",
                "NOTE,x,''",
                "NOTE,TRUE,TRUE",
                "NOTE,01.05.2026,01.05.2026"
            })
    void textsHaveOneForm(OfferField field, String written, String form) {
        assertThat(CellForm.of(field, written)).isEqualTo(form);
        assertThat(CellForm.of(field, new CellValue.Text(written), "")).isEqualTo(form);
        assertThat(CellForm.of(field, form)).as("a form is its own form").isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_CONFIRMED, 2026-05-01T00:00, 2026-05-01",
        "LAST_CONFIRMED, 2026-05-01T09:30, 2026-05-01",
        "DATES, 2026-12-03T00:00, 2026-12-03",
        "SCHEDULE, 1899-12-30T14:00, 14:00",
        "SCHEDULE, 1904-01-01T08:05, 08:05"
    })
    void dateCellsAreWrittenOut(OfferField field, LocalDateTime moment, String form) {
        assertThat(CellForm.of(field, new CellValue.Moment(moment), "")).isEqualTo(form);
    }

    /** 46143 is 2026-05-01 (Excel); 36526 and 73050 are the first and last day that is believed. */
    @ParameterizedTest
    @CsvSource({
        "LAST_CONFIRMED, 46143, '', 2026-05-01",
        "LAST_CONFIRMED, 46143.0, '', 2026-05-01",
        "LAST_CONFIRMED, 36526, '', 2000-01-01",
        "LAST_CONFIRMED, 36525, '', 36525",
        "LAST_CONFIRMED, 46143.5, '', 46143.5",
        "FREE, 1, '', yes",
        "FREE, 0, '', no",
        "FREE, 2, '', 2",
        "PHONE, 631123, 0631123, 0631123",
        "PHONE, 49631123, +49631123, +49631123",
        "PHONE, 631124, 0631123, 631124",
        "PHONE, 631123, 0631 123, 631123",
        "PHONE, 631123, '', 631123",
        "PHONE, 4963112345678901, '', 4963112345678901",
        "NOTE, 1.50, '', 1.5",
        "NOTE, 1E3, '', 1000",
        "NOTE, 0.0, '', 0"
    })
    void numbersAreReadAsWhatTheColumnHolds(OfferField field, BigDecimal number, String before, String form) {
        assertThat(CellForm.of(field, new CellValue.Numeric(number), before)).isEqualTo(form);
    }

    @Test
    void aLonePlusIsNoNumber() {
        assertThat(CellForm.of(OfferField.PHONE, new CellValue.Numeric(BigDecimal.ONE), "+"))
                .isEqualTo("1");
        assertThat(CellForm.of(OfferField.PHONE, new CellValue.Numeric(BigDecimal.ONE), "0+1"))
                .isEqualTo("1");
        assertThat(CellForm.of(OfferField.PHONE, new CellValue.Numeric(BigDecimal.ONE), "++1"))
                .isEqualTo("1");
    }

    @Test
    void truthIsAnAnswerOnlyWhereOneIsAsked() {
        assertThat(CellForm.of(OfferField.FREE, new CellValue.YesNo(true), "")).isEqualTo("yes");
        assertThat(CellForm.of(OfferField.FREE, new CellValue.YesNo(false), "")).isEqualTo("no");
        assertThat(CellForm.of(OfferField.NOTE, new CellValue.YesNo(true), "")).isEqualTo("true");
    }
}
