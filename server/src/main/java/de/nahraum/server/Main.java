package de.nahraum.server;

/** The way in. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("Nahraum");
    }
}
