package de.nahraum.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import de.nahraum.server.store.StoredReport;
import de.nahraum.server.testing.RunningCity;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A thousand people report at the same moment, each presses twice, and each is heard once. */
abstract class ManyReportersContract {
    private static final int REPORTERS = 1000;

    /** Of an empty database; null for the embedded one. */
    abstract @Nullable String databaseUrl();

    @Test
    void ofAThousandAtOnceNoneIsLostAndNoneDoubled() throws Exception {
        try (RunningCity city = RunningCity.startBehindProxy(databaseUrl());
                ReportMaker people = new ReportMaker(city.address());
                ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> codes = new ArrayList<>();
            for (int i = 0; i < 2 * REPORTERS; i++) {
                int number = i / 2;
                codes.add(atOnce.submit(() -> {
                    HttpResponse<String> response = people.sendUntilAnswered(city.address(), "flood", number);
                    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
                    return ReportMaker.code(response);
                }));
            }
            Set<String> different = new HashSet<>();
            for (int i = 0; i < codes.size(); i += 2) {
                assertThat(codes.get(i).get()).isEqualTo(codes.get(i + 1).get());
                different.add(codes.get(i).get());
            }
            assertThat(different).hasSize(REPORTERS);

            List<StoredReport> kept = city.nahraum().store().reports().list();
            assertThat(kept).hasSize(REPORTERS);
            assertThat(kept).extracting(report -> report.content().words()).doesNotHaveDuplicates();
            assertThat(kept.stream().map(StoredReport::group).distinct().count())
                    .as("the proxy says where they come from")
                    .isGreaterThan(20);
        }
    }
}
