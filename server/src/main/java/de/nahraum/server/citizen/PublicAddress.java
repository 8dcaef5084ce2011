package de.nahraum.server.citizen;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where these pages are found from outside: for printed codes and calendars, which last longer than a request.
 *
 * @param stated by the administrator, {@code https://nahraum.example.de}; null if nobody has: then it is what the browser asked for
 */
public record PublicAddress(@Nullable URI stated) {
    public static final String VARIABLE = "NAHRAUM_PUBLIC_URL";

    /** Without a slash at its end. */
    String of(Context context) {
        return stated == null
                ? context.scheme() + "://" + context.host()
                : stated.toString().replaceAll("/+$", "");
    }

    /** The domain, for identifiers that must stay the same for ever; empty if nobody has stated it. */
    public Optional<String> domain() {
        return Optional.ofNullable(stated).map(URI::getHost);
    }
}
