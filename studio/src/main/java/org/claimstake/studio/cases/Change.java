package org.claimstake.studio.cases;

import java.util.List;
import org.claimstake.language.finding.Finding;

/**
 * The files of a case are others than they were.
 *
 * @param id       of the case
 * @param version  of its files now; "" where it cannot be opened any more
 * @param findings what is wrong with it now, as it is written; none where it can be run
 */
public record Change(String id, String version, List<Finding> findings) {
    public Change {
        findings = List.copyOf(findings);
    }
}
