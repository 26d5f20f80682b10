package org.claimstake.studio.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatelyTest {

    @Test
    void whatSeveralWantAtOnceIsMadeOnce() throws Exception {
        Lately<String, String> lately = Lately.of(4);
        var made = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var all = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> lately.findOrMake("case", () -> {
                    await(begun);
                    return "made " + made.incrementAndGet();
                })));
            }
            Thread.sleep(50);
            begun.countDown();
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo("made 1");
            }
        }
        assertThat(lately.find("case")).hasValue("made 1");
    }

    @Test
    void whoWaitedForWhatFailedIsToldAndTheNextMakesItAnew() {
        Lately<String, String> lately = Lately.of(4);
        assertThatIllegalStateException()
                .isThrownBy(() -> lately.findOrMake("case", () -> {
                    throw new IllegalStateException("gone");
                }))
                .withMessage("gone");
        assertThat(lately.findOrMake("case", () -> "there")).isEqualTo("there");
    }

    @Test
    void whatWasUsedLongestAgoGoesFirst() {
        Lately<Integer, Integer> lately = Lately.of(3);
        List.of(1, 2, 3, 1, 4).forEach(key -> lately.findOrMake(key, () -> key));
        assertThat(lately.find(2)).isEmpty();
        assertThat(lately.find(1)).hasValue(1);
        assertThat(lately.size()).isEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
