/**
 * The paper a council receives: one {@link de.nahraum.server.report.ReportModel}, made once from what an audience may see, and its forms.
 * {@link de.nahraum.server.report.CoverageGapReport} is the way in.
 */
@NullMarked
package de.nahraum.server.report;

import org.jspecify.annotations.NullMarked;
