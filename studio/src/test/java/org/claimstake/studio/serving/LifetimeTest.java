package org.claimstake.studio.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class LifetimeTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicInteger pages = new AtomicInteger();
    // a clock that only goes on may begin anywhere, and pass the largest number there is
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10 * SECOND);
    private final Lifetime lifetime = new Lifetime(Duration.ofMinutes(2), pages::get, nanos::get);

    @Test
    void itIsOverAfterTwoMinutesWithoutAPage() {
        nanos.addAndGet(119 * SECOND);
        assertThat(lifetime.isOver()).isFalse();
        nanos.addAndGet(SECOND);
        assertThat(lifetime.isOver()).isTrue();
    }

    @Test
    void theTwoMinutesBeginWhenTheLastPageHasGone() {
        pages.set(1);
        nanos.addAndGet(3_600 * SECOND);
        assertThat(lifetime.isOver()).isFalse();
        pages.set(0);
        nanos.addAndGet(119 * SECOND);
        assertThat(lifetime.isOver()).isFalse();
        nanos.addAndGet(SECOND);
        assertThat(lifetime.isOver()).isTrue();
    }

    @Test
    void aProgramThatAsksNowAndThenKeepsItAlive() {
        for (int i = 0; i < 10; i++) {
            nanos.addAndGet(100 * SECOND);
            lifetime.touch();
            assertThat(lifetime.isOver()).isFalse();
        }
    }

    @Test
    void withoutALimitItIsNeverOver() {
        var endless = new Lifetime(Duration.ZERO, pages::get, nanos::get);
        nanos.addAndGet(1_000_000 * SECOND);
        assertThat(endless.isOver()).isFalse();
    }
}
