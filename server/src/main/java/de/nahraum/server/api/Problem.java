package de.nahraum.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 has it, with the parameter, its value and what is allowed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String parameter,
        @Nullable String value,
        @Nullable List<String> allowed) {
    private static final String PREFIX = "urn:nahraum:problem:";
    private static final int LONGEST_VALUE = 100;

    static final int BAD_REQUEST = 400;
    static final int NOT_SIGNED_IN = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int GONE = 410;
    static final int TOO_LARGE = 413;
    static final int UNSUPPORTED_MEDIA_TYPE = 415;
    static final int UNPROCESSABLE = 422;
    static final int TOO_MANY = 429;
    static final int UNAVAILABLE = 503;

    public static Problem of(int status, String type, String title, String detail) {
        return new Problem(PREFIX + type, title, status, detail, null, null, null);
    }

    /** Something about one field of a body; what stands in it is not said back. */
    static Problem field(int status, String type, String title, String detail, String parameter) {
        return new Problem(PREFIX + type, title, status, detail, parameter, null, null);
    }

    public static Problem parameter(String parameter, @Nullable String value, String detail, List<String> allowed) {
        return new Problem(
                PREFIX + "bad-parameter",
                "Bad parameter",
                BAD_REQUEST,
                detail,
                parameter,
                cut(value),
                List.copyOf(allowed));
    }

    /** What was sent can be read, and cannot be taken. */
    static Problem content(@Nullable String parameter, String type, String detail, List<String> allowed) {
        return new Problem(
                PREFIX + type, "Cannot be taken", UNPROCESSABLE, detail, parameter, null, List.copyOf(allowed));
    }

    /** Too often; {@code Retry-After} says when again. */
    static Problem tooMany(Context context, Duration wait) {
        context.header("Retry-After", String.valueOf(wait.toSeconds() + 1));
        return of(TOO_MANY, "too-many", "Too many", "Too many at once. Please try again later.");
    }

    public static Problem unknownId(String what, String value, List<String> allowed) {
        return new Problem(
                PREFIX + "not-found",
                "Not found",
                NOT_FOUND,
                "There is no such " + what + ".",
                what,
                cut(value),
                List.copyOf(allowed));
    }

    /** A body that is not written in the one way it can be read. */
    static Problem mediaType(@Nullable String value, String allowed) {
        return new Problem(
                PREFIX + "media-type",
                "Unsupported media type",
                UNSUPPORTED_MEDIA_TYPE,
                "The body is to be " + allowed + ".",
                "Content-Type",
                cut(value),
                List.of(allowed));
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** Ends a request with a problem. */
    public static final class Raised extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        public Raised(Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    public Raised raise() {
        return new Raised(this);
    }
}
