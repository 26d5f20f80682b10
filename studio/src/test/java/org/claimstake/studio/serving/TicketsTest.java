package org.claimstake.studio.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TicketsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Tickets tickets = new Tickets(nanos::get);

    @Test
    void aTicketIsTakenOnce() {
        String ticket = tickets.give().text();

        assertThat(tickets.take(ticket)).isTrue();
        assertThat(tickets.take(ticket)).isFalse();
    }

    @Test
    void aTicketIsGoodForAMinute() {
        String inTime = tickets.give().text();
        String late = tickets.give().text();
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(tickets.take(inTime)).isTrue();
        nanos.addAndGet(1);
        assertThat(tickets.take(late)).isFalse();
    }

    @Test
    void noWordThatWasNotGivenIsOne() {
        tickets.give();

        assertThat(tickets.take("")).isFalse();
        assertThat(tickets.take(Token.random().text())).isFalse();
    }
}
