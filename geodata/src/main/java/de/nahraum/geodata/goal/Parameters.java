package de.nahraum.geodata.goal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a goal's parameters, with the defaults of its measure. */
public final class Parameters {
    private final Goal goal;

    public Parameters(Goal goal) {
        this.goal = goal;
    }

    public String text(String name, String otherwise) {
        return find(name).map(Object::toString).orElse(otherwise);
    }

    /** A number; the default where it is not said. */
    public double number(String name, double otherwise) {
        return find(name)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).doubleValue())
                .orElse(otherwise);
    }

    public boolean is(String name) {
        return find(name).filter(Boolean.TRUE::equals).isPresent();
    }

    /** A list of texts; a single text is a list of one. */
    public List<String> texts(String name, List<String> otherwise) {
        return find(name)
                .map(value -> value instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : List.of(value.toString()))
                .orElse(otherwise);
    }

    private Optional<Object> find(String name) {
        Map<String, Object> params = goal.params();
        return Optional.ofNullable(params.get(name));
    }
}
