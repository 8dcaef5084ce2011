package de.nahraum.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A report beside the interface: which figures it has, and where it says something else or something nobody else says. */
final class ReportBesideApi {
    private final JsonNode report;
    private final ReportAsApi api;
    private final Set<String> met = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    ReportBesideApi(JsonNode report, ReportAsApi api) {
        this.report = report;
        this.api = api;
        ReportLeaf.of(report).forEach(this::compare);
    }

    /** Paths of all figures there are. */
    Set<String> met() {
        return met;
    }

    /** A sentence for each place that is wrong. */
    List<String> wrong() {
        return wrong;
    }

    private void compare(ReportLeaf leaf) {
        JsonNode expected = api.find(leaf);
        if (leaf.isFigure()) {
            met.add(leaf.path());
        }
        if (expected == null) {
            if (leaf.isFigure()) {
                wrong.add("No answer says " + leaf);
            }
        } else if (!leaf.node().isTextual() && !same(leaf.node(), expected)) {
            wrong.add(leaf + ", but the interface says " + expected);
        }
        if (leaf.isSaying() && leaf.path().startsWith("goals[]")) {
            compareWords(leaf);
        }
    }

    private static boolean same(JsonNode said, JsonNode expected) {
        if (said.isNumber() && expected.isNumber()) {
            return said.asDouble() == expected.asDouble();
        }
        return said.equals(expected) || said.isNull() && (expected.isMissingNode() || expected.isNull());
    }

    /** A sentence about a goal is the interface's own with people rounded, or has no number the interface does not say of that goal. */
    private void compareWords(ReportLeaf leaf) {
        String said = leaf.node().asText();
        JsonNode words = api.words(leaf);
        if (words.isTextual()) {
            if (!SaidNumbers.isRounded(said, words.asText())) {
                wrong.add(leaf + ", but the interface says " + words);
            }
            return;
        }
        Set<String> unknown = new TreeSet<>(SaidNumbers.in(said));
        unknown.removeAll(SaidNumbers.allOf(api.goal(leaf)));
        JsonNode chapter = report.path("goals").path(leaf.place(0));
        // What a measure costs and what stood in the report before was compared; what people wrote is theirs.
        List.of("measures", "statements").forEach(given -> unknown.removeAll(SaidNumbers.allOf(chapter.path(given))));
        unknown.removeAll(SaidNumbers.allOf(chapter.path("change").path("figureBefore")));
        for (JsonNode part : chapter.path("change").path("parts")) {
            unknown.removeAll(SaidNumbers.allOf(part.path("from")));
            unknown.removeAll(SaidNumbers.allOf(part.path("to")));
        }
        if (chapter.path("parameters").toString().contains("\"walk\"")) {
            // How fast somebody walks is a constant.
            unknown.remove("4,8");
        }
        if (!unknown.isEmpty()) {
            wrong.add(leaf + ": nobody else says " + unknown);
        }
    }
}
