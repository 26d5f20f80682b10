package org.claimstake.studio.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.report.Answer;
import org.claimstake.report.Chart;
import org.claimstake.report.Charts;
import org.claimstake.report.Computed;
import org.claimstake.report.Setting;
import org.claimstake.report.Wording;
import org.claimstake.studio.cases.OpenCase;

/** The pictures that a page asks for by their ids; where it names none, those of the question, then the money of the parties. */
final class Drawings {
    private final OpenCase open;
    private final Answering answering;
    private final Beside beside;
    private final Runs.Growth growth;

    Drawings(OpenCase open, Answering answering, Beside beside, Runs.Growth growth) {
        this.open = open;
        this.answering = answering;
        this.beside = beside;
        this.growth = growth;
    }

    /** @param baseline drawn as a ghost where a picture can show one */
    List<Chart> of(Answer answer, Optional<Answer> baseline) {
        Wording words = Wording.of(beside.language());
        var foot = Setting.Foot.of(answer.subject(), words, CaseAnswer.date(open));
        var setting = new Setting(words, beside.width(), foot, beside.theme());
        var charts = new ArrayList<Chart>();
        if (beside.charts().isEmpty()) {
            charts.addAll(Charts.own(answer, setting));
            if (charts.stream().noneMatch(one -> one.id().equals("cash"))) {
                cash(answer, baseline, setting).ifPresent(charts::add);
            }
        }
        for (String id : beside.charts()) {
            named(id, answer, baseline, setting).ifPresent(charts::add);
        }
        return charts;
    }

    private static Optional<Chart> cash(Answer answer, Optional<Answer> baseline, Setting setting) {
        boolean moves = answer.series().stream().anyMatch(one -> one.name().startsWith("cash."));
        return moves ? Optional.of(Charts.cash(answer, baseline, setting)) : Optional.empty();
    }

    /** Empty for a picture of something that the case does not have. */
    private Optional<Chart> named(String id, Answer answer, Optional<Answer> baseline, Setting setting) {
        if (id.equals("cash")) {
            return cash(answer, baseline, setting);
        }
        Optional<Chart> own = Charts.own(answer, setting).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        String name = id.replaceFirst("^[a-z]+[:-]", "");
        Computed whole = growth.whole(answering.base());
        try {
            return switch (id.substring(0, Math.max(0, id.length() - name.length() - 1))) {
                case "fan" -> Optional.of(Charts.fan(whole, name, Charts.five(whole, name), setting));
                case "dots" -> Optional.of(Charts.dots(whole, name, setting));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException noSuchValue) {
            return Optional.empty();
        }
    }
}
