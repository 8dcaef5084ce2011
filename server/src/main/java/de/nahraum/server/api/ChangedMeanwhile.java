package de.nahraum.server.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * The problem of whoever was second at the same thing, with what the first has left.
 *
 * @param now as somebody else left it
 */
record ChangedMeanwhile(String type, String title, int status, String detail, Object now) {
    /** Answers with it: nothing of what was asked is done. */
    static void answer(Context context, String detail, Object now) {
        context.status(HttpStatus.CONFLICT);
        Request.unkept(
                context,
                new ChangedMeanwhile(
                        "urn:nahraum:problem:changed-meanwhile", "Changed meanwhile", Problem.CONFLICT, detail, now));
    }
}
