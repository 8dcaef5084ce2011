package de.nahraum.geodata.indicator;

/** Which numbers somebody may see. */
public interface Screen {
    /** Lets everything through. */
    Screen NONE = new Screen() {
        @Override
        public boolean lets(String variable) {
            return true;
        }

        @Override
        public boolean lets(String variable, int year, String area) {
            return true;
        }
    };

    /** Whether some number of a variable may be seen. */
    boolean lets(String variable);

    /** Whether the parts of a table may be seen. */
    default boolean letsParts(String variable) {
        return false;
    }

    /**
     * Whether one number may be seen.
     *
     * @param area id of a district; {@link Observations#CITY} for the sum of all
     */
    boolean lets(String variable, int year, String area);
}
