package de.nahraum.server.citizen;

import de.nahraum.server.safety.ReleasedSafety;
import io.javalin.http.Context;
import java.util.List;

/** {@code /was-daraus-wurde}: what became of what citizens said, as far as people of the house let it out. The same for everybody who asks. */
public final class OutcomePages {
    private final Pages pages;
    private final ReleasedSafety released;

    public OutcomePages(Pages pages, ReleasedSafety released) {
        this.pages = pages;
        this.released = released;
    }

    /** {@code GET}. */
    public void show(Context context) {
        pages.answer(
                context,
                List.of(),
                (page, city, asked) -> Pages.html(
                        context, page, Templates.write("outcome", new OutcomeWriter(page, city, released).write())));
    }
}
