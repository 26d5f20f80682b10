package org.claimstake.report;

/** The tree that explains a value, folded under the value itself. */
final class HtmlTree {
    private final StringBuilder page = new StringBuilder();

    private HtmlTree() {}

    static String of(Explained explained) {
        var tree = new HtmlTree();
        String where = explained.where().isEmpty()
                ? ""
                : " <span class=\"quiet\">" + Markup.safe(explained.where()) + "</span>";
        tree.page.append("<details><summary>" + Markup.safe(explained.tree().name()) + " = "
                + Markup.safe(explained.tree().value()) + where + "</summary>\n<ul class=\"tree\">\n");
        tree.branch(explained.tree());
        return tree.page + "</ul></details>\n";
    }

    private void branch(Branch branch) {
        page.append("<li>" + words(branch));
        if (branch.isAssumedAlone()) {
            page.append(" " + words(branch.branches().getFirst()));
        } else if (!branch.branches().isEmpty()) {
            page.append("\n<ul>\n");
            branch.branches().forEach(this::branch);
            page.append("</ul>\n");
        }
        page.append("</li>\n");
    }

    private static String words(Branch branch) {
        String name = Markup.safe(branch.name());
        String title = Markup.safe(branch.title());
        return switch (branch.kind()) {
            case VALUE, CELL, PAYMENT, PERIOD ->
                "<code>" + name + "</code> = " + value(branch)
                        + (title.isEmpty() ? "" : " <span class=\"quiet\">" + title + "</span>")
                        + (branch.formula().isEmpty()
                                ? ""
                                : "<span class=\"formula\"><code>= " + Markup.safe(branch.formula()) + "</code> "
                                        + Markup.safe(branch.place()) + "</span>");
            case SOURCE ->
                "source" + of(branch) + ": " + title + HtmlBasis.address(branch.formula())
                        + HtmlBasis.quote(branch.place());
            case ASSUMPTION ->
                "<span class=\"assumed\">assumed" + of(branch) + (title.isEmpty() ? "" : ": " + title) + "</span>";
            case MISSING ->
                "<span class=\"missing\">missing" + of(branch) + (title.isEmpty() ? "" : ": " + title) + "</span>";
            case DRAW -> "<span class=\"quiet\">" + title + "</span>";
            case REPEATED ->
                "<code>" + name + "</code> = " + value(branch) + " <span class=\"quiet\">explained above</span>";
            case MORE ->
                "<span class=\"quiet\">" + (name.isEmpty() ? title : "more: <code>" + name + "</code>") + "</span>";
        };
    }

    private static String value(Branch branch) {
        return "<span class=\"value\">" + Markup.safe(branch.value()) + "</span>";
    }

    private static String of(Branch branch) {
        return branch.name().isEmpty() ? "" : " for " + Markup.safe(branch.name() + " = " + branch.value());
    }
}
