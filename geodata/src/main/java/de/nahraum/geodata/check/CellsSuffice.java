package de.nahraum.geodata.check;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.List;

/** Tells the districts whose cells hold too few people: their coverage will be unknown. */
final class CellsSuffice implements CityCheck {
    @Override
    public List<Notice> check(City city) {
        List<Notice> notices = new ArrayList<>();
        for (int d = 0; d < city.districts().size(); d++) {
            if (city.hasTooFewCells(d)) {
                District district = city.districts().get(d);
                notices.add(new Notice.TooFewCells(
                        Where.file("cells"),
                        district.name(),
                        city.cellIndex().peopleOfDistrict(d),
                        Math.round(city.registerPeople(district).orElse(0))));
            }
        }
        return notices;
    }
}
