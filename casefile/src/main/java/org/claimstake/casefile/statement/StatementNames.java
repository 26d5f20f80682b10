package org.claimstake.casefile.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimstake.casefile.finding.StatementFindings;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Whether the claims and sources that statements name are those of their case. */
public final class StatementNames {
    private StatementNames() {}

    /** @param sources ids; null where the case keeps no list */
    public static List<Finding> check(StatedDocument document, Plan plan, @Nullable Set<String> sources) {
        List<String> claims = plan.claims().stream().map(Plan.Claim::name).toList();
        var all = new ArrayList<Finding>();
        for (Stated stated : document.statements()) {
            for (Words check : stated.check()) {
                if (!claims.contains(check.text())) {
                    all.add(StatementFindings.check(check.text(), check.place(), claims));
                }
            }
            for (Review review : stated.reviews()) {
                for (Words source : review.sources()) {
                    if (sources == null || !sources.contains(source.text())) {
                        all.add(StatementFindings.source(source.text(), source.place(), sources));
                    }
                }
            }
        }
        return all;
    }
}
