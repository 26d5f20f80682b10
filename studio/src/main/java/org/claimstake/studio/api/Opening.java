package org.claimstake.studio.api;

import java.util.List;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.cases.OpenCase;
import org.claimstake.studio.serving.Refused;

/** From what is asked to what is there; what is not there is refused. */
final class Opening {
    private static final String NO_CASE = "case/not-a-case";

    private Opening() {}

    /** @throws Refused with 404 where there is no such case, with 422 where it cannot be read */
    static OpenCase of(Cases cases, String id) {
        return switch (cases.open(id)) {
            case Reading.Done<OpenCase>(OpenCase open) -> open;
            case Reading.Failed<OpenCase>(List<Finding> findings) ->
                throw new Refused(findings.getFirst().name().equals(NO_CASE) ? 404 : 422, findings);
        };
    }

    /** @throws Refused with 422 where it failed */
    static <T> T done(Reading<T> reading) {
        return switch (reading) {
            case Reading.Done<T>(T value) -> value;
            case Reading.Failed<T>(List<Finding> findings) -> throw new Refused(422, findings);
        };
    }
}
