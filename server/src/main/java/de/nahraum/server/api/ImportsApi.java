package de.nahraum.server.api;

import de.nahraum.server.json.Json;
import de.nahraum.server.store.CityStore;
import de.nahraum.server.store.CityVersion;
import de.nahraum.server.store.Finding;
import de.nahraum.server.store.ImportRecord;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@code /imports}: what was found when a version was imported. For people inside the house. */
final class ImportsApi {
    private final Request request;
    private final CityStore store;

    ImportsApi(Request request, CityStore store) {
        this.request = request;
        this.store = store;
    }

    record FindingAnswer(
            String severity,
            String code,
            String file,
            @Nullable Integer row,
            @Nullable String field,
            @Nullable String value,
            Map<String, String> text) {
        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(
                    Json.code(finding.severity()),
                    finding.code(),
                    finding.where().file(),
                    finding.where().row(),
                    finding.where().field(),
                    finding.where().value(),
                    Both.of(finding));
        }
    }

    record Answer(
            long version,
            String city,
            boolean demo,
            String folder,
            Instant importedAt,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy,
            CityVersion.Origin origin,
            @Nullable String editedBy,
            Map<String, Integer> counts,
            List<FindingAnswer> findings) {}

    void latest(Context context) {
        new Params(context);
        requireInternal(context);
        OptionalLong latest = store.findLatest();
        if (latest.isEmpty()) {
            request.view(context);
        }
        answer(context, latest.orElse(0));
    }

    void get(Context context) {
        new Params(context);
        requireInternal(context);
        String text = context.pathParam("version");
        answer(context, text.matches("\\d{1,18}") ? Long.parseLong(text) : 0);
    }

    private void requireInternal(Context context) {
        if (!request.isInternal(context)) {
            throw Problem.of(
                            Problem.NOT_FOUND,
                            "internal",
                            "Internal",
                            "Import reports are for people inside the house.")
                    .raise();
        }
    }

    private void answer(Context context, long version) {
        ImportRecord found = store.findImport(version)
                .orElseThrow(() -> Problem.unknownId(
                                "version",
                                String.valueOf(version),
                                store.listVersions().stream()
                                        .map(each -> String.valueOf(each.number()))
                                        .toList())
                        .raise());
        CityVersion of = found.version();
        Request.bytes(
                context,
                "application/json; charset=utf-8",
                Json.bytes(new Answer(
                        of.number(),
                        of.cityName(),
                        of.demo(),
                        // The folder's name tells enough; where it lies on this machine is nobody's business.
                        String.valueOf(Path.of(of.folder()).getFileName()),
                        of.importedAt(),
                        of.releasedAt(),
                        of.releasedBy(),
                        of.origin(),
                        of.editedBy(),
                        found.counts(),
                        found.findings().stream().map(FindingAnswer::of).toList())));
    }
}
