package de.nahraum.geodata.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One oddity found in delivered data, typed. The sentence a planner reads is in the locale files, keyed by {@link #code()}, with the
 * record's components put in by name.
 */
public sealed interface Notice {
    Where where();

    Severity severity();

    /** The type's name as in the API and the locale files: {@code MissingColumn} is {@code missing-column}. */
    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Stops the import. */
    sealed interface Stopping extends Notice {
        @Override
        default Severity severity() {
            return Severity.ERROR;
        }
    }

    /** Repaired or left out; a person should look. */
    sealed interface Doubtful extends Notice {
        @Override
        default Severity severity() {
            return Severity.WARNING;
        }
    }

    /** Worth knowing. */
    sealed interface Telling extends Notice {
        @Override
        default Severity severity() {
            return Severity.INFO;
        }
    }

    // The folder and its settings

    record FileMissing(Where where) implements Stopping {}

    record FileUnreadable(Where where, String detail) implements Stopping {}

    record FileEmpty(Where where) implements Stopping {}

    record FileTooLarge(Where where, long megabytes, long allowedMegabytes) implements Stopping {}

    record PathOutsideFolder(Where where) implements Stopping {}

    record SyntaxBroken(Where where, String detail) implements Stopping {}

    record UnknownSetting(Where where, List<String> allowed) implements Stopping {}

    record SettingMissing(Where where) implements Stopping {}

    record SettingInvalid(Where where, String expected) implements Stopping {}

    /** A file of a usual name lies there and {@code files} does not name it. */
    record FileNotListed(Where where) implements Doubtful {}

    record NothingToLoad(Where where) implements Stopping {}

    /** One of the texts the law wants says nothing in this language, or is not there: it counts as not written. */
    record LegalTextMissing(Where where, String language) implements Doubtful {}

    // Goals

    /** Nobody evaluates it: kept and shown, but without a result. */
    record MeasureUnknown(Where where, List<String> known) implements Doubtful {}

    /** Neither a kind of place nor a topic of an offer in the folder: perhaps misspelt, perhaps not delivered yet. */
    record ServiceUnknown(Where where, List<String> known) implements Doubtful {}

    /** A version that could not be shown must not be saved. */
    record CannotBeComputed(Where where, String detail) implements Stopping {}

    // Text and tables

    record EncodingInvalid(Where where, String encoding) implements Stopping {}

    record EncodingDetected(Where where, String encoding, boolean byteOrderMark) implements Telling {}

    record DelimiterDetected(Where where, String delimiter) implements Telling {}

    record DecimalDetected(Where where, String decimal) implements Telling {}

    record ColumnMissing(Where where, String column, List<String> found) implements Stopping {}

    record ColumnRepeated(Where where, String column) implements Stopping {}

    record RowTooShort(Where where, int fields, int expected) implements Stopping {}

    record ValueRequired(Where where) implements Stopping {}

    /** Text that stands for "no value": left out, never taken as zero. */
    record ValueMissing(Where where) implements Doubtful {}

    record NumberInvalid(Where where) implements Stopping {}

    record NumberOutOfRange(Where where, String expected) implements Stopping {}

    record DateInvalid(Where where) implements Stopping {}

    record CodeUnknown(Where where, List<String> allowed) implements Stopping {}

    record IdInvalid(Where where) implements Stopping {}

    record KeyRepeated(Where where, int firstRow) implements Stopping {}

    record RowsLeftOut(Where where, int rows, String reason) implements Telling {}

    record RowIgnored(Where where) implements Telling {}

    record AliasUnused(Where where) implements Doubtful {}

    record PersonLevelRefused(Where where) implements Stopping {}

    // Spreadsheets

    /** No zip with a workbook in it: another format, an old one, or one with a password. */
    record WorkbookUnreadable(Where where) implements Stopping {}

    /** A zip or XML cut off or not sound. */
    record WorkbookBroken(Where where) implements Stopping {}

    /** One value over several columns: nobody can say which of them it is meant for. */
    record MergedAcross(Where where, String range) implements Stopping {}

    record TooManyRows(Where where, int allowed) implements Stopping {}

    /** No sheet, or more than one, has the columns looked for. */
    record SheetMissing(Where where, List<String> columns, List<String> found) implements Stopping {}

    /** A column nobody asked for. */
    record ColumnIgnored(Where where) implements Telling {}

    /** A column somebody took out: what it told stays as it is. */
    record ColumnKept(Where where, String column) implements Doubtful {}

    /** What the formula gave when the file was written is taken. */
    record FormulaRead(Where where) implements Doubtful {}

    record FormulaWithoutResult(Where where) implements Stopping {}

    record CellBroken(Where where) implements Stopping {}

    /** A spreadsheet made a number of it: zeros and signs in front are lost. */
    record NumberForText(Where where) implements Doubtful {}

    // Districts

    record DistrictUnknown(Where where, @Nullable String nearest) implements Stopping {}

    record DistrictRowMissing(Where where, String district) implements Doubtful {}

    record FeaturesDissolved(Where where, int features, int results) implements Telling {}

    record DistrictsOverlap(Where where, String first, String second, long squareMetres) implements Doubtful {}

    record TooFewCells(Where where, String district, long cellPeople, long registerPeople) implements Doubtful {}

    // Figures

    /** More recipients than people: no share is given. */
    record NumeratorAboveDenominator(
            Where where, String indicator, String district, int year, double numerator, double denominator)
            implements Doubtful {}

    /** Somebody is counted, but nobody to compare with. */
    record DenominatorMissing(Where where, String indicator, String district, int year) implements Doubtful {}

    /** The newest year is there for some districts only. */
    record YearIncomplete(Where where, String indicator, int year, int districts, int of) implements Doubtful {}

    record FiguresCarriedOver(Where where, String boundarySet, int figures) implements Telling {}

    // Geometry

    record CrsUnknown(Where where) implements Stopping {}

    record CrsMismatch(Where where, String stated, String found) implements Stopping {}

    record CoordinateOutOfRange(Where where, String expected) implements Stopping {}

    record AxesSwapped(Where where) implements Stopping {}

    record GeometryMissing(Where where) implements Stopping {}

    record GeometryUnexpected(Where where, String found, String expected) implements Stopping {}

    record GeometryRepaired(Where where, String detail) implements Doubtful {}

    record OutsideCity(Where where, long count, long people) implements Doubtful {}

    // Streets

    record ExtractHeaderOdd(Where where, String detail) implements Doubtful {}

    record ExtractBoundsMissing(Where where) implements Doubtful {}

    record NodesMissing(Where where, long references) implements Doubtful {}

    record NetworkBuilt(Where where, int nodes, int edges, int components) implements Telling {}

    record NetworkEmpty(Where where) implements Doubtful {}

    record SmallComponents(Where where, int components, int nodes) implements Telling {}

    record BeyondNetwork(Where where, long cells, long people) implements Doubtful {}

    // Places and offers

    record PlaceSuggested(Where where, String tag, long count) implements Telling {}

    record PlaceProtected(Where where, long count) implements Telling {}

    record PlaceNeverCounts(Where where, String tag, long count) implements Telling {}

    record PlaceUnknown(Where where) implements Stopping {}

    record ScheduleUnread(Where where) implements Doubtful {}

    /** It ends before it starts. */
    record ScheduleContradicts(Where where) implements Doubtful {}

    /** A part without days and times takes the place of all times before it. */
    record ScheduleCovered(Where where) implements Doubtful {}

    /** Days without times beside parts with times: open around the clock. */
    record ScheduleDayAndNight(Where where) implements Doubtful {}

    /** A number before a weekday that counts nothing. */
    record ScheduleNumberIgnored(Where where) implements Doubtful {}

    /** By its own words it does not take place once in the year from that day on. */
    record ScheduleNeverOpen(Where where, String from) implements Doubtful {}

    /** Not a language's code, as far as the parts named go. */
    record LanguageUnknown(Where where, List<String> parts) implements Stopping {}

    /** Named twice; the first one counts. */
    record LanguageRepeated(Where where, String language) implements Doubtful {}

    /** A topic of a town's own, or a slip: nobody has words for it in the languages people read. */
    record TopicUnknown(Where where, List<String> known) implements Doubtful {}

    record UntilBeforeFrom(Where where, String from) implements Doubtful {}

    record PhoneUndiallable(Where where) implements Doubtful {}

    record TextTooLong(Where where, int allowed) implements Stopping {}

    /** Signs nobody sees, which turn the reading direction round or control terminals, were taken out. */
    record SignsRemoved(Where where) implements Doubtful {}

    /** Confirmed on a day that is still to come, in a table somebody can mend. */
    record ConfirmationAhead(Where where) implements Stopping {}

    /** The same in a file of the folder: it counts as not confirmed. */
    record ConfirmationIgnored(Where where) implements Doubtful {}

    /** Confirmed before 2000, which is kept. */
    record ConfirmationOld(Where where) implements Doubtful {}

    // Offers edited in a spreadsheet

    /** A row without an id that is otherwise an offer the table was exported with. */
    record OfferIdCleared(Where where, String offer) implements Stopping {}

    /** It does not say which version it was exported from. */
    record ExportUnknown(Where where) implements Stopping {}

    record ExportOfOtherCity(Where where, String city, String expected) implements Stopping {}

    record ExportVersionUnknown(Where where, long version) implements Stopping {}

    /** Changed in the sheet and, differently, in the meantime. */
    record OfferConflict(Where where, String offer, String edited, long version, String current) implements Stopping {}

    /** Changed in the sheet and no longer there. */
    record OfferGone(Where where, String offer, long version) implements Stopping {}

    /** No longer there, and the sheet has nothing new to say about it. */
    record OfferLeftOut(Where where, String offer, long version) implements Telling {}

    /** Not in the sheet: it stays. */
    record OfferKept(Where where, String offer) implements Telling {}

    /** No file of the folder holds offers: a new one has no source whose figures may be public. */
    record OfferWithoutSource(Where where, String offer) implements Doubtful {}

    /** Changed in the folder and, differently, by spreadsheet since the folder was imported last. */
    record FolderOfferConflict(Where where, String offer, String column, String folder, long version, String current)
            implements Stopping {}

    /** Taken out of the folder, and edited by spreadsheet since. */
    record FolderOfferGone(Where where, String offer, long version) implements Stopping {}

    /** Edits by spreadsheet that the folder does not have yet. */
    record OfferEditsKept(Where where, int offers, long version) implements Telling {}

    /** It was added or kept by spreadsheet and its place is no longer in the folder. */
    record OfferPlaceGone(Where where, String offer, String place) implements Stopping {}

    /** A finding repeated more often than anyone reads: the first ones are listed, the rest is this count. */
    record FurtherOfKind(Where where, String kind, long count, Severity severity) implements Notice {}

    /** More fields than columns: a delimiter inside a text that is not quoted moves everything after it. */
    record RowTooLong(Where where, int fields, int expected) implements Stopping {}
}
