package de.nahraum.geodata.advice;

import de.nahraum.geodata.city.District;
import de.nahraum.geodata.city.Place;
import de.nahraum.geodata.goal.Sentence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that would bring a goal nearer, as far as the data say so. None is ever about who should live where. */
public sealed interface NextStep {
    /**
     * A new place of a service.
     *
     * @param district it would lie in
     * @param people who reach none that is there or planned and would reach this one and none before it, in districts where the goal does not hold
     * @param together the same of all sites up to this one
     * @param most people that as many sites of all those looked at could reach at the very most
     */
    record NewSite(String service, Spot spot, District district, long people, long together, long most)
            implements NextStep {}

    /**
     * A place that is planned, or at which something is, to be opened.
     *
     * @param people who reach no open one and would reach this one, in districts where the goal does not hold without it
     * @param due day it is to be there; null if nobody has said
     * @param isResolved whether somebody who may decide has decided it
     */
    record OpenPlanned(
            String service,
            Place place,
            District district,
            long people,
            @Nullable LocalDate due,
            boolean isResolved) implements NextStep {}

    /**
     * Fear spaces to be looked at.
     *
     * @param due whose measure is old enough to see whether it helps
     * @param toCheck of which nobody has checked what was reported
     */
    record Reinspect(District district, int due, int toCheck) implements NextStep {}

    /** Districts in which people have not been asked where they feel unsafe; in official order. */
    record AskPeople(List<District> districts) implements NextStep {
        public AskPeople {
            districts = List.copyOf(districts);
        }
    }

    /** Nobody has said that the list of a service is complete: what is missing cannot be told from what is not written down. */
    record DeclareComplete(String service) implements NextStep {}

    /** Dwellings missing in a district, at least. */
    record Dwellings(District district, long missing) {}

    /**
     * Adequate dwellings for households with transfer benefits, where few of them live or could.
     *
     * @param districts in official order, each with a dwelling missing at least; none is over a line
     */
    record DwellingsElsewhere(List<Dwellings> districts) implements NextStep {
        public DwellingsElsewhere {
            districts = List.copyOf(districts);
        }
    }

    /**
     * Adequate dwellings for households of the districts themselves.
     *
     * @param districts in official order, each with a dwelling missing at least
     */
    record DwellingsHere(List<Dwellings> districts) implements NextStep {
        public DwellingsHere {
            districts = List.copyOf(districts);
        }
    }

    /**
     * Subsidised rental dwellings beyond those approved or under construction.
     *
     * @param year by whose end
     */
    record SubsidiseDwellings(long dwellings, int year) implements NextStep {}

    /** An analysis nobody has made; in official order. */
    record StartAnalysis(List<District> districts) implements NextStep {
        public StartAnalysis {
            districts = List.copyOf(districts);
        }
    }

    /** An analysis that is too old or too poor; in official order. */
    record RenewAnalysis(List<District> districts) implements NextStep {
        public RenewAnalysis {
            districts = List.copyOf(districts);
        }
    }

    /**
     * An offer a district lacks.
     *
     * @param topics any one of which would do
     * @param isPlanned whether one is planned already
     */
    record StartOffer(District district, List<String> topics, boolean isPlanned) implements NextStep {
        public StartOffer {
            topics = List.copyOf(topics);
        }
    }

    /**
     * Advice in communal accommodation; a total of the city.
     *
     * @param accommodations without advice
     * @param planned of them, for which it is planned
     */
    record StartAdvice(String topic, int accommodations, int planned) implements NextStep {}

    /** By what it is known again in another report. */
    default StepKey key() {
        return StepKey.of(this);
    }

    /** The step in words; people rounded to ten. */
    default Sentence sentence() {
        return StepSentence.of(this);
    }
}
