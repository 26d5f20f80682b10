package org.claimstake.language.syntax;

import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.text.SourceText;

/** The example of the package's page. */
final class Lesson {

    private Lesson() {}

    static String mistakeInWords() {
        // @start region="lesson"
        var findings = new Findings();
        SyntaxTree tree = Parser.parse(new SourceText("case.stake", "line tax = 0,18 * profit"), findings);
        if (findings.any()) {
            return Rendering.PLAIN.of(findings.all()); // error[syntax/number]: `0,18` has a comma ...
        }
        return Formatter.format(tree);
        // @end
    }
}
