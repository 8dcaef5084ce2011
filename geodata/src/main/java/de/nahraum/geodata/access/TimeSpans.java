package de.nahraum.geodata.access;

import de.nahraum.geodata.hours.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A set of moments: spans of time in order that neither overlap nor touch. Each operation is one pass, with a sort where two are put together. */
record TimeSpans(List<Span> spans) {
    /**
     * @param start milliseconds since 1970
     * @param end not part of it, after the start
     */
    record Span(long start, long end) {}

    /** Whenever one of the sessions is on within a time. */
    static TimeSpans of(Stream<Session> sessions, Instant from, Instant to) {
        return merged(sessions.map(session -> new Span(
                        Math.max(
                                from.toEpochMilli(), session.start().toInstant().toEpochMilli()),
                        Math.min(to.toEpochMilli(), session.end().toInstant().toEpochMilli())))
                .filter(span -> span.start < span.end));
    }

    private static TimeSpans merged(Stream<Span> spans) {
        List<Span> result = new ArrayList<>();
        spans.sorted(Comparator.comparingLong(Span::start)).forEach(span -> {
            Span last = result.isEmpty() ? null : result.getLast();
            if (last == null || last.end < span.start) {
                result.add(span);
            } else if (last.end < span.end) {
                result.set(result.size() - 1, new Span(last.start, span.end));
            }
        });
        return new TimeSpans(List.copyOf(result));
    }

    /** Moments of either. */
    TimeSpans plus(TimeSpans other) {
        return merged(Stream.concat(spans.stream(), other.spans.stream()));
    }

    /** Moments of this that are none of the other. */
    TimeSpans minus(TimeSpans other) {
        List<Span> result = new ArrayList<>();
        int next = 0;
        for (Span span : spans) {
            long start = span.start;
            while (next < other.spans.size() && other.spans.get(next).end <= start) {
                next++;
            }
            for (int i = next; i < other.spans.size() && other.spans.get(i).start < span.end; i++) {
                Span hole = other.spans.get(i);
                if (start < hole.start) {
                    result.add(new Span(start, hole.start));
                }
                start = Math.max(start, hole.end);
            }
            if (start < span.end) {
                result.add(new Span(start, span.end));
            }
        }
        return new TimeSpans(List.copyOf(result));
    }

    /** Moments of both. */
    TimeSpans and(TimeSpans other) {
        return minus(minus(other));
    }

    boolean contains(long moment) {
        return spans.stream().anyMatch(span -> span.start <= moment && moment < span.end);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    long milliseconds() {
        return spans.stream().mapToLong(span -> span.end - span.start).sum();
    }
}
