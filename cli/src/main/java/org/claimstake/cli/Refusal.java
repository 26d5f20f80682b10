package org.claimstake.cli;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Rendering;
import org.claimstake.report.Answer;
import org.claimstake.report.Repeated;

/** Tells what is wrong with a case, to people and to programs. */
final class Refusal {
    private Refusal() {}

    /** Findings on standard error; where a program takes the result, the answer without values on standard output. */
    static int tell(Answer.Subject subject, List<Finding> findings, boolean forPrograms, Shell shell) {
        tell(findings, shell);
        if (forPrograms) {
            byte[] json = OutputOptions.json(Answer.refused(subject, findings));
            shell.out().write(json, 0, json.length);
        }
        return exit(findings);
    }

    /** The command that a stopped run proposes, with the case and the changes of this one. */
    static List<Finding> ofCase(List<Finding> findings, CaseOptions options) {
        // the scenario is named in the command already
        return Repeated.ofCase(findings, options.word(), options.repeatedSets());
    }

    /** Of a model's test nothing can be asked: the command is left out. */
    static Finding ofTest(Finding finding) {
        var tries = finding.tries().stream()
                .filter(text -> !text.startsWith("stake why CASE "))
                .toList();
        return new Finding(finding.name(), finding.what(), finding.at(), finding.where(), finding.why(), tries);
    }

    static void tell(List<Finding> findings, Shell shell) {
        var rendering = Rendering.PLAIN.withColour(shell.look().colour());
        shell.talk().print(rendering.of(findings));
        shell.talk().println(findings.size() == 1 ? "1 finding" : findings.size() + " findings");
    }

    /** What was typed on the command line is wrong use; all else is the case's. */
    private static int exit(List<Finding> findings) {
        return findings.stream().allMatch(Refusal::isTyped) ? Exit.WRONG_USE : Exit.WRONG_CASE;
    }

    private static boolean isTyped(Finding finding) {
        return finding.name().equals("scenario/unknown") && finding.at().isEmpty()
                || finding.place()
                        .map(place -> place.file().name().startsWith("--"))
                        .orElse(false);
    }
}
