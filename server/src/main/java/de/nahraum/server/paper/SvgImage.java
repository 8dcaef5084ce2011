package de.nahraum.server.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** A drawing as an image, for forms that know no drawings. Its letters come with the program, whatever the machine has. */
final class SvgImage {
    /** 220 to the inch: sharp in print, small in the file. */
    private static final double PIXELS_PER_MILLIMETRE = 220 / 25.4;

    private SvgImage() {}

    static byte[] png(Drawing.Sheet drawing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PNGTranscoder transcoder = new OwnLetters();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, pixels(drawing.widthMillimetres()));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, pixels(drawing.heightMillimetres()));
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(drawing.svg())), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IOException("Not a drawing", e);
        }
        return out.toByteArray();
    }

    private static float pixels(double millimetres) {
        return Math.round(millimetres * PIXELS_PER_MILLIMETRE);
    }

    private static final class OwnLetters extends PNGTranscoder {
        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return OneTypeface.INSTANCE;
                }
            };
        }
    }
}
