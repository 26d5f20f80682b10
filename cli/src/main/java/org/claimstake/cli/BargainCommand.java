package org.claimstake.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.advice.bargain.domain.Bargained;
import org.claimstake.advice.bargain.domain.Domain;
import org.claimstake.advice.bargain.domain.DomainFile;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.BargainJson;
import org.claimstake.report.BargainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake bargain}: which deal all would sign, of a case, or of a domain that others have written. */
@Command(
        header = "stake bargain lease.json",
        description =
                "Which deal all would sign, and what each term is worth to whom: the zone of agreement, the deals that"
                        + " waste nothing, what Nash, Kalai-Smorodinsky, egalitarian and utilitarian choose. Of a case, on the same"
                        + " futures for every deal; or of issues with a list of values each.",
        sortOptions = false)
final class BargainCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Parameters(
            paramLabel = "CASE|FILE",
            arity = "1..*",
            description = "A case; or a domain as one .json, or .xml utility spaces of Genius, a file for each party.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "The answer for programs, with stable keys.")
    private boolean json;

    @Option(names = "--quiet", description = "Say nothing but the result.")
    private boolean quiet;

    @Mixin
    private BargainOptions options = new BargainOptions();

    @Mixin
    private TalkOptions talks = new TalkOptions();

    @Mixin
    private ChanceOptions chance = new ChanceOptions();

    BargainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        if (files.size() == 1 && !DomainFile.isOne(files.getFirst())) {
            chance.check();
            return new CaseBargaining(shell, options, talks.wanted(), chance, json, quiet).answer(files.getFirst());
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

    private int tell(Bargained bargained) {
        byte[] bytes = json
                ? OutputOptions.json(out -> BargainJson.write(bargained, out))
                : BargainText.of(bargained, String.join(", ", files), shell.look())
                        .getBytes(StandardCharsets.UTF_8);
        shell.out().write(bytes, 0, bytes.length);
        return Exit.FINE;
    }
}
