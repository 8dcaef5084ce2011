package de.nahraum.server.paper;

import de.nahraum.server.paper.Block.Heading;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Names of places links lead to. Word takes 40 characters without hyphens, so they are numbered in the order of the headings. */
final class DocxMarks {
    private final Map<String, Integer> numbers = new HashMap<>();

    DocxMarks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                numbers.put(heading.id(), numbers.size() + 1);
            }
        }
    }

    String of(String heading) {
        // Those with this beginning are not listed among the marks people set.
        return "_Toc" + number(heading);
    }

    void write(XWPFParagraph paragraph, Heading heading) {
        BigInteger id = BigInteger.valueOf(number(heading.id()));
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(of(heading.id()));
        DocxRuns.add(paragraph, heading.text());
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    private int number(String heading) {
        return Objects.requireNonNull(numbers.get(heading), heading);
    }
}
