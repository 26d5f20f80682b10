package org.claimstake.studio.serving;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What the server tells its pages without being asked, as a stream of events: {@code hello} first, {@code bye} last. A
 * page that listens is connected; one whose stream cannot be written has gone.
 */
public final class Events implements Handler {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_PAGES = 64;
    // a page that reads none of so many has stopped; it is let go, and asks anew
    private static final int MOST_WAITING = 1_000;
    private static final String BYE = "event: bye\ndata: {}\n\n";

    private final Writing hello;
    private final Duration beat;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    private static final class Page {
        private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    }

    /**
     * @param hello what a page is told first
     * @param beat  how often a page is written to when there is no news
     */
    public Events(Writing hello, Duration beat) {
        this.hello = hello;
        this.beat = beat;
    }

    /** How many pages are connected. */
    public int pages() {
        return pages.size();
    }

    /** Tells all pages. */
    public void tell(String name, Writing data) {
        String event = event(name, data);
        pages.forEach(page -> tell(page, event));
    }

    /** Tells all pages that the server ends, and lets them go. */
    public void bye() {
        over = true;
        pages.forEach(page -> tell(page, BYE));
    }

    /** Waits until every page was told what it was to be told, or so long. */
    void awaitNone(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (!pages.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(2);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Page page, String event) {
        if (!page.waiting.offer(event)) {
            pages.remove(page);
        }
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        if (pages.size() >= MOST_PAGES) {
            throw new Refused(503, StudioFindings.tooBusy(MOST_PAGES));
        }
        var page = new Page();
        pages.add(page);
        // who came while the others were told
        if (over) {
            tell(page, BYE);
        }
        try (OutputStream out = exchange.stream("text/event-stream")) {
            write("retry: 1000\n" + event("hello", hello), out);
            String event = null;
            while (pages.contains(page) && !BYE.equals(event)) {
                event = page.waiting.poll(beat.toMillis(), TimeUnit.MILLISECONDS);
                write(event == null ? ": still here\n\n" : event, out);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            pages.remove(page);
        }
    }

    private static void write(String event, OutputStream out) throws IOException {
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    // one line of data: JSON holds no bare line end
    private static String event(String name, Writing data) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            data.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "event: " + name + "\ndata: " + text + "\n\n";
    }
}
