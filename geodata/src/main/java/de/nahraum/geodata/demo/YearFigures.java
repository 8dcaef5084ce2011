package de.nahraum.geodata.demo;

/** A district's invented statistics at the end of a year; parts are never more than their whole. */
record YearFigures(
        int people,
        int under67,
        int under15,
        int over64,
        int households,
        int transferRecipients,
        int transferHouseholds,
        int transferUnder15,
        int basicSecurityRecipients,
        int housingBenefitHouseholds,
        int foreignNationals,
        int migrationHistory,
        int unemployed) {}
