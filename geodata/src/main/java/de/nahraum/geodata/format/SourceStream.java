package de.nahraum.geodata.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A delivered stream that remembers whether it failed itself. Decompressors and parsers report broken content as IOException too; only
 * a failing source may be thrown on, broken content is a finding.
 */
public final class SourceStream extends FilterInputStream {
    private @Nullable IOException failure;

    public SourceStream(InputStream source) {
        super(source);
    }

    /** Throws the failure of the source itself, if there was one. */
    public void rethrowFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
