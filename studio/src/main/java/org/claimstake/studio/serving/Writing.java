package org.claimstake.studio.serving;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes one JSON value. */
@FunctionalInterface
public interface Writing {

    void to(JsonGenerator json) throws IOException;
}
