package de.nahraum.server.citizen;

import de.nahraum.geodata.city.LegalTexts;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Imprint, privacy and accessibility, as the city wrote them. */
public final class LegalPages {
    private final Pages pages;

    public LegalPages(Pages pages) {
        this.pages = pages;
    }

    public void imprint(Context context) {
        answer(context, LegalTexts.Kind.IMPRINT);
    }

    public void privacy(Context context) {
        answer(context, LegalTexts.Kind.PRIVACY);
    }

    public void accessibility(Context context) {
        answer(context, LegalTexts.Kind.ACCESSIBILITY);
    }

    private void answer(Context context, LegalTexts.Kind kind) {
        pages.answer(context, List.of(), (page, city, asked) -> {
            Optional<LegalTexts.Text> text = city.settings().legal().find(kind, page.languageId());
            Pages.html(
                    context,
                    page,
                    Templates.write(
                            "text",
                            Map.of(
                                    "page", page,
                                    "title", page.text("site." + kind.name().toLowerCase(Locale.ROOT)),
                                    "language",
                                            text.map(LegalTexts.Text::language).orElse(page.languageId()),
                                    "html",
                                            Markdown.html(text.map(LegalTexts.Text::markdown)
                                                    .orElseGet(() -> page.text("error.legal"))))));
        });
    }
}
