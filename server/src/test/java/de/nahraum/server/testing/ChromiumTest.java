package de.nahraum.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class ChromiumTest {
    @Test
    void startsAndRunsScripts() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.browser().newPage();
            page.setContent("<title>near</title>");

            assertThat(page.title()).isEqualTo("near");
            assertThat(page.evaluate("2 + 3")).isEqualTo(5);
        }
    }
}
