package de.nahraum.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The names of a city in memory (Lucene), for finding those that could be meant: by their key, its beginning, their words, and the pairs of letters and of sounds they
 * share with what was typed (Okapi BM25). Which of them are meant is decided by {@link Likeness}. Read by many threads without locks.
 */
final class NameIndex {
    private static final String KEY = "key";
    private static final String WORD = "word";
    private static final String PAIR = "pair";
    private static final String SOUND_PAIR = "sound-pair";
    private static final String ENTRY = "entry";

    /** Before the first letter. */
    private static final String START = "^";

    private static final float SAME = 1000;
    private static final float BEGINS = 100;
    private static final float HAS_WORD = 20;

    /** Lucene warns of a module for searching vectors, which names have none of. Held, or the setting is forgotten. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final IndexSearcher searcher;
    private final int[] entries;

    private NameIndex(IndexSearcher searcher, int[] entries) {
        this.searcher = searcher;
        this.entries = entries;
    }

    /** An index of these names. Cost: one pass over their letters. */
    static NameIndex of(List<Name> names) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int i = 0; i < names.size(); i++) {
                    writer.addDocument(document(names.get(i), i));
                }
            }
            // Never closed: it holds nothing but memory, and somebody may still be reading when the next version is
            // there.
            DirectoryReader reader = DirectoryReader.open(directory);
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return new NameIndex(searcher, entries(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] entries(DirectoryReader reader) throws IOException {
        int[] entries = new int[reader.maxDoc()];
        NumericDocValues values = MultiDocValues.getNumericValues(reader, ENTRY);
        while (values != null && values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            entries[values.docID()] = (int) values.longValue();
        }
        return entries;
    }

    private static Document document(Name name, int entry) {
        Document document = new Document();
        document.add(new NumericDocValuesField(ENTRY, entry));
        add(document, KEY, name.key());
        name.words().forEach(word -> add(document, WORD, word));
        pairs(name.stem()).forEach(pair -> add(document, PAIR, pair));
        pairs(name.sound()).forEach(pair -> add(document, SOUND_PAIR, pair));
        return document;
    }

    /** Every two neighbours in a text, its beginning marked: one wrong letter changes two of them. */
    private static List<String> pairs(String text) {
        String marked = START + text;
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= marked.length(); i++) {
            pairs.add(marked.substring(i, i + 2));
        }
        return pairs;
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    /**
     * Names that could be meant, the likelier first.
     *
     * @return their positions in the list the index was made of, each once
     */
    List<Integer> candidates(Name typed, int limit) {
        try {
            List<Integer> found = new ArrayList<>();
            for (ScoreDoc document : searcher.search(query(typed), limit).scoreDocs) {
                found.add(entries[document.doc]);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is the same or begins the same comes first, whatever the rest; else what shares most and the rarest pairs of letters and of sounds. */
    private static Query query(Name typed) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        add(query, SAME, new TermQuery(new Term(KEY, typed.key())));
        add(query, BEGINS, new PrefixQuery(new Term(KEY, typed.key())));
        typed.words().stream()
                // A kind of street is in every other name: alone it says nothing.
                .filter(word -> !Name.isKindOfStreet(word) || typed.isKindOnly())
                .distinct()
                .forEach(word -> add(query, HAS_WORD, new TermQuery(new Term(WORD, word))));
        pairs(typed.stem()).stream()
                .distinct()
                .forEach(pair -> query.add(new TermQuery(new Term(PAIR, pair)), BooleanClause.Occur.SHOULD));
        pairs(typed.sound()).stream()
                .distinct()
                .forEach(pair -> query.add(new TermQuery(new Term(SOUND_PAIR, pair)), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    private static void add(BooleanQuery.Builder query, float score, Query part) {
        query.add(new BoostQuery(new ConstantScoreQuery(part), score), BooleanClause.Occur.SHOULD);
    }
}
