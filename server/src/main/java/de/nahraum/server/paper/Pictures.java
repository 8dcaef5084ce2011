package de.nahraum.server.paper;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The drawings of a paper as images, drawn {@value #AT_ONCE} at a time: each takes some 20 MB while it is drawn. */
final class Pictures {
    private static final int AT_ONCE = 2;

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
                    drawn.computeIfAbsent(picture.drawing().page(), sheet -> two.submit(() -> SvgImage.png(sheet)));
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

    byte[] png(Drawing drawing) {
        return Objects.requireNonNull(images.get(drawing.page()));
    }
}
