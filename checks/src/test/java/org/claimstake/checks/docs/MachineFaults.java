package org.claimstake.checks.docs;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.casefile.finding.DocumentFindings;
import org.claimstake.casefile.finding.NewCaseFindings;
import org.claimstake.casefile.importing.ImportFindings;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.language.finding.Finding;
import org.claimstake.studio.api.ApiFindings;
import org.claimstake.studio.api.DropFindings;
import org.claimstake.studio.serving.StudioFindings;
import org.claimstake.studio.text.TextFindings;

/** Findings that no text can raise: what a machine answers when it is full, or lets one not in, and what a studio says to its pages. */
final class MachineFaults {
    private static final FileSystemException FULL = new FileSystemException("deal", null, "No space left on device");
    private static final FileSystemException BROKEN = new FileSystemException("deal", null, "Input/output error");

    static final Map<String, Finding> BY_NAME = Stream.of(
                    CaseFindings.cannotRead("deposits.csv", new AccessDeniedException("deposits.csv")),
                    CaseFindings.noFile("deposits.csv"),
                    NewCaseFindings.newFailed("deal", FULL),
                    NewCaseFindings.newFailed("deal", BROKEN),
                    NewCaseFindings.newFailed("deal", new AccessDeniedException("deal")),
                    ImportFindings.notWritten("data/register.csv", FULL),
                    unread("scanned", "12 pages"),
                    unread("encrypted", ""),
                    unread("broken", ""),
                    StudioFindings.noToken(),
                    StudioFindings.strangePage("Origin", "https://elsewhere.example"),
                    StudioFindings.noSuchAddress("/api/cazes"),
                    StudioFindings.noSuchMethod("GET", "/api/run", List.of("POST")),
                    StudioFindings.tooLarge(8_000_000),
                    StudioFindings.tooBusy(64),
                    StudioFindings.viewOnly(),
                    DropFindings.noCase("`offer.pdf`", "a PDF document"),
                    DropFindings.outside("../../notes.txt"),
                    DropFindings.tooMuchInside("deal.zip", "40 MB"),
                    StudioFindings.ourFault("IllegalStateException"),
                    ApiFindings.noObject(),
                    ApiFindings.wrongKind("futures", "a whole number from 1 to 10000000"),
                    ApiFindings.cancelled(),
                    TextFindings.tooLarge("case.stake", 5_200_000, 1_000_000),
                    TextFindings.notEdited("prices.xlsx"),
                    TextFindings.link("models/mine.stake"),
                    TextFindings.folderGone("deal"),
                    TextFindings.changed("case.stake"),
                    TextFindings.gone("case.stake"),
                    TextFindings.sign("case.stake", 12),
                    TextFindings.notSaved("case.stake", new AccessDeniedException("case.stake")),
                    TextFindings.request("`text` is missing"))
            .collect(Collectors.toMap(Finding::name, finding -> finding));

    private MachineFaults() {}

    private static Finding unread(String kind, String said) {
        return DocumentFindings.stopped("report.pdf", List.of(new Trouble(kind, said, true)))
                .getFirst();
    }
}
