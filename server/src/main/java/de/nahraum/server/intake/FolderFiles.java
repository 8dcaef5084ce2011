package de.nahraum.server.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.nahraum.geodata.format.ByteSource;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Notices;
import de.nahraum.geodata.notice.Where;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens files of one folder and no other; what cannot be opened is a finding. */
final class FolderFiles {
    /** The extract of a city of three million people has some 200 MB. */
    static final long MAXIMUM_BYTES = 1L << 30;

    private static final int LARGEST_TEXT = 1 << 20;
    private static final long MEGABYTE = 1L << 20;
    /** The same key twice is a slip: nobody would see which one counts. */
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final Path folder;
    private final Notices notices;

    FolderFiles(Path folder, Notices notices) {
        this.folder = folder;
        this.notices = notices;
    }

    /** A file's bytes; empty, with a finding, if it is not there, not ours to read, empty or too large. */
    Optional<ByteSource> find(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder.normalize())) {
                notices.add(new Notice.PathOutsideFolder(Where.file(path)));
                return Optional.empty();
            }
            if (!Files.isRegularFile(file)) {
                notices.add(new Notice.FileMissing(Where.file(path)));
                return Optional.empty();
            }
            // A link inside the folder must not lead out of it either.
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                notices.add(new Notice.PathOutsideFolder(Where.file(path)));
                return Optional.empty();
            }
            long bytes = Files.size(file);
            if (bytes == 0) {
                notices.add(new Notice.FileEmpty(Where.file(path)));
                return Optional.empty();
            }
            if (bytes > MAXIMUM_BYTES) {
                notices.add(new Notice.FileTooLarge(Where.file(path), bytes / MEGABYTE, MAXIMUM_BYTES / MEGABYTE));
                return Optional.empty();
            }
            if (!Files.isReadable(file)) {
                notices.add(new Notice.FileUnreadable(Where.file(path), "no permission"));
                return Optional.empty();
            }
            return Optional.of(() -> Files.newInputStream(file));
        } catch (InvalidPathException e) {
            notices.add(new Notice.FileMissing(Where.file(path)));
            return Optional.empty();
        } catch (IOException e) {
            notices.add(new Notice.FileUnreadable(Where.file(path), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** A text file in UTF-8; empty, with a finding, if it is none. */
    Optional<String> findText(String path) {
        Optional<ByteSource> bytes = find(path);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (var stream = bytes.get().open()) {
            byte[] read = stream.readNBytes(LARGEST_TEXT + 1);
            if (read.length > LARGEST_TEXT) {
                notices.add(new Notice.FileTooLarge(Where.file(path), 1, 1));
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read))
                    .toString()
                    .replace("\uFEFF", "")
                    .replace("\0", ""));
        } catch (CharacterCodingException e) {
            notices.add(new Notice.EncodingInvalid(Where.file(path), "utf-8"));
        } catch (IOException e) {
            notices.add(new Notice.FileUnreadable(Where.file(path), String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** A YAML file as a tree; empty, with a finding, if it is none. */
    Optional<YamlFile> findYaml(String path) {
        Optional<ByteSource> bytes = find(path);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (var stream = bytes.get().open()) {
            JsonNode tree = YAML.readTree(stream);
            try (var again = bytes.get().open();
                    JsonParser parser = YAML.createParser(again)) {
                return Optional.of(new YamlFile(path, tree, YamlLines.read(parser)));
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            notices.add(new Notice.SyntaxBroken(
                    line > 0 ? Where.row(path, line) : Where.file(path), String.valueOf(e.getOriginalMessage())));
        } catch (MalformedInputException e) {
            notices.add(new Notice.EncodingInvalid(Where.file(path), "utf-8"));
        } catch (IOException e) {
            notices.add(new Notice.FileUnreadable(Where.file(path), String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }
}
