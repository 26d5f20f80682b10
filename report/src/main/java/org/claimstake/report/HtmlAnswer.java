package org.claimstake.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer as one page in one file: the sentence, the chart, the table, how each number is made, and what all rests
 * on. Nothing is fetched and nothing runs; every text of the case is shown as text, whatever it holds.
 */
public final class HtmlAnswer {
    private static final List<String> LEVELS = List.of("5%", "25%", "50%", "75%", "95%");
    private static final int LONG_SENTENCE = 180;

    private final Answer answer;
    private final List<Explained> traces;
    private final StringBuilder page = new StringBuilder(32_000);

    private HtmlAnswer(Answer answer, List<Explained> traces) {
        this.answer = answer;
        this.traces = traces;
    }

    /** @param traces the tree of each value that is explained on the page */
    public static String of(Answer answer, List<Explained> traces) {
        var page = new HtmlAnswer(answer, traces);
        page.write();
        return page.page.toString();
    }

    private void write() {
        head();
        sentence();
        answer.gap()
                .ifPresent(gap -> page.append(HtmlGap.of(gap, answer.subject().id())));
        page.append(HtmlCharts.of(answer));
        if (answer.isOfTwoDeals()) {
            sheets();
            values();
        } else {
            values();
            sheets();
        }
        groups();
        claims();
        bareMoney();
        notes();
        traces();
        basis();
        foot();
    }

    // below this line people's own words follow, and formulas
    private void bareMoney() {
        String bare = OwnMoney.bare(page.toString(), answer.subject());
        page.setLength(0);
        page.append(bare);
    }

    private void head() {
        String title = answer.subject().ask().isEmpty()
                ? answer.subject().title()
                : answer.subject().ask();
        page.append(head("en", title, file("page.css") + Charts.css()) + "</head>\n<body>\n<main>\n");
    }

    /** The head of a page that fetches nothing and runs nothing, as far as its style. */
    static String head(String language, String title, String css) {
        return "<!doctype html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                + "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                // an empty picture keeps the browser from asking the folder for one
                + "<link rel=\"icon\" href=\"data:,\">\n"
                + "<title>" + Markup.safe(title) + "</title>\n<style>\n" + css + "</style>\n";
    }

    private void sentence() {
        Answer.Subject subject = answer.subject();
        String above = subject.ask().isEmpty() ? subject.title() : subject.ask();
        page.append("<p class=\"ask\">" + Markup.safe(above) + "</p>\n");
        answer.leftOut().ifPresent(this::leftOut);
        // of a case that only holds what was said, that is the answer
        String words = answer.sentence().isEmpty() && !answer.claims().isEmpty()
                ? answer.claims().getFirst().sentence()
                : answer.sentence();
        String size = words.length() > LONG_SENTENCE ? " class=\"long\"" : "";
        page.append("<h1" + size + ">" + Markup.safe(words) + "</h1>\n");
        if (!answer.changed().isEmpty()) {
            page.append("<p class=\"set\">With " + Markup.safe(String.join(", ", answer.changed())) + ".</p>\n");
        }
    }

    private void leftOut(LeftOut futures) {
        String again =
                futures.again().isEmpty() ? "" : "<br>To see it: <code>" + Markup.safe(futures.again()) + "</code>";
        page.append("<p class=\"set\">" + Markup.safe(futures.sentence()) + "<br>" + Markup.safe(futures.why()) + again
                + "</p>\n");
    }

    private void notes() {
        answer.notes().forEach(note -> page.append("<p>" + Markup.safe(note) + "</p>\n"));
    }

    static String label(Answer.Entry entry) {
        return entry.title().isEmpty() ? entry.name() : entry.title();
    }

    private void sheets() {
        answer.sheets().stream()
                .filter(sheet -> sheet.shown() != Sheet.Shown.PROGRAMS)
                .forEach(sheet -> page.append(sheet.html()));
    }

    private void values() {
        if (!answer.columns().isEmpty()) {
            page.append(HtmlColumns.of(answer.columns()));
            return;
        }
        boolean spread = answer.values().stream().anyMatch(entry -> entry.outcome() instanceof Outcome.Many);
        if (spread) {
            spread();
        } else if (!answer.values().isEmpty()) {
            single("", answer.values());
        }
    }

    private void single(String caption, List<Answer.Entry> entries) {
        String above = caption.isEmpty() ? "" : "<caption>" + Markup.safe(caption) + "</caption>\n";
        page.append("<div class=\"table\"><table>\n" + above + "<thead><tr><th scope=\"col\">what</th>"
                + "<th scope=\"col\" class=\"n\">value</th></tr></thead>\n<tbody>\n");
        for (Answer.Entry entry : entries) {
            page.append("<tr>" + name(entry) + number(ValueTable.value(entry)) + "</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private void spread() {
        boolean none = answer.values().stream()
                .anyMatch(entry -> entry.outcome() instanceof Outcome.Many many && many.none() > 0);
        page.append(
                "<div class=\"table\"><table class=\"compare\">\n<caption>Over the futures: the mean with its simulation error; then what"
                        + " this share of the futures stays below</caption>\n<thead><tr><th scope=\"col\">what</th>"
                        + "<th scope=\"col\" class=\"n\">mean</th>");
        for (String level : LEVELS) {
            page.append("<th scope=\"col\" class=\"n\">" + level + "</th>");
        }
        page.append("<th scope=\"col\">unit</th>" + (none ? "<th scope=\"col\" class=\"n\">none</th>" : "")
                + "</tr></thead>\n<tbody>\n");
        for (Answer.Entry entry : answer.values()) {
            page.append("<tr>" + name(entry) + spread(entry, none) + "</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private static String spread(Answer.Entry entry, boolean none) {
        if (!(entry.outcome() instanceof Outcome.Many many)) {
            return "<td class=\"n\" colspan=\"" + (none ? 8 : 7) + "\">" + Markup.safe(ValueTable.value(entry))
                    + "</td>";
        }
        Scale scale = ValueTable.scale(entry.type(), many);
        var cells = new StringBuilder(number(ValueTable.mean(entry.type(), many, scale), "mean"));
        for (int i = 0; i < LEVELS.size(); i++) {
            cells.append(number(ValueTable.quantile(many.quantiles().get(i), entry.type(), scale), LEVELS.get(i)));
        }
        cells.append("<td class=\"u\">").append(Markup.safe(scale.words())).append("</td>");
        return cells + (none ? number(many.none() == 0 ? "" : String.valueOf(many.none()), "none") : "");
    }

    static String name(Answer.Entry entry) {
        String covered = entry.coverage()
                .map(c -> " <span class=\"quiet\">(covers " + c + " rows)</span>")
                .orElse("");
        String code = "<span class=\"name\">" + Markup.safe(entry.name()) + "</span>";
        String title = entry.title().isEmpty() ? code : Markup.safe(entry.title()) + " " + code;
        return "<th scope=\"row\">" + title + covered + "</th>";
    }

    /** On a narrow screen the cells of a row stand below one another, each with the name of its column. */
    static String number(String words, String column) {
        // a sentence may be broken, a number may not
        boolean broken = words.contains(" ") && !Character.isDigit(words.charAt(0));
        return "<td class=\"n" + (broken ? " w" : "") + "\" data-of=\"" + Markup.safe(column) + "\">"
                + Markup.safe(words) + "</td>";
    }

    static String number(String words) {
        return "<td class=\"n\">" + Markup.safe(words) + "</td>";
    }

    private void claims() {
        for (Said said : answer.claims()) {
            page.append("<section class=\"claim\">\n<p>" + Markup.safe(said.sentence())
                    + "</p>\n<div class=\"table\"><table>\n" + "<caption>as the case reads it: <code>"
                    + Markup.safe(said.words()) + "</code></caption>\n<thead><tr>");
            said.heads().forEach(head -> page.append("<th scope=\"col\">" + Markup.safe(head) + "</th>"));
            page.append("</tr></thead>\n<tbody>\n");
            for (List<String> row : said.rows()) {
                page.append("<tr>");
                row.forEach(cell -> page.append("<td>" + Markup.safe(cell) + "</td>"));
                page.append("</tr>\n");
            }
            page.append("</tbody></table></div>\n</section>\n");
        }
    }

    private void groups() {
        if (answer.groups().isEmpty()) {
            return;
        }
        page.append(HtmlCharts.bands(answer));
        answer.groups().forEach(this::group);
    }

    private void group(Answer.Group group) {
        if (!group.sentence().isEmpty()) {
            page.append("<p class=\"said\">" + Markup.safe(group.sentence()) + "</p>\n");
        }
        if (group.cells().size() == 1) {
            single(group.label(), group.cells().getFirst().values());
            return;
        }
        page.append(
                "<div class=\"table\"><table class=\"compare\">\n<caption>"
                        + Markup.safe(group.label().isEmpty() ? "All" : group.label())
                        + ": over " + group.cells().size()
                        + " combinations</caption>\n<thead><tr><th scope=\"col\">what</th>"
                        + "<th scope=\"col\" class=\"n\">least</th><th scope=\"col\" class=\"n\">largest</th><th scope=\"col\">unit</th></tr></thead>\n<tbody>\n");
        for (int place = 0; place < group.columns(); place++) {
            Extremes extremes = Extremes.of(group.column(place));
            page.append("<tr>" + name(extremes.entry()) + number(extremes.least(), "least")
                    + number(extremes.largest(), "largest")
                    + "<td class=\"u\">" + Markup.safe(extremes.behind()) + "</td></tr>\n");
        }
        page.append("</tbody></table></div>\n");
        combinations(group);
    }

    private void combinations(Answer.Group group) {
        page.append("<details><summary>Each of the " + group.cells().size()
                + " combinations</summary>\n<div class=\"table\"><table>\n<thead><tr><th scope=\"col\">with</th>");
        for (Answer.Entry entry : group.cells().getFirst().values()) {
            page.append("<th scope=\"col\" class=\"n\">" + Markup.safe(label(entry)) + "</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (Answer.Cell cell : group.cells()) {
            page.append("<tr><th scope=\"row\">" + Markup.safe(cell.label()) + "</th>");
            cell.values().forEach(entry -> page.append(number(ValueTable.value(entry))));
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div></details>\n");
    }

    private void traces() {
        if (traces.isEmpty()) {
            return;
        }
        page.append("<h2>Why these numbers</h2>\n");
        boolean compared =
                !answer.columns().isEmpty() && !answer.subject().question().isEmpty();
        if (!answer.groups().isEmpty() || compared) {
            page.append("<p class=\"quiet\">As the case stands, before any of the "
                    + (answer.columns().isEmpty() ? "combinations" : "changes that are compared") + " above.</p>\n");
        }
        for (Explained trace : traces) {
            page.append(HtmlTree.of(trace));
        }
    }

    private void basis() {
        page.append("<h2>What this rests on</h2>\n<p class=\"basis\">"
                + Markup.safe(answer.basis().line()) + "</p>\n");
        page.append(HtmlBasis.of(answer.basis()));
    }

    private void foot() {
        Answer.Subject subject = answer.subject();
        var parts = new ArrayList<String>();
        parts.add("Case " + subject.id() + (subject.ask().isEmpty() ? "" : " (" + subject.title() + ")"));
        parts.add("version " + subject.version());
        parts.add("scenario " + subject.scenario());
        if (subject.futures() > 1) {
            parts.add(Digits.significant(subject.futures(), 9) + " futures, seed " + subject.seed());
        }
        parts.add(OwnMoney.told(subject.money()));
        if (!subject.licence().isEmpty()) {
            parts.add("licence of the case: " + subject.licence());
        }
        page.append("<footer><p>" + Markup.safe(String.join("; ", parts)) + ".<br>"
                + Markup.safe(answer.basis().line())
                + ". Made with Claimstake.</p></footer>\n</main>\n</body>\n</html>\n");
    }

    static String file(String name) {
        try (InputStream css = HtmlAnswer.class.getResourceAsStream(name)) {
            if (css == null) {
                throw new IllegalStateException(name + " is not beside HtmlAnswer");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
