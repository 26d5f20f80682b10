package org.claimstake.studio.text;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.jspecify.annotations.Nullable;

/** What came of saving a text: all of it is on the disk, or nothing was changed. */
sealed interface Saved {

    /** @param etag of what lies there now */
    record Done(String etag) implements Saved {}

    /** Another program was there in between. @param now what it left; null where the file is gone */
    record Changed(@Nullable FileText now) implements Saved {}

    record Failed(List<Finding> findings) implements Saved {
        public Failed {
            findings = List.copyOf(findings);
        }
    }
}
