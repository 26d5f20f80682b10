package org.claimstake.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.advice.bargain.domain.Bargained;
import org.claimstake.advice.bargain.domain.Domain;
import org.claimstake.advice.bargain.domain.DomainFile;
import org.claimstake.advice.bargain.points.Divided;
import org.claimstake.advice.bargain.points.Points;
import org.claimstake.advice.bargain.points.PointsReader;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.SourceText;
import org.claimstake.report.BargainJson;
import org.claimstake.report.BargainText;
import org.claimstake.report.GambleText;
import org.claimstake.report.PointsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stake bargain}: which deal all would sign, of a case, or of a domain that others have written. */
@Command(
        header = "stake bargain lease.json",
        description =
                "Which deal all would sign, and what each term is worth to whom: the zone of agreement, the deals that"
                        + " waste nothing, what Nash, Kalai-Smorodinsky, egalitarian and utilitarian choose. Of a case, on the same"
                        + " futures for every deal; or of issues with a list of values each. Without any model: points that two"
                        + " sides lay on issues.",
        footer = {
            "",
            "Of the deals that nobody refuses, with g what a deal is worth above no deal, d, I the most of it that a side can"
                    + " have, w its power:",
            "  Nash               max of sum w ln g",
            "  Kalai-Smorodinsky  max of min g / (I - d)",
            "  egalitarian        max of min g",
            "  utilitarian        max of sum g",
            "No deal (scenario ... is impasse) is what all live on while there is no agreement: gains are measured from it. An"
                    + " option (is option for PARTY) is what a side can choose instead: it bounds what that side accepts and moves"
                    + " nothing else.",
        },
        sortOptions = false)
final class BargainCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Parameters(
            paramLabel = "CASE|FILE",
            arity = "0..*",
            description =
                    "A case; or a domain as one .json, or .xml utility spaces of Genius, a file for each party; or points"
                            + " on issues, .yaml or .json.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "The answer for programs, with stable keys.")
    private boolean json;

    @Option(names = "--quiet", description = "Say nothing but the result.")
    private boolean quiet;

    @Option(
            names = "--gamble",
            paramLabel = "GAIN,LOSS",
            description =
                    "No bargain: how much a side minds risk that would just take an even chance of the two, such as '100 mn"
                            + " USD, 50 mn USD', for its profile.")
    private @Nullable String gamble;

    @Mixin
    private BargainOptions options = new BargainOptions();

    @Mixin
    private BriefOptions brief = new BriefOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TalkOptions talks = new TalkOptions();

    @Mixin
    private ChanceOptions chance = new ChanceOptions();

    BargainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        if (gamble != null) {
            return gambled(Gamble.of(gamble));
        }
        if (files.isEmpty()) {
            throw new WrongUse(
                    "it is not said over what: a case, a domain, or points",
                    "no model yet? write what two sides lay on each issue, of 100 points each, into points.yaml:",
                    "  issues: [{name: price, points: [60, 30]}, {name: jobs, points: [40, 70]}]",
                    "try: stake bargain points.yaml",
                    "see: stake bargain --help");
        }
        if (files.size() == 1 && (PointsReader.isYaml(files.getFirst()) || DomainFile.isOne(files.getFirst()))) {
            Optional<Integer> points = points(files.getFirst());
            if (points.isPresent()) {
                return points.get();
            }
        }
        if (files.size() == 1 && !DomainFile.isOne(files.getFirst())) {
            chance.check();
            brief.check();
            return new CaseBargaining(shell, options, brief.of(words()), talks.wanted(), chance, json, quiet)
                    .answer(files.getFirst());
        }
        if (brief.isSaid()) {
            throw new WrongUse("a brief is of a case", "a domain and points are printed, --json is for programs");
        }
        if (options.isSaid() || talks.isSaid()) {
            throw new WrongUse(
                    "a domain says itself who bargains over what", "--parties, --terms and offers belong to a case");
        }
        for (String file : files) {
            if (!DomainFile.isOne(file)) {
                throw new WrongUse(
                        "`" + file + "` is no file of a domain, by its name",
                        "a domain is one file .json, or the files .xml of its parties",
                        "try: stake bargain lease.json");
            }
        }
        List<DomainFile> read = files.stream()
                .map(file -> new DomainFile(file, ForeignFile.read(shell.here(), file)))
                .toList();
        Reading<Domain> domain = DomainFile.read(read);
        return switch (domain.then(Bargained::of)) {
            case Reading.Failed<Bargained>(List<Finding> wrong) -> {
                Refusal.tell(wrong, shell);
                yield Exit.WRONG_CASE;
            }
            case Reading.Done<Bargained>(Bargained bargained) -> tell(bargained);
        };
    }

    /** What was typed, as it can be typed again. */
    private String words() {
        return "stake bargain "
                + spec.commandLine().getParseResult().originalArgs().stream()
                        .map(word ->
                                word.matches("[A-Za-z0-9_./:=,%@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                        .collect(Collectors.joining(" "));
    }

    /** Empty where the file holds no points. */
    private Optional<Integer> points(String file) {
        Reading<SourceText> text = new DomainFile(file, ForeignFile.read(shell.here(), file)).decoded();
        boolean isOne = PointsReader.isYaml(file)
                || text instanceof Reading.Done<SourceText>(SourceText read) && PointsReader.isOne(read);
        if (!isOne) {
            return Optional.empty();
        }
        if (options.isSaid() || talks.isSaid() || brief.isSaid()) {
            throw new WrongUse(
                    "points say themselves who lays them on what", "--parties, --terms and offers belong to a case");
        }
        return Optional.of(
                switch (text.then(PointsReader::read)) {
                    case Reading.Failed<Points>(List<Finding> wrong) -> {
                        Refusal.tell(wrong, shell);
                        yield Exit.WRONG_CASE;
                    }
                    case Reading.Done<Points>(Points points) -> {
                        Divided divided = Divided.of(points);
                        print(
                                json
                                        ? OutputOptions.json(out -> PointsText.write(divided, out))
                                        : PointsText.of(divided, file, shell.look())
                                                .getBytes(StandardCharsets.UTF_8));
                        yield Exit.FINE;
                    }
                });
    }

    private void print(byte[] bytes) {
        shell.out().write(bytes, 0, bytes.length);
    }

    private int gambled(Gamble gamble) {
        byte[] words =
                GambleText.of(gamble.gain(), gamble.loss(), gamble.unit()).getBytes(StandardCharsets.UTF_8);
        shell.out().write(words, 0, words.length);
        return Exit.FINE;
    }

    private int tell(Bargained bargained) {
        byte[] bytes = json
                ? OutputOptions.json(out -> BargainJson.write(bargained, out))
                : BargainText.of(bargained, String.join(", ", files), shell.look())
                        .getBytes(StandardCharsets.UTF_8);
        print(bytes);
        return Exit.FINE;
    }
}
