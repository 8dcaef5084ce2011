package de.nahraum.server.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.batik.ext.awt.image.codec.png.PNGEncodeParam;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngRowsTest {
    private static final int BYTES_PER_PIXEL = 4;

    /** Rows of an image: from one of a single colour (1) to noise (256 colours). */
    @ParameterizedTest(name = "{0} values")
    @ValueSource(ints = {1, 2, 3, 5, 17, 256})
    void everyRowIsFilteredAsBatikDoes(int values) {
        Random random = new Random(values);
        int bytes = BYTES_PER_PIXEL * 200;
        byte[] above = new byte[bytes + BYTES_PER_PIXEL];
        for (int i = 0; i < 300; i++) {
            byte[] row = i % 4 == 0 ? above.clone() : row(random, values, bytes);
            byte[][] expected = new byte[5][bytes + BYTES_PER_PIXEL];
            byte[][] actual = new byte[5][bytes + BYTES_PER_PIXEL];
            random.nextBytes(actual[i % 5]);
            int filter = new PNGEncodeParam.RGB().filterRow(row, above, expected, bytes, BYTES_PER_PIXEL);

            assertThat(new PngRows().filterRow(row, above, actual, bytes, BYTES_PER_PIXEL))
                    .isEqualTo(filter);
            for (int at = BYTES_PER_PIXEL; at < bytes + BYTES_PER_PIXEL; at++) {
                assertThat(actual[filter][at]).isEqualTo(expected[filter][at]);
            }
            above = row;
        }
    }

    private static byte[] row(Random random, int values, int bytes) {
        byte[] row = new byte[bytes + BYTES_PER_PIXEL];
        byte value = 0;
        for (int i = BYTES_PER_PIXEL; i < row.length; i++) {
            if (values == 256 || random.nextInt(12) == 0) {
                value = (byte) (random.nextInt(values) * 255 / Math.max(1, values - 1));
            }
            row[i] = value;
        }
        return row;
    }
}
