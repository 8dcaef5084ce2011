package de.nahraum.geodata.check;

import de.nahraum.geodata.city.City;
import de.nahraum.geodata.notice.Notice;
import java.util.List;

/** One rule over a whole city. */
interface CityCheck {
    List<Notice> check(City city);
}
