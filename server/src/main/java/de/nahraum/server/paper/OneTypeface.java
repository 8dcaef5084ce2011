package de.nahraum.server.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.gvt.font.AWTFontFamily;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;

/** Answers every name of a typeface with the one that comes with the program. */
final class OneTypeface implements FontFamilyResolver {
    static final OneTypeface INSTANCE = new OneTypeface();

    private final GVTFontFamily family;

    private OneTypeface() {
        try {
            family = new AWTFontFamily(
                    new GVTFontFace("DejaVu Sans"),
                    Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Fonts.REGULAR)));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("DejaVu Sans", e);
        }
    }

    @Override
    public GVTFontFamily resolve(String name) {
        return family;
    }

    @Override
    public GVTFontFamily resolve(String name, FontFace face) {
        return family;
    }

    @Override
    public GVTFontFamily loadFont(InputStream font, FontFace face) {
        return family;
    }

    @Override
    public GVTFontFamily getDefault() {
        return family;
    }

    @Override
    public GVTFontFamily getFamilyThatCanDisplay(char sign) {
        return family;
    }
}
