package org.claimstake.casefile.question;

import java.util.List;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.Compiler.Setting;

/**
 * One of the runs that a question sets side by side: the case in a scenario, or with settings of its own, or both.
 *
 * @param id       how sentences and expectations name it: {@code {payment.signed}}
 * @param label    how a reader is told of it
 * @param scenario empty for that of the question
 */
public record Compared(Words id, String label, String scenario, List<Setting> settings) {
    /** As many as a page can show beside each other. */
    public static final int MOST = 12;

    public Compared {
        settings = List.copyOf(settings);
    }
}
