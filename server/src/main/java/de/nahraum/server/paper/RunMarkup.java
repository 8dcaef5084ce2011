package de.nahraum.server.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the pieces of a line. */
final class RunMarkup {
    private final Form form;
    private final Markup html;

    RunMarkup(Form form, Markup html) {
        this.form = form;
        this.html = html;
    }

    void write(List<Run> runs) {
        runs.forEach(this::write);
    }

    private void write(Run run) {
        String address = address(run.target());
        if (address != null) {
            html.open("a", "href", address);
        }
        switch (run.style()) {
            case PLAIN -> html.text(run.text());
            case STRONG -> html.leaf("strong", run.text());
            case SMALL -> html.leaf("span", run.text(), "class", "small");
            case TAG -> html.leaf("span", run.text(), "class", "tag");
            case SHAPE -> html.leaf("span", run.text(), "class", "shape", "aria-hidden", "true");
        }
        if (address != null) {
            html.close("a");
        }
    }

    /** Paper knows no server: what leads there is plain text on it. */
    private @Nullable String address(@Nullable String target) {
        if (target == null) {
            return null;
        }
        if (target.startsWith("/")) {
            return form == Form.PAGE ? target : null;
        }
        return "#" + target;
    }
}
