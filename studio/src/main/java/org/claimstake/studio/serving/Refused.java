package org.claimstake.studio.serving;

import java.util.List;
import org.claimstake.language.finding.Finding;

/**
 * A request that cannot be answered, for reasons that its sender can mend. Thrown where they are found; the server answers
 * with the findings, as {@link Exchange#findings} writes them.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Finding> findings;

    /** @param status of HTTP, 400 to 499 */
    public Refused(int status, List<Finding> findings) {
        super(findings.isEmpty() ? "" : findings.getFirst().what());
        this.status = status;
        this.findings = List.copyOf(findings);
    }

    public Refused(int status, Finding finding) {
        this(status, List.of(finding));
    }

    public int status() {
        return status;
    }

    public List<Finding> findings() {
        return findings;
    }
}
