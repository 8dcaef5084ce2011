package de.nahraum.server.paper;

import de.nahraum.server.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper before it takes a form. The same paper gives the same bytes in each form.
 *
 * @param blocks in reading order; tables without rows are left out, for a head alone says nothing and is no valid table of a PDF
 */
public record Paper(Language language, Head head, List<Block> blocks) {
    public Paper {
        blocks = blocks.stream()
                .filter(block -> !(block instanceof Block.TableBlock(Table table)
                        && table.rows().isEmpty()))
                .toList();
    }

    /**
     * What a paper says of itself.
     *
     * @param description one sentence for lists and screen readers
     * @param topLine at the top of every printed page
     * @param bottomLine at the foot of every printed page, before its number
     * @param demo mark of invented data, on every page; null for a real town
     * @param date the day it speaks of; stands in the files for the day they were made, so that the same paper is the same file
     */
    public record Head(
            String title,
            String description,
            String topLine,
            String bottomLine,
            @Nullable String demo,
            LocalDate date) {}
}
