package de.nahraum.server.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * The drawings of a paper as images, drawn {@value #AT_ONCE} at a time: each takes some 20 MB while it is drawn. Papers of one report for several audiences
 * have many drawings in common: what was drawn a moment ago is not drawn again.
 */
final class Pictures {
    private static final int AT_ONCE = 2;
    private static final long MOST_BYTES = 12L << 20;
    private static final Duration KEPT = Duration.ofMinutes(2);

    /** For all papers that are written at once. */
    private static final Semaphore DRAWING = new Semaphore(AT_ONCE);

    private static final Cache<Drawing.Sheet, byte[]> LATELY = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Drawing.Sheet sheet, byte[] image) -> sheet.svg().length() + image.length)
            .expireAfterAccess(KEPT)
            .build();

    private final Map<Drawing.Sheet, byte[]> images;

    private Pictures(Map<Drawing.Sheet, byte[]> images) {
        this.images = images;
    }

    static Pictures of(Paper paper) throws IOException {
        Map<Drawing.Sheet, Future<byte[]>> drawn = new HashMap<>();
        Map<Drawing.Sheet, byte[]> images = new HashMap<>();
        try (ExecutorService two = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Block block : paper.blocks()) {
                if (block instanceof Block.Picture picture) {
                    drawn.computeIfAbsent(picture.drawing().page(), sheet -> two.submit(() -> image(sheet)));
                }
            }
            for (Map.Entry<Drawing.Sheet, Future<byte[]>> each : drawn.entrySet()) {
                images.put(each.getKey(), each.getValue().get());
            }
        } catch (ExecutionException e) {
            throw new IOException("A drawing cannot be drawn", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Drawing was broken off", e);
        }
        return new Pictures(images);
    }

    private static byte[] image(Drawing.Sheet sheet) throws IOException {
        byte[] known = LATELY.getIfPresent(sheet);
        if (known != null) {
            return known;
        }
        DRAWING.acquireUninterruptibly();
        try {
            byte[] drawn = SvgImage.png(sheet);
            LATELY.put(sheet, drawn);
            return drawn;
        } finally {
            DRAWING.release();
        }
    }

    byte[] png(Drawing drawing) {
        return Objects.requireNonNull(images.get(drawing.page()));
    }
}
