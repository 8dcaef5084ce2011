package de.nahraum.server.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import de.nahraum.server.text.Language;
import org.jspecify.annotations.Nullable;

/** What a command wants done to the store: by itself, or by the server that holds it. Paths are absolute. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Task.Import.class, name = "import"),
    @JsonSubTypes.Type(value = Task.Release.class, name = "release"),
    @JsonSubTypes.Type(value = Task.Versions.class, name = "versions"),
    @JsonSubTypes.Type(value = Task.Report.class, name = "report")
})
public sealed interface Task {
    /** Language to answer in. */
    Language language();

    /** Import a city folder as a new version. */
    record Import(
            Language language, String folder, @Nullable String dataFolder) implements Task {}

    /** Let a version out of the house. */
    record Release(Language language, long version, String by) implements Task {}

    /** List the versions. */
    record Versions(Language language) implements Task {}

    /** Write the report to a file; its ending says in which form. */
    record Report(Language language, Language reportLanguage, String out, boolean publicVersion) implements Task {}
}
