package org.claimstake.report;

import java.util.List;

/** A brief as Markdown, to go on writing. */
final class BriefMarkdown {
    private final StringBuilder text = new StringBuilder();

    private BriefMarkdown() {}

    static String of(DealBrief brief) {
        var markdown = new BriefMarkdown();
        markdown.text.append(
                "# " + safe(brief.title()) + "\n\n" + safe(brief.ask()) + "\n\n**" + safe(brief.answer()) + "**\n\n");
        brief.parts().forEach(markdown::part);
        markdown.text.append("---\n\n" + safe(brief.foot()) + "\n");
        return markdown.text.toString();
    }

    private void part(BriefPart part) {
        switch (part) {
            case BriefPart.Head(String head) -> text.append("## " + safe(head) + "\n\n");
            case BriefPart.Said(String said) -> text.append(safe(said) + "\n\n");
            case BriefPart.Grid grid -> grid(grid);
            case BriefPart.Items(boolean numbered, List<String> items) -> items(numbered, items);
            case BriefPart.Folded(String summary, List<String> items) -> {
                text.append(safe(summary) + ":\n\n");
                items(false, items);
            }
            case BriefPart.Picture(Chart wide, Chart narrow, BriefPart.Grid instead) -> grid(instead);
            case BriefPart.Shell(String command) -> text.append("    " + command + "\n\n");
        }
    }

    private void items(boolean numbered, List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            text.append((numbered ? i + 1 + ". " : "* ") + safe(items.get(i)) + "\n");
        }
        text.append('\n');
    }

    private void grid(BriefPart.Grid grid) {
        row(grid.heads());
        text.append('|');
        for (int column = 0; column < grid.heads().size(); column++) {
            text.append(grid.isNumber(column) ? " ---: |" : " --- |");
        }
        text.append('\n');
        grid.rows().forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append("| "
                + String.join(" | ", cells.stream().map(BriefMarkdown::safe).toList()) + " |\n");
    }

    private static String safe(String said) {
        return ClaimsMarkdown.safe(said.replace('\u00a0', ' '));
    }
}
