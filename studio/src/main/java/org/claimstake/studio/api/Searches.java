package org.claimstake.studio.api;

import java.util.HashMap;
import java.util.Map;
import org.claimstake.advice.bargain.deals.Bargaining;
import org.claimstake.studio.serving.Exchange;

/** Searches for deals that are under way, so that a page can say that it has seen enough: what was found is then told. */
final class Searches {
    private final Map<String, Search> byReader = new HashMap<>();

    /** @param reader "" for a program that nobody stops */
    Search begin(String reader) {
        var search = new Search(reader);
        if (!reader.isEmpty()) {
            synchronized (byReader) {
                byReader.put(reader, search);
            }
        }
        return search;
    }

    /** {@code POST /api/bargain/stop}: the search of this reader, where one is under way, ends with what it has. */
    void stop(Exchange exchange) throws java.io.IOException {
        boolean stopped;
        synchronized (byReader) {
            Search search = byReader.get(exchange.reader());
            stopped = search != null;
            if (search != null) {
                search.enough = true;
            }
        }
        exchange.json(200, json -> {
            json.writeStartObject();
            json.writeBooleanField("stopped", stopped);
            json.writeEndObject();
        });
    }

    /** One search. Closed when it is answered. */
    final class Search implements Bargaining.Told, AutoCloseable {
        private final String reader;
        private volatile boolean enough;

        private Search(String reader) {
            this.reader = reader;
        }

        @Override
        public void of(int deals, int zone) {}

        @Override
        public boolean isEnough() {
            return enough;
        }

        @Override
        public void close() {
            synchronized (byReader) {
                byReader.remove(reader, this);
            }
        }
    }
}
