package org.claimstake.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.ClaimReviews;
import org.claimstake.report.ClaimsArgdown;
import org.claimstake.report.ClaimsJson;
import org.claimstake.report.ClaimsMarkdown;
import org.claimstake.report.ClaimsPage;
import org.claimstake.report.ClaimsText;
import org.claimstake.report.Look;
import org.claimstake.report.Wording;
import org.claimstake.report.claims.ClaimsView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where statements go, in which form and in which language. */
final class ClaimsForm {
    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write into a file: .html (a page of its own), .md, .argdown, .json or .txt.")
    private @Nullable String file;

    @Option(names = "--json", description = "The statements for programs, with stable keys.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANG", description = "Of our words: en or uk; en unless said.")
    private String language = "en";

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Where the page will stand: its verdicts then carry it, for exchange (ClaimReview).")
    private @Nullable String address;

    @Option(names = "--without-text", description = "On the page of a FILE: quoted words alone, not the whole text.")
    private boolean withoutText;

    private enum Kind {
        HTML,
        MARKDOWN,
        ARGDOWN,
        JSON,
        TXT
    }

    /** What is wrong with these options shows before anything is read. */
    void check() {
        if (!Wording.LANGUAGES.contains(language)) {
            throw new WrongUse(
                    "--lang takes " + String.join(" or ", Wording.LANGUAGES) + ", and `" + language + "` is neither",
                    "try: --lang=en");
        }
        if (address != null && !address.matches("https?://[^\\s<>\"]+")) {
            throw new WrongUse("`" + address + "` is no address of a page", "try: --address https://example.org/check");
        }
        if ((address != null || withoutText) && kind() != Kind.HTML) {
            throw new WrongUse(
                    (address != null ? "--address" : "--without-text") + " is for a page", "try: -o claims.html");
        }
        kind();
    }

    private Kind kind() {
        if (file == null) {
            return json ? Kind.JSON : Kind.TXT;
        }
        return switch (file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "html", "htm" -> Kind.HTML;
            case "md" -> Kind.MARKDOWN;
            case "argdown" -> Kind.ARGDOWN;
            case "json" -> Kind.JSON;
            case "txt" -> Kind.TXT;
            default ->
                throw new WrongUse(
                        "the ending of `" + file + "` says no form",
                        "statements are written as .html, .md, .argdown, .json or .txt");
        };
    }

    void write(ClaimsView view, Shell shell) {
        Wording words = Wording.of(language);
        if (file == null) {
            print(bytes(kind(), view, words, shell.look()), shell);
            return;
        }
        OutputFile.write(shell.here(), file, bytes(kind(), view, words, Look.PLAIN));
        if (json && kind() != Kind.JSON) {
            print(bytes(Kind.JSON, view, words, shell.look()), shell);
        }
        if (kind() == Kind.HTML && address == null && !ClaimReviews.of(view).isEmpty()) {
            shell.talk()
                    .println("note: the page carries its verdicts for other programs (ClaimReview) without an address;"
                            + " --address URL says where it will stand");
        }
        shell.talk().println("written: " + file);
    }

    /** Where a program takes the result: no statements, and why. */
    void refused(List<Finding> findings, Shell shell) {
        if (json) {
            var nothing = new ClaimsView(Optional.empty(), List.of(), List.of());
            print(OutputOptions.json(out -> ClaimsJson.write(nothing, findings, Wording.of(language), out)), shell);
        }
    }

    private byte[] bytes(Kind kind, ClaimsView view, Wording words, Look look) {
        return switch (kind) {
            case TXT -> ClaimsText.of(view, words, look).getBytes(StandardCharsets.UTF_8);
            case JSON -> OutputOptions.json(out -> ClaimsJson.write(view, List.of(), words, out));
            case MARKDOWN -> ClaimsMarkdown.of(view, words).getBytes(StandardCharsets.UTF_8);
            case ARGDOWN -> ClaimsArgdown.of(view, words).getBytes(StandardCharsets.UTF_8);
            case HTML ->
                ClaimsPage.of(view, words, !withoutText, address == null ? "" : address)
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static void print(byte[] bytes, Shell shell) {
        shell.out().write(bytes, 0, bytes.length);
    }
}
