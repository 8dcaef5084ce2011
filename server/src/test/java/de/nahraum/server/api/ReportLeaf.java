package de.nahraum.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A figure or a text of a report's JSON.
 *
 * @param path without the places in lists: {@code goals[].districts[].figure}
 * @param places those left out, from the outside in
 */
record ReportLeaf(String path, List<Integer> places, JsonNode node) {
    /** All of a report: numbers, what stands where a number is hidden or missing, nulls, and texts. */
    static List<ReportLeaf> of(JsonNode report) {
        List<ReportLeaf> leaves = new ArrayList<>();
        walk(report, "", List.of(), leaves);
        return leaves;
    }

    private static void walk(JsonNode node, String path, List<Integer> places, List<ReportLeaf> leaves) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                List<Integer> deeper = new ArrayList<>(places);
                deeper.add(i);
                walk(node.get(i), path + "[]", List.copyOf(deeper), leaves);
            }
        } else if (node.isObject() && !isInsteadOfANumber(node)) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                walk(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), places, leaves);
            }
        } else {
            leaves.add(new ReportLeaf(path, places, node));
        }
    }

    private static boolean isInsteadOfANumber(JsonNode node) {
        return node.size() == 1 && (node.has("hidden") || node.has("missing"));
    }

    boolean isFigure() {
        return node.isNumber() || node.isObject();
    }

    /** Words with a number in them. */
    boolean isSaying() {
        return node.isTextual() && node.asText().chars().anyMatch(Character::isDigit);
    }

    int place(int depth) {
        return places.get(depth);
    }

    @Override
    public String toString() {
        return path + places + " = " + node;
    }
}
