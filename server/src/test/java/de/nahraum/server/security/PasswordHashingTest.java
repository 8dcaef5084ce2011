package de.nahraum.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Proves that hashes are what is recommended and what others read, and that no flood of sign-ins takes the memory. */
class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void aHashIsArgon2idWithTheParametersRecommendedAndASaltOfItsOwn() {
        String hash = hashing.hash("vier Dohlen am Kanal");
        assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(hashing.hash("vier Dohlen am Kanal"));
        assertThat(hashing.isCurrent(hash)).isTrue();
        assertThat(hashing.matches("vier Dohlen am Kanal", hash)).isTrue();
        assertThat(hashing.matches("vier Dohlen am  Kanal", hash)).isFalse();
    }

    /** Made by the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1, as its tests have it. */
    @Test
    void hashesOfTheReferenceImplementationMatch() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(hashing.matches("password", reference)).isTrue();
        assertThat(hashing.matches("passwort", reference)).isFalse();
        assertThat(hashing.isCurrent(reference)).isFalse();
    }

    @Test
    void lettersWithMarksAreTheSameFromAnyKeyboard() {
        String hash = hashing.hash("Grüße aus der Straße");
        assertThat(hashing.matches("Gru\u0308ße aus der Straße", hash)).isTrue();
    }

    @Test
    void otherParametersMatchAndAreNotCurrent() {
        String old = Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID)
                .hash("ein altes Passwort".getBytes(StandardCharsets.UTF_8), new byte[16])
                .getResult();
        assertThat(hashing.matches("ein altes Passwort", old)).isTrue();
        assertThat(hashing.isCurrent(old)).isFalse();
    }

    @Test
    void ofAHundredAtOnceMostAreTurnedAwayAndNoneIsWrong() throws InterruptedException {
        String hash = hashing.hash("vier Dohlen am Kanal");
        try (ExecutorService threads = Executors.newFixedThreadPool(100)) {
            List<Future<Boolean>> all = IntStream.range(0, 100)
                    .mapToObj(each -> threads.submit(() -> hashing.matches("vier Dohlen am Kanal", hash)))
                    .toList();
            int right = 0;
            for (Future<Boolean> one : all) {
                try {
                    right += one.get() ? 1 : 100_000;
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(PasswordHashing.Busy.class);
                }
            }
            assertThat(right).isBetween(2, 99);
        }
        assertThat(hashing.matches("vier Dohlen am Kanal", hash))
                .as("afterwards it goes on")
                .isTrue();
    }
}
