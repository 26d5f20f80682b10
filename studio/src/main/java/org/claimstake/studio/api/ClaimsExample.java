package org.claimstake.studio.api;

import java.io.IOException;
import org.claimstake.evidence.document.Example;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;

/** {@code GET /api/claims/example}: an interview that was made up, to be tried on a page that is empty. */
final class ClaimsExample implements Handler {
    @Override
    public void handle(Exchange exchange) throws IOException {
        String text = Example.interview();
        exchange.json(200, json -> {
            json.writeStartObject();
            json.writeStringField("text", text);
            json.writeEndObject();
        });
    }
}
