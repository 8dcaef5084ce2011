package de.nahraum.server.api;

import de.nahraum.geodata.safety.CaseLife;
import de.nahraum.geodata.safety.CaseStep;
import de.nahraum.server.safety.CaseChanged;
import de.nahraum.server.safety.SpaceJoins;
import de.nahraum.server.safety.SpaceWork;
import de.nahraum.server.store.StoredCase;
import java.util.List;

/** Why a case of a fear space cannot be changed so, as problems. */
final class CaseRefusals {
    private CaseRefusals() {}

    static Problem of(CaseLife.Refusal refusal, StoredCase now) {
        CaseLife.Standing standing = now.standing();
        return switch (refusal) {
            case NOT_NOW ->
                Problem.content(
                        "kind",
                        "not-now",
                        "This does not follow from where the case stands.",
                        CaseLife.next(standing).stream().map(CaseStep.Kind::id).toList());
            case DAY_TO_COME ->
                Problem.content("day", "day-to-come", "The day is to come.", List.of("today or earlier"));
            case DAY_BEFORE_STATE ->
                Problem.content(
                        "day",
                        "day-before-state",
                        "The day lies before the state the case is in.",
                        List.of(standing.since() + " or later"));
            case TOO_EARLY ->
                Problem.content(
                        "day",
                        "too-early",
                        "Whether the measure helps can be said after " + CaseLife.MONTHS_BEFORE_DISMANTLED + " months.",
                        List.of(CaseLife.dismantledFrom(standing) + " or later"));
            case OWNER_NOT_HEARD ->
                Problem.content(
                        "kind",
                        "owner-not-heard",
                        "The place is private: its owner is heard first.",
                        List.of(CaseStep.Kind.OWNER_HEARD.id()));
            case DUE_BEFORE_DAY ->
                Problem.content(
                        "due", "due-before-day", "It is due before the day of the step.", List.of("that day or later"));
            case PARTY_MISSING ->
                Problem.content("party", "party-missing", "Say who took part.", List.of("names of units"));
            case WORDS_MISSING -> Problem.content("words", "words-missing", "Say what.", List.of("a text"));
        };
    }

    static Problem of(CaseChanged.Reason reason) {
        return switch (reason) {
            case NAME_MISSING -> Problem.content("name", "name-missing", "Give it a name.", List.of("a text"));
            case NAME_TOO_LONG ->
                Problem.content(
                        "name", "too-long", "Too long.", List.of("at most " + StoredCase.Facts.MOST_SIGNS + " signs"));
            case WORDS_TOO_LONG ->
                Problem.content(
                        "words",
                        "too-long",
                        "Too long.",
                        List.of("at most " + SpaceWork.MOST_SIGNS + " signs, for the public "
                                + StoredCase.PublicSide.MOST_SIGNS));
            case NOTHING_TO_TAKE_BACK ->
                Problem.content(null, "nothing-to-take-back", "Nothing entered is left to take back.", List.of());
            case ENDED -> Problem.content(null, "ended", "The case has ended.", List.of("an open case"));
            case LESS_FAR ->
                Problem.content(
                        "other",
                        "less-far",
                        "It has come less far and would vanish in this one; join the other way round.",
                        List.of("a hint, or one that has come as far"));
            case TOO_FAR ->
                Problem.content(
                        "other",
                        "too-far",
                        "The two lie too far apart to be one place.",
                        List.of("at most " + (int) SpaceJoins.MOST_APART_METRES + " m apart"));
            case OTHER_RELEASED ->
                Problem.content(
                        "other",
                        "other-released",
                        "It is released and would vanish from what the public sees; take it back first.",
                        List.of("one that is not released"));
            case SQUARES_ELSEWHERE ->
                Problem.content(
                        "squares",
                        "squares-elsewhere",
                        "None of the squares touches the fear space.",
                        List.of("at least one that does"));
            case NAMES_PEOPLE ->
                Problem.content(
                        "words",
                        "names-people",
                        "Words for the public name nobody.",
                        List.of("a text without names, telephone numbers and mail addresses"));
            case SAME -> Problem.content("other", "same", "The same fear space.", List.of("another one"));
            case PUBLIC_SHAPE_MISSING ->
                Problem.content(
                        "squares", "public-shape-missing", "Choose the area the public sees.", List.of("squares"));
            case STREET_NAMED ->
                Problem.content(
                        "words",
                        "street-named",
                        "Words for the public name no street.",
                        List.of("a text without names of streets"));
            case PROTECTED_NAMED ->
                Problem.content(
                        "words",
                        "protected-named",
                        "Words for the public name no protected place.",
                        List.of("a text without names of protected places"));
            case RELEASED ->
                Problem.content(
                        null, "released", "It is released; take it back first.", List.of("one that is not released"));
            case NOT_CHECKED ->
                Problem.content(null, "not-checked", "Nobody has checked this hint.", List.of("a checked one"));
        };
    }
}
