package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.Optional;
import org.claimstake.language.finding.Finding;
import org.jspecify.annotations.Nullable;

/** What a request can have wrong, and what is dropped on the page. */
public final class ApiFindings {
    private ApiFindings() {}

    /** What was sent is JSON of another kind, or nothing. */
    public static Finding noObject() {
        return Finding.of("studio/no-json", "the request is no JSON object")
                .attempt("{\"case\": \"one-mine\", \"settings\": {\"royalty_rate\": \"10%\"}}");
    }

    static Finding noJson(@Nullable JsonLocation at) {
        Finding finding = Finding.of("studio/no-json", "the request cannot be read as JSON");
        return at == null ? finding : finding.where("line " + at.getLineNr() + ", column " + at.getColumnNr());
    }

    /** @param wanted in words: {@code a whole number from 1 to 10} */
    public static Finding wrongKind(String name, String wanted) {
        return Finding.of("studio/value", "`" + name + "` wants " + wanted);
    }

    /** @param nearest a name that there is */
    static Finding noValue(String name, Optional<String> nearest) {
        Finding finding = Finding.of("name/unknown", "nothing here is called `" + name + "`");
        return nearest.map(finding::attempt).orElse(finding);
    }

    /** The page asked again before this was answered. */
    public static Finding cancelled() {
        return Finding.of("studio/superseded", "a later request of the same page took the place of this one");
    }
}
