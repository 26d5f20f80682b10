package org.claimstake.studio.api;

import java.util.List;
import java.util.Map;
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
        return opened(cases.open(id));
    }

    private static OpenCase opened(Reading<OpenCase> reading) {
        return switch (reading) {
            case Reading.Done<OpenCase>(OpenCase open) -> open;
            case Reading.Failed<OpenCase>(List<Finding> findings) ->
                throw new Refused(findings.getFirst().name().equals(NO_CASE) ? 404 : 422, findings);
        };
    }

    /**
     * As the case will be when what is typed is saved.
     *
     * @param texts by their paths within the folder; none for the case as it lies there
     */
    static OpenCase of(Cases cases, String id, Map<String, String> texts) {
        return texts.isEmpty() ? of(cases, id) : opened(cases.open(id, texts));
    }

    /** @throws Refused with 422 where it failed */
    static <T> T done(Reading<T> reading) {
        return switch (reading) {
            case Reading.Done<T>(T value) -> value;
            case Reading.Failed<T>(List<Finding> findings) -> throw new Refused(422, findings);
        };
    }
}
