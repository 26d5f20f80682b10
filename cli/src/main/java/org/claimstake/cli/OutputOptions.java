package org.claimstake.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.claimstake.report.Answer;
import org.claimstake.report.Answers;
import org.claimstake.report.CsvAnswer;
import org.claimstake.report.Explained;
import org.claimstake.report.HtmlAnswer;
import org.claimstake.report.JsonAnswer;
import org.claimstake.report.Ledger;
import org.claimstake.report.LedgerJson;
import org.claimstake.report.LedgerText;
import org.claimstake.report.Look;
import org.claimstake.report.TextAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an answer goes, and in which form. */
final class OutputOptions {
    @Option(names = "--json", description = "The answer for programs, with stable keys.")
    private boolean json;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write the answer into a file: .html is a page of its own, .json, .csv, .txt.")
    private @Nullable String file;

    @Option(
            names = "-O",
            paramLabel = "FORM",
            description = "The form, whatever the file is called: text, json, csv, html.")
    private @Nullable String form;

    @Option(names = "--quiet", description = "Say nothing but the result.")
    private boolean quiet;

    /** What is wrong with these options shows before anything is computed. */
    void check() {
        Form chosen = form();
        if (json && chosen != Form.JSON && file == null) {
            throw new WrongUse("--json and -O " + form + " contradict each other");
        }
    }

    boolean isQuiet() {
        return quiet;
    }

    /** A program takes the result: findings go there too. */
    boolean isForPrograms() {
        return form() == Form.JSON;
    }

    /** A text has no lines over time, save those that a screen draws. */
    Answers.Lines lines(Look look) {
        if (json || form() != Form.TEXT) {
            return Answers.Lines.ALL;
        }
        return file == null && look.terminal() ? Answers.Lines.CASH : Answers.Lines.NONE;
    }

    private Form form() {
        if (form != null) {
            return Form.parse(form);
        }
        if (file != null) {
            return Form.ofFile(file);
        }
        return json ? Form.JSON : Form.TEXT;
    }

    /** @param traces computed only where they are shown */
    void write(Answer answer, Supplier<List<Explained>> traces, Shell shell) {
        if (file == null) {
            print(bytes(form(), answer, traces, shell.look()), shell);
            return;
        }
        OutputFile.write(shell.here(), file, bytes(form(), answer, traces, Look.PLAIN));
        if (json && form() != Form.JSON) {
            print(bytes(Form.JSON, answer, traces, shell.look()), shell);
        } else if (!quiet && !json) {
            print(answer.brief(shell.look()).getBytes(StandardCharsets.UTF_8), shell);
        }
        if (!quiet) {
            shell.talk().println("written: " + file);
        }
    }

    /** Who pays what to whom, in the form that was asked for. */
    void write(Ledger ledger, Shell shell) {
        Form form = form();
        if (file == null) {
            print(bytes(form, ledger, shell.look()), shell);
            return;
        }
        OutputFile.write(shell.here(), file, bytes(form, ledger, Look.PLAIN));
        if (!quiet) {
            shell.talk().println("written: " + file);
        }
    }

    private static byte[] bytes(Form form, Ledger ledger, Look look) {
        return switch (form) {
            case TEXT -> LedgerText.of(ledger, look).getBytes(StandardCharsets.UTF_8);
            case CSV -> LedgerText.csv(ledger).getBytes(StandardCharsets.UTF_8);
            case JSON -> json(out -> LedgerJson.write(ledger, out));
            case HTML -> throw new WrongUse("a ledger is no page", "it is written as .csv, .json or .txt");
        };
    }

    private static void print(byte[] bytes, Shell shell) {
        shell.out().write(bytes, 0, bytes.length);
    }

    private static byte[] bytes(Form form, Answer answer, Supplier<List<Explained>> traces, Look look) {
        return switch (form) {
            case TEXT -> TextAnswer.of(answer, look).getBytes(StandardCharsets.UTF_8);
            case CSV -> CsvAnswer.of(answer).getBytes(StandardCharsets.UTF_8);
            case HTML -> HtmlAnswer.of(answer, traces.get()).getBytes(StandardCharsets.UTF_8);
            case JSON -> json(answer);
        };
    }

    static byte[] json(Answer answer) {
        return json(out -> JsonAnswer.write(answer, out));
    }

    /** What is written as JSON. */
    @FunctionalInterface
    interface Writing {
        void into(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] json(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.into(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
