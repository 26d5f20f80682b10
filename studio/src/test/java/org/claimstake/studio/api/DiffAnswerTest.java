package org.claimstake.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffAnswerTest {
    @TempDir
    Path here;

    private Served served;

    @BeforeEach
    void serve() {
        served = Deal.serve(here);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void twoScenariosOfOneCaseAreSplitAndDrawn() {
        Body diff = diff(
                "{\"left\":{\"case\":\"deal\"},\"right\":{\"case\":\"deal\",\"scenario\":\"As drafted\",\"settings\":"
                        + "{\"begins\":\"2028\"}},\"measure\":\"received\",\"futures\":200}");
        assertThat(diff.text("scenario")).isEqualTo("base | As drafted with begins = 2028");
        assertThat(diff.text("futures")).isEqualTo("200");
        assertThat(diff.body("columns")
                        .body("left")
                        .body("values")
                        .body("received")
                        .has("mean"))
                .isTrue();
        assertThat(diff.body("tables").has("parts")).isTrue();
        assertThat(diff.bodies("charts")).extracting(one -> one.text("id")).containsExactly("waterfall");
    }

    @Test
    void twoCasesStandBesideEachOther() {
        served.write(
                "other/case.stake",
                Deal.CASE.replace("source law:art_3", "assumed").replace("source law:art_2", "assumed"));
        Body diff = diff("{\"left\":{\"case\":\"deal\"},\"right\":{\"case\":\"other\"},\"futures\":50}");
        assertThat(diff.text("case")).isEqualTo("deal | other");
        assertThat(diff.bodies("charts")).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(served.post("/api/diff", "{\"left\":{\"case\":\"deal\"},\"right\":{\"case\":\"deals\"}}")
                        .status())
                .isEqualTo(404);
        Served.Told told = served.post(
                "/api/diff", "{\"left\":{\"case\":\"deal\"},\"right\":{\"case\":\"deal\",\"scenario\":\"As\"}}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.findings()).containsExactly("scenario/unknown");
    }

    private Body diff(String json) {
        Served.Told told = served.post("/api/diff", json);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        return told.body();
    }
}
