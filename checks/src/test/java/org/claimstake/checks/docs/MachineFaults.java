package org.claimstake.checks.docs;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Map;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.casefile.finding.NewCaseFindings;
import org.claimstake.language.finding.Finding;

/** Findings that no text can raise: what a machine answers when it is full, or lets one not in. */
final class MachineFaults {
    private static final FileSystemException FULL = new FileSystemException("deal", null, "No space left on device");
    private static final FileSystemException BROKEN = new FileSystemException("deal", null, "Input/output error");

    static final Map<String, Finding> BY_NAME = Map.of(
            "case/cannot-read", CaseFindings.cannotRead("deposits.csv", new AccessDeniedException("deposits.csv")),
            "case/no-file", CaseFindings.noFile("deposits.csv"),
            "new/disk-full", NewCaseFindings.newFailed("deal", FULL),
            "new/failed", NewCaseFindings.newFailed("deal", BROKEN),
            "new/read-only", NewCaseFindings.newFailed("deal", new AccessDeniedException("deal")));

    private MachineFaults() {}
}
