package de.nahraum.server.paper;

import java.util.List;

/** A part of a paper. */
public sealed interface Block {
    /**
     * A heading; a bookmark in the PDF, a line of the contents up to level 3.
     *
     * @param level 1 for the title (one per paper), 2 for a chapter, 3 and 4 below
     * @param id unique in the paper, {@code [a-z0-9-]+}; links lead to it
     * @param onNewPage whether a printed page begins with it
     */
    record Heading(int level, String text, String id, boolean onNewPage) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("Level " + level);
            }
        }
    }

    /** A paragraph. */
    record Text(List<Run> runs, Tone tone) implements Block {
        public Text {
            runs = List.copyOf(runs);
        }

        public static Text of(String text, Tone tone) {
            return new Text(List.of(Run.plain(text)), tone);
        }

        public static Text of(String text) {
            return of(text, Tone.PLAIN);
        }
    }

    /** What a paragraph is. */
    enum Tone {
        PLAIN,
        /** The one sentence that must be read. */
        LEAD,
        /** How something stands. */
        RESULT,
        SMALL,
        /** Words of the town's own text. */
        QUOTE,
        /** Words somebody gave, set apart from what was computed; line breaks are kept. */
        GIVEN,
        /** A warning that must not be missed: withdrawn, not released, demo. */
        NOTICE
    }

    /** A list; each entry is a line of runs. */
    record Listing(boolean ordered, List<List<Run>> entries) implements Block {
        public Listing {
            entries = entries.stream().map(List::copyOf).toList();
        }
    }

    /** Names and what is to be said of each, as above a council paper. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        /** One of them. */
        public record Fact(String label, List<Run> value) {}
    }

    /** The headings that follow, up to level {@value DEEPEST}, with the pages they are on. */
    record Contents(String heading) implements Block {
        static final int DEEPEST = 3;
    }

    /** A table with a caption; its head is repeated on every page, its rows are never parted. */
    record TableBlock(Table table) implements Block {}

    /** A map or chart. */
    record Picture(Drawing drawing) implements Block {}
}
