package de.nahraum.geodata.format.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Empties the lines that are to be left out and keeps their line ends, so that line numbers stay those of the file and a stray quote in
 * a left-out line does no harm. A NUL character ends the reading: no text file has one.
 */
final class LinesLeftOut extends FilterReader {
    private final CsvOptions options;
    private int line = 1;
    private boolean afterReturn;
    private boolean leaveOut;
    private int nulLine;

    LinesLeftOut(Reader in, CsvOptions options) {
        super(in);
        this.options = options;
        leaveOut = options.leavesOut(1);
    }

    /** Line of the first NUL character, 0 if none was met. */
    int nulLine() {
        return nulLine;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (nulLine == 0) {
            int read = in.read(buffer, offset, length);
            if (read < 0) {
                return -1;
            }
            int kept = sift(buffer, offset, read);
            if (kept > 0) {
                return kept;
            }
        }
        return -1;
    }

    private int sift(char[] buffer, int offset, int read) {
        int out = offset;
        for (int i = offset; i < offset + read; i++) {
            char c = buffer[i];
            if (c == 0) {
                nulLine = line;
                break;
            }
            boolean lineEnd = c == '\n' || c == '\r';
            if (lineEnd || !leaveOut) {
                buffer[out++] = c;
            }
            if (lineEnd && !(c == '\n' && afterReturn)) {
                line++;
                leaveOut = options.leavesOut(line);
            }
            afterReturn = c == '\r';
        }
        return out - offset;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
