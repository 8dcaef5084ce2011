package de.nahraum.geodata.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** Gives every row of {@link PlaceTable} a house in its district. */
final class Places {
    private Places() {}

    static List<Place> of(Town town) {
        List<List<Address>> houses = town.districts().stream()
                .map(district -> inside(district, town.addresses()))
                .toList();
        Set<Address> taken = new HashSet<>();
        List<Place> places = new ArrayList<>();
        for (PlaceTable.Row row : PlaceTable.rows()) {
            Address house = house(row, town, houses.get(row.district()), taken);
            taken.add(house);
            places.add(place(row, town, house));
        }
        return places;
    }

    private static List<Address> inside(District district, List<Address> addresses) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(district.shape());
        return addresses.stream()
                .filter(a -> locator.locate(new Coordinate(a.x(), a.y())) == Location.INTERIOR)
                .toList();
    }

    private static Address house(PlaceTable.Row row, Town town, List<Address> inside, Set<Address> taken) {
        Frame frame = town.terrain().frame();
        DistrictFact fact = DistrictFact.ALL.get(row.district());
        double angle = StrictMath.toRadians(row.bearing());
        double x = frame.x(fact.homesX()) + row.metres() * frame.scale() * StrictMath.cos(angle);
        double y = frame.y(fact.homesY()) + row.metres() * frame.scale() * StrictMath.sin(angle);
        List<Address> free = inside.stream().filter(a -> !taken.contains(a)).toList();
        Address best = null;
        double least = Double.MAX_VALUE;
        // In a very small town a district may have fewer houses than places.
        for (Address a : !free.isEmpty() ? free : inside.isEmpty() ? town.addresses() : inside) {
            double square = (a.x() - x) * (a.x() - x) + (a.y() - y) * (a.y() - y);
            if (best == null || square < least) {
                least = square;
                best = a;
            }
        }
        if (best == null) {
            throw new IllegalStateException("A town without a house");
        }
        return best;
    }

    private static Place place(PlaceTable.Row row, Town town, Address house) {
        String name = town.number() == 0 ? row.name() : row.name() + " (" + (town.number() + 1) + ")";
        String id = District.slug(row.name()) + (town.number() == 0 ? "" : "-" + (town.number() + 1));
        boolean planned = row.status().equals("planned");
        boolean meeting = row.kind().equals("meeting-place");
        return new Place(
                id,
                name,
                row.kind(),
                row.status(),
                town.districts().get(row.district()),
                house,
                row.stepFree(),
                meeting && !row.status().equals("suggested") ? "yes" : "",
                planned ? "" : row.date(),
                planned ? row.date() : "",
                planned && !row.note().isEmpty() ? "Beschluss vom 12.03.2026 (Demo)" : "",
                row.note());
    }

    static void write(List<Place> places, FolderSink sink) throws IOException {
        try (CsvOut out = new CsvOut(
                sink,
                "places.csv",
                "id",
                "name",
                "kind",
                "status",
                "lon",
                "lat",
                "address",
                "stepFree",
                "free",
                "openedOn",
                "plannedFor",
                "resolution",
                "note")) {
            for (Place place : places) {
                UtmZone32.Degrees at =
                        UtmZone32.toDegrees(place.address().x(), place.address().y());
                out.row(
                        place.id(),
                        place.name(),
                        place.kind(),
                        place.status(),
                        at.lonText(),
                        at.latText(),
                        place.address().text(),
                        place.stepFree(),
                        place.free(),
                        place.openedOn(),
                        place.plannedFor(),
                        place.resolution(),
                        place.note());
            }
        }
    }
}
