package de.nahraum.server.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import de.nahraum.server.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command wants done to the store: by itself, or by the server that holds it. Paths are absolute. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Task.Import.class, name = "import"),
    @JsonSubTypes.Type(value = Task.Release.class, name = "release"),
    @JsonSubTypes.Type(value = Task.Versions.class, name = "versions"),
    @JsonSubTypes.Type(value = Task.Report.class, name = "report"),
    @JsonSubTypes.Type(value = Task.ReportsList.class, name = "reports-list"),
    @JsonSubTypes.Type(value = Task.ReportsFile.class, name = "reports-file"),
    @JsonSubTypes.Type(value = Task.ReportsWithdraw.class, name = "reports-withdraw"),
    @JsonSubTypes.Type(value = Task.ReportsVerify.class, name = "reports-verify"),
    @JsonSubTypes.Type(value = Task.ReportsCompare.class, name = "reports-compare"),
    @JsonSubTypes.Type(value = Task.OffersExport.class, name = "offers-export"),
    @JsonSubTypes.Type(value = Task.OffersImport.class, name = "offers-import"),
    @JsonSubTypes.Type(value = Task.OffersUnconfirmed.class, name = "offers-unconfirmed"),
    @JsonSubTypes.Type(value = Task.OffersNotes.class, name = "offers-notes"),
    @JsonSubTypes.Type(value = Task.UserList.class, name = "user-list"),
    @JsonSubTypes.Type(value = Task.UserInvite.class, name = "user-invite"),
    @JsonSubTypes.Type(value = Task.UserLink.class, name = "user-link"),
    @JsonSubTypes.Type(value = Task.UserDisable.class, name = "user-disable"),
    @JsonSubTypes.Type(value = Task.UserUnlock.class, name = "user-unlock")
})
public sealed interface Task {
    /** Language to answer in. */
    Language language();

    /** Whether it reads the city as it is served. */
    default boolean needsView() {
        return switch (this) {
            case Report report -> true;
            case ReportsList reports -> true;
            case ReportsFile report -> true;
            case ReportsVerify report -> true;
            case ReportsWithdraw report -> true;
            case ReportsCompare reports -> true;
            case OffersExport export -> true;
            case OffersUnconfirmed unconfirmed -> true;
            case OffersNotes notes -> true;
            case OffersImport offers -> false;
            case Import folder -> false;
            case Release release -> false;
            case Versions versions -> false;
            case UserList users -> false;
            case UserInvite invitation -> false;
            case UserLink link -> false;
            case UserDisable account -> false;
            case UserUnlock account -> false;
        };
    }

    /**
     * Import a city folder as a new version.
     *
     * @param offersFromFolder whether the folder wins over edits by spreadsheet where both changed the same
     */
    record Import(
            Language language, String folder, @Nullable String dataFolder, boolean offersFromFolder) implements Task {}

    /** Let a version out of the house. */
    record Release(Language language, long version, String by) implements Task {}

    /** List the versions. */
    record Versions(Language language) implements Task {}

    /**
     * Write the report to a file; its ending says in which form.
     *
     * @param number of the filed report to write; null for the report as of now
     */
    record Report(
            Language language,
            Language reportLanguage,
            String out,
            boolean publicVersion,
            @Nullable Integer number) implements Task {}

    /** List the filed reports. */
    record ReportsList(Language language) implements Task {}

    /**
     * File a report.
     *
     * @param version of the data; null for the newest
     * @param asOf the day it is to speak of, in ISO 8601; null for today
     * @param scenario what-if it is to tell; null for none
     */
    record ReportsFile(
            Language language,
            String by,
            @Nullable Long version,
            @Nullable String asOf,
            @Nullable WhatIf scenario) implements Task {}

    /** A what-if by the link the atlas shows for it. */
    record WhatIf(String name, String link, boolean isPublic) {}

    /** Withdraw a filed report. */
    record ReportsWithdraw(Language language, int number, String by, String reason) implements Task {}

    /** Make a filed report again and compare. */
    record ReportsVerify(Language language, int number) implements Task {}

    /**
     * Say what has changed between two filed reports.
     *
     * @param publicVersion whether what everybody may see of them is compared
     */
    record ReportsCompare(Language language, int one, int other, boolean publicVersion) implements Task {}

    /**
     * Write the offers to a table; its ending says in which form.
     *
     * @param overwrite whether a file that is there may be lost
     */
    record OffersExport(Language language, String file, boolean overwrite) implements Task {}

    /**
     * Show what an edited table would change, or take it over.
     *
     * @param by who answers for it; null if it is only shown
     * @param preferred whose value counts where both changed the same; null for nobody's
     */
    record OffersImport(
            Language language,
            String file,
            boolean apply,
            @Nullable String by,
            @Nullable Preferred preferred) implements Task {}

    /** Whose value counts. */
    enum Preferred {
        TABLE,
        CURRENT
    }

    /** List the offers somebody has to ask about. */
    record OffersUnconfirmed(Language language) implements Task {}

    /**
     * List what citizens say is wrong.
     *
     * @param done note to mark as dealt with instead; null for none
     */
    record OffersNotes(Language language, @Nullable Long done) implements Task {}

    /** List the accounts. */
    record UserList(Language language) implements Task {}

    /**
     * Make an account and the link to take it up.
     *
     * @param roles their codes
     * @param address where people find the pages; empty if nobody said
     */
    record UserInvite(Language language, String name, List<String> roles, String address) implements Task {
        public UserInvite {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Make a link for a new password.
     *
     * @param address where people find the pages; empty if nobody said
     */
    record UserLink(Language language, String login, String address) implements Task {}

    /** Let somebody sign in no more. */
    record UserDisable(Language language, String login) implements Task {}

    /** Let somebody try again who had too many wrong passwords. */
    record UserUnlock(Language language, String login) implements Task {}
}
