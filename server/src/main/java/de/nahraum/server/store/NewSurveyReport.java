package de.nahraum.server.store;

import de.nahraum.geodata.safety.About;
import java.time.Instant;
import java.util.UUID;

/**
 * A report out of a survey. It has no code: who answered a survey was given none.
 *
 * @param receivedAt on the day it was given
 * @param mark the same for the same respondent of a campaign, or, where nobody says who, for the same answers; a keyed hash
 * @param group random, shared by reports of one respondent
 * @param about kept apart from the report; once per respondent
 */
public record NewSurveyReport(NewReport.Content content, Instant receivedAt, String mark, UUID group, About about) {}
