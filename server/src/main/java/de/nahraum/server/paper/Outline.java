package de.nahraum.server.paper;

import de.nahraum.server.paper.Block.Contents;
import de.nahraum.server.paper.Block.Heading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Blocks by the headings they stand under.
 *
 * @param before those before the first heading
 */
record Outline(List<Block> before, List<Part> parts) {
    /** More than this is not pressed onto one page. */
    private static final int MOST_OF_A_SHORT_PART = 8;

    /** A heading, what follows it, and the parts below it. */
    record Part(Heading heading, List<Block> blocks, List<Part> parts) {
        /** Whether it is so short that it can be kept on one page. */
        boolean isShort() {
            return parts.isEmpty()
                    && blocks.size() <= MOST_OF_A_SHORT_PART
                    && blocks.stream().allMatch(block -> block instanceof Block.Text);
        }
    }

    static Outline of(List<Block> blocks) {
        List<Block> before = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Deque<Part> open = new ArrayDeque<>();
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                while (!open.isEmpty() && open.peek().heading().level() >= heading.level()) {
                    open.pop();
                }
                Part part = new Part(heading, new ArrayList<>(), new ArrayList<>());
                (open.isEmpty() ? parts : open.peek().parts()).add(part);
                open.push(part);
            } else {
                (open.isEmpty() ? before : open.peek().blocks()).add(block);
            }
        }
        return new Outline(before, parts);
    }

    /** Headings of a table of contents: those behind it. */
    static List<Heading> listed(List<Block> blocks, Contents contents) {
        return blocks.subList(blocks.indexOf(contents), blocks.size()).stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() <= Contents.DEEPEST)
                .toList();
    }
}
