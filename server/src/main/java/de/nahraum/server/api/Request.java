package de.nahraum.server.api;

import de.nahraum.server.json.Json;
import de.nahraum.server.live.LiveCity;
import de.nahraum.server.live.ResultCache;
import de.nahraum.server.live.Standing;
import de.nahraum.server.live.View;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How every read is answered: audience and view taken once, computed once per version, with an ETag. */
final class Request {
    private static final int ETAG_BYTES = 12;
    private static final int NOT_MODIFIED = 304;

    private final LiveCity live;
    private final ResultCache cache;
    private final Audiences audiences;

    Request(LiveCity live, ResultCache cache, Audiences audiences) {
        this.live = live;
        this.cache = cache;
        this.audiences = audiences;
    }

    /** What the one who asks may see; a problem if nothing is there for them. */
    View view(Context context) {
        return findView(context).orElseThrow(() -> nothing(context).raise());
    }

    /** What the one who asks may see; empty if nothing is there for them. */
    Optional<View> findView(Context context) {
        return live.findView(audiences.of(context));
    }

    /**
     * A version as it stood; a problem if there is no such version for the one who asks. The public sees the one version that is released now: a mistake that was put right by a newer release,
     * or by going back to an older one, must not be there for the asking. Its reports of before are in the archive, where they can be withdrawn.
     */
    View view(Context context, Standing standing) {
        View now = view(context);
        if (standing.equals(Standing.NOW)) {
            return now;
        }
        long newest = now.version().number();
        Long asked = standing.version();
        boolean isOpen = isInternal(context) || asked == null || asked == newest;
        return Optional.of(standing)
                .filter(then -> isOpen)
                .flatMap(then -> live.findView(audiences.of(context), then))
                .orElseThrow(() -> Problem.unknownId(
                                "version",
                                String.valueOf(asked),
                                List.of(isInternal(context) ? "1–" + newest : String.valueOf(newest)))
                        .raise());
    }

    private Problem nothing(Context context) {
        return switch (audiences.of(context)) {
            case INTERNAL ->
                Problem.of(
                        Problem.NOT_FOUND,
                        "nothing-imported",
                        "Nothing imported",
                        "No city has been imported yet. Import one: ./nahraum import FOLDER");
            case PUBLIC ->
                Problem.of(
                        Problem.NOT_FOUND,
                        "nothing-released",
                        "Nothing released",
                        "Nothing has been released to the public yet. A named person does that: ./nahraum release VERSION --by NAME");
        };
    }

    boolean isInternal(Context context) {
        return audiences.of(context) == de.nahraum.geodata.city.Audience.INTERNAL;
    }

    /** Answers with JSON computed once per view and request. */
    void json(Context context, View view, String request, Supplier<Object> answer) {
        bytes(context, "application/json; charset=utf-8", cache.get(view, request, () -> Json.bytes(answer.get())));
    }

    /** Answers with something else computed once per view and request. */
    void other(Context context, View view, String request, String type, Supplier<byte[]> answer) {
        bytes(context, type, cache.get(view, request, answer));
    }

    static void bytes(Context context, String type, byte[] answer) {
        String etag = etag(answer);
        context.header("ETag", etag);
        // Kept by the browser, asked about each time: a new version must be seen at once.
        context.header("Cache-Control", "private, no-cache");
        if (etag.equals(context.header("If-None-Match"))) {
            context.status(NOT_MODIFIED);
            return;
        }
        context.contentType(type).result(answer);
    }

    /** Answers with JSON that tells where somebody is or what they look for: kept nowhere, not even by the browser. */
    static void unkept(Context context, Object answer) {
        context.header("Cache-Control", "no-store")
                .contentType("application/json; charset=utf-8")
                .result(Json.bytes(answer));
    }

    private static String etag(byte[] answer) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(answer);
            return '"' + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers with a problem. */
    static void problem(Context context, Problem problem) {
        context.status(problem.status())
                .header("Cache-Control", "no-store")
                .contentType("application/problem+json; charset=utf-8")
                .result(new String(Json.bytes(problem), StandardCharsets.UTF_8));
    }
}
