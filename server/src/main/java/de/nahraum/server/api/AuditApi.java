package de.nahraum.server.api;

import de.nahraum.server.store.AuditLog;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /admin/audit}: who did what, for administrators. */
final class AuditApi {
    private static final int USUAL = 50;
    private static final int MOST = 1000;
    private static final int HIGHEST_ID = 999_999_999;

    private final AuditLog audit;

    AuditApi(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * A page of the log.
     *
     * @param next what {@code before} has to be for the next page; null on the last one
     * @param actions every one there is an entry of
     */
    record Answer(List<AuditLog.Entry> entries, @Nullable Long next, List<String> actions) {}

    void list(Context context) {
        Params params = new Params(context, "account", "action", "before", "limit");
        List<String> actions = audit.listActions();
        int limit = params.integer("limit", 1, MOST).orElse(USUAL);
        AuditLog.Question question = new AuditLog.Question(
                params.integer("account", 1, HIGHEST_ID).map(Integer::longValue).orElse(null),
                params.findChoice("action", actions).orElse(null),
                params.integer("before", 1, HIGHEST_ID).map(Integer::longValue).orElse(Long.MAX_VALUE),
                limit + 1);
        List<AuditLog.Entry> found = audit.list(question);
        List<AuditLog.Entry> shown = found.subList(0, Math.min(limit, found.size()));
        Long next = found.size() > limit ? Long.valueOf(shown.getLast().id()) : null;
        Request.unkept(context, new Answer(shown, next, actions));
    }
}
