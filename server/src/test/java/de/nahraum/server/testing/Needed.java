package de.nahraum.server.testing;

/** What {@code ./nahraum test} prepares and hands over in the environment. A test that misses it fails; it is never skipped. */
final class Needed {
    private Needed() {}

    static String fromEnvironment(String variable, String what) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new AssertionError("This test needs " + what + " in " + variable
                    + ". Run it with './nahraum test', or set the variable.");
        }
        return value;
    }
}
