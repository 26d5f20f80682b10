package org.claimstake.advice.bargain.domain;

import org.claimstake.language.finding.Finding;

/** Nothing more can be read of a file: thrown where that is seen, caught at the door of the package. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    Refused(Finding finding) {
        super(finding.what());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
