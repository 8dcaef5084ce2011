package de.nahraum.server.paper;

import java.math.BigInteger;

/** Lengths in documents: twentieths of a point, 1440 to the inch. */
final class Twips {
    static final double LEFT_MARGIN_MILLIMETRES = 20;
    static final double RIGHT_MARGIN_MILLIMETRES = 17;
    static final double TEXT_WIDTH_MILLIMETRES = 210 - LEFT_MARGIN_MILLIMETRES - RIGHT_MARGIN_MILLIMETRES;

    private static final double TO_THE_MILLIMETRE = 1440 / 25.4;

    private Twips() {}

    static BigInteger of(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TO_THE_MILLIMETRE));
    }
}
