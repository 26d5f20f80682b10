package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/** The tree that explains a number, as lines. */
public final class WhyText {
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    private WhyText(Look look) {
        this.look = look;
    }

    /** Lines, each with its end. */
    public static String of(Branch root, Look look) {
        var text = new WhyText(look);
        text.branch(root, "", "");
        return (String.join("\n", text.lines) + "\n").replace('\u00a0', ' ');
    }

    private void branch(Branch branch, String first, String rest) {
        if (branch.isAssumedAlone()) {
            lines.add(first + head(branch) + "   " + head(branch.branches().getFirst()) + look.faint(written(branch)));
            return;
        }
        lines.add(first + head(branch));
        if (!branch.formula().isEmpty() && branch.kind() != Branch.Kind.SOURCE) {
            String bar = branch.branches().isEmpty() ? "   " : "│  ";
            lines.add(rest + look.faint(bar + "= " + oneLine(branch.formula()) + "   " + branch.place()));
        }
        if (branch.kind() == Branch.Kind.SOURCE) {
            source(branch, rest);
        }
        for (int i = 0; i < branch.branches().size(); i++) {
            boolean last = i == branch.branches().size() - 1;
            branch(branch.branches().get(i), rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
        }
    }

    private static String written(Branch branch) {
        if (branch.place().isEmpty()) {
            return "";
        }
        String formula = oneLine(branch.formula());
        boolean same = formula.equals(branch.value().replace('\u00a0', ' '));
        return formula.isEmpty() || same ? "   " + branch.place() : "   " + formula + " in " + branch.place();
    }

    private String head(Branch branch) {
        String title = branch.title();
        return switch (branch.kind()) {
            case VALUE -> look.strong(branch.name()) + " = " + branch.value() + behind(title);
            case PAYMENT -> branch.name() + ": " + branch.value();
            case PERIOD -> "in " + branch.name() + ": " + branch.value();
            case CELL -> branch.name() + " = " + branch.value();
            case DRAW -> look.faint(title);
            case SOURCE -> "source" + of(branch) + ": " + title;
            case ASSUMPTION -> look.amber("assumed" + of(branch) + (title.isEmpty() ? "" : ": " + title));
            case MISSING -> look.amber("missing" + of(branch) + (title.isEmpty() ? "" : ": " + title));
            case REPEATED -> branch.name() + " = " + branch.value() + look.faint("   (explained above)");
            case MORE -> look.faint(branch.name().isEmpty() ? title : "more: " + branch.name());
        };
    }

    private static String of(Branch branch) {
        return branch.name().isEmpty() ? "" : " for " + branch.name() + " = " + branch.value();
    }

    private String behind(String title) {
        return title.isEmpty() ? "" : look.faint("   " + title);
    }

    private void source(Branch branch, String rest) {
        if (!branch.formula().isEmpty()) {
            lines.add(rest + "   " + branch.formula());
        }
        int width = Math.max(40, look.width() - rest.length());
        lines.add(rest + "   " + Wrapped.to(width, rest + "   ", branch.place()));
    }

    private static String oneLine(String formula) {
        return formula.strip().replaceAll("\\s+", " ");
    }
}
