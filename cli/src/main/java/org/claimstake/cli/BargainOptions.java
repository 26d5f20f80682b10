package org.claimstake.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.offer.MadeOffer;
import org.claimstake.casefile.offer.OfferReader;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of a case: who bargains, over what, with which offers. */
final class BargainOptions {
    private static final String OFFER = "--offer";
    private static final int MOST_DEALS = 1_000_000;

    @Option(
            names = "--parties",
            paramLabel = "A,B",
            description =
                    "Who bargains, your own side first; those with a profile unless said, else those with a discount rate.")
    private @Nullable String parties;

    @Option(
            names = "--terms",
            paramLabel = "X,Y",
            description = "What is bargained over; all terms with a range or choices unless said.")
    private @Nullable String terms;

    @Option(
            names = OFFER,
            paramLabel = "OFFER",
            description =
                    "The offer on the table: 'share=50%%, base=all', a scenario of the case, or base for the case as it stands. May"
                            + " be given again; the last is on the table.")
    private List<String> offers = new ArrayList<>();

    @Option(
            names = "--offers",
            paramLabel = "FILE",
            description = "Offers made so far, a list of {date, by, terms, note} in a .yaml file of yours.")
    private @Nullable String file;

    @Option(
            names = "--no-deal",
            paramLabel = "NAME",
            description = "The scenario that comes without a deal; the case's own `is impasse` unless said.")
    private @Nullable String noDeal;

    @Option(names = "--deals", paramLabel = "N", description = "How many deals to compute at most; 600 unless said.")
    private @Nullable String deals;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Change a term or an input, as in stake run. May be given again.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Begin from one of the case's scenarios, instead of its base.")
    private @Nullable String scenario;

    boolean isSaid() {
        return parties != null || terms != null || !offers.isEmpty() || file != null || noDeal != null;
    }

    Request request() {
        String name = scenario == null || scenario.equals("base") ? "" : scenario;
        return new Request(name, CaseOptions.settings(sets));
    }

    /** What is wrong with these words shows before anything is read. */
    Reading<Ask> ask(Shell shell) {
        var offered = new ArrayList<Ask.Offered>();
        if (file != null) {
            var text = new SourceText(file, new String(ForeignFile.read(shell.here(), file), StandardCharsets.UTF_8));
            switch (OfferReader.read(text, Limits.DEFAULT)) {
                case Reading.Failed<List<MadeOffer>>(List<Finding> findings) -> {
                    return new Reading.Failed<>(findings);
                }
                case Reading.Done<List<MadeOffer>>(List<MadeOffer> made) ->
                    made.forEach(one -> offered.add(offered(one, offered.size() + 1, text.name())));
            }
        }
        offers.forEach(offer -> offered.add(offer(offer)));
        int most = deals == null
                ? Ask.MOST
                : (int) Whole.of("--deals", deals, "a number of deals", 1, MOST_DEALS, Ask.MOST);
        return new Reading.Done<>(
                new Ask(list(parties), list(terms), Optional.ofNullable(noDeal).orElse(""), offered, most));
    }

    private static Ask.Offered offered(MadeOffer made, int number, String file) {
        return new Ask.Offered(
                made.date().isEmpty() ? "offer " + number : made.date(),
                "",
                made.terms().stream()
                        .map(term -> new Setting(term.name(), term.value(), file))
                        .toList(),
                made.by(),
                made.note(),
                made.answer());
    }

    private static List<String> list(@Nullable String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static Ask.Offered offer(String words) {
        if (words.strip().equals("base")) {
            return new Ask.Offered("the case as it stands", "", List.of(), "", "");
        }
        if (!words.contains("=")) {
            return new Ask.Offered(words.strip(), words.strip(), List.of(), "", "");
        }
        var settings = new ArrayList<Setting>();
        for (String part : words.split("[,;]")) {
            int is = part.indexOf('=');
            String name = is < 0 ? "" : part.substring(0, is).strip();
            String value = is < 0 ? "" : part.substring(is + 1).strip();
            if (name.isEmpty() || value.isEmpty()) {
                throw new WrongUse(
                        OFFER + " wants terms with their values, and `" + part.strip() + "` is not so",
                        "try: --offer 'share=50%, base=all'");
            }
            settings.add(new Setting(name, value, OFFER));
        }
        return new Ask.Offered("the offer " + words.strip(), "", settings, "", "");
    }
}
