package de.nahraum.geodata.check;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.List;

/** Tells people in cells outside every district, and in cells the street network does not speak for. */
final class CellsInside implements CityCheck {
    @Override
    public List<Notice> check(City city) {
        long outsideCells = 0;
        long outsidePeople = 0;
        long beyondCells = 0;
        long beyondPeople = 0;
        for (int i = 0; i < city.cells().size(); i++) {
            int people = city.cells().get(i).people();
            if (city.cellIndex().districtOf(i) == City.NO_DISTRICT) {
                outsideCells++;
                outsidePeople += people;
            }
            if (!city.cellIndex().isInExtent(i)) {
                beyondCells++;
                beyondPeople += people;
            }
        }
        List<Notice> notices = new ArrayList<>();
        if (outsideCells > 0) {
            notices.add(new Notice.OutsideCity(Where.file("cells"), outsideCells, outsidePeople));
        }
        if (beyondCells > 0) {
            notices.add(new Notice.BeyondNetwork(Where.file("network"), beyondCells, beyondPeople));
        }
        return notices;
    }
}
