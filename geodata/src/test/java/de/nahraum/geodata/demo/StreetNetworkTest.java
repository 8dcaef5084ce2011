package de.nahraum.geodata.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads {@code streets.osm.gz} back, with its own reader and its own union–find. */
class StreetNetworkTest {
    private record Way(List<Long> nodes, Map<String, String> tags) {
        boolean street() {
            return tags.containsKey("highway");
        }

        boolean motorway() {
            return tags.getOrDefault("highway", "").equals("motorway");
        }

        boolean is(String key, String value) {
            return value.equals(tags.get(key));
        }
    }

    private final Set<Long> nodes = new LinkedHashSet<>();
    private final List<Way> ways = new ArrayList<>();
    private final Map<Long, Long> parent = new LinkedHashMap<>();
    private int addresses;

    @ParameterizedTest
    @ValueSource(ints = {5_000, 102_700, 310_000})
    void everyoneCanWalkEverywhereButToTheIsland(int people) throws Exception {
        read(DemoFolder.write(people, 1));
        Map<Long, Integer> parts = parts();
        int largest = parts.values().stream().mapToInt(i -> i).max().orElseThrow();
        int towns = people > 150_000 ? 3 : 1;
        assertThat(parts).hasSizeBetween(1, 1 + towns);
        assertThat(parts.values()).filteredOn(size -> size < largest).allMatch(size -> size < 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {102_700})
    void theMapHasWhatAWalkMeets(int people) throws Exception {
        read(DemoFolder.write(people, 1));
        assertThat(nodes).hasSizeBetween(15_000, 25_000);
        assertThat(addresses).isBetween(people / 17, people / 14);
        assertThat(ways).allMatch(way -> nodes.containsAll(way.nodes()));
        assertThat(ways).filteredOn(way -> way.is("tunnel", "yes")).hasSizeBetween(2, 4);
        assertThat(ways).filteredOn(way -> way.is("highway", "steps")).isNotEmpty();
        assertThat(ways).filteredOn(way -> way.is("bridge", "yes")).hasSizeBetween(5, 25);
        for (String area : List.of("natural=water", "leisure=park", "landuse=forest")) {
            String[] tag = area.split("=", -1);
            assertThat(ways)
                    .filteredOn(way -> way.is(tag[0], tag[1]))
                    .isNotEmpty()
                    .allMatch(way -> way.nodes().getFirst().equals(way.nodes().getLast()));
        }
        Set<Long> walked = ways.stream()
                .filter(way -> way.street() && !way.motorway())
                .flatMap(way -> way.nodes().stream())
                .collect(Collectors.toSet());
        assertThat(ways)
                .filteredOn(Way::motorway)
                .hasSize(2)
                .noneMatch(way -> way.nodes().stream().anyMatch(walked::contains));
    }

    private void read(DemoFolder folder) throws Exception {
        try (InputStream in = folder.unpacked("streets.osm.gz")) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in, "UTF-8");
            List<Long> refs = new ArrayList<>();
            Map<String, String> tags = new LinkedHashMap<>();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "node" ->
                            assertThat(nodes.add(Long.parseLong(xml.getAttributeValue(null, "id"))))
                                    .isTrue();
                        case "nd" -> refs.add(Long.parseLong(xml.getAttributeValue(null, "ref")));
                        case "tag" -> tags.put(xml.getAttributeValue(null, "k"), xml.getAttributeValue(null, "v"));
                        default -> {}
                    }
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    if (xml.getLocalName().equals("way")) {
                        ways.add(new Way(List.copyOf(refs), Map.copyOf(tags)));
                        refs.clear();
                        tags.clear();
                    } else if (xml.getLocalName().equals("node")) {
                        addresses += tags.containsKey("addr:street") ? 1 : 0;
                        tags.clear();
                    }
                }
            }
        }
    }

    /** Nodes per connected part of the walkable network. */
    private Map<Long, Integer> parts() {
        for (Way way : ways) {
            if (way.street() && !way.motorway()) {
                way.nodes().forEach(node -> parent.putIfAbsent(node, node));
                for (int i = 1; i < way.nodes().size(); i++) {
                    parent.put(find(way.nodes().get(i - 1)), find(way.nodes().get(i)));
                }
            }
        }
        Map<Long, Integer> parts = new LinkedHashMap<>();
        for (Long node : List.copyOf(parent.keySet())) {
            parts.merge(find(node), 1, Integer::sum);
        }
        return parts;
    }

    private Long find(Long node) {
        Long root = node;
        for (Long up = DemoFolder.of(parent, root); !up.equals(root); up = DemoFolder.of(parent, root)) {
            parent.put(root, DemoFolder.of(parent, up));
            root = up;
        }
        return root;
    }
}
