package de.nahraum.server.api;

import de.nahraum.server.citizen.PublicAddress;
import de.nahraum.server.security.Token;
import io.javalin.http.Context;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from our own pages, not from another site in the same browser. Browsers say so ({@code Sec-Fetch-Site}), older ones by {@code Origin}; what is neither
 * said is no browser, and nobody can make it send a cookie. Whoever is signed in proves it by a secret of the session as well.
 */
final class OwnPages {
    static final String CSRF_HEADER = "X-CSRF-Token";
    private static final String CSRF = "csrf";
    static final String JSON = "application/json";
    static final String FILE = "application/octet-stream";
    private static final Pattern PARAMETERS = Pattern.compile("\\s*;.*");

    private final PublicAddress publicAddress;

    OwnPages(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    /** What a page has to send along with whatever changes something. */
    static String csrf(Token token) {
        return token.derive(CSRF);
    }

    /** A problem if another site is behind it. */
    void require(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean isOwn = site != null ? site.equals("same-origin") : origin == null || isOurs(origin, context);
        if (!isOwn) {
            throw Problem.of(
                            Problem.FORBIDDEN,
                            "cross-site",
                            "From another site",
                            "This is taken from pages of this server only.")
                    .raise();
        }
    }

    /** A problem if another site is behind it, or the secret of the session is missing. */
    void require(Context context, Token token) {
        require(context);
        String given = context.header(CSRF_HEADER);
        if (given == null || !token.isDerived(CSRF, given)) {
            throw Problem.of(
                            Problem.FORBIDDEN,
                            "csrf",
                            "Secret of the session missing",
                            "What changes something needs the header " + CSRF_HEADER
                                    + " as GET /api/v1/session gives it.")
                    .raise();
        }
    }

    /** A problem if what is sent is of another type than JSON or a plain file: forms of other sites cannot send either. */
    static void requireType(Context context, String wanted) {
        String type = context.contentType();
        if (type == null || !PARAMETERS.matcher(type).replaceAll("").strip().equalsIgnoreCase(wanted)) {
            throw Problem.mediaType(type, wanted).raise();
        }
    }

    private boolean isOurs(String origin, Context context) {
        URI stated = publicAddress.stated();
        String asked = authority(origin);
        return asked != null
                && (asked.equals(context.host()) || (stated != null && asked.equals(stated.getAuthority())));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
