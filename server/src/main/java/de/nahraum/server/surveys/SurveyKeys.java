package de.nahraum.server.surveys;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks by which the same respondent and the same answers are known again, made with the server's secret: nobody can find out from one who or what it stands for. Not
 * thread-safe.
 */
final class SurveyKeys {
    private static final String HMAC = "HmacSHA256";
    /** As many as nobody finds twice. */
    private static final int MARK_BYTES = 16;

    private static final char BETWEEN = '\u0000';

    private final Mac mac;

    /** @param secret of the server */
    SurveyKeys(byte[] secret) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mark of a respondent, whose name in the other program is theirs within a campaign. */
    String respondent(String campaign, String respondent) {
        return mark("survey-respondent", campaign, List.of(respondent));
    }

    /** The mark of answers of which nobody says whose they are. */
    String answers(String campaign, List<String> answers) {
        return mark("survey-answers", campaign, answers);
    }

    /** The mark of one press on a page. */
    String typed(String key) {
        return mark("survey-typed", key, List.of());
    }

    private String mark(String purpose, String first, List<String> more) {
        mac.update((purpose + BETWEEN + first).getBytes(StandardCharsets.UTF_8));
        for (String each : more) {
            mac.update((BETWEEN + each).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(mac.doFinal(), 0, MARK_BYTES);
    }
}
