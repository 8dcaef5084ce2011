package de.nahraum.server.intake;

import de.nahraum.server.store.Finding;
import de.nahraum.server.store.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small city folder to spoil: two square districts of about a kilometre near Kaiserslautern, with people. */
final class CityFolderWriter {
    static final String DISTRICTS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"name": "Süd", "no": 2},
               "geometry": {"type": "Polygon", "coordinates": [[[7.74, 49.42], [7.76, 49.42], [7.76, 49.43], [7.74, 49.43], [7.74, 49.42]]]}},
              {"type": "Feature", "properties": {"name": "Nord", "no": 1},
               "geometry": {"type": "Polygon", "coordinates": [[[7.74, 49.43], [7.76, 49.43], [7.76, 49.44], [7.74, 49.44], [7.74, 49.43]]]}}]}
            """;
    static final String POPULATION = "district;year;people\nNord;2025;1.000\nSüd;2025;2.000\n";

    private final Path folder;

    CityFolderWriter(Path folder) throws IOException {
        this.folder = folder;
        write("districts.geojson", DISTRICTS);
        write("population.csv", POPULATION);
        settings("");
    }

    /** The usual settings, and more files. */
    CityFolderWriter settings(String moreFiles) throws IOException {
        return write("city.yaml", """
                name: Probestadt
                epsg: 25832
                core: [nord]
                files:
                  - {kind: districts, path: districts.geojson, columns: {number: "no"}}
                  - {kind: population, path: population.csv, decimal: ","}
                """ + moreFiles);
    }

    CityFolderWriter write(String path, String content) throws IOException {
        return write(path, content, StandardCharsets.UTF_8);
    }

    CityFolderWriter write(String path, String content, Charset encoding) throws IOException {
        Files.write(folder.resolve(path), content.getBytes(encoding));
        return this;
    }

    CityImport.Result read() {
        return CityImport.read(folder, null, Progress.SILENT);
    }

    static List<String> codes(CityImport.Result result) {
        return result.findings().stream().map(Finding::code).toList();
    }

    static Finding finding(CityImport.Result result, String code) {
        return result.findings().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not among " + codes(result)));
    }
}
