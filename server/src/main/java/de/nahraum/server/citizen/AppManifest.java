package de.nahraum.server.citizen;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** {@code /manifest.webmanifest}: what a phone shows when these pages are put on its first screen. */
public final class AppManifest {
    private final Pages pages;

    public AppManifest(Pages pages) {
        this.pages = pages;
    }

    public void get(Context context) {
        Page page = pages.page(context);
        String json = Page.json(Map.of(
                "name",
                page.text("find.title") + " – " + page.cityName(),
                "short_name",
                "Nahraum",
                "lang",
                page.languageTag(),
                "dir",
                page.direction(),
                "start_url",
                page.home(),
                "scope",
                "/",
                "display",
                "standalone",
                "background_color",
                "#f4f5f6",
                "theme_color",
                "#1d4e73",
                "icons",
                List.of(
                        Map.of("src", "/icon.svg", "sizes", "any", "type", "image/svg+xml", "purpose", "any"),
                        Map.of("src", "/icon-192.png", "sizes", "192x192", "type", "image/png", "purpose", "any"),
                        Map.of(
                                "src",
                                "/icon-512.png",
                                "sizes",
                                "512x512",
                                "type",
                                "image/png",
                                "purpose",
                                "maskable"))));
        context.header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Language")
                .contentType("application/manifest+json; charset=utf-8")
                .result(json);
    }
}
