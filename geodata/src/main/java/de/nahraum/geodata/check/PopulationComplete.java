package de.nahraum.geodata.check;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.city.District;
import de.nahraum.geodata.notice.Notice;
import de.nahraum.geodata.notice.Where;
import java.util.ArrayList;
import java.util.List;

/** Every district should have a register population: without one, nobody knows whether its cells suffice. */
final class PopulationComplete implements CityCheck {
    @Override
    public List<Notice> check(City city) {
        List<Notice> notices = new ArrayList<>();
        for (District district : city.districts()) {
            if (city.registerPeople(district).isEmpty()) {
                notices.add(new Notice.DistrictRowMissing(Where.file("population"), district.name()));
            }
        }
        return notices;
    }
}
