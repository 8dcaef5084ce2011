package de.nahraum.geodata.housing;

import de.nahraum.geodata.city.IncomeClass;
import de.nahraum.geodata.city.SeekerList;
import java.util.Comparator;

/** Households that are alike for the question which dwellings fit. */
public sealed interface HouseholdSegment {
    /** Who is served first: lowest income, then the largest household; of those registered the most pressing list first. */
    Comparator<HouseholdSegment> IN_ORDER_OF_SERVICE = Comparator.comparingInt(HouseholdSegment::rank)
            .thenComparing(Comparator.comparingInt(HouseholdSegment::persons).reversed());

    /** Persons in each of them, ≥ 1. */
    int persons();

    /** Place in the order of service before the size counts, from 0. */
    int rank();

    /** Households of a size and income, whether or not they seek. */
    record OfIncome(IncomeClass incomeClass, int persons) implements HouseholdSegment {
        @Override
        public int rank() {
            return IncomeClass.ids().indexOf(incomeClass.id());
        }
    }

    /** Households of a size that are registered as seeking; nothing is known of their income. */
    record Seeking(SeekerList list, int persons) implements HouseholdSegment {
        @Override
        public int rank() {
            return SeekerList.ids().indexOf(list.id());
        }
    }
}
