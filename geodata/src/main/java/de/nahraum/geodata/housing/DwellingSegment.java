package de.nahraum.geodata.housing;

import de.nahraum.geodata.city.DwellingState;
import de.nahraum.geodata.city.RentKind;
import org.jspecify.annotations.Nullable;

/**
 * Dwellings that are alike for the question whom they fit.
 *
 * @param rooms without kitchen and bath; halves are possible
 * @param squareMetres of one dwelling
 * @param rentKind what the rent holds
 * @param rentEuro of one dwelling per month
 * @param subsidised bound by a public subsidy
 * @param expires last year of the binding; null if not said
 */
public record DwellingSegment(
        double rooms,
        double squareMetres,
        RentKind rentKind,
        double rentEuro,
        DwellingState state,
        boolean subsidised,
        @Nullable Integer expires) {

    /** Whether somebody could move in: vacant, or its binding ends and can be bound anew. */
    public boolean isEffective() {
        return state == DwellingState.VACANT || state == DwellingState.BINDING_EXPIRES;
    }

    /** Whether it is a dwelling at all: a bed in emergency accommodation meets no need. */
    public boolean isStock() {
        return state != DwellingState.EMERGENCY_ACCOMMODATION;
    }
}
